/** What was given up on the stream, for requests that go another way and take the same again. */
import { type Key, KeyMap } from "../../codegen.js";
import type { ClientContext } from "../context.js";
import { streamHandled } from "./stream-order.js";

/** So many names are remembered; of more, none is, and each may be among them. */
const MOST = 1_000;
/** Milliseconds for which they are: by then whoever has to hear of it has heard. */
const LONGEST = 60_000;

/** When something was given up: in order, and by the clock. */
interface Moment {
  readonly order: number;
  readonly time: number;
}

/** Keys or names that were released a moment ago. */
export class GivenUp {
  readonly #context: ClientContext;
  /** The oldest first. */
  readonly #names = new KeyMap<Moment, Key>();
  /** When there were too many of them. */
  #overflow: Moment | undefined;
  #order = 0;

  constructor(context: ClientContext) {
    this.#context = context;
  }

  /** A release is sent on the stream, now. */
  add(name: Key): void {
    const now = { order: this.#order, time: performance.now() };
    if (this.#names.size >= MOST) {
      this.#names.clear();
      this.#overflow = now;
    }
    this.#names.delete(name);
    this.#names.set(name, now);
  }

  /** Whether it was released so lately that scheduler or workers may still have to hear of it. */
  has(name: Key): boolean {
    this.#expire(({ time }) => performance.now() - time > LONGEST);
    return this.#overflow !== undefined || this.#names.has(name);
  }

  /**
   * Resolves when the scheduler has heard that these names were given up, if they were. What is taken before that would be
   * released by it.
   *
   * @throws {CommClosedError} when the stream is lost meanwhile
   */
  async handled(names: readonly Key[]): Promise<void> {
    if (!names.some((name) => this.has(name))) return;
    const until = (this.#order += 1);
    await streamHandled(this.#context);
    this.#expire(({ order }) => order < until);
  }

  #expire(isOver: (moment: Moment) => boolean): void {
    if (this.#overflow !== undefined && isOver(this.#overflow)) this.#overflow = undefined;
    for (const [name, moment] of this.#names) {
      if (!isOver(moment)) return;
      this.#names.delete(name);
    }
  }
}
