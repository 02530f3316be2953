/** What can go wrong with a client and its futures. */
import { type Key, formatRelease } from "../codegen.js";
import { DaskwireError } from "../wire/errors.js";
import { keyText } from "../wire/key-map.js";
import { quoted } from "../wire/printable.js";

/** The client is closed. Dask: `distributed.client.ClosedClientError`. */
export class ClientClosedError extends DaskwireError {
  constructor(id: string, address: string, cause?: unknown) {
    const why = cause instanceof Error ? ` (${cause.message})` : "";
    super(`client ${id} of ${address} is closed${why}; make a new one by Client.connect`, {
      code: "ERR_DASKWIRE_CLIENT_CLOSED",
      cause,
    });
    this.name = "ClientClosedError";
  }
}

/** The scheduler runs a release that the spec does not describe. */
export class UnsupportedReleaseError extends DaskwireError {
  /** The scheduler's release, such as "2024.1.0"; undefined when it tells none. */
  readonly release: string | undefined;

  constructor(address: string, release: string | undefined, oldest: number, newest: number) {
    const runs = release === undefined ? "does not tell its release" : `runs Dask ${release}`;
    super(
      `the scheduler at ${address} ${runs}; this client serves ${formatRelease(oldest)} to ${formatRelease(newest)}: ` +
        `use such a scheduler, or give the option release to go on at your own risk`,
      { code: "ERR_DASKWIRE_UNSUPPORTED_RELEASE" },
    );
    this.name = "UnsupportedReleaseError";
    this.release = release;
  }
}

/** At the address that a client was given is a worker, or a nanny. */
export class NotASchedulerError extends DaskwireError {
  /** The address of the scheduler that it belongs to, where it says. */
  readonly scheduler: string | undefined;

  /** @param type what is there, such as `Worker` */
  constructor(address: string, type: string, scheduler: string | undefined) {
    const advice =
      scheduler === undefined ? "connect to its scheduler" : `connect to its scheduler, ${quoted(scheduler)}`;
    super(`at ${address} is no scheduler, but a ${quoted(type)}; ${advice}`, { code: "ERR_DASKWIRE_NOT_A_SCHEDULER" });
    this.name = "NotASchedulerError";
    this.scheduler = scheduler;
  }
}

/** A future was cancelled: by somebody, by a restart, or because the connection was lost. Dask: `FutureCancelledError`. */
export class FutureCancelledError extends DaskwireError {
  readonly key: Key;
  /** Why, in a word, such as `scheduler-restart`, `scheduler-connection-lost`, `lost dependencies`. */
  readonly reason: string | undefined;

  constructor(key: Key, reason?: string | null, detail?: string | null, cause?: unknown) {
    const why = reason == null ? "" : ` for reason: ${reason}`;
    super(`${keyText(key)} was cancelled${why}${detail == null ? "" : `; ${detail}`}`, {
      code: "ERR_DASKWIRE_CANCELLED",
      cause,
    });
    this.name = "FutureCancelledError";
    this.key = key;
    this.reason = reason ?? undefined;
  }
}

/** Data is gone, and the scheduler does not know how to compute it again. */
export class FutureLostError extends DaskwireError {
  readonly key: Key;

  constructor(key: Key) {
    super(
      `${keyText(key)} is lost: the worker that held it has gone, and the scheduler cannot compute it again; scatter it anew`,
      { code: "ERR_DASKWIRE_LOST" },
    );
    this.name = "FutureLostError";
    this.key = key;
  }
}

/** A future was used after it had been released. */
export class FutureReleasedError extends DaskwireError {
  readonly key: Key;

  constructor(key: Key) {
    super(
      `the future of ${keyText(key)} was released; keep it until you have its result, or take another by client.future(key)`,
      { code: "ERR_DASKWIRE_RELEASED" },
    );
    this.name = "FutureReleasedError";
    this.key = key;
  }
}

/** A future that belongs to one client was given to another. */
export class ForeignFutureError extends DaskwireError {
  readonly key: Key;

  constructor(key: Key, owner: string, client: string) {
    super(
      `the future of ${keyText(key)} belongs to ${owner}, not to ${client}; take one of this client by client.future(key)`,
      { code: "ERR_DASKWIRE_FOREIGN_FUTURE" },
    );
    this.name = "ForeignFutureError";
    this.key = key;
  }
}

/** While a client connects again, too much was submitted: nothing more waits until it is back. */
export class BacklogError extends DaskwireError {
  constructor(address: string, messages: number, bytes: number) {
    const size = `${messages} messages (${(bytes / 1e6).toFixed(1)} MB)`;
    super(
      `${size} wait already for the scheduler at ${address}, which is gone; submit no more before the event reconnected`,
      { code: "ERR_DASKWIRE_BACKLOG", retryable: true },
    );
    this.name = "BacklogError";
  }
}

/** Time was up before a future was done; it goes on. Dask: `distributed.TimeoutError`. */
export class FutureTimeoutError extends DaskwireError {
  /** Milliseconds that were allowed. */
  readonly timeout: number;

  /** @param what such as "x is pending" */
  constructor(what: string, timeout: number, advice: string) {
    super(`${what} after ${timeout} ms; ${advice}`, { code: "ERR_DASKWIRE_FUTURE_TIMEOUT", retryable: true });
    this.name = "FutureTimeoutError";
    this.timeout = timeout;
  }
}

/** What was given to a method of the client cannot be used. The message says where and why. */
export class ArgumentError extends DaskwireError {
  constructor(message: string, cause?: unknown) {
    super(message, { code: "ERR_DASKWIRE_ARGUMENT", cause });
    this.name = "ArgumentError";
  }
}
