import { FEED } from "../../../generated/scheduler/ops.js";
import { ProtocolError, RemoteError } from "../../rpc/errors.js";
import { dumpPickle } from "../../values/pickle/index.js";
import { py, pyCall } from "../../values/python/index.js";
import { DaskwireError } from "../../wire/errors.js";
import { decodeOpen } from "../../wire/message.js";
import { checkOptions, text } from "../checked-options.js";
import type { ClientContext } from "../context.js";

/** Milliseconds for the scheduler to tell a number. */
const TIMEOUT = 30_000;

/** The scheduler cannot make a report: it has no bokeh, or one that is too new for its Dask. */
export class PerformanceReportError extends DaskwireError {
  constructor(cause: RemoteError) {
    super(
      `the scheduler could not make the report (${cause.exceptionText}); it needs the Python package bokeh, ` +
        `of a version that its Dask works with: install it in the scheduler's environment`,
      { code: "ERR_DASKWIRE_PERFORMANCE_REPORT", cause },
    );
    this.name = "PerformanceReportError";
  }
}

/** A report that is being made; from `Client.performanceReport`. */
export interface PerformanceReport {
  /**
   * The report on what has happened since it was begun.
   *
   * @param options `code`: text for its first page; `mode`: where the page gets Bokeh from, such as `inline` or `cdn`
   * @returns a page of HTML
   * @throws {PerformanceReportError} when the scheduler lacks Bokeh
   */
  finish(options?: { readonly code?: string | undefined; readonly mode?: string | undefined }): Promise<string>;
}

/** See `Client.performanceReport`. */
export async function startPerformanceReport(context: ClientContext): Promise<PerformanceReport> {
  const start = Date.now() / 1000;
  const lastCount = await monitorCount(context);
  // From the first such request on the scheduler records the task stream.
  await context.scheduler.getTaskStream({ start: 0, stop: 0 });
  return {
    async finish(options = {}): Promise<string> {
      checkOptions<typeof options>("finish", options, { code: text, mode: text });
      const { code = "", mode } = options;
      try {
        return await context.scheduler.performanceReport({ start, last_count: lastCount, code, mode: mode ?? null });
      } catch (error) {
        const lacking =
          error instanceof RemoteError &&
          /^(ImportError|ModuleNotFoundError|TemplateNotFound)\(/.test(error.exceptionText);
        throw lacking ? new PerformanceReportError(error) : error;
      }
    },
  };
}

/**
 * How many samples the scheduler's system monitor has taken. Dask's client has a function of its own run on the scheduler;
 * `feed` calls one that Python brings along.
 */
async function monitorCount(context: ClientContext): Promise<number> {
  const getter = dumpPickle(pyCall(py("operator:attrgetter"), ["monitor.count"]));
  const comm = await context.rpc.openStream(FEED, { function: getter, interval: "1h" }, { timeout: TIMEOUT });
  try {
    const count = decodeOpen(await comm.read({ timeout: TIMEOUT }), { limits: comm.limits });
    if (typeof count === "number") return count;
    throw new ProtocolError(comm.peerAddress, "feed: expected the number of samples of the system monitor");
  } finally {
    comm.abort();
  }
}
