/** Namedtuples and members of enumerations: as they come from Python, named by a table, and sent back. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { KeyMap } from "../../../runtime/codegen.js";
import { dumpPickle, knownEnum, knownNamedTuple, loadPickle } from "../../../runtime/values/pickle/index.js";
import {
  py,
  pyCall,
  PyEnumMember,
  PyNamedTuple,
  PyObject,
  pyRepr,
  tuple,
} from "../../../runtime/values/python/index.js";
import type { DaskPeer } from "../dask.js";
import { json, startPickler } from "./python.js";

let python: DaskPeer;
before(async () => (python = await startPickler()));
after(() => python[Symbol.dispose]());

const known = { "samples:Pair": knownNamedTuple("left", "right"), "samples:Color": knownEnum({ RED: 1, GREEN: "g" }) };

/** The pickle of a Python expression, and its form. */
async function dumped(expression: string, protocol = 5): Promise<readonly [Uint8Array, unknown]> {
  const [pickle, form] = await python.tell("dump", expression, String(protocol));
  return [pickle as Uint8Array, json(form)];
}

async function loaded(pickle: Uint8Array): Promise<unknown> {
  return json((await python.tell("load", pickle))[0]);
}

test("a namedtuple that nobody named has its elements as arguments", async () => {
  for (const protocol of [2, 3, 4, 5]) {
    const [pickle, form] = await dumped("[Pair(1, 'b'), Color.RED, Color('g')]", protocol);
    const [pair, red, green] = loadPickle(pickle) as unknown as readonly PyObject[];
    assert.ok(pair instanceof PyObject && red instanceof PyObject);
    const [left, right] = pair.args;
    assert.deepEqual([left, right, pair.module, pair.qualname], [1, "b", "samples", "Pair"]);
    assert.deepEqual([String(pair), String(red), String(green)], ["Pair(1, 'b')", "Color(1)", "Color('g')"]);
    assert.deepEqual(await loaded(dumpPickle([pair, red, green])), form);
  }
});

test("one that is named has fields, and goes back as it came", async () => {
  for (const protocol of [2, 3, 4, 5]) {
    const [pickle, form] = await dumped("Pair(Pair(1, 2), [3])", protocol);
    const pair = loadPickle(pickle, { known });
    assert.ok(pair instanceof PyNamedTuple);
    const [inner, list] = pair;
    assert.ok(inner instanceof PyNamedTuple);
    assert.deepEqual([inner.get("left"), inner.get("right"), inner.get("none")], [1, 2, undefined]);
    assert.deepEqual([...pair.asMap()], [["left", inner], ["right", list]]); // prettier-ignore
    assert.equal(String(pair), "Pair(left=Pair(left=1, right=2), right=[3])");
    assert.deepEqual(await loaded(dumpPickle(pair)), form);
  }
});

test("a member of an Enum has its name and value, and goes back as it came", async () => {
  for (const protocol of [2, 3, 4, 5]) {
    const [pickle, form] = await dumped("[Color.RED, Color.GREEN]", protocol);
    const members = loadPickle(pickle, { known }) as readonly unknown[];
    const told = members.map((each) => {
      assert.ok(each instanceof PyEnumMember);
      return [each.name, each.value, String(each)];
    });
    assert.deepEqual(told, [["RED", 1, "<Color.RED: 1>"], ["GREEN", "g", "<Color.GREEN: 'g'>"]]); // prettier-ignore
    assert.deepEqual(await loaded(dumpPickle(members)), form);
  }
});

test("both are keys: a namedtuple is equal to a tuple, and a member to itself", async () => {
  const [pickle, form] = await dumped("{Pair(1, 2): 'pair', Color.RED: 'red'}");
  const dict = loadPickle(pickle, { known }) as unknown as KeyMap<string>;
  assert.ok(dict instanceof KeyMap);
  assert.equal(dict.get(tuple(1, 2)), "pair");
  const [red] = loadPickle((await dumped("[Color.RED]"))[0], { known }) as unknown as readonly PyEnumMember[];
  assert.equal(dict.get(red as PyEnumMember), "red");
  assert.deepEqual(await loaded(dumpPickle(dict)), form);
});

test("both are written by reference", async () => {
  const given = [pyCall(py("samples:Pair"), [1, 2]), pyCall(py("samples:Color"), ["g"]), py("samples:Color.RED")];
  assert.deepEqual(await loaded(dumpPickle(given)), (await dumped("[Pair(1, 2), Color.GREEN, Color.RED]"))[1]);
});

test("what the table does not fit is told, or stays inert", async () => {
  const [pickle] = await dumped("[Pair(1, 2), Color.RED]");
  assert.throws(() => loadPickle(pickle, { known: { "samples:Pair": knownNamedTuple("left") } }), {
    code: "ERR_DASKWIRE_MALFORMED",
    message: /Pair: expected as many elements as fields \(left\), got 2/,
  });
  const [, red] = loadPickle(pickle, { known: { "samples:Color": knownEnum({ BLUE: 3 }) } }) as readonly unknown[];
  assert.ok(red instanceof PyObject && !(red instanceof PyEnumMember));
  const list = dumpPickle(pyCall(py("samples:Color"), [[1]]));
  assert.equal(pyRepr(loadPickle(list, { known })), "Color([1])");
  assert.throws(() => knownNamedTuple(), TypeError);
  assert.throws(() => knownNamedTuple("x", "x"), TypeError);
  assert.throws(() => knownEnum({}), TypeError);
});

test("a value that is small in the pickle and huge as a key passes the limits", () => {
  let pair: unknown = tuple(1, 2);
  for (let i = 0; i < 60; i++) pair = pyCallNew(pair);
  const [limit, limits] = [{ code: "ERR_DASKWIRE_LIMIT" }, { objects: 10_000 }];
  assert.throws(() => loadPickle(dumpPickle(pyCall(py("samples:Color"), [tupled(60)])), { known, limits }), limit);
  assert.throws(() => loadPickle(dumpPickle(new KeyMap([[pair as PyObject, 1]])), { known, limits }), limit);
});

/** A namedtuple that holds a value twice. */
function pyCallNew(value: unknown): PyObject {
  return new PyObject({ how: "new", callable: py("samples:Pair"), args: tuple(value, value) });
}

/** A tuple that holds a tuple twice, and so on. */
function tupled(levels: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < levels; i++) value = tuple(value, value);
  return value;
}
