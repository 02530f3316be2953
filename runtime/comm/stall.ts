/** Messages that have begun and do not go on. */

/**
 * Notices that a message which has begun makes no progress. A timer runs only while one is incomplete, and is not set
 * anew with each piece that arrives: so it takes between one and two timeouts.
 */
export class StallWatch {
  readonly #onStall: (timeout: number) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #moved = false;

  constructor(onStall: (timeout: number) => void) {
    this.#onStall = onStall;
  }

  /** To be called whenever part of a message is there, with the milliseconds that may pass without more of it. */
  progress(timeout: number): void {
    this.#moved = true;
    if (this.#timer === undefined && Number.isFinite(timeout)) this.#arm(timeout);
  }

  /** To be called when no message is incomplete any more, or nobody waits for it. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #arm(timeout: number): void {
    this.#moved = false;
    this.#timer = setTimeout(() => {
      if (this.#moved) return this.#arm(timeout);
      this.#timer = undefined;
      this.#onStall(timeout);
    }, timeout);
  }
}
