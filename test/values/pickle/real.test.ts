/** What Dask, pandas and cloudpickle write is read inertly, tells what it is, and Python makes the same of it again. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { npScalars } from "../../../runtime/values/ndarray/index.js";
import { dumpPickle, loadPickle } from "../../../runtime/values/pickle/index.js";
import {
  DaskAlias,
  DaskContainer,
  DaskDataNode,
  DaskExpr,
  DaskTask,
  DaskTaskRef,
  py,
  PyException,
  PyGlobal,
  PyObject,
  plainForm,
  tuple,
} from "../../../runtime/values/python/index.js";
import { RELEASES } from "../../support/dask.js";
import type { DaskPeer } from "../dask.js";
import { startPickler } from "./python.js";

/** Programs that leave pickles in `results`, and what must hold of `again`, the objects that our pickles become. */
const samples: Readonly<Record<string, readonly [make: string, check: string]>> = {
  "functions and classes by value": [
    `def made(n):
    class Inner:
        limit = n
        def __init__(self, x): self.x = x
        def double(self): return self.x * 2
    def add(a, b=2, *, c=3):
        "adds"
        return a + b + c + n + offset
    return add, Inner, lambda x: x + n
offset = 100
dumps = cloudpickle.dumps
scope = {"offset": 100, "math": math}
exec("def add(a): return math.floor(a) + offset", scope)
results += [dumps(lambda x: x + 1), dumps(made(5)[0].__class__), dumps(scope["add"])]
exec("""def made(n):
    class Inner:
        limit = n
        def __init__(self, x): self.x = x
        def double(self): return self.x * 2
    return Inner, lambda x, *, y=1: x + n + y
""", scope)
results += [dumps(scope["made"](5)), dumps(scope["made"](5)[0](4))]`,
    `one, kind, add, pair, instance = again
assert one(1) == 2 and add(1.5) == 101 and pair[0](3).double() == 6 and pair[0].limit == 5 and pair[1](1, y=2) == 8
assert instance.double() == 8`,
  ],
  "pandas and numpy": [
    `import numpy, pandas
frame = pandas.DataFrame({"a": [1, 2], "b": [1.5, None], "c": ["x", "y"]}, index=pandas.date_range("2026-01-01", periods=2, tz="UTC"))
values = [frame, frame["a"], frame.index, pandas.Timestamp("2026-01-01", tz="Europe/Berlin"), pandas.Timedelta("1s"), pandas.Categorical(["a"])]
values += [numpy.arange(6).reshape(2, 3), numpy.float32(1.5), numpy.dtype("i4,f8"), numpy.array([{}, 1], object), numpy.array(["2026-01-01"], "M8[s]")]
results += [pickle.dumps(value, protocol) for protocol in (2, 4, 5) for value in values]`,
    `import numpy, pandas
frame = pandas.DataFrame({"a": [1, 2], "b": [1.5, None], "c": ["x", "y"]}, index=pandas.date_range("2026-01-01", periods=2, tz="UTC"))
for start in range(0, len(again), 11):
    assert again[start].equals(frame) and again[start + 1].equals(frame["a"]) and again[start + 2].equals(frame.index)
    assert again[start + 3] == pandas.Timestamp("2026-01-01", tz="Europe/Berlin") and again[start + 4].total_seconds() == 1
    assert list(again[start + 5]) == ["a"] and again[start + 6].tolist() == [[0, 1, 2], [3, 4, 5]]
    assert again[start + 7] == 1.5 and type(again[start + 7]) is numpy.float32 and again[start + 8] == numpy.dtype("i4,f8")
    assert again[start + 9].tolist() == [{}, 1] and again[start + 10].dtype == "M8[s]"`,
  ],
  "graphs of collections": [
    `import dask, dask.array, dask.bag, dask.dataframe, pandas
from distributed.protocol.pickle import dumps
frame = dask.dataframe.from_pandas(pandas.DataFrame({"x": range(10)}), npartitions=2)
values = [dask.array.ones((4, 4), chunks=2).sum(), dask.bag.from_sequence(range(4)).map(str), dask.delayed(pow)(2, 3), frame.x.sum()]
from dask.base import collections_to_expr
from dask._expr import FinalizeCompute
results += [dumps(FinalizeCompute(collections_to_expr([value]))) for value in values]`,
    `import dask
from dask.base import flatten
found = []
for expression in again:
    expression = expression.optimize()
    found += dask.get(expression.__dask_graph__(), list(flatten(expression.__dask_keys__())))
assert [found[0], *found[1:3], found[3]] == [16.0, ["0", "1", "2", "3"], 8, 45], found`,
  ],
  "plugins and parts of the scheduler": [
    `from distributed.protocol.pickle import dumps
from distributed import WorkerPlugin, Nanny, Security, Worker
from distributed.shuffle._worker_plugin import ShuffleWorkerPlugin
from distributed.diagnostics.plugin import PipInstall, Environ, UploadDirectory
from distributed.scheduler import KilledWorker, NoValidWorkerError, WorkerState
from distributed.core import Status
state = WorkerState(address="tcp://127.0.0.1:1", status=Status.running, pid=1, name="n", nthreads=1, memory_limit=1, local_directory="/x", nanny=None, server_id="s")
state._occupancy_cache = 1.5
values = [ShuffleWorkerPlugin(), PipInstall(["x"]), Environ({"A": "1"}), Status.running, KilledWorker("k", state.clean(), 3)]
results += [dumps(value) for value in values]`,
    `from distributed.core import Status
shuffle, pip, environ, status, killed = again
assert shuffle.__class__.__name__ == "ShuffleWorkerPlugin" and type(pip).__name__ == "PipInstall" and vars(pip) and environ.environ["A"] == "1"
assert status is Status.running and killed.task == "k" and killed.last_worker.address == "tcp://127.0.0.1:1"`,
  ],
};

