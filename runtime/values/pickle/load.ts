import type { PyValue } from "../python/value.js";
import { containerOpcodes, settleSets } from "./container-opcodes.js";
import { ReadAgain } from "./dicts.js";
import { PickleError } from "./errors.js";
import { builtinKnown } from "./known/index.js";
import { knownEntries, type KnownClasses, type KnownClassesInput } from "./known-class.js";
import { resolvePickleLimits, type PickleLimits } from "./limits.js";
import { Machine, type DictShapes, type MachineInput } from "./machine.js";
import { objectOpcodes } from "./object-opcodes.js";
import { scalarOpcodes, type Handler } from "./scalar-opcodes.js";

/** Options of {@link loadPickle}. */
export interface LoadPickleOptions {
  /** The buffers that the pickle has out of band, in order. They are taken as they are, not copied. */
  readonly buffers?: Iterable<Uint8Array> | undefined;
  /** Bounds on what the pickle may cost; defaults for those that are absent. */
  readonly limits?: Partial<PickleLimits> | undefined;
  /** Further known classes, by `module:qualname`. They come before those that this package knows. */
  readonly known?: KnownClassesInput | undefined;
  /** `number`: whole floats are numbers, as integers are. `exact`: they are `Float`. Default `number`. */
  readonly floats?: "number" | "exact" | undefined;
}

const handlers: (Handler | undefined)[] = Array.from(
  { length: 256 },
  (_, code) => scalarOpcodes[code] ?? containerOpcodes[code] ?? objectOpcodes[code],
);

/**
 * Reads a pickle of protocol 0 to 5. **Nothing is executed**: classes that this package knows become values of its own
 * classes, all others an inert `PyObject`. docs/values.md says what becomes what.
 *
 * Bytes are views of the pickle. What follows its end is ignored, as Python does.
 *
 * Python: `pickle.loads`.
 * @throws PickleError if it is malformed, ends too early, passes a limit, or has persistent ids or extension codes.
 */
export function loadPickle(bytes: Uint8Array, options: LoadPickleOptions = {}): PyValue {
  const limits = resolvePickleLimits(options.limits);
  if (bytes.length > limits.bytes)
    throw new PickleError(`more than ${limits.bytes} bytes`, "ERR_DASKWIRE_LIMIT", 0, undefined);
  const buffers = [...(options.buffers ?? [])];
  const input = { bytes, limits, known: knownOf(options.known), exactFloats: options.floats === "exact" };
  const read = (shapes: DictShapes): unknown => run({ ...input, buffers: buffers.values(), shapes });
  try {
    return read({ mixed: undefined, settled: false }) as PyValue;
  } catch (error) {
    if (!(error instanceof ReadAgain)) throw error;
  }
  const mixed = new Set<number>();
  read({ mixed, settled: false });
  return read({ mixed, settled: true }) as PyValue;
}

function knownOf(more: LoadPickleOptions["known"]): KnownClasses {
  if (more === undefined) return builtinKnown;
  return new Map([...builtinKnown, ...knownEntries(more)]);
}

function run(input: MachineInput): unknown {
  const machine = new Machine(input);
  const { bytes } = machine;
  const { length } = bytes;
  while (!machine.stopped) {
    const { at } = machine;
    if (at >= length)
      throw new PickleError("expected an opcode, got the end of the pickle", "ERR_DASKWIRE_TRUNCATED", at, undefined);
    machine.start = at;
    machine.at = at + 1;
    const code = bytes[at] as number;
    const handler = handlers[code];
    if (handler === undefined)
      throw machine.error(`expected an opcode, got the byte 0x${code.toString(16).padStart(2, "0")}`);
    handler(machine);
  }
  settleSets(machine);
  return machine.pop();
}
