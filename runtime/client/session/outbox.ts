/** What a client sends on its stream: in order, also across a lost connection. */
import type { OnSpoiled } from "../../rpc/batch.js";
import { CLIENT_RELEASES_KEYS } from "../../../generated/client-scheduler/ops.js";
import type { Key, StreamOp } from "../../codegen.js";
import { EncodeError } from "../../wire/errors.js";
import { SpoiledError } from "../../wire/frames-bytes.js";
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
  /** What waits behind a message that is being made. */
  #held: (() => void)[] | undefined;
  /** Sends that message and what waits behind it, once there is a stream. */
  #made: (() => void) | undefined;
  /** Keys to release by the next message. */
  #released: Key[] = [];

  /** @param id the client's; @param address the scheduler's, for messages */
  constructor(id: string, address: string) {
    this.#id = id;
    this.#address = address;
  }

  /**
   * Sends on a stream from now on, what has waited first.
   *
   * @throws {ValidationError} when something that has waited is not what the scheduler's release takes
   */
  attach(stream: SchedulerStream, release: number): void {
    this.#stream = stream;
    this.#release = release;
    const backlog = this.#backlog;
    this.#dropBacklog();
    // What is being made was asked for later.
    const held = this.#held;
    this.#held = undefined;
    for (const send of backlog) this.#unlessEnded(send);
    this.#held = held;
    this.#made?.();
  }

  /** The stream is gone, and with it what the scheduler held for this client: there is nothing to release. */
  detach(): void {
    this.#stream = undefined;
    this.#released = [];
    this.#held = undefined;
    this.#made = undefined;
  }

  /** Forgets what waits. */
  clear(): void {
    this.detach();
    this.#dropBacklog();
  }

  /**
   * @param onSpoiled told when the message is not sent after all, as in `BatchedSend.send`
   * @throws {ValidationError} when the message is not what the spec says
   * @throws {CommClosedError} when the stream has just ended
   * @throws {BacklogError} when there is no stream, and too much waits for the next
   */
  send<Message extends object>(op: StreamOp<Message>, message: Message, onSpoiled?: OnSpoiled): void {
    if (this.#stream !== undefined && this.#held === undefined) {
      this.#flushReleases();
      this.#stream.batched.send(op, message, onSpoiled);
      return;
    }
    // A bad message is refused now, where the mistake is.
    const frames = encodeMessage(op.message, { op: op.op, ...message }, { release: this.#release });
    if (this.#stream === undefined) this.#count(frames);
    (this.#held ?? this.#backlog).push(() => this.#sendLater(op, message, onSpoiled));
  }

  /**
   * Keeps the place of a message that is being made: what is sent meanwhile comes behind it. When the stream ends before, it
   * is dropped as what was sent.
   *
   * @param making resolves with what sends it; never rejects
   */
  reserve(making: Promise<() => void>): void {
    if (this.#held !== undefined) {
      this.#held.push(() => this.reserve(making));
      return;
    }
    this.#unlessEnded(() => this.#flushReleases());
    const held: (() => void)[] = [];
    this.#held = held;
    void making.then((send) => {
      if (this.#held !== held) return;
      this.#made = () => this.#sendHeld([send, ...held]);
      if (this.#stream !== undefined) this.#made();
    });
  }

  #sendHeld(all: readonly (() => void)[]): void {
    this.#held = this.#made = undefined;
    for (const each of all) {
      // One of them may have reserved anew: the rest is behind that then.
      const held = this.#held as (() => void)[] | undefined;
      if (held === undefined) this.#unlessEnded(each);
      else held.push(each);
    }
  }

  /** Sends what has waited. Only its payloads may have changed meanwhile. */
  #sendLater<Message extends object>(op: StreamOp<Message>, message: Message, onSpoiled?: OnSpoiled): void {
    try {
      this.send(op, message, onSpoiled);
    } catch (error) {
      if (onSpoiled === undefined || !(error instanceof SpoiledError)) throw error;
      onSpoiled(error);
    }
  }

  /** As {@link send}, for what no longer matters when the stream has just ended. */
  trySend<Message extends object>(op: StreamOp<Message>, message: Message): void {
    this.#unlessEnded(() => this.send(op, message));
  }

  /** Releases a key with the others of this turn. */
  release(key: Key): void {
    if (this.#held !== undefined) {
      this.#held.push(() => this.release(key));
      return;
    }
    if (this.#stream === undefined) {
      // It may have been submitted meanwhile. Without that the next scheduler knows nothing of it.
      if (this.#backlog.length > 0) this.#backlog.push(() => this.release(key));
      return;
    }
    this.#released.push(key);
    if (this.#released.length === 1) queueMicrotask(() => this.#unlessEnded(() => this.#flushReleases()));
  }

  /** Before anything else is sent, so that a key that is asked for again is not released behind it. */
  #flushReleases(): void {
    if (this.#released.length === 0 || this.#stream === undefined) return;
    const keys = this.#released;
    this.#released = [];
    try {
      this.#stream.batched.send(CLIENT_RELEASES_KEYS, { keys, client: this.#id });
    } catch (error) {
      if (!(error instanceof EncodeError)) throw error;
      const writable = keys.filter((key) => this.#isWritable(key));
      this.#stream.batched.send(CLIENT_RELEASES_KEYS, { keys: writable, client: this.#id });
    }
  }

  /** Whether a key can be on the wire. One that cannot is not on the scheduler either, and need not be released. */
  #isWritable(key: Key): boolean {
    const { op, message } = CLIENT_RELEASES_KEYS;
    try {
      encodeMessage(message, { op, keys: [key], client: this.#id }, { release: this.#release });
      return true;
    } catch {
      return false;
    }
  }

  #count(frames: readonly Uint8Array[]): void {
    const waiting = this.#backlog.length + (this.#held?.length ?? 0);
    const bytes = frames.reduce((sum, { length }) => sum + length, this.#backlogBytes);
    if (waiting >= LONGEST_BACKLOG || bytes > LARGEST_BACKLOG) {
      throw new BacklogError(this.#address, waiting, this.#backlogBytes);
    }
    this.#backlogBytes = bytes;
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
