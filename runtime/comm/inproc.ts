/**
 * Messages within this process: frames are handed over as they are, not copied.
 *
 * Dask: `distributed.comm.inproc`.
 */
import { checkFrames } from "../wire/check-frames.js";
import { Fifo } from "../wire/fifo.js";
import { type Limits, resolveLimits } from "../wire/limits.js";
import { type Address, formatAddress } from "./address.js";
import { BaseComm } from "./base.js";
import type { Negotiated } from "./comm.js";
import { AddressError, CommConnectError, ListenError } from "./errors.js";
import type { BindOptions, Binding, DialOptions, Transport } from "./registry.js";
import { FirstBytes, UNREAD_BYTES } from "./unread.js";

/** What makes addresses of one process differ from those of all others. */
export interface ProcessIdentity {
  /** A host of the machine, such as `192.168.1.5`. */
  readonly host: string;
  readonly pid: number;
}

/** One end of a pair. Dask: `InProc`. */
class InprocComm extends BaseComm {
  /** Nothing is sent, so nothing needs to be split. */
  override readonly shardBytes: number = Infinity;
  readonly #first = new FirstBytes();
  #peer: InprocComm | undefined;
  readonly #unread = new Fifo<readonly Uint8Array[]>();
  #unreadBytes = 0;
  #messageBytes: number;

  private constructor(localAddress: string, peerAddress: string, limits: Partial<Limits> | undefined) {
    super(localAddress, peerAddress, limits);
    this.#messageBytes = resolveLimits(limits).handshakeBytes;
  }

  /** Two comms, each the other's peer. */
  static pair(client: End, server: End): readonly [InprocComm, InprocComm] {
    const near = new InprocComm(client.address, server.address, client.limits);
    const far = new InprocComm(server.address, client.address, server.limits);
    near.#peer = far;
    far.#peer = near;
    return [near, far];
  }

  get firstBytes(): Uint8Array {
    return this.#first.bytes;
  }

  get hasUnread(): boolean {
    return this.#unread.length > 0;
  }

  override establish(negotiated: Negotiated): void {
    super.establish(negotiated);
    this.#messageBytes = resolveLimits(this.limits).messageBytes;
  }

  protected get unreadBytes(): number {
    return this.#unreadBytes;
  }

  protected take(): readonly Uint8Array[] | null {
    const frames = this.#unread.peek();
    if (frames === undefined) return null;
    checkFrames(frames, this.limits, this.#messageBytes);
    this.#unread.shift();
    this.#unreadBytes -= sizeOf(frames);
    if (this.#unreadBytes <= UNREAD_BYTES) this.#peer?.drained();
    return frames;
  }

  protected transmit(frames: readonly Uint8Array[]): boolean {
    return this.#peer?.receive(frames) ?? false;
  }

  protected resume(): void {
    // Messages are there as soon as they are written.
  }

  protected shutdown(): void {
    this.destroy();
  }

  protected destroy(): void {
    const peer = this.#peer;
    this.#peer = undefined;
    this.#unread.clear();
    this.ended();
    if (peer === undefined) return;
    // The peer may be in the middle of a call of its own.
    queueMicrotask(() => {
      peer.#peer = undefined;
      peer.ended();
    });
  }

  private receive(frames: readonly Uint8Array[]): boolean {
    for (const frame of frames) this.#first.add(frame);
    this.#unread.push(frames);
    this.#unreadBytes += sizeOf(frames);
    this.arrived();
    return this.#unreadBytes <= UNREAD_BYTES;
  }
}

interface End {
  readonly address: string;
  readonly limits: Partial<Limits> | undefined;
}

/** Empty frames count too. */
function sizeOf(frames: readonly Uint8Array[]): number {
  return frames.reduce((sum, frame) => sum + frame.length, frames.length);
}

/**
 * The transport of `inproc://` addresses, to be given to `registerTransport`. Addresses are `inproc://host/pid/number`; to
 * listen at `inproc://` finds a free one.
 *
 * @param identify tells this process apart; asked when it is needed
 */
export function inproc(identify: () => ProcessIdentity): Transport {
  const listeners = new Map<string, BindOptions>();
  let last = 0;
  const prefix = (): string => {
    const { host, pid } = identify();
    return `${host}/${pid}/`;
  };
  const newLocation = (): string => `${prefix()}${++last}`;
  const check = (address: Address): void => {
    const [host, pid, number, ...rest] = address.location.split("/");
    if (number && rest.length === 0 && `${host}/${pid}/` === prefix()) return;
    throw new AddressError(
      formatAddress(address),
      `an address of this process, inproc://${prefix()}number; use tcp:// to reach another process`,
    );
  };

  const dial = async (address: Address, { signal, limits }: DialOptions): Promise<InprocComm> => {
    signal.throwIfAborted();
    check(address);
    const listener = listeners.get(address.location);
    const name = formatAddress(address);
    if (listener === undefined) {
      throw new CommConnectError(name, Object.assign(new Error("nobody listens"), { code: "ECONNREFUSED" }));
    }
    const client = { address: `inproc://${newLocation()}`, limits };
    const [near, far] = InprocComm.pair(client, { address: name, limits: listener.limits });
    listener.onAccept(far);
    return Promise.resolve(near);
  };

  const bind = (address: Address, options: BindOptions): Promise<Binding> => {
    const location = address.location === "" ? newLocation() : address.location;
    const bound = { scheme: SCHEME, location };
    check(bound);
    const name = formatAddress(bound);
    if (listeners.has(location)) {
      const taken = Object.assign(new Error("already listening"), { code: "EADDRINUSE" });
      return Promise.reject(new ListenError(name, taken));
    }
    listeners.set(location, options);
    const close = (): Promise<void> => {
      if (listeners.get(location) === options) listeners.delete(location);
      return Promise.resolve();
    };
    return Promise.resolve({ listenAddress: name, contactAddress: name, close });
  };

  return { scheme: SCHEME, confidential: true, dial, bind };
}

const SCHEME = "inproc";