for (const release of RELEASES) {
  describe(`Dask ${release}`, () => {
    let python: DaskPeer;
    before(async () => (python = await startPickler(release)));
    after(() => python[Symbol.dispose]());

    for (const [name, [make, check]] of Object.entries(samples))
      test(name, async () => {
        const given = await python.tell("run", make);
        assert.ok(given.length > 2);
        const values = given.map((each) => loadPickle(each, { floats: "exact", known: npScalars }));
        for (const value of values) assert.ok(JSON.stringify(plainForm(value)).length > 1);
        const program = `again = [pickle.loads(each) for each in arguments]\n${check}\nresults.append(b"equal")`;
        const [answer] = await python.tell("run", program, ...values.map((each) => dumpPickle(each)));
        assert.equal(new TextDecoder().decode(answer), "equal");
      });

    test("a message about an error: type, arguments, causes, notes, traceback", async () => {
      const [exception, traceback, text] = await python.tell(
        "run",
        `from distributed.core import error_message
exec(compile("""def inner(): return 1 / 0
def outer():
    try: inner()
    except ZeroDivisionError as error: raise ValueError("no", 3) from error
""", "some.py", "exec"), globals())
try: outer()
except ValueError as error:
    error.add_note("a note"); message = error_message(error)
payload = lambda each: getattr(each, "data", each)
results += [payload(message["exception"]), payload(message["traceback"]), message["traceback_text"].encode()]`,
      );
      const error = loadPickle(exception as Uint8Array);
      assert.ok(error instanceof PyException);
      assert.equal(error.module, "builtins");
      assert.equal(error.qualname, "ValueError");
      assert.deepEqual([...error.args], ["no", 3]);
      assert.equal(error.message, "('no', 3)");
      assert.deepEqual(error.notes, ["a note"]);
      assert.equal(error.suppressContext, true);
      assert.equal(error.cause, error.context);
      assert.equal(error.cause?.message, "division by zero");
      assert.match(error.cause?.tracebackText ?? "", /File "some.py", line 1, in inner\n$/);
      assert.match(error.tracebackText, /File "some.py", line 4, in outer\n$/);
      assert.equal(String(error), "ValueError('no', 3)");
      // Python also quotes lines of source, where it has the file.
      const places = new TextDecoder()
        .decode(text)
        .split("\n")
        .filter((line) => line.startsWith("  File "));
      assert.deepEqual(error.tracebackText.trimEnd().split("\n"), places);
      assert.ok(loadPickle(traceback as Uint8Array) instanceof PyObject);
      const program = `again = pickle.loads(arguments[0])
assert again.args == ("no", 3) and again.__notes__ == ["a note"] and type(again.__cause__) is ZeroDivisionError
results.append(str(again.__traceback__.tb_next.tb_lineno).encode())`;
      assert.deepEqual(await python.tell("run", program, dumpPickle(error)), [new TextEncoder().encode("4")]);
    });

    test("tasks, by state and by call", async () => {
      const [graph, call] = await python.tell(
        "run",
        `from dask._task_spec import Task, TaskRef, Alias, DataNode, List, Dict
from dask._expr import LLGExpr
from operator import add
graph = {("x", 0): DataNode(("x", 0), 5), "y": Task("y", add, TaskRef(("x", 0)), 1), "z": Alias("z", "y"),
    "l": Task("l", sum, List(TaskRef("y"), 2)), "k": Task("k", dict, a=TaskRef("y"))}
results += [pickle.dumps(LLGExpr(graph)), pickle.dumps(graph)]`,
      );
      const expression = loadPickle(graph as Uint8Array);
      assert.ok(expression instanceof DaskExpr);
      assert.equal(`${expression.module}:${expression.qualname}`, "dask._expr:LLGExpr");
      assert.equal(typeof expression.token, "string");
      const nodes = expression.operands[0] as Map<unknown, unknown>;
      const [data, task, alias, list] = [nodes.get(["x", 0]), nodes.get("y"), nodes.get("z"), nodes.get("l")];
      assert.ok(data instanceof DaskDataNode && task instanceof DaskTask && alias instanceof DaskAlias);
      assert.deepEqual([data.key, data.value, alias.target], [tuple("x", 0), 5, "y"]);
      assert.equal(task.key, "y");
      assert.deepEqual(task.func, py("_operator:add"));
      const [reference, one] = task.args;
      assert.ok(reference instanceof DaskTaskRef);
      assert.deepEqual([reference.key, one], [tuple("x", 0), 1]);
      assert.deepEqual(task.dependencies, [tuple("x", 0)]);
      const container = (list as DaskTask).args[0];
      assert.ok(container instanceof DaskContainer);
      assert.equal(container.args.length, 2);
      assert.deepEqual([...(nodes.get("k") as DaskTask).kwargs.keys()], ["a"]);
      assert.ok((loadPickle(call as Uint8Array) as Map<unknown, unknown>).get("y") instanceof DaskTask);
      const program = `import dask
again = pickle.loads(arguments[0]); results.append(repr(dask.get(dict(again.__dask_graph__()), ["z", "l", "k"])).encode())`;
      const [answer] = await python.tell("run", program, dumpPickle(expression));
      assert.equal(new TextDecoder().decode(answer), "(6, 8, {'a': 6})");
    });
  });
}

test("users' own classes are built where they say how", () => {
  const bytes = dumpPickle(new PyObject({ how: "new", callable: py("shop:Order"), args: tuple(), state: { id: 7 } }));
  class Order {
    id = 0;
  }
  const known = {
    "shop:Order": {
      build: () => new Order(),
      setState: (order: unknown, state: unknown) =>
        void ((order as Order).id = (state as Map<string, number>).get("id") ?? 0),
    },
  };
  const order = loadPickle(bytes, { known }) as unknown;
  assert.ok(order instanceof Order);
  assert.equal(order.id, 7);
  assert.ok((loadPickle(bytes) as PyObject).callable instanceof PyGlobal);
});
