import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { joined, ping, streamOf, UPGRADE, wsMessage } from "./ws-streams.js";

const frames = [new Uint8Array(200), new Uint8Array(0), new Uint8Array(70_000)];
const expected = ["begin 3", "frame 200", "bytes 200", "frame 0", "frame 70000", "bytes 70000", "end"];

describe("messages over a WebSocket", () => {
  for (const fragments of [1, 2, 5])
    test(`are recorded as they are, sent in ${fragments} fragments`, () => {
      for (const [dir, masked] of [
        ["in", true],
        ["out", false],
      ] as const) {
        const { stream, told } = streamOf();
        stream.push(UPGRADE[dir]);
        assert.equal(stream.inside, false);
        const message = wsMessage(frames, { masked, fragments, pings: true });
        stream.push(Buffer.concat([message, ping(masked), message.subarray(0, -1)]));
        assert.equal(stream.inside, true);
        assert.deepEqual(told.slice(0, expected.length), expected);
        stream.push(message.subarray(-1));
        assert.equal(stream.inside, false);
        assert.deepEqual(joined(told.slice(expected.length)), expected);
      }
    });
});
