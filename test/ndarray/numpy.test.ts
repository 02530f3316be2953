/** Arrays of every dtype in every layout, from numpy and back to it. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { NdArray } from "../../runtime/values/ndarray/ndarray.js";
import { dumpPickle } from "../../runtime/values/pickle/dump.js";
import { loadPickle } from "../../runtime/values/pickle/load.js";
import { deserializeValue } from "../../runtime/values/serialize/deserialize.js";
import { serializeValue } from "../../runtime/values/serialize/serialize.js";
import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import type { Serialized } from "../../runtime/wire/payloads.js";
import { RELEASES } from "../support/dask.js";
import { NumpyPeer, pack, unpack } from "./peer.js";
import { plain } from "./plain.js";

interface Facts {
  readonly layout: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly elements: unknown;
  readonly readonly: boolean;
}

for (const release of RELEASES) {
  describe(`Dask ${release}`, () => {
    let numpy: NumpyPeer;
    before(async () => (numpy = await NumpyPeer.of(release)));
    after(() => numpy[Symbol.dispose]());

    test("every dtype in every layout: read from Dask and from pickles, and written back", async (t) => {
      const count = Number(await numpy.text("count"));
      assert.ok(count > 50);
      let arrays = 0;
      for (let index = 0; index < count; index++) {
        const parts = await numpy.tell("cases", String(index));
        for (let at = 0; at < parts.length; at += 4) {
          const facts = JSON.parse(new TextDecoder().decode(parts[at])) as Facts;
          const label = `dtype ${index} ${facts.dtype}, ${facts.layout}`;
          const [message, pickles, buffers] = parts.slice(at + 1, at + 4).map(unpack) as [
            Uint8Array[],
            Uint8Array[],
            Uint8Array[],
          ];
          await checkPayload(numpy, String(index), facts, message, label);
          await checkPickles(numpy, String(index), facts, pickles, buffers, label);
          arrays++;
        }
      }
      t.diagnostic(`${arrays} arrays`);
    });
  });
}

async function checkPayload(
  numpy: NumpyPeer,
  index: string,
  facts: Facts,
  message: readonly Uint8Array[],
  label: string,
): Promise<void> {
  const [payload] = decodeOpen(message) as readonly [Serialized];
  const array = await deserializeValue<NdArray>(payload);
  checkFacts(array, facts, label);
  if (!array.dtype.hasObjects && !facts.layout.startsWith("empty")) {
    assert.equal(array.writeable, !facts.readonly, `${label}: writeable`);
  }
  const back = await serializeValue(array);
  assert.equal(await numpy.text("compare", index, facts.layout, pack(encodeOpen([back]))), "", label);
  const theirs = payload.header.get("sub-header") as ReadonlyMap<string, unknown>;
  const ours = back.header.get("sub-header") as ReadonlyMap<string, unknown>;
  for (const name of ["shape", "strides", "broadcast_to", "writeable", "pickle"]) {
    // Strides of an axis of length 1, and of arrays without elements, lead nowhere.
    if (facts.shape.includes(0) || (name === "strides" && facts.layout === "one")) continue;
    assert.deepEqual(ours.get(name), theirs.get(name), `${label}: ${name}`);
  }
  for (const name of ["type", "serializer"]) assert.deepEqual(back.header.get(name), payload.header.get(name));
  if (!array.dtype.hasObjects && !/f16$|c32$/.test(facts.dtype))
    assert.deepEqual(back.frames, payload.frames, `${label}: frames`);
}

async function checkPickles(
  numpy: NumpyPeer,
  index: string,
  facts: Facts,
  pickles: readonly Uint8Array[],
  buffers: readonly Uint8Array[],
  label: string,
): Promise<void> {
  for (const [which, pickle] of pickles.entries()) {
    const last = which === pickles.length - 1;
    checkFacts(loadPickle(pickle, { buffers: last ? buffers : [] }), facts, `${label}, ${which}`);
  }
  const array = loadPickle(pickles[0] as Uint8Array);
  const out: Uint8Array[] = [];
  const ways: readonly Uint8Array[] = [
    dumpPickle(array, { protocol: 4 }),
    dumpPickle(array),
    dumpPickle(array, { onBuffer: (buffer) => out.push(buffer) }),
  ];
  for (const [which, pickle] of ways.entries()) {
    const given = which === 2 ? out : [];
    assert.equal(await numpy.text("loads", index, facts.layout, pickle, pack(given)), "", `${label}, way ${which}`);
    checkFacts(loadPickle(pickle, { buffers: given }), facts, `${label}, way ${which}`);
  }
}

function checkFacts(array: unknown, facts: Facts, label: string): void {
  assert.ok(array instanceof NdArray, label);
  assert.deepEqual(array.shape, facts.shape, label);
  assert.equal(array.dtype.str, facts.dtype, label);
  assert.deepEqual(plain(array.toNested(), array.dtype), facts.elements, label);
}
