/** Plays the client's side of one conversation. */
import { answersOf, type Answer } from "../../capture/answers.js";
import { Conversation } from "../../capture/conversation.js";
import type { ConversationHeader, RecordedMessage } from "../../capture/format.js";
import type { Comm } from "../../comm/comm.js";
import { watch } from "../../comm/deadline.js";
import { DaskwireError } from "../../wire/errors.js";
import { releaseOf } from "./release-of.js";
import { notRecorded, type ReplayReport } from "./replay-report.js";
import type { ExpectStep, SendStep } from "./replay-plan.js";

/** How a conversation is played. */
export interface PlayerOptions {
  /** Milliseconds that an answer may take. */
  readonly timeout: number;
  readonly signal: AbortSignal;
  readonly report: ReplayReport;
  /** The release of the server that is played to; that of the capture if absent. */
  readonly release?: number | undefined;
}

/** One conversation that is being played. */
export class Player {
  readonly #comm: Comm;
  readonly #options: PlayerOptions;
  /** Tells what the answers are, as the check does with a capture. */
  readonly #live: Conversation;
  readonly #answers: Answer[] = [];
  readonly #recorded = new Map<string, { readonly step: ExpectStep; readonly answer: Answer }>();
  readonly #came = new Map<string, Answer>();
  #wake: () => void = () => undefined;
  #end: Error | undefined;
  /** Whether something that the answers depend on was not sent or not answered. */
  #partial = false;
  /** Whether the last message was not sent. */
  #unsent = false;
  #waits = true;

  constructor(comm: Comm, header: ConversationHeader, options: PlayerOptions) {
    this.#comm = comm;
    this.#options = options;
    this.#live = new Conversation(header, options.release ?? releaseOf(header.version));
    void this.#readAll();
  }

  /** Writes a message. */
  async send(step: SendStep): Promise<void> {
    const { report, timeout, signal } = this.#options;
    if (step.frames === undefined) {
      this.#partial = this.#unsent = true;
      this.#live.next({ dir: "in", frames: [{ omitted: 0 }] });
      return report.skip(step, step.op, "its payloads were not recorded");
    }
    this.#live.next({ dir: "in", frames: step.frames });
    // The comm has shaken hands itself.
    if (step.handshake) return;
    if (this.#end !== undefined) return report.skip(step, step.op, `the connection has ended: ${this.#end.message}`);
    try {
      this.#unsent = false;
      await this.#comm.write(step.frames, { timeout, signal });
      report.sent++;
    } catch (error) {
      if (!(error instanceof DaskwireError)) throw error;
      report.skip(step, step.op, `it could not be sent: ${error.message}`);
    }
  }

  /** Waits for what was answered when this was recorded, and compares. */
  async expect(step: ExpectStep): Promise<void> {
    if (step.handshake) {
      this.#live.next(step.message);
      return;
    }
    const [first] = step.answers;
    if (first === undefined) return;
    if (first.streamed) await this.#expectStreamed(step);
    else await this.#expectReply(step, first);
  }

  /** Ends the conversation, and compares what has come on its stream. */
  async close(): Promise<void> {
    const { report } = this.#options;
    const missing = this.#end?.message ?? "it did not come";
    await this.#comm.close();
    for (const [identity, { step, answer }] of this.#recorded) {
      if (this.#came.has(identity)) report.alike++;
      else if (this.#partial) report.skip(step, answer.op, "did not come, as not all was sent that it may depend on");
      else report.differ(step, { op: answer.op, recorded: worded(answer), got: missing });
    }
    if (this.#recorded.size === 0) return;
    const [last] = [...this.#recorded.values()].slice(-1);
    for (const [identity, answer] of this.#came) {
      if (this.#recorded.has(identity) || last === undefined || this.#partial) continue;
      report.differ(last.step, { op: answer.op, recorded: notRecorded, got: worded(answer) });
    }
  }

  async #expectReply(step: ExpectStep, recorded: Answer): Promise<void> {
    const { report } = this.#options;
    if (this.#unsent) return report.skip(step, recorded.op, "its request was not sent");
    await this.#until(() => this.#answers.length > 0);
    const got = this.#answers.shift();
    if (got === undefined) {
      const end = this.#end?.message ?? `no reply within ${this.#options.timeout / 1000} s`;
      // Without the reply nothing else can be asked.
      this.#comm.abort();
      return report.differ(step, { op: recorded.op, recorded: worded(recorded), got: end });
    }
    if (got.type === recorded.type) report.alike++;
    else report.differ(step, { op: recorded.op, recorded: worded(recorded), got: worded(got) });
  }

  /** What follows may depend on what has come: it is waited for, but not again once it was waited for in vain. */
  async #expectStreamed(step: ExpectStep): Promise<void> {
    for (const answer of step.answers) this.#recorded.set(identityOf(answer), { step, answer });
    if (!this.#waits) return;
    const identities = step.answers.map(identityOf);
    await this.#until(() => identities.every((identity) => this.#came.has(identity)));
    this.#waits = identities.every((identity) => this.#came.has(identity));
  }

  /** Waits until something holds, the connection ends or the time is up. */
  async #until(holds: () => boolean): Promise<void> {
    const { timeout, signal } = this.#options;
    let expired = false;
    const release = watch({ timeout, signal }, () => {
      expired = true;
      this.#wake();
    });
    try {
      while (!holds() && !expired && this.#end === undefined)
        await new Promise<void>((resolve) => (this.#wake = resolve));
    } finally {
      release();
    }
    signal.throwIfAborted();
  }

  async #readAll(): Promise<void> {
    try {
      for (;;) {
        const message: RecordedMessage = { dir: "out", frames: await this.#comm.read() };
        for (const answer of answersOf(this.#live.next(message))) {
          if (answer.streamed) this.#came.set(identityOf(answer), answer);
          else this.#answers.push(answer);
        }
        this.#wake();
      }
    } catch (error) {
      this.#end = error as Error;
      this.#wake();
    }
  }
}

/** What tells messages of a stream apart: how often one comes depends on timing. */
function identityOf({ op, type, subject }: Answer): string {
  return JSON.stringify([op, type, subject]);
}

function worded({ type, subject, detail }: Answer): string {
  const about = subject === "" ? "" : ` about ${subject}`;
  return detail === undefined ? `${type}${about}` : `${type}${about}: ${detail}`;
}
