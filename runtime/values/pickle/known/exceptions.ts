/** Exceptions: those of Dask's error messages, which tblib pickles, and all others by their names. */
import type { PyGlobal } from "../../python/global.js";
import { PyException } from "../../python/exception.js";
import type { KnownClass } from "../known-class.js";

const exception: KnownClass = {
  build: (reduction) => (reduction.how === "call" ? new PyException(reduction) : undefined),
};

export const exceptions: Readonly<Record<string, KnownClass>> = {
  "tblib.pickling_support:unpickle_exception": exception,
  "tblib.pickling_support:unpickle_exception_with_attrs": exception,
};

const names = /(?:Error|Exception|Warning|ExceptionGroup)$/;

/** Those of Python and Dask that have other names. */
const others = new Set([
  "asyncio.exceptions:TimeoutError",
  "builtins:GeneratorExit",
  "builtins:KeyboardInterrupt",
  "builtins:StopAsyncIteration",
  "builtins:StopIteration",
  "builtins:SystemExit",
  "distributed.scheduler:KilledWorker",
  "distributed.utils_comm:Reschedule",
  "distributed.worker:Reschedule",
]);

/** What is called as an exception is named: a class is not told from a function otherwise. */
export function exceptionNamed(callable: PyGlobal): KnownClass | undefined {
  return names.test(callable.qualname) || others.has(callable.path) ? exception : undefined;
}
