/** What a task raised, as a client sees it. */
import type { Key } from "../../codegen.js";
import { type PythonException, RemoteError } from "../../rpc/errors.js";
import { pyRepr } from "../../values/python/index.js";
import { keyText } from "../../wire/key-map.js";

/** What raised, where it is no task. */
export interface RaisedIn {
  /** The method or attribute of an actor. */
  readonly member?: string | undefined;
  /** What to do about it. */
  readonly advice?: string | undefined;
}

/**
 * A task raised, on a worker or while the scheduler took its graph; or a method or an attribute of an actor. Its `cause` is the
 * exception that Python's came from, in the same form.
 */
export class TaskError extends RemoteError {
  /** The key whose future failed: the task that raised, or one that depends on it; or the key of the actor. */
  readonly key: Key;
  /** The method or attribute that raised, of an actor; undefined for a task. */
  readonly member: string | undefined;
  /** Python's class, such as "ZeroDivisionError" or "mypackage.errors.Odd". */
  declare readonly pythonType: string;
  /** Python's message. */
  declare readonly pythonMessage: string;
  /** The exception's `args`. */
  declare readonly args: readonly unknown[];
  /** Whether the scheduler could not read the graph: then no task ran, and `cause` says what failed. */
  readonly unreadableGraph: boolean;

  readonly #exception: PythonException;
  readonly #place: RaisedIn;

  constructor(key: Key, raised: PythonException, place: RaisedIn = {}) {
    const { tracebackText, cause } = raised;
    const { member, advice } = place;
    const failure = { exceptionText: reprOfException(raised), tracebackText, exception: undefined, raised };
    super(undefined, undefined, failure, {
      message: summary(key, raised, place) + (advice === undefined ? "" : `; ${advice}`),
      code: "ERR_DASKWIRE_TASK",
      cause: cause === undefined ? undefined : new TaskError(key, cause, { member }),
    });
    this.name = "TaskError";
    this.key = key;
    this.member = member;
    this.unreadableGraph = isUnreadable(raised);
    this.#exception = raised;
    this.#place = place;
  }

  /**
   * The same, raised where this is called, or where `at` was made: so that `stack` leads to who asked for the result, not to who
   * read the report.
   */
  again(at?: Error): TaskError {
    const error = new TaskError(this.key, this.#exception, this.#place);
    const frames = at?.stack?.split("\n").slice(1);
    if (frames !== undefined) error.stack = [`${error.name}: ${error.message}`, ...frames].join("\n");
    return error;
  }
}

/**
 * Work whose task errors are raised anew, with the stack of who waits.
 *
 * @throws what the work throws
 */
export async function raisingHere<R>(work: Promise<R>): Promise<R> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof TaskError ? error.again() : error;
  }
}

/** As Python's `repr` shows it, cut. */
export function reprOfException({ type, args }: PythonException): string {
  return `${type.slice(type.lastIndexOf(".") + 1)}(${args.map((each) => pyRepr(each)).join(", ")})`;
}

/** What `update-graph` raises when the scheduler cannot unpickle a graph. */
const UNREADABLE_GRAPH = "Error during deserialization of the task graph";

/** What Python raises when what a pickle refers to is not there. */
const IMPORT_ERRORS = new Set(["ImportError", "ModuleNotFoundError", "AttributeError"]);

function isUnreadable({ message, cause }: PythonException): boolean {
  return message.trimStart().startsWith(UNREADABLE_GRAPH) && cause !== undefined;
}

function summary(key: Key, exception: PythonException, { member }: RaisedIn): string {
  const { type, message, cause } = exception;
  if (isUnreadable(exception) && cause !== undefined) {
    return (
      `the scheduler cannot read the graph of ${keyText(key)}: ${cause.type}: ${cause.message}; ` +
      (IMPORT_ERRORS.has(cause.type)
        ? `scheduler and workers must be able to import every function: install its module there, or mend its name`
        : `an argument cannot be made there`)
    );
  }
  const what = member === undefined ? keyText(key) : `${member} of ${keyText(key)}`;
  return `${what} raised ${message === "" ? type : `${type}: ${message}`}`;
}
