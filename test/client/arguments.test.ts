/** What arguments may hold: values of classes with serializers, wherever they stand; and where an error says that others stand. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import {
  RecordBatch,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  type Table,
  vectorFromArray,
  Table as ArrowTable,
} from "apache-arrow";
import {
  type Client,
  NdArray,
  type PyObject,
  SerializationError,
  UnreadValue,
  py,
  pyCall,
  ref,
  registerSerializer,
  serializeValue,
  task,
} from "../../runtime/index.js";
import { type Dask, RELEASES, startDask } from "../support/dask.js";
import { connectTo, keysOnScheduler, untilEqual } from "./support.js";

const add = py("operator:add");
const evaluate = py("builtins:eval");
const execute = py("builtins:exec");
const rowsOf = py("pyarrow:Table.to_pylist");
const table = (...x: readonly number[]): Table =>
  tableFromArrays({ x: Int32Array.from(x), name: x.map((each) => `n${each}`) });
const rows = (...x: readonly number[]): unknown =>
  x.map(
    (each) =>
      new Map<string, unknown>([
        ["x", each],
        ["name", `n${each}`],
      ]),
  );

/** Stands for Python's `Fraction`. */
class Ratio {
  readonly text: string;
  readonly late: boolean;

  constructor(text: string, late = false) {
    this.text = text;
    this.late = late;
  }
}

const REGISTER = `
import fractions
from distributed.protocol import register_serialization
def serialize(value):
    return {"parts": (1, 2)}, [str(value).encode()]
def deserialize(header, frames):
    assert header["parts"] == (1, 2), header
    return fractions.Fraction(bytes(frames[0]).decode())
register_serialization(fractions.Fraction, serialize, deserialize)
`;

