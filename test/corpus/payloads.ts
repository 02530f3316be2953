/** Walks the values that recorded messages carry: payloads, and bytes that are a pickle. */
import { fillFrames } from "../../runtime/capture/placeholders.js";
import { CaptureScanner } from "../../runtime/capture/scanner.js";
import type { Limits } from "../../runtime/wire/limits.js";
import { membersOf } from "../../runtime/wire/members.js";
import { readCapture } from "../../runtime/cli/read-capture.js";
import { loadPickle } from "../../runtime/values/pickle/index.js";
import { deserializeValue } from "../../runtime/values/serialize/index.js";
import { decodeOpen } from "../../runtime/wire/message.js";
import { Pickled, Serialized } from "../../runtime/wire/payloads.js";

/** Something in a message that holds a value. */
export interface CarriedValue {
  /** Where it stands: conversation, message and pointer. */
  readonly place: string;
  readonly carrier: Serialized | Pickled | Uint8Array;
  /** Its bytes as text: the same values come again and again. */
  readonly identity: string;
}

/** The values in a capture, but for those of which frames were not recorded. */
export async function* valuesOf(path: string): AsyncGenerator<CarriedValue> {
  const scanner = new CaptureScanner();
  let [conversation, message] = [0, 0];
  const take = function* (events: ReturnType<CaptureScanner["push"]>): Iterable<CarriedValue> {
    for (const event of events) {
      if (event.kind === "start") [conversation, message] = [event.line, 0];
      if (event.kind !== "message") continue;
      const filled = fillFrames(event.message.frames);
      const at = `${path}:${conversation}:${message++}`;
      if (filled === undefined) continue;
      for (const found of carriers(decodeOpen(filled.frames))) {
        const frames = framesOf(found.carrier);
        if (frames.some((frame) => filled.placeholders.has(frame))) continue;
        const identity = frames.map((frame) => Buffer.from(frame).toString("latin1")).join("|");
        yield { place: at + found.pointer, carrier: found.carrier, identity };
      }
    }
  };
  for await (const chunk of readCapture(path)) yield* take(scanner.push(chunk));
  yield* take(scanner.end());
}

/** Opens it as a client would, within limits; floats stay apart from integers. */
export async function openCarried(carrier: CarriedValue["carrier"], limits?: Partial<Limits>): Promise<unknown> {
  const floats = "exact" as const;
  return carrier instanceof Uint8Array
    ? loadPickle(carrier, { floats })
    : deserializeValue(carrier, { floats, limits });
}

/** The pickle of a value that has one, with its buffers, where nothing is compressed. */
export function pickleOf(carrier: CarriedValue["carrier"]): readonly Uint8Array[] | undefined {
  if (carrier instanceof Uint8Array) return [carrier];
  const { header } = carrier;
  const compression = header.get("compression");
  if (Array.isArray(compression) && compression.some((each) => each !== null)) return undefined;
  if (carrier instanceof Pickled) return [carrier.pickle, ...carrier.frames];
  return header.get("serializer") === "pickle" ? carrier.frames : undefined;
}

function framesOf(carrier: CarriedValue["carrier"]): readonly Uint8Array[] {
  return carrier instanceof Uint8Array ? [carrier] : [carrier.headerBytes, ...carrier.frames];
}

/** What holds values in a decoded message, with JSON pointers. */
export function* carriers(
  value: unknown,
  pointer = "",
): Iterable<Omit<CarriedValue, "place" | "identity"> & { pointer: string }> {
  if (value instanceof Serialized || value instanceof Pickled) yield { pointer, carrier: value };
  else if (value instanceof Uint8Array) {
    if (value[0] === 0x80 && (value[1] as number) <= 5 && value.at(-1) === 0x2e) yield { pointer, carrier: value };
  } else for (const [step, member] of membersOf(value)) yield* carriers(member, `${pointer}/${step}`);
}
