/** Messages as Dask has said them, and those of the test vectors, each with what reads it. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { fillFrames } from "../../runtime/capture/placeholders.js";
import { CaptureScanner } from "../../runtime/capture/scanner.js";
import { openField } from "../../runtime/rpc/open-codec.js";
import type { AnyRpcOp, MessageCodec, Role, StreamTable } from "../../runtime/rpc/op.js";
import { decodeOpen } from "../../runtime/wire/message.js";
import type { Reader } from "../../runtime/wire/reader.js";
import { releaseOrdinal } from "../../runtime/wire/release.js";
import type { WireValue } from "../../runtime/wire/values.js";
import { capturesOf } from "../corpus/read.js";
import { endsOf, framesOf } from "./conversation.js";
import { RPC_TABLES, STREAM_TABLES, SUBJECTS } from "./vectors.js";

/** Characters of a conversation that is looked at: a larger one has opaque data, of which there is enough in others. */
const MOST = 2 ** 20;

/** A message, and how to read it. */
export interface RealMessage {
  readonly name: string;
  readonly frames: readonly Uint8Array[];
  readonly release: number;
  readonly codec: MessageCodec<unknown>;
  /** Who reads it as a request, if it is one. */
  readonly role: Role | undefined;
}

/** The valid vectors of all messages, each with the last release that has it. */
export function vectorMessages(): readonly RealMessage[] {
  return SUBJECTS.flatMap((subject) => {
    const release = endsOf(subject).at(-1) as number;
    const role = subject.part === "request" ? subject.rpc?.role : undefined;
    return framesOf(subject, release).map((frames, index) => {
      return { name: `${subject.name} ${index}`, frames, release, codec: subject.codec, role };
    });
  });
}

/** What the corpus of a release has: requests, replies, and batches of streams. */
export function corpusMessages(release: string): readonly RealMessage[] {
  const found: RealMessage[] = [];
  for (const path of capturesOf(release)) {
    const scanner = new CaptureScanner();
    let reading = new ConversationReading(undefined, release);
    const take = (events: ReturnType<CaptureScanner["push"]>): void => {
      for (const event of events) {
        if (event.kind === "start") reading = new ConversationReading(event.header.server, release);
        if (event.kind !== "message") continue;
        const frames = fillFrames(event.message.frames)?.frames;
        const message = frames && reading.take(event.message.dir, frames);
        if (message !== undefined) found.push(message);
      }
    };
    const lines = gunzipSync(readFileSync(path)).toString("utf8").split("\n");
    for (const line of lines) if (line.length <= MOST) take(scanner.push(Buffer.from(`${line}\n`)));
    take(scanner.end());
  }
  return found;
}

/** Tells what the messages of a conversation are, by their ops and, of replies, by the request before them. */
class ConversationReading {
  readonly #role: Role;
  readonly #release: number;
  #asked: AnyRpcOp | undefined;

  constructor(server: string | undefined, release: string) {
    const roles = ["scheduler", "worker", "nanny"] as const;
    this.#role = roles.find((role) => server?.toLowerCase().endsWith(role)) ?? "scheduler";
    this.#release = releaseOrdinal(release);
  }

  take(dir: "in" | "out", frames: readonly Uint8Array[]): RealMessage | undefined {
    const value = decodeOpen(frames);
    if (Array.isArray(value)) return this.#batch(dir, frames, value as readonly WireValue[]);
    if (dir === "out") return this.#reply(frames);
    const op = openField(value, "op");
    const rpc = typeof op === "string" ? RPC_TABLES[this.#role].get(op) : undefined;
    this.#asked = rpc;
    return rpc && this.#message(`${rpc.op} request`, frames, rpc.request, this.#role);
  }

  #reply(frames: readonly Uint8Array[]): RealMessage | undefined {
    const [op, codec] = [this.#asked?.op, this.#asked?.reply];
    this.#asked = undefined;
    return codec === undefined || codec === null ? undefined : this.#message(`${op} reply`, frames, codec);
  }

  #batch(dir: "in" | "out", frames: readonly Uint8Array[], list: readonly WireValue[]): RealMessage | undefined {
    const names = (["client", "worker"] as const).map((peer) =>
      dir === "in" ? (`${peer}-scheduler` as const) : (`scheduler-${peer}` as const),
    );
    const ops = list.map((each) => openField(each, "op"));
    if (!ops.every((op) => typeof op === "string")) return undefined;
    const name = names.find((each) => ops.every((op) => STREAM_TABLES[each].has(op)));
    return name && this.#message(`batch ${name} ${ops.join(", ")}`, frames, batchCodec(name, STREAM_TABLES[name]));
  }

  #message(name: string, frames: RealMessage["frames"], codec: MessageCodec<unknown>, role?: Role): RealMessage {
    return { name: `${this.#role} ${name}`, frames, release: this.#release, codec, role };
  }
}

/** Reads and writes a batch, each message by the codec of its op. */
function batchCodec(name: string, table: StreamTable): MessageCodec<unknown> {
  const codecOf = (op: unknown): MessageCodec<unknown> | undefined =>
    typeof op === "string" ? table.get(op)?.message : undefined;
  const read = (reader: Reader): unknown => {
    const op = reader.kind() === "map" ? reader.seekField("op") : undefined;
    return codecOf(op)?.read(reader) ?? reader.any();
  };
  const own = (message: unknown): MessageCodec<unknown> | undefined =>
    codecOf((message as { op?: unknown } | null)?.op);
  return {
    name: `batch of ${name}`,
    read: (reader) => reader.array(read),
    write: (writer, list) =>
      writer.array(list as readonly unknown[], (each, message) => own(message)?.write(each, message)),
    validate(list) {
      return Array.isArray(list) && list.every((each) => own(each)?.validate.call(this, each) ?? false);
    },
  };
}
