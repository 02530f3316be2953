/** Every method of a client and of what it makes that waits for the cluster, and those that do not. */
import { type Client, py, type WaitOptions } from "../../runtime/index.js";

const add = py("operator:add");
const list = py("builtins:list");
const plugin = py("distributed.diagnostics.plugin:UploadFile");

/** One of everything that a client makes; what can be waited for once only is there afresh in each. */
export type Parts = Awaited<ReturnType<typeof makeParts>>;

/** Makes the parts. `client` is closed by whoever made it; with it all of them end. */
export async function makeParts(client: Client) {
  const lock = client.lock();
  const semaphore = client.semaphore(undefined, { maxLeases: 100 });
  const multiLock = client.multiLock([`only-${client.id}`]);
  const queue = client.queue<number>(undefined, { maxsize: 1 });
  await queue.put(1);
  await client.datasets.set("data", 1, { override: true });
  // Of two, for the semaphore releases the one that was acquired first.
  await semaphore.acquire();
  const lease = await semaphore.acquire();
  const multiLease = await multiLock.acquire({ timeout: 10_000 });
  if (lease === undefined || multiLease === undefined) throw new Error("nothing was acquired");
  const pending = client.submit<number>(add, [1, 2], { resources: { NONE: 1 }, pure: false });
  const held = client.submit<number>(add, [1, 2]);
  await held.result();
  return {
    client,
    pending,
    held,
    lock,
    semaphore,
    lease,
    multiLock,
    multiLease,
    queue,
    event: client.event(),
    variable: client.variable<number>(),
    datasets: client.datasets,
    topics: client.topics,
    subscription: client.topics.subscribe("t"),
    amm: client.amm,
    sampler: await client.sampleMemory(),
    report: await client.performanceReport(),
    actor: await client.actor(list),
  };
}

type Wait = (parts: Parts, options: WaitOptions) => Promise<unknown>;

