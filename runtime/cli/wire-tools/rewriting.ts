/**
 * Lets the traffic between workers pass here, too: every worker and nanny that announces itself gets a relay before it, and everybody
 * but itself is told the relay's address in the place of its own.
 */
import type { Dir } from "../../capture/format.js";
import { HeadRewriter } from "../../capture/head-rewriter.js";
import { replaceStrings } from "../../capture/replace-strings.js";
import { formatHostPort, parseAddress, parseHostPort } from "../../comm/address.js";
import { DaskwireError, WireError } from "../../wire/errors.js";
import { readOp } from "../../wire/message.js";
import { cut, oneLine } from "../../wire/printable.js";
import { Reader } from "../../wire/reader.js";
import { releaseFrom } from "./identify.js";
import type { Change, Place } from "./recording.js";
import type { Relay } from "./relay.js";

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

// Each has a listening socket.
const mostRelays = 4096;

/** All addresses that are replaced. */
export class Rewriting {
  readonly #options: RewritingOptions;
  readonly #contacts = new Map<string, Contact>();
  readonly #relays = new Map<string, Promise<Relay | undefined>>();
  readonly #owns = new Map<Place, string>();

  constructor(options: RewritingOptions) {
    this.#options = options;
  }

  /** Makes known that a place stands before a server that is reached at `real`. */
  stands(place: Place, real: string, relayed: string): void {
    this.#owns.set(place, real);
    this.#contacts.set(real, { real, relayed });
  }

  /** Changes the messages of a connection that has come at a place. */
  change(place: Place, host: string): Change {
    const own = (): Contact | undefined => this.#contacts.get(this.#owns.get(place) ?? "");
    const peer = new Peer();
    const head =
      (dir: Dir) =>
      async (bytes: Uint8Array): Promise<Uint8Array> => {
        try {
          if (dir === "in") await this.#announced(bytes, host, peer);
          const self = dir === "in" ? own() : this.#contacts.get(peer.real ?? "");
          return replaceStrings(bytes, (text) => this.#translate(text, self));
        } catch (error) {
          if (error instanceof WireError) return bytes;
          throw error;
        }
      };
    const rewriters = { in: new HeadRewriter(head("in")), out: new HeadRewriter(head("out")) };
    return {
      forward: (dir, chunk) => rewriters[dir].push(chunk),
      end: () => {
        if (peer.registered !== undefined) void this.#leave(peer.registered);
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
    return text === receiver?.real ? undefined : this.#contacts.get(text)?.relayed;
  }

  async #announced(bytes: Uint8Array, host: string, peer: Peer): Promise<void> {
    const { op } = readOp([bytes]);
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
      if (op === "register-worker" && field === "address") peer.registered = real;
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
      const { scheme } = parseAddress(real);
      if (scheme !== "tcp" && scheme !== "tls") throw new WireError(`${scheme}:// is not rewritten`);
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

  /** A worker has gone, and nobody connects to it any more. */
  async #leave(real: string): Promise<void> {
    const relay = await this.#relays.get(real);
    this.#relays.delete(real);
    this.#contacts.delete(real);
    for (const [place, owned] of this.#owns) if (owned === real) this.#owns.delete(place);
    await relay?.stop();
  }
}

/** Who is at the other end of a connection, as far as it has said. */
class Peer {
  real: string | undefined;
  /** The worker whose stream this connection is. */
  registered: string | undefined;
}
