/** The classes of Dask's graphs. */
import { DaskAlias, DaskContainer, DaskDataNode, DaskExpr, DaskTask, DaskTaskRef } from "../../python/dask.js";
import type { PyObject } from "../../python/object.js";
import type { Reduction } from "../../python/reduction.js";
import type { KnownClass } from "../known-class.js";

function inert(type: new (reduction: Reduction) => PyObject): KnownClass {
  return { build: (reduction) => new type(reduction) };
}

const container = inert(DaskContainer);
const task = inert(DaskTask);
const expression = inert(DaskExpr);

export const dask: Readonly<Record<string, KnownClass>> = {
  "dask._task_spec:Task": task,
  "distributed.shuffle._core:P2PBarrierTask": task,
  "dask._task_spec:TaskRef": inert(DaskTaskRef),
  "distributed.client:Future": inert(DaskTaskRef),
  "dask._task_spec:Alias": inert(DaskAlias),
  "dask._task_spec:DataNode": inert(DaskDataNode),
  "dask._task_spec:List": container,
  "dask._task_spec:Tuple": container,
  "dask._task_spec:Set": container,
  "dask._task_spec:Dict": container,
  "dask._expr:LLGExpr": expression,
  "dask._expr:Expr._reconstruct": expression,
};
