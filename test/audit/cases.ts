/** The ways in which the tests break a copy of the spec. */

import type { Document } from "yaml";
import type { DriftKind } from "../../generator/audit/drift.js";
import type { SpecCopy } from "./support.js";

/** A break, and what must be reported of it. */
export interface Case {
  readonly name: string;
  readonly kind: DriftKind;
  readonly file: string;
  readonly message: RegExp;
  readonly symbol?: string;
  readonly roles?: readonly string[];
  /** Breaks the copy; absent: `change` is applied to `file`. */
  readonly breakIt?: (copy: SpecCopy) => void;
  readonly change?: (document: Document) => void;
}

const WHO_HAS = "ops/scheduler/who_has.yaml";
/** A file that several tests break. */
export const GET_DATA = "ops/worker/get_data.yaml";
/** A message that a worker sends by a dataclass. */
export const FINISHED = "streams/worker-scheduler/task-finished.yaml";
const COMPUTE = "streams/scheduler-worker/compute-task.yaml";
const HEARTBEAT = "streams/client-scheduler/heartbeat-client.yaml";

/** The entries of `message.required`, without one of them. */
function requiredWithout(document: Document, name: string): unknown[] {
  const { message } = document.toJS() as { message: { required: unknown[] } };
  return message.required.filter((each) => each !== name);
}

