/** Plugins in Python: instances that scheduler, workers or nannies get as pickles. */
import type { PluginReplies } from "../../../generated/index.js";
import type { WaitOptions } from "../../comm/deadline.js";
import { dumpPickle } from "../../values/pickle/index.js";
import { PyGlobal, PyObject, pyCall } from "../../values/python/index.js";
import { checkArgument, flag, oneOf, type OptionTable, text, told, WAIT_OPTIONS } from "../checked-options.js";
import type { ClientContext } from "../context.js";
import { ArgumentError } from "../errors.js";
import { uuid } from "../../rpc/identifier.js";
import { type CallLimits, within } from "../within.js";
import { remoteError } from "../remote/reply.js";

/** Where a plugin works. */
export type PluginKind = "scheduler" | "worker" | "nanny";

const kinds = oneOf("scheduler", "worker", "nanny");

/** Options of `Client.registerPlugin`. */
export interface RegisterPluginOptions extends WaitOptions {
  /** Names it, to be unregistered, and replaced by another of that name. The name of its class and a UUID if absent. */
  readonly name?: string | undefined;
  /** True: does nothing when the name is taken. False if absent. */
  readonly idempotent?: boolean | undefined;
}

const REGISTER_OPTIONS: OptionTable<RegisterPluginOptions> = { name: text, idempotent: flag, ...WAIT_OPTIONS };

/**
 * Registers a plugin. See `Client.registerPlugin`.
 *
 * @param plugin an instance, as of `pyCall(py("module:Class"), [...])`; or its class, of which one is made without arguments
 * @returns its name
 */
export async function registerPlugin(
  context: ClientContext,
  kind: PluginKind,
  plugin: PyObject | PyGlobal,
  options: RegisterPluginOptions,
): Promise<string> {
  checkArgument("registerPlugin", "kind", kind, kinds);
  return within(context, "registerPlugin", options, REGISTER_OPTIONS, (call) =>
    register(context, kind, plugin, options, call),
  );
}

async function register(
  context: ClientContext,
  kind: PluginKind,
  plugin: PyObject | PyGlobal,
  options: RegisterPluginOptions,
  call: CallLimits,
): Promise<string> {
  if (!(plugin instanceof PyObject || plugin instanceof PyGlobal)) {
    throw new ArgumentError(
      `registerPlugin: expected a plugin in Python, such as pyCall(py("module:Class"), [...]), got ${told(plugin)}`,
    );
  }
  const instance = plugin instanceof PyGlobal ? pyCall(plugin) : plugin;
  const { name = `${instance.qualname || "plugin"}-${uuid()}`, idempotent = false } = options;
  const request = { plugin: dumpPickle(instance, { path: "plugin" }), name, idempotent };
  const { scheduler } = context;
  if (kind === "scheduler") await scheduler.registerSchedulerPlugin(request, call);
  else if (kind === "worker")
    await checkReplies(context, "register_worker_plugin", await scheduler.registerWorkerPlugin(request, call));
  else await checkReplies(context, "register_nanny_plugin", await scheduler.registerNannyPlugin(request, call));
  return name;
}

/** See `Client.unregisterPlugin`. */
export async function unregisterPlugin(
  context: ClientContext,
  kind: PluginKind,
  name: string,
  options: WaitOptions,
): Promise<void> {
  checkArgument("unregisterPlugin", "kind", kind, kinds);
  checkArgument("unregisterPlugin", "name", name, text);
  await within(context, "unregisterPlugin", options, WAIT_OPTIONS, async (call) => {
    const { scheduler } = context;
    if (kind === "scheduler") await scheduler.unregisterSchedulerPlugin({ name }, call);
    else if (kind === "worker")
      await checkReplies(context, "unregister_worker_plugin", await scheduler.unregisterWorkerPlugin({ name }, call));
    else await checkReplies(context, "unregister_nanny_plugin", await scheduler.unregisterNannyPlugin({ name }, call));
  });
}

/** @throws {RemoteError} when one of them failed: the first */
async function checkReplies(context: ClientContext, op: string, replies: PluginReplies): Promise<void> {
  for (const [address, reply] of replies) {
    if (reply.status === "OK") continue;
    const { exception, exception_text: exceptionText, traceback_text: tracebackText } = reply;
    throw await remoteError(context, op, address, { exception, exceptionText, tracebackText });
  }
}
