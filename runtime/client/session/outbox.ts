/** What a client sends on its stream: in order, also across a lost connection. */
import { CLIENT_RELEASES_KEYS } from "../../../generated/client-scheduler/ops.js";
import type { Key, StreamOp } from "../../codegen.js";
import { encodeMessage } from "../../wire/message.js";
import type { SchedulerStream } from "./stream.js";

/** Messages to the scheduler. While there is no stream they wait for the next. */
export class Outbox {
  readonly #id: string;
  #stream: SchedulerStream | undefined;
  #release = 0;
  #backlog: (() => void)[] = [];
  /** Keys to release by the next message. */
  #released: Key[] = [];

  /** @param id the client's */
  constructor(id: string) {
    this.#id = id;
  }

  /** Sends on a stream from now on, what has waited first. */
  attach(stream: SchedulerStream, release: number): void {
    this.#stream = stream;
    this.#release = release;
    const backlog = this.#backlog;
    this.#backlog = [];
    for (const send of backlog) send();
  }

  /** The stream is gone, and with it what the scheduler held for this client: there is nothing to release. */
  detach(): void {
    this.#stream = undefined;
    this.#released = [];
  }

  /** Forgets what waits. */
  clear(): void {
    this.detach();
    this.#backlog = [];
  }

  /**
   * @throws {ValidationError} when the message is not what the spec says
   * @throws {CommClosedError} when the stream has just ended
   */
  send<Message extends object>(op: StreamOp<Message>, message: Message): void {
    if (this.#stream !== undefined) {
      this.#flushReleases();
      this.#stream.batched.send(op, message);
      return;
    }
    // A bad message is refused now, where the mistake is.
    encodeMessage(op.message, { op: op.op, ...message }, { release: this.#release });
    this.#backlog.push(() => this.send(op, message));
  }

  /** As {@link send}, for what no longer matters when the stream has just ended. */
  trySend<Message extends object>(op: StreamOp<Message>, message: Message): void {
    this.#unlessEnded(() => this.send(op, message));
  }

  /** Releases a key with the others of this turn. */
  release(key: Key): void {
    if (this.#stream === undefined) return;
    this.#released.push(key);
    if (this.#released.length === 1) queueMicrotask(() => this.#unlessEnded(() => this.#flushReleases()));
  }

  /** Before anything else is sent, so that a key that is asked for again is not released behind it. */
  #flushReleases(): void {
    if (this.#released.length === 0 || this.#stream === undefined) return;
    const keys = this.#released;
    this.#released = [];
    this.#stream.batched.send(CLIENT_RELEASES_KEYS, { keys, client: this.#id });
  }

  #unlessEnded(send: () => void): void {
    try {
      send();
    } catch (error) {
      if (this.#stream?.failed !== true) throw error;
    }
  }
}
