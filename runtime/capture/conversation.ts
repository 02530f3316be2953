/** Follows a conversation, so that each message is checked as what it is at its place. */
import { acknowledges } from "../rpc/ack.js";
import type { AnyRpcOp } from "../rpc/op.js";
import type { MessageOutline } from "../wire/message.js";
import type { Reader } from "../wire/reader.js";
import { checkAnswers, checkCarried, type CarriedRequest } from "./carried.js";
import { field, isHandshake, outlineOf, statusOf, words } from "./first-sight.js";
import type { ConversationHeader, Dir, RecordedMessage } from "./format.js";
import { checkMessage, type Plan } from "./message-check.js";
import { Observed } from "./observed.js";
import { fillFrames, type FilledFrames } from "./placeholders.js";
import { findOp, RoleGuess } from "./role.js";
import { codecs, labelOf, open, typed, type Shape, type TypedShape } from "./shapes.js";
import { streamOf, type StreamPair, type StreamSide } from "./streams.js";

/** A request that is to be answered. */
interface Pending {
  readonly label: string;
  readonly shape: Shape;
  readonly op?: AnyRpcOp;
  readonly carried?: CarriedRequest | undefined;
  readonly close: boolean;
  /** What was owed when it came in place of it. */
  readonly insteadOf?: Owed | undefined;
}

/** What the caller is to write after a reply. */
interface Owed {
  readonly label: string;
  readonly shape: TypedShape;
}

/** One connection, from its handshake on. */
export class Conversation {
  readonly #release: number;
  readonly #role: RoleGuess;
  readonly #greeted: Record<Dir, boolean> = { in: false, out: false };
  readonly #pending: Pending[] = [];
  #owed: Owed | undefined;
  /** What is being taken as a request in the place of what was owed. */
  #insteadOf: Owed | undefined;
  #streams: StreamPair | undefined;
  /** What the server writes without being asked: results of `feed`, `subscribe_worker_status`. */
  #pushes: Plan | undefined;
  #closed = false;
  /** Whether a message is missing, so that nobody can tell what the next ones are. */
  #lost = false;

  /** @param release the release of both sides, as an ordinal */
  constructor(header: ConversationHeader, release: number) {
    this.#release = release;
    this.#role = new RoleGuess(header.server);
  }

