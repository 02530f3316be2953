// Types of what several messages share.
// Generated from spec/ by `npm run generate`; changes here are lost.

import { type Key, type KeyMap, type Pickled, type Serialized, type WireValue, extra } from "../../runtime/codegen.js";

/**
 * The exception that an actor's method, or the look-up of its attribute, raised.
 *
 * Unlike `ErrorMessage` it holds the exception object itself, not the bytes of its pickle, and has neither a traceback nor a
 * text.
 *
 * Python: `distributed.worker:Worker.actor_execute`.
 */
export interface ActorError {
  readonly status: "error";
  readonly exception: Serialized;
}

/**
 * What an actor's method returned, or the value of its attribute.
 *
 * Python: `distributed.worker:Worker.actor_execute`.
 */
export interface ActorSuccess {
  readonly status: "OK";
  readonly result: Serialized;
}

/** Where a server listens, with its scheme: `tcp://10.0.0.1:8786`, `tls://...`, `ws://...`, `inproc://...`. It identifies a worker. */
export type Address = string;
/**
 * The sum of the bandwidths of some transfers, and how many they were. The scheduler divides the one by the other, so that
 * the count must not be 0.
 */
export type BandwidthSample = readonly [number, number];
/** Measured throughput in bytes per second, by the size of the blocks that were moved, as `1 kiB` or `10 MiB`. */
export type Bandwidths = ReadonlyMap<string, number>;

/** Traffic in bytes per second, since the sample before. */
export interface BytesPerSecond {
  /** Read from disk or received. */
  readonly read_bps: number;
  /** Written to disk or sent. */
  readonly write_bps: number;
}

/** Memory of all workers in bytes. */
export interface ClusterMemory {
  /** Results in memory. */
  readonly managed: number;
  /** Results, spilled ones included. */
  readonly managed_total: number;
  /** `managed` and `unmanaged_old`: what will be in use when short peaks are over. */
  readonly optimistic: number;
  /** Resident memory of the worker processes. */
  readonly process: number;
  /** Results on disk. */
  readonly spilled: number;
  /** What is in use besides results. */
  readonly unmanaged: number;
  /** The part of that which has been there for a while. */
  readonly unmanaged_old: number;
  /** The rest of it. */
  readonly unmanaged_recent: number;
}

/**
 * A dump of the state of a whole cluster, for debugging. What it holds differs from release to release.
 *
 * Python: `distributed.scheduler:Scheduler.get_cluster_state`.
 */
export interface ClusterState {
  readonly scheduler: SchedulerStateDump;
  /** What each worker answers to `dump_state`. */
  readonly workers: ReadonlyMap<string, WorkerStateDump | string>;
  readonly versions: ClusterVersions;
}

export interface ClusterVersions {
  readonly scheduler: VersionsInfo;
  /** Workers that could not be asked are absent. */
  readonly workers: ReadonlyMap<string, VersionsInfo>;
}

/**
 * What an event, lock, semaphore, queue or variable is called. Each kind has names of its own; there is nothing between the
 * kinds.
 *
 * Any value that Python can hash will do. Null is what the scheduler uses when the name is left out.
 */
export type CoordinationName = Hashable;

/** What cuDF has spilled from the GPU to the host. Present if `distributed.diagnostics.cudf` is on and cuDF installed. */
export interface CudfMetrics {
  /** Bytes; null if cuDF does not spill. */
  readonly "cudf-spilled": number | null;
}

/**
 * The name of a measurement: a string, or a path from the context to the unit.
 *
 * Dask's own strings are `latency`, `tick-duration`, `transfer-bandwidth`, `transfer-duration`, `profile-duration`. Its
 * paths are `("execute", prefix, activity, unit)`, `("gather-dep", activity, unit)`, `("get-data", activity, unit)`,
 * `("memory-monitor", activity, unit)`, `("p2p", where, activity, unit)`; where a span is kept, it is the second step of
 * `execute` and `p2p`. An activity may be several steps, or one step that is itself a list; user code adds activities of any
 * hashable type.
 */
export type DigestName = string | readonly Hashable[];
/**
 * Present keys of a mapping whose values are not dumped.
 *
 * A dump writes a key that is a tuple as text, Python's `repr` of a list: `("x", 0)` becomes `"['x', 0]"`.
 *
 * Python: `distributed.utils:recursive_to_dict`.
 */
export type DumpedKeyMap = KeyMap<null>;
/**
 * Objects of the scheduler by name, each as a dict of its public attributes.
 *
 * Python: `distributed.utils:recursive_to_dict`.
 */
export type DumpedObjects = KeyMap<ReadonlyMap<string, WireValue>>;

/**
 * A Python exception that was caught, in place of the result.
 *
 * `exception` and `traceback` are pickles inside of a `Serialize`d bytes object: a frame of the family `dask` that holds the
 * bytes of a pickle, and not a frame of the family `pickle`. What cannot read pickles reads `exception_text` and
 * `traceback_text`.
 *
 * An exception whose text has more characters than `distributed.admin.max-error-length` (10000 by default) is sent as one of
 * the same type with the two arguments `"Long error message"` and the beginning of the text; or, if its type does not take two
 * arguments, as an `Exception` with the type as a third argument between them.
 *
 * Python: `distributed.core:error_message`.
 */
export interface ErrorMessage {
  /**
   * `error` when the handler itself caught the exception and answered with it; `uncaught-error` when it left the handler, or
   * ended a task, and the server around it answered.
   */
  readonly status: "error" | "uncaught-error";
  /** The pickle is one of `Exception(repr(exception))` where the exception itself does not survive pickling. */
  readonly exception: Serialized;
  /** Null when the pickle is longer in bytes than `distributed.admin.max-error-length`. */
  readonly traceback: Serialized | null;
  /** Python's `repr` of the exception. */
  readonly exception_text: string;
  /** The traceback as Python prints it, without the exception; empty if there is none. */
  readonly traceback_text: string;
}

/**
 * A place in Python code, as a profile sees it.
 *
 * Python: `distributed.profile:info_frame`.
 */
export interface FrameInfo {
  /**
   * Path of the file on the host where it was sampled; `<built-in>` for compiled functions, `<low-level>` for native
   * frames.
   */
  readonly filename: string;
  /** Name of the function. */
  readonly name: string;
  /** The line that ran when the node was first sampled; -1 if unknown, 0 for the root. */
  readonly line_number: number;
  /** Text of that line, with its line break; empty if the source is not at hand. */
  readonly line: string;
}

