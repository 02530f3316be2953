/** Ctrl-C. */

/** What stops a command that runs until it is told to. */
export interface Stop extends Disposable {
  /** Fulfilled with the signal's name when the command is to finish. A second signal then ends the process at once. */
  readonly stopped: Promise<NodeJS.Signals>;
  /** Aborts at the same moment. */
  readonly signal: AbortSignal;
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Takes the signals that end a process. */
export function takeSignals(): Stop {
  const controller = new AbortController();
  const { promise, resolve } = withResolvers<NodeJS.Signals>();
  let taken = 0;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (taken++ > 0) process.exit(130);
    controller.abort(new Error(signal));
    resolve(signal);
  };
  for (const signal of signals) process.on(signal, onSignal);
  return {
    stopped: promise,
    signal: controller.signal,
    [Symbol.dispose]: () => {
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
}

function withResolvers<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => (resolve = done));
  return { promise, resolve };
}
