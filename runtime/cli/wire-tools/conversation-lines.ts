/** A conversation as lines for a person, or as JSON for a machine. */
import { Conversation } from "../../capture/conversation.js";
import type { ConversationHeader, Dir, RecordedMessage } from "../../capture/format.js";
import type { Part } from "../../capture/message-check.js";
import type { Observed } from "../../capture/observed.js";
import { releaseOf } from "./release-of.js";
import { cut, oneLine } from "../../wire/printable.js";
import { toJson } from "../json-form.js";
import { sizeText } from "./size-text.js";
import type { Paint } from "./line-output.js";
import type { OpFilter } from "./op-filter.js";
import { atLength, briefly, fieldsOf, fieldsText, valueText, type ValueTextOptions } from "./value-text.js";

/** What to show, and how. */
export interface LineOptions {
  /** Only messages of these operations. */
  readonly ops: OpFilter;
  /** Only this message, in full. */
  readonly message?: number | undefined;
  readonly json: boolean;
  readonly paint: Paint;
  /** Letters of a line. */
  readonly width: number;
}

// What tells most about a message comes first.
const telling = ["status", "key", "keys", "worker", "address", "client", "name", "who_has", "msg", "tasks"];
// The envelope, and what every message has.
const silent = new Set(["op", "reply"]);

/** Follows a conversation, and makes the lines of its messages. */
export class ConversationLines {
  readonly #number: number;
  readonly #header: ConversationHeader;
  readonly #options: LineOptions;
  readonly #conversation: Conversation;
  #message = -1;
  #began = false;

  /** @param number of the conversation: its line in the capture */
  constructor(number: number, header: ConversationHeader, options: LineOptions) {
    this.#number = number;
    this.#header = header;
    this.#options = options;
    this.#conversation = new Conversation(header, releaseOf(header.version));
  }

  /** The lines of the next message; none if it is not to be shown. */
  next(message: RecordedMessage): readonly string[] {
    const observed = this.#conversation.next(message);
    const index = ++this.#message;
    const { message: only, json } = this.#options;
    if (only !== undefined && only !== index) return [];
    const entries = entriesOf(observed).filter(({ op }) => this.#options.ops.takes(op));
    if (entries.length === 0) return [];
    if (json) return entries.map((entry) => this.#json(message, observed, entry));
    const lines = only === undefined ? this.#lines(message, observed, entries) : this.#full(message, observed, entries);
    return this.#began ? lines : [this.#title(), ...lines];
  }

  /** What stands above the messages of a conversation. */
  #title(): string {
    this.#began = true;
    const { server, version, transport, peer, time } = this.#header;
    const words = [server ?? "unknown server", version, transport && `over ${transport}`, peer && `from ${peer}`, time];
    const text = words.filter((word) => word !== undefined && word !== "").map((word) => cut(String(word), 100));
    return this.#options.paint("bold", oneLine(`conversation ${this.#number}: ${text.join(" ")}`));
  }

  #lines(message: RecordedMessage, observed: Observed, entries: readonly Entry[]): string[] {
    const { paint, width } = this.#options;
    const problem = problemText(observed);
    return entries.map((entry, at) => {
      const place = `${this.#number}:${this.#message}${entry.place}`.padEnd(9);
      const arrow = paint(message.dir === "in" ? "cyan" : "green", message.dir === "in" ? "->" : "<-");
      const size = (at === 0 ? sizeText(sizeOf(message)) : "").padStart(9);
      const head = `${timeText(message)}${place} ${arrow} ${size}  ${paint("bold", entry.title)}`;
      const length = timeText(message).length + 9 + 3 + 9 + 3 + entry.title.length;
      const rest = Math.max(40, width - length - 1);
      const text = cut(entry.text({ ...briefly, total: rest, sizeOf: sizesOf(message, observed) }), rest);
      return `${head} ${text}${at === 0 && problem !== undefined ? paint("red", ` ! ${problem}`) : ""}`.trimEnd();
    });
  }

