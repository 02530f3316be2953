/**
 * One inbound comm of a server.
 *
 * Dask: `Server._handle_comm`.
 */
import type { Comm } from "../comm/comm.js";
import { type RequestTrace, errorMet, requestStarted } from "../comm/diagnostics.js";
import { packOptionsFor } from "../comm/pack-options.js";
import { CommClosedError } from "../comm/errors.js";
import { LazyAbort } from "../comm/lazy-abort.js";
import { TlsError } from "../comm/transport-errors.js";
import { tell } from "../comm/guard.js";
import { decodeOpen, encodeMessage, encodeOpen } from "../wire/message.js";
import { cut } from "../wire/printable.js";
import { newestRelease } from "../wire/release.js";
import { WireError } from "../wire/errors.js";
import type { WritableValue } from "../wire/values.js";
import { acknowledges } from "./ack.js";
import { type ServerFace, baseHandlers } from "./base-handlers.js";
import { errorReply } from "./error-reply.js";
import { ProtocolError, UnknownOpError } from "./errors.js";
import type { AnyRpcOp } from "./op.js";
import { readStream } from "./read-stream.js";
import { type IncomingRequest, type RequestBody, readRequest } from "./request.js";
import type { RequestContext, ServerOptions } from "./server-options.js";
import { subjectOf } from "./subject.js";
import { ACK_TIMEOUT, STALL_TIMEOUT, WRITE_TIMEOUT } from "./timeouts.js";

interface Handler {
  readonly answer: (request: object, context: RequestContext) => unknown;
  /** Whether the answer is less than what the spec says of the op. */
  readonly partial: boolean;
}

/** Answers the requests of one comm until either side ends it. */
export class Connection {
  /** Resolves when the comm has closed and no handler is waited for. Never rejects. */
  readonly done: Promise<void>;
  readonly #comm: Comm;
  readonly #options: ServerOptions;
  readonly #face: () => ServerFace;
  /** The request in hand; undefined between requests. */
  #current: LazyAbort | undefined;
  #abandon: (() => void) | undefined;
  /** What went wrong with the request in hand. */
  #failure: unknown;
  #stopping = false;
  /** Ends the stream that the comm has become. That the peer has gone does not: what it has sent is handed over first. */
  readonly #streamEnd = new LazyAbort();
  readonly #streamAbandon = new LazyAbort();

  constructor(comm: Comm, options: ServerOptions, face: () => ServerFace) {
    this.#comm = comm;
    this.#options = options;
    this.#face = face;
    comm.stallTimeout = options.stallTimeout ?? STALL_TIMEOUT;
    void comm.whenClosed.then(() => {
      this.#current?.abort(new CommClosedError(comm.peerAddress, "has closed", comm.lastOperation));
      this.#abandon?.();
    });
    this.done = this.#run();
  }

