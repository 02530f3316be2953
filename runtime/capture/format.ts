/** The capture format: what stands on one line. See docs/conformance.md. */
import { decodeBase64 } from "./base64.js";

/** A frame whose bytes were not kept. */
export interface OmittedFrame {
  /** How many bytes it had. */
  readonly omitted: number;
}

/** A frame as recorded. */
export type RecordedFrame = Uint8Array | OmittedFrame;

/** Who wrote: `in` is what the listening side read, `out` what it wrote. */
export type Dir = "in" | "out";

/** One recorded message. */
export interface RecordedMessage {
  readonly dir: Dir;
  readonly frames: readonly RecordedFrame[];
  /** When it was complete, in seconds since 1970, if the recorder says so. */
  readonly time?: number;
}

/** What a capture says about a conversation. */
export interface ConversationHeader {
  /** The Dask release on the listening side. */
  readonly version?: string;
  readonly transport?: string;
  /** The class that listens. */
  readonly server?: string;
  /** Who connected, if the recorder says so. */
  readonly peer?: string;
  /** When, in ISO 8601, if the recorder says so. */
  readonly time?: string;
}

/** Text is not what the capture format asks for. */
export class CaptureFormatError extends Error {
  override readonly name = "CaptureFormatError";
}

/** The known fields of a conversation. Others are ignored, as are those of a wrong type. */
export function readHeader(value: unknown): ConversationHeader {
  if (!isObject(value)) throw new CaptureFormatError("a conversation is an object");
  const names = (["version", "transport", "server", "peer", "time"] as const).filter(
    (name) => typeof value[name] === "string",
  );
  return Object.fromEntries(names.map((name) => [name, value[name]]));
}

/**
 * The known fields of a conversation that is there to its end.
 * @param value the conversation without the messages that were found in its text
 */
export function readWholeHeader(value: unknown): ConversationHeader {
  const messages = isObject(value) ? value["messages"] : [];
  if (!Array.isArray(messages)) throw new CaptureFormatError('a conversation has an array "messages"');
  if (messages.length > 0)
    throw new CaptureFormatError('"messages" is to be written plainly, its array right behind it');
  return readHeader(value);
}

/**
 * Reads one element of `messages`.
 * @param decoded the frame that a string stands for, if it was decoded before
 * @throws CaptureFormatError if it is none.
 */
export function readRecordedMessage(
  text: string,
  decoded: (string: string) => RecordedFrame | undefined = () => undefined,
): RecordedMessage {
  const value = parseJson(text);
  if (!isObject(value)) throw new CaptureFormatError("a message is an object");
  const { dir, frames, time } = value;
  if (dir !== "in" && dir !== "out") throw new CaptureFormatError('"dir" is "in" or "out"');
  if (!Array.isArray(frames)) throw new CaptureFormatError('"frames" is an array');
  const timed = typeof time === "number" ? { time } : {};
  return { dir, frames: frames.map((frame) => readFrame(frame, decoded)), ...timed };
}

function readFrame(value: unknown, decoded: (string: string) => RecordedFrame | undefined): RecordedFrame {
  if (typeof value === "string") {
    const bytes = decoded(value) ?? decodeBase64(value);
    if (bytes === undefined) throw new CaptureFormatError("a frame is not base64");
    return bytes;
  }
  const size = isObject(value) ? value["omitted"] : undefined;
  if (!Number.isSafeInteger(size) || (size as number) < 0)
    throw new CaptureFormatError('a frame is base64 or {"omitted": bytes}');
  return { omitted: size as number };
}

/**
 * Parses JSON.
 * @throws CaptureFormatError if it is none.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CaptureFormatError("it is not JSON");
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
