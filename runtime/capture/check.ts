/** Checks a capture, event by event. */
import { newestRelease, releaseOrdinal } from "../wire/release.js";
import { Conversation } from "./conversation.js";
import type { CaptureEvent } from "./scanner.js";
import { Report } from "./report.js";

/** Checks the conversations of one file. */
export class CaptureCheck {
  /** What was found so far. */
  readonly report = new Report();
  readonly #file: string;
  readonly #release: number | undefined;
  #conversation: Conversation | undefined;
  #line = 0;
  #message = 0;

  /**
   * @param file name of the file, for findings
   * @param release the release to check for; that of each conversation if absent, the newest where it is unknown
   */
  constructor(file: string, release?: number) {
    this.#file = file;
    this.#release = release;
  }

  /** Takes the next event of the scanner. */
  take(event: CaptureEvent): void {
    switch (event.kind) {
      case "start": {
        const release = this.#release ?? ordinalOf(event.header.version);
        this.#conversation = new Conversation(event.header, release);
        this.#line = event.line;
        this.#message = 0;
        this.report.startConversation(release);
        break;
      }
      case "message": {
        const where = { file: this.#file, line: this.#line, message: this.#message++ };
        if (this.#conversation !== undefined) this.report.add(this.#conversation.next(event.message), where);
        break;
      }
      case "end":
        this.#conversation = undefined;
        break;
      case "skipped":
        this.report.skip({ file: this.#file, line: event.line, reason: event.reason });
        break;
    }
  }
}

function ordinalOf(version: string | undefined): number {
  if (version === undefined) return newestRelease;
  try {
    return releaseOrdinal(version);
  } catch {
    return newestRelease;
  }
}
