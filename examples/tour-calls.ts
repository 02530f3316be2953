/** What the tour asks: every op that only reads, with the arguments that make its answer worth a look. */
import type { AnyRpcOp, Key, Role, RpcTable } from "daskwire";
import { NANNY_OPS } from "../generated/nanny/ops.js";
import { SCHEDULER_OPS } from "../generated/scheduler/ops.js";
import { WORKER_OPS } from "../generated/worker/ops.js";

/** What there is to ask about. */
export interface TourState {
  /** Keys whose results are in memory. */
  readonly keys: readonly Key[];
  /** A key whose task failed. */
  readonly failed: Key;
}

/** Requests by role and op; an op that is absent takes none. */
function requests(state: TourState): Readonly<Record<string, object>> {
  const { keys, failed } = state;
  const some = keys.slice(0, 2);
  return {
    "scheduler.echo": { data: "hello" },
    "worker.echo": { data: "hello" },
    "nanny.echo": { data: "hello" },
    "scheduler.gather": { keys: some },
    "scheduler.get_cluster_state": { exclude: [] },
    "scheduler.get_error_cause": { keys: [failed] },
    "scheduler.get_metadata": { keys: ["tour"], default: "none" },
    "scheduler.get_runspec": { key: failed },
    "scheduler.get_story": { keys_or_stimuli: some },
    "scheduler.get_task_status": { keys: [...some, failed] },
    "scheduler.event_is_set": { name: "tour" },
    "scheduler.publish_get": { names: ["tour"] },
    "scheduler.queue_qsize": { name: "tour" },
    "scheduler.semaphore_value": { name: "tour" },
    "scheduler.workers_to_close": { n: 1 },
    "worker.get_data": { keys: some, who: null },
    "worker.get_story": { keys_or_stimuli: some },
  };
}

/** One call of the tour. */
export interface TourCall {
  readonly role: Role;
  readonly op: AnyRpcOp;
  readonly request: object;
}

const TABLES: readonly (readonly [Role, RpcTable])[] = [
  ["scheduler", SCHEDULER_OPS],
  ["worker", WORKER_OPS],
  ["nanny", NANNY_OPS],
];

/** Every read-only op that a release knows, in the order of the tables. */
export function tourCalls(state: TourState, release: number): readonly TourCall[] {
  const arguments_ = requests(state);
  return TABLES.flatMap(([role, table]) =>
    [...table.values()]
      .filter((op) => op.readOnly && (op.releases.since ?? 0) <= release && release < (op.releases.until ?? Infinity))
      .map((op): TourCall => ({ role, op, request: argumentsOf(arguments_[`${role}.${op.op}`], op, release) })),
  );
}

/** Before 2026.6.0 a dataset was asked for by one name. */
function argumentsOf(request: object | undefined, op: AnyRpcOp, release: number): object {
  if (op.op === "publish_get" && release < 20260600) return { name: "tour", client: "tour" };
  return request ?? {};
}
