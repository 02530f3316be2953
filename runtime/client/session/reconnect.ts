/** What a client does about a lost connection. */
import { checkOptions, elsewhere, told } from "../checked-options.js";
import { ArgumentError } from "../errors.js";
import { isPlainObject } from "../futures/structure.js";

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

/** How often, how long, and after which pause to connect again. */
export interface ReconnectSettings {
  /** Attempts before giving up; no bound if absent. */
  readonly attempts?: number | undefined;
  /** Milliseconds between attempts; 100 if absent. */
  readonly delay?: number | undefined;
  /** Milliseconds after which to give up; the client's `timeout` if absent. */
  readonly timeout?: number | undefined;
}

/** How often, how long, and after which pause to connect again; or false, never; or a strategy of one's own. */
export type ReconnectOption = false | ReconnectStrategy | ReconnectSettings;

/**
 * Checks what a client is told to do about a lost connection.
 *
 * @throws {ArgumentError}
 */
export function checkReconnect(option: unknown): void {
  if (option === undefined || option === false || typeof option === "function") return;
  if (!isPlainObject(option)) {
    const advice = "expected false, a function, or an object, as in { attempts: 5, delay: 1_000, timeout: 60_000 }";
    throw new ArgumentError(`reconnect: ${advice}; got ${told(option)}`);
  }
  checkOptions<ReconnectSettings>("reconnect", option, {
    attempts: elsewhere,
    delay: elsewhere,
    timeout: elsewhere,
  });
  for (const [name, value] of Object.entries(option)) {
    const what = name === "attempts" ? "attempts" : "milliseconds";
    if (value === undefined || isDelay(value)) continue;
    throw new ArgumentError(`reconnect: ${name}: expected a number of ${what}, got ${told(value)}`);
  }
}

/**
 * Asks a strategy.
 *
 * @throws {ArgumentError} when its answer is none; what it throws itself
 */
export async function askStrategy(strategy: ReconnectStrategy, context: ReconnectContext): Promise<number | false> {
  const answer: unknown = await strategy(context);
  if (answer === false || isDelay(answer)) return answer;
  throw new ArgumentError(`reconnect: expected the function to return milliseconds or false, got ${told(answer)}`);
}

function isDelay(value: unknown): value is number {
  return typeof value === "number" && value >= 0;
}

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
