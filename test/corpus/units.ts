/** Cuts a conversation into what can be kept or left out by itself. */
import { Conversation } from "../../runtime/capture/conversation.js";
import type { ConversationHeader, RecordedMessage } from "../../runtime/capture/format.js";
import { Observed } from "../../runtime/capture/observed.js";
import { fillFrames } from "../../runtime/capture/placeholders.js";
import { WireError } from "../../runtime/wire/errors.js";
import { readOp } from "../../runtime/wire/message.js";
import { featuresOf } from "./features.js";

/** Messages that belong together: a request with its reply and what follows, the opening of a stream, a batch of it. */
export interface Unit {
  readonly messages: readonly RecordedMessage[];
  readonly features: ReadonlySet<string>;
  /** Whether nothing later makes sense without it. */
  readonly opens: boolean;
}

/** Requests that make of their comm what it stays; those that are answered first. */
const OPENING: ReadonlyMap<string, boolean> = new Map([
  ["register-client", true],
  ["register-worker", true],
  ["connection_stream", false],
  ["feed", true],
  ["subscribe_worker_status", true],
]);

/** Takes the messages of one conversation, and gives its units. */
export class Cutter {
  readonly #conversation: Conversation;
  #messages: RecordedMessage[] = [];
  #features = new Set<string>();
  readonly #greetings = new Set<string>();
  #opening: string | undefined;
  #streaming = false;
  #observed = new Observed(undefined);

  constructor(header: ConversationHeader, release: number) {
    this.#conversation = new Conversation(header, release);
  }

  /** What was found in the last message. */
  get observed(): Observed {
    return this.#observed;
  }

  /** The unit that ends where this message begins or ends, if one does. */
  *push(message: RecordedMessage): Iterable<Unit> {
    const greeting = !this.#greetings.has(message.dir) && this.#greetings.size < 2;
    if (greeting) this.#greetings.add(message.dir);
    const op = message.dir === "in" ? opOf(message) : undefined;
    if (!greeting && !this.#streaming && this.#opening === undefined && op !== undefined) {
      yield* this.#cut(false);
      if (OPENING.has(op)) this.#opening = op;
    }
    this.#messages.push(message);
    this.#observed = this.#conversation.next(message);
    for (const feature of featuresOf(this.#observed)) this.#features.add(feature);
    if (this.#streaming) yield* this.#cut(false);
    else if (this.#opening !== undefined && (message.dir === "out" || OPENING.get(this.#opening) === false)) {
      this.#streaming = true;
      yield* this.#cut(true);
    } else if (greeting && this.#greetings.size === 2) yield* this.#cut(true);
  }

  /** The last unit. */
  *end(): Iterable<Unit> {
    yield* this.#cut(false);
  }

  *#cut(opens: boolean): Iterable<Unit> {
    if (this.#messages.length === 0) return;
    yield { messages: this.#messages, features: this.#features, opens };
    this.#messages = [];
    this.#features = new Set();
  }
}

function opOf({ frames }: RecordedMessage): string | undefined {
  try {
    const filled = fillFrames(frames);
    return filled === undefined ? undefined : readOp(filled.frames).op;
  } catch (error) {
    if (error instanceof WireError) return undefined;
    throw error;
  }
}
