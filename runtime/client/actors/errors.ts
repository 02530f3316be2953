/** What can go wrong with actors. */
import type { RemoteException } from "../../../generated/index.js";
import type { Key } from "../../codegen.js";
import { CommConnectError, CommClosedError } from "../../comm/errors.js";
import { type PythonException, RemoteError } from "../../rpc/errors.js";
import type { KnownClassesInput } from "../../values/pickle/index.js";
import { pyRepr } from "../../values/python/index.js";
import { DaskwireError } from "../../wire/errors.js";
import { keyText } from "../../wire/key-map.js";
import { readException } from "../futures/read-task-error.js";
import { TaskError } from "../futures/task-error.js";
import { keyValue } from "../graph/keys.js";

/** The worker that held an actor has gone, or has let go of it: the actor's state is gone. */
export class ActorLostError extends DaskwireError {
  readonly key: Key;

  constructor(key: Key, address: string, cause: unknown) {
    super(
      `the actor ${keyText(key)} is lost: its worker ${address} has gone, cannot be reached, or no longer has it; make a new one`,
      { code: "ERR_DASKWIRE_ACTOR_LOST", cause },
    );
    this.name = "ActorLostError";
    this.key = key;
  }
}

/** Which member of which actor is asked for. */
export interface ActorPlace {
  readonly key: Key;
  /** The worker's. */
  readonly address: string;
  readonly member: string;
  readonly known: KnownClassesInput | undefined;
}

/**
 * What a method or an attribute raised.
 *
 * Dask: `Worker.actor_execute`, `Worker.actor_attribute`.
 */
export async function memberError(
  place: ActorPlace,
  exception: RemoteException | undefined,
): Promise<TaskError | ActorLostError> {
  return errorOf(place, await readException(exception, undefined, place.known));
}

function errorOf(place: ActorPlace, raised: PythonException): TaskError | ActorLostError {
  const { key, address, member } = place;
  const { type, message } = raised;
  const isMissing = type === "AttributeError" && message.includes(`'${member}'`);
  const error = new TaskError(key, raised, { member, advice: isMissing ? "check its name" : undefined });
  // The worker looks the object up by its key.
  return type === "KeyError" && isAbout(raised, key) ? new ActorLostError(key, address, error) : error;
}

/**
 * What to tell of a call that has failed.
 *
 * @param running whether the client is: else what it asks for fails for other reasons than the worker's
 */
export async function callError(place: ActorPlace, error: unknown, running: boolean): Promise<unknown> {
  const { key, address } = place;
  const unreachable = error instanceof CommClosedError || error instanceof CommConnectError;
  if (unreachable) return running ? new ActorLostError(key, address, error) : error;
  if (!(error instanceof RemoteError)) return error;
  const { op, exception, exceptionText, tracebackText } = error;
  const proxied = op === "proxy";
  // The scheduler could not reach the worker; or another worker has got its address.
  if (proxied && /^(OSError|CommClosedError|TimeoutError|ConnectionRefusedError)\(/.test(exceptionText))
    return new ActorLostError(key, address, error);
  if (exception === undefined) return error;
  // The scheduler's own traceback says nothing.
  const raised = await readException(exception, proxied ? undefined : tracebackText, place.known);
  return errorOf(place, proxied ? unwrapped(raised) : raised);
}

/**
 * What is in an exception that the scheduler hands on: of what a handler of a worker's raised it knows no more than the `repr`.
 *
 * Dask: `distributed.core.send_recv`, by a server that does not deserialize.
 */
function unwrapped(raised: PythonException): PythonException {
  const [text] = raised.args;
  if (raised.type !== "Exception" || raised.args.length !== 1 || typeof text !== "string") return raised;
  const [, type, inner] = /^([A-Za-z_]\w*)\((.*)\)$/s.exec(text) ?? [];
  if (type === undefined || inner === undefined) return raised;
  const message = /^(?:'([^'\\]*)'|"([^"\\]*)")$/.exec(inner);
  const plain = message?.[1] ?? message?.[2];
  return { ...raised, type, message: plain ?? inner, args: plain === undefined ? [] : [plain] };
}

function isAbout({ message, args: [missing] }: PythonException, key: Key): boolean {
  const text = pyRepr(keyValue(key));
  return text === (missing === undefined ? message : pyRepr(missing));
}
