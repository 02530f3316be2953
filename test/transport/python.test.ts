/** Dask's own code at the other end of every transport, both ways. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { parseAddress, parseHostPort } from "../../runtime/comm/address.js";
import { rpc } from "../../runtime/rpc/rpc.js";
import { Server } from "../../runtime/rpc/server.js";
import { Serialized } from "../../runtime/wire/payloads.js";
import type { WritableValue } from "../../runtime/wire/values.js";
import { newestRelease } from "../../runtime/wire/release.js";
import { echo, tableOf } from "../rpc/ops.js";
import { NEWEST, RELEASES } from "../support/dask.js";
import { pattern } from "./pair.js";
import { runSecurePython, serializedBytes, startPythonEcho } from "./python.js";
import { SOCKETS, type Subject } from "./transports.js";

const MIB = 2 ** 20;
const EVERY_SIZE = [0, 1, 125, 126, 32_768, 32_769, 65_535, 65_536, MIB, 8 * MIB, 8 * MIB + 1, 64 * MIB, 64 * MIB + 1];

/** All sizes with the newest release; one above the shard of WebSockets with the others. */
function sizesFor(release: string): readonly number[] {
  return release === NEWEST ? EVERY_SIZE : [0, 1, 65_536, 8 * MIB + 1];
}

interface Echoing {
  readonly address: string;
  readonly errors: readonly string[];
  /** Lengths of the payload frames of each request. */
  readonly lengths: readonly (readonly number[])[];
}

/** Runs a test with a server of ours that echoes. */
async function withServer(subject: Subject, body: (echoing: Echoing) => Promise<void>): Promise<void> {
  const errors: string[] = [];
  const lengths: number[][] = [];
  const handlers = {
    echo: ({ data }: { data?: WritableValue }): WritableValue => {
      if (data instanceof Serialized) lengths.push(data.frames.map((frame) => frame.length));
      return data ?? null;
    },
  };
  await using server = new Server({
    role: "worker",
    table: tableOf(echo),
    handlers,
    security: subject.security,
    onError: (error) => void errors.push((error as Error).message),
  });
  const { contactAddress } = await server.listen(subject.address);
  await body({ address: contactAddress, errors, lengths });
}

for (const subject of SOCKETS) {
  const shard = subject.name.startsWith("ws") ? 8 * MIB : 64 * MIB;

  describe(subject.name, () => {
    for (const release of RELEASES) {
      const sizes = sizesFor(release);
      test(`${release}: Dask's rpc and connect reach our server, with messages of every size`, async () => {
        await withServer(subject, async ({ address, errors, lengths }) => {
          const seen = await runSecurePython(
            address,
            subject.security,
            `
from distributed.protocol import to_serialize
sizes = ${JSON.stringify(sizes)}
same = []
async with rpc(address, connection_args=args) as remote:
    for size in sizes:
        data = (bytes(range(251)) * (size // 251 + 1))[:size]
        same.append(bytes(await remote.echo(data=to_serialize(data))) == data)
comm = await connect(address, **args)
await comm.write({"op": "echo", "data": ["a", 1, None], "close": True})
same.append((await comm.read()) == ("a", 1, None))
same.append((await outcome(comm.read()))[1])
return [same, comm.handshake_options["pickle-protocol"]]`,
            release,
          );
          assert.deepEqual(seen, [[...sizes.map(() => true), true, "CommClosedError"], 5]);
          assert.deepEqual(
            lengths.map((each) => each.reduce((sum, length) => sum + length, 0)),
            sizes,
          );
          assert.equal(Math.max(...lengths.flat()), Math.min(shard, sizes.at(-1) ?? 0), "shards as Dask makes them");
          assert.deepEqual(errors, []);
        });
      });

      test(`${release}: our rpc reaches a Dask server, with messages of every size`, async () => {
        await using python = await startPythonEcho(subject.address, subject.security, release);
        await using remote = rpc(reachable(python.value as string), {
          release: newestRelease,
          connect: { security: subject.security },
        });
        for (const size of sizes) {
          const data = pattern(size);
          const back = await remote.call(echo, { data: serializedBytes(data) });
          assert(back instanceof Serialized);
          assert(Buffer.compare(Buffer.concat(back.frames), data) === 0, `${size} bytes`);
          assert(back.frames.every((frame) => frame.length <= shard));
        }
      });
    }
  });
}

/** Dask's WebSocket listener binds all interfaces, whatever it is told. */
function reachable(address: string): string {
  const { scheme, location } = parseAddress(address);
  return `${scheme}://127.0.0.1:${parseHostPort(location).port}`;
}