/** By class and method: what waits for the scheduler or a worker, and takes `timeout` and `signal`. */
export const WAITS: Readonly<Record<string, Readonly<Record<string, Wait>>>> = {
  client: {
    gather: (p, o) => p.client.gather([p.pending], o),
    scatter: (p, o) => p.client.scatter([1], o),
    wait: (p, o) => p.client.wait([p.pending], o),
    asCompleted: async (p, o) => p.client.asCompleted([p.pending], o).next(),
    retry: (p, o) => p.client.retry(p.pending, o),
    whoHas: (p, o) => p.client.whoHas(undefined, o),
    hasWhat: (p, o) => p.client.hasWhat(undefined, o),
    processing: (p, o) => p.client.processing(undefined, o),
    nbytes: (p, o) => p.client.nbytes(undefined, o),
    callStack: (p, o) => p.client.callStack(undefined, o),
    nthreads: (p, o) => p.client.nthreads(undefined, o),
    ncores: (p, o) => p.client.ncores(undefined, o),
    schedulerInfo: (p, o) => p.client.schedulerInfo(o),
    waitForWorkers: (p, o) => p.client.waitForWorkers(9, o),
    getVersions: (p, o) => p.client.getVersions(o),
    taskStatus: (p, o) => p.client.taskStatus([p.pending], o),
    getErrorCause: (p, o) => p.client.getErrorCause([p.pending], o),
    getRunSpec: (p, o) => p.client.getRunSpec(p.pending, o),
    profile: (p, o) => p.client.profile(o),
    taskStream: (p, o) => p.client.taskStream(o),
    taskStreamIndex: (p, o) => p.client.taskStreamIndex(o),
    startTaskMetadata: (p, o) => p.client.startTaskMetadata("m", o),
    stopTaskMetadata: (p, o) => p.client.stopTaskMetadata("m", o),
    story: (p, o) => p.client.story(p.pending, o),
    getSchedulerLogs: (p, o) => p.client.getSchedulerLogs(o),
    getWorkerLogs: (p, o) => p.client.getWorkerLogs(o),
    performanceReport: (p, o) => p.client.performanceReport(o),
    dumpClusterState: (p, o) => p.client.dumpClusterState(o),
    dumpClusterStateToUrl: (p, o) => p.client.dumpClusterStateToUrl("memory://dump", o),
    sampleMemory: (p, o) => p.client.sampleMemory(o),
    benchmarkHardware: (p, o) => p.client.benchmarkHardware(o),
    getMetadata: (p, o) => p.client.getMetadata("m", 1, o),
    setMetadata: (p, o) => p.client.setMetadata("m", 1, o),
    replicate: (p, o) => p.client.replicate(["key"], o),
    rebalance: (p, o) => p.client.rebalance(undefined, o),
    restart: (p, o) => p.client.restart(o),
    restartWorkers: (p, o) => p.client.restartWorkers("nobody", o),
    retireWorkers: (p, o) => p.client.retireWorkers({ n: 0, ...o }),
    adaptiveTarget: (p, o) => p.client.adaptiveTarget(o),
    workersToClose: (p, o) => p.client.workersToClose(o),
    setRestrictions: (p, o) => p.client.setRestrictions([], o),
    setResources: (p, o) => p.client.setResources("tcp://127.0.0.1:1", {}, o),
    checkIdle: (p, o) => p.client.checkIdle(o),
    run: (p, o) => p.client.run(list, [], o),
    runOnScheduler: (p, o) => p.client.runOnScheduler(list, [], o),
    actor: (p, o) => p.client.actor(list, [], o),
    attachActor: (p, o) => p.client.attachActor(p.pending.key, o),
    registerPlugin: (p, o) => p.client.registerPlugin("worker", plugin, o),
    unregisterPlugin: (p, o) => p.client.unregisterPlugin("worker", "none", o),
    uploadFile: (p, o) => p.client.uploadFile({ name: "a.txt", data: new Uint8Array() }, o),
  },
  pending: {
    result: (p, o) => p.pending.result(o),
    wait: (p, o) => p.pending.wait(o),
    exception: (p, o) => p.pending.exception(o),
    traceback: (p, o) => p.pending.traceback(o),
    retry: (p, o) => p.pending.retry(o),
  },
  lock: {
    acquire: (p, o) => p.lock.acquire(o),
    locked: (p, o) => p.lock.locked(o),
  },
  semaphore: {
    register: (p, o) => p.client.semaphore("another", { maxLeases: 2 }).register(o),
    acquire: (p, o) => p.semaphore.acquire(o),
    release: (p, o) => p.semaphore.release(o),
    value: (p, o) => p.semaphore.value(o),
    close: (p, o) => p.lock.close(o),
  },
  lease: { release: (p, o) => p.lease.release(o) },
  multiLock: {
    acquire: (p, o) => p.client.multiLock(p.multiLock.names).acquire(o),
    release: (p, o) => p.multiLock.release(o),
  },
  multiLease: { release: (p, o) => p.multiLease.release(o) },
  queue: {
    put: (p, o) => p.queue.put(2, o),
    get: (p, o) => p.client.queue().get(o),
    getAll: (p, o) => p.queue.getAll(o),
    getBatch: (p, o) => p.queue.getBatch(9, o),
    qsize: (p, o) => p.queue.qsize(o),
  },
  event: {
    wait: (p, o) => p.event.wait(o),
    set: (p, o) => p.event.set(o),
    clear: (p, o) => p.event.clear(o),
    isSet: (p, o) => p.event.isSet(o),
  },
  variable: { set: (p, o) => p.variable.set(1, o), get: (p, o) => p.variable.get(o) },
  datasets: {
    get: (p, o) => p.datasets.get("data", o),
    set: (p, o) => p.datasets.set("data", 2, { override: true, ...o }),
    has: (p, o) => p.datasets.has("data", o),
    delete: (p, o) => p.datasets.delete("data", o),
    keys: (p, o) => p.datasets.keys(o),
  },
  topics: {
    log: (p, o) => p.topics.log("t", 1, o),
    events: (p, o) => p.topics.events("t", o),
    allEvents: (p, o) => p.topics.allEvents(o),
  },
  subscription: { ready: (p, o) => p.subscription.ready(o) },
  amm: {
    start: (p, o) => p.amm.start(o),
    stop: (p, o) => p.amm.stop(o),
    runOnce: (p, o) => p.amm.runOnce(o),
    running: (p, o) => p.amm.running(o),
  },
  sampler: { stop: (p, o) => p.sampler.stop(o) },
  report: { finish: (p, o) => p.report.finish(o) },
  actor: {
    call: (p, o) => p.actor.call("append", [1], o),
    get: (p, o) => p.actor.get("__len__", o),
  },
};

/** By class: what does not wait for an answer of the cluster, or has a reason, which stands behind it, not to take both. */
export const OTHERS: Readonly<Record<string, string>> = {
  client:
    "submit map graph withSpan cancel fireAndForget future lock semaphore multiLock event variable queue datasets topics amm on " +
    "context id address status collection compute persist shuffle forwardLogging tokenize pub sub toString " +
    // They end by the client's own timeout.
    "close shutdown " +
    // They go on until their reader leaves them; a signal ends them.
    "subscribeWorkerStatus clusterProgress",
  pending: "status done released error type typeName onDone cancel release toString toJSON clientId key",
  lock: "kind toString",
  semaphore: "kind held toString",
  lease: "signal lose toString",
  multiLock: "locked toString",
  multiLease: "toString",
  queue: "close toString",
  event: "toString",
  variable: "delete toString",
  datasets: "toString",
  topics: "subscribe toString",
  // Its reader waits for events, not for an answer; the signal of subscribe ends it.
  subscription: "next return close push end dropped toString",
  amm: "toString",
  sampler: "toString",
  report: "",
  // Methods that waits are given to by call and get.
  actor: "key remote release toString toJSON",
};

/** The names of methods and getters that an object has of its classes; of a plain object its own. */
export function namesOf(object: object): readonly string[] {
  const names = new Set<string>();
  const plain = Object.getPrototypeOf(object) === Object.prototype;
  for (let at = plain ? object : (Object.getPrototypeOf(object) as object); at !== Object.prototype;) {
    Object.getOwnPropertyNames(at).forEach((name) => names.add(name));
    at = Object.getPrototypeOf(at) as object;
  }
  names.delete("constructor");
  return [...names];
}
