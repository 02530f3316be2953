import { VARIABLE_DELETE, VARIABLE_FUTURE_RECEIVED_CONFIRM } from "../../../generated/client-scheduler/ops.js";
import type { VariableRecord } from "../../../generated/shared/types.js";
import type { Key } from "../../codegen.js";
import { MAX_DELAY, type WaitOptions } from "../../comm/deadline.js";
import { keyText } from "../../wire/key-map.js";
import { checkOptions, WAIT_OPTIONS } from "../checked-options.js";
import { type ClientHolder, contextOf, HOLDER } from "../context-of.js";
import type { ClientContext } from "../context.js";
import { Future } from "../futures/future.js";
import { checkedName } from "./name.js";
import { type Received, type SharedValue, type Written, fieldsOf, sendShared } from "./shared-value.js";
import { LOGGED_SLICE, inHand, inTime, unlessTimedOut, waitInSlices } from "./waiting.js";
import { Shown } from "../../wire/shown.js";

/** Milliseconds for the scheduler to learn of a future's key. Dask: `Variable.set`. */
const SET_TIMEOUT = 30_000;
/** Milliseconds beyond that until its answer is given up. */
const GRACE = 30_000;

/**
 * A value that all clients and tasks share, by its name: a future, or something small that goes through the scheduler.
 *
 * Dask: `distributed.Variable`.
 *
 * @typeParam T what it holds; nothing checks that others keep to it. Plain objects come back as maps, and lists and tuples are
 * tuples to Python
 */
export class Variable<T = SharedValue> extends Shown {
  readonly name: Key;
  readonly #context: ClientContext;

  /**
   * @param name the same variable for all who use it; a random one if absent
   * @throws {ArgumentError} when the name is none, or there is no client
   */
  constructor(name: Key | undefined, options: ClientHolder) {
    super();
    this.#context = contextOf(options);
    checkOptions<ClientHolder>("Variable", options, HOLDER);
    this.name = checkedName("Variable", name);
  }

  /**
   * Sets the value. The key of a future is kept on the cluster as long as the variable holds it.
   *
   * @param options `timeout` in milliseconds for the scheduler to learn of a future's key, 30,000 if absent
   * @throws {ForeignFutureError} {FutureReleasedError} when it is a future of another client, or one that was released
   * @throws {CoordinationTimeoutError} when the scheduler does not know the future's key by then, or does not answer
   * @throws {EncodeError} when msgpack cannot hold it: scatter it, and set its future
   */
  async set(value: Written<T>, options: WaitOptions = {}): Promise<void> {
    checkOptions<WaitOptions>("set", options, WAIT_OPTIONS);
    const { timeout = SET_TIMEOUT, signal } = options;
    const fields = fieldsOf(this.#context, value);
    // Dask reads no infinity, and no minus before a zero.
    const seconds = Math.min(Math.max(timeout, 0), MAX_DELAY) / 1000;
    const request = { name: this.name, timeout: seconds, ...fields };
    const call = (): Promise<true | undefined> =>
      unlessTimedOut(
        this.#context.scheduler
          .variableSet(request, { timeout: timeout + GRACE, ...(signal === undefined ? {} : { signal }) })
          .then(() => true),
      );
    const holding = value instanceof Future ? [value] : [];
    const done = await sendShared(
      this.#context.futures.holding(holding, () => inTime(call(), { timeout, signal }, () => undefined)),
    );
    inHand(done, this.#text, timeout, ["the scheduler did not learn of the future's key", "submit it first"]);
  }

  /**
   * Waits until there is a value, and brings it. A future must be released, as any other.
   *
   * @throws {CoordinationTimeoutError} when there is none in time
   * @throws the signal's reason when it aborts
   */
  async get(options: WaitOptions = {}): Promise<Received<T>> {
    checkOptions<WaitOptions>("get", options, WAIT_OPTIONS);
    const record = await waitInSlices<VariableRecord>(options, {
      slice: LOGGED_SLICE,
      attempt: ({ seconds, callTimeout }) =>
        unlessTimedOut(
          this.#context.scheduler.variableGet(
            { name: this.name, timeout: seconds, client: this.#context.id },
            { timeout: callTimeout },
          ),
        ),
      giveBack: (late) => {
        const value = this.#received(late);
        if (late.type === "Future") (value as Disposable)[Symbol.dispose]();
      },
    });
    const nothing = ["nobody set it", "check the name, or wait longer"] as const;
    return this.#received(inHand(record, this.#text, options.timeout, nothing)) as Received<T>;
  }

  /** Deletes the variable, for everyone. It takes effect a moment later. */
  delete(): void {
    this.#context.send(VARIABLE_DELETE, { name: this.name });
  }

  get #text(): string {
    return `variable ${keyText(this.name)}`;
  }

  /** The value of a record; the scheduler is told that its future has arrived. */
  #received(record: VariableRecord): SharedValue {
    if (record.type !== "Future") return record.value;
    const future = this.#context.futureOf(record.value, { mustExist: true });
    // After the client has asked for the key: the variable may let go of it now.
    this.#context.send(VARIABLE_FUTURE_RECEIVED_CONFIRM, { name: this.name, key: record.value, token: record.token });
    return future;
  }

  toString(): string {
    return `<Variable: ${keyText(this.name)}>`;
  }
}
