/** Values as Dask serializes them, to and from TypeScript. */
import type { Serialized } from "../../codegen.js";
import { decodeOpen } from "../../wire/message.js";
import { openPayload } from "../../values/payloads/open.js";
import type { ClientContext } from "../context.js";

/** The value in a payload. */
export async function readValue(_context: ClientContext, payload: Serialized): Promise<unknown> {
  const [frame] = await openPayload(payload).buffers();
  return frame === undefined ? null : decodeOpen([frame]);
}