  #full(message: RecordedMessage, observed: Observed, entries: readonly Entry[]): string[] {
    const { paint } = this.#options;
    const frames = message.frames.slice(0, 100).map((frame, index) => {
      const omitted = frame instanceof Uint8Array ? "" : ", not recorded";
      return `  frame ${index}: ${frame instanceof Uint8Array ? frame.length : frame.omitted} bytes${omitted}`;
    });
    if (message.frames.length > 100) frames.push(`  ... ${message.frames.length - 100} more`);
    const options = { ...atLength, sizeOf: sizesOf(message, observed) };
    return [
      `message ${this.#message}: ${message.dir} ${dirWords[message.dir]}, ${sizeOf(message)} bytes ${timeText(message)}`.trimEnd(),
      ...frames,
      ...problemsOf(observed).map((text) => paint("red", `  ! ${text}`)),
      ...entries.flatMap((entry) => [
        paint("bold", `${entry.place}${entry.place === "" ? "" : " "}${entry.title}`),
        entry.full(options),
      ]),
    ];
  }

  #json(message: RecordedMessage, observed: Observed, entry: Entry): string {
    const object = {
      conversation: this.#number,
      message: this.#message,
      ...(entry.place === "" ? {} : { entry: Number(entry.place.slice(1)) }),
      dir: message.dir,
      ...(message.time === undefined ? {} : { time: message.time }),
      bytes: sizeOf(message),
      op: entry.op,
      kind: entry.kind,
      ...(observed.omitted ? { omitted: true } : {}),
      ...(entry.part === undefined ? {} : { value: toJson(entry.part.value) }),
      problems: problemsOf(observed),
    };
    // Inside of strings JSON lets through some of what a terminal obeys.
    return oneLine(JSON.stringify(object));
  }
}

const dirWords: Readonly<Record<Dir, string>> = { in: "(read by the server)", out: "(written by the server)" };

/** A message, or one of those in a batch. */
interface Entry {
  readonly op: string;
  readonly kind: string;
  readonly title: string;
  /** `/1` for the second of a batch. */
  readonly place: string;
  readonly part: Part | undefined;
  text(options: ValueTextOptions): string;
  full(options: ValueTextOptions): string;
}

function entriesOf(observed: Observed): readonly Entry[] {
  const { parts } = observed;
  if (parts.length > 0) return parts.map((part, index) => entryOf(part, parts.length > 1 ? `/${index}` : ""));
  const title = observed.omitted ? "(not recorded)" : observed.decoded ? "(empty batch)" : "(cannot be decoded)";
  const none = { text: () => "", full: () => "" };
  return [{ op: "", kind: observed.omitted ? "omitted" : "batch", title, place: "", part: undefined, ...none }];
}

function entryOf(part: Part, place: string): Entry {
  const { op } = part.shape;
  const fields = fieldsOf(part.value);
  // What the caller writes after a reply is no request of its own.
  const isAnswer = part.shape.direction === "request" && typeof part.value === "string";
  const direction = isAnswer ? "acknowledgement" : part.shape.direction;
  const name = oneLine(cut(op, 100));
  const title = direction === "message" || op === direction ? name : `${name} ${direction}`;
  return {
    op,
    kind: direction,
    title,
    place,
    part,
    text: (options) => (fields === undefined ? valueText(part.value, options) : fieldsText(ordered(fields), options)),
    full: (options) => valueText(part.value, options),
  };
}

function ordered(fields: Iterable<readonly [unknown, unknown]>): readonly (readonly [unknown, unknown])[] {
  const rank = (name: unknown): number => {
    const at = telling.indexOf(name as string);
    return at < 0 ? telling.length : at;
  };
  return [...fields]
    .filter(([name, value]) => !silent.has(name as string) && value !== undefined)
    .sort(([a], [b]) => rank(a) - rank(b));
}

function sizeOf({ frames }: RecordedMessage): number {
  return frames.reduce((sum, frame) => sum + (frame instanceof Uint8Array ? frame.length : frame.omitted), 0);
}

function sizesOf({ frames }: RecordedMessage, { filled }: Observed): (frame: Uint8Array) => number {
  const sizes = new Map<Uint8Array, number>();
  filled?.frames.forEach((frame, index) => {
    const recorded = frames[index];
    if (recorded !== undefined && !(recorded instanceof Uint8Array)) sizes.set(frame, recorded.omitted);
  });
  return (frame) => sizes.get(frame) ?? frame.length;
}

function problemsOf({ invalid, unknownOps, unknownFields, order }: Observed): readonly string[] {
  return [...invalid, ...unknownOps, ...unknownFields, ...order].map(({ text }) => oneLine(cut(text, 300)));
}

function problemText(observed: Observed): string | undefined {
  const [first, ...others] = problemsOf(observed);
  return others.length === 0 ? first : `${first} (and ${others.length} more)`;
}

function timeText({ time }: RecordedMessage): string {
  return time === undefined || !(Math.abs(time) < 1e11) ? "" : `${new Date(time * 1000).toISOString().slice(11, 23)} `;
}
