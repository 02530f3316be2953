/**
 * The file in which a scheduler says where it is.
 *
 * Dask: `Scheduler.start` writes it, `Client._ensure_connected` reads it.
 */
import { readFile } from "node:fs/promises";

import { normalizeAddress } from "../../comm/address.js";
import { type WaitOptions, deadlineSignal, sleep } from "../../comm/deadline.js";
import { ConfigError } from "./tree.js";

/** Milliseconds between two looks at the file. */
const PAUSE = 50;
/** Milliseconds for a scheduler to write its file. Dask: `distributed.comm.timeouts.connect`; its client waits forever. */
const TIMEOUT = 30_000;

/**
 * The scheduler's address from its file. A file that is not there yet, or is only half written, is looked at again until the
 * time is up.
 *
 * @param options `timeout` in milliseconds, 30,000 if absent
 * @throws {ConfigError} when there is no address in the file by then
 * @throws {AddressError} when the address is malformed
 * @throws the signal's reason when it aborts
 */
export async function readSchedulerFile(path: string, options: WaitOptions = {}): Promise<string> {
  const timeout = options.timeout ?? TIMEOUT;
  let failure: unknown;
  const deadline = deadlineSignal({ ...options, timeout }, (expiry) =>
    expiry.kind === "abort" ? expiry.reason : new ConfigError(givenUp(path, timeout, failure), failure),
  );
  try {
    for (;;) {
      deadline.signal.throwIfAborted();
      try {
        return normalizeAddress(addressIn(await readFile(path, "utf8")));
      } catch (error) {
        if (!isTransient(error)) throw error;
        failure = error;
      }
      await sleep(PAUSE, deadline.signal);
    }
  } finally {
    deadline.release();
  }
}

function addressIn(text: string): string {
  const identity: unknown = JSON.parse(text);
  const address = (identity as { address?: unknown } | null)?.address;
  if (typeof address !== "string") throw new SyntaxError("it has no address");
  return address;
}

/** What writing the file in a moment would mend. */
function isTransient(error: unknown): boolean {
  return error instanceof SyntaxError || (error as { code?: unknown }).code === "ENOENT";
}

function givenUp(path: string, timeout: number, failure: unknown): string {
  return (
    `scheduler file ${path}: no address of a scheduler in it within ${timeout} ms (${(failure as Error | undefined)?.message ?? "not read"}); ` +
    "check the path, and that the scheduler was started with --scheduler-file and runs"
  );
}