  /** Checks the next message. */
  next(message: RecordedMessage): Observed {
    const filled = fillFrames(message.frames);
    const observed = new Observed(filled);
    if (filled === undefined) this.#unseen(message.dir);
    else if (!this.#greeted[message.dir]) this.#handshake(message.dir, filled, observed);
    else if (!this.#lost || !this.#afterLoss(message.dir, filled, observed)) this.#pass(message.dir, filled, observed);
    return observed;
  }

  /** Passes over a message that was not recorded. */
  #unseen(dir: Dir): void {
    if (!this.#greeted[dir]) this.#greeted[dir] = true;
    else if (this.#streams === undefined) this.#lost = true;
    if (!this.#lost) return;
    this.#pending.length = 0;
    this.#owed = undefined;
  }

  /** Checks what can be checked without knowing what the message is; false if it is a request, with which all is clear. */
  #afterLoss(dir: Dir, filled: FilledFrames, observed: Observed): boolean {
    const op = dir === "in" ? outlineOf(filled)?.op : undefined;
    this.#lost = op === undefined || this.#role.find(op, this.#release) === undefined;
    if (this.#lost) this.#check(filled, open(this.#role.role, dir === "in" ? "request" : "reply"), observed);
    return this.#lost;
  }

  #handshake(dir: Dir, filled: FilledFrames, observed: Observed): void {
    this.#greeted[dir] = true;
    const outline = outlineOf(filled);
    const other = this.#greeted.in && this.#greeted.out ? "the other side's" : "a";
    if (outline?.kind !== "map" || outline.op !== undefined || !isHandshake(filled)) {
      observed.outOfOrder("handshake", "handshake", `expected ${other} handshake, got ${words(outline)}`);
      this.#pass(dir, filled, observed);
      return;
    }
    this.#check(filled, typed("handshake", "handshake", codecs.handshake), observed);
  }

  #pass(dir: Dir, filled: FilledFrames, observed: Observed): void {
    if (this.#role.none) {
      this.#check(filled, open("server", dir === "in" ? "request" : "reply"), observed);
      return;
    }
    if (dir === "in") this.#incoming(filled, observed);
    else this.#outgoing(filled, observed);
  }

  #incoming(filled: FilledFrames, observed: Observed): void {
    const outline = outlineOf(filled);
    if (this.#owed !== undefined && this.#payOwed(this.#owed, outline, filled, observed)) return;
    if (this.#closed) observed.outOfOrder("close", "request", `${words(outline)} after the comm was to be closed`);
    const side = this.#streams?.in;
    if (side !== undefined) this.#batch(side, filled, observed);
    else this.#request(outline, filled, observed);
  }

  /** Takes what the caller owes; false if something else came. */
  #payOwed(owed: Owed, outline: MessageOutline | undefined, filled: FilledFrames, observed: Observed): boolean {
    const { label, shape } = owed;
    this.#owed = undefined;
    if (outline?.op !== undefined && shape.codec === (codecs.ok as unknown)) {
      // Python's caller goes on like this when it could not deserialize the data. The server takes it for what was owed, and fails.
      this.#insteadOf = owed;
      return false;
    }
    if (outline?.op !== undefined || outline?.kind === "array") {
      observed.outOfOrder(label, "request", `expected ${shape.codec.name} after the reply, got ${words(outline)}`);
      return false;
    }
    this.#check(filled, shape, observed);
    if (shape.codec === (codecs.outcome as unknown)) {
      this.#pending.push({ label, shape: open(label, "reply"), close: false });
    }
    return true;
  }

  #request(outline: MessageOutline | undefined, filled: FilledFrames, observed: Observed): void {
    // The reply that is missing is not waited for: one fault is to be one finding.
    const waiting = this.#pending.pop();
    if (waiting !== undefined) observed.outOfOrder(waiting.label, "request", "a request before the reply to this one");
    if (outline?.op === undefined && this.#role.doubtful) this.#role.deny();
    else if (outline !== undefined && outline.op === undefined)
      observed.outOfOrder(this.#role.role, "request", `expected a request, got ${words(outline)}`);
    const name = outline?.op ?? "request";
    const fits = (each: AnyRpcOp): boolean => isRequest(each, filled, this.#release);
    const op = outline?.op === undefined ? undefined : this.#role.find(name, this.#release, fits);
    if (this.#role.none) {
      this.#pass("in", filled, observed);
      return;
    }
    const label = op === undefined ? `${this.#role.role}.${name}` : labelOf(op);
    if (op === undefined && outline?.op !== undefined && !this.#role.foreign)
      observed.unknownOp(label, "request", `a ${this.#role.role}`);
    const shape =
      op === undefined ? open(label, "request") : typed(label, "request", op.request, op.unknownFields === "ignore");
    const value = this.#check(filled, shape, observed);
    const carried =
      op === undefined || !observed.decoded ? undefined : checkCarried(name, filled, this.#release, observed);
    this.#afterRequest({ label, op, carried, value });
  }

  #afterRequest(request: {
    readonly label: string;
    readonly op: AnyRpcOp | undefined;
    readonly carried: CarriedRequest | undefined;
    readonly value: unknown;
  }): void {
    const { label, op, carried, value } = request;
    const close = field(value, "close") === true || op?.op === "close";
    const name = op?.op ?? "";
    const insteadOf = this.#insteadOf;
    this.#insteadOf = undefined;
    if (op?.op === "feed") this.#pushes = { kind: "one", shape: open(label, "reply") };
    // The handlers of these write for themselves, whatever the envelope says.
    const ownReply = op?.becomesStream === true && op.reply !== null;
    if (op?.becomesStream === true && op.reply === null) this.#becomeStream(name);
    else if (ownReply || field(value, "reply") !== false) {
      const shape = carried?.carrier === "proxy" && carried.reply !== undefined ? carried.reply : replyShape(op, label);
      this.#pending.push({ label, shape, carried, close, insteadOf, ...(op === undefined ? {} : { op }) });
      return;
    }
    this.#closed ||= close;
  }

  #becomeStream(op: string): void {
    // What a server of another class takes on a stream, nobody knows.
    if (this.#role.foreign && op === "connection_stream") this.#role.deny();
    else this.#streams = streamOf(op, this.#role.candidates);
  }

  #outgoing(filled: FilledFrames, observed: Observed): void {
    const outline = outlineOf(filled);
    const side = this.#streams?.out;
    const pushed = this.#pushes;
    if (side !== undefined) this.#batch(side, filled, observed);
    else if (pushed?.kind === "batch" && outline?.kind === "array") this.#plan(filled, pushed, observed);
    else if (this.#pending.length > 0) this.#reply(this.#pending.shift() as Pending, filled, observed);
    else if (pushed?.kind === "one")
      this.#reply({ label: pushed.shape.op, shape: pushed.shape, close: false }, filled, observed);
    else if (this.#role.doubtful) {
      this.#role.deny();
      this.#pass("out", filled, observed);
    } else {
      observed.outOfOrder(this.#role.role, "reply", `nothing was asked, and ${words(outline)} is written`);
      this.#check(filled, open(this.#role.role, "reply"), observed);
    }
  }

  #reply(asked: Pending, filled: FilledFrames, observed: Observed): void {
    const failed = statusOf(filled) === "uncaught-error";
    const { label, shape, op, carried, close, insteadOf } = failed ? asked : this.#asAnswered(asked, filled);
    if (insteadOf !== undefined && !failed) {
      const text = `expected ${insteadOf.shape.codec.name} after the reply, got a request that is answered`;
      observed.outOfOrder(insteadOf.label, "request", text);
    }
    if (this.#role.doubtful && !failed && shape.kind === "typed") {
      if (!isWhole(shape, filled, this.#release)) {
        this.#role.deny();
        this.#pass("out", filled, observed);
        return;
      }
      this.#role.confirm();
    }
    const value = this.#check(filled, failed ? typed(label, "reply", codecs.error) : shape, observed);
    if (close) this.#closed = true;
    if (failed || op === undefined) return;
    if (carried?.carrier === "broadcast") checkAnswers(carried, value, filled, this.#release, observed);
    this.#afterReply(op, value);
  }

  /** The request, as one to a server of a role that answers so: several roles may have been asked in the same words. */
  #asAnswered(asked: Pending, filled: FilledFrames): Pending {
    const { op, carried } = asked;
    if (op === undefined || carried !== undefined || this.#role.candidates.length < 2) return asked;
    const fitting = this.#role.candidates.flatMap((role) => {
      const found = findOp(role, op.op, this.#release);
      if (found === undefined) return [];
      const shape = replyShape(found, labelOf(found));
      return shape.kind === "open" || isWhole(shape, filled, this.#release) ? [{ role, op: found, shape }] : [];
    });
    const [first] = fitting;
    if (first === undefined) return asked;
    this.#role.narrow(fitting.map(({ role }) => role));
    return { ...asked, op: first.op, shape: first.shape, label: labelOf(first.op) };
  }

  #afterReply(op: AnyRpcOp, value: unknown): void {
    const label = labelOf(op);
    if (acknowledges(op.ack, value) !== undefined) this.#owed = { label, shape: typed(label, "request", codecs.ok) };
    else if (op.op === "register_nanny") this.#owed = { label, shape: typed(label, "request", codecs.outcome) };
    else if (op.op === "register-worker" && field(value, "status") === "OK")
      this.#streams = streamOf(op.op, this.#role.candidates);
    else if (op.op === "subscribe_worker_status")
      this.#pushes = { kind: "batch", op: label, entry: () => typed(label, "message", codecs.status) };
  }

  #batch(side: StreamSide, filled: FilledFrames, observed: Observed): void {
    side.startBatch();
    const entry = (reader: Reader): Shape => side.entry(reader, this.#release, observed);
    this.#plan(filled, { kind: "batch", op: side.name, entry }, observed);
  }

  /** Checks a message that is one value, and returns that. */
  #check(filled: FilledFrames, shape: Shape, observed: Observed): unknown {
    this.#plan(filled, { kind: "one", shape }, observed);
    return observed.parts[0]?.value;
  }

  #plan(filled: FilledFrames, plan: Plan, observed: Observed): void {
    observed.take(checkMessage(filled, plan, this.#release));
  }
}

/** Whether a message is a request for the operation, in all that the spec says. */
function isRequest(op: AnyRpcOp, filled: FilledFrames, release: number): boolean {
  const shape = typed(labelOf(op), "request", op.request, op.unknownFields === "ignore");
  return isWhole(shape, filled, release);
}

/** Whether nothing is to be said against a message. */
function isWhole(shape: TypedShape, filled: FilledFrames, release: number): boolean {
  const { parts, invalid } = checkMessage(filled, { kind: "one", shape }, release);
  const unknown = shape.takesUnknown ? [] : parts.flatMap((part) => part.unknownFields);
  return parts.length > 0 && [...invalid, ...parts.flatMap((part) => part.invalid), ...unknown].length === 0;
}

function replyShape(op: AnyRpcOp | undefined, label: string): Shape {
  return op === undefined || op.reply === null ? open(label, "reply") : typed(label, "reply", op.reply);
}
