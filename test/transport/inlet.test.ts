/** What reads a dialed socket: nothing is lost, in whatever memory it comes. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { test } from "node:test";
import { Inlet } from "../../runtime/node/inlet.js";
import { FrameDecoder, encodeFrames, join } from "../../runtime/wire/framing.js";

const frames = [Uint8Array.of(1, 2, 3), new Uint8Array(20_000_000).map((_, index) => index % 251)];
const stream = join(encodeFrames(frames));

test("bytes that come before there is a target wait for it; large frames are filled in place", async () => {
  const server = createServer((socket) => {
    socket.write(stream.subarray(0, 10));
    socket.once("data", () => socket.end(join([stream.subarray(10), stream])));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const inlet = new Inlet();
  const socket = connect({ port: (server.address() as AddressInfo).port, host: "127.0.0.1", onread: inlet.onread });
  try {
    while (socket.bytesRead < 10) await new Promise((resolve) => setImmediate(resolve));
    const decoder = new FrameDecoder();
    const read: Uint8Array[][] = [];
    let direct = 0;
    const take = (): void => {
      for (let message = decoder.next(); message !== null; message = decoder.next()) read.push(message);
    };
    inlet.attach({
      room: () => decoder.room(),
      filled(bytes) {
        direct += bytes;
        decoder.filled(bytes);
        take();
      },
      receive(chunk) {
        decoder.push(chunk);
        take();
      },
    });
    assert.equal(decoder.bufferedBytes, 10);
    socket.write("go on");
    await once(socket, "end");
    decoder.end();
    assert.equal(read.length, 2);
    for (const message of read) assert.ok(Buffer.compare(join(message), join(frames)) === 0);
    assert.ok(direct > stream.length, `${direct} bytes came straight into their frames`);
  } finally {
    socket.destroy();
    server.close();
  }
});