/**
 * A function that was sent as a pickle ran, or was started, without an exception.
 *
 * Python: `distributed.worker:run`.
 */
export interface FunctionSuccess {
  readonly status: "OK";
  /** None when the function was only started (`wait` false). */
  readonly result: Serialized;
}

/** The same as the two fields before. Present if the worker's process has called `add_gpu_metrics`. */
export interface GpuMetrics {
  /** Percent. */
  readonly utilization: number | null;
  /** Bytes. */
  readonly "memory-used": number | null;
}

/**
 * A name that is the user's to choose: any value that Python can hash, as far as msgpack can hold it.
 *
 * Usually a string. Tuples arrive as msgpack arrays and are read as tuples, so that `["a", 1]` names the same thing as
 * `("a", 1)`. Numbers that are equal (`1`, `1.0`, `True`) are one name, and null is a name like any other.
 */
export type Hashable = string | bigint | number | boolean | Uint8Array | null | readonly Hashable[];

/**
 * What the worker's extensions have to say to their counterparts in the scheduler, by the name of the extension.
 *
 * The scheduler looks each name up in its own extensions: a name that it does not know makes the whole heartbeat fail with
 * KeyError.
 *
 * Python: `distributed.worker:Worker.heartbeat`.
 */
export interface HeartbeatExtensions {
  /**
   * Measurements that belong to a span, since the latest heartbeat: `("execute", span, prefix, activity, unit)` and
   * `("p2p", span, where, activity, unit)`. The scheduler fails on a span that it does not know.
   */
  readonly spans?: KeyMap<number>;
  /**
   * The P2P shuffles that the worker takes part in, by the id of the shuffle. Those that the scheduler does not know are
   * ignored.
   */
  readonly shuffle?: ReadonlyMap<string, ShuffleProgress>;
  /** Other keys. */
  readonly [extra]?: ReadonlyMap<string, WireValue>;
}

/**
 * Seconds between two heartbeats of a worker, as the scheduler wants them. It grows with the number of workers: 0.5 with up
 * to 10, 1 below 50, 2 below 200, and above that so that no more than 200 come in a second.
 *
 * Python: `distributed.scheduler:heartbeat_interval`.
 */
export type HeartbeatInterval = number;
/**
 * What the scheduler notes about a host. Entries are merged into the record of the worker's host, which itself holds
 * `last-seen`, `addresses` and `nthreads`: entries of these names overwrite it. Nothing in Dask sends this.
 */
export type HostInfo = ReadonlyMap<string, WireValue>;

/**
 * The system and the interpreter that a process runs on.
 *
 * Python: `distributed.versions:get_system_info`.
 */
export interface HostVersions {
  /** Version of Python: five parts joined by dots, as in `3.11.4.final.0`. */
  readonly python: string;
  /** Width of a pointer in bits: 64 or 32. */
  readonly "python-bits": number;
  /** Name of the system, as in `Linux`, `Darwin` or `Windows`. */
  readonly OS: string;
  /** Release of the system or of its kernel. */
  readonly "OS-release": string;
  /** Architecture, as in `x86_64`. */
  readonly machine: string;
  /** Name of the processor. Empty where the system does not tell. */
  readonly processor: string;
  /** Byte order of the machine. */
  readonly byteorder: "little" | "big";
  /** The environment variable. The string `None`, not null, when it is unset. */
  readonly LC_ALL: string;
  /** The environment variable. The string `None`, not null, when it is unset. */
  readonly LANG: string;
}

/** Several keys, in an order that does not matter. */
export type KeyCollection = readonly Key[] | ReadonlySet<Key>;
/** Keys by the address of the worker that holds or runs them. */
export type KeysByWorker = ReadonlyMap<string, readonly Key[]>;
/**
 * Records of a server's log, newest first. A server keeps the last 10000 (`distributed.admin.log-length`).
 *
 * Python: `distributed.node:ServerNode.get_logs`.
 */
export type LogEntries = readonly LogEntry[];
/**
 * One record of a server's log, formatted as `distributed.admin.log-format` says.
 *
 * Two strings; three positions when timestamps were asked for. Only the type of the first position tells the two forms apart.
 *
 * Python: `distributed.node:ServerNode.get_logs`.
 */
export type LogEntry = readonly [string | number, string, string?];
/**
 * One measurement of the memory of the whole cluster.
 *
 * Python: `distributed.diagnostics.memory_sampler:MemorySamplerExtension.stop`.
 */
export type MemorySample = readonly [number, number];

/**
 * Samples of a server's system monitor, and what is needed to ask for the next ones.
 *
 * Python: `distributed.worker:Worker.get_monitor_info`.
 */
export interface MonitorInfo {
  /** The samples. Each quantity is one number if only the latest was asked for, else a list. */
  readonly range_query: MonitorQuantities;
  /** How many samples were taken since the process started. As `start` of the next call it yields only what is new. */
  readonly count: number;
  /** When the last sample was taken, by the host's monotonic clock. It compares only with other values of the same process. */
  readonly last_time: number;
  /** Model of the GPU. Absent without one. */
  readonly gpu_name?: string;
  /** Memory of the GPU in bytes. Absent without one. */
  readonly gpu_memory_total?: number;
}

/**
 * What a server measures of its own process and host, every 500 ms by default (`distributed.admin.system-monitor.interval`),
 * keeping the last 7200 samples (`distributed.admin.system-monitor.log-length`).
 *
 * All lists have the same length, and one index is one moment. A quantity is absent where the platform or the configuration
 * does not measure it.
 *
 * Python: `distributed.system_monitor:SystemMonitor.update`.
 */
