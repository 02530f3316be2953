/** What tells this process apart. */
import type { ProcessIdentity } from "../comm/inproc.js";
import { concreteHost } from "./socket.js";

let host: string | undefined;

/** An address of this machine and the process id, as Dask's `inproc://` addresses have them. Dask: `inproc.Manager`. */
export function localProcess(): ProcessIdentity {
  host ??= concreteHost("0.0.0.0");
  return { host, pid: process.pid };
}
