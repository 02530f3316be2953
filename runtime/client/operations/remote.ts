/** What a client runs on scheduler and workers outside of tasks: functions, actors, plugins. */
import type { Key } from "../../codegen.js";
import type { WaitOptions } from "../../comm/deadline.js";
import type { RemoteError } from "../../rpc/errors.js";
import type { PyGlobal, PyObject } from "../../values/python/index.js";
import type { Actor } from "../actors/actor.js";
import { actorOf } from "../actors/make-actor.js";
import type { Future } from "../futures/future.js";
import { futureBehind } from "../futures/stand-in.js";
import type { PyCallable } from "../graph/nodes.js";
import { SUBMIT_OPTIONS, type SubmitOptions } from "../graph/options.js";
import { type PluginKind, type RegisterPluginOptions, registerPlugin, unregisterPlugin } from "../plugins/plugins.js";
import { type FileInput, type UploadFileOptions, uploadFile } from "../plugins/upload-file.js";
import { type RunOnSchedulerOptions, type RunOptions, run, runOnScheduler } from "../remote/run.js";
import { checkArguments } from "../check.js";
import { checkOptions, WAIT_OPTIONS } from "../checked-options.js";
import { AdminOperations } from "./admin.js";

/** The part of a client that runs things outside of tasks. */
export abstract class RemoteOperations extends AdminOperations {
  /**
   * Calls a function on workers, outside of any task, and brings what each returned. It runs in the worker's event loop,
   * which does nothing else until a plain function returns. A parameter named `dask_worker` is given the worker object.
   *
   * Dask: `Client.run`.
   *
   * @param options `workers`: addresses, all if absent; `nanny`: on their nannies; `onError`: what an error does
   * @returns results by the address of the worker
   * @throws {RemoteError} when it raised, unless `onError` says otherwise
   * @throws {SerializationError} when an argument has no form in Python
   */
  run<T = unknown>(
    fn: PyCallable,
    args: readonly unknown[] | undefined,
    options: RunOptions & { readonly onError: "return" },
  ): Promise<Map<string, T | RemoteError>>;
  run<T = unknown>(fn: PyCallable, args?: readonly unknown[], options?: RunOptions): Promise<Map<string, T>>;
  run(fn: PyCallable, args: readonly unknown[] = [], options: RunOptions = {}): Promise<Map<string, unknown>> {
    return run(this.context, fn, args, options);
  }

  /**
   * Calls a function on the scheduler, in its event loop, which does nothing else until a plain function returns. A
   * parameter named `dask_scheduler` is given the scheduler object.
   *
   * Dask: `Client.run_on_scheduler`.
   *
   * @throws {RemoteError} when it raised
   */
  runOnScheduler<T = unknown>(
    fn: PyCallable,
    args: readonly unknown[] = [],
    options: RunOnSchedulerOptions = {},
  ): Promise<T> {
    return runOnScheduler<T>(this.context, fn, args, options);
  }

  /**
   * Makes an object of a Python class that lives on one worker and keeps its state.
   *
   * Dask: `Client.submit(cls, actor=True)`.
   *
   * @typeParam T its methods and attributes, for `actor.remote`
   * @throws {TaskError} when the class could not be made
   * @throws what waiting for a result throws
   */
  async actor<T extends object = Record<string, unknown>>(
    cls: PyGlobal,
    args: readonly unknown[] = [],
    options: SubmitOptions & WaitOptions = {},
  ): Promise<Actor<T>> {
    checkOptions<SubmitOptions & WaitOptions>("actor", options, { ...SUBMIT_OPTIONS, ...WAIT_OPTIONS });
    checkArguments("actor", args);
    const { timeout, signal, ...rest } = options;
    using made = this.submit(cls, args, { ...rest, actors: true });
    return await actorOf<T>(made, { timeout, signal });
  }

  /**
   * A handle of its own on an actor that somebody else has made: by its future, as found in a variable, by its key, or by a
   * handle, as found in a result or a dataset.
   *
   * @throws {ArgumentError} when it is no actor
   * @throws what waiting for a result throws
   */
  async attachActor<T extends object = Record<string, unknown>>(
    actor: Future | Actor | Key,
    options: WaitOptions = {},
  ): Promise<Actor<T>> {
    checkOptions<WaitOptions>("attachActor", options, WAIT_OPTIONS);
    const given = futureBehind(actor);
    if (given !== undefined) return actorOf<T>(given, options);
    using future = this.future(actor as Key);
    return await actorOf<T>(future, options);
  }

  /**
   * Registers a plugin: with the scheduler, or with all workers or nannies, those that join later included.
   *
   * Dask: `Client.register_plugin`.
   *
   * @param plugin in Python: `pyCall(py("module:Class"), [...])`, or the class alone; its module must be there
   * @returns its name, to be unregistered by
   * @throws {RemoteError} when it could not be set up
   */
  registerPlugin(kind: PluginKind, plugin: PyObject | PyGlobal, options: RegisterPluginOptions = {}): Promise<string> {
    return registerPlugin(this.context, kind, plugin, options);
  }

  /**
   * Takes a plugin away.
   *
   * Dask: `Client.unregister_worker_plugin`, `Client.unregister_scheduler_plugin`.
   *
   * @throws {RemoteError} when there is none of that name, or it could not be torn down
   */
  unregisterPlugin(kind: PluginKind, name: string, options: WaitOptions = {}): Promise<void> {
    return unregisterPlugin(this.context, kind, name, options);
  }

  /**
   * Brings a file to scheduler and workers, those that join later included. Python files are imported, so that tasks can
   * import them.
   *
   * Dask: `Client.upload_file`.
   *
   * @param file a path, on Node; or `{ name, data }`; or a `File` of the page
   * @throws {RemoteError} when it could not be imported
   */
  uploadFile(file: FileInput, options: UploadFileOptions = {}): Promise<void> {
    return uploadFile(this.context, file, options);
  }
}
