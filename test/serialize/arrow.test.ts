/** Arrow's streams: those that pyarrow writes are read, others are refused before apache-arrow sees them. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";

import { tableFromIPC, type Table } from "apache-arrow";

import { deserializeValue } from "../../runtime/values/serialize/deserialize.js";
import { WireError } from "../../runtime/wire/errors.js";
import { Serialized } from "../../runtime/wire/payloads.js";
import { pythonOf } from "../support/dask.js";

interface Streams {
  readonly read: Readonly<Record<string, string>>;
  readonly unread: Readonly<Record<string, string>>;
  readonly compressed: Readonly<Record<string, string>>;
  readonly old: string;
  readonly legacy: string;
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The output of a program that is killed after `seconds`. */
async function run(program: string, args: readonly string[], seconds = 120): Promise<string> {
  const child = spawn(program, args, { timeout: seconds * 1000, stdio: ["ignore", "pipe", "pipe"] });
  let [output, errors] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const end = await new Promise<string>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(String(signal ?? code)));
  });
  assert.equal(end, "0", errors);
  return output;
}

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64"));
const payload = (stream: Uint8Array): Serialized =>
  Serialized.of(
    new Map<string, never>(
      Object.entries({ serializer: "dask", type: "pyarrow.lib.Table", "sub-header": {} }) as never,
    ),
    [stream],
  );
const read = (stream: Uint8Array): Promise<Table> => deserializeValue<Table>(payload(stream));
const json = (table: Table): string =>
  JSON.stringify(table.toArray(), (_, each: unknown) => (typeof each === "bigint" ? `${each}n` : each));

describe("Arrow's streams", () => {
  let streams: Streams;
  before(async () => (streams = JSON.parse(await run(await pythonOf(), [here("arrow_peer.py")])) as Streams));

  const refused = (stream: Uint8Array, message: RegExp): Promise<void> =>
    assert.rejects(read(stream), (error: unknown) => error instanceof WireError && message.test(error.message));

  test("of every type are read as apache-arrow reads them, wherever they lie", async () => {
    for (const [name, text] of Object.entries(streams.read)) {
      const stream = bytesOf(text);
      const expected = json(tableFromIPC(stream));
      assert.equal(json(await read(stream)), expected, name);
      const moved = new Uint8Array(stream.length + 3).subarray(3);
      moved.set(stream);
      assert.equal(json(await read(moved)), expected, `${name}, not aligned`);
    }
    const deltas = await read(bytesOf(streams.read["dictionary with deltas"] ?? ""));
    assert.deepEqual([...(deltas.getChild("d") ?? [])], ["a", "b", "a", "b", "c"]);
  });

  test("that apache-arrow does not read say what to do", async () => {
    for (const text of Object.values(streams.unread)) {
      await refused(bytesOf(text), /type (RunEndEncoded|ListView|LargeListView) .*cast the column in the task/);
    }
    for (const text of Object.values(streams.compressed)) await refused(bytesOf(text), /compressed/);
    await refused(bytesOf(streams.old), /version V5/);
    await refused(bytesOf(streams.legacy), /not a file or anything else/);
    await refused(new Uint8Array(0), /begins with a schema/);
    await refused(new TextEncoder().encode("ARROW1\0\0ARROW1\0\0"), /not a file/);
  });

  test("cut anywhere are read up to a whole message, or refused", async () => {
    const stream = bytesOf(streams.read["batches"] ?? "");
    let whole = 0;
    for (let length = 0; length < stream.length; length += length % 8 === 0 ? 1 : 7) {
      try {
        await read(stream.subarray(0, length));
        whole++;
      } catch (error) {
        assert.ok(error instanceof WireError, String(error));
      }
    }
    assert.ok(whole >= 5 && whole < 20, String(whole));
  });

  test("with what points beyond them, or makes much of little, are refused", async () => {
    const change = (name: string, find: readonly number[], put: readonly number[]): Uint8Array => {
      const stream = bytesOf(streams.read[name] ?? "");
      const at = Buffer.from(stream).lastIndexOf(Buffer.from(find));
      assert.ok(at > 0, name);
      stream.set(put, at);
      return stream;
    };
    await refused(change("string", [40, 0, 0, 0, 40, 0, 0, 0], [41]), /offsets that ascend/);
    await refused(change("string", [40, 0, 0, 0, 40, 0, 0, 0], [0]), /offsets that ascend/);
    await refused(change("large string", [40, 0, 0, 0, 0, 0, 0, 0], [40, 0, 0, 0, 0, 0, 0, 1]), /offsets that ascend/);
    await refused(change("string view", [39, 0, 0, 0], [40]), /views that stay inside/);
    await refused(change("string view", [39, 0, 0, 0], [255, 255, 255, 255]), /views that stay inside/);
    await refused(change("dictionary", [0, 0, 1, 0], [2]), /dictionary that has element 2, got one of 2/);
    await refused(change("dictionary", [0, 0, 1, 0], [255]), /dictionary that has element -1/);
    await refused(change("sparse union", [0, 1, 0, 1], [2]), /union whose elements are there/);
    await refused(change("dense union", [0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0], [2]), /union whose elements are there/);
    await refused(change("null", [4, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0], [4, 0, 0, 0, 9]), /./);
    const record = bytesOf(streams.read["int64"] ?? "");
    const [schema, rest] = [messageEnd(record, 0), record.length];
    await refused(new Uint8Array([...record.subarray(0, schema), ...record.subarray(0, rest)]), /of one schema/);
    await refused(record.subarray(schema), /begins with a schema/);
  });

  test("with thousands of mistakes end in a table or one error, in little memory", async (t) => {
    const folder = await mkdtemp(join(tmpdir(), "arrow-"));
    try {
      const file = join(folder, "streams.json");
      await writeFile(file, JSON.stringify(streams.read));
      const options = ["--max-old-space-size=512", "--import", "tsx", here("arrow-fuzz.ts")];
      const seed = String(Math.floor(Math.random() * 2 ** 32));
      t.diagnostic(`seed ${seed}`);
      for (const each of ["1", seed]) {
        const output = await run(process.execPath, [...options, file, each, "4000"]);
        const counts = JSON.parse(output) as { readonly read: number; readonly refused: number };
        t.diagnostic(output);
        assert.ok(counts.read > 100 && counts.refused > 100);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

/** Where the message that begins at `at`, which has no body, ends. */
function messageEnd(stream: Uint8Array, at: number): number {
  return at + 8 + new DataView(stream.buffer, stream.byteOffset).getInt32(at + 4, true);
}
