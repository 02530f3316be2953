/** The client: what users see. */
import { oneLine } from "../wire/printable.js";
import { checkKnown } from "./check.js";
import { checkArgument, checkCallback, checkObject, checkOptions, oneOf } from "./checked-options.js";
import type { ClientContext } from "./context.js";
import { ArgumentError } from "./errors.js";
import { CLIENT_EVENTS, CLIENT_OPTIONS, type ClientEvents, type ClientOptions, type ClientStatus } from "./options.js";
import { SharedOperations } from "./operations/shared.js";
import { checkHeartbeatInterval } from "./session/heartbeat.js";
import { checkReconnect } from "./session/reconnect.js";
import { resolveAddress } from "./session/resolver.js";
import { Session } from "./session/session.js";

/**
 * A client of a Dask cluster: submits work, and brings results.
 *
 * Dask: `distributed.client.Client`.
 */
export class Client extends SharedOperations implements AsyncDisposable {
  readonly #session: Session;

  /** Made by {@link Client.connect}. */
  private constructor(session: Session) {
    super();
    if (!((session as unknown) instanceof Session)) {
      throw new ArgumentError("a client is made by await Client.connect(address), and not by new Client(address)");
    }
    this.#session = session;
  }

  /**
   * Connects to a scheduler and registers.
   *
   * @param address such as `tcp://127.0.0.1:8786`, or all options; without an address Dask's configuration is asked, on Node
   * @throws {ArgumentError} when an option is none
   * @throws {AddressError} when there is no address, or it is malformed
   * @throws {NotASchedulerError} when there is a worker or a nanny at the address
   * @throws {UnsupportedReleaseError} when the scheduler runs a release that the spec does not describe
   * @throws {CommConnectError} {CommTimeoutError} {HandshakeError} when no scheduler answers there in time
   * @throws the signal's reason when it aborts
   */
  static async connect(address?: string | ClientOptions, options: ClientOptions = {}): Promise<Client> {
    checkObject("Client.connect", options);
    const given =
      typeof address === "object" && address !== null ? { ...address, ...options } : { address, ...options };
    checkOptions<ClientOptions>("Client.connect", given, CLIENT_OPTIONS);
    checkKnown(given.known);
    checkReconnect(given.reconnect);
    const resolved = await resolveAddress(given);
    // It may also be in the configuration.
    checkHeartbeatInterval(resolved.heartbeatInterval);
    return new Client(await Session.open(resolved.address, resolved));
  }

  /** For features that live in functions of their own. */
  override get context(): ClientContext {
    return this.#session;
  }

  /** `Client-<uuid>`, unique on the scheduler. */
  get id(): string {
    return this.#session.id;
  }

  /** The scheduler's address. */
  get address(): string {
    return this.#session.address;
  }

  /** What the client is doing. */
  get status(): ClientStatus {
    return this.#session.status;
  }

  /**
   * Calls a function whenever an event happens.
   * @returns stops that
   * @throws {ArgumentError} when there is no such event, or it is no function
   */
  on<Name extends keyof ClientEvents>(name: Name, listener: (event: ClientEvents[Name]) => void): () => void {
    checkArgument("on", "name", name, oneOf(...Object.keys(CLIENT_EVENTS)));
    checkCallback("on", listener);
    return this.#session.events.on(name, listener);
  }

  /** Takes leave of the scheduler; futures are released, and what waits is cancelled. Safe to call again. */
  close(): Promise<void> {
    return this.#session.close();
  }

  /** Where it is connected to, how it fares, and its id, in which its name is. */
  toString(): string {
    return oneLine(`<Client: ${this.address}, ${this.status}, ${this.id}>`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /**
   * Ends the scheduler and its workers, for everybody, then closes.
   *
   * Dask: `distributed.client.Client.shutdown`.
   *
   * @throws {CommTimeoutError} when the scheduler does not answer within the client's `timeout`; the client is closed then too
   */
  async shutdown(): Promise<void> {
    await this.#session.shutdown();
  }
}
