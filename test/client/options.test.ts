/** Every method that takes options refuses what is none, and says which method and which option it is. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Client, Event, Lock, MultiLock, Queue, Semaphore, Variable, py } from "../../runtime/index.js";
import { sharedCluster } from "../client-ops/cluster.js";

const add = py("operator:add");
const list = py("builtins:list");

/** Calls a method with something in place of its options. */
type Call = (client: Client, options: never) => unknown;

/** The methods of a client that take options, and an option of each with a value of a wrong type. */
const METHODS: Readonly<Record<string, readonly [Call, string, unknown]>> = {
  submit: [(c, o) => c.submit(add, [1, 2], o), "pure", "yes"],
  graph: [(c, o) => c.graph({ a: 1 }, o), "keys", "a"],
  gather: [(c, o) => c.gather([], o), "direct", 1],
  scatter: [(c, o) => c.scatter([1], o), "broadcast", -1],
  wait: [(c, o) => c.wait([], o), "returnWhen", "any"],
  asCompleted: [(c, o) => c.asCompleted([], o), "withResults", 1],
  cancel: [(c, o) => c.cancel([], o), "force", "yes"],
  nbytes: [(c, o) => c.nbytes(undefined, o), "summary", 1],
  schedulerInfo: [(c, o) => c.schedulerInfo(o), "workers", "all"],
  waitForWorkers: [(c, o) => c.waitForWorkers(0, o), "onProgress", true],
  getVersions: [(c, o) => c.getVersions(o), "packages", "numpy"],
  subscribeWorkerStatus: [(c, o) => c.subscribeWorkerStatus(o), "signal", {}],
  clusterProgress: [(c, o) => c.clusterProgress(o), "interval", "1s"],
  replicate: [(c, o) => c.replicate([], o), "n", 1.5],
  rebalance: [(c, o) => c.rebalance([], o), "workers", 5],
  restart: [(c, o) => c.restart(o), "waitForWorkers", "yes"],
  restartWorkers: [(c, o) => c.restartWorkers([], o), "onError", "ignore"],
  retireWorkers: [(c, o) => c.retireWorkers(o), "n", "1"],
  adaptiveTarget: [(c, o) => c.adaptiveTarget(o), "targetDuration", "1s"],
  workersToClose: [(c, o) => c.workersToClose(o), "memoryRatio", NaN],
  profile: [(c, o) => c.profile(o), "mergeWorkers", 0],
  taskStream: [(c, o) => c.taskStream(o), "start", new Date(0)],
  getSchedulerLogs: [(c, o) => c.getSchedulerLogs(o), "n", "10"],
  getWorkerLogs: [(c, o) => c.getWorkerLogs(o), "nanny", 1],
  dumpClusterState: [(c, o) => c.dumpClusterState(o), "exclude", "run_spec"],
  dumpClusterStateToUrl: [(c, o) => c.dumpClusterStateToUrl("x", o), "format", "json"],
  sampleMemory: [(c, o) => c.sampleMemory(o), "measure", 5],
  run: [(c, o) => c.run(list, [], o), "workers", [5]],
  runOnScheduler: [(c, o) => c.runOnScheduler(list, [], o), "wait", 0],
  actor: [(c, o) => c.actor(list, [], o), "timeout", "5s"],
  attachActor: [(c, o) => c.attachActor("key", o), "timeout", -1],
  registerPlugin: [(c, o) => c.registerPlugin("worker", list, o), "idempotent", 1],
  uploadFile: [(c, o) => c.uploadFile({ name: "a.py", data: new Uint8Array() }, o), "load", "yes"],
  lock: [(c, o) => c.lock("l", o), "leaseTimeout", -1],
  semaphore: [(c, o) => c.semaphore("s", o), "maxLeases", 0],
  queue: [(c, o) => c.queue("q", o), "maxsize", -1],
};

