/** Takes out of a message what is not to be kept: Python code, and what tells of the machine it was recorded on. */
import { hostname, networkInterfaces, release } from "node:os";
import type { RecordedFrame } from "../../runtime/capture/format.js";
import { fillFrames } from "../../runtime/capture/placeholders.js";
import { framesLeftOver, framesOfPayloads } from "../../runtime/capture/payload-check.js";
import { payloadsIn } from "../../runtime/capture/values.js";
import { decodeOpen } from "../../runtime/wire/message.js";
import { spansOf, type Span } from "./msgpack-spans.js";

/** Payloads and byte strings up to so many bytes are kept if nothing speaks against their content. */
const LARGEST = 2048;
/** What speaks against a payload: functions and classes by value, tracebacks, source texts. */
const CODE = /cloudpickle|tblib|SourceCode|Traceback|File "|\b(?:def|class|import|lambda|return|await) /;
const PATH = /\/(?:work|root|tmp|home|usr|opt|var|proc|private|Users|builds)\/[^\s"'<>,;:)\]}]*/g;
const ADDRESSES = Object.values(networkInterfaces())
  .flatMap((each) => each ?? [])
  .filter(({ internal }) => !internal)
  .map(({ address }) => address);
const WORDS = [hostname(), release(), ...ADDRESSES].filter((word) => word.length > 3);
const WORD = new RegExp(WORDS.map((word) => word.replace(/[^\w]/g, "\\$&")).join("|") || "(?!)", "g");
const latin1 = new TextDecoder("latin1");

/**
 * The frames with other content of the same length, so that they are well-formed as before; payloads of doubtful content are
 * written as omitted.
 */
export function scrub(recorded: readonly RecordedFrame[]): readonly RecordedFrame[] {
  const filled = fillFrames(recorded);
  if (filled === undefined) return recorded;
  const message = decodeOpen(filled.frames, { exactFloats: true });
  const payloads = payloadsIn(message);
  const headers = new Set(payloads.map(({ payload }) => payload.headerBytes));
  const scrubbed = recorded.map((frame, index) => {
    if (!(frame instanceof Uint8Array)) return frame;
    if (index === 0 || headers.has(frame)) return scrubValue(frame);
    return isHarmless(frame) ? frame : { omitted: frame.length };
  });
  // What stands there twice is changed alike.
  const count = framesLeftOver(filled.frames, framesOfPayloads(payloads)).length;
  scrubbed.splice(1, count, ...scrubbed.slice(1 + count, 1 + 2 * count));
  return scrubbed;
}

/** Whether bytes can be kept as they are. */
function isHarmless(bytes: Uint8Array): boolean {
  if (bytes.length > LARGEST) return false;
  const text = latin1.decode(bytes);
  return !CODE.test(text) && text.search(PATH) < 0 && text.search(WORD) < 0;
}

function scrubValue(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice();
  for (const span of spansOf(bytes)) {
    const content = changed.subarray(span.start, span.start + span.length);
    if (span.kind === "bin") {
      if (!isHarmless(content)) content.fill(0);
    } else scrubText(span, content);
  }
  return changed;
}

function scrubText({ field }: Span, content: Uint8Array): void {
  const text = latin1.decode(content);
  // Texts of several lines are logs, tracebacks and pages; `line` in a profile is a line of code.
  if (text.trimEnd().includes("\n") || field === "line" || CODE.test(text)) content.fill(0x2e);
  else {
    for (const found of text.matchAll(PATH)) fill(content, found.index + 1, found[0].slice(1));
    for (const found of text.matchAll(WORD)) fill(content, found.index, found[0]);
  }
}

/** Writes other letters, the same ones for the same text: keys of a map stay distinct. */
function fill(content: Uint8Array, at: number, text: string): void {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ i, 0x01000193) >>> 0;
    const letter = text.charCodeAt(i);
    const digit = letter >= 0x30 && letter <= 0x39;
    if (digit || /[A-Za-z_-]/.test(text[i] ?? "") || letter > 0x7f)
      content[at + i] = digit ? 0x31 : 0x61 + ((hash >>> 8) % 26);
  }
}
