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
  #none: boolean;
  #confirmed = false;
  /** Whether the class is known to be another than Dask's three. */
  readonly foreign: boolean;

  constructor(server: string | undefined) {
    const name = server?.toLowerCase() ?? "";
    // The last word counts: a NoSchedulerDelayWorker is a worker.
    const named = roles
      .filter((role) => name.includes(role))
      .sort((a, b) => name.lastIndexOf(b) - name.lastIndexOf(a))[0];
    this.#none = name === "server";
    this.#candidates = named === undefined ? roles : [named];
    this.foreign = server !== undefined && named === undefined;
  }

  /** Whether the server is none of Dask's three: its class is their base, or it takes what none of them would. */
  get none(): boolean {
    return this.#none;
  }

  /** Whether nothing tells yet that a server with a class of its own speaks as one of Dask's does. */
  get doubtful(): boolean {
    return this.foreign && !this.#confirmed;
  }

  /** The roles that it may have, as far as is known. */
  get candidates(): readonly Role[] {
    return this.#candidates;
  }

  /** Notes which roles give such an answer, if any does. */
  narrow(roles: readonly Role[]): void {
    const left = this.#candidates.filter((role) => roles.includes(role));
    if (left.length > 0) this.#candidates = left;
  }

  /** Notes that the server has answered as one of Dask's does. */
  confirm(): void {
    this.#confirmed = true;
  }

  /** Notes that what passes is nothing that one of Dask's servers says. */
  deny(): void {
    this.#none = true;
  }

  /** The role, as far as is known. */
  get role(): Role {
    return this.#candidates[0] ?? "scheduler";
  }

  /**
   * The operation that a request asks for.
   * @param fits whether the request is what the operation takes: asked where several roles have one of that name
   */
  find(op: string, release: number, fits: (op: AnyRpcOp) => boolean = () => true): AnyRpcOp | undefined {
    const having = this.#candidates.filter((role) => findOp(role, op, release) !== undefined);
    const doubtful = having.length > 1 || this.foreign;
    const fitting = doubtful ? having.filter((role) => fits(findOp(role, op, release) as AnyRpcOp)) : having;
    if (fitting.length > 0) this.#candidates = fitting;
    else if (having.length > 0) this.#candidates = having;
    if (this.foreign && fitting.length === 0) this.deny();
    return findOp(this.role, op, release);
  }
}
