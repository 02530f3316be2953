/** What stands inside of what in arguments, with futures in it and without: what arrives, and what is refused. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  Counter,
  DefaultDict,
  type Key,
  KeyMap,
  NdArray,
  OrderedDict,
  PyDeque,
  PyFrozenSet,
  dtypeOf,
  py,
  pyCall,
  ref,
  task,
  tuple,
} from "../../runtime/index.js";
import { sharedCluster } from "../client-ops/cluster.js";
import { RELEASES } from "../support/dask.js";

const add = py("operator:add");
const repr = py("builtins:repr");

/** One value within another, so many times. */
function nested(value: unknown, levels: number, wrap: (value: unknown) => unknown): unknown {
  for (let i = 0; i < levels; i++) value = wrap(value);
  return value;
}

type Wrapping = readonly [cls: string, levels: number, wrap: (value: unknown) => unknown];
const WRAPPINGS: readonly Wrapping[] = [
  ["list", 100, (value) => [value]],
  ["tuple", 100, (value) => tuple(value)],
  ["dict", 100, (value) => ({ value })],
  ["frozenset", 50, (value) => new PyFrozenSet([value])],
  ["OrderedDict", 50, (value) => new OrderedDict([["value", value]])],
  ["defaultdict", 50, (value) => new DefaultDict(py("builtins:list"), [["value", value]])],
  ["deque", 50, (value) => new PyDeque([value])],
  ["dict", 50, (value) => task(py("builtins:dict"), [], { kwargs: { value } })],
];

