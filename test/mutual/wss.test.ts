import { proveMutual } from "./suite.js";

proveMutual("wss", { sharded: 8 * 2 ** 20 + 1, shardedWith: ["zstd"], pythonIsDeaf: true });
