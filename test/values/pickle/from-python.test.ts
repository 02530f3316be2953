/** Random values of Python's, pickled by both of its picklers in every protocol, are read, and written back as they were. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { dumpPickle, loadPickle } from "../../../runtime/values/pickle/index.js";
import type { DaskPeer } from "../dask.js";
import { difference, form } from "./form.js";
import { json, startPickler } from "./python.js";

let python: DaskPeer;
before(async () => (python = await startPickler()));
after(() => python[Symbol.dispose]());

const seeds = 250;

test(`${seeds} random values, in protocols 0 to 5`, async () => {
  let pickles = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const [expected, ...given] = await python.tell("make", String(seed));
    const values = given.map((each) => loadPickle(each, { floats: "exact" }));
    for (const [index, value] of values.entries())
      assert.equal(difference(form(value), json(expected)), undefined, `seed ${seed}, pickle ${index}`);
    const protocol = seed % 2 === 0 ? 4 : 5;
    const wrong = await python.tell("back", String(seed), ...values.map((each) => dumpPickle(each, { protocol })));
    for (const each of wrong) assert.equal(difference(json(each), json(expected)), undefined, `seed ${seed}`);
    pickles += given.length;
  }
  assert.ok(pickles > seeds * 8, `${pickles} pickles`);
});