for (const release of RELEASES) {
  describe(release, { concurrency: false }, () => {
    const cluster = sharedCluster({ release, workers: 1 });

    test("what is as deep as may be arrives, what is deeper is refused, and no worker is lost", async () => {
      using five = cluster.client.submit(py("builtins:int"), [5]);
      for (const [cls, levels, wrap] of WRAPPINGS) {
        for (const bottom of [1, five]) {
          const deepest = nested(bottom, levels, wrap);
          using made = cluster.client.submit(py("builtins:type"), [deepest], { pure: false });
          assert.match(String(await made.result({ timeout: 20_000 })), new RegExp(`\\b${cls}\\b`));
          const refusal = { code: "ERR_DASKWIRE_ARGUMENT", message: /^an argument must not be deeper than 100 levels/ };
          assert.throws(() => cluster.client.submit(repr, [wrap(deepest)]), refusal);
          assert.throws(() => cluster.client.map(repr, [wrap(deepest)]), refusal);
          assert.throws(() => cluster.client.graph({ literal: [wrap(deepest)] }), refusal);
        }
      }
      const calls = nested(1, 107, (value) => pyCall(py("builtins:ValueError"), [value]));
      using call = cluster.client.submit(py("builtins:isinstance"), [calls, py("builtins:ValueError")]);
      assert.equal(await call.result({ timeout: 20_000 }), true);
      for (const wrap of [
        (value: unknown) => pyCall(py("builtins:ValueError"), [value]),
        (value: unknown) => NdArray.from([value], { dtype: dtypeOf("object") }),
      ]) {
        assert.throws(
          () => cluster.client.submit(repr, [nested(1, 300, wrap)]),
          /more than 220 values within each other/,
        );
      }
      const tooDeep = nested("a", 101, (value) => [value]) as Key;
      assert.throws(
        () => cluster.client.submit(add, [1, 2], { key: tooDeep }),
        /more than 100 arrays inside each other/,
      );
      assert.equal((await cluster.client.context.scheduler.identity({})).workers.size, 1);
    });

    test("what is too deep for an argument is scattered", async () => {
      using deep = await cluster.client
        .scatter([nested(1, 300, (value) => [value])])
        .then(([future]) => future as never);
      assert.equal(await cluster.client.submit(py("builtins:len"), [deep]).result({ timeout: 20_000 }), 1);
    });

    test("arrays that Python hashes are tuples, beside futures and around them", async () => {
      using one = cluster.client.submit(add, [0, 1]);
      const shown = async (value: unknown): Promise<unknown> =>
        cluster.client.submit(repr, [value], { pure: false }).result({ timeout: 20_000 });
      assert.equal(await shown([new Map([[["a", 1], one]])]), "[{('a', 1): 1}]");
      assert.equal(await shown(new Map([[["a", ["b", [2]]], one]])), "{('a', ('b', (2,))): 1}");
      assert.equal(await shown(new KeyMap<unknown>([[["a", 1], [one]]])), "{('a', 1): [1]}");
      assert.equal(await shown(new Map([[["a", [one]], [one]]])), "{('a', (1,)): [1]}");
      assert.equal(await shown(new Map([[tuple("a", ["b"]), one]])), "{('a', ('b',)): 1}");
      assert.equal(await shown([new Set([["a", ["b"]]]), one]), "[{('a', ('b',))}, 1]");
      assert.equal(await shown(new Set([["a", ["b", one]]])), "{('a', ('b', 1))}");
      assert.equal(await shown(new PyFrozenSet([["a", [one]]])), "frozenset({('a', (1,))})");
      const both = ["a"];
      assert.equal(await shown([both, new Map([[both, one]])]), "[['a'], {('a',): 1}]");
      assert.equal(await shown({ there: one, absent: undefined }), "{'there': 1}");
    });

    test("containers with futures in them keep their class", async () => {
      using one = cluster.client.submit(add, [0, 1]);
      const values: readonly (readonly [unknown, RegExp])[] = [
        [new PyFrozenSet([one]), /^frozenset\(\{1\}\)$/],
        [new PyFrozenSet([new PyFrozenSet([one])]), /^frozenset\(\{frozenset\(\{1\}\)\}\)$/],
        [new OrderedDict<unknown>([["a", one], [["k", 1], 2]]), /^OrderedDict\(.*'a'.*1.*\('k', 1\).*2.*\)$/], // prettier-ignore
        [new Counter<unknown>([["a", one], ["b", 2]]), /^Counter\(\{'b': 2, 'a': 1\}\)$/], // prettier-ignore
        [new DefaultDict(py("builtins:list"), [["a", one]]), /^defaultdict\(<class 'list'>, \{'a': 1\}\)$/],
        [new DefaultDict(null, [["a", [one]]]), /^defaultdict\(None, \{'a': \[1\]\}\)$/],
        [new PyDeque([one, 2]), /^deque\(\[1, 2\]\)$/],
        [new PyDeque([one, [one]], 5), /^deque\(\[1, \[1\]\], maxlen=5\)$/],
      ];
      for (const [value, expected] of values) {
        using shown = cluster.client.submit<string>(repr, [value]);
        assert.match(await shown.result({ timeout: 20_000 }), expected);
        const { literal } = cluster.client.graph({ literal: value });
        const made = (await literal.result({ timeout: 20_000 })) as object;
        literal.release();
        assert.equal(made.constructor, (value as object).constructor);
      }
    });

    test("a future where nobody would put its result is refused", async () => {
      using one = cluster.client.submit(add, [0, 1]);
      const values: readonly unknown[] = [
        pyCall(py("builtins:list"), [[one]]),
        pyCall(py("types:SimpleNamespace"), [], { kwargs: { one } }),
        NdArray.from([one], { dtype: dtypeOf("object") }),
      ];
      const refused = {
        name: "SerializationError",
        message: /a future within an object is not its result; pass it in/,
      };
      for (const value of values) {
        assert.throws(() => cluster.client.submit(repr, [value]), refused);
        assert.throws(() => cluster.client.submit(repr, [{ deep: [one, value] }]), refused);
        assert.throws(() => cluster.client.map(repr, [value]), refused);
        assert.throws(() => cluster.client.graph({ literal: value }), refused);
      }
      using made = cluster.client.submit(repr, [task(py("builtins:list"), [[one]])]);
      assert.equal(await made.result({ timeout: 20_000 }), "[1]");
    });

    test("a key that is an array may be changed afterwards", async () => {
      const taken: (readonly [Key[], (key: Key) => { readonly key: Key; result(wait: object): Promise<unknown> }])[] = [
        [["submit", 1], (key) => cluster.client.submit(add, [1, 2], { key })],
        [["map", [1]], (key) => cluster.client.map(add, [1], [2], { key: [key] })[0] as never],
        [["graph", 1], (key) => cluster.client.graph([[key, task(add, [1, 2])]], { keys: [key] }).get(key) as never],
        [["submit", 1], (key) => cluster.client.future(key)],
      ];
      for (const [key, take] of taken) {
        const before = structuredClone(key);
        const future = take(key);
        (Array.isArray(key[1]) ? (key[1] as Key[]) : key)[0] = "changed";
        assert.deepEqual(future.key, before);
        assert.equal(await future.result({ timeout: 20_000 }), 3);
      }
      const key: Key[] = ["ref", 1];
      const target = ref(key);
      key[1] = 2;
      const sum = cluster.client.graph([[["ref", 1], 1], ["sum", task(add, [target, 1])]]).get("sum"); // prettier-ignore
      assert.equal(await sum?.result({ timeout: 20_000 }), 2);
      const named: Key[] = ["scattered", 1];
      const scattering = cluster.client.scatter(new KeyMap([[named, 7]]));
      const scattered = (await scattering).get(["scattered", 1]);
      named[1] = 2;
      assert.equal(await scattered?.result({ timeout: 20_000 }), 7);
    });
  });
}
