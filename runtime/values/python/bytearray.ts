import { PyInstance } from "./instance.js";
import { reprOf } from "./repr.js";

/** A Python bytearray. */
export class PyByteArray extends PyInstance {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    super();
    this.bytes = bytes;
  }

  [reprOf](show: (value: unknown) => string): string {
    return `bytearray(${show(this.bytes)})`;
  }
}