for (const release of RELEASES) {
  describe(release, { concurrency: false }, () => {
    let dask: Dask;
    let client: Client;
    let registered: Disposable;
    before(async () => {
      registered = registerSerializer<Ratio>({
        type: "fractions:Fraction",
        test: (value) => value instanceof Ratio,
        serialize: ({ text, late }) => {
          const made = { header: { parts: [1, 2] }, frames: [new TextEncoder().encode(text)] };
          return late ? new Promise((resolve) => setTimeout(() => resolve(made), 50)) : made;
        },
        deserialize: (_, [frame]) => new Ratio(new TextDecoder().decode(frame)),
      });
      dask = await startDask({ release, workers: 1 });
      client = await connectTo(dask.scheduler.address);
      await client.runOnScheduler(execute, [REGISTER, {}]);
      await client.run(execute, [REGISTER, {}]);
    });
    after(async () => {
      registered?.[Symbol.dispose]();
      await client?.close();
      await dask?.[Symbol.asyncDispose]();
    });

    test("Arrow tables are arguments, wherever they stand", async () => {
      const first = client.submit(rowsOf, [table(1, 2)]);
      assert.deepEqual(await first.result(), rows(1, 2));
      const again = client.submit(rowsOf, [table(1, 2)]);
      assert.equal(again.key, first.key, "equal tables make equal keys");
      assert.notEqual(client.submit(rowsOf, [table(1, 3)]).key, first.key);
      const named = client.submit(rowsOf, [table(4)], { key: "named" });
      const unsure = client.submit(rowsOf, [table(4)], { pure: false });
      const locals = { a: table(1), b: { b: table(1, 2) }, c: [table(1, 2, 3)] };
      const inside = client.submit(evaluate, ["[t.num_rows for t in (a, b['b'], c[0])]", locals]);
      const called = client.submit(py("builtins:len"), [
        pyCall(py("builtins:list"), [pyCall(py("builtins:tuple"), [[table(1), table(2)]])]),
      ]);
      assert.deepEqual(await client.gather([named, unsure, inside, called]), [rows(4), rows(4), [1, 2, 3], 2]);
      const mapped = client.map(rowsOf, [table(1), table(2)]);
      assert.deepEqual(await client.gather(mapped), [rows(1), rows(2)]);
      const { table: whole, sum } = client.graph({ table: table(5, 6), sum: task(rowsOf, [ref("table")]) });
      assert.deepEqual(await sum.result(), rows(5, 6));
      assert.equal(((await whole.result()) as Table).numRows, 2);
    });

    test("slices, batches and dictionaries are arguments too", async () => {
      const sliced = tableFromIPC(tableToIPC(table(0, 1, 2, 3, 4))).slice(1, 3);
      const [batch] = table(7, 8).batches as [RecordBatch];
      const words = new ArrowTable({ word: vectorFromArray(["a", "b", "a"]) });
      const results = client.map(
        evaluate,
        ["v.to_pylist()", "v.to_pylist()", "v['word'].to_pylist()"],
        [{ v: sliced }, { v: batch }, { v: words }],
      );
      assert.deepEqual(await client.gather(results), [rows(1, 2), rows(7, 8), ["a", "b", "a"]]);
    });

    test("a slice of views that apache-arrow cuts short is refused, and workers live", async () => {
      const text = "a text that is longer than twelve bytes ";
      const make = `pa.table({"t": pa.array([${JSON.stringify(text)} + str(i) for i in range(5)], pa.string_view())})`;
      const source = pyCall(evaluate, [make, pyCall(evaluate, ["{'pa': __import__('pyarrow')}"])]);
      const views = await client.submit<Table>(py("builtins:next"), [task(py("builtins:iter"), [[source]])]).result();
      const whole = client.submit(rowsOf, [views]);
      assert.equal(((await whole.result()) as readonly unknown[]).length, 5);
      const future = client.submit(rowsOf, [views.slice(1, 3)]);
      await assert.rejects(future.result(), SerializationError);
      assert.equal(await client.submit(add, [1, 2]).result(), 3);
    });

    test("tables are scattered, run with, and handed to actors, datasets and tasks", async () => {
      const scattered = await client.scatter(table(1, 2));
      assert.equal((await client.scatter(table(1, 2))).key, scattered.key);
      assert.match(String(scattered.key), /^Table-[0-9a-f]{32}$/);
      const inside = await client.scatter({ t: table(3) });
      assert.deepEqual(await client.submit(rowsOf, [scattered]).result(), rows(1, 2));
      assert.equal(await client.submit(evaluate, ["d['t'].num_rows", { d: inside }]).result(), 1);
      const [there] = await client.run(rowsOf, [table(9)]).then((all) => [...all.values()]);
      assert.deepEqual(there, rows(9));
      assert.deepEqual(await client.runOnScheduler(rowsOf, [table(9)]), rows(9));
      await client.datasets.set("tables", [table(1, 2, 3)]);
      const [back] = (await client.datasets.get("tables")) as [Table];
      assert.equal(back.numRows, 3);
      using actor = await client.actor(py("collections:deque"));
      await actor.call("append", [table(1)]);
      assert.equal(await actor.call("__len__"), 1);
    });

    test("tables and registered classes within calls are scattered, published, and handed to actors", async () => {
      const pair = pyCall(py("builtins:tuple"), [[table(1, 2), new Ratio("1/2", true)]]);
      const seen = "[d[0].num_rows, str(d[1])]";
      const scattered = await client.scatter(pair);
      assert.deepEqual(await client.submit(evaluate, [seen, { d: scattered }]).result(), [2, "1/2"]);
      const batch = pyCall(py("builtins:list"), [[NdArray.from([1, 2]), table(1).batches[0]]]);
      const inBand = await client.scatter([await serializeValue([batch, pair], { pickleProtocol: 4 })], {
        hash: false,
      });
      const third = "[d[0][0].tolist(), d[0][1].num_rows, d[1][0].num_rows]";
      assert.deepEqual(await client.submit(evaluate, [third, { d: inBand[0] }]).result(), [[1, 2], 1, 2]);
      using actor = await client.actor(py("collections:deque"));
      await actor.call("append", [pair]);
      await actor.call("extend", [[[pair]]]);
      const back = await actor.call<[Table, Ratio]>("__getitem__", [0]);
      assert.deepEqual([back[0].numRows, back[1]], [2, new Ratio("1/2")]);
      await client.datasets.set("pairs", { first: pair });
      const published =
        "(lambda d: [d[0].num_rows, str(d[1])])(__import__('distributed').get_client().get_dataset('pairs')['first'])";
      assert.deepEqual(await client.submit(evaluate, [published]).result(), [2, "1/2"]);
      // Nothing executes here what Python would: it is read as the call that it is, and can be handed on.
      const read = (await client.datasets.get<Map<string, readonly PyObject[]>>("pairs"))?.get("first") ?? [];
      assert.deepEqual(
        read.map(({ qualname }) => qualname),
        ["deserialize_bytes", "deserialize_bytes"],
      );
      assert.deepEqual(await client.submit(evaluate, [seen, { d: read }]).result(), [2, "1/2"]);
      await client.datasets.delete("pairs");
      class Broken {}
      using _broken = registerSerializer<Broken>({
        type: "fractions:Fraction",
        test: (value) => value instanceof Broken,
        serialize: () => Promise.reject(new Error("no ink")),
      });
      const broken = pyCall(py("builtins:list"), [[new Broken()]]);
      await assert.rejects(client.datasets.set("broken", broken), /no ink/);
      await assert.rejects(actor.call("append", [broken]), /no ink/);
      await assert.rejects(actor.call("append", [pyCall(py("builtins:list"), [[new Map([[1, () => 1]])]])]), {
        name: "SerializationError",
        path: "args[0].args[0][0][1]",
      });
    });

    test("what is sent meanwhile comes behind", async () => {
      const first = client.submit(rowsOf, [table(11)], { key: "held" });
      const second = client.submit(py("builtins:len"), [first], { key: "behind" });
      const third = client.submit(py("builtins:len"), [[table(1), first]], { key: "behind both" });
      assert.deepEqual(await client.gather([second, third]), [1, 2]);
      for (const each of [first, second, third]) each.release();
      client.submit(rowsOf, [table(12)], { key: "released at once" }).release();
      client.submit(rowsOf, [table(13)], { key: "cancelled at once" }).cancel();
      await untilEqual(
        async () => (await keysOnScheduler(client)).filter((key) => /held|behind|at once/.test(String(key))),
        [],
      );
      assert.equal(client.status, "running");
    });

    test("values of registered classes are arguments", async () => {
      const half = client.submit(add, [new Ratio("1/2"), 1]);
      assert.deepEqual(await half.result(), new Ratio("3/2"));
      assert.equal(client.submit(add, [new Ratio("1/2"), 1]).key, half.key);
      const late = client.submit(add, [new Ratio("1/2", true), 2]);
      assert.deepEqual(await late.result(), new Ratio("5/2"));
      assert.notEqual(client.submit(add, [new Ratio("1/2", true), 2]).key, late.key, "nobody knew the content in time");
      assert.deepEqual(await (await client.scatter(new Ratio("1/3"))).result(), new Ratio("1/3"));
      assert.deepEqual(await (await client.scatter([new Ratio("1/4", true)]))[0]?.result(), new Ratio("1/4"));
    });

    test("values that were not read are arguments", async () => {
      const payload = await serializeValue(new Ratio("2/3"));
      const header = new Map(payload.header).set("type", "unknown.Ratio");
      const unread = new UnreadValue(header, payload.frames);
      assert.deepEqual(await client.submit(add, [unread, 1]).result(), new Ratio("5/3"));
    });

    test("a serializer that fails later fails the future, and nothing else", async () => {
      class Broken {}
      using _ = registerSerializer<Broken>({
        type: "fractions:Fraction",
        test: (value) => value instanceof Broken,
        serialize: () => Promise.reject(new Error("no ink")),
      });
      const broken = client.submit(add, [new Broken(), 1]);
      const after = client.submit<number>(add, [20, 1]);
      await assert.rejects(broken.result(), /no ink/);
      assert.equal(await after.result(), 21);
      broken.release();
      assert.equal(client.status, "running");
    });

    test("errors name the place as it was written", async () => {
      const bad = (): number => 1;
      const refused = (work: () => unknown, path: string): void => {
        assert.throws(work, (error) => error instanceof SerializationError && (assert.equal(error.path, path), true));
      };
      const future = client.submit(add, [1, 2]);
      refused(() => client.submit(add, [bad, 2]), "args[0]");
      refused(() => client.submit(add, [bad, 2], { key: "k" }), "args[0]");
      refused(() => client.submit(add, [bad, 2], { pure: false }), "args[0]");
      refused(() => client.submit(add, [1, { x: [bad] }]), "args[1].x[0]");
      refused(() => client.submit(add, [[future, bad], 2]), "args[0][1]");
      refused(() => client.submit(add, [1], { kwargs: { k: bad } }), "kwargs.k");
      refused(() => client.submit(add, [1], { kwargs: { "k-k": [future, bad] } }), 'kwargs["k-k"][1]');
      refused(() => client.submit(pyCall(py("functools:partial"), [add, bad]), [1]), "function.args[1]");
      refused(() => client.submit(add, [NdArray.from([1]), pyCall(add, [bad])]), "args[1].args[0]");
      refused(() => client.map(add, [1, 2], [1, bad]), "iterables[1][1]");
      refused(() => client.map(add, [1, 2], [1, bad], { key: ["a", "b"] }), "iterables[1][1]");
      refused(() => client.graph({ one: task(add, [1, bad]) }), "graph.one.args[1]");
      refused(
        () => client.graph({ one: task(add, [1, task(add, [ref("two"), bad])]), two: 2 }),
        "graph.one.args[1].args[1]",
      );
      refused(() => client.graph([[["x", 0], { y: bad }]]), "graph[('x', 0)].y");
      await assert.rejects(client.run(add, [bad]), { path: "args[0]" });
    });
  });
}
