import type { WireValue } from "../../wire/values.js";
import { PyInstance } from "../python/instance.js";
import { reprOf } from "../python/repr.js";
import { UnreadValueError } from "./errors.js";
import type { Header } from "./family.js";

/**
 * A value that nothing here can read, such as one of a class that only Python knows. It can be looked at and sent on: it is
 * serialized as it came. Used as a value it throws an {@link UnreadValueError}.
 */
export class UnreadValue extends PyInstance {
  /** The Python type that the header names, as in `keras.Model`. */
  readonly type: string;
  /** All that the header holds. */
  readonly header: Header;
  /** The buffers, decompressed. */
  readonly frames: readonly Uint8Array[];

  constructor(header: Header, frames: readonly Uint8Array[]) {
    super();
    const type = header.get("type");
    this.type = typeof type === "string" ? type : "unknown";
    this.header = withoutFraming(header);
    this.frames = frames;
  }

  /** What {@link ValueSerializer.deserialize} would get: the header of the type itself. */
  get subHeader(): WireValue {
    return this.header.get("sub-header") ?? null;
  }

  /** The error that says what to do. */
  get error(): UnreadValueError {
    return new UnreadValueError(this.type, adviceFor(this.type));
  }

  /** @throws {UnreadValueError} always: there is no value */
  [Symbol.toPrimitive](hint: string): string {
    if (hint === "string") return this.toString();
    throw this.error;
  }

  /** @throws {UnreadValueError} always: there is no value */
  override toJSON(): never {
    throw this.error;
  }

  [reprOf](): string {
    return `<unread ${this.type}, ${this.frames.length} frames>`;
  }
}

/** A header without what it says about the frames, which are whole now. */
export function withoutFraming(header: Header): Header {
  return new Map([...header].filter(([name]) => !/^(split-|compression$|num-sub-frames$)/.test(name)));
}

const ADVICE: Readonly<Record<string, string>> = {
  h5py: "an open HDF5 file is of use only on the machine that has it; read what you need in a task, as a numpy array",
  netCDF4:
    "an open netCDF file is of use only on the machine that has it; read what you need in a task, as a numpy array",
  keras: "a Keras model runs in Python only; call it in a task, and return a numpy array",
  cupy: "it is in the memory of a GPU; return cupy.asnumpy(array) from the task",
  cudf: "it is in the memory of a GPU; return frame.to_arrow() from the task",
  numba: "it is in the memory of a GPU; return array.copy_to_host() from the task",
  rmm: "it is in the memory of a GPU; return a host buffer from the task",
  torch: "return tensor.numpy() from the task",
  sparse: "return array.todense() from the task, or its parts as numpy arrays",
  scipy: "return array.toarray() from the task, or its parts as numpy arrays",
};

function adviceFor(type: string): string {
  const root = type.split(".")[0] ?? "";
  const known = Object.hasOwn(ADVICE, root) ? ADVICE[root] : undefined;
  return (
    known ??
    `register how it is read, registerSerializer({ type: "module:Class", deserialize }), or return a plain value`
  );
}
