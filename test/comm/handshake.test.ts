import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";

import type { Comm, Negotiated } from "../../runtime/comm/comm.js";
import { connect } from "../../runtime/comm/connect.js";
import { listen } from "../../runtime/comm/listen.js";
import { registerTransport } from "../../runtime/comm/registry.js";
import { packOptionsFor } from "../../runtime/comm/pack-options.js";
import { isSameHost } from "../../runtime/comm/same-host.js";
import { tcp } from "../../runtime/node/tcp.js";
import { registerNodeZlib } from "../../runtime/node/zlib.js";
import { type CompressionName, compressionNames } from "../../runtime/values/compression/codec.js";
import type { CompressionSetting } from "../../runtime/values/compression/registry.js";
import { openPayload } from "../../runtime/values/payloads/open.js";
import { packSerialized } from "../../runtime/values/payloads/pack.js";
import { encodeFrames } from "../../runtime/wire/framing.js";
import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import type { Serialized } from "../../runtime/wire/payloads.js";
import { runPython } from "../rpc/python-peer.js";
import { RELEASES } from "../support/dask.js";
import { closedAddress, startPeer } from "./peers.js";

registerTransport(tcp);
registerNodeZlib();

/** An address of this machine from which nobody dials: peers there take each other for different machines. */
const ELSEWHERE = "tcp://127.0.0.2:0";

/** What both ends agreed on when one listens at `address`. */
async function agreed(
  address: string,
  server: CompressionSetting | undefined,
  client: CompressionSetting | undefined,
): Promise<readonly (CompressionName | null | undefined)[]> {
  let accept!: (comm: Comm) => void;
  const accepted = new Promise<Comm>((resolve) => (accept = resolve));
  await using listener = await listen(address, { onComm: accept, compression: server });
  await using comm = await connect(listener.contactAddress, { compression: client });
  await using inbound = await accepted;
  return [comm.negotiated?.compression, inbound.negotiated?.compression];
}

test("a compression is agreed on if both name the same", async () => {
  for (const name of compressionNames) assert.deepEqual(await agreed(ELSEWHERE, name, name), [name, name]);
  assert.deepEqual(await agreed(ELSEWHERE, "lz4", "auto"), ["lz4", "lz4"]);
  assert.deepEqual(await agreed(ELSEWHERE, "lz4", "zstd"), [null, null]);
  assert.deepEqual(await agreed(ELSEWHERE, "lz4", null), [null, null]);
  assert.deepEqual(await agreed(ELSEWHERE, undefined, "lz4"), [null, null]);
  assert.deepEqual(await agreed(ELSEWHERE, undefined, undefined), [null, null]);
});

test("payloads are packed with what was agreed on, in frames that the transport carries", async () => {
  let accept!: (comm: Comm) => void;
  const accepted = new Promise<Comm>((resolve) => (accept = resolve));
  await using listener = await listen(ELSEWHERE, { onComm: accept, compression: "lz4" });
  await using comm = await connect(listener.contactAddress, { compression: "lz4" });
  await using inbound = await accepted;
  assert.deepEqual(packOptionsFor(comm), { compression: "lz4", shard: 64 * 2 ** 20 });
  const payload = await packSerialized({}, [new Uint8Array(20_000)], packOptionsFor(comm));
  await comm.write(encodeOpen(payload));
  const got = decodeOpen(await inbound.read()) as Serialized;
  assert.deepEqual(got.header.get("compression"), ["lz4"]);
  assert.deepEqual(await openPayload(got).buffers(), [new Uint8Array(20_000)]);
});

test("on one machine none is, as in Dask", async () => {
  assert.deepEqual(await agreed("tcp://127.0.0.1:0", "lz4", "lz4"), [null, null]);
});

