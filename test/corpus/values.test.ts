/** Every value that recorded traffic carries is read, and what has been read is the same value to Python. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { npScalars } from "../../runtime/values/ndarray/index.js";
import { dumpPickle, loadPickle } from "../../runtime/values/pickle/index.js";
import { RemoteSerializationError } from "../../runtime/values/serialize/index.js";
import { RELEASES } from "../support/dask.js";
import type { DaskPeer } from "../values/dask.js";
import { startPickler } from "../values/pickle/python.js";
import { openCarried, pickleOf, valuesOf, type CarriedValue } from "./payloads.js";
import { capturesOf } from "./read.js";

/**
 * Its arguments are, by turns, the number of parts, a recorded pickle, its buffers, and the pickle of what was read. It answers
 * how many of them Python can load here, and what is not alike.
 */
const COMPARE = `
def load(data, buffers=()):
    try:
        return True, pickle.loads(data, buffers=[bytearray(each) for each in buffers])
    except Exception as error:
        return False, type(error)

def text(value):
    try:
        return repr(value)
    except Exception:
        # Some of Dask's own objects are incomplete before a worker has set them up.
        return object.__repr__(value)

def alike(a, b):
    if type(a) is not type(b):
        return False
    if isinstance(a, (list, tuple)):
        return len(a) == len(b) and all(map(alike, a, b))
    if isinstance(a, dict):
        return list(a) == list(b) and all(map(alike, a.values(), b.values()))
    if isinstance(a, (bool, int, str, bytes, type)):
        return a == b
    # What has an address in its text has no better form.
    return text(a) == text(b) or " at 0x" in text(a)

rest, index, loaded = list(arguments), 0, 0
while rest:
    count = int(rest.pop(0))
    (made, first), (again, second) = load(rest[0], rest[1:count]), load(rest[count])
    rest = rest[count + 1:]
    loaded += made
    if made is not again or not (alike(first, second) if made else first is second):
        results.append(f"{index}: {text(first):.100} became {text(second):.100}".encode())
    index += 1
results.append(str(loaded).encode())
`;

/** Pickles of Python code are not kept: the corpus has zeros in their place. */
function isKept({ carrier }: CarriedValue): boolean {
  return pickleOf(carrier)?.[0]?.some((byte) => byte !== 0) ?? true;
}

async function distinctValues(release: string): Promise<readonly CarriedValue[]> {
  const found = new Map<string, CarriedValue>();
  for (const path of capturesOf(release)) {
    for await (const value of valuesOf(path)) if (isKept(value)) found.set(value.identity, value);
  }
  return [...found.values()];
}

for (const release of RELEASES) {
  describe(`values in the traffic of ${release}`, () => {
    let python: DaskPeer;
    let values: readonly CarriedValue[];
    before(async () => {
      python = await startPickler(release);
      values = await distinctValues(release);
    });
    after(() => python[Symbol.dispose]());

    test("all are read", async (t) => {
      const failed: string[] = [];
      for (const { place, carrier } of values) {
        try {
          await openCarried(carrier);
        } catch (error) {
          // The peer could not serialize the value, and says so in its place.
          if (!(error instanceof RemoteSerializationError)) failed.push(`${place}: ${String(error)}`);
        }
      }
      assert.deepEqual(failed, []);
      assert.ok(values.length > 80, `${values.length} values`);
      t.diagnostic(`${values.length} values`);
    });

    test("pickles are written back as what Python loads as the same", async (t) => {
      const pickles = values.flatMap(({ carrier, place }) => {
        const parts = pickleOf(carrier);
        return parts === undefined ? [] : [{ place, parts }];
      });
      const args = pickles.flatMap(({ parts: [pickle = new Uint8Array(), ...buffers] }) => {
        const value = loadPickle(pickle, { buffers, floats: "exact", known: npScalars });
        return [String(1 + buffers.length), pickle, ...buffers, dumpPickle(value)];
      });
      const answers = (await python.tell("run", COMPARE, ...args)).map((each) => new TextDecoder().decode(each));
      const loaded = Number(answers.pop());
      const named = answers.map((answer) => `${pickles[Number.parseInt(answer)]?.place ?? ""} ${answer}`);
      assert.deepEqual(named, []);
      assert.ok(loaded > 40, `Python can load ${loaded} of ${pickles.length} pickles`);
      t.diagnostic(`${pickles.length} pickles, of which Python can load ${loaded}`);
    });
  });
}
