/** Forwards connections, whatever they carry, and lets somebody watch. */
import type { Server, Socket } from "node:net";
import { type Address, parseAddress, parseHostPort } from "../../comm/address.js";
import type { Dir } from "../../capture/format.js";
import type { Security } from "../../comm/security.js";
import { webSocketEnd } from "../../comm/websocket-address.js";
import { bind } from "../../node/bind.js";
import { dialTcp, dialTls } from "../../node/dial.js";
import { remoteAddressOf, tuneSocket } from "../../node/socket.js";
import type { Binding } from "../../comm/registry.js";
import { acceptor, type Acceptor } from "./acceptor.js";
import type { ConnectionLimit } from "./connection-limit.js";
import { pass } from "./pass.js";

/** Watches one connection. Nothing it does holds up what is forwarded, except that it runs before the next bytes are read. */
export interface Watcher {
  /** What to forward in the place of bytes that have arrived; the same bytes, as a rule. */
  forward(dir: Dir, chunk: Uint8Array): readonly Uint8Array[] | Promise<readonly Uint8Array[]>;
  /** What to forward when no more bytes come, and all before were handed on: those that were kept back. */
  rest(dir: Dir): readonly Uint8Array[];
  /** Told of the bytes after they were handed on. */
  passed(dir: Dir): void;
  /** The connection is over. */
  end(): void;
}

/** What a relay is told. */
export interface RelayOptions {
  /** Where to listen, such as `tcp://127.0.0.1:8786`. */
  readonly listen: string;
  /** Where to forward to. */
  readonly target: string;
  readonly security?: Security | undefined;
  /** Shared by all relays of a process. */
  readonly limit: ConnectionLimit;
  /** Makes the watcher of a connection; `host` is where the peer has reached us. */
  readonly watch: (peer: string, host: string) => Watcher;
  /** A connection that did not come about, or a failure of the listening socket. */
  readonly onError: (error: Error) => void;
  /** Milliseconds for reaching the target; 30,000 if absent, as in Dask. */
  readonly connectTimeout?: number;
}

const connectTimeout = 30_000;

/** A listening socket whose connections are forwarded. */
export class Relay implements AsyncDisposable {
  /** Where peers reach it. */
  readonly address: string;
  readonly #binding: Binding;
  readonly #links: ReadonlySet<AbortController>;

  private constructor(binding: Binding, links: ReadonlySet<AbortController>) {
    this.address = binding.contactAddress;
    this.#binding = binding;
    this.#links = links;
  }

  /**
   * Begins to listen.
   * @throws ListenError if the address cannot be bound; SecurityError if TLS lacks certificates
   */
  static async start(options: RelayOptions): Promise<Relay> {
    const address = parseAddress(options.listen);
    const links = new Set<AbortController>();
    const { limit } = options;
    const accept = (near: Socket): void => {
      if (!limit.take()) {
        near.destroy();
        if (limit.isNews()) options.onError(new Error(`${limit.most} connections are open; more are refused for now`));
        return;
      }
      const ending = new AbortController();
      links.add(ending);
      link(near, address, options, ending.signal)
        .catch((error: Error) => options.onError(error))
        .finally(() => {
          links.delete(ending);
          limit.give();
        });
    };
    const made: Acceptor = await acceptor(address, options, accept);
    const server: Server = made.server;
    return new Relay(await bind(server, address, made.options, made.pending), links);
  }

  /** Stops listening and ends all connections. */
  async close(): Promise<void> {
    await this.#binding.close();
    for (const ending of this.#links) ending.abort();
  }

  /** Stops listening; connections go on. */
  async stop(): Promise<void> {
    await this.#binding.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** Forwards one connection to its end. */
async function link(near: Socket, address: Address, options: RelayOptions, ending: AbortSignal): Promise<void> {
  const peer = remoteAddressOf(address.scheme, near);
  tuneSocket(near);
  const gone = new AbortController();
  const leave = (): void => gone.abort(new Error(`${peer} hung up before ${options.target} was reached`));
  near.once("close", leave).on("error", ignore);
  const timeout = AbortSignal.timeout(options.connectTimeout ?? connectTimeout);
  let far: Socket;
  try {
    far = await dial(parseAddress(options.target), options, AbortSignal.any([ending, gone.signal, timeout]));
  } catch (error) {
    near.destroy();
    if (ending.aborted || gone.signal.aborted) return;
    throw error;
  }
  near.off("close", leave);
  tuneSocket(far);
  const watcher = options.watch(peer, near.localAddress ?? "");
  const end = (): void => [near, far].forEach((socket) => socket.destroy());
  ending.addEventListener("abort", end, { once: true });
  try {
    const ways = await Promise.allSettled([pass(near, far, "in", watcher), pass(far, near, "out", watcher)]);
    for (const way of ways) if (way.status === "rejected") throw way.reason;
  } finally {
    ending.removeEventListener("abort", end);
    end();
    watcher.end();
  }
}

async function dial(address: Address, { security }: RelayOptions, signal: AbortSignal): Promise<Socket> {
  const web = address.scheme === "ws" || address.scheme === "wss";
  const end = web ? webSocketEnd(address).end : parseHostPort(address.location);
  const secure = address.scheme === "tls" || address.scheme === "wss";
  const socket = await (secure ? dialTls : dialTcp)(address, end, { signal, security });
  socket.allowHalfOpen = true;
  return socket;
}

function ignore(): void {
  // What went wrong with a socket shows in its end.
}
