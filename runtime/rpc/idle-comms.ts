/** Comms that nobody uses just now. */
import type { Comm } from "../comm/comm.js";

/** Open comms by address. Dask: `ConnectionPool.available`. */
export class IdleComms {
  /** In the order in which they became idle. */
  readonly #addresses = new Map<Comm, string>();
  readonly #stacks = new Map<string, Comm[]>();

  /** How many there are. */
  get size(): number {
    return this.#addresses.size;
  }

  /** How many there are to an address. */
  count(address: string): number {
    return this.#stacks.get(address)?.length ?? 0;
  }

  add(address: string, comm: Comm): void {
    this.#addresses.set(comm, address);
    const stack = this.#stacks.get(address);
    if (stack === undefined) this.#stacks.set(address, [comm]);
    else stack.push(comm);
  }

  /** Removes a comm; its address, or undefined when it is not among these. */
  delete(comm: Comm): string | undefined {
    const address = this.#addresses.get(comm);
    if (address === undefined) return undefined;
    this.#addresses.delete(comm);
    const stack = this.#stacks.get(address) ?? [];
    stack.splice(stack.lastIndexOf(comm), 1);
    if (stack.length === 0) this.#stacks.delete(address);
    return address;
  }

  /** Takes out the comm to an address that was used last: the least likely to have been closed by its peer. */
  take(address: string): Comm | undefined {
    const comm = this.#stacks.get(address)?.at(-1);
    if (comm !== undefined) this.delete(comm);
    return comm;
  }

  /** Takes out the comm that has been idle for longest. */
  takeOldest(): Comm | undefined {
    const comm = this.#addresses.keys().next().value;
    if (comm !== undefined) this.delete(comm);
    return comm;
  }

  /** Takes out all comms, or those to one address. */
  takeAll(address?: string): readonly Comm[] {
    const comms = [...(address === undefined ? this.#addresses.keys() : (this.#stacks.get(address) ?? []))];
    for (const comm of comms) this.delete(comm);
    return comms;
  }
}
