/**
 * Reads a socket into memory of our choice: what belongs to a large frame goes straight into it, which saves a copy, most of the
 * system calls, and Node's 64 KiB for each read. Node can do so for sockets that were dialed, not for accepted ones.
 */
import type { OnReadOpts } from "node:net";

/** Where what is read goes. */
export interface InletTarget {
  /** Memory for the bytes that come next, if it is known where they belong. */
  room(): Uint8Array | undefined;
  /** So many bytes have come into that memory. */
  filled(bytes: number): void;
  /** Bytes have come that belong nowhere yet. They are the target's own. */
  receive(chunk: Uint8Array): void;
}

/**
 * Where bytes go of which it is not known where they belong. One for all sockets: between the reading and the callback nothing
 * else is read, and the callback copies. One for each would be most of what an idle comm takes.
 */
const scratch = Buffer.allocUnsafeSlow(65_536);

/** What reads one socket. Bytes that come before there is a target wait for it. */
export class Inlet {
  /** The option for `connect`. */
  readonly onread: OnReadOpts;
  #early: Uint8Array[] = [];
  #target: InletTarget | undefined;

  constructor() {
    this.onread = {
      buffer: () => this.#target?.room() ?? scratch,
      callback: (bytes, buffer) => this.#read(bytes, buffer),
    };
  }

  /** Says where bytes go from now on. */
  attach(target: InletTarget): void {
    this.#target = target;
    const early = this.#early;
    this.#early = [];
    for (const chunk of early) target.receive(chunk);
  }

  #read(bytes: number, buffer: Uint8Array): boolean {
    const target = this.#target;
    if (buffer !== scratch) target?.filled(bytes);
    else {
      // Small ones come out of Node's pool.
      const chunk = Buffer.from(scratch.subarray(0, bytes));
      if (target === undefined) this.#early.push(chunk);
      else target.receive(chunk);
    }
    return true;
  }
}
