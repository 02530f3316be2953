import { PyInstance } from "./instance.js";
import { reprOf } from "./repr.js";

/** Bytes that are pickled out of band where the writer has somewhere to put them. Python: `pickle.PickleBuffer`. */
export class PyBuffer extends PyInstance {
  readonly bytes: Uint8Array;
  /** In band it is `bytes` then, else `bytearray`. */
  readonly readonly: boolean;

  constructor(bytes: Uint8Array, readonly = true) {
    super();
    this.bytes = bytes;
    this.readonly = readonly;
  }

  [reprOf](): string {
    return `<PickleBuffer of ${this.bytes.length} bytes>`;
  }
}
