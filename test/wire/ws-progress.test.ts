import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { WsProgress } from "../../runtime/wire/ws-progress.js";
import { wsFrame } from "../support/ws-frame.js";

/** What is sent: a message in fragments of these sizes, or a control frame. */
type Sent = readonly number[] | "ping";

interface Frame {
  readonly bytes: Uint8Array;
  /** Whether a message is incomplete behind this frame. */
  readonly open: boolean;
  readonly isData: boolean;
}

function framesOf(sent: readonly Sent[], masked: boolean): readonly Frame[] {
  const ping = wsFrame(new Uint8Array(5), { opcode: 9, masked });
  return sent.flatMap((each): Frame[] => {
    if (each === "ping") return [{ bytes: ping, open: false, isData: false }];
    return each.flatMap((length, index): Frame[] => {
      const fin = index === each.length - 1;
      const bytes = wsFrame(new Uint8Array(length).fill(255), { opcode: index === 0 ? 2 : 0, fin, masked });
      // A ping may come between the fragments of a message, and ends none.
      return [{ bytes, open: !fin, isData: true }, ...(fin ? [] : [{ bytes: ping, open: true, isData: false }])];
    });
  });
}

const length = fc.oneof(fc.integer({ min: 0, max: 200 }), fc.constantFrom(125, 126, 65_535, 65_536, 70_000));
const message = fc.array(length, { minLength: 1, maxLength: 3 });

test("cut anywhere, it is known whether a message has begun that is not whole", () => {
  const sent = fc.array(fc.oneof<fc.Arbitrary<Sent>[]>(message, fc.constant("ping")), { maxLength: 4 });
  fc.assert(
    fc.property(sent, fc.boolean(), fc.array(fc.nat(), { maxLength: 8 }), (list, mask, seeds) => {
      const progress = new WsProgress();
      let open = false;
      for (const frame of framesOf(list, mask)) {
        const cuts = [...new Set([1, 2, 3, ...seeds].map((seed) => seed % frame.bytes.length))].sort((a, b) => a - b);
        let at = 0;
        for (const cut of cuts) {
          progress.push(frame.bytes.subarray(at, cut));
          at = cut;
          assert.equal(progress.begun, open || (frame.isData && at > 0), `${at} of ${frame.bytes.length}`);
        }
        progress.push(frame.bytes.subarray(at));
        open = frame.open;
        assert.equal(progress.begun, open);
      }
    }),
  );
});

test("many frames in one piece are followed, and so is the beginning of the next", () => {
  const [first, second] = [framesOf([[10], [70_000], "ping", [3, 4]], true), framesOf([[500]], true)];
  const progress = new WsProgress();
  const bytes = Buffer.concat([...first, ...second].map((frame) => frame.bytes));
  const whole = first.reduce((sum, frame) => sum + frame.bytes.length, 0);
  progress.push(bytes.subarray(0, whole));
  assert.equal(progress.begun, false);
  progress.push(bytes.subarray(whole, whole + 1));
  assert.equal(progress.begun, true);
  progress.push(bytes.subarray(whole + 1));
  assert.equal(progress.begun, false);
});
