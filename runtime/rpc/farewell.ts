/** How comms of ours end when nothing is wrong. */
import type { Comm } from "../comm/comm.js";
import { encodeOpen } from "../wire/message.js";
import { FAREWELL_TIMEOUT } from "./timeouts.js";

/** Tells the peer that nothing more comes, if it listens, and closes. Never rejects. Dask: `rpc.close_comms`. */
export async function sayGoodbye(comm: Comm): Promise<void> {
  if (!comm.closed && !comm.hasUnread) {
    const farewell = encodeOpen({ op: "close", reply: false });
    await comm.write(farewell, { timeout: FAREWELL_TIMEOUT }).catch(() => undefined);
  }
  await comm.close();
}