/** Every way to break an op. */
export const CASES: readonly Case[] = [
  {
    name: "an RPC is removed",
    kind: "op-missing",
    file: WHO_HAS,
    message: /^the spec lacks it: make the file, .*the handler takes \(keys\?\)$/,
    symbol: "distributed.scheduler:Scheduler.get_who_has",
    breakIt: (copy) => copy.remove(WHO_HAS),
  },
  {
    name: "a stream message is removed",
    kind: "op-missing",
    file: COMPUTE,
    message: /the handler takes \(stimulus_id, key, run_id, /,
    symbol: "distributed.worker_state_machine:ComputeTaskEvent",
    breakIt: (copy) => copy.remove(COMPUTE),
  },
  {
    name: "an op is limited to other releases",
    kind: "op-missing",
    file: WHO_HAS,
    message: /or widen its "releases"/,
    change: (document) => document.set("releases", "<2025.1.0"),
  },
  {
    name: "a shared op lacks one of its roles",
    kind: "op-missing",
    file: "ops/nanny/get_logs.yaml",
    message: /^the spec lacks it/,
    roles: ["nanny"],
    breakIt: (copy) => copy.edit("ops/server/get_logs.yaml", (document) => document.set("on", ["scheduler", "worker"])),
  },
  {
    name: "what no handler table has is removed",
    kind: "op-missing",
    file: "streams/scheduler-client/stream-start.yaml",
    message: /^the spec lacks it/,
    symbol: "distributed.client:Client._ensure_connected",
    breakIt: (copy) => copy.remove("streams/scheduler-client/stream-start.yaml"),
  },
  {
    name: "an RPC is added",
    kind: "op-extra",
    file: "ops/scheduler/frobnicate.yaml",
    message: /^the scheduler of Dask [0-9.]+ handles no RPC of this name: limit "releases", or delete the file$/,
    breakIt: (copy) =>
      copy.write("ops/scheduler/frobnicate.yaml", copy.read(WHO_HAS).replace("op: who_has", "op: frobnicate")),
  },
  {
    name: "a stream message is added",
    kind: "op-extra",
    file: "streams/client-scheduler/frobnicate.yaml",
    message: /^the scheduler of Dask [0-9.]+ handles no stream message of this name/,
    breakIt: (copy) => {
      const text = copy.read(HEARTBEAT).replace("op: heartbeat-client", "op: frobnicate");
      copy.write("streams/client-scheduler/frobnicate.yaml", text);
    },
  },
  {
    name: "a field is removed",
    kind: "field-missing",
    file: GET_DATA,
    message: /^"who" is an optional parameter of the handler: add the field$/,
    symbol: "distributed.worker:Worker.get_data",
    change: (document) => document.deleteIn(["request", "properties", "who"]),
  },
  {
    name: "a field of an event is removed",
    kind: "field-missing",
    file: COMPUTE,
    message: /^"span_id" is a required parameter of the handler: add the field$/,
    change: (document) => {
      document.deleteIn(["message", "properties", "span_id"]);
      document.setIn(["message", "required"], requiredWithout(document, "span_id"));
    },
  },
  {
    name: "a field that only the sending dataclass has is removed",
    kind: "field-missing",
    file: FINISHED,
    message: /^"thread" is sent by distributed.worker_state_machine:TaskFinishedMsg: add the field$/,
    change: (document) => document.deleteIn(["message", "properties", "thread"]),
  },
  {
    name: "a field is limited to other releases",
    kind: "field-missing",
    file: GET_DATA,
    message: /^"who" is an optional parameter/,
    change: (document) => document.setIn(["request", "properties", "who", "releases"], ">=2099.1.0"),
  },
  {
    name: "a field is added",
    kind: "field-extra",
    file: GET_DATA,
    message: /^"speed" is no parameter of the handler: remove the field, or limit its "releases"$/,
    change: (document) => document.setIn(["request", "properties", "speed"], { type: "string" }),
  },
  {
    name: "a field that the sending dataclass lacks is added",
    kind: "field-extra",
    file: FINISHED,
    message: /^"speed" is not sent by distributed.worker_state_machine:TaskFinishedMsg/,
    change: (document) => document.setIn(["message", "properties", "speed"], { type: "string" }),
  },
  {
    name: "a key of the envelope is listed as a field",
    kind: "field-extra",
    file: GET_DATA,
    message: /^"serializers" is a key of the envelope and never reaches the handler: remove the field$/,
    change: (document) => document.setIn(["request", "properties", "serializers"], { type: "string" }),
  },
  {
    name: "what the receiver adds is listed as a field too",
    kind: "field-extra",
    file: GET_DATA,
    message: /^"comm" is also listed under "injected"/,
    change: (document) => document.setIn(["request", "properties", "comm"], { type: "string" }),
  },
  {
    name: "a required field is made optional",
    kind: "required",
    file: GET_DATA,
    message: /^the handler requires "keys": list it under "required"$/,
    change: (document) => document.setIn(["request", "required"], []),
  },
  {
    name: "an optional field is made required",
    kind: "required",
    file: GET_DATA,
    message: /^the handler does not require "who": take it out of "required"/,
    change: (document) => document.setIn(["request", "required"], ["keys", "who"]),
  },
  {
    name: "a field that the receiver adds if need be is made required",
    kind: "required",
    file: "streams/client-scheduler/client-desires-keys.yaml",
    message: /^the receiver adds "client" if it is absent: take it out of "required"$/,
    change: (document) => document.setIn(["message", "required"], ["keys", "client"]),
  },
  {
    name: "a default is changed",
    kind: "default",
    file: GET_DATA,
    message: /^the default of "who" is null in the handler, not "me": change "default"$/,
    change: (document) => document.setIn(["request", "properties", "who", "default"], "me"),
  },
  {
    name: "unknownFields is made ignore",
    kind: "unknown-fields",
    file: GET_DATA,
    message: /^the handler has no \*\*kwargs: write "unknownFields: reject"$/,
    change: (document) => document.set("unknownFields", "ignore"),
  },
  {
    name: "unknownFields is made reject",
    kind: "unknown-fields",
    file: FINISHED,
    message: /^the handler has \*\*kwargs: write "unknownFields: ignore"$/,
    change: (document) => document.delete("unknownFields"),
  },
  {
    name: "the comm is no longer injected",
    kind: "injected",
    file: GET_DATA,
    message: /^the receiver adds "comm" itself: list it under "injected"$/,
    change: (document) => document.delete("injected"),
  },
  {
    name: "the owner of the stream is no longer injected",
    kind: "injected",
    file: HEARTBEAT,
    message: /^the receiver adds "client" itself: list it under "injected"$/,
    change: (document) => document.delete("injected"),
  },
  {
    name: "more is injected than the handler takes",
    kind: "injected",
    file: GET_DATA,
    message: /^the receiver adds no "worker": take it out of "injected"$/,
    change: (document) => document.set("injected", ["comm", "worker"]),
  },
  {
    name: "the handler is another function",
    kind: "handler",
    file: GET_DATA,
    message:
      /^the handler is distributed.worker:Worker.get_data, not distributed.worker:get_data: change source.handler$/,
    change: (document) => document.setIn(["source", "handler"], "distributed.worker:get_data"),
  },
  {
    name: "the handler of a shared op is another function, reported once for all roles",
    kind: "handler",
    file: "ops/server/echo.yaml",
    message: /^the handler is distributed.core:Server.echo, not /,
    roles: ["scheduler", "worker", "nanny"],
    symbol: "distributed.core:Server.echo",
    breakIt: (copy) =>
      copy.edit("ops/server/echo.yaml", (document) => document.setIn(["source", "handler"], "distributed.core:echo")),
  },
  {
    name: "a sender does not exist",
    kind: "sender",
    file: GET_DATA,
    message: /^there is no distributed.worker:nobody that could send it: change source.senders/,
    symbol: "distributed.worker:nobody",
    change: (document) => document.setIn(["source", "senders"], ["distributed.worker:nobody"]),
  },
];
