/** What was given up on the stream, for requests that go another way and take the same again. */
import { type Key, KeyMap } from "../../codegen.js";
import type { ClientContext } from "../context.js";
import { streamHandled } from "./stream-order.js";

/** So many names are remembered; of more, none is, and each may be among them. */
const MOST = 1_000;

/** Keys or names that were released, until the scheduler is known to have heard of it. */
export class GivenUp {
  readonly #context: ClientContext;
  /** When each was given up. */
  readonly #names = new KeyMap<number, Key>();
  /** When there were too many of them; -1: there were not. */
  #overflowed = -1;
  #now = 0;

  constructor(context: ClientContext) {
    this.#context = context;
  }

  /** A release is sent on the stream, now. */
  add(name: Key): void {
    if (this.#names.size >= MOST) {
      this.#names.clear();
      this.#overflowed = this.#now;
    }
    this.#names.set(name, this.#now);
  }

  /**
   * Resolves when the scheduler has heard that these names were given up, if they were. What is taken before that would be
   * released by it.
   *
   * @throws {CommClosedError} when the stream is lost meanwhile
   */
  async handled(names: readonly Key[]): Promise<void> {
    if (this.#overflowed < 0 && !names.some((name) => this.#names.has(name))) return;
    const until = (this.#now += 1);
    await streamHandled(this.#context);
    if (this.#overflowed < until) this.#overflowed = -1;
    for (const [name, at] of [...this.#names]) if (at < until) this.#names.delete(name);
  }
}
