/** Every opcode is read as Python reads it, or refused by name. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { loadPickle, PickleError } from "../../../runtime/values/pickle/index.js";
import { currentName } from "../../../runtime/values/pickle/compat-names.js";
import { op } from "../../../runtime/values/pickle/opcodes.js";
import type { DaskPeer } from "../dask.js";
import { difference, form } from "./form.js";
import { json, startPickler } from "./python.js";

let python: DaskPeer;
before(async () => (python = await startPickler()));
after(() => python[Symbol.dispose]());

/** Pickles that use an opcode, as Latin-1, without STOP. */
const uses: Readonly<Record<string, readonly string[]>> = {
  MARK: ["(t"],
  STOP: ["N"],
  POP: ["NI1\n0", "N(0"],
  POP_MARK: ["N(NN1"],
  DUP: ["N2\x86", "]2\x86"],
  FLOAT: ["F1.5\n", "F-1e-400\n", "Finf\n", "F-inf\n", "Fnan\n", "F1\n"],
  INT: ["I01\n", "I00\n", "I-5\n", "I99999999999999999999\n", "I0x1F\n"],
  BININT: ["J\xff\xff\xff\xff", "J\x00\x00\x00\x80"],
  BININT1: ["K\xff"],
  BININT2: ["M\xff\xfe"],
  LONG: ["L5L\n", "L-99999999999999999999L\n", "L7\n"],
  LONG1: [
    "\x8a\x00",
    "\x8a\x01\xff",
    "\x8a\x02\xff\x00",
    "\x8a\x06\x00\x00\x00\x00\x00\x80",
    "\x8a\x08\x00\x00\x00\x00\x00\x00\x00\x80",
    "\x8a\x09\xff\xff\xff\xff\xff\xff\xff\xff\x00",
  ],
  LONG4: ["\x8b\x01\x00\x00\x00\x80", "\x8b\x00\x00\x00\x00"],
  NONE: ["N"],
  NEWTRUE: ["\x88"],
  NEWFALSE: ["\x89"],
  STRING: ["S'a\\n\\x41\\101\\'\\\\\\q'\n", 'S"it\'s"\n'],
  BINSTRING: ["T\x02\x00\x00\x00ab"],
  SHORT_BINSTRING: ["U\x02ab"],
  UNICODE: ["V\xe9\\u20ac\\U0001f600\\\\u0041\\x41\n"],
  BINUNICODE: ["X\x03\x00\x00\x00\xe2\x82\xac", "X\x03\x00\x00\x00\xed\xa0\x80"],
  SHORT_BINUNICODE: ["\x8c\x01a", "\x8c\x00", "\x8c\x05a\xed\xbf\xbfb"],
  BINUNICODE8: ["\x8d\x01\x00\x00\x00\x00\x00\x00\x00a"],
  BINBYTES: ["B\x01\x00\x00\x00\xff"],
  SHORT_BINBYTES: ["C\x01\xff"],
  BINBYTES8: ["\x8e\x01\x00\x00\x00\x00\x00\x00\x00\xff"],
  BYTEARRAY8: ["\x96\x01\x00\x00\x00\x00\x00\x00\x00\xff"],
  NEXT_BUFFER: ["\x97"],
  READONLY_BUFFER: ["\x97\x98"],
  BINFLOAT: ["G\x3f\xf8\x00\x00\x00\x00\x00\x00", "G\x80\x00\x00\x00\x00\x00\x00\x00"],
  EMPTY_LIST: ["]"],
  APPEND: ["]Na"],
  APPENDS: ["](NNe"],
  LIST: ["(NNl"],
  EMPTY_TUPLE: [")"],
  TUPLE: ["(NNNNt"],
  TUPLE1: ["N\x85"],
  TUPLE2: ["NN\x86"],
  TUPLE3: ["NNN\x87"],
  EMPTY_DICT: ["}", "]}aI1\na", "](}K\x01}K\x01K\x02s}K\x01e"],
  DICT: ["(d", "(I1\nNU\x01aNd", "(U\x01aNd"],
  SETITEM: ["}K\x01Ns", "}U\x01aNsK\x01Ns", "}q\x00U\x01ah\x00sK\x01h\x00s"],
  SETITEMS: ["}(K\x01N\x88NU\x01aNu", "}q\x00(K\x01h\x00u", "}q\x00h\x00\x86q\x01h\x00(K\x01Nu0"],
  EMPTY_SET: ["\x8f"],
  ADDITEMS: ["\x8f(K\x01\x88NG\x3f\xf0\x00\x00\x00\x00\x00\x00\x90(K\x01K\x02\x90"],
  FROZENSET: ["(K\x01\x88K\x02\x91"],
  GET: ["Np0\ng0\n\x86"],
  PUT: ["]p5\ng5\n\x86"],
  BINGET: ["]q\x05h\x05\x86"],
  BINPUT: ["]q\x05h\x05\x86"],
  LONG_BINGET: ["]r\x05\x00\x00\x00j\x05\x00\x00\x00\x86"],
  LONG_BINPUT: ["]r\xff\xff\x00\x00j\xff\xff\x00\x00\x86"],
  MEMOIZE: ["]\x94h\x00\x86"],
  GLOBAL: ["c__builtin__\nlen\n", "ccopy_reg\n__newobj__\n", "\x80\x03cbuiltins\nlen\n"],
  STACK_GLOBAL: ["\x80\x04\x8c\x07samples\x8c\x0bOuter.Inner\x93"],
  REDUCE: ["csamples\nPoint\nK\x01K\x02\x86R", "c__builtin__\nset\n](K\x01K\x01e\x85R"],
  BUILD: ["csamples\nPoint\n)R}U\x01xK\x01sb", "csamples\nBoth\n)\x81}U\x04moreNs}U\x01aNs\x86b"],
  INST: ["(isamples\nPoint\n", "(K\x01K\x02isamples\nPoint\n"],
  OBJ: ["(csamples\nPoint\nK\x01K\x02o"],
  NEWOBJ: ["csamples\nPoint\n)\x81}U\x01xK\x01sb"],
  NEWOBJ_EX: ["csamples\nKeyed\n(K\x01t}U\x04nameU\x01ns\x92}(U\x04argsK\x01\x85U\x04nameU\x01nub"],
  PROTO: ["\x80\x00N", "\x80\x05N"],
  FRAME: ["\x80\x04\x95\x02\x00\x00\x00\x00\x00\x00\x00N"],
};

