/** The bytes of a capture, gzipped or not. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { constants, createGunzip } from "node:zlib";

/** How far a file has been read. */
export interface ReadProgress {
  readonly bytes: number;
  readonly size: number;
}

/**
 * The bytes of a capture, piece by piece. A gzip stream that is cut ends where it is cut.
 * @param onProgress told from time to time how far the file has been read
 * @throws Error of Node if the file cannot be read or is damaged
 */
export async function* readCapture(
  path: string,
  onProgress: (progress: ReadProgress) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  const { size, gzipped } = await lookAt(path);
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  const source = gzipped ? file.pipe(createGunzip({ finishFlush: constants.Z_SYNC_FLUSH, chunkSize: 1 << 20 })) : file;
  file.on("error", (error) => source.destroy(error));
  try {
    for await (const chunk of source) {
      yield chunk as Uint8Array;
      onProgress({ bytes: file.bytesRead, size });
    }
  } finally {
    file.destroy();
  }
}

async function lookAt(path: string): Promise<{ readonly size: number; readonly gzipped: boolean }> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(2), 0, 2, 0);
    const { size } = await handle.stat();
    return { size, gzipped: bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b };
  } finally {
    await handle.close();
  }
}
