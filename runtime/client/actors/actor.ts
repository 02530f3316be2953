/** Objects that live on one worker and keep their state from call to call. */
import type { Key, WireValue } from "../../codegen.js";
import type { WaitOptions } from "../../comm/deadline.js";
import { CommConnectError, CommClosedError } from "../../comm/errors.js";
import { RemoteError } from "../../rpc/errors.js";
import { DaskwireError } from "../../wire/errors.js";
import { keyText } from "../../wire/key-map.js";
import type { ClientContext } from "../context.js";
import { writeSharedValue } from "../data/shared-futures.js";
import type { Future } from "../futures/future.js";
import { type Kwargs, namedArguments } from "../graph/nodes.js";
import { readOutcome } from "../remote/reply.js";
import { type Remote, remoteOf } from "./remote.js";

/** The worker that held an actor has gone, and the actor's state with it. */
export class ActorLostError extends DaskwireError {
  readonly key: Key;

  constructor(key: Key, address: string, cause: unknown) {
    super(`the actor ${keyText(key)} is lost: its worker ${address} has gone, or cannot be reached; make a new one`, {
      code: "ERR_DASKWIRE_ACTOR_LOST",
      cause,
    });
    this.name = "ActorLostError";
    this.key = key;
  }
}

/** Options of a call of an actor's method. */
export interface ActorCallOptions extends WaitOptions {
  /** Keyword arguments. */
  readonly kwargs?: Kwargs | undefined;
}

/**
 * A handle on a Python object that lives on one worker, made by `Client.actor`. It lives as long as a handle does.
 *
 * Dask: `distributed.actor.Actor`.
 *
 * @typeParam T its methods and attributes, for {@link remote}
 */
export class Actor<T extends object = Record<string, unknown>> implements Disposable {
  /** The worker where it lives. */
  readonly address: string;
  /** The reference to its class, such as `mypackage:Counter`; empty if unknown. */
  readonly className: string;
  readonly #context: ClientContext;
  readonly #future: Future;
  #remote: Remote<T> | undefined;

  /** Made by clients. */
  constructor(context: ClientContext, future: Future, address: string, className: string) {
    this.#context = context;
    this.#future = future;
    this.address = address;
    this.className = className;
  }

  /** The key of the task that made it. */
  get key(): Key {
    return this.#future.key;
  }

  /**
   * The object as if it were here: `await actor.remote.increment(2)` calls a method, `await actor.remote.count` reads an
   * attribute.
   */
  get remote(): Remote<T> {
    return (this.#remote ??= remoteOf<T>(this));
  }

  /**
   * Calls a method. Calls of plain methods run one after the other.
   *
   * Dask: `Worker.actor_execute`.
   *
   * @throws {RemoteError} when the method raised, or there is none of that name
   * @throws {ActorLostError} when the worker has gone
   * @throws {SerializationError} when an argument has no form in Python
   */
  async call<R = unknown>(method: string, args: readonly unknown[] = [], options: ActorCallOptions = {}): Promise<R> {
    const { kwargs = {}, ...wait } = options;
    const positional = await Promise.all(args.map((each, i) => writeSharedValue(each, `args[${i}]`)));
    const entries = [...namedArguments(kwargs)].map(
      async ([name, each]) => [name, await writeSharedValue(each, `kwargs.${name}`)] as const,
    );
    const named = new Map(await Promise.all(entries));
    const request = { function: method, actor: this.key, args: positional, kwargs: named };
    return this.#ask<R>({ op: "actor_execute", ...request }, wait);
  }

  /**
   * Reads an attribute.
   *
   * Dask: `Worker.actor_attribute`.
   *
   * @throws as {@link call}
   */
  get<R = unknown>(attribute: string, options: WaitOptions = {}): Promise<R> {
    return this.#ask<R>({ op: "actor_attribute", attribute, actor: this.key }, options);
  }

  /** Gives the handle up; with the last one the object goes. */
  release(): void {
    this.#future.release();
  }

  [Symbol.dispose](): void {
    this.release();
  }

  async #ask<R>(msg: ActorMessage, wait: WaitOptions): Promise<R> {
    try {
      const reply = await this.#send(msg, wait);
      const outcome = await readOutcome(this.#context, msg.op, this.address, reply);
      if ("value" in outcome) return outcome.value as R;
      throw outcome.error;
    } catch (error) {
      if (this.#isLost(error)) throw new ActorLostError(this.key, this.address, error);
      throw error;
    }
  }

  /** To the worker itself, if the client talks to workers; else by way of the scheduler. */
  async #send(msg: ActorMessage, { signal, timeout }: WaitOptions): Promise<WireValue> {
    const options = { ...(signal === undefined ? {} : { signal }), ...(timeout === undefined ? {} : { timeout }) };
    if (this.#context.options.direct !== true) {
      return this.#context.scheduler.proxy({ worker: this.address, msg }, options);
    }
    const worker = this.#context.worker(this.address);
    const reply = msg.op === "actor_execute" ? worker.actorExecute(msg, options) : worker.actorAttribute(msg, options);
    return new Map<string, WireValue>(Object.entries(await reply));
  }

  #isLost(error: unknown): boolean {
    if (error instanceof CommClosedError || error instanceof CommConnectError)
      return this.#context.status === "running";
    if (!(error instanceof RemoteError)) return false;
    // The scheduler could not reach the worker; or another worker has got its address.
    return (
      /^(OSError|CommClosedError|TimeoutError|ConnectionRefusedError)\(/.test(error.exceptionText) &&
      error.op === "proxy"
    );
  }
}

type ActorMessage =
  | {
      readonly op: "actor_execute";
      readonly function: string;
      readonly actor: Key;
      readonly args: readonly WireValue[];
      readonly kwargs: ReadonlyMap<string, WireValue>;
    }
  | { readonly op: "actor_attribute"; readonly attribute: string; readonly actor: Key };
