/** Listeners by the name of an event, with types. */

/** Events by name, each with what its listeners are told. */
export class Emitter<Events extends object> {
  readonly #listeners = new Map<keyof Events, Set<(event: never) => void>>();

  /**
   * Calls a function whenever the event happens. Adding it twice does nothing more.
   *
   * @returns removes it
   */
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): () => void {
    let listeners = this.#listeners.get(name);
    if (listeners === undefined) this.#listeners.set(name, (listeners = new Set()));
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  /** Whether anybody listens. */
  has(name: keyof Events): boolean {
    return (this.#listeners.get(name)?.size ?? 0) > 0;
  }

  /** Tells all listeners, in order. What one throws is reported as an uncaught exception, as for DOM events. */
  emit<Name extends keyof Events>(name: Name, event: Events[Name]): void {
    const listeners = this.#listeners.get(name) as ReadonlySet<(event: Events[Name]) => void> | undefined;
    for (const listener of [...(listeners ?? [])]) {
      try {
        listener(event);
      } catch (error) {
        reportUncaught(error);
      }
    }
  }
}

/** Reports what a user's function has thrown as an uncaught exception, and lets the caller go on. */
export function reportUncaught(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
