/** Recording where no more can be written, and what is left of a capture that is cut. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { parseAddress, parseHostPort } from "../../runtime/comm/address.js";
import { readCapture } from "../../runtime/cli/read-capture.js";
import { encodeFrames, join as joinBytes } from "../../runtime/wire/framing.js";
import { encodeOpen } from "../../runtime/wire/message.js";
import { daskwire } from "../support/command.js";
import { startDask } from "../support/dask.js";
import { startRelay } from "./capture-process.js";
import { checkFile } from "./check-file.js";

let folder: string;
before(async () => (folder = await mkdtemp(join(tmpdir(), "daskwire-full-"))));
after(() => rm(folder, { recursive: true }));

describe("a recorder that can write no more", () => {
  test("says so once, hands everything on, keeps what it had, and ends with code 1", async () => {
    const file = join(folder, "full.ndjson");
    await using dask = await startDask();
    const args = ["capture", "--json", "--listen", "tcp://127.0.0.1:0", "--target", dask.scheduler.address, "-o", file];
    const addressIn = (line: string): string | undefined => (JSON.parse(line) as { readonly address?: string }).address;
    // 1024 blocks of 512 bytes for any file.
    await using recorder = await startRelay(args, addressIn, [], "-f 1024");
    assert.equal((await daskwire("call", "scheduler", recorder.address, "identity")).code, 0);
    for (const size of [1000, 300_000, 3_000_000, 1000]) assert.equal(await echoed(recorder.address, size), size);
    assert.equal((await daskwire("call", "scheduler", recorder.address, "identity")).code, 0);
    assert.equal(await recorder.stop(), 1);
    assert.equal(recorder.stderr.match(/cannot be written any more: EFBIG/g)?.length, 1, recorder.stderr);
    assert.match(recorder.stderr, /not all is in \S+: EFBIG.*; what is not is in \S+\.parts\n$/);
    assert.doesNotMatch(recorder.stderr, /\n\s+at /);
    const report = await checkFile(file);
    assert.deepEqual([report.invalid, report.order, report.skipped], [[], [], []]);
    assert.ok((report.seen["scheduler.identity"]?.reply?.count ?? 0) >= 1);
    assert.ok((report.seen["scheduler.echo"]?.request?.count ?? 0) >= 2);
    // Where there is room again, the next one takes it in.
    const recovered = await daskwire("capture", "--recover", file);
    assert.equal(recovered.code, 0, recovered.stderr);
    assert.deepEqual((await checkFile(file)).seen, report.seen);
  });
});

/** Sends bytes to a scheduler's `echo`; how many came back. */
async function echoed(address: string, size: number): Promise<number> {
  const socket = connect(parseHostPort(parseAddress(address).location));
  await once(socket, "connect");
  const handshake = { compression: null, python: [3, 11, 0], "pickle-protocol": 5 };
  const request = { op: "echo", data: new Uint8Array(size) };
  const messages = [handshake, request].map((message) => joinBytes(encodeFrames(encodeOpen(message))));
  for (const message of messages) socket.write(message);
  let bytes = 0;
  for await (const chunk of socket as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes >= size) break;
  }
  socket.destroy();
  return bytes >= size ? size : bytes;
}

describe("a gzipped capture that is cut", () => {
  test("at any byte: all conversations before it are read, and nothing that was not there", async () => {
    const path = join(folder, "cut.ndjson.gz");
    const lines = [1, 2, 3].map((n) => `{"version":"2026.8.0","server":"Scheduler","n":${n},"messages":[]}\n`);
    const members = lines.map((line) => gzipSync(line));
    const whole = Buffer.concat(members);
    const text = lines.join("");
    for (let length = 0; length <= whole.length; length++) {
      await writeFile(path, whole.subarray(0, length));
      let read = "";
      for await (const chunk of readCapture(path)) read += Buffer.from(chunk).toString("latin1");
      let end = 0;
      const complete = lines.filter((_, index) => (end += members[index]?.length ?? 0) <= length).join("");
      assert.ok(text.startsWith(read), `${length} bytes gave ${JSON.stringify(read)}`);
      assert.ok(read.startsWith(complete), `${length} bytes gave ${JSON.stringify(read)}`);
    }
  });
});