export interface MonitorQuantities {
  /** CPU use of the process in percent since the sample before. 100 is one core; more cores give more. */
  readonly cpu: MonitorSamples;
  /** Resident memory of the process in bytes. */
  readonly memory: MonitorSamples;
  /** When the sample was taken, in seconds since the epoch, by the clock of the measuring host. */
  readonly time: MonitorSamples;
  /** Bytes per second that the host received over all its network interfaces. */
  readonly "host_net_io.read_bps"?: MonitorSamples;
  /** Bytes per second that the host sent over all its network interfaces. */
  readonly "host_net_io.write_bps"?: MonitorSamples;
  /**
   * Bytes per second that the host read from its disks. Absent on a diskless host, or with
   * `distributed.admin.system-monitor.disk` off.
   */
  readonly "host_disk_io.read_bps"?: MonitorSamples;
  /** Bytes per second that the host wrote to its disks. Absent like its sibling. */
  readonly "host_disk_io.write_bps"?: MonitorSamples;
  /**
   * Share of the time, 0 to 1, in which the interpreter lock was contended. Only where the package gilknocker is installed
   * and `distributed.admin.system-monitor.gil.enabled` is on.
   */
  readonly gil_contention?: MonitorSamples;
  /** File descriptors that the process has open. Absent on Windows. */
  readonly num_fds?: MonitorSamples;
  /** Memory of the GPU in bytes. Only the last sample is kept; the ones before are null. */
  readonly "gpu-memory-total"?: MonitorSamples;
  /** Use of the GPU in percent. */
  readonly gpu_utilization?: MonitorSamples;
  /** Memory in use on the GPU in bytes. */
  readonly gpu_memory_used?: MonitorSamples;
  /** Other keys. */
  readonly [extra]?: ReadonlyMap<string, MonitorSamples>;
}

/**
 * One measured quantity: the latest sample alone, or a list of samples, oldest first, whichever was asked for.
 *
 * A sample is null where the list reaches back further than the quantity was recorded, and for a GPU that does not tell.
 *
 * Python: `distributed.system_monitor:SystemMonitor`.
 */
export type MonitorSamples = number | null | readonly (number | null)[];
/** Size in bytes of each value in memory, as Dask's `sizeof` estimates it. `-1` where it is not known. */
export type NbytesByKey = KeyMap<number>;

/**
 * It worked, and there is nothing else to say.
 *
 * Python: `distributed.core:OKMessage`.
 */
export interface OKMessage {
  readonly status: "OK";
}

/**
 * What a plugin is called, for its removal and replacement. A string as a rule; Dask's client takes the plugin's own attribute
 * `name`, whatever that is.
 */
export type PluginName = Hashable;
/**
 * How the setup or the teardown of a plugin went, by the address of the worker. An exception of the plugin's own is an
 * `ErrorMessage`.
 *
 * Plugins of nannies are listed by the addresses of their workers, too. But where only some of the workers have a nanny, the
 * replies are dealt out to the scheduler's first workers instead of the right ones, and what matters is only whether there is
 * an error among them.
 */
export type PluginReplies = ReadonlyMap<string, OKMessage | ErrorMessage>;

/**
 * A node of a statistical profile: one function, called along the path of functions above it.
 *
 * Threads are sampled at an interval (10 ms by default); each sample adds 1 to the nodes along its call stack. The root
 * stands for no function: its `identifier` is `root` and its description is empty. An empty profile is a root with a count
 * of 0 and no children.
 *
 * In the profiles of tasks, the sample is not added to the innermost function, only to those above it: a leaf may have a
 * count of 0. In the profiles of event loops it is added to all.
 *
 * Python: `distributed.profile:create`.
 */
export interface ProfileNode {
  /** Samples. Not a time; multiply by the interval. */
  readonly count: number;
  readonly description: FrameInfo;
  /** The functions that this one called, by their `identifier`. */
  readonly children: ReadonlyMap<string, ProfileNode>;
  /** Name, file and first line of the function, joined by semicolons. `root` for the root. */
  readonly identifier: string;
}

/**
 * A published dataset, as its publisher stored it on the scheduler.
 *
 * Python: `distributed.publish:PublishExtension.put`.
 */
export interface PublishedDataset {
  /** Serialized by the publisher and never opened by the scheduler. */
  readonly data: Serialized;
  /**
   * Keys of the futures inside of `data`, which the scheduler keeps alive as long as the dataset is published. Empty for
   * plain data.
   */
  readonly keys: readonly Key[];
}

/**
 * One element of a queue, a value or a future, and for a future how its task fares now.
 *
 * Python: `distributed.queues:QueueExtension.get`.
 */
export type QueueRecord = QueuedValue | QueuedFuture;

export interface QueuedFuture {
  readonly type: "Future";
  /** The key of the future. The queue's own claim on it lasts until the taker sends `queue-future-release`. */
  readonly value: Key;
  /** State of the task at the time of the reply; `lost` when the scheduler does not know the key. */
  readonly state: "released" | "waiting" | "no-worker" | "queued" | "processing" | "memory" | "erred" | "forgotten" | "lost";
  /** Why the task failed, or the task it depends on. Only in state `erred`. */
  readonly exception?: RemoteException;
  /** Where it failed. Only in state `erred`. */
  readonly traceback?: RemoteTraceback;
}

export interface QueuedValue {
  readonly type: "msgpack";
  /** The value as it was put in. */
  readonly value: WireValue;
}

/**
 * The exception of a failed task, as the scheduler holds it and hands it on.
 *
 * Serialized bytes of a pickle, as in `ErrorMessage`, when a Python worker reported it. When the scheduler made the exception, the
 * bytes of the pickle themselves (`KilledWorker`, `NoValidWorkerError`), or the exception serialized in the family `pickle`
 * (`RuntimeError`, when an actor was lost with its worker). A worker that cannot pickle may have reported a string.
 */
export type RemoteException = Serialized | Uint8Array | string;
/**
 * The traceback of a failed task, as the scheduler holds it and hands it on.
 *
 * Null when there is none: the scheduler made the exception, or the traceback was too long (see `ErrorMessage`).
 */
export type RemoteTraceback = Serialized | Uint8Array | string | null;
/**
 * Amounts of abstract resources by name, as in `{GPU: 2}`. The names and units are the user's; the scheduler only adds and
 * compares, and counts true as 1.
 */
export type ResourceQuantities = ReadonlyMap<string, number | boolean>;

/** Memory of the RAPIDS memory manager. Present if `rmm` is installed. */
export interface RmmMetrics {
  /** Bytes in use. */
  readonly "rmm-used": number | null;
  /** Bytes that the pool has reserved. */
  readonly "rmm-total": number | null;
}

/**
 * Which attempt at running a task this is. The scheduler draws a new number, unique in its life, each time that it sends the
 * task to a worker. A worker repeats it in everything it reports of that attempt; a report with another number is stale, and
 * its result is dropped.
 *
 * `-1` stands for no attempt: the data came from a peer or from a scatter.
 */
export type RunId = number;

/**
 * What a scheduler tells about itself and its workers.
 *
 * Python: `distributed.scheduler:Scheduler.identity`.
 */
