/** Bounds on what a peer may send. Each is checked before memory is allocated for what it bounds. */
export interface Limits {
  /** Bytes of one message, over all of its frames. */
  readonly messageBytes: number;
  /** Frames of one message. */
  readonly frames: number;
  /** Bytes of one frame. */
  readonly frameBytes: number;
  /** Payload frames behind one `Serialized` or `Pickled`. */
  readonly subFrames: number;
  /** Containers inside each other in one msgpack frame. At most {@link maxDepth}. */
  readonly depth: number;
  /** Arrays and maps in one msgpack frame: an empty map is one byte on the wire and some 200 in memory. */
  readonly containers: number;
  /** Elements of all arrays and maps in one msgpack frame: one of a byte on the wire is 8 in memory, and V8 ends the process at 2^27 in one array. */
  readonly items: number;
  /** Bytes of the first message of a connection, which comes before anything is known of the peer. */
  readonly handshakeBytes: number;
}

/** Frames of the first message of a connection: Dask sends one. */
export const handshakeFrames = 4;

/** The highest depth that may be set: readers recurse, and deeper values could exhaust the stack. */
export const maxDepth = 2048;

/** Containers inside each other that are written: Python's msgpack reads no more. (It writes 511.) */
export const mostLevels = 1024;

/**
 * The limits where none are given. As for the containers, an identity of 10,000 workers has some 200,000, and an answer about
 * a million tasks whose keys are tuples two million. No JavaScript map holds more than 2^24 items.
 */
export const defaultLimits: Limits = {
  messageBytes: 8 * 2 ** 30,
  frames: 2 ** 20,
  frameBytes: 2 ** 31,
  subFrames: 2 ** 18,
  depth: mostLevels,
  containers: 2_000_000,
  items: 2 ** 24,
  handshakeBytes: 4096,
};

/**
 * The given limits, with defaults for those that are absent.
 * @throws RangeError if a limit is no positive integer, or `depth` is above {@link maxDepth}.
 */
export function resolveLimits(limits: Partial<Limits> | undefined): Limits {
  if (limits === undefined || limits === defaultLimits) return defaultLimits;
  const resolved = { ...defaultLimits };
  for (const name of Object.keys(defaultLimits) as (keyof Limits)[]) {
    const value = limits[name] ?? defaultLimits[name];
    if (!Number.isSafeInteger(value) || value < 1 || (name === "depth" && value > maxDepth)) {
      const range = name === "depth" ? `from 1 to ${maxDepth}` : "above 0";
      throw new RangeError(`limit ${name}: expected an integer ${range}, got ${String(value)}`);
    }
    resolved[name] = value;
  }
  return resolved;
}
