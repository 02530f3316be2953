/** Wrong use gives one clear error each, where the mistake is made, and nothing hangs. Against real schedulers. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startWorker } from "../../runtime/cluster/processes.js";
import { Client, Lock, UNSUPPORTED_FEATURES, UnsupportedFeatureError, py, ref, task } from "../../runtime/index.js";
import { type Dask, NEWEST, RELEASES, startDask } from "../support/dask.js";
import { connectTo } from "./support.js";

const add = py("operator:add");
const evaluate = py("builtins:eval");
const nap = "__import__('time').sleep(0.5)";

class Order {
  readonly id = 7;
}
const circle: unknown[] = [1];
circle.push(circle);

/** Arguments without a form in Python, and what is said of them. */
const ARGUMENTS: readonly (readonly [string, unknown, RegExp])[] = [
  ["a promise", Promise.resolve(1), /^cannot pickle args\[0\]: a Promise is not its value; await it first$/],
  ["an object of a class", [new Order()], /args\[0\]\[0\]: an instance of the JavaScript class Order has no form/],
  ["a class", Order, /args\[0\]: a JavaScript function \(Order\) has no form in Python; name a Python one: py\(/],
  ["a symbol", Symbol("s"), /args\[0\]: a JavaScript symbol has no form in Python; use a string/],
  ["undefined", [1, undefined], /args\[0\]\[1\]: undefined has no form in Python; use null, which is None/],
  ["an array with holes", Object.assign(Array(3), { 0: 1, 2: 3 }), /args\[0\]\[1\]: undefined has no form in Python/],
  ["what is no date", new Date(NaN), /args\[0\]: expected a valid Date/],
  ["an error", new Error("x"), /args\[0\]: a JavaScript Error has no form in Python; use pyCall/],
  ["a buffer without a view", new ArrayBuffer(4), /args\[0\]: an ArrayBuffer .* use new Uint8Array\(buffer\)/],
  ["a dict as a key", new Map([[{ a: 1 }, 2]]), /args\[0\]\.keys\(\): object cannot be a key, or in a set, in Python/],
  ["a circle", circle, /^an argument contains itself, which no graph of Dask can hold; send it by client.scatter/],
];

/** Arguments whose form is not obvious, and what Python sees. */
const FORMS: readonly (readonly [unknown, string])[] = [
  [2n ** 70n, "1180591620717411303424"],
  [new Date(0), "datetime.datetime(1970, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)"],
  [new Map<unknown, unknown>([[1, 2], [[1, 2], 3]]), "{1: 2, (1, 2): 3}"], // prettier-ignore
  [{ a: undefined, b: 1 }, "{'b': 1}"],
  [[NaN, Infinity, -0, 1.5], "[nan, inf, -0.0, 1.5]"],
];

/** Calls that are refused by the promise that they return, and what is said of them. */
const REJECTED: readonly (readonly [string, (client: Client) => Promise<unknown>, RegExp])[] = [
  [
    "no futures",
    async (c) => c.whoHas(5 as never),
    /^expected a future, or an array of futures or keys, got integer 5$/,
  ],
  [
    "nothing for a variable",
    (c) => c.variable("v").set(undefined as never),
    /^undefined has no form in Python; use null/,
  ],
  [
    "a word for wait",
    (c) => c.wait([], { returnWhen: "FIRST_COMPLETED" as never }),
    /returnWhen: expected "all" or "first", got/,
  ],
  [
    "a word for gather",
    (c) => c.gather([], { errors: "ignore" as never }),
    /errors: expected "raise" or "skip", got string "ignore"/,
  ],
  [
    "a word for run",
    (c) => c.run(add, [], { onError: "bogus" as never }),
    /onError: expected "raise" or "return" or "ignore"/,
  ],
  [
    "an option of run",
    (c) => c.run(add, [], { worker: [] } as never),
    /run has no option worker; it is called workers/,
  ],
];

/** Calls that no type checker lets pass, and what is said of them. */
const CALLS: readonly (readonly [string, (client: Client) => unknown, RegExp])[] = [
  ["a JavaScript function", (c) => c.submit((() => 1) as never), /got a JavaScript function, which no Python worker/],
  ["a name alone", (c) => c.submit("operator:add" as never), /got string "operator:add"; name a Python function by py/],
  ["nothing as a function", (c) => c.submit(undefined as never), /expected a Python function, got undefined/],
  ["a name without a module", () => py("foo"), /expected "module:qualname" as in "operator:add", got "foo"/],
  ["arguments side by side", (c) => c.submit(add, 1 as never, 2 as never), /submit: expected an array of arguments/],
  ["kwargs without names", (c) => c.submit(add, [], { kwargs: [1] as never }), /kwargs: expected an object or a Map/],
  [
    "an unknown option",
    (c) => c.submit(add, [], { colour: 1 } as never),
    /submit has no option colour; its options are/,
  ],
  ["an option misspelt", (c) => c.submit(add, [], { retry: 1 } as never), /no option retry; it is called retries here/],
  [
    "Python's spelling",
    (c) => c.map(add, [1], { allow_other_workers: true } as never),
    /called allowOtherWorkers here/,
  ],
  ["no options", (c) => c.submit(add, [], null as never), /submit: expected an object with options, .* got null/],
  ["priority", (c) => c.submit(add, [], { priority: "high" as never }), /priority: expected a number, got string/],
  ["retries", (c) => c.submit(add, [], { retries: -1 }), /retries: expected a number of times, got integer -1/],
  ["workers", (c) => c.submit(add, [], { workers: [5] as never }), /workers: expected an address, or an array of them/],
  ["workers apart", (c) => c.submit(add, [], { allowOtherWorkers: true }), /only together with workers/],
  ["resources", (c) => c.submit(add, [], { resources: { GPU: -1 } }), /resources: expected a number of GPU, got/],
  ["nothing to map", (c) => c.map(add), /map: expected an array of arguments, as in map\(fn, \[1, 2\]\), got none/],
  ["a number to map", (c) => c.map(add, 5 as never), /map: expected arrays or other iterables of arguments, got/],
  ["too few keys", (c) => c.map(add, [1, 2], [1, 2], { key: ["a"] }), /expected as many keys as calls, 2, got 1/],
  ["a key twice", (c) => c.map(add, [1, 2], [1, 2], { key: ["a", "a"] }), /key: a is there twice/],
  ["an object as a key", (c) => c.submit(add, [], { key: {} as never }), /expected a key, that is a string, a number/],
  ["NaN as a key", (c) => c.submit(add, [], { key: NaN }), /expected a key, .* got float NaN/],
  ["an empty key", (c) => c.submit(add, [], { key: "" }), /expected a key, .* got string ""/],
  ["no graph", (c) => c.graph(null as never), /graph: expected tasks by key, as in/],
  [
    "no pairs in a graph",
    (c) => c.graph([1, 2] as never),
    /graph: expected pairs of a key and a task, .* got integer 1/,
  ],
  [
    "a bound misspelt",
    (c) => c.queue("q", { maxSize: 1 } as never),
    /Queue has no option maxSize; it is called maxsize/,
  ],
  [
    "less than no bound",
    (c) => c.queue("q", { maxsize: -3 }),
    /maxsize: expected a number of items, .* got integer -3/,
  ],
  [
    "a topic's option misspelt",
    (c) => c.topics.subscribe("y", { maxBufferd: 5 } as never),
    /no option maxBufferd; its/,
  ],
  ["a key twice in a graph", (c) => c.graph([[["a", 1], 1], [["a", 1], 2]]), /the key \('a', 1\) twice/], // prettier-ignore
  ["a key that the graph lacks", (c) => c.graph({ a: 1 }, { keys: ["b"] }), /the graph has no key b/],
  ["a function in a graph", (c) => c.graph({ a: [() => 1] }), /cannot pickle graph\.a\[0\]: a JavaScript function/],
  ["task without arguments", () => task(add, 5 as never), /task: expected an array of arguments/],
  ["ref to nothing", () => ref(undefined as never), /expected a key, .* got undefined/],
  ["future of nothing", (c) => c.future(undefined as never), /expected a key, .* got undefined/],
  ["key instead of future", (c) => c.cancel("x"), /cancel: expected futures, got string "x"; take the future of a key/],
  ["fireAndForget of nothing", (c) => c.fireAndForget(5), /fireAndForget: expected futures, got integer 5/],
  [
    "one future",
    (c) => c.asCompleted(c.submit(add, [5, 5]) as never),
    /asCompleted: expected several futures, got one/,
  ],
  ["no listener", (c) => c.on("closed", null as never), /on: expected a function, got null/],
  ["no callback", (c) => c.submit(add, [5, 6]).onDone(5 as never), /onDone: expected a function, got integer 5/],
  [
    "a client not awaited",
    () => new Lock("x", { client: Promise.resolve() as never }),
    /expected a Client, as made by/,
  ],
];

/** The same, of what waits. */
const WAITS: readonly (readonly [string, (client: Client) => Promise<unknown>, RegExp])[] = [
  [
    "results",
    (c) => c.gather([c.submit(add, [5, 5]).result()]),
    /gather: expected futures, got a Promise; pass the fut/,
  ],
  ["no futures", (c) => c.wait([5] as never), /wait: expected futures, got integer 5/],
  [
    "seconds",
    (c) => c.submit(add, [5, 5]).result(5 as never),
    /result: expected an object with options, as in .* got int/,
  ],
  ["a text", (c) => c.submit(add, [5, 5]).wait({ timeout: "5s" as never }), /timeout: expected a number of millisec/],
  [
    "less than nothing",
    (c) => c.submit(add, [5, 5]).wait({ timeout: -1 }),
    /timeout: expected a number of milliseconds/,
  ],
  [
    "a signal's controller",
    (c) => c.gather(5, { signal: new AbortController() as never }),
    /signal: expected an AbortS/,
  ],
  ["a timeout misspelt", (c) => c.queue("q").get({ timeOut: 100 } as never), /no option timeOut; it is called timeout/],
  ["a text to wait", (c) => c.event("e").wait({ timeout: "1s" as never }), /timeout: expected a number of millisecond/],
  ["less than nothing to wait", (c) => c.lock("l").acquire({ timeout: -1 }), /timeout: expected a number of millisec/],
  [
    "too many locks",
    (c) => c.multiLock(["m"]).acquire({ num: 5 } as never),
    /acquire has no option num; its options a/,
  ],
  ["a hole", (c) => c.scatter(Object.assign([1], { 2: 3 })), /^cannot pickle value 1.*undefined/],
  ["an unknown option", (c) => c.scatter([1], { brodcast: true } as never), /scatter has no option brodcast; its opt/],
  ["an option of connect", (c) => Client.connect(c.address, { retries: 1 } as never), /connect has no option retries/],
  ["a function to run", (c) => c.run((() => 1) as never), /got a JavaScript function/],
  ["arguments of run", (c) => c.run(add, 5 as never), /run: expected an array of arguments/],
];

for (const release of RELEASES) {
  describe(`${release}: wrong use gives one clear error each`, { concurrency: false }, () => {
    let dask: Dask;
    let worker: AsyncDisposable | undefined;
    let client: Client;
    before(async () => {
      dask = await startDask({ release });
      client = await connectTo(dask.scheduler.address);
    });
    after(async () => {
      await client?.close();
      await worker?.[Symbol.asyncDispose]();
      await dask?.[Symbol.asyncDispose]();
    });

    test("no workers within the timeout", async () => {
      await assert.rejects(client.submit(add, [1, 2], { key: "alone" }).result({ timeout: 100 }), {
        code: "ERR_DASKWIRE_FUTURE_TIMEOUT",
        message: /^alone is still pending after 100 ms; there are no workers: start one by "dask worker tcp:/,
      });
      for (const direct of [false, true]) {
        await assert.rejects(client.scatter([1], { timeout: 100, direct }), {
          code: "ERR_DASKWIRE_FUTURE_TIMEOUT",
          message: /^scatter: no worker has the values after 100 ms; there are no workers/,
        });
      }
      worker = await startWorker(dask.scheduler, { python: dask.python });
    });

    test("options that no type checker lets pass, where promises are returned", async () => {
      for (const [what, call, message] of REJECTED) {
        await assert.rejects(call(client), { code: "ERR_DASKWIRE_ARGUMENT", message }, what);
      }
    });

    test("calls that no type checker lets pass", async () => {
      for (const [what, call, message] of CALLS) assert.throws(() => call(client), { message }, what);
      for (const [what, call, message] of WAITS) await assert.rejects(call(client), { message }, what);
    });

    test("unserialisable argument", async () => {
      for (const [what, argument, message] of ARGUMENTS)
        assert.throws(() => client.submit(add, [argument]), { message }, what);
      assert.throws(() => client.submit(add, [1, { a: [Symbol("s")] }], { key: "bad" }), {
        code: "ERR_DASKWIRE_SERIALIZE",
        message: /^cannot pickle args\[1\]\.a\[0\]: /,
      });
      assert.equal(client.context.futures.get("bad"), undefined);
      const seen = client.map<string>(py("builtins:repr"), FORMS.map(([value]) => value)); // prettier-ignore
      assert.deepEqual(await client.gather(seen), FORMS.map(([, text]) => text)); // prettier-ignore
      const scattered = await client.scatter([circle]);
      assert.equal(await client.submit(py("builtins:repr"), [scattered[0]]).result(), "[1, [...]]");
    });

    test("unknown key, and one that is missing", async () => {
      await assert.rejects(client.future("nobody knows").result(), {
        code: "ERR_DASKWIRE_CANCELLED",
        message:
          /^nobody knows was cancelled for reason: unknown-key; the scheduler has no such key: another client has cancelled it by force, or nobody has submitted it; /,
      });
      const { sum } = client.graph({ sum: task(add, [ref("nowhere"), 1]) });
      await assert.rejects(sum.result(), {
        code: "ERR_DASKWIRE_CANCELLED",
        message: /for reason: lost dependencies; it needs a key that is neither in its graph nor on the scheduler/,
      });
    });

    test("future of another client", async () => {
      await using other = await connectTo(dask.scheduler.address);
      const theirs = other.submit(add, [3, 4]);
      const expected = { code: "ERR_DASKWIRE_FOREIGN_FUTURE", message: /take one of this client by client.future/ };
      assert.throws(() => client.submit(add, [theirs, 1]), expected);
      await assert.rejects(client.gather([theirs]), expected);
      await assert.rejects(client.wait([theirs]), expected);
      assert.throws(() => client.cancel(theirs), expected);
      assert.throws(() => client.asCompleted([theirs]), expected);
    });

    test("future after it was released, awaited without result, and a key twice", async () => {
      const released = client.submit(add, [3, 3]);
      released.release();
      const expected = { code: "ERR_DASKWIRE_RELEASED", message: /was released; keep it until you have its result/ };
      await assert.rejects(released.result(), expected);
      assert.throws(() => client.submit(add, [released, 1]), expected);
      assert.throws(() => released.cancel(), expected);
      using future = client.submit<number>(add, [1, 2], { key: "taken" });
      assert.equal(await Promise.resolve(future), future);
      // As in Dask: who holds a key has its task, whatever is asked for under it.
      using other = client.submit<number>(add, [5, 5], { key: "taken" });
      assert.equal(await other.result(), 3);
    });

    test("function that does not import on the scheduler", async () => {
      await assert.rejects(client.submit(py("no_such_module:function"), [1]).result(), {
        code: "ERR_DASKWIRE_TASK",
        pythonType: "RuntimeError",
        message: /cannot read the graph of .*: ModuleNotFoundError: No module named 'no_such_module'; scheduler and/,
      });
      await assert.rejects(client.submit(py("operator:no_such_function"), [1]).result(), /AttributeError/);
      await assert.rejects(client.submit(py("__main__:mine"), [1]).result(), /must be able to import every function/);
      await assert.rejects(client.submit(add, [1]).result(), { pythonType: "TypeError" });
    });

    test("time that is up at once, and a signal that has aborted before", async () => {
      using slow = client.submit(evaluate, [nap], { pure: false });
      await assert.rejects(slow.result({ timeout: 0 }), /is still pending after 0 ms; it goes on/);
      await slow.wait();
      await assert.rejects(
        slow.result({ timeout: 0 }),
        /^FutureTimeoutError: the result of .* has not come after 0 ms/,
      );
      const signal = AbortSignal.abort(new Error("too late"));
      await assert.rejects(slow.result({ signal }), /too late/);
      await assert.rejects(client.gather([slow], { signal }), /too late/);
      await assert.rejects(client.wait([slow], { signal }), /too late/);
      await assert.rejects(Client.connect(dask.scheduler.address, { signal }), /too late/);
      assert.equal(await slow.result({ timeout: Infinity }), null);
    });

    test("features that are not supported", async () => {
      const calls = ["compute", "persist", "shuffle", "forwardLogging", "tokenize", "pub", "sub"] as const;
      const met = new Set<string>(["collection"]);
      for (const name of calls) {
        const error = ((): unknown => {
          try {
            return client[name]();
          } catch (error) {
            return error;
          }
        })();
        assert.ok(error instanceof UnsupportedFeatureError, name);
        assert.equal(error.code, "ERR_DASKWIRE_UNSUPPORTED_FEATURE");
        assert.ok(error.message.startsWith(`client.${name} is not supported: `), error.message);
        met.add(error.feature);
      }
      assert.deepEqual(met, new Set(Object.keys(UNSUPPORTED_FEATURES)));
      const collections = [
        "__import__('dask').delayed(1)",
        "__import__('dask.bag').bag.from_sequence([1, 2])",
        "__import__('dask.array').array.ones(3)",
        // Its import takes seconds.
        ...(release === NEWEST ? ["__import__('dask.dataframe').dataframe.from_dict({'a': [1]}, npartitions=1)"] : []),
      ];
      for (const [i, code] of collections.entries()) {
        using future = client.submit(evaluate, [code], { key: `collection-${i}` });
        await assert.rejects(future.result(), {
          code: "ERR_DASKWIRE_UNSUPPORTED_FEATURE",
          message:
            /^the result of collection-\d, a dask collection \(dask.*\), is not supported: .* computes it, as in/,
        });
        // It can still be handed on, to be computed where Dask is.
        using computed = client.submit(evaluate, ["x.compute()", { x: future }]);
        assert.equal(await computed.wait(), "finished");
      }
    });

    test("closed client", async () => {
      const own = await connectTo(dask.scheduler.address);
      using future = own.submit(add, [1, 2]);
      await future.wait();
      await own.close();
      const expected = { code: "ERR_DASKWIRE_CLIENT_CLOSED", message: /is closed; make a new one by Client.connect/ };
      for (const call of [() => own.submit(add, [1, 2]), () => own.map(add, [1]), () => own.graph({ a: 1 })])
        assert.throws(call, expected);
      for (const waiting of [
        own.gather([future]),
        own.scatter([1]),
        own.run(add, [1, 2]),
        own.schedulerInfo(),
        own.lock("x").acquire(),
        own.variable("x").get(),
        own.queue("x").put(1),
        own.queue("x").qsize(),
        own.getMetadata("x"),
        own.shutdown(),
      ])
        await assert.rejects(waiting, expected);
      await assert.rejects(future.result(), { code: "ERR_DASKWIRE_CANCELLED", reason: "client-closed" });
    });
  });
}
