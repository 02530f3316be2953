/**
 * zlib by the streams that browsers and Node have. Node's own module replaces it there: it is faster. Whether bytes behind
 * the end are noticed is up to the platform; browsers refuse them.
 */
import { join } from "../../wire/framing.js";
import { type Codec, corrupt, overLimit } from "./codec.js";

/** zlib (RFC 1950), which the web calls deflate. */
export const zlibWeb: Codec = {
  name: "zlib",
  compress: (bytes) => pump(new CompressionStream("deflate"), bytes, Infinity),
  async decompress(bytes, limit) {
    try {
      return await pump(new DecompressionStream("deflate"), bytes, limit);
    } catch (error) {
      throw error instanceof TooLong ? overLimit("zlib", limit) : corrupt("zlib", messageOf(error), error);
    }
  },
};

class TooLong extends Error {}

async function pump(pipe: CompressionStream | DecompressionStream, bytes: Uint8Array, limit: number) {
  const { readable, writable } = pipe;
  const writer = writable.getWriter();
  const written = Promise.all([writer.write(bytes), writer.close()]);
  // Whatever goes wrong there is reported to the reader too.
  written.catch(() => undefined);
  const chunks: Uint8Array[] = [];
  let total = 0;
  const reader = readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const chunk = next.value as Uint8Array;
    chunks.push(chunk);
    total += chunk.length;
    if (total <= limit) continue;
    await reader.cancel();
    throw new TooLong();
  }
  await written;
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : join(chunks);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
