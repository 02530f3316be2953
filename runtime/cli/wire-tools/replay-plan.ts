/** What a capture asks a server, and what it was answered: the steps of a replay. */
import { answersOf, type Answer } from "../../capture/answers.js";
import { Conversation } from "../../capture/conversation.js";
import type { ConversationHeader, RecordedMessage } from "../../capture/format.js";
import type { CaptureEvent } from "../../capture/scanner.js";
import { CommandError } from "../errors.js";
import { cut, oneLine } from "../../wire/printable.js";
import { captureEvents } from "../read-capture.js";
import { releaseOf } from "./release-of.js";
import { sizeText } from "./size-text.js";

/** One message of a recorded conversation, in the place where it is played. */
export type Step = SendStep | ExpectStep;

/** A message that the client wrote. */
export interface SendStep extends StepPlace {
  readonly kind: "send";
  /** The operation, for the report. */
  readonly op: string;
  /** As recorded; `undefined` if not all of it was. */
  readonly frames: readonly Uint8Array[] | undefined;
  readonly handshake: boolean;
}

/** A message that the server wrote. */
export interface ExpectStep extends StepPlace {
  readonly kind: "expect";
  readonly answers: readonly Answer[];
  readonly message: RecordedMessage;
  readonly handshake: boolean;
}

interface StepPlace {
  /** Line of the conversation. */
  readonly conversation: number;
  /** Number of the message in it. */
  readonly index: number;
  readonly time: number | undefined;
}

/** A recorded conversation. */
export interface PlannedConversation {
  readonly number: number;
  readonly header: ConversationHeader;
  /** Operations of its requests. */
  readonly ops: ReadonlySet<string>;
}

/** Everything that is to be played. */
export interface ReplayPlan {
  readonly conversations: ReadonlyMap<number, PlannedConversation>;
  /** In the order in which they are played. */
  readonly steps: readonly Step[];
  /** Conversations that are not played, as another class listened. */
  readonly others: readonly PlannedOther[];
  /** What could not be read. */
  readonly notes: readonly string[];
  /** Whether something of the file could not be read that was there. */
  readonly damaged: boolean;
}

/** A conversation with a server of another class. */
export interface PlannedOther {
  readonly number: number;
  readonly server: string;
}

/** Which conversations are played. */
export interface ReplayChoice {
  readonly conversation?: number | undefined;
  readonly server?: string | undefined;
  /** Ends the reading. */
  readonly signal?: AbortSignal;
}

// What is sent is held in memory, to be sent in the order of time.
const mostBytes = 2 ** 30;

/**
 * Reads what is to be played. With times in the capture the conversations are played side by side, as they were recorded; without,
 * one after the other.
 * @returns `undefined` if it was ended by the signal
 * @throws CommandError if there is nothing, or too much of it; an error of Node if the file cannot be read
 */
export async function planReplay(path: string, choice: ReplayChoice): Promise<ReplayPlan | undefined> {
  const planning = new Planning(choice);
  for await (const events of captureEvents(path)) {
    if (choice.signal?.aborted === true) return undefined;
    for (const event of events) planning.take(event);
  }
  return planning.plan(path);
}

class Planning {
  readonly #choice: ReplayChoice;
  readonly #conversations = new Map<number, PlannedConversation & { readonly ops: Set<string> }>();
  readonly #steps: Step[] = [];
  #current: { readonly number: number; readonly checked: Conversation } | undefined;
  #index = 0;
  #greeted = new Set<string>();
  #bytes = 0;
  #read = 0;
  readonly #others: PlannedOther[] = [];
  readonly #notes: string[] = [];
  #damaged = false;

  constructor(choice: ReplayChoice) {
    this.#choice = choice;
  }

  take(event: CaptureEvent): void {
    if (event.kind === "start") this.#start(event.line, event.header);
    else if (event.kind === "message") this.#add(event.message);
    else if (event.kind === "end") this.#current = undefined;
    else this.#skip(event.line, event.reason, event.damaged === true);
  }

  #skip(line: number, reason: string, damaged: boolean): void {
    this.#damaged ||= damaged;
    this.#notes.push(`line ${line}: ${reason}`);
  }

  plan(path: string): ReplayPlan {
    if (this.#steps.length === 0) throw new CommandError(`${path}: ${this.#complaint()}`);
    const timed = this.#steps.every(({ time }) => time !== undefined);
    const steps = timed ? [...this.#steps].sort((a, b) => (a.time ?? 0) - (b.time ?? 0)) : this.#steps;
    const [conversations, others, notes, damaged] = [this.#conversations, this.#others, this.#notes, this.#damaged];
    return { conversations, steps, others, notes, damaged };
  }

  /** Why there is nothing to play. */
  #complaint(): string {
    const { conversation, server } = this.#choice;
    const [other] = this.#others;
    if (other !== undefined)
      return oneLine(
        `nothing can be played: a ${server} answers, conversation ${other.number} is with a ${other.server}`,
      );
    if (this.#read === 0)
      return `holds no conversation that can be read${this.#notes[0] === undefined ? "" : `: ${this.#notes[0]}`}`;
    return conversation === undefined || this.#conversations.size > 0
      ? "holds no messages"
      : `has no conversation ${conversation}`;
  }

  #start(number: number, header: ConversationHeader): void {
    const { conversation = number, server } = this.#choice;
    this.#current = undefined;
    this.#read++;
    if (conversation !== number) return;
    if (server !== undefined && header.server !== undefined && header.server !== server) {
      this.#others.push({ number, server: cut(header.server, 100) });
      return;
    }
    this.#current = { number, checked: new Conversation(header, releaseOf(header.version)) };
    this.#conversations.set(number, { number, header, ops: new Set() });
    this.#index = 0;
    this.#greeted = new Set();
  }

  #add(message: RecordedMessage): void {
    if (this.#current === undefined) return;
    const { number, checked } = this.#current;
    const observed = checked.next(message);
    const handshake = !this.#greeted.has(message.dir);
    this.#greeted.add(message.dir);
    const place = { conversation: number, index: this.#index++, time: message.time, handshake };
    if (message.dir === "out") {
      this.#steps.push({ ...place, kind: "expect", message, answers: answersOf(observed) });
      return;
    }
    const frames = message.frames.filter((frame) => frame instanceof Uint8Array);
    const whole = frames.length === message.frames.length;
    if (whole) this.#count(frames);
    for (const { shape } of observed.parts) this.#conversations.get(number)?.ops.add(shape.op);
    const op = observed.parts[0]?.shape.op ?? "message";
    this.#steps.push({ ...place, kind: "send", op, frames: whole ? frames : undefined });
  }

  #count(frames: readonly Uint8Array[]): void {
    this.#bytes += frames.reduce((sum, frame) => sum + frame.length, 0);
    if (this.#bytes <= mostBytes) return;
    throw new CommandError(`more than ${sizeText(mostBytes)} would be sent; choose with --conversation`);
  }
}
