/** A Python process that pickles. */
import { fileURLToPath } from "node:url";
import { pythonOf } from "../../support/dask.js";
import { DaskPeer } from "../dask.js";

const script = fileURLToPath(new URL("./pickle_peer.py", import.meta.url));
const decoder = new TextDecoder();

/** Starts it; its commands are those of pickle_peer.py. */
export async function startPickler(release?: string): Promise<DaskPeer> {
  return new DaskPeer(await pythonOf(release), script);
}

/** A part of an answer that is JSON. */
export function json(bytes: Uint8Array | undefined): unknown {
  return JSON.parse(decoder.decode(bytes));
}