export interface SchedulerIdentity {
  /** Name of the Python class: `Scheduler`, unless someone has derived another. */
  readonly type: string;
  /** Identity of this process: `Scheduler-` and a UUID. Changes when the scheduler is started anew. */
  readonly id: string;
  /** Where the scheduler may be reached. Only the first of them if it listens at several. */
  readonly address: Address;
  readonly services: ServicePorts;
  /** When the scheduler was started, in seconds since the epoch. */
  readonly started: number;
  /** How many workers are registered. `workers` may hold fewer, see the request. */
  readonly n_workers: number;
  /** Threads of all registered workers. */
  readonly total_threads: number;
  /** Sum of the memory limits of all registered workers in bytes. Workers without a limit count as 0. */
  readonly total_memory: number;
  /** The workers by address, in the order of their addresses. Empty or cut off if fewer were asked for. */
  readonly workers: ReadonlyMap<string, WorkerInfo>;
}

/**
 * A dump of a scheduler, for debugging.
 *
 * It is made of plain values only. An object inside of an object is mostly cut short to Python's `repr` of it, as text; so
 * are tuples where they are keys of a map, in the form of lists: `"['x', 0]"`. Each field is absent if its name was
 * excluded.
 *
 * Python: `distributed.scheduler:Scheduler._to_dict`.
 */
export interface SchedulerStateDump {
  /** Name of the Python class. */
  readonly type?: string;
  /** Identity of this process. */
  readonly id?: string;
  readonly address?: Address;
  readonly services?: ServicePorts;
  /** When it was started, in seconds since the epoch. */
  readonly started?: number;
  readonly n_workers?: number;
  readonly total_threads?: number;
  /** Sum of the memory limits in bytes. */
  readonly total_memory?: number;
  /** The `WorkerState` of each worker by address. */
  readonly workers?: DumpedObjects;
  /** As in `ServerStatus`. */
  readonly status?: string;
  /** Identity of the thread of the event loop. */
  readonly thread_id?: number;
  /**
   * The latest transitions (1000 by default), oldest first. Keys of the map of recommendations are text where they were
   * tuples.
   */
  readonly transition_log?: readonly Transition[];
  /** How many transitions there have been. */
  readonly transition_counter?: number;
  /** The `TaskState` of each task by key. */
  readonly tasks?: DumpedObjects;
  /** The `TaskGroup`s by name. */
  readonly task_groups?: DumpedObjects;
  /** The `ClientState` of each client by id, the imaginary client `fire-and-forget` included. */
  readonly clients?: DumpedObjects;
  /** Memory of all workers in bytes. */
  readonly memory?: ClusterMemory;
  /** Python's `repr` of each topic, by name. It tells nothing about the events; read these with `events`. */
  readonly events?: KeyMap<string>;
  readonly extensions?: ReadonlyMap<string, WireValue>;
}

/**
 * The state of a task in the scheduler.
 *
 * `released` (known, not wanted now), `waiting` (for its dependencies), `no-worker` (no worker fulfils its restrictions, or
 * there is none at all), `queued` (every worker is busy enough), `processing` (sent to a worker), `memory` (done, and some
 * worker holds the result), `erred`, `forgotten` (about to be deleted).
 *
 * Python: `distributed.scheduler:TaskState`.
 */
export type SchedulerTaskState = "released" | "waiting" | "no-worker" | "queued" | "processing" | "memory" | "erred" | "forgotten";
/**
 * Values by the key of the task that made them, each serialized on its own.
 *
 * Each value keeps the family that its sender chose (`dask`, `pickle`, `msgpack`, `error`), and a reader can decode one
 * without the others.
 */
export type SerializedByKey = KeyMap<Serialized>;
/**
 * Where a server is in its life. `running` and `paused` do work; a paused worker is short of memory and starts no task.
 * `closing_gracefully` still serves its data but starts nothing new; `failed` never came up.
 *
 * Python: `distributed.core:Status`.
 */
export type ServerStatus = "undefined" | "created" | "init" | "starting" | "running" | "paused" | "stopping" | "stopped" | "closing" | "closing_gracefully" | "closed" | "failed" | "dont_reply";
/**
 * The ports of the auxiliary services of a process, by name. Dask itself has one, `dashboard`: the HTTP server, which is
 * there without Bokeh too, and serves metrics and health.
 *
 * Python: `distributed.node:ServerNode.service_ports`.
 */
export type ServicePorts = ReadonlyMap<string, number>;

/**
 * What a buffer of a P2P shuffle has taken and passed on. Sizes are in bytes.
 *
 * Python: `distributed.shuffle._buffer:ShardsBuffer.heartbeat`.
 */
export interface ShuffleBuffer {
  /** What waits in the buffer. */
  readonly memory: number;
  /** What has ever been put into it. */
  readonly total: number;
  /** For how many destinations something waits. */
  readonly buckets: number;
  /** What has left it for the disk or the network. */
  readonly written: number;
  /** What has been read back from the disk; in `comm`, what has been received from peers. */
  readonly read: number;
  /** Moving average of the size of one write. */
  readonly avg_size: number;
  /** Moving average of the duration of one write in seconds. */
  readonly avg_duration: number;
  /** When more than this waits, the shuffle is held up. Null without a limit. */
  readonly memory_limit: number | null;
}

/**
 * Identifies a peer-to-peer shuffle or rechunk: a hash over its inputs, so that the same operation has the same id. It is part
 * of the key of the shuffle's barrier task, `shuffle-barrier-<id>`.
 *
 * Python: `distributed.shuffle._core:ShuffleId`.
 */
export type ShuffleId = string;

/**
 * How far one worker is with one P2P shuffle.
 *
 * Python: `distributed.shuffle._core:ShuffleRun.heartbeat`.
 */
export interface ShuffleProgress {
  /** The buffer of received shards that go to disk, or stay in memory if `distributed.p2p.storage.disk` is off. */
  readonly disk: ShuffleBuffer;
  /** The buffer of shards that go to peers. */
  readonly comm: ShuffleBuffer;
  /** When the worker joined the shuffle, in seconds since the epoch. */
  readonly start: number;
}

export interface ShuffleRunFound {
  readonly status: "OK";
  /** The number of the run, what is shuffled, which worker gets which output partition, and the span. */
  readonly run_spec: Pickled;
}

/**
 * Which attempt at a shuffle this is. A shuffle that loses a worker starts over as a new run; the later run has the higher
 * number. Numbers are drawn by the scheduler, and are unique among all of its shuffles.
 *
 * Python: `distributed.shuffle._core:ShuffleRunSpec`.
 */
