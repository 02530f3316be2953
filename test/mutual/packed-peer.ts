/** Our side of the runs with packed payloads. */
import { createHash } from "node:crypto";

import { connect } from "../../runtime/comm/connect.js";
import { listen } from "../../runtime/comm/listen.js";
import { packOptionsFor } from "../../runtime/comm/pack-options.js";
import type { Security } from "../../runtime/comm/security.js";
import { rpc } from "../../runtime/rpc/rpc.js";
import type { RequestContext } from "../../runtime/rpc/server-options.js";
import { Server } from "../../runtime/rpc/server.js";
import type { CompressionName } from "../../runtime/values/compression/codec.js";
import { openPayload } from "../../runtime/values/payloads/open.js";
import { packSerialized, type PackOptions } from "../../runtime/values/payloads/pack.js";
import type { Serialized } from "../../runtime/wire/payloads.js";
import { newestRelease } from "../../runtime/wire/release.js";
import type { WritableValue } from "../../runtime/wire/values.js";
import { tableOf } from "../rpc/ops.js";
import { BYTES_HEADER, pattern, show } from "./plain.js";
import type { Step } from "./script.js";
import { op, type RunningServer } from "./typescript-peer.js";

const OPS = tableOf(op("echo", ["data"]), op("mirror", ["data"]), op("configure", ["compression"]), op("log"));

/** Starts a server as the script of packed payloads expects it. */
export async function startPackedServer(address: string, security: Security | undefined): Promise<RunningServer> {
  const log: WritableValue[] = [];
  const open = (at: string, compression: CompressionName | null): ReturnType<typeof listen> =>
    listen(at, { onComm: (comm) => server.handleComm(comm), compression, security });
  const handlers = {
    echo: ({ data }: { data: Serialized }) => data,
    mirror: async ({ data }: { data: Serialized }, { pack }: RequestContext) => {
      log.push(["mirror", compressionsOf(data)]);
      return packed(await openPayload(data).buffer(0), pack);
    },
    configure: async ({ compression }: { compression: CompressionName | null }) => {
      await listener.close();
      listener = await open(contactAddress, compression);
    },
    log: () => log,
  };
  const server = new Server({ role: "scheduler", table: OPS, handlers });
  let listener = await open(address, null);
  const { contactAddress } = listener;
  const end = async (): Promise<void> => {
    await listener.close();
    await server.close({ grace: 1 });
  };
  return { address: contactAddress, [Symbol.asyncDispose]: end };
}

/** Runs the script of packed payloads against a peer; what it saw, step by step. */
export async function runPackedClient(
  address: string,
  security: Security | undefined,
  steps: readonly Step[],
): Promise<unknown[]> {
  let compression: CompressionName | null = null;
  await using peer = rpc(address, { release: newestRelease, connect: { security } });
  const run = async (step: Step): Promise<unknown> => {
    switch (step.do) {
      case "configure":
        ({ compression } = step);
        await peer.call(op("configure", ["compression"]), { compression });
        return null;
      case "packed": {
        const comm = await connect(address, { security, compression });
        await using own = rpc(comm, { release: newestRelease });
        const data = await packed(step.compressible ? pattern(step.size) : noise(step.size), packOptionsFor(comm));
        const reply = (await own.call(op(step.op, ["data"]), { data })) as Serialized;
        const agreed = comm.negotiated?.compression ?? null;
        return [agreed, compressionsOf(reply), show(await openPayload(reply).buffer(0))];
      }
      case "call":
        return ["ok", show(await peer.call(op(step.op), step.args))];
      default:
        throw new TypeError(`${step.do} is no step of packed payloads`);
    }
  };
  const transcript: unknown[] = [];
  for (const step of steps) transcript.push([step.do, await run(step)]);
  return transcript;
}

function packed(bytes: Uint8Array, options: PackOptions): Promise<Serialized> {
  return packSerialized(BYTES_HEADER, [bytes], options);
}

function compressionsOf({ header }: Serialized): string[] {
  const names = (header.get("compression") as readonly (string | null)[]).map((name) => name ?? "None");
  return [...new Set(names)].sort();
}

/** Bytes that nothing compresses, the same in both languages. */
function noise(size: number): Uint8Array {
  const blocks = Array.from({ length: Math.floor(size / 32) + 1 }, (_, index) =>
    createHash("sha256").update(String(index)).digest(),
  );
  return Buffer.concat(blocks).subarray(0, size);
}
