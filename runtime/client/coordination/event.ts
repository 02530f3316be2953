import type { Key } from "../../codegen.js";
import type { WaitOptions } from "../../comm/deadline.js";
import { type ClientHolder, contextOf, HOLDER } from "../context-of.js";
import type { ClientContext } from "../context.js";
import { keyText } from "../../wire/key-map.js";
import { checkOptions, WAIT_OPTIONS } from "../checked-options.js";
import { checkedName } from "./name.js";
import { unlessUnanswered, waitInSlices } from "./waiting.js";
import { within } from "../within.js";
import { Shown } from "../../wire/shown.js";

/**
 * A flag that all clients and tasks share, by its name: some wait until others set it.
 *
 * Dask: `distributed.Event`.
 */
export class Event extends Shown {
  readonly name: Key;
  readonly #context: ClientContext;

  /**
   * @param name the same flag for all who use it; a random one if absent
   * @throws {ArgumentError} when the name is none, or there is no client
   */
  constructor(name: Key | undefined, options: ClientHolder) {
    super();
    this.#context = contextOf(options);
    checkOptions<ClientHolder>("Event", options, HOLDER);
    this.name = checkedName("Event", name);
  }

  /**
   * Waits until the flag is set.
   *
   * @returns false when the time is up
   * @throws {ArgumentError} when an option is none
   * @throws {CoordinationTimeoutError} when the scheduler has not answered either, so that nobody knows
   * @throws the signal's reason when it aborts
   */
  async wait(options: WaitOptions = {}): Promise<boolean> {
    checkOptions<WaitOptions>("wait", options, WAIT_OPTIONS);
    const isSet = await waitInSlices(options, {
      attempt: async ({ seconds, callTimeout }) => {
        const { scheduler } = this.#context;
        const done = await scheduler.eventWait({ name: this.name, timeout: seconds }, { timeout: callTimeout });
        return done ? true : undefined;
      },
      giveBack: () => undefined,
    });
    return unlessUnanswered(isSet, `event ${keyText(this.name)}`, options.timeout) === true;
  }

  /** Sets the flag: all who wait go on. */
  async set(options: WaitOptions = {}): Promise<void> {
    await within(this.#context, "set", options, WAIT_OPTIONS, (call) =>
      this.#context.scheduler.eventSet({ name: this.name }, call),
    );
  }

  /** Clears the flag. */
  async clear(options: WaitOptions = {}): Promise<void> {
    await within(this.#context, "clear", options, WAIT_OPTIONS, (call) =>
      this.#context.scheduler.eventClear({ name: this.name }, call),
    );
  }

  /** Whether the flag is set. */
  isSet(options: WaitOptions = {}): Promise<boolean> {
    return within(this.#context, "isSet", options, WAIT_OPTIONS, (call) =>
      this.#context.scheduler.eventIsSet({ name: this.name }, call),
    );
  }

  toString(): string {
    return `<Event: ${keyText(this.name)}>`;
  }
}
