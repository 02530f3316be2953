/** Writes one conversation to its part. */
import { closeSync, fstatSync, openSync, writeSync } from "node:fs";
import type { ConversationHeader, Dir } from "../../capture/format.js";
import type { FrameSink } from "../../capture/frame-stream.js";
import { MessageText, type Omission } from "./message-text.js";
import { bytesOf } from "./parts.js";

/** What is known of a conversation when it begins. */
export interface ConversationStart extends ConversationHeader {
  readonly transport: string;
  readonly peer: string;
  readonly time: string;
  /** Where they connected, if the capture is of more than one place. */
  readonly listener?: string;
}

/** How to write a part. */
export interface PartOptions {
  readonly omission: Omission;
  /** The text cannot be written; nothing more is then. */
  readonly onError: (error: Error) => void;
  /** The conversation is over. */
  readonly onEnd: (part: PartWriter, path: string, header: ConversationHeader) => void;
}

/** The part of a conversation that is open. */
export class PartWriter {
  /** Where its messages are told. */
  readonly sinks: Readonly<Record<Dir, FrameSink>>;
  readonly #partPath: string;
  readonly #start: ConversationStart;
  readonly #options: PartOptions;
  readonly #texts: readonly MessageText[];
  #file: number | undefined;
  #prefix = 0;
  #messages = 0;
  #broken = false;
  #truncated = false;

  /** @param path of the part, without its ending */
  constructor(path: string, start: ConversationStart, options: PartOptions) {
    this.#partPath = `${path}.ndjson`;
    this.#start = start;
    this.#options = options;
    const target = { open: () => this.#open(), written: () => void this.#messages++ };
    const text = (dir: Dir): MessageText => new MessageText(dir, `${path}.${dir}.tmp`, options.omission, target);
    const [into, out] = [text("in"), text("out")];
    this.#texts = [into, out];
    this.sinks = { in: into, out };
  }

  /** How many messages are written. */
  get messages(): number {
    return this.#messages;
  }

  /** Ends the conversation. */
  end(header: ConversationHeader, truncated: boolean): void {
    for (const text of this.#texts) text.discard();
    this.#truncated = truncated || this.#broken;
    if (this.#file === undefined) return;
    closeSync(this.#file);
    this.#file = undefined;
    this.#options.onEnd(this, this.#partPath, header);
  }

  /** Says that messages cannot be written any more, and why. */
  fail(error: Error): void {
    if (this.#broken) return;
    this.#broken = true;
    this.#options.onError(error);
  }

  /** The line of the conversation, read from its file. */
  *line(path: string, header: ConversationHeader): Generator<Uint8Array> {
    const file = openSync(path, "r");
    try {
      yield Buffer.from(prefixOf({ ...this.#start, ...header }));
      yield* bytesOf(file, this.#prefix, fstatSync(file).size);
      yield Buffer.from(this.#truncated ? '],"truncated":true}\n' : "]}\n");
    } finally {
      closeSync(file);
    }
  }

  /** A connection without a message leaves no trace. */
  #open(): number | undefined {
    if (this.#broken) return undefined;
    if (this.#file === undefined) {
      this.#file = openSync(this.#partPath, "wx", 0o600);
      this.#prefix = writeSync(this.#file, prefixOf(this.#start));
    } else writeSync(this.#file, ",");
    return this.#file;
  }
}

/** What stands before the messages. The tab is that behind every message. */
function prefixOf(start: object): string {
  return `${JSON.stringify(start).slice(0, -1)},"messages":[\t`;
}
