/** What a client does about a lost connection. */

/** A lost connection, for a strategy. */
export interface ReconnectContext {
  /** Attempts that have failed since the connection was lost. */
  readonly attempts: number;
  /** Milliseconds since the connection was lost. */
  readonly elapsed: number;
  /** Why the connection was lost, or why the last attempt failed. */
  readonly error: Error;
  /** The scheduler's address. */
  readonly address: string;
}

/** Says after how many milliseconds to connect again, or false: give up, and close. What it throws also gives up. */
export type ReconnectStrategy = (context: ReconnectContext) => number | false | Promise<number | false>;

/** How often, how long, and after which pause to connect again; or false, never; or a strategy of one's own. */
export type ReconnectOption =
  | false
  | ReconnectStrategy
  | {
      /** Attempts before giving up; no bound if absent. */
      readonly attempts?: number | undefined;
      /** Milliseconds between attempts; 100 if absent. */
      readonly delay?: number | undefined;
      /** Milliseconds after which to give up; the client's `timeout` if absent. */
      readonly timeout?: number | undefined;
    };

/**
 * The strategy that an option stands for.
 *
 * Dask: `distributed.client.Client._reconnect`.
 *
 * @param timeout milliseconds after which to give up if the option does not say
 */
export function reconnectStrategy(option: ReconnectOption | undefined, timeout: number): ReconnectStrategy {
  if (option === false) return () => false;
  if (typeof option === "function") return option;
  const { attempts: most = Infinity, delay = 100, timeout: longest = timeout } = option ?? {};
  return ({ attempts, elapsed }) => {
    if (attempts >= most || elapsed >= longest) return false;
    return attempts === 0 ? 0 : delay;
  };
}
