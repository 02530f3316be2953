import type { PackOptions } from "../values/payloads/pack.js";
import type { Comm } from "./comm.js";

/** How payloads for the peer of a comm are to be packed: with what was agreed on, in frames that its transport carries. */
export function packOptionsFor(comm: Pick<Comm, "negotiated" | "shardBytes">): Required<PackOptions> {
  return { compression: comm.negotiated?.compression ?? null, shard: comm.shardBytes };
}
