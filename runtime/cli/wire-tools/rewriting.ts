/**
 * Lets the traffic between workers pass here, too: every worker and nanny that announces itself gets a relay before it, and everybody
 * but itself is told the relay's address in the place of its own.
 */
import type { Dir } from "../../capture/format.js";
import { type HeadRewriter, type RewriteHead, TcpHeadRewriter } from "../../capture/head-rewriter.js";
import { replaceStrings } from "../../capture/replace-strings.js";
import { WsHeadRewriter } from "../../capture/ws-head-rewriter.js";
import { formatHostPort, parseAddress, parseHostPort } from "../../comm/address.js";
import { DaskwireError, WireError } from "../../wire/errors.js";
import { readOp } from "../../wire/message.js";
import { cut, oneLine } from "../../wire/printable.js";
import { Reader } from "../../wire/reader.js";
import { releaseFrom } from "./identify.js";
import type { Change, Place } from "./recording.js";
import type { Relay } from "./relay.js";
import { isForwarded } from "./wire-options.js";

/** Where a server wants to be reached, and where it is reached through us. */
interface Contact {
  readonly real: string;
  readonly relayed: string;
}

/** What is needed to open relays. */
export interface RewritingOptions {
  /** The address of `--listen`: relays listen on its host. */
  readonly listen: string;
  /** Starts a relay to an address. */
  readonly start: (listen: string, target: string, place: Place) => Promise<Relay>;
  readonly log: (line: string) => void;
}

/** The operations by which servers announce themselves, the fields that hold their addresses, and their classes. */
const announcements: ReadonlyMap<string, readonly (readonly [field: string, server: string])[]> = new Map([
  [
    "register-worker",
    [
      ["address", "Worker"],
      ["nanny", "Nanny"],
    ],
  ],
  ["register_nanny", [["address", "Nanny"]]],
  ["heartbeat_worker", [["address", "Worker"]]],
]);

// Who shuffles by P2P learns its part from a pickle, which has the addresses of relays: so it does nothing, and the others wait for it.
const P2P_NOTE =
  "a P2P shuffle or rechunk has begun, which does not end behind --rewrite: record it without, or set Dask's " +
  'dataframe.shuffle.method and array.rechunk.method to "tasks"';

// Each has a listening socket.
const mostRelays = 4096;
// Of so many workers that have gone the addresses are remembered.
const mostGone = 4096;

/** All addresses that are replaced. */
export class Rewriting {
  readonly #options: RewritingOptions;
  readonly #contacts = new Map<string, Contact>();
  /** Of workers that have gone: what is still said of them, and by them on other connections, is changed as before. */
  readonly #gone = new Map<string, Contact>();
  readonly #relays = new Map<string, Promise<Relay | undefined>>();
  /** How many connections have announced a worker: one that comes back may do so before its old connection has ended. */
  readonly #streams = new Map<string, number>();
  readonly #owns = new Map<Place, string>();
  #warned = false;

  constructor(options: RewritingOptions) {
    this.#options = options;
  }

  /** Makes known that a place stands before a server that is reached at `real`. */
  stands(place: Place, real: string, relayed: string): void {
    this.#owns.set(place, real);
    this.#contacts.set(real, { real, relayed });
    this.#gone.delete(real);
  }