export type ShuffleRunId = number;
/** The current run of a shuffle, or why there is none for the asker. */
export type ShuffleRunReply = ShuffleRunFound | ErrorMessage;
/**
 * A piece of the user's source that led to a graph, for the dashboard and the performance report. A named tuple
 * `distributed.client.SourceCode`; rides pickled.
 *
 * Python: `distributed.client:SourceCode`.
 */
export type SourceCode = readonly [string, number, number, string];

/** The spans that were open on the client, outermost first. */
export interface SpanAnnotation {
  /** Tags of the spans, as a rule strings. */
  readonly name: readonly Hashable[];
  /** Their ids, as many as there are names. */
  readonly ids: readonly string[];
}

/**
 * What a client says about a graph as a whole, for the spans that its tasks belong to. It is only shown. Rides pickled.
 *
 * Python: `distributed.spans:SpanMetadata`.
 */
export interface SpanMetadata {
  /**
   * The collections that were computed. Each map has `type`, such as `Future` (from `submit` and `map`), `low-level-graph`
   * (from `get`) or the name of a collection's class, and whatever that class tells of itself.
   */
  readonly collections: readonly ReadonlyMap<string, WireValue>[];
}

/** Size in bytes of what the worker has spilled to disk. Zeros if it does not spill. */
export interface SpilledBytes {
  /** What the spilled keys would take in memory. */
  readonly memory: number;
  /** What they take on disk. */
  readonly disk: number;
}

/**
 * A phase in the life of a task on a worker. Times are in seconds since the epoch, shifted to the scheduler's clock as the
 * worker estimates it; those of phases on the disk are by the worker's own clock.
 *
 * Python: `distributed.worker_state_machine:StartStop`.
 */
export interface StartStop {
  /**
   * `compute`: the function ran. `transfer`: a dependency came from a peer. `disk-read`: spilled dependencies were read
   * back. `disk-write`: storing the result pushed something to disk. Phases on the disk are noted if they take longer than
   * 5 ms. `deserialize` is no longer sent.
   */
  readonly action: "compute" | "transfer" | "disk-read" | "disk-write" | "deserialize";
  readonly start: number;
  readonly stop: number;
  /** The peer that dependencies came from. Only with `transfer`. */
  readonly source?: Address;
}

/**
 * What caused a transition, for the stories and the logs: a name and the time, as in `task-finished-1700000000.12`. Freely chosen by
 * whoever starts a chain of events, and handed on unchanged by whoever reacts to it.
 */
export type StimulusId = string;

/**
 * One event that the worker's state machine has handled, with the fields that its class has.
 *
 * Python: `distributed.worker_state_machine:StateMachineEvent`.
 */
export interface StimulusLogEntry {
  /** Name of the event's class, as in `ComputeTaskEvent`. */
  readonly cls: string;
  /** What caused the event. */
  readonly stimulus_id?: StimulusId;
  /** When it was handled, in seconds since the epoch. */
  readonly handled?: number | null;
  /** Other keys. */
  readonly [extra]?: ReadonlyMap<string, WireValue>;
}

/**
 * What was noted on one task with `dask.annotate` or an argument of the client. The names below mean something to Dask; all
 * others are handed on untouched, for plugins and for the task itself.
 *
 * The scheduler applies `workers`, `allow_other_workers`, `resources`, `priority` and `retries` itself, when the graph
 * arrives. A worker acts on `executor` and `span` only.
 *
 * Python: `distributed.scheduler:Scheduler._apply_annotations`.
 */
export interface TaskAnnotations {
  /**
   * Workers or hosts on which the task may run: one, or several of which any will do. A text that is neither name nor
   * address of a worker is taken for the name of a host.
   */
  readonly workers?: string | number | readonly WorkerReference[] | ReadonlySet<WorkerReference>;
  /** `workers` is a preference and not a restriction. */
  readonly allow_other_workers?: boolean | null;
  /** Abstract resources that the task holds while it runs. */
  readonly resources?: ResourceQuantities;
  /** Higher runs earlier. Negated when it goes into `TaskPriority`. */
  readonly priority?: number | boolean;
  /** How often the task may fail before it counts as erred. */
  readonly retries?: number | boolean;
  /**
   * Which of the worker's executors runs it; `default` if absent. `offload` and `actor` always exist; others are the
   * worker's own.
   */
  readonly executor?: string;
  /** The spans that were open on the client, outermost first. */
  readonly span?: SpanAnnotation;
  /** Other keys. */
  readonly [extra]?: ReadonlyMap<string, WireValue>;
}

/**
 * What runs first: priorities are compared number by number, and the lower one runs first.
 *
 * The scheduler sends three numbers: minus the priority that the user gave (so a higher wish runs earlier); the generation of
 * the graph, an integer, less 0.01 for tasks that a running task submitted; and the place in the order that `dask.order` gave
 * the graph. A worker appends a number of its own, which decreases with each task it is given. It puts tasks that it only
 * replicates at `[1]`.
 *
 * Python: `distributed.scheduler:Scheduler._set_priorities`.
 */
export type TaskPriority = readonly number[];

/** A task that raised an exception. */
export interface TaskStreamErred {
  readonly stimulus_id: StimulusId;
  /** The key itself. */
  readonly cause: Key;
  /** Where it ran. */
  readonly worker: Address;
  readonly exception: Serialized;
  /** Null if the pickle was too long. */
  readonly traceback: Serialized | null;
  /** Python's `repr` of the exception. */
  readonly exception_text: string;
  /** The traceback as Python prints it. */
  readonly traceback_text: string;
  /** Identity of the thread that it ran in; null if there was none. */
  readonly thread: number | null;
  /** What the worker spent time on for it. */
  readonly startstops: readonly StartStop[];
  readonly status: "error";
  readonly key: Key;
}

/** A task that succeeded. */
export interface TaskStreamFinished {
  readonly stimulus_id: StimulusId;
  /** Where it ran. */
  readonly worker: Address;
  /** What the task has noted about itself. */
  readonly metadata: KeyMap<WireValue>;
  /** Estimated size of the result in bytes. */
  readonly nbytes: number;
  /** Pickle of the Python type of the result, or of its name where the type does not survive pickling. */
  readonly type: Uint8Array;
  /** Full name of that type, as in `numpy.ndarray`. */
  readonly typename: string;
  /** Identity of the thread that it ran in; null if it ran in the event loop. */
  readonly thread: number | null;
  /** What the worker spent time on for it. */
  readonly startstops: readonly StartStop[];
  readonly status: "OK";
  readonly key: Key;
}

