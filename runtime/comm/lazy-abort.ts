/**
 * An `AbortController` that is made when somebody asks for its signal: few handlers do, and making one takes longer than most
 * requests do otherwise.
 */
export class LazyAbort {
  #controller: AbortController | undefined;
  #end: { readonly reason: unknown } | undefined;

  /** Aborts with the reason that {@link abort} was given. */
  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.#end !== undefined) this.#controller.abort(this.#end.reason);
    }
    return this.#controller.signal;
  }

  /** Aborts the signal, also one that is asked for later. */
  abort(reason: unknown): void {
    this.#end ??= { reason };
    this.#controller?.abort(reason);
  }
}
