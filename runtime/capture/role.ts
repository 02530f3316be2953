/** Which tables a server answers by. */
import { nanny, scheduler, worker } from "../../generated/index.js";
import type { AnyRpcOp, Role, RpcTable } from "../rpc/op.js";
import { inRange } from "./shapes.js";

const tables: Readonly<Record<Role, RpcTable>> = {
  scheduler: scheduler.SCHEDULER_OPS,
  worker: worker.WORKER_OPS,
  nanny: nanny.NANNY_OPS,
};
const roles: readonly Role[] = ["scheduler", "worker", "nanny"];

/** The operation of a role in a release, if it has it. */
export function findOp(role: Role, op: string, release: number): AnyRpcOp | undefined {
  const found = tables[role].get(op);
  return found !== undefined && inRange(found.releases, release) ? found : undefined;
}

/** Tells the role of a server by the name of its class or, where that says nothing, by what it is asked. */
export class RoleGuess {
  #candidates: readonly Role[];
  /** Whether the class is known to be another than Dask's three. */
  readonly foreign: boolean;

  constructor(server: string | undefined) {
    const name = server?.toLowerCase() ?? "";
    const named = (["nanny", "scheduler", "worker"] as const).find((role) => name.includes(role));
    this.#candidates = named === undefined ? roles : [named];
    this.foreign = server !== undefined && named === undefined;
  }

  /** The role, as far as is known. */
  get role(): Role {
    return this.#candidates[0] ?? "scheduler";
  }

  /** The operation that a request asks for. */
  find(op: string, release: number): AnyRpcOp | undefined {
    const having = this.#candidates.filter((role) => findOp(role, op, release) !== undefined);
    if (having.length > 0) this.#candidates = having;
    return findOp(this.role, op, release);
  }
}
