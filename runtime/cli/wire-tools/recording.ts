/** Watches the connections of a relay: records them, and tells their messages to whoever wants to see them. */
import type { ConversationHeader, Dir, RecordedMessage } from "../../capture/format.js";
import { ForkSink, OutlineSink } from "../../capture/frame-sinks.js";
import { TcpFrameStream, type FrameSink, type FrameStream } from "../../capture/frame-stream.js";
import { WsFrameStream } from "../../capture/ws-frame-stream.js";
import { oneLine } from "../../wire/printable.js";
import { WireError } from "../../wire/errors.js";
import type { CaptureFile } from "./capture-file.js";
import { Learner } from "./learner.js";
import type { PartWriter } from "./part-writer.js";
import type { Watcher } from "./relay.js";

/** Looks at a conversation while it goes on. Frames that are large are as if they were not recorded. */
export interface Observer {
  message(message: RecordedMessage): void;
  end(): void;
}

/** The place where a relay listens, with what is known of who is behind it. */
export interface Place {
  /** `tcp`, `tls`, `ws` or `wss`. */
  readonly scheme: string;
  /** Where it listens, if that is to stand in the capture. */
  listener?: string;
  /** Changed when more is learned. */
  known: ConversationHeader;
}

/** What is done with the conversations. */
export interface RecordingOptions {
  readonly file?: CaptureFile | undefined;
  /** Makes an observer of a conversation; the number counts from 1. */
  readonly observe?: ((number: number, place: Place, peer: string) => Observer) | undefined;
  /** Changes what passes. */
  readonly change?: ((place: Place, host: string) => Change) | undefined;
  readonly log: (line: string) => void;
}

/** Changes the bytes of a connection. */
export interface Change {
  /** What to forward in the place of the bytes. */
  forward(dir: Dir, chunk: Uint8Array): Promise<readonly Uint8Array[]>;
  /** What to forward when no more bytes come. */
  rest(dir: Dir): readonly Uint8Array[];
  end(): void;
}

/** Numbers of everything so far. */
export interface Totals {
  conversations: number;
  open: number;
  messages: number;
  bytes: number;
}

/** All conversations of a command. */
export class Recording {
  readonly totals: Totals = { conversations: 0, open: 0, messages: 0, bytes: 0 };
  readonly #options: RecordingOptions;
  #onIdle: (() => void) | undefined;

  constructor(options: RecordingOptions) {
    this.#options = options;
  }

  /** Fulfilled when no conversation is open. */
  ended(): Promise<void> {
    if (this.totals.open === 0) return Promise.resolve();
    return new Promise((resolve) => (this.#onIdle = resolve));
  }

  /** Makes the watcher of a new connection. */
  watch(place: Place, peer: string, host: string): Watcher {
    const { file, observe, change, log } = this.#options;
    const number = ++this.totals.conversations;
    this.totals.open++;
    const transport = place.scheme === "wss" ? "ws" : place.scheme;
    const start = {
      ...place.known,
      transport,
      peer,
      time: new Date().toISOString(),
      ...(place.listener === undefined ? {} : { listener: place.listener }),
    };
    return new ConversationWatcher(place, {
      part: file?.begin(start),
      observer: observe?.(number, place, peer),
      change: change?.(place, host),
      totals: this.totals,
      onEnd: () => {
        if (--this.totals.open === 0) this.#onIdle?.();
      },
      fault: (error) =>
        log(`${peer}: ${oneLine(error.message)}; the connection goes on, and is not recorded any further`),
    });
  }
}

interface WatcherParts {
  readonly part: PartWriter | undefined;
  readonly observer: Observer | undefined;
  readonly change: Change | undefined;
  readonly totals: Totals;
  readonly onEnd: () => void;
  readonly fault: (error: Error) => void;
}

const bothWays: readonly Dir[] = ["in", "out"];

class ConversationWatcher implements Watcher {
  readonly #place: Place;
  readonly #parts: WatcherParts;
  readonly #streams: Readonly<Record<Dir, FrameStream>>;
  readonly #learner = new Learner();
  #header: ConversationHeader = {};
  readonly #recorded: Record<Dir, readonly Uint8Array[]> = { in: [], out: [] };
  #lost = false;

  constructor(place: Place, parts: WatcherParts) {
    this.#place = place;
    this.#parts = parts;
    this.#streams = { in: this.#stream("in"), out: this.#stream("out") };
  }

  forward(dir: Dir, chunk: Uint8Array): readonly Uint8Array[] | Promise<readonly Uint8Array[]> {
    const { change } = this.#parts;
    this.#recorded[dir] = [chunk];
    return change === undefined ? this.#recorded[dir] : this.#changed(change, dir, chunk);
  }

  rest(dir: Dir): readonly Uint8Array[] {
    const rest = this.#parts.change?.rest(dir) ?? [];
    // What is written was recorded as it came.
    if (dir === "in") this.#recorded.in = rest;
    return rest;
  }

  passed(dir: Dir): void {
    const recorded = this.#recorded[dir];
    this.#recorded[dir] = [];
    for (const { length } of recorded) this.#parts.totals.bytes += length;
    if (this.#lost) return;
    try {
      for (const chunk of recorded) this.#streams[dir].push(chunk);
    } catch (error) {
      this.#lost = true;
      if (error instanceof WireError) this.#parts.fault(error);
      else if (isSystemError(error)) this.#parts.part?.fail(error);
      else throw error;
    }
  }

  end(): void {
    const { part, observer, change, onEnd } = this.#parts;
    change?.end();
    observer?.end();
    part?.end(
      { ...this.#place.known, ...this.#header },
      this.#lost || bothWays.some((dir) => this.#streams[dir].inside),
    );
    onEnd();
  }

  async #changed(change: Change, dir: Dir, chunk: Uint8Array): Promise<readonly Uint8Array[]> {
    const forwarded = await change.forward(dir, chunk);
    // A capture has what the listening side reads and what it writes.
    if (dir === "in") this.#recorded.in = forwarded;
    return forwarded;
  }

  #stream(dir: Dir): FrameStream {
    const { part } = this.#parts;
    const outline = new OutlineSink(dir, (message) => this.#message(message));
    const sink: FrameSink = part === undefined ? outline : new ForkSink(part.sinks[dir], outline);
    return this.#place.scheme.startsWith("ws") ? new WsFrameStream(sink) : new TcpFrameStream(sink);
  }

  #message(message: RecordedMessage): void {
    this.#parts.totals.messages++;
    const learned = this.#learner.next(message);
    if (learned !== undefined) {
      this.#header = { ...this.#header, ...learned };
      this.#place.known = { ...learned, ...this.#place.known };
    }
    this.#parts.observer?.message(message);
  }
}

function isSystemError(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error;
}
