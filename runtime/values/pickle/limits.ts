/** Bounds on what a pickle may cost. Each is checked before the memory is taken. */
export interface PickleLimits {
  /** Bytes of the pickle, without its buffers. */
  readonly bytes: number;
  /** Marks within each other: values within values, as far as a pickle is nested in its bytes. */
  readonly depth: number;
  /** Entries of the memo. */
  readonly memo: number;
  /**
   * Containers, objects and references, and what is copied from one into another. An empty dict is one byte in a pickle and
   * some hundred in memory.
   */
  readonly objects: number;
  /** Bytes of one integer. */
  readonly integerBytes: number;
  /** Characters of the name of a module or class. */
  readonly name: number;
}

/** The limits where none are given. */
export const defaultPickleLimits: PickleLimits = {
  bytes: 2 ** 31,
  depth: 10_000,
  memo: 20_000_000,
  objects: 10_000_000,
  integerBytes: 2 ** 17,
  name: 2048,
};

/**
 * The given limits, with defaults for those that are absent.
 * @throws RangeError if a limit is no positive integer.
 */
export function resolvePickleLimits(limits: Partial<PickleLimits> | undefined): PickleLimits {
  if (limits === undefined) return defaultPickleLimits;
  const resolved = { ...defaultPickleLimits };
  for (const name of Object.keys(defaultPickleLimits) as (keyof PickleLimits)[]) {
    const value = limits[name] ?? defaultPickleLimits[name];
    if (!Number.isSafeInteger(value) || value < 1)
      throw new RangeError(`limit ${name}: expected an integer above 0, got ${String(value)}`);
    resolved[name] = value;
  }
  return resolved;
}