/** The same of what a client makes. */
const PARTS: Readonly<Record<string, readonly [Call, string, unknown]>> = {
  result: [(c, o) => c.submit(add, [1, 2]).result(o), "timeout", "5s"],
  "result, wait": [(c, o) => c.submit(add, [1, 2]).wait(o), "timeout", NaN],
  exception: [(c, o) => c.submit(add, [1, 2]).exception(o), "signal", new AbortController()],
  traceback: [(c, o) => c.submit(add, [1, 2]).traceback(o), "timeout", -1],
  "result, cancel": [(c, o) => c.submit(add, [1, 2]).cancel(o), "reason", 5],
  "lock, acquire": [(c, o) => c.lock("l").acquire(o), "blocking", 0],
  "semaphore, acquire": [(c, o) => c.semaphore("s", { maxLeases: 2 }).acquire(o), "timeout", "5s"],
  "multiLock, acquire": [(c, o) => c.multiLock(["m"]).acquire(o), "timeout", "5s"],
  "event, wait": [(c, o) => c.event("e").wait(o), "timeout", "5s"],
  "variable, set": [(c, o) => c.variable("v").set(1, o), "timeout", "5s"],
  "variable, get": [(c, o) => c.variable("v").get(o), "signal", {}],
  "queue, put": [(c, o) => c.queue("q").put(1, o), "timeout", "5s"],
  "queue, get": [(c, o) => c.queue("q").get(o), "timeout", "5s"],
  "queue, getBatch": [(c, o) => c.queue("q").getBatch(1, o), "timeout", "5s"],
  "datasets, set": [(c, o) => c.datasets.set("d", 1, o), "override", "yes"],
  "topics, subscribe": [(c, o) => c.topics.subscribe("t", o), "signal", {}],
  "Client.connect": [(c, o) => Client.connect(c.address, o), "direct", "yes"],
  "new, Lock": [(_, o) => new Lock("l", o), "client", 5],
  "new, Semaphore": [(_, o) => new Semaphore("l", o), "client", 5],
  "new, MultiLock": [(_, o) => new MultiLock(["l"], o), "client", 5],
  "new, Event": [(_, o) => new Event("l", o), "client", 5],
  "new, Variable": [(_, o) => new Variable("l", o), "client", 5],
  "new, Queue": [(_, o) => new Queue("l", o), "client", 5],
};

/** Methods of a client without options, or with others that are tested in mistakes.test.ts. */
const OTHERS =
  "amm benchmarkHardware callStack checkIdle close collection compute datasets event fireAndForget forwardLogging future getErrorCause " +
  "getMetadata getRunSpec hasWhat map multiLock ncores nthreads on performanceReport persist processing pub retry setMetadata " +
  "setResources setRestrictions shuffle shutdown startTaskMetadata stopTaskMetadata story sub taskStatus taskStreamIndex tokenize " +
  "toString topics unregisterPlugin variable whoHas withSpan address context id status constructor";

/** Arguments that are no options, and what is said of them. */
const ARGUMENTS: readonly (readonly [string, (client: Client) => unknown, RegExp])[] = [
  ["no names of locks", (c) => c.multiLock(5 as never), /^MultiLock: expected an array of names, got integer 5$/],
  [
    "a text for names of locks",
    (c) => c.multiLock("ab" as never),
    /^MultiLock: expected an array of names, got string/,
  ],
  ["a lock without a name", (c) => c.multiLock([null as never]), /^MultiLock: expected a name, .*, got null$/],
  ["options for a name", (c) => c.lock({ leaseTimeout: 1 } as never), /^Lock: expected a name, .*, got object$/],
  ["nothing for a name", (c) => c.variable(null as never), /^Variable: expected a name, .*, got null$/],
  ["no file", (c) => c.uploadFile(null as never), /^uploadFile: file: expected a path, .*, got null$/],
  ["a file without content", (c) => c.uploadFile({ name: "a.py" } as never), /^uploadFile: file: .*, got object$/],
  [
    "a kind of plugin",
    (c) => c.registerPlugin("Worker" as never, list),
    /^registerPlugin: kind: .* got string "Worker"$/,
  ],
  ["a kind of plugin to go", (c) => c.unregisterPlugin("nannies" as never, "x"), /^unregisterPlugin: kind: expected/],
  ["no plugin", (c) => c.registerPlugin("worker", null as never), /^registerPlugin: expected a plugin.*, got null$/],
  ["workers", (c) => c.hasWhat(5 as never), /^hasWhat: workers: expected an address, .* got integer 5$/],
  ["no workers", (c) => c.restartWorkers(null as never), /^restartWorkers: workers: .* got null$/],
  ["restrictions", (c) => c.setRestrictions(5 as never), /^setRestrictions: expected pairs .* got integer 5$/],
  ["no pairs", (c) => c.setRestrictions([1] as never), /^setRestrictions: expected pairs .* got array of 1$/],
  ["resources", (c) => c.setResources("tcp://x:1", null as never), /^setResources: expected an object .* got null$/],
  ["keys", (c) => c.whoHas([null] as never), /^expected a key, .* got null$/],
  ["an event", (c) => c.on("close" as never, () => undefined), /^on: name: expected .*"closed", got string "close"$/],
  ["a span", (c) => c.withSpan(null as never, () => 1), /^withSpan: name: expected an array of texts, got null$/],
  ["work in a span", (c) => c.withSpan("x", 5 as never), /^withSpan: expected a function, got integer 5$/],
  ["a topic", (c) => c.topics.subscribe(5 as never), /^subscribe: topic: expected a text, got integer 5$/],
  ["a topic to log", (c) => c.topics.log(null as never, 1), /^log: topic: expected a text, or an array .* got null$/],
  ["futures to add", (c) => c.asCompleted([]).add(5 as never), /^add: expected futures, got integer 5/],
  ["a signal for options", (c) => c.gather([], new AbortController().signal as never), /got an AbortSignal$/],
  [
    "a map for options",
    (c) => c.submit(add, [1, 2], new Map() as never),
    /^submit: expected an object .* got map of 0$/,
  ],
];

