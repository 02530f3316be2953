import { FEED } from "../../../generated/scheduler/ops.js";
import { ProtocolError, RemoteError } from "../../rpc/errors.js";
import type { WaitOptions } from "../../comm/deadline.js";
import { dumpPickle } from "../../values/pickle/index.js";
import { py, pyCall } from "../../values/python/index.js";
import { DaskwireError } from "../../wire/errors.js";
import { decodeOpen } from "../../wire/message.js";
import { type OptionTable, text, WAIT_OPTIONS } from "../checked-options.js";
import type { ClientContext } from "../context.js";
import { type CallLimits, within } from "../within.js";

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

/** Options of {@link PerformanceReport.finish}. */
export interface FinishReportOptions extends WaitOptions {
  /** Text for the first page. */
  readonly code?: string | undefined;
  /** Where the page gets Bokeh from, such as `inline` or `cdn`. */
  readonly mode?: string | undefined;
}

const FINISH_OPTIONS: OptionTable<FinishReportOptions> = { code: text, mode: text, ...WAIT_OPTIONS };

/** A report that is being made; from `Client.performanceReport`. */
export interface PerformanceReport {
  /**
   * The report on what has happened since it was begun.
   *
   * @returns a page of HTML
   * @throws {PerformanceReportError} when the scheduler lacks Bokeh
   */
  finish(options?: FinishReportOptions): Promise<string>;
}

/** See `Client.performanceReport`. */
export async function startPerformanceReport(context: ClientContext, call: CallLimits): Promise<PerformanceReport> {
  const start = Date.now() / 1000;
  const lastCount = await monitorCount(context, call);
  // From the first such request on the scheduler records the task stream.
  await context.scheduler.getTaskStream({ start: 0, stop: 0 }, call);
  return {
    async finish(options = {}): Promise<string> {
      try {
        return await within(context, "finish", options, FINISH_OPTIONS, (limits) => {
          const { code = "", mode = null } = options;
          return context.scheduler.performanceReport({ start, last_count: lastCount, code, mode }, limits);
        });
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
async function monitorCount(context: ClientContext, call: CallLimits): Promise<number> {
  const getter = dumpPickle(pyCall(py("operator:attrgetter"), ["monitor.count"]));
  const comm = await context.rpc.openStream(FEED, { function: getter, interval: "1h" }, { timeout: TIMEOUT, ...call });
  try {
    const count = decodeOpen(await comm.read({ timeout: TIMEOUT, ...call }), { limits: comm.limits });
    if (typeof count === "number") return count;
    throw new ProtocolError(comm.peerAddress, "feed: expected the number of samples of the system monitor");
  } finally {
    comm.abort();
  }
}