  /** Changes the messages of a connection that has come at a place. */
  change(place: Place, host: string): Change {
    const own = (): Contact | undefined => this.#contactOf(this.#owns.get(place));
    const peer = new Peer();
    const head =
      (dir: Dir): RewriteHead =>
      async (bytes) => {
        try {
          if (dir === "in") await this.#announced(bytes, host, peer);
          const self = dir === "in" ? own() : this.#contactOf(peer.real);
          return replaceStrings(bytes, (text) => this.#translate(text, self));
        } catch (error) {
          if (error instanceof WireError) return bytes;
          throw error;
        }
      };
    const rewriters = { in: rewriterOf(place, head("in")), out: rewriterOf(place, head("out")) };
    return {
      forward: (dir, chunk) => rewriters[dir].push(chunk),
      rest: (dir) => rewriters[dir].rest(),
      end: () => {
        if (peer.registered !== undefined) void this.#endStream(peer.registered);
      },
    };
  }

  /** Ends all relays. */
  async close(): Promise<void> {
    await Promise.all([...this.#relays.values()].map(async (relay) => (await relay)?.close()));
  }

  /** What the receiver is told: of itself what it calls itself, of all others where they are relayed. */
  #translate(text: string, receiver: Contact | undefined): string | undefined {
    if (receiver !== undefined && text === receiver.relayed) return receiver.real;
    return text === receiver?.real ? undefined : this.#contactOf(text)?.relayed;
  }

  #contactOf(real = ""): Contact | undefined {
    return this.#contacts.get(real) ?? this.#gone.get(real);
  }

  async #announced(bytes: Uint8Array, host: string, peer: Peer): Promise<void> {
    const { op } = readOp([bytes]);
    if (op?.startsWith("shuffle_") === true && !this.#warned) {
      this.#warned = true;
      this.#options.log(P2P_NOTE);
    }
    for (const [field, server] of announcements.get(op ?? "") ?? []) {
      const real = new Reader([bytes]).seekField(field);
      if (typeof real !== "string") continue;
      if (field === "address") peer.real = real;
      if (op === "heartbeat_worker") continue;
      // A nanny does not say which release it runs: that of its worker.
      const versions = op === "register-worker" ? new Reader([bytes]).seekField("versions") : undefined;
      const known = { server, ...releaseFrom(versions ?? null) };
      if (!this.#contacts.has(real)) await this.#relay(real, host, known);
      const place = [...this.#owns].find(([, owned]) => owned === real)?.[0];
      if (place !== undefined) place.known = { ...known, ...place.known };
      if (op === "register-worker" && field === "address" && peer.registered === undefined) {
        peer.registered = real;
        this.#streams.set(real, (this.#streams.get(real) ?? 0) + 1);
      }
    }
  }

  /** Opens a relay before a server. */
  async #relay(real: string, host: string, known: Place["known"]): Promise<void> {
    const opening = this.#relays.get(real) ?? this.#open(real, host, known);
    this.#relays.set(real, opening);
    if ((await opening) === undefined) this.#relays.delete(real);
  }

  async #open(real: string, host: string, known: Place["known"]): Promise<Relay | undefined> {
    const { log, start, listen } = this.#options;
    const name = oneLine(cut(real, 100));
    try {
      const { scheme, location } = parseAddress(real);
      if (!isForwarded(scheme)) throw new WireError(`${scheme}:// cannot be forwarded`);
      parseHostPort(location);
      if (this.#relays.size >= mostRelays) throw new WireError(`there are ${mostRelays} relays already`);
      const where = parseHostPort(parseAddress(listen).location, 0).host;
      const place: Place = { scheme, known, listener: "" };
      const relay = await start(`${scheme}://${formatHostPort({ host: where, port: 0 })}`, real, place);
      const { port } = parseHostPort(parseAddress(relay.address).location);
      const relayed = `${scheme}://${formatHostPort({ host: host.replace(/^::ffff:/, ""), port })}`;
      place.listener = relayed;
      this.stands(place, real, relayed);
      log(`${relayed} -> ${name} (${known.server})`);
      return relay;
    } catch (error) {
      if (!(error instanceof DaskwireError)) throw error;
      log(`${name} is not relayed: ${oneLine(error.message)}`);
      return undefined;
    }
  }

  async #endStream(real: string): Promise<void> {
    const left = (this.#streams.get(real) ?? 0) - 1;
    if (left > 0) return void this.#streams.set(real, left);
    this.#streams.delete(real);
    await this.#leave(real);
  }

  /** A worker has gone, and nobody connects to it any more. */
  async #leave(real: string): Promise<void> {
    const relay = await this.#relays.get(real);
    // Nobody takes the scheduler away by announcing its address.
    if (relay === undefined) return;
    this.#relays.delete(real);
    const contact = this.#contacts.get(real);
    this.#contacts.delete(real);
    if (contact !== undefined) this.#gone.set(real, contact);
    const [oldest] = this.#gone.keys();
    if (this.#gone.size > mostGone && oldest !== undefined) this.#gone.delete(oldest);
    for (const [place, owned] of this.#owns) if (owned === real) this.#owns.delete(place);
    await relay.stop();
  }
}

function rewriterOf({ scheme }: Place, head: RewriteHead): HeadRewriter {
  return scheme.startsWith("ws") ? new WsHeadRewriter(head) : new TcpHeadRewriter(head);
}

/** Who is at the other end of a connection, as far as it has said. */
class Peer {
  real: string | undefined;
  /** The worker whose stream this connection is. */
  registered: string | undefined;
}
