/** The messages of the benchmarks; `rival.py` makes their bytes. */
import { IDENTITY, NBYTES } from "../../generated/scheduler/ops.js";
import { COMPUTE_TASK } from "../../generated/scheduler-worker/ops.js";
import { UPLOAD_FILE } from "../../generated/worker/ops.js";
import { TASK_FINISHED } from "../../generated/worker-scheduler/ops.js";
import type { MessageCodec } from "../../runtime/rpc/op.js";

/** A message, and what reads and writes it. */
export interface Shape {
  /** Its name here and in `rival.py`. */
  readonly name: string;
  readonly codec: MessageCodec<unknown>;
}

/** A list of messages, as a stream carries it. */
function batchOf<T>(codec: MessageCodec<T>): MessageCodec<readonly T[]> {
  return {
    name: `list of ${codec.name}`,
    read: (reader) => reader.array((each) => codec.read(each)),
    write: (writer, list) => writer.array(list, (each, message) => codec.write(each, message)),
    validate(list) {
      return (list as readonly T[]).every((each) => codec.validate.call(this, each));
    },
  };
}

function shape<T>(name: string, codec: MessageCodec<T> | null): Shape {
  return { name, codec: codec as MessageCodec<unknown> };
}

export const SHAPES: readonly Shape[] = [
  shape("compute-task", COMPUTE_TASK.message),
  shape("task-finished", TASK_FINISHED.message),
  shape("100 task-finished", batchOf(TASK_FINISHED.message)),
  shape("identity of 50 workers", IDENTITY.reply),
  shape("10,000 tuple keys", NBYTES.reply),
  shape("1 MiB binary", UPLOAD_FILE.request),
];
