import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

import { codecFor, registerCodec, resolveCompression } from "../../runtime/values/compression/registry.js";
import { codecs } from "./codecs.js";

const registry = new URL("../../runtime/values/compression/registry.ts", import.meta.url).href;
const native = new URL("../../runtime/node/native-codecs.ts", import.meta.url).href;

/** Runs a module in a Node in which some packages cannot be found; what it prints. */
async function without(packages: readonly string[], source: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "daskwire-registry-"));
  try {
    const hooks = `const gone = ${JSON.stringify(packages)};
      export async function resolve(name, context, next) {
        return next(gone.includes(name) ? "daskwire-no-such-package" : name, context);
      }`;
    await writeFile(join(directory, "hooks.mjs"), hooks);
    await writeFile(
      join(directory, "register.mjs"),
      `import { register } from "node:module"; register("./hooks.mjs", import.meta.url);`,
    );
    await writeFile(join(directory, "main.mjs"), source);
    const args = ["--import", "tsx", "--import", join(directory, "register.mjs"), join(directory, "main.mjs")];
    const root = new URL("../../", import.meta.url);
    return (await promisify(execFile)(process.execPath, args, { cwd: root })).stdout.trim();
  } finally {
    await rm(directory, { recursive: true });
  }
}

test("without the package for zstd the error names it, and how to do without", async () => {
  const shown = await without(
    ["@bokuweb/zstd-wasm"],
    `import { codecFor } from ${JSON.stringify(registry)};
     const error = await codecFor("zstd").catch((error) => error);
     console.log(JSON.stringify([error.name, error.code, error.compression, error.message]));`,
  );
  assert.deepEqual(JSON.parse(shown), [
    "MissingCodecError",
    "ERR_DASKWIRE_CODEC",
    "zstd",
    "no codec for zstd: npm install @bokuweb/zstd-wasm, or use Node 22.15 or newer, which has it built in; or turn " +
      "compression off where the data is made: distributed.comm.compression: null in Dask's configuration " +
      "(DASK_DISTRIBUTED__COMM__COMPRESSION=None)",
  ]);
});

test("without the packages for lz4 and snappy our own codecs serve", async () => {
  const shown = await without(
    ["lz4-napi", "snappy"],
    `import { codecFor } from ${JSON.stringify(registry)};
     import { loadLz4, loadSnappy, registerNativeCodecs } from ${JSON.stringify(native)};
     registerNativeCodecs();
     const found = [await loadLz4(), await loadSnappy()].map((codec) => codec === undefined);
     for (const name of ["lz4", "snappy"]) {
       const codec = await codecFor(name);
       found.push((await codec.decompress(await codec.compress(new Uint8Array(1000)), 1000)).length);
     }
     console.log(JSON.stringify(found));`,
  );
  assert.deepEqual(JSON.parse(shown), [true, true, 1000, 1000]);
});

test("the one that was registered last serves; one that is not there, or broken, gives way", async () => {
  const mine = { ...(codecs["zlib of Node"] as NonNullable<(typeof codecs)[string]>) };
  registerCodec("zlib", () => mine);
  assert.equal(await codecFor("zlib"), mine);
  registerCodec("zlib", () => undefined);
  registerCodec("zlib", () => Promise.reject(new Error("broken")));
  assert.equal(await codecFor("zlib"), mine);
});

test("settings are those of Dask", async () => {
  assert.equal(await resolveCompression(undefined), null);
  assert.equal(await resolveCompression(null), null);
  assert.equal(await resolveCompression("auto"), "lz4");
  assert.equal(await resolveCompression("zstd"), "zstd");
  await assert.rejects(resolveCompression("blosc" as never), {
    name: "TypeError",
    message: 'compression: expected null or one of "auto", "zlib", "lz4", "snappy", "zstd", got "blosc"',
  });
});
