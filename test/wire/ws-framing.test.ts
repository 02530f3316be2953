import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { WireError } from "../../runtime/wire/errors.js";
import { Fifo } from "../../runtime/wire/fifo.js";
import { WsFrameDecoder, encodeFrameCount } from "../../runtime/wire/ws-framing.js";

const messages = fc.array(
  fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 20 }), fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 5 }))
    .map(([first, rest]) => [first, ...rest]),
  { maxLength: 6 },
);

test("messages come out as they went in, however often one looks", () => {
  fc.assert(
    fc.property(messages, fc.array(fc.boolean()), (sent, looks) => {
      const decoder = new WsFrameDecoder();
      const got: Uint8Array[][] = [];
      const look = (): void => {
        for (let message = decoder.next(); message !== null; message = decoder.next()) got.push(message);
      };
      let turn = 0;
      for (const piece of sent.flatMap((frames) => [encodeFrameCount(frames), ...frames])) {
        decoder.push(piece);
        if (looks[turn++ % Math.max(1, looks.length)] ?? false) look();
      }
      look();
      assert.deepEqual(got, sent);
      assert.equal(decoder.bufferedBytes, 0);
      assert.equal(decoder.messages, sent.length);
    }),
  );
});

test("whatever comes, there is a message, a wait, or one lasting WireError", () => {
  const piece = fc.oneof(fc.uint8Array({ maxLength: 12 }), fc.string(), fc.integer({ min: 0, max: 3 }).map(countOf));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const decoder = new WsFrameDecoder({ limits: { frames: 4, frameBytes: 8, messageBytes: 16 } });
      let error: unknown;
      for (const each of pieces) {
        decoder.push(each);
        try {
          decoder.next();
          assert.equal(error, undefined);
        } catch (thrown) {
          assert(thrown instanceof WireError);
          assert.equal(thrown, (error ??= thrown));
        }
      }
    }),
  );
});

test("a large frame gets memory of its own, a small one is a view", () => {
  const chunk = new Uint8Array(100_000);
  const large = chunk.subarray(3, 50_000);
  const small = chunk.subarray(60_000, 60_010);
  const decoder = new WsFrameDecoder();
  for (const piece of [encodeFrameCount([small, large]), small, large]) decoder.push(piece);
  const [first, second] = decoder.next() ?? [];
  assert.equal(first?.buffer, chunk.buffer);
  assert.notEqual(second?.buffer, chunk.buffer);
  assert.equal(second?.byteOffset, 0);
});

test("a queue gives back what it was given, in order", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(), { nil: null }), { maxLength: 3000 }), (steps) => {
      const queue = new Fifo<number>();
      const model: number[] = [];
      for (const step of steps) {
        if (step === null) assert.equal(queue.shift(), model.shift());
        else {
          queue.push(step);
          model.push(step);
        }
        assert.equal(queue.length, model.length);
        assert.equal(queue.peek(), model[0]);
      }
    }),
  );
});

function countOf(count: number): Uint8Array {
  return encodeFrameCount(Array.from({ length: count }, () => new Uint8Array(0)));
}