/**
 * One task that has run, as the scheduler's task stream keeps it: the worker's `task-finished` or `task-erred` message, and
 * the key.
 *
 * Python: `distributed.diagnostics.task_stream:TaskStreamPlugin.transition`.
 */
export type TaskStreamRow = TaskStreamFinished | TaskStreamErred;
/** What events are about, as those who log and those who subscribe have agreed. Any value that Python can hash will do. */
export type Topic = Hashable;
/**
 * An event of a topic, with the time at which the scheduler received it, in seconds since the epoch.
 *
 * Python: `distributed.broker:Broker.publish`.
 */
export type TopicEvent = readonly [number, WireValue];
/** One topic, or several that all get the event. One topic alone must be a string here; one of another type stands in a list. */
export type Topics = string | readonly Topic[] | ReadonlySet<Topic>;

/**
 * One transfer of data between this worker and a peer.
 *
 * Python: `distributed.worker:Worker._update_metrics_received_data`.
 */
export interface TransferLogEntry {
  /** When it began, in seconds since the epoch, corrected to the scheduler's clock. */
  readonly start: number;
  /** When it ended, by the same clock. */
  readonly stop: number;
  /** Halfway between. Outgoing transfers have it by the worker's own clock, without the correction. */
  readonly middle: number;
  /** Seconds on the network, at least 0.001. */
  readonly duration: number;
  /** Size in bytes of each value. Keys that are tuples are written as text, see `DumpedKeyMap`. */
  readonly keys: KeyMap<number | null>;
  /** Sum of the sizes in bytes. */
  readonly total: number;
  /** Bytes that were written, after compression. Only in outgoing transfers. */
  readonly compressed?: number;
  /** `total` over `duration`, in bytes per second. */
  readonly bandwidth: number;
  /** Address of the peer. Null if it asked without saying who it is, as a scheduler does. */
  readonly who: string | null;
}

/**
 * A row of the scheduler's transition log: a task went from one state to another. A row of six columns; the names below are
 * Python's.
 *
 * Python: `distributed.scheduler:Transition`.
 */
export type Transition = readonly [Key, SchedulerTaskState, SchedulerTaskState, KeyMap<SchedulerTaskState>, StimulusId, number];

export interface VariableFuture {
  readonly type: "Future";
  /** The key of the future. */
  readonly value: Key;
  /**
   * Names this very reply. Until the reader sends it back in `variable-future-received-confirm`, the variable keeps its
   * claim on the key, even if it is set to something else or deleted meanwhile.
   */
  readonly token: string;
  /** State of the task at the time of the reply; `lost` when the scheduler does not know the key. */
  readonly state: "released" | "waiting" | "no-worker" | "queued" | "processing" | "memory" | "erred" | "forgotten" | "lost";
  /** Why the task failed, or the task it depends on. Only in state `erred`. */
  readonly exception?: RemoteException;
  /** Where it failed. Only in state `erred`. */
  readonly traceback?: RemoteTraceback;
}

/**
 * The content of a variable, a value or a future, and for a future how its task fares now.
 *
 * Python: `distributed.variable:VariableExtension.get`.
 */
export type VariableRecord = VariableValue | VariableFuture;

export interface VariableValue {
  readonly type: "msgpack";
  /** The value as it was set. */
  readonly value: WireValue;
}

/**
 * What a process runs on: its interpreter, its system, and the installed versions of the packages that matter to Dask.
 *
 * The scheduler only compares `packages`. A mismatch never refuses a connection; it is reported as a table of text in the
 * answer to `register-worker` and in the `stream-start` that answers `register-client`.
 *
 * Python: `distributed.versions:get_versions`.
 */
export interface VersionsInfo {
  /** The system. Shown to people and compared by nobody. */
  readonly host: HostVersions;
  /**
   * Installed versions, by the name of the distribution. `python` is always there, as `3.11.4.final.0`; then `dask`,
   * `distributed`, `msgpack`, `cloudpickle`, `tornado`, `toolz`, `numpy`, `pandas`, `lz4`, and whatever the RPC `versions`
   * was asked for besides. `null` stands for a package that is not installed.
   *
   * Compared name by name, over the union of the names that any peer sends: a name that one peer lacks counts there as
   * `MISSING`. Only `dask`, `distributed`, `cloudpickle`, `tornado`, `toolz`, `lz4` and `python` are compared with the
   * scheduler's own; the other names are compared between workers and the newcomer.
   */
  readonly packages: ReadonlyMap<string, string | null>;
}

/**
 * How fast the worker receives data from its peers, in bytes per second. Only transfers of more than a million bytes are
 * counted.
 */
export interface WorkerBandwidth {
  /**
   * A moving average over all transfers, which starts at `distributed.scheduler.bandwidth` (100 MB/s, an integer) and
   * turns into a float at the first transfer.
   */
  readonly total: number;
  /** By the peer that sent the data, since the latest heartbeat. */
  readonly workers: ReadonlyMap<string, BandwidthSample>;
  /**
   * By the Python type of the values (`numpy.ndarray`), since the latest heartbeat. Only transfers that held values of one
   * type.
   */
  readonly types: ReadonlyMap<string, BandwidthSample>;
}

/**
 * Several workers. Dask's client sends on whatever collection its user has: a list, a set, or a dict whose keys they are, as the
 * `workers` of the scheduler's `identity`.
 */
export type WorkerCollection = readonly WorkerReference[] | ReadonlySet<WorkerReference> | KeyMap<WireValue>;

/**
 * What the scheduler knows about one worker, as of its latest heartbeat.
 *
 * Fields that are not listed come from the `extra` of the worker's registration.
 *
 * Python: `distributed.scheduler:WorkerState.identity`.
 */
