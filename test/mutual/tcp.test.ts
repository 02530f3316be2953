import { proveMutual } from "./suite.js";

// Dask's shards have 64 MiB here.
proveMutual("tcp", { sharded: 64 * 2 ** 20 + 1, shardedWith: ["lz4"] });
