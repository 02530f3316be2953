/** A Python process that has numpy and Dask, for tests of arrays. */
import { fileURLToPath } from "node:url";

import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import type { Serialized } from "../../runtime/wire/payloads.js";
import type { WireValue } from "../../runtime/wire/values.js";
import { pythonOf } from "../support/dask.js";
import { DaskPeer } from "../values/dask.js";

const script = fileURLToPath(new URL("./numpy_peer.py", import.meta.url));
const decoder = new TextDecoder();

/** The process; its commands are those of numpy_peer.py. */
export class NumpyPeer extends DaskPeer {
  static async of(release?: string): Promise<NumpyPeer> {
    return new NumpyPeer(await pythonOf(release), script);
  }

  /** The first answer to a command as text. */
  async text(command: string, ...args: readonly (string | Uint8Array)[]): Promise<string> {
    return decoder.decode((await this.tell(command, ...args))[0]);
  }

  /** What Dask serializes of an expression's value, and its pickle. */
  async theirs(expression: string): Promise<{ readonly payload: Serialized; readonly pickle: Uint8Array }> {
    const [message, pickle] = await this.tell("theirs", expression);
    const [payload] = decodeOpen(unpack(message as Uint8Array)) as readonly Serialized[];
    return { payload: payload as Serialized, pickle: pickle as Uint8Array };
  }

  /** The `repr` of a Python expression about a payload's value, as `x`. */
  check(expression: string, payload: WireValue): Promise<string> {
    return this.text("check", expression, pack(encodeOpen([payload])));
  }
}

/** Byte strings in one. */
export function pack(parts: readonly Uint8Array[]): string {
  return JSON.stringify(parts.map((each) => Buffer.from(each).toString("base64")));
}

/** Byte strings that came in one. */
export function unpack(text: Uint8Array): Uint8Array[] {
  const parts = JSON.parse(decoder.decode(text)) as readonly string[];
  return parts.map((each) => new Uint8Array(Buffer.from(each, "base64")));
}
