import { proveMutual } from "./suite.js";

// Dask's shards have 8 MiB here. Its client names the peer's address for both ends of a WebSocket.
proveMutual("ws", {
  sharded: 8 * 2 ** 20 + 1,
  shardedWith: [null, "zlib", "lz4", "zstd", "snappy"],
  pythonIsDeaf: true,
});
