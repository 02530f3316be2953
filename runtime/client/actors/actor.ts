/** Objects that live on one worker and keep their state from call to call. */
import type { RemoteException } from "../../../generated/index.js";
import type { Key, WireValue } from "../../codegen.js";
import type { WaitOptions } from "../../comm/deadline.js";
import { PyGlobal, type Reducible, type Reduction, py, pyRepr, reduce, tuple } from "../../values/python/index.js";
import { Shown } from "../../wire/shown.js";
import { keyText } from "../../wire/key-map.js";
import { checkArguments } from "../check.js";
import { checkArgument, checkOptions, elsewhere, type OptionTable, text, WAIT_OPTIONS } from "../checked-options.js";
import type { ClientContext } from "../context.js";
import { writeSharedValue } from "../data/shared-futures.js";
import { FutureReleasedError } from "../errors.js";
import type { Future } from "../futures/future.js";
import { type StandIn, standsFor } from "../futures/stand-in.js";
import { raisingHere } from "../futures/task-error.js";
import { keyValue } from "../graph/keys.js";
import { type Kwargs, namedArguments } from "../graph/nodes.js";
import { type FailureReader, readOutcome } from "../remote/reply.js";
import { type ActorPlace, callError, memberError } from "./errors.js";
import { type Remote, remoteOf } from "./remote.js";

/** Options of a call of an actor's method. */
export interface ActorCallOptions extends WaitOptions {
  /** Keyword arguments. */
  readonly kwargs?: Kwargs | undefined;
}

const CALL_OPTIONS: OptionTable<ActorCallOptions> = { kwargs: elsewhere, ...WAIT_OPTIONS };

/**
 * A handle on a Python object that lives on one worker, made by `Client.actor`. It lives as long as a handle does. As an
 * argument of a task, or within a dataset, it is an `Actor` to Python.
 *
 * Dask: `distributed.actor.Actor`.
 *
 * @typeParam T its methods and attributes, for {@link remote}
 */
export class Actor<T extends object = Record<string, unknown>> extends Shown implements Disposable, Reducible, StandIn {
  /** The worker where it lives. */
  readonly address: string;
  /** The reference to its class, such as `mypackage:Counter`; empty if unknown. */
  readonly className: string;
  readonly #context: ClientContext;
  readonly #future: Future;
  /** As it came, and as it is handed on. */
  readonly #class: unknown;
  #remote: Remote<T> | undefined;

  /** Made by clients. */
  constructor(context: ClientContext, future: Future, address: string, cls: unknown) {
    super();
    this.#context = context;
    this.#future = future;
    this.#class = cls;
    this.address = address;
    this.className = cls instanceof PyGlobal ? cls.path : "";
  }

  /** The key of the task that made it. */
  get key(): Key {
    return this.#future.key;
  }

  /**
   * The object as if it were here: `await actor.remote.increment(2)` calls a method, `await actor.remote.count` reads an
   * attribute. Names that every JavaScript object has, such as `toString`, and `then` and `toJSON`, are JavaScript's: Python's
   * members of such names are reached by {@link call} and {@link get}. Attributes are not set from here.
   */
  get remote(): Remote<T> {
    return (this.#remote ??= remoteOf<T>(this));
  }

  /**
   * Calls a method. Calls of plain methods run one after the other.
   *
   * Dask: `Worker.actor_execute`.
   *
   * @throws {TaskError} when the method raised, or there is none of that name. Dask sends no traceback of what a method raised,
   * unless the worker has had to send an exception of that class before
   * @throws {ActorLostError} when the worker has gone, or the object
   * @throws {FutureReleasedError} when this handle was released
   * @throws {SerializationError} when an argument has no form in Python
   */
  async call<R = unknown>(method: string, args: readonly unknown[] = [], options: ActorCallOptions = {}): Promise<R> {
    checkOptions<ActorCallOptions>("call", options, CALL_OPTIONS);
    checkArgument("call", "method", method, text);
    checkArguments("call", args);
    const { kwargs, ...wait } = options;
    const named = [...namedArguments(kwargs)];
    return await raisingHere(
      this.#asking<R>(method, wait, async () => ({
        op: "actor_execute",
        function: method,
        actor: this.key,
        args: await Promise.all(args.map((each, i) => writeSharedValue(each, `args[${i}]`))),
        kwargs: new Map(
          await Promise.all(
            named.map(async ([name, each]) => [name, await writeSharedValue(each, `kwargs.${name}`)] as const),
          ),
        ),
      })),
    );
  }

  /**
   * Reads an attribute.
   *
   * Dask: `Worker.actor_attribute`.
   *
   * @throws as {@link call}
   */
  async get<R = unknown>(attribute: string, options: WaitOptions = {}): Promise<R> {
    checkOptions<WaitOptions>("get", options, WAIT_OPTIONS);
    checkArgument("get", "attribute", attribute, text);
    const msg = { op: "actor_attribute", attribute, actor: this.key } as const;
    return await raisingHere(this.#asking<R>(attribute, options, () => Promise.resolve(msg)));
  }

  /** Gives the handle up; with the last one the object goes. */
  release(): void {
    this.#future.release();
  }

  [Symbol.dispose](): void {
    this.release();
  }

  /** For graphs, which refer to it by its key. */
  get [standsFor](): Future {
    return this.#future;
  }

  /** As Dask pickles actors. */
  [reduce](): Reduction {
    this.#checkHeld();
    const args = tuple(this.#class, this.address, keyValue(this.key));
    return { how: "call", callable: py("distributed.actor:Actor"), args };
  }

  toString(): string {
    const name = this.className === "" ? pyRepr(this.#class) : this.className;
    return `<Actor: ${name}, key: ${keyText(this.key)}, at ${this.address}>`;
  }

  /** For `JSON.stringify`. */
  toJSON(): { readonly key: Key; readonly className: string; readonly address: string } {
    return { key: this.key, className: this.className, address: this.address };
  }

  [Symbol.toPrimitive](): string {
    return this.toString();
  }

  #checkHeld(): void {
    if (this.#future.released) throw new FutureReleasedError(this.key);
  }

  /** Makes and sends a message, and reads the answer; the object is held meanwhile. */
  async #asking<R>(member: string, wait: WaitOptions, making: () => Promise<ActorMessage>): Promise<R> {
    this.#checkHeld();
    return this.#context.futures.holding([this.#future], async () => {
      const msg = await making();
      const { options } = this.#context;
      const place: ActorPlace = { key: this.key, address: this.address, member, known: options.known };
      const raised: FailureReader<Error> = (fields) =>
        memberError(place, fields.get("exception") as RemoteException | undefined);
      try {
        const reply = await this.#send(msg, wait);
        const outcome = await readOutcome<Error>(this.#context, msg.op, this.address, reply, raised);
        if ("value" in outcome) return outcome.value as R;
        throw outcome.error;
      } catch (error) {
        throw await callError(place, error, this.#context.status === "running");
      }
    });
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