test("which addresses are on one machine", () => {
  const cases: readonly [string, string, boolean][] = [
    ["tcp://10.0.0.1:5000", "tcp://10.0.0.1:8786", true],
    ["tcp://10.0.0.1:5000", "tcp://10.0.0.2:8786", false],
    ["tcp://127.0.0.1:5000", "tcp://127.0.0.2:8786", false],
    ["tcp://127.0.0.1:5000", "tcp://localhost:8786", true],
    ["tcp://[::1]:5000", "tcp://localhost:8786", true],
    ["tcp://10.0.0.1:5000", "tcp://scheduler:8786", false],
    ["tls://[::1]:5000", "tls://[::1]:8786", true],
    ["wss://10.0.0.1:5000", "wss://10.0.0.1:8786/ws", true],
    ["inproc://10.0.0.1/12/1", "inproc://10.0.0.1/12/2", true],
    ["tcp://:0", "tcp://:0", false],
    ["ws://browser", "ws://10.0.0.1:8786", false],
  ];
  for (const [localAddress, peerAddress, same] of cases) {
    assert.equal(isSameHost({ localAddress, peerAddress }), same, `${localAddress} ${peerAddress}`);
  }
});

test("what is no compression is refused before anything is dialled or bound", async () => {
  const address = await closedAddress();
  const wrong = { compression: "blosc" as never };
  await assert.rejects(connect(address, wrong), /TypeError: compression: expected null or one of .*, got "blosc"/);
  await assert.rejects(listen(address, { onComm: () => undefined, ...wrong }), /TypeError: compression: expected/);
});

test("hostile announcements agree on nothing, or are no handshake", async () => {
  const outcome = async (announced: object): Promise<Negotiated | undefined> => {
    const bytes = Buffer.concat(encodeFrames(encodeOpen(announced as never)));
    await using peer = await startPeer((socket) => socket.write(bytes), "127.0.0.2");
    await using comm = await connect(peer.address, { compression: "lz4" });
    return comm.negotiated;
  };
  const none = { compression: null, pickleProtocol: 5, python: [] };
  assert.deepEqual(await outcome({ compression: "lz4", "pickle-protocol": 3 }), {
    compression: "lz4",
    pickleProtocol: 3,
    python: [],
  });
  const odd = ["blosc", "constructor", ["lz4"], true, 7, { lz4: 1 }, "LZ4"];
  for (const compression of odd) assert.deepEqual(await outcome({ compression, "pickle-protocol": 9 }), none);
  for (const protocol of [-1, 1.5, "5", null, 1e300]) {
    await assert.rejects(outcome({ compression: null, "pickle-protocol": protocol }), {
      code: "ERR_DASKWIRE_HANDSHAKE",
      failure: "fields",
    });
  }
});

for (const release of RELEASES) {
  test(`${release}: Python that dials agrees with our listener, also on the lower pickle protocol`, async () => {
    for (const [ours, theirs, result] of [
      ["zstd", "zstd", "zstd"],
      ["snappy", "snappy", "snappy"],
      ["zlib", "zlib", "zlib"],
      ["auto", "auto", "lz4"],
      ["lz4", "zlib", null],
      [null, "lz4", null],
      ["lz4", null, null],
    ] as const) {
      let accept!: (comm: Comm) => void;
      const accepted = new Promise<Comm>((resolve) => (accept = resolve));
      await using listener = await listen(ELSEWHERE, { onComm: accept, compression: ours });
      const body = `
import dask
with dask.config.set({"distributed.comm.compression": ${theirs === null ? "None" : JSON.stringify(theirs)}}):
    comm = await connect(address, handshake_overrides={"pickle-protocol": 4})
return [comm.handshake_options, comm.remote_info["compression"]]`;
      const [seen, comm] = await Promise.all([runPython(listener.contactAddress, body, release), accepted]);
      await using inbound = comm;
      const announced = ours === "auto" ? "lz4" : ours;
      assert.deepEqual(seen, [{ "pickle-protocol": 4, compression: result }, announced]);
      assert.equal(inbound.negotiated?.compression, result);
      assert.equal(inbound.negotiated?.pickleProtocol, 4);
    }
  });
}

test("a peer that hangs up between its announcement and ours does not unsettle", async () => {
  const bytes = Buffer.concat(encodeFrames(encodeOpen({ compression: "lz4", "pickle-protocol": 5 })));
  await using peer = await startPeer((socket) => socket.end(bytes));
  await using comm = await connect(peer.address, { compression: "lz4" });
  await assert.rejects(comm.read(), { code: "ERR_DASKWIRE_CLOSED" });
  const [socket] = peer.sockets;
  assert.ok(socket !== undefined);
  if (!socket.closed) await once(socket.resume(), "close");
});
