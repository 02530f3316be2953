import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { replaceStrings } from "../../runtime/capture/replace-strings.js";
import { WsHeadRewriter } from "../../runtime/capture/ws-head-rewriter.js";
import { encodeOpen } from "../../runtime/wire/message.js";
import { encodeFrameCount } from "../../runtime/wire/ws-framing.js";
import { wsFrame } from "../support/ws-frame.js";
import { ping, received, through, UPGRADE, wsMessage } from "./ws-streams.js";

const REAL = "ws://10.0.0.1:40000";

function headOf(text: string, size = 0): Uint8Array {
  const [head] = encodeOpen({ op: "x", address: text, more: new Uint8Array(size) });
  return head as Uint8Array;
}

function renaming(to: string, largest?: number): WsHeadRewriter {
  return new WsHeadRewriter((head) => replaceStrings(head, (text) => (text === REAL ? to : undefined)), largest);
}

const payload = new Uint8Array(300).map((_, index) => index);

describe("frame 0 of messages over a WebSocket", () => {
  const sides = [
    ["in", true],
    ["out", false],
  ] as const;

  for (const [dir, masked] of sides)
    test(`is changed wherever the bytes are cut, and nothing else is (${dir})`, async () => {
      const to = "wss://relay.example:1";
      const said = (text: string): Buffer =>
        Buffer.concat([
          UPGRADE[dir],
          wsMessage([headOf(text)], { masked }),
          ping(masked),
          wsMessage([headOf(text), payload, new Uint8Array(0), payload], { masked }),
          wsMessage([headOf("another")], { masked }),
          wsMessage([new Uint8Array(0)], { masked }),
          wsMessage([headOf(text), payload], { masked, fragments: 3, pings: true }),
          wsMessage([headOf("another"), payload], { masked, fragments: 2 }),
          wsFrame(Uint8Array.of(3, 232), { opcode: 8, masked }),
        ]);
      const bytes = said(REAL);
      const expected = await received(said(to).subarray(UPGRADE[dir].length), masked);
      const whole = await through(renaming(to), bytes);
      assert.deepEqual(whole.subarray(0, UPGRADE[dir].length), UPGRADE[dir]);
      assert.deepEqual(await received(whole.subarray(UPGRADE[dir].length), masked), expected);
      for (let cut = 1; cut < bytes.length; cut++)
        assert.deepEqual(await through(renaming(to), bytes.subarray(0, cut), bytes.subarray(cut)), whole, `${cut}`);
      const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
      assert.deepEqual(await through(renaming(to), ...single), whole);
    });

  test("has a header for its new length, in its shortest form", async () => {
    const body = headOf("").length;
    for (const length of [125, 126, 127, 65_535, 65_536])
      for (const masked of [true, false])
        for (const to of ["", "w".repeat(REAL.length + 3)]) {
          const size = length - body - 4 - REAL.length;
          const sent = wsMessage([headOf(REAL, Math.max(0, size)), payload], { masked });
          const got = await through(renaming(to), UPGRADE.in, sent);
          const expected = wsMessage([headOf(to, Math.max(0, size)), payload], { masked });
          assert.deepEqual(got, Buffer.concat([UPGRADE.in, expected]));
        }
  });

  test("passes unchanged above the limit, whole or in fragments, and the next is changed again", async () => {
    const limit = 2000;
    const small = wsMessage([headOf("relay"), payload], { masked: true });
    for (const fragments of [1, 2, 5]) {
      const large = wsMessage([headOf(REAL, 3000), payload], { masked: true, fragments });
      const sent = Buffer.concat([UPGRADE.in, large, wsMessage([headOf(REAL), payload], { masked: true })]);
      for (const cut of [1, 300, 800, 2500]) {
        const got = await through(renaming("relay", limit), sent.subarray(0, cut), sent.subarray(cut));
        assert.deepEqual(got, Buffer.concat([UPGRADE.in, large, small]), `${fragments} fragments, cut at ${cut}`);
      }
    }
    const below = await through(
      renaming("relay", limit),
      UPGRADE.in,
      wsMessage([headOf(REAL, 1900)], { masked: true }),
    );
    assert.deepEqual(below, Buffer.concat([UPGRADE.in, wsMessage([headOf("relay", 1900)], { masked: true })]));
  });

  test("does not hold up a ping between its fragments", async () => {
    const rewriter = renaming("relay");
    const [first, second] = [headOf(REAL).subarray(0, 5), headOf(REAL).subarray(5)];
    const count = wsFrame(encodeFrameCount([first]));
    assert.deepEqual(await through(rewriter, UPGRADE.in, count), Buffer.concat([UPGRADE.in, count]));
    assert.deepEqual(await rewriter.push(wsFrame(first, { fin: false })), []);
    assert.deepEqual(Buffer.concat(await rewriter.push(ping(true))), ping(true));
    assert.deepEqual(
      Buffer.concat(await rewriter.push(wsFrame(second, { opcode: 0 }))),
      Buffer.from(wsFrame(headOf("relay"))),
    );
  });

  test("is not passed on when what changes it fails", async () => {
    const failing = new WsHeadRewriter(() => Promise.reject(new RangeError("planted")));
    await failing.push(UPGRADE.in);
    await assert.rejects(failing.push(wsMessage([headOf(REAL)], { masked: true })), /planted/);
  });
});
