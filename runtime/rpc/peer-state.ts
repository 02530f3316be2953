/** What a pool knows of the peers at its addresses. */
import type { PeerRelease, Shared } from "./peer-release.js";

/** Peers that are remembered; workers come and go at ever new addresses. */
const MAX_PEERS = 4096;

/** What is known of the peer at one address, as long as it stays the same process for all we can see. */
export interface PeerState {
  /** Its release, once it is known. */
  release: PeerRelease | undefined;
  /** The question for it, which all callers wait for together. */
  lookup: Shared<PeerRelease> | undefined;
  /** Why the last attempt to dial it has failed, while it is dialled again. */
  failure: Error | undefined;
}

/** The peers of a pool by address. */
export class PeerStates {
  readonly #states = new Map<string, PeerState>();

  get(address: string): PeerState {
    const known = this.#states.get(address);
    if (known !== undefined) return known;
    const oldest = this.#states.size < MAX_PEERS ? undefined : this.#states.keys().next().value;
    if (oldest !== undefined) this.#states.delete(oldest);
    const state: PeerState = { release: undefined, lookup: undefined, failure: undefined };
    this.#states.set(address, state);
    return state;
  }

  /** Another process, of another release, may answer at this address from now on. */
  forget(address: string): void {
    this.#states.delete(address);
  }
}