  /** Lets the request in hand finish, then closes the comm. Its handler's signal aborts. */
  stop(): void {
    this.#stopping = true;
    if (this.#current === undefined) return void this.#comm.close();
    const reason = new CommClosedError(this.#comm.peerAddress, "closes: the server stops");
    this.#current.abort(reason);
    this.#streamEnd.abort(reason);
  }

  /** Ends the comm at once; a handler that still runs is no longer waited for, also one whose peer has gone. */
  abort(): void {
    this.#comm.abort();
    this.#streamAbandon.abort(new CommClosedError(this.#comm.peerAddress, "closes", this.#comm.lastOperation));
  }

  /** Ends a comm whose peer has gone while what it had sent is still handed over; the rest is lost, which is reported. */
  giveUp(): void {
    const why = "it has gone, as have too many others, before its messages were handled: the rest is given up";
    this.#report(new ProtocolError(this.#comm.peerAddress, why));
    this.abort();
  }

  async #run(): Promise<void> {
    try {
      while (await this.#serveOne());
      await this.#comm.close();
    } catch (error) {
      // A peer that goes away between messages is how comms usually end.
      const plain = error instanceof CommClosedError && !(error.cause instanceof TlsError);
      const expected = plain && (this.#stopping || !this.#comm.hasUnread);
      if (!expected) this.#report(error);
      this.#comm.abort(error);
      await this.#comm.whenClosed;
    }
  }

  /** Reads and answers one request; false when it was the last. */
  async #serveOne(): Promise<boolean> {
    const frames = await this.#comm.read();
    const stop = (this.#current = new LazyAbort());
    this.#failure = undefined;
    let trace: RequestTrace | undefined;
    try {
      const request = await this.#readOrRefuse(frames);
      if (request === undefined) return true;
      this.#comm.lastOperation = request.op;
      trace = requestStarted("server", this.#comm, request.op, frames);
      const more = await this.#serve(request, stop);
      return more && !request.close && !this.#stopping;
    } catch (error) {
      this.#failure = error;
      throw error;
    } finally {
      this.#current = undefined;
      trace?.end(this.#failure);
    }
  }

  /** A message whose frames are intact but whose msgpack is not is answered, as in Dask; the comm goes on. */
  async #readOrRefuse(frames: readonly Uint8Array[]): Promise<IncomingRequest | undefined> {
    try {
      const { peerAddress: peer, limits } = this.#comm;
      return readRequest(frames, this.#options.table, { release: this.#release, peer, limits });
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      this.#report(error);
      await this.#write(encodeOpen(errorReply(error)));
      return undefined;
    }
  }

  async #serve(request: IncomingRequest, stop: LazyAbort): Promise<boolean> {
    const { body, op } = request;
    if (op === "close") {
      if (request.reply) await this.#write(encodeOpen("OK"));
      return false;
    }
    if (this.#options.blockedHandlers?.includes(op) === true) {
      return this.#refuse(request, new BlockedHandlerError(op, this.#options.role));
    }
    const handler = body && this.#handler(body.descriptor);
    if (body === undefined || handler === undefined) return this.#answerUnknown(request);
    if (body.unknownFields.length > 0) this.#tellUnknown(op, body.unknownFields);
    if (body.error !== undefined || body.fields === undefined) return this.#refuse(request, body.error);
    return this.#handle(request, body, handler, stop);
  }

  async #handle(request: IncomingRequest, body: RequestBody, handler: Handler, stop: LazyAbort): Promise<boolean> {
    const { descriptor } = body;
    const context: RequestContext = {
      peer: this.#comm.peerAddress,
      release: this.#release,
      get signal() {
        return stop.signal;
      },
      serializers: request.serializers,
      pack: packOptionsFor(this.#comm),
      ...(descriptor.becomesStream === true ? { comm: this.#comm } : {}),
    };
    let result: unknown;
    let frames: readonly Uint8Array[] | undefined;
    try {
      result = await this.#answerTo(request, descriptor, () => handler.answer(body.fields as object, context));
      frames = handler.partial ? encodeOpen(result as WritableValue) : this.#encodeReply(descriptor, result);
    } catch (error) {
      if (this.#comm.closed) throw error;
      await this.#refuse(request, error);
      return descriptor.becomesStream !== true;
    }
    if (descriptor.becomesStream === true) return this.#stream(frames);
    if (frames !== undefined && request.reply) await this.#reply(descriptor, result, frames);
    return !this.#comm.closed;
  }

  /** What the handler answers. While it runs, a caller that waits for the answer has nothing more to say. */
  async #answerTo({ reply }: IncomingRequest, { becomesStream }: AnyRpcOp, run: () => unknown): Promise<unknown> {
    const running = Promise.resolve(run());
    if (!reply || becomesStream === true) return this.#orClosed(running);
    this.#comm.allowAhead(false);
    try {
      return await this.#orClosed(running);
    } finally {
      this.#comm.allowAhead(true);
    }
  }

  /** Waits for a handler, but not beyond the end of the comm: nobody could be answered. */
  async #orClosed<T>(running: Promise<T>): Promise<T> {
    const closed = new Promise<never>((_, reject) => {
      this.#abandon = () => reject(new CommClosedError(this.#comm.peerAddress, "has closed", this.#comm.lastOperation));
      if (this.#comm.closed) void this.#comm.whenClosed.then(this.#abandon);
    });
    try {
      return await Promise.race([running, closed]);
    } finally {
      this.#abandon = undefined;
    }
  }

  /** The rest of the comm is a stream: the handler has read it, or it is read here. */
  async #stream(reply: readonly Uint8Array[] | undefined): Promise<false> {
    if (reply !== undefined) await this.#write(reply);
    const { streams } = this.#options;
    if (streams !== undefined && !this.#comm.closed) {
      await readStream(this.#comm, streams.table, streams.handlers, {
        release: this.#release,
        onUnknownFields: (op, pointers) => this.#tellUnknown(op, pointers),
        signal: this.#streamEnd.signal,
        abandon: this.#streamAbandon.signal,
      });
    }
    return false;
  }

  #encodeReply(descriptor: AnyRpcOp, result: unknown): readonly Uint8Array[] | undefined {
    if (descriptor.reply === null) return undefined;
    if (descriptor.becomesStream === true && result === undefined) return undefined;
    const subject = subjectOf(descriptor, "reply");
    return encodeMessage(descriptor.reply, result ?? null, { ...subject, release: this.#release });
  }

  async #reply(descriptor: AnyRpcOp, result: unknown, reply: readonly Uint8Array[]): Promise<void> {
    await this.#write(reply);
    const literal = acknowledges(descriptor.ack, result);
    if (literal === undefined) return;
    const frames = await this.#comm.read({ timeout: this.#options.ackTimeout ?? ACK_TIMEOUT });
    const answer = decodeOpen(frames, { limits: this.#comm.limits });
    if (answer === literal) return;
    throw new ProtocolError(
      this.#comm.peerAddress,
      `expected ${JSON.stringify(literal)} after the reply to ${descriptor.op}; the comm is closed`,
    );
  }

  async #refuse(request: IncomingRequest, error: unknown): Promise<boolean> {
    this.#report(error, request.op);
    if (request.reply) await this.#write(encodeOpen(errorReply(error)));
    return true;
  }

  async #answerUnknown(request: IncomingRequest): Promise<boolean> {
    const { role } = this.#options;
    const message = `${cut(request.op)}: this ${role} has no handler for it; null was answered to ${this.#comm.peerAddress}`;
    // By it callers ask for the release: null tells them that there is none to tell.
    if (request.op !== "versions")
      this.#report(new UnknownOpError(request.op, this.#comm.peerAddress, message), request.op);
    if (request.reply) await this.#write(encodeOpen(null));
    return true;
  }

  #write(frames: readonly Uint8Array[]): Promise<void> {
    return this.#comm.write(frames, { timeout: WRITE_TIMEOUT });
  }

  #handler(descriptor: AnyRpcOp): Handler | undefined {
    const { handlers, streams } = this.#options;
    const own = (handlers as Readonly<Record<string, unknown>>)[descriptor.method];
    if (typeof own === "function") return { partial: false, answer: own.bind(handlers) as Handler["answer"] };
    // A comm that becomes a stream which nobody reads would fill up.
    if (own !== undefined || (descriptor.becomesStream === true && streams === undefined)) return undefined;
    const base = baseHandlers[descriptor.method];
    return base && { partial: base.partial, answer: (request) => base.answer(request, this.#face) };
  }

  #report(error: unknown, op?: string): void {
    this.#failure = error;
    errorMet("server", error, this.#comm.peerAddress, op);
    const context = { peer: this.#comm.peerAddress, op };
    tell({ where: "server", ...context }, this.#options.onError, [error, context]);
  }

  #tellUnknown(op: string, pointers: readonly string[]): void {
    const { onUnknownFields } = this.#options;
    const peer = this.#comm.peerAddress;
    tell({ where: "server", peer, op }, onUnknownFields, [op, pointers, peer], (error) => this.#report(error, op));
  }

  get #release(): number {
    return this.#comm.release ?? this.#options.release ?? newestRelease;
  }
}

/** The name of a role's class in Dask. */
export function classOf(role: string): string {
  return role.charAt(0).toUpperCase() + role.slice(1);
}

/** Worded as Dask words it. */
class BlockedHandlerError extends Error {
  override readonly name = "ValueError";

  constructor(op: string, role: string) {
    super(`The '${op}' handler has been explicitly disallowed in ${classOf(role)}, possibly due to security concerns.`);
  }
}
