/** Values as Dask serializes them, to and from TypeScript. */
import type { Serialized } from "../../codegen.js";
import { openPayload } from "../../values/payloads/open.js";
import { packSerialized } from "../../values/payloads/pack.js";
import { dumpPickle } from "../../values/pickle/index.js";
import { decodeOpen } from "../../wire/message.js";
import type { ClientContext } from "../context.js";

/** The value in a payload. */
export async function readValue(context: ClientContext, payload: Serialized): Promise<unknown> {
  const opened = openPayload(payload);
  const [frame, ...buffers] = await opened.buffers();
  if (frame === undefined) return null;
  if (opened.header.get("serializer") === "msgpack") return decodeOpen([frame]);
  return opened.header.get("serializer") === "pickle" ? context.loads(frame, buffers) : frame;
}

/** A value as a payload. */
export function writeValue(_context: ClientContext, value: unknown): Promise<Serialized> {
  const buffers: Uint8Array[] = [];
  const pickle = dumpPickle(value, { onBuffer: (buffer) => void buffers.push(buffer) });
  return packSerialized({ serializer: "pickle", writeable: buffers.map(() => false) }, [pickle, ...buffers]);
}

/** The Python class that a value becomes, such as "builtins:int". */
export function typeNameOf(_value: unknown): string {
  return "object";
}
