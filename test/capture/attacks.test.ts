import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { parseAddress, parseHostPort } from "../../runtime/comm/address.js";
import { encodeFrames } from "../../runtime/wire/framing.js";
import { encodeOpen } from "../../runtime/wire/message.js";
import { startDask } from "../support/dask.js";
import { startCapture, startRelay, type RelayProcess } from "./capture-process.js";
import { checkFile, findingsOf, nothingFound } from "./check-file.js";
import { runSession } from "./session.js";

let folder: string;
before(async () => (folder = await mkdtemp(join(tmpdir(), "daskwire-attacks-"))));
after(() => rm(folder, { recursive: true }));

const handshake = encodeFrames(encodeOpen({ compression: null, python: [3, 11, 0], "pickle-protocol": 5 }));
const identity = encodeFrames(encodeOpen({ op: "identity" }));

async function dial({ address }: RelayProcess): Promise<Socket> {
  const socket = connect(parseHostPort(parseAddress(address).location)).on("error", () => undefined);
  await once(socket, "connect");
  return socket.resume();
}

const attacks: readonly (readonly [string, (socket: Socket) => void])[] = [
  ["garbage", (socket) => void socket.end("GET / HTTP/1.1\r\n\r\n".repeat(10))],
  ["garbage, and then nothing", (socket) => void socket.write(new Uint8Array(5000).fill(0xff))],
  ["half of a handshake", (socket) => void socket.end(Buffer.concat(handshake).subarray(0, 11))],
  [
    "a request that breaks off",
    (socket) =>
      void socket.write(Buffer.concat([...handshake, ...identity]).subarray(0, -3), () => socket.resetAndDestroy()),
  ],
  [
    "an announcement of 2^60 bytes",
    (socket) => void socket.write(Buffer.concat([...handshake, announcement(2n ** 60n)])),
  ],
  ["a reset at once", (socket) => void socket.resetAndDestroy()],
];

function announcement(bytes: bigint): Uint8Array {
  const numbers = new BigUint64Array([16n, 1n, bytes]);
  return new Uint8Array(numbers.buffer);
}

describe("daskwire capture under attack", () => {
  test("goes on, and records what the others say", async () => {
    const file = join(folder, "attacks.ndjson.gz");
    await using dask = await startDask({ workers: 1 });
    await using recorder = await startCapture(dask.scheduler.address, file);
    const sockets: Socket[] = [];
    for (const [, attack] of [...attacks, ...attacks]) {
      const socket = await dial(recorder);
      sockets.push(socket);
      attack(socket);
    }
    await runSession(dask.python, recorder.address);
    for (const socket of sockets) socket.destroy();
    assert.equal(await recorder.stop(), 0, recorder.stderr);
    assert.doesNotMatch(recorder.stderr, /\n\s+at /);
    const report = await checkFile(file);
    assert.deepEqual(findingsOf(report), nothingFound, JSON.stringify(findingsOf(report), null, 1));
    assert.equal(report.seen["scheduler.register-client"]?.request?.count, 1);
  });

  test("refuses a flood, and serves and records again when it is over", async () => {
    const file = join(folder, "flood.ndjson");
    await using dask = await startDask({ workers: 1 });
    const args = ["capture", "--json", "--listen", "tcp://127.0.0.1:0", "--target", dask.scheduler.address, "-o", file];
    const addressIn = (line: string): string | undefined => (JSON.parse(line) as { readonly address?: string }).address;
    await using recorder = await startRelay(args, addressIn, [], "-n 300");
    const flood = await Promise.all(Array.from({ length: 400 }, () => dial(recorder)));
    const until = Date.now() + 30_000;
    while (flood.filter(({ closed }) => closed).length < 300) {
      assert.ok(Date.now() < until, recorder.stderr);
      await sleep(50);
    }
    for (const socket of flood) socket.destroy();
    await sleep(500);
    await runSession(dask.python, recorder.address);
    assert.equal(await recorder.stop(), 0, recorder.stderr);
    assert.equal(
      recorder.stderr.match(/47 connections are open; more are refused for now/g)?.length,
      1,
      recorder.stderr,
    );
    const report = await checkFile(file);
    assert.deepEqual(findingsOf(report), nothingFound);
    assert.equal(report.seen["scheduler.register-client"]?.request?.count, 1);
  });

  test("says that the target is not there, and keeps what a target said that was killed in the middle", async () => {
    const file = join(folder, "gone.ndjson");
    const dask = await startDask();
    await using recorder = await startCapture(dask.scheduler.address, file);
    const socket = await dial(recorder);
    const data = new Promise((resolve) => socket.once("data", resolve));
    socket.write(Buffer.concat([...handshake, ...identity, announcement(50n)]));
    await data;
    await sleep(300);
    await dask[Symbol.asyncDispose]();
    if (!socket.closed) await once(socket, "close");
    const late = await dial(recorder);
    if (!late.closed) await once(late, "close");
    await sleep(100);
    assert.match(recorder.stderr, /ECONNREFUSED|refused/);
    assert.equal(await recorder.stop(), 0, recorder.stderr);
    const report = await checkFile(file);
    assert.deepEqual(findingsOf(report), nothingFound, JSON.stringify(findingsOf(report), null, 1));
    assert.equal(report.seen["scheduler.identity"]?.reply?.count, 1);
  });
});

describe("daskwire inspect", () => {
  test("is ended by Ctrl-C: connections close, the last line is whole, the exit code is 0", async () => {
    await using dask = await startDask();
    const args = ["inspect", "--listen", "tcp://127.0.0.1:0", "--target", dask.scheduler.address, "--json"];
    const inStderr = (text: string): string | undefined => /daskwire: (tcp:\S+) ->/.exec(text)?.[1];
    const all = [...args, "-o", join(folder, "inspect.ndjson")];
    await using inspector = await startRelay(all, () => undefined, [], undefined, inStderr);
    const socket = await dial(inspector);
    let answered = 0;
    socket.on("data", () => answered++);
    socket.write(Buffer.concat([...handshake, ...identity]));
    while (!/"kind":"reply"/.test(inspector.stdout)) await sleep(20);
    assert.equal(await inspector.stop("SIGINT"), 0, inspector.stderr);
    if (!socket.closed) await once(socket, "close");
    assert.ok(answered > 0);
    for (const line of inspector.stdout.trimEnd().split("\n")) JSON.parse(line);
    assert.match(
      inspector.stderr.trimEnd().split("\n").at(-1) ?? "",
      /^daskwire: 1 conversations, \d+ messages, \d+ bytes in /,
    );
    assert.deepEqual(findingsOf(await checkFile(join(folder, "inspect.ndjson"))), nothingFound);
  });
});
