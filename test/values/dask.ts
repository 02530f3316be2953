/** A Python process with Dask's own protocol, for tests of values. */
import { fileURLToPath } from "node:url";

import { pythonOf } from "../support/dask.js";
import { PythonPeer } from "../wire/python.js";

const script = fileURLToPath(new URL("./dask_peer.py", import.meta.url));
const encoder = new TextEncoder();

/** Starts it; its commands are those of dask_peer.py, arguments that are text as UTF-8. */
export async function startDaskPeer(release?: string): Promise<DaskPeer> {
  return new DaskPeer(await pythonOf(release), script);
}

/** The process. */
export class DaskPeer extends PythonPeer {
  /** Sends a command with texts and byte strings; the byte strings of the answer. */
  tell(command: string, ...args: readonly (string | Uint8Array)[]): Promise<Uint8Array[]> {
    return this.ask(command, ...args.map((each) => (typeof each === "string" ? encoder.encode(each) : each)));
  }
}
