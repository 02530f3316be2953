/** What a client sends on its stream: in order, also across a lost connection. */
import { CLIENT_RELEASES_KEYS } from "../../../generated/client-scheduler/ops.js";
import type { Key, StreamOp } from "../../codegen.js";
import { encodeMessage } from "../../wire/message.js";
import { BacklogError } from "../errors.js";
import type { SchedulerStream } from "./stream.js";

/** What may wait for the next stream, in messages and in bytes. */
const LONGEST_BACKLOG = 10_000;
const LARGEST_BACKLOG = 2 ** 28;

/** Messages to the scheduler. While there is no stream they wait for the next. */
export class Outbox {
  readonly #id: string;
  readonly #address: string;
  #stream: SchedulerStream | undefined;
  #release = 0;
  #backlog: (() => void)[] = [];
  #backlogBytes = 0;
  /** Keys to release by the next message. */
  #released: Key[] = [];

  /** @param id the client's; @param address the scheduler's, for messages */
  constructor(id: string, address: string) {
    this.#id = id;
    this.#address = address;
  }

  /** Sends on a stream from now on, what has waited first. */
  attach(stream: SchedulerStream, release: number): void {
    this.#stream = stream;
    this.#release = release;
    const backlog = this.#backlog;
    this.#dropBacklog();
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
    this.#dropBacklog();
  }

  /**
   * @throws {ValidationError} when the message is not what the spec says
   * @throws {CommClosedError} when the stream has just ended
   * @throws {BacklogError} when there is no stream, and too much waits for the next
   */
  send<Message extends object>(op: StreamOp<Message>, message: Message): void {
    if (this.#stream !== undefined) {
      this.#flushReleases();
      this.#stream.batched.send(op, message);
      return;
    }
    // A bad message is refused now, where the mistake is.
    const frames = encodeMessage(op.message, { op: op.op, ...message }, { release: this.#release });
    const bytes = frames.reduce((sum, { length }) => sum + length, this.#backlogBytes);
    if (this.#backlog.length >= LONGEST_BACKLOG || bytes > LARGEST_BACKLOG) {
      throw new BacklogError(this.#address, this.#backlog.length, this.#backlogBytes);
    }
    this.#backlogBytes = bytes;
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

  #dropBacklog(): void {
    this.#backlog = [];
    this.#backlogBytes = 0;
  }

  #unlessEnded(send: () => void): void {
    try {
      send();
    } catch (error) {
      if (this.#stream?.failed !== true) throw error;
    }
  }
}
