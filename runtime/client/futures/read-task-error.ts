/** Exceptions of tasks, from the pickles that carry them. */
import type { RemoteException, RemoteTraceback } from "../../../generated/index.js";
import { type Key, Pickled, Serialized } from "../../codegen.js";
import { openPayload } from "../../values/payloads/open.js";
import { type KnownClassesInput, loadPickle } from "../../values/pickle/index.js";
import { deserializeValue } from "../../values/serialize/index.js";
import { PyException, PyGlobal, PyObject, asTuple, pyRepr, tracebackText } from "../../values/python/index.js";
import { keyText } from "../../wire/key-map.js";
import type { PythonException } from "../../rpc/errors.js";
import { TaskError } from "./task-error.js";

/** Exceptions behind each other; what is further is left out. */
const MOST_CAUSES = 100;

/** What a task raised, as an error: see {@link readException}. */
export async function readTaskError(
  key: Key,
  exception: RemoteException | undefined,
  traceback: RemoteTraceback | undefined,
  known?: KnownClassesInput,
): Promise<TaskError> {
  return new TaskError(key, await readException(exception, traceback, known));
}

/**
 * Reads what Python raised. Never rejects: what cannot be read is told as such.
 *
 * @param known classes that may be among the exception's arguments
 *
 * Dask: `distributed.core.clean_exception`.
 */
export async function readException(
  exception: RemoteException | Pickled | undefined,
  traceback: RemoteTraceback | undefined,
  known?: KnownClassesInput,
): Promise<PythonException> {
  const raised = await readRaised(exception, known);
  const text = await readTraceback(traceback);
  return text === "" ? raised : { ...raised, tracebackText: text };
}

async function readRaised(
  exception: RemoteException | Pickled | undefined,
  known: KnownClassesInput | undefined,
): Promise<PythonException> {
  // The scheduler may know of none; Dask's client has no error for that.
  if (exception === undefined) return { ...UNKNOWN, message: "the scheduler does not say what was raised" };
  try {
    return describe(await read(exception, known), 0);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...UNKNOWN, message: `an exception that cannot be read: ${why}` };
  }
}

const UNKNOWN: PythonException = { type: "Exception", message: "", args: [], tracebackText: "" };

async function read(
  payload: RemoteException | Pickled | RemoteTraceback | undefined,
  known?: KnownClassesInput,
): Promise<unknown> {
  if (payload instanceof Pickled) {
    return loadPickle(payload.pickle, { buffers: await openPayload(payload).buffers(), known });
  }
  if (payload instanceof Serialized) {
    // An exception of which Python could make no pickle.
    if (payload.header.get("serializer") === "error") return deserializeValue(payload);
    // Bytes that hold a pickle, or the pickle itself: either way the first buffer is the pickle.
    const [pickle, ...buffers] = await openPayload(payload).buffers();
    return pickle === undefined ? null : loadPickle(pickle, { buffers, known });
  }
  return payload instanceof Uint8Array ? loadPickle(payload, { known }) : payload;
}

async function readTraceback(traceback: RemoteTraceback | undefined): Promise<string> {
  try {
    const value = await read(traceback);
    return typeof value === "string" ? value : tracebackText(value);
  } catch {
    // The exception says what matters.
    return "";
  }
}

function describe(raised: unknown, depth: number): PythonException {
  if (typeof raised === "string") return { ...UNKNOWN, message: raised, args: [raised] };
  if (!(raised instanceof PyObject)) return { ...UNKNOWN, message: pyRepr(raised), args: [raised] };
  const type = typeOf(raised);
  const { args } = raised;
  if (!(raised instanceof PyException)) return { type, message: messageOf(type, args), args, tracebackText: "" };
  const behind = raised.cause ?? (raised.suppressContext ? undefined : raised.context);
  const cause = behind === undefined || depth === MOST_CAUSES ? undefined : describe(behind, depth + 1);
  const message = DASK_MESSAGES[type] === undefined ? raised.message : messageOf(type, args);
  return { type, message, args, tracebackText: raised.tracebackText, ...(cause === undefined ? {} : { cause }) };
}

function typeOf(raised: PyObject): string {
  const type: unknown = raised instanceof PyException ? raised.type : raised.callable;
  if (!(type instanceof PyGlobal)) return raised.qualname === "" ? "Exception" : raised.qualname;
  return type.module === "builtins" ? type.qualname : `${type.module}.${type.qualname}`;
}

/** What Dask's own exceptions say, whose `str` is not made of their arguments alone. */
const DASK_MESSAGES: Readonly<Record<string, ((args: readonly unknown[]) => string) | undefined>> = {
  "distributed.scheduler.KilledWorker": ([task, , allowed]) =>
    `${textOf(task)} was given up: ${Number(allowed) + 1} workers died while they ran it; see their logs`,
  "distributed.scheduler.NoWorkerError": ([task, timeout]) =>
    `${textOf(task)} was given up: for ${pyRepr(timeout)} seconds there was no worker`,
  "distributed.scheduler.NoValidWorkerError": ([task, hosts, workers, resources, timeout]) =>
    `${textOf(task)} was given up: for ${pyRepr(timeout)} seconds there was no worker that it may run on ` +
    `(hosts ${pyRepr(hosts)}, workers ${pyRepr(workers)}, resources ${pyRepr(resources)})`,
};

function messageOf(type: string, args: readonly unknown[]): string {
  const own = DASK_MESSAGES[type];
  if (own !== undefined) return own(args);
  if (args.length === 1 && typeof args[0] === "string") return args[0];
  return args.length === 0 ? "" : pyRepr(args.length === 1 ? args[0] : asTuple(args));
}

function textOf(key: unknown): string {
  return typeof key === "string" ? keyText(key) : pyRepr(key);
}