describe("options of every method", { concurrency: false }, () => {
  const cluster = sharedCluster({ workers: 1 });

  /** What a call fails with; methods that return promises fail by these. */
  async function failure(call: () => unknown): Promise<{ readonly code?: string; readonly message: string }> {
    try {
      await call();
    } catch (error) {
      return error as Error;
    }
    return assert.fail("it was taken");
  }

  async function assertRefused(name: string, call: Call, option: string, wrong: unknown): Promise<void> {
    const method = (name.split(", ").at(-1) ?? name).toLowerCase();
    for (const options of [null, 5, [], { timeOutt: 1 }, { [option]: wrong }]) {
      const error = await failure(() => call(cluster.client, options as never));
      const what = `${name} with ${JSON.stringify(options)}: ${error.message}`;
      const isRange = error instanceof RangeError && error.message.startsWith(`${option}: expected`);
      if (isRange || (option === "client" && error.message.startsWith("client: expected a Client"))) continue;
      assert.equal(error.code, "ERR_DASKWIRE_ARGUMENT", what);
      assert.ok(error.message.toLowerCase().startsWith(method) || error.message.startsWith(`${option}:`), what);
      if (Object.hasOwn(Object(options) as object, option)) assert.ok(what.includes(option), what);
    }
  }

  test("of a client", async () => {
    for (const [name, [call, option, wrong]] of Object.entries(METHODS)) await assertRefused(name, call, option, wrong);
    const names: string[] = [];
    for (let made: object = Client.prototype; made !== Object.prototype; made = Object.getPrototypeOf(made) as object)
      names.push(...Object.getOwnPropertyNames(made));
    const known = [...Object.keys(METHODS), ...OTHERS.split(" ")];
    assert.deepEqual(names.filter((name) => !known.includes(name)), [], "methods that this test does not know"); // prettier-ignore
  });

  test("of what a cluster.client makes", async () => {
    for (const [name, [call, option, wrong]] of Object.entries(PARTS)) await assertRefused(name, call, option, wrong);
    const report = await cluster.client.performanceReport();
    await assertRefused("finish", (_, options) => report.finish(options), "code", 5);
    using actor = await cluster.client.actor(list);
    await assertRefused("call", (_, options) => actor.call("append", [1], options), "timeout", "5s");
    await assertRefused("get", (_, options) => actor.get("__len__", options), "timeout", "5s");
    assert.equal(await actor.call("__len__"), 0);
  });

  test("and arguments of others", async () => {
    for (const [what, call, message] of ARGUMENTS) {
      const error = await failure(() => call(cluster.client));
      assert.equal(error.code, "ERR_DASKWIRE_ARGUMENT", `${what}: ${error.message}`);
      assert.match(error.message, message, what);
    }
  });

  test("what returns a promise refuses by it", async () => {
    const waits = [
      cluster.client.submit(add, [1, 2]).wait(null as never),
      cluster.client.hasWhat(null as never),
      cluster.client.nbytes(undefined, null as never),
      cluster.client.retireWorkers(null as never),
    ];
    for (const each of waits) await assert.rejects(each, { code: "ERR_DASKWIRE_ARGUMENT" });
  });
});
