/** Reads a capture piece by piece: a conversation may be longer than any string can be. */
import { concat } from "./bytes.js";
import {
  CaptureFormatError,
  parseJson,
  readHeader,
  readWholeHeader,
  type ConversationHeader,
  type RecordedMessage,
} from "./format.js";
import { MessageReader } from "./message-reader.js";

/** What a capture holds, in order. */
export type CaptureEvent =
  | { readonly kind: "start"; readonly line: number; readonly header: ConversationHeader }
  | { readonly kind: "message"; readonly message: RecordedMessage }
  | { readonly kind: "end" }
  | { readonly kind: "skipped"; readonly line: number; readonly reason: string; readonly damaged?: boolean };

const quote = 0x22;
const backslash = 0x5c;
const newline = 0x0a;
// What may stand between messages: blanks and commas.
const separators: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d, 0x2c]);
const text = new TextDecoder("utf-8", { fatal: false });
const messagesKey = /(?:,|(?<=\{))\s*"messages"\s*:\s*\[$/;
// So many bytes before its bracket tell whether an array is that of the messages.
const keyBytes = 256;
// What describes a conversation has no more bytes than this.
const mostAround = 2 ** 20;
// A message of which more bytes would have to be held is not read: no string of JavaScript is longer.
const mostMessage = 2 ** 29 - 2 ** 21;
// Messages that stand before the words that describe their conversation wait, up to so many bytes of text.
const mostHeld = 2 ** 25;

/** Cuts the bytes of a capture into conversations and messages. */
export class CaptureScanner {
  #line = 1;
  #depth = 0;
  #inString = false;
  #inMessages = false;
  #broken = false;
  // The text around the messages, and that of the present message.
  #around: Uint8Array[] = [];
  #element: MessageReader | undefined;
  // How many backslashes the last chunk had at its end.
  #backslashes = 0;
  #started = false;
  #held: RecordedMessage[] = [];
  #heldBytes = 0;
  #aroundBytes = 0;
  #early: ConversationHeader | undefined;
  // Whether something else than messages stands among them.
  #stray = false;

  readonly #mostFrame: number;

  /** @param mostFrame frames behind the first that have more bytes, and are large, are given as if they had not been recorded */
  constructor(mostFrame = Infinity) {
    this.#mostFrame = mostFrame;
  }

  /** What the next bytes complete. */
  *push(chunk: Uint8Array): Iterable<CaptureEvent> {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      if (this.#broken || this.#inString) {
        at = this.#skipTo(chunk, at);
        if (at < 0) break;
        if (!this.#broken) continue;
      }
      const byte = chunk[at] as number;
      if (byte === newline) {
        this.#keep(chunk, from, at);
        from = at + 1;
        yield* this.#endLine();
      } else if (byte === quote) this.#inString = true;
      else if (byte === 0x7b || byte === 0x5b) from = this.#open(chunk, from, at, byte);
      else if (byte === 0x7d || byte === 0x5d) {
        const closed = this.#close(chunk, from, at, byte);
        from = closed;
        if (this.#inMessages && this.#depth === 2 && this.#element !== undefined) yield* this.#message(this.#element);
      }
    }
    this.#keep(chunk, from, chunk.length);
    const trailing = trailingBackslashes(chunk, chunk.length);
    this.#backslashes = trailing === chunk.length ? this.#backslashes + trailing : trailing;
    if (this.#aroundBytes > mostAround || (this.#element?.held ?? 0) > mostMessage) yield* this.#fail(this.#tooLarge());
  }

  /** What is there at the end of the bytes; a conversation that was cut counts as far as it goes. */
  *end(): Iterable<CaptureEvent> {
    const cut = this.#depth > 0 || this.#inString;
    const line = this.#line;
    if (!cut) {
      yield* this.#endLine();
      return;
    }
    if (!this.#broken) {
      yield* this.#startHeld();
      if (this.#started) yield { kind: "end" };
      const what = this.#element !== undefined ? "its last message is incomplete" : "it has no end";
      yield { kind: "skipped", line, reason: `the capture is cut inside of a conversation: ${what}` };
    }
    this.#reset();
  }

  /**
   * What is there where the bytes cannot be read any further, or something else follows; conversations that come then begin a line of
   * their own.
   */
  *stop({ reason, damaged }: { readonly reason: string; readonly damaged: boolean }): Iterable<CaptureEvent> {
    const line = this.#line;
    for (const event of this.end()) if (event.kind !== "skipped" || !damaged) yield event;
    yield { kind: "skipped", line, reason, damaged };
    this.#line = line + 1;
  }

  /** Goes to where a string, or a line that cannot be read, ends; -1 if that is not in the chunk. */
  #skipTo(chunk: Uint8Array, at: number): number {
    if (this.#broken) return chunk.indexOf(newline, at);
    for (let found = chunk.indexOf(quote, at); found >= 0; found = chunk.indexOf(quote, found + 1)) {
      if (this.#escaped(chunk, found)) continue;
      this.#inString = false;
      return found;
    }
    return -1;
  }

  /** Whether an odd number of backslashes stands before the position, also in earlier chunks. */
  #escaped(chunk: Uint8Array, at: number): boolean {
    const count = trailingBackslashes(chunk, at);
    return (count === at ? count + this.#backslashes : count) % 2 === 1;
  }

  get #inElement(): boolean {
    return this.#inMessages && this.#depth > 2;
  }

  #keep(chunk: Uint8Array, from: number, to: number): void {
    if (to <= from || this.#broken) return;
    if (this.#inMessages && this.#depth === 2) return this.#passBetween(chunk, from, to);
    const bytes = chunk.slice(from, to);
    if (this.#inElement) {
      this.#element ??= new MessageReader(this.#mostFrame);
      this.#element.push(bytes);
    } else {
      this.#aroundBytes += bytes.length;
      this.#around.push(bytes);
    }
  }

  #passBetween(chunk: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to; at++) this.#stray ||= !separators.has(chunk[at] as number);
  }

  #open(chunk: Uint8Array, from: number, at: number, byte: number): number {
    if (this.#inMessages && this.#depth === 2) this.#keep(chunk, from, at);
    this.#depth++;
    if (this.#inMessages && this.#depth === 3) return at;
    if (this.#inMessages || this.#depth !== 2 || byte !== 0x5b) return from;
    this.#keep(chunk, from, at + 1);
    this.#inMessages = messagesKey.test(this.#aroundEnd());
    this.#early = undefined;
    return at + 1;
  }

  #close(chunk: Uint8Array, from: number, at: number, byte: number): number {
    const inElement = this.#inElement;
    if (inElement && this.#depth > 3) {
      // More of the message follows: it is kept in one piece, as far as the chunk has it.
      this.#depth--;
      return from;
    }
    if (inElement) this.#keep(chunk, from, at + 1);
    else if (this.#inMessages) this.#keep(chunk, from, at);
    this.#depth--;
    if (inElement) return at + 1;
    if (!this.#inMessages || this.#depth !== 1 || byte !== 0x5d) return from;
    this.#inMessages = false;
    return at;
  }

  /** The end of what stands around the messages. */
  #aroundEnd(): string {
    let from = this.#around.length;
    for (let bytes = 0; from > 0 && bytes < keyBytes;) bytes += this.#around[--from]?.length ?? 0;
    return text.decode(concat(this.#around.slice(from)).subarray(-keyBytes));
  }

  #tooLarge(): CaptureFormatError {
    const what = this.#aroundBytes > mostAround ? "what describes the conversation" : "a message";
    return new CaptureFormatError(`${what} is too large to be read`);
  }

  #checkBetween(): void {
    if (this.#stray) throw new CaptureFormatError("something else than messages stands among them");
  }

  #aroundText(): string {
    return text.decode(concat(this.#around));
  }

  *#message(reader: MessageReader): Iterable<CaptureEvent> {
    this.#element = undefined;
    let message: RecordedMessage;
    try {
      this.#checkBetween();
      message = reader.finish();
    } catch (error) {
      yield* this.#fail(error);
      return;
    }
    if (this.#started) {
      yield { kind: "message", message };
      return;
    }
    this.#held.push(message);
    this.#heldBytes += reader.taken;
    const header = (this.#early ??= this.#headerSoFar() ?? {});
    const complete = header.version !== undefined && header.server !== undefined;
    if (complete || this.#heldBytes > mostHeld) yield* this.#start();
  }

  /** The fields that stand before `messages`. */
  #headerSoFar(): ConversationHeader | undefined {
    try {
      return readHeader(parseJson(`${this.#aroundText().replace(messagesKey, "")}}`));
    } catch {
      return undefined;
    }
  }

  *#start(header: ConversationHeader = this.#headerSoFar() ?? {}): Iterable<CaptureEvent> {
    if (this.#started) return;
    this.#started = true;
    yield { kind: "start", line: this.#line, header };
    for (const message of this.#held) yield { kind: "message", message };
    this.#held = [];
  }

  /** Gives the messages that wait, of a conversation that does not go on. */
  *#startHeld(): Iterable<CaptureEvent> {
    if (this.#held.length > 0) yield* this.#start();
  }

  *#endLine(): Iterable<CaptureEvent> {
    if (!this.#broken) {
      const around = this.#aroundText();
      if (around.trim() !== "") yield* this.#endConversation(around);
    }
    this.#reset();
    this.#line++;
  }

  *#endConversation(around: string): Iterable<CaptureEvent> {
    try {
      if (this.#depth !== 0) throw new CaptureFormatError("the line ends inside of a conversation");
      this.#checkBetween();
      yield* this.#start(readWholeHeader(parseJson(around)));
      yield { kind: "end" };
    } catch (error) {
      yield* this.#fail(error);
    }
  }

  /** Gives up the rest of the line. */
  *#fail(error: unknown): Iterable<CaptureEvent> {
    if (!(error instanceof CaptureFormatError)) throw error;
    yield* this.#startHeld();
    if (this.#started) yield { kind: "end" };
    yield { kind: "skipped", line: this.#line, reason: error.message };
    this.#broken = true;
    this.#forget();
  }

  #reset(): void {
    this.#depth = 0;
    this.#inString = this.#inMessages = this.#broken = this.#started = this.#stray = false;
    this.#early = undefined;
    this.#forget();
  }

  #forget(): void {
    this.#around = [];
    this.#element = undefined;
    this.#aroundBytes = 0;
    this.#held = [];
    this.#heldBytes = 0;
  }
}

/** How many backslashes stand before a position. */
function trailingBackslashes(chunk: Uint8Array, end: number): number {
  let at = end;
  while (at > 0 && chunk[at - 1] === backslash) at--;
  return end - at;
}