export interface WorkerInfo {
  readonly type: "Worker";
  /** The same as `name`. It is not the worker's `server_id`, and not the `id` that the worker's own `identity` tells. */
  readonly id: WorkerName;
  /** Host part of the worker's address. */
  readonly host: string;
  /** What the worker offers in all. What is in use is not told. */
  readonly resources: ResourceQuantities;
  /** The worker's scratch directory, on its own host. */
  readonly local_directory: string;
  readonly name: WorkerName;
  /** How many tasks the worker runs at once. */
  readonly nthreads: number;
  /** Limit of the worker's memory in bytes; 0 if there is none. */
  readonly memory_limit: number;
  /** When the latest heartbeat came, in seconds since the epoch by the scheduler's clock. */
  readonly last_seen: number;
  readonly services: ServicePorts;
  /** As the latest heartbeat brought them. */
  readonly metrics: WorkerMetrics;
  /**
   * `init` (registered, and gets no tasks yet), `running`, `paused` (short of memory: it finishes what it runs and gets
   * nothing new), or `closing_gracefully` (being retired: it still serves its data). A worker that closes is soon absent.
   */
  readonly status: ServerStatus;
  /** Address of the worker's nanny; null or `false` if it has none. */
  readonly nanny: string | boolean | null;
  /** Other keys. */
  readonly [extra]?: ReadonlyMap<string, WireValue>;
}

/**
 * Measurements of one worker: what its resources do, and what it has counted since the heartbeat before.
 *
 * The scheduler fails on metrics that lack `bandwidth`, `digests_total_since_heartbeat`, `memory` or `spilled_bytes`, and
 * its dashboard on metrics that lack another of the required fields or `host_net_io`. A worker whose *registration* lacks
 * one stays half registered: it gets no answer, and the scheduler stumbles over its record later. So validate before
 * sending.
 *
 * User metrics (`Worker(metrics={...})`) are added under their own names, and never replace one that is listed here.
 *
 * Python: `distributed.worker:Worker.get_metrics`.
 */
export interface WorkerMetrics {
  /** How many tasks the worker has in each state. States without a task are absent. */
  readonly task_counts: ReadonlyMap<string, number>;
  readonly bandwidth: WorkerBandwidth;
  /**
   * Sums of what the worker has measured since its latest heartbeat, in the unit that the name ends with (`seconds`,
   * `bytes`, `count`; seconds for a plain string). The scheduler adds them up, by name, for the whole cluster.
   *
   * The span is taken out of names that have one: `("execute", span, prefix, activity, unit)` is sent here as `("execute",
   * prefix, activity, unit)`, and summed. With the span, they go into the heartbeat's extension `spans`.
   */
  readonly digests_total_since_heartbeat: KeyMap<number>;
  /** Estimated size in bytes of all the keys that the worker holds, spilled ones included. */
  readonly managed_bytes: number;
  /** Size in bytes of what the worker has spilled to disk. Zeros if it does not spill. */
  readonly spilled_bytes: SpilledBytes;
  readonly transfer: WorkerTransfers;
  /** Seconds between two ticks of the worker's event loop, as the mean of the recent past. 0.02 when nothing blocks it. */
  readonly event_loop_interval: number;
  /** Use of the CPU by the process in percent; 100 is one core. */
  readonly cpu: number;
  /** Resident memory of the process in bytes. */
  readonly memory: number;
  /** When the system was sampled, in seconds since the epoch by the worker's clock. */
  readonly time: number;
  /** Network traffic of the whole host, other processes included. Absent if the system does not tell. */
  readonly host_net_io?: BytesPerSecond;
  /**
   * Disk traffic of the whole host. Absent on a machine without disks, or if `distributed.admin.system-monitor.disk` is
   * off.
   */
  readonly host_disk_io?: BytesPerSecond;
  /**
   * Share of time that the host's CPUs spend in each mode (`user`, `system`, `idle`, ...; the names depend on the system),
   * summed over the cores: 1.0 is one core. Present if `distributed.admin.system-monitor.host-cpu` is on, which it is not
   * by default.
   */
  readonly host_cpu?: ReadonlyMap<string, number>;
  /**
   * Share of time, 0 to 1, in which a thread waits for the GIL. Present if `gilknocker` is installed and the measurement
   * is on.
   */
  readonly gil_contention?: number;
  /** File descriptors that the process has open. Absent on Windows. */
  readonly num_fds?: number;
  /** Memory of the GPU in bytes. This and the next two are present if there is a GPU that NVML sees. */
  readonly "gpu-memory-total"?: number | null;
  /** Use of the GPU in percent. */
  readonly gpu_utilization?: number | null;
  /** Used memory of the GPU in bytes, by any process. */
  readonly gpu_memory_used?: number | null;
  /** The same as the two fields before. Present if the worker's process has called `add_gpu_metrics`. */
  readonly gpu?: GpuMetrics;
  /** Memory of the RAPIDS memory manager. Present if `rmm` is installed. */
  readonly rmm?: RmmMetrics;
  /** What cuDF has spilled from the GPU to the host. Present if `distributed.diagnostics.cudf` is on and cuDF installed. */
  readonly cudf?: CudfMetrics;
  /** Other keys. */
  readonly [extra]?: ReadonlyMap<string, WireValue>;
}

/**
 * The name of a worker, unique within a cluster. Whoever starts the worker chooses it: cluster managers number their workers
 * (`0`, `1`, `0-1`), and a worker without a name is named by its address. Kept as it was sent, so that `1` and `"1"` are two
 * names. Dask takes whatever Python can hash; a tuple too, as `(0, 1)`.
 */
export type WorkerName = Hashable;
/**
 * A worker in any of the forms that the scheduler resolves to an address: its name, its address, or its host and port.
 *
 * Names are looked up first. A tuple that is no name is a host and a port, as `("10.0.0.1", 8786)`. An address is normalized:
 * a missing scheme becomes `tcp://`, and a host name becomes the address that the scheduler's resolver finds for it. Only ops
 * that say so take this form; the others take exact addresses.
 *
 * Python: `distributed.scheduler:Scheduler.coerce_address`.
 */
export type WorkerReference = Hashable;

/**
 * A dump of a worker, for debugging. Each field is absent if its name was excluded, except those that cannot be.
 *
 * Python: `distributed.worker:Worker._to_dict`.
 */
