/** Values that need what is not here: a package, or Python. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { deserializeValue } from "../../runtime/values/serialize/deserialize.js";
import { UnreadValue } from "../../runtime/values/serialize/unread.js";
import { Serialized } from "../../runtime/wire/payloads.js";
import { runProgram } from "../support/command.js";

test("a table without apache-arrow says what to install, and all else is read", async () => {
  const { code, stdout, stderr } = await runProgram("test/serialize/missing-package.ts", []);
  assert.equal(code, 0, stderr);
  assert.deepEqual(JSON.parse(stdout), {
    name: "MissingPackageError",
    code: "ERR_DASKWIRE_PACKAGE",
    message: "a pyarrow table needs the package apache-arrow: npm install apache-arrow",
    missing: "apache-arrow",
    other: [1, "still read"],
  });
});

test("what is no payload is refused with what reads it", async () => {
  for (const value of [undefined, {}, Uint8Array.of(1)]) {
    await assert.rejects(deserializeValue(value as never), { name: "TypeError", message: /read by loadPickle/ });
  }
});

// Headers as Dask's serializers of these packages write them, which are not among those that the tests have.
for (const [type, subHeader, advice] of [
  ["h5py._hl.files.File", { filename: "a.h5", mode: "r" }, /HDF5 file .*read what you need in a task/],
  ["h5py._hl.dataset.Dataset", { name: "/x" }, /HDF5 file/],
  ["netCDF4._netCDF4.Dataset", { filename: "a.nc", mode: "r" }, /netCDF file/],
  ["cupy.ndarray", { shape: [2] }, /cupy\.asnumpy/],
  ["torch.Tensor", { requires_grad: false }, /tensor\.numpy\(\)/],
  ["scipy.sparse._csr.csr_matrix", { shape: [2, 2] }, /toarray\(\)/],
  ["shop.Order", {}, /registerSerializer/],
] as const) {
  test(`${type} is kept as it came, and says what to do`, async () => {
    const header = new Map(Object.entries({ serializer: "dask", type, "sub-header": subHeader }));
    const value = await deserializeValue(Serialized.of(header as never, [Uint8Array.of(7)]));
    assert.ok(value instanceof UnreadValue);
    assert.deepEqual(value.subHeader, new Map(Object.entries(subHeader)));
    assert.deepEqual([value.type, value.frames], [type, [Uint8Array.of(7)]]);
    assert.throws(() => Number(value), { name: "UnreadValueError", message: advice });
  });
}
