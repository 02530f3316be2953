/** A peer that reads one stream slowly, and prints the number of each message that it has; it is there to be killed. */
import { writeSync } from "node:fs";

import { listen } from "../../runtime/comm/listen.js";
import { registerTransport } from "../../runtime/comm/registry.js";
import { tcp } from "../../runtime/node/tcp.js";
import { readStream } from "../../runtime/rpc/read-stream.js";
import { add } from "../rpc/ops.js";

registerTransport(tcp);

const slowly = async ({ n }: { n: readonly [number, Uint8Array] }): Promise<void> => {
  writeSync(1, `${n[0]}\n`);
  await new Promise((resolve) => setTimeout(resolve, 2));
};
const { contactAddress } = await listen("tcp://127.0.0.1:0", {
  onComm: (comm) => void readStream(comm, new Map([["add", add]]), { add: slowly }),
});
writeSync(1, `${contactAddress}\n`);