export interface WorkerStateDump {
  /** Name of the worker's class: `Worker`, or that of a subclass. */
  readonly type?: string;
  /** Name of this process, as in `Worker-5f0c...`; unique to one start. */
  readonly id?: string;
  /** The scheduler that it belongs to. */
  readonly scheduler?: Address;
  /** How many tasks it runs at once. */
  readonly nthreads?: number;
  /** Memory that the worker may use in bytes. Null for no limit. */
  readonly memory_limit: number | null;
  /** Where the worker listens. */
  readonly address?: Address;
  /** Python's `repr` of the status, as in `<Status.running: 'running'>`. */
  readonly status?: string;
  /** Identifier of the thread of the event loop, as Python gives it. */
  readonly thread_id?: number;
  /** What `get_logs` returns. */
  readonly logs?: LogEntries;
  /** The worker's configuration of Dask. */
  readonly config?: ReadonlyMap<string, WireValue>;
  /** Latest transfers from peers, oldest first, at most 1000. */
  readonly transfer_incoming_log?: readonly TransferLogEntry[];
  /** Latest transfers to peers, oldest first, at most 1000. */
  readonly transfer_outgoing_log?: readonly TransferLogEntry[];
  /** False while the worker is paused or closing. */
  readonly running?: boolean;
  /** Tasks that wait for a thread, by priority. */
  readonly ready?: readonly Key[];
  /** Tasks that wait for resources, by priority. */
  readonly constrained?: readonly Key[];
  /** Values held, in memory and spilled. */
  readonly data: DumpedKeyMap;
  /** Tasks to fetch from each peer, by priority. */
  readonly data_needed?: ReadonlyMap<string, readonly Key[]>;
  /** Tasks that occupy a thread. */
  readonly executing?: readonly Key[];
  /** Which peer holds what this worker wants or has fetched. */
  readonly has_what?: KeysByWorker;
  /** Tasks that have seceded and still run. */
  readonly long_running?: readonly Key[];
  /** Tasks that are being fetched. */
  readonly in_flight_tasks?: readonly Key[];
  /** What is being fetched, by peer. */
  readonly in_flight_workers?: KeysByWorker;
  /** Tasks that nobody is known to hold. */
  readonly missing_dep_flight?: readonly Key[];
  /** Peers that answered `busy` a moment ago. */
  readonly busy_workers?: readonly Address[];
  /** Log of the state machine, oldest first, at most 1000 rows. */
  readonly log?: readonly WorkerStoryRow[];
  /** Events that the state machine has handled, oldest first, at most 1000. */
  readonly stimulus_log?: readonly StimulusLogEntry[];
  /** Transitions since the start. */
  readonly transition_counter?: number;
  /** What is known of each task, without members that are empty, null, zero or false. */
  readonly tasks?: KeyMap<ReadonlyMap<string, WireValue>>;
  /** Number of tasks by prefix and state; the key is the text `['prefix', 'state']`. */
  readonly task_counts?: ReadonlyMap<string, number>;
  /** Seconds that tasks have spent, summed, by prefix and state as above. */
  readonly task_cumulative_elapsed?: ReadonlyMap<string, number>;
  /** `distributed.worker.memory.target`: spill above this fraction of the limit. False when off. */
  readonly memory_target_fraction: number | boolean;
  /** `distributed.worker.memory.spill`, likewise, by the memory of the process. */
  readonly memory_spill_fraction: number | boolean;
  /** `distributed.worker.memory.pause`: take no more tasks above it. False when off. */
  readonly memory_pause_fraction: number | boolean;
  /** At most this many bytes go to disk. False for no cap. */
  readonly max_spill: number | boolean;
  /** Seconds between looks at the memory. */
  readonly memory_monitor_interval: number;
}

/**
 * One line of the log of a worker's state machine. Its last two positions are always the stimulus and the time, in seconds
 * since the epoch by the worker's clock. The forms, by length and by their constant words:
 *
 * - `[key, start, recommended, final, {key: state}, stimulus, time]`: a transition; the map is what it recommends for other tasks
 * - `[key, event, state, stimulus, time]`: `ensure-task-exists`, `compute-task`, `receive-from-scatter`, with the task's state before
 * - `[key, event, stimulus, time]`: `put-in-memory`, `missing-dep`, `remove-replica`, `cancel-compute`
 * - `[event, worker, keys, stimulus, time]`: `gather-dependencies`, `request-dep`, `receive-dep`, `gather-dep-busy`, `gather-dep-failed`
 * - `["free-keys", keys, stimulus, time]`
 *
 * Keys of several tasks are a set where the worker holds them in one, else a list.
 *
 * Python: `distributed.worker_state_machine:WorkerState.story`.
 */
export type WorkerStoryRow = readonly (Key | ReadonlySet<Key> | KeyMap<string>)[];

/**
 * What the scheduler knows about one worker, without what changes at each heartbeat: a `WorkerInfo` that lacks `metrics` and
 * `last_seen`.
 *
 * Python: `distributed.scheduler:WorkerStatusPlugin.add_worker`.
 */
export interface WorkerSummary {
  readonly type: "Worker";
  /** The same as `name`. */
  readonly id: WorkerName;
  /** Host part of the worker's address. */
  readonly host: string;
  /** What the worker offers in all. */
  readonly resources: ResourceQuantities;
  /** The worker's scratch directory, on its own host. */
  readonly local_directory: string;
  readonly name: WorkerName;
  /** How many tasks the worker runs at once. */
  readonly nthreads: number;
  /** Limit of the worker's memory in bytes; 0 if there is none. */
  readonly memory_limit: number;
  readonly services: ServicePorts;
  /**
   * `init` (registered, and gets no tasks yet), `running`, `paused` (short of memory: it finishes what it runs and gets
   * nothing new), or `closing_gracefully` (being retired: it still serves its data). A worker that closes is soon absent.
   */
  readonly status: ServerStatus;
  /** Address of the worker's nanny; null or `false` if it has none. */
  readonly nanny: string | boolean | null;
  /** Other keys. */
  readonly [extra]?: ReadonlyMap<string, WireValue>;
}

/**
 * The state of a task on a worker. The scheduler has states of its own, see `SchedulerTaskState`.
 *
 * Python: `distributed.worker_state_machine:TaskState`.
 */
export type WorkerTaskState = "cancelled" | "constrained" | "error" | "executing" | "fetch" | "flight" | "forgotten" | "long-running" | "memory" | "missing" | "ready" | "released" | "rescheduled" | "resumed" | "waiting";

/** Transfers of keys between this worker and its peers. */
export interface WorkerTransfers {
  /** Bytes that are being received right now. */
  readonly incoming_bytes: number;
  /** Transfers that are being received right now. */
  readonly incoming_count: number;
  /** Transfers that have been received since the worker was started. */
  readonly incoming_count_total: number;
  /** Bytes that are being sent right now. */
  readonly outgoing_bytes: number;
  /** Transfers that are being sent right now. */
  readonly outgoing_count: number;
  /** Transfers that have been sent since the worker was started. */
  readonly outgoing_count_total: number;
}

/** Addresses of the workers that hold a replica, by key. A key without a replica has an empty list. */
export type WorkersByKey = KeyMap<readonly Address[]>;
