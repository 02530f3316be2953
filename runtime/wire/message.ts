import { EncodeError } from "./errors.js";
import { mostLevels, type Limits } from "./limits.js";
import { unknownFieldsOf } from "./pointer.js";
import { Reader, type ReaderOptions, type ValueKind } from "./reader.js";
import { newestRelease } from "./release.js";
import { ValidationError, type MessageDirection, type Validate } from "./validation.js";
import type { WireValue, WritableValue } from "./values.js";
import { Writer } from "./writer.js";

/** Reads, writes and checks exactly one type of message. Generated code has these; see `MessageCodec` of the op tables. */
export interface Codec<T> {
  /** Name of the type, for errors. */
  readonly name: string;
  readonly read: (reader: Reader) => T;
  readonly write: (writer: Writer, message: T) => void;
  readonly validate: Validate;
}

/** Which message is written or read, for errors. */
export interface MessageContext {
  /** The operation, as in `scheduler.who_has`. Default: the name of the codec. */
  readonly op?: string | undefined;
  /** What the message is to its operation. Default: `"message"`. */
  readonly direction?: MessageDirection | undefined;
}

/** Options of {@link encodeMessage}. */
export interface EncodeOptions extends MessageContext {
  /** The receiver's release as an ordinal. Default: the newest. */
  readonly release?: number | undefined;
}

/** Options of {@link decodeMessage}. */
export interface DecodeOptions extends MessageContext {
  /** The sender's release as an ordinal. Default: the newest. */
  readonly release?: number | undefined;
  /** Bounds on the bytes; defaults for those that are absent. */
  readonly limits?: Partial<Limits> | undefined;
  /** Read a whole float as `Float` where the type is open. Default false. */
  readonly exactFloats?: boolean | undefined;
}

/** A message that has been read and checked. */
export interface DecodedMessage<T> {
  /** The message. */
  readonly message: T;
  /** JSON pointers to the fields that its type does not name; their values are under `extra`. */
  readonly unknownFields: readonly string[];
}

/**
 * Checks a message and writes it.
 * @throws ValidationError if it does not have its type; EncodeError if a value in it cannot be written.
 */
export function encodeMessage<T>(codec: Codec<T>, message: T, options: EncodeOptions = {}): Uint8Array[] {
  const release = options.release ?? newestRelease;
  check(codec, message, release, "sent", options);
  const writer = new Writer({ release });
  codec.write(writer, message);
  return writer.frames();
}

/**
 * Reads a message and checks it.
 * @throws WireError if the bytes are malformed or pass a limit; ValidationError if the message does not have its type.
 */
export function decodeMessage<T>(
  codec: Codec<T>,
  frames: readonly Uint8Array[],
  options: DecodeOptions = {},
): DecodedMessage<T> {
  const reader = new Reader(frames, options);
  const message = codec.read(reader);
  reader.end();
  return checked(codec, message, reader, reader.unknownFields, options);
}

/**
 * Reads a message that is part of another, such as an entry of a batch, and checks it. The reader then stands behind it, also
 * if a {@link ValidationError} is thrown.
 * @throws WireError if the bytes are malformed or pass a limit; ValidationError if the message does not have its type.
 */
export function readMessage<T>(codec: Codec<T>, reader: Reader, context: MessageContext = {}): DecodedMessage<T> {
  const before = reader.unknownFields;
  const message = codec.read(reader);
  return checked(codec, message, reader, reader.unknownFields - before, context);
}

const noFields: readonly string[] = [];

function checked<T>(
  codec: Codec<T>,
  message: T,
  reader: Reader,
  unknownFields: number,
  context: MessageContext,
): DecodedMessage<T> {
  check(codec, message, reader.release, "received", context);
  return { message, unknownFields: unknownFields === 0 ? noFields : unknownFieldsOf(message, reader.unknownNames) };
}

function check<T>(
  codec: Codec<T>,
  message: T,
  release: number,
  side: "sent" | "received",
  context: MessageContext,
): void {
  const { validate } = codec;
  if (isValid(codec, message, release)) return;
  const subject = { op: context.op ?? codec.name, direction: context.direction ?? "message" };
  throw new ValidationError(subject, side, message, validate.errors ?? []);
}

/** @throws EncodeError if the message is so deep that the validator runs out of stack: what is read has been bounded. */
function isValid<T>({ validate, name }: Codec<T>, message: T, release: number): boolean {
  try {
    return validate.call({ release }, message);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new EncodeError(`${name}: expected at most ${mostLevels} nested values, got more; a cycle?`, {
      cause: error,
    });
  }
}

/**
 * Writes a value that no type describes.
 * @throws EncodeError if it cannot be written.
 */
export function encodeOpen(value: WritableValue): Uint8Array[] {
  const writer = new Writer();
  writer.any(value);
  return writer.frames();
}

/**
 * Reads a value that no type describes.
 * @throws WireError if the bytes are malformed or pass a limit.
 */
export function decodeOpen(frames: readonly Uint8Array[], options: ReaderOptions = {}): WireValue {
  const reader = new Reader(frames, options);
  const value = reader.any();
  reader.end();
  return value;
}

/** What a message is, before it is decoded. */
export interface MessageOutline {
  /** What stands in frame 0: `"map"` for a request or a stream message, `"array"` for a batch, `"str"` for `"OK"`. */
  readonly kind: ValueKind;
  /** The operation of a map, if it has one. */
  readonly op?: string;
  /** The text of a message that is a string. */
  readonly text?: string;
}

/**
 * What a message is and which operation it asks for, without decoding the rest.
 * @throws WireError if the bytes up to there are malformed.
 */
export function readOp(frames: readonly Uint8Array[], limits?: Partial<Limits>): MessageOutline {
  const reader = new Reader(frames, { limits });
  const kind = reader.kind();
  if (kind === "str") return { kind, text: reader.string() };
  if (kind !== "map") return { kind };
  const op = reader.seekField("op");
  return typeof op === "string" ? { kind, op } : { kind };
}
