/** The classes of Dask's graphs, as they come in pickles. They are inert, and written back as they were read. */
import { PySet } from "../../wire/values.js";
import { PyGlobal } from "./global.js";
import { PyObject } from "./object.js";

/** The slots of a task in the order in which its state has them: sorted by name. */
const taskSlots = ["_data_producer", "_dependencies", "_is_coro", "_repr", "_token", "args", "func", "key", "kwargs"];

/** Those of a container. */
const containerSlots = [...taskSlots.slice(0, 6), "constructor", "func", "key", "klass", "kwargs"];

/** A node of a graph that has slots: by its state, or by the arguments of the call that makes it. */
abstract class Node extends PyObject {
  protected abstract readonly slots: readonly string[];

  /** The value of a slot in the state; `undefined` if the node is made by a call. */
  protected slot(name: string): unknown {
    const at = this.slots.indexOf(name);
    return Array.isArray(this.state) ? (this.state as unknown[])[at] : undefined;
  }

  protected listSlot(name: string): readonly unknown[] | undefined {
    const value = this.slot(name);
    return Array.isArray(value) ? value : undefined;
  }

  /** The keys that it needs, as its sender says; `undefined` if the node is made by a call, and they are still to be found. */
  get dependencies(): readonly unknown[] | undefined {
    const value = this.slot("_dependencies");
    return value instanceof PySet ? value.values : undefined;
  }
}

/** A function and its arguments, under a key. Dask: `dask._task_spec:Task`. */
export class DaskTask extends Node {
  protected readonly slots = taskSlots;

  /** The task's key; `null` within the arguments of another. */
  get key(): unknown {
    return this.slot("key") ?? (this.state === undefined ? (super.args[0] ?? null) : null);
  }

  /** The function, by reference as a rule. */
  get func(): unknown {
    return this.state === undefined ? super.args[1] : this.slot("func");
  }

  /** Positional arguments of the function. */
  override get args(): readonly unknown[] {
    return this.listSlot("args") ?? (this.state === undefined ? super.args.slice(2) : []);
  }

  /** Keyword arguments of the function. */
  override get kwargs(): ReadonlyMap<string, unknown> {
    const kwargs = this.slot("kwargs");
    return kwargs instanceof Map ? (kwargs as Map<string, unknown>) : new Map();
  }
}

/** A list, tuple, set or dict whose elements may be nodes. Dask: `dask._task_spec:List`, `Tuple`, `Set`, `Dict`. */
export class DaskContainer extends Node {
  protected readonly slots = containerSlots;

  /** The elements; keys and values by turns for a `Dict`. */
  override get args(): readonly unknown[] {
    return this.listSlot("args") ?? (this.state === undefined ? super.args : []);
  }
}

/** Stands for the result of another task. Dask: `dask._task_spec:TaskRef`, and its subclass `distributed.client:Future`. */
export class DaskTaskRef extends PyObject {
  get key(): unknown {
    return this.args[0];
  }
}

/** Another name for a node. Dask: `dask._task_spec:Alias`. */
export class DaskAlias extends PyObject {
  get key(): unknown {
    return this.args[0];
  }

  /** The key that it stands for. */
  get target(): unknown {
    return this.args[1] ?? this.key;
  }
}

/** A literal value under a key. Dask: `dask._task_spec:DataNode`. */
export class DaskDataNode extends PyObject {
  get key(): unknown {
    return this.args[0];
  }

  get value(): unknown {
    return this.args[1];
  }
}

/** An expression: what `update-graph` sends. Dask: `dask._expr:LLGExpr` and the other classes of `Expr`. */
export class DaskExpr extends PyObject {
  /** The class of the expression. */
  override get type(): unknown {
    return this.#reconstructed() ? super.args[0] : this.callable;
  }

  /** What the expression is made of: for an `LLGExpr` the graph, a map from keys to nodes. */
  get operands(): readonly unknown[] {
    return this.#reconstructed() ? super.args.slice(1, -2) : super.args;
  }

  /** What stands for the identity of the graph; `undefined` if the scheduler is to compute it. */
  get token(): unknown {
    return this.#reconstructed() ? super.args.at(-2) : undefined;
  }

  #reconstructed(): boolean {
    return this.callable instanceof PyGlobal && this.callable.qualname.endsWith("._reconstruct");
  }
}
