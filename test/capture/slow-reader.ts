/** A client that asks for one thing, and takes its time to read the answer. */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { parseAddress, parseHostPort } from "../../runtime/comm/address.js";
import { encodeFrames } from "../../runtime/wire/framing.js";
import { encodeOpen } from "../../runtime/wire/message.js";
import type { WritableValue } from "../../runtime/wire/values.js";

const handshake = { compression: null, python: [3, 11, 0], "pickle-protocol": 5 };

/** What it has read. */
export interface SlowRead {
  readonly bytes: number;
  readonly digest: string;
}

/**
 * Sends a request, and reads until there are so many bytes: nothing for a while, then piece by piece.
 * @param onPause called before it begins to read
 */
export async function readSlowly(
  address: string,
  request: WritableValue,
  bytes: number,
  onPause: () => void,
): Promise<SlowRead> {
  const socket = connect(parseHostPort(parseAddress(address).location));
  await once(socket, "connect");
  for (const message of [handshake, request]) for (const part of encodeFrames(encodeOpen(message))) socket.write(part);
  await sleep(1500);
  onPause();
  const hash = createHash("sha256");
  let read = 0;
  for await (const chunk of socket as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    const before = read;
    read += chunk.length;
    if (read >= bytes) break;
    // A moment of nothing after each eighth.
    if (Math.floor((before * 8) / bytes) !== Math.floor((read * 8) / bytes)) await sleep(100);
  }
  socket.destroy();
  return { bytes: read, digest: hash.digest("hex") };
}
