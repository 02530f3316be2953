/** What a finished capture holds, read whole. */
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { openField } from "../../runtime/rpc/open-codec.js";
import { decodeOpen } from "../../runtime/wire/message.js";
import type { WireValue } from "../../runtime/wire/values.js";

/** A conversation. */
export interface Conversation {
  readonly server?: string;
  readonly transport: string;
  /** Where it was recorded, if not at the place of `--listen`. */
  readonly listener?: string;
  readonly messages: readonly ConversationMessage[];
}

/** A message. */
export interface ConversationMessage {
  readonly dir: "in" | "out";
  readonly value: WireValue;
  readonly frames: readonly Uint8Array[];
}

interface Line extends Omit<Conversation, "messages"> {
  readonly messages: readonly { readonly dir: "in" | "out"; readonly frames: readonly string[] }[];
}

/** The conversations of a gzipped capture from which nothing was left out. */
export async function conversationsIn(file: string): Promise<readonly Conversation[]> {
  const lines = gunzipSync(await readFile(file))
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
  return lines.map(({ messages, ...header }) => ({
    ...header,
    messages: messages.map(({ dir, frames }) => {
      const bytes = frames.map((frame) => new Uint8Array(Buffer.from(frame, "base64")));
      return { dir, value: decodeOpen(bytes), frames: bytes };
    }),
  }));
}

/** The messages of a conversation that are requests for an operation. */
export function requestsFor(op: string, { messages }: Conversation): readonly ConversationMessage[] {
  return messages.filter(({ dir, value }) => dir === "in" && openField(value, "op") === op);
}
