/** Dialling a scheduler and registering as its client. */
import { type SchedulerClientHandlers, SchedulerStub } from "../../../generated/index.js";
import { connect } from "../../comm/connect.js";
import { deadlineSignal } from "../../comm/deadline.js";
import { CommTimeoutError } from "../../comm/errors.js";
import { Rpc } from "../../rpc/caller.js";
import { ConnectionPool } from "../../rpc/connection-pool.js";
import { newestRelease, releaseOrdinal } from "../../wire/release.js";
import type { ClientOptions } from "../options.js";
import { askScheduler } from "./ask-scheduler.js";
import { SchedulerStream } from "./stream.js";
import { checkRelease, ownVersions } from "./versions.js";

/** What is needed to register. */
export interface Registration {
  readonly address: string;
  readonly id: string;
  readonly options: ClientOptions;
  /** Milliseconds for all of it. */
  readonly timeout: number;
  /** Whether to dial again and again while nobody answers. */
  readonly retry: boolean;
  readonly handlers: Required<SchedulerClientHandlers>;
  readonly onLost: (count: number, reason: unknown) => void;
  readonly signal: AbortSignal;
}

/**
 * Dials, asks for the release, and registers, all on the comm that becomes the stream.
 *
 * @throws {NotASchedulerError} when a worker or a nanny is there
 * @throws {UnsupportedReleaseError} when the spec does not describe the scheduler's release
 * @throws what `connect` throws; the signal's reason when it aborts
 */
export async function register(
  registration: Registration,
): Promise<{ readonly stream: SchedulerStream; readonly release: number }> {
  const { address, id, options, timeout, retry, handlers, onLost } = registration;
  const { connect: how, security } = options;
  const began = performance.now();
  const comm = await connect(address, { retry, ...how, security, timeout, signal: registration.signal });
  const left = Math.max(1, timeout - (performance.now() - began));
  const deadline = deadlineSignal({ timeout: left, signal: registration.signal }, (expiry) =>
    expiry.kind === "abort" ? expiry.reason : new CommTimeoutError(address, "call", timeout, "register-client"),
  );
  const { signal } = deadline;
  try {
    const pool = ConnectionPool.of(comm, "client's stream");
    const ask = new Rpc(pool, address, { release: options.release ?? newestRelease });
    const versions = await askScheduler(ask, signal, (it) => it.versions({}, { signal }));
    const release = options.release === undefined ? checkRelease(address, versions) : releaseOrdinal(options.release);
    // Which a worker does not take; without the scheduler's workers, of which there may be many.
    await askScheduler(ask, signal, (it) => it.identity({ n_workers: 0 }, { signal }));
    const scheduler = new SchedulerStub(new Rpc(pool, address, { release }));
    const setup = { scheduler, id, release, versions: ownVersions(versions), handlers, onLost, signal };
    return { stream: await SchedulerStream.open(setup), release };
  } catch (error) {
    comm.abort(error);
    throw error;
  } finally {
    deadline.release();
  }
}
