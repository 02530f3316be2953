/** Functions of the program that are told of something: what they throw must not end what goes on. */
import { type ErrorMet, errorMet } from "./diagnostics.js";

/** What is told, and of whom. */
export interface Telling {
  readonly where: ErrorMet["where"];
  /** Address of the peer. */
  readonly peer?: string | undefined;
  /** The op in hand. */
  readonly op?: string | undefined;
}

/**
 * Calls a function of the program. What it throws, or rejects with, goes to the channel `daskwire:error`, and to `onThrow`.
 */
export function tell<Args extends readonly unknown[]>(
  telling: Telling,
  callback: ((...args: Args) => unknown) | undefined,
  args: Args,
  onThrow?: (error: unknown) => void,
): void {
  const failed = (error: unknown): void => {
    errorMet(telling.where, error, telling.peer, telling.op);
    onThrow?.(error);
  };
  try {
    const result = callback?.(...args);
    if (result instanceof Promise) result.catch(failed);
  } catch (error) {
    failed(error);
  }
}
