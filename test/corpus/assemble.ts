/** Makes a capture of what the recorder has written: one line per conversation. */
import { createReadStream, createWriteStream, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

/**
 * Writes the conversations of all processes that have recorded into a folder, in the order of their last messages.
 * @param target the capture, `.ndjson.gz`
 */
export async function assemble(folder: string, target: string): Promise<void> {
  await pipeline(Readable.from(conversations(folder)), createGzip({ level: 6 }), createWriteStream(target));
}

interface Open {
  readonly head: string;
  readonly messages: string[];
}

async function* conversations(folder: string): AsyncGenerator<string> {
  for (const file of readdirSync(folder).sort()) {
    const path = join(folder, file);
    // Read twice, so that only conversations that are under way are held.
    const remaining = new Map<string, number>();
    for await (const { id } of events(path)) remaining.set(id, (remaining.get(id) ?? 0) + 1);
    const open = new Map<string, Open>();
    for await (const { id, rest } of events(path)) {
      const known = open.get(id);
      if (known === undefined) open.set(id, { head: rest, messages: [] });
      else known.messages.push(`{${rest}}`);
      const left = (remaining.get(id) ?? 0) - 1;
      remaining.set(id, left);
      const done = open.get(id);
      if (left > 0 || done === undefined) continue;
      open.delete(id);
      yield `{${done.head}, "messages": [${done.messages.join(", ")}]}\n`;
    }
  }
}

/** The recorder's lines: the number of the conversation, and the fields after it. A process that was killed leaves half a line. */
async function* events(path: string): AsyncGenerator<{ readonly id: string; readonly rest: string }> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const found = /^\{"c": (\d+), (.*)\}$/s.exec(line);
    if (found !== null) yield { id: found[1] as string, rest: found[2] as string };
  }
}