const refused: Readonly<Record<string, string>> = {
  PERSID: "Px\n",
  BINPERSID: "NQ",
  EXT1: "\x82\x01",
  EXT2: "\x83\x01\x00",
  EXT4: "\x84\x01\x00\x00\x00",
};

test("the table of opcodes is Python's", async () => {
  const [known] = await python.tell("opcodes");
  assert.deepEqual(new Map(Object.entries(op)), new Map(Object.entries(json(known) as object)));
  assert.deepEqual([...Object.keys(uses), ...Object.keys(refused)].sort(), Object.keys(op).sort());
});

for (const [name, pickles] of Object.entries(uses))
  for (const text of pickles)
    test(`${name}: ${JSON.stringify(text)}`, async () => {
      const bytes = new Uint8Array(Buffer.from(`${text}.`, "latin1"));
      if (text !== "N") assert.ok(bytes.includes(op[name as keyof typeof op]), "the opcode is in it");
      const buffer = Uint8Array.of(1, 2);
      const value = form(loadPickle(bytes, { floats: "exact", buffers: [buffer] }));
      const [expected] = await python.tell("load", bytes, buffer);
      const found = difference(value, json(expected));
      assert.equal(found, undefined);
    });

for (const [name, text] of Object.entries(refused))
  test(`${name} is refused by name`, () => {
    assert.throws(
      () => loadPickle(new Uint8Array(Buffer.from(`${text}.`, "latin1"))),
      (error) => error instanceof PickleError && error.opcode === name && error.code === "ERR_DASKWIRE_PICKLE_REFUSED",
    );
  });

test("names of Python 2 are those that Python takes them for", async () => {
  const [answer] = await python.tell("compatible");
  const [names, modules] = json(answer) as [string[][], string[][]];
  assert.ok(names.length > 80 && modules.length > 50);
  for (const [module = "", name = "", ...now] of names) assert.deepEqual([...currentName(module, name)], now);
  for (const [module = "", now] of modules) assert.deepEqual([...currentName(module, "x_y")], [now, "x_y"]);
  assert.deepEqual([...currentName("samples", "x")], ["samples", "x"]);
});
