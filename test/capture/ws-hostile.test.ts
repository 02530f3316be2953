/** What comes over a WebSocket may be anything: it passes, and is recorded as far as it can be understood. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { WsHeadRewriter } from "../../runtime/capture/ws-head-rewriter.js";
import { WsReader } from "../../runtime/capture/ws-reader.js";
import { WireError } from "../../runtime/wire/errors.js";
import { encodeFrameCount } from "../../runtime/wire/ws-framing.js";
import { wsFrame, type WsFrameOptions } from "../support/ws-frame.js";
import { joined, ping, streamOf, through, UPGRADE, wsMessage } from "./ws-streams.js";

const head = new Uint8Array(200).fill(1);
const message = wsMessage([head, head], { masked: true });
const one = wsFrame(encodeFrameCount([head]));
const fragment = wsFrame(head, { fin: false });

function frame(options: WsFrameOptions, size = 8): Uint8Array {
  return wsFrame(new Uint8Array(size), options);
}

/** Bytes that end what can be understood. */
const broken: readonly (readonly [string, readonly Uint8Array[]])[] = [
  ["text", [frame({ opcode: 1 })]],
  ["text in the place of frame 0", [one, frame({ opcode: 1 })]],
  ["a reserved bit", [frame({ rsv1: true })]],
  ["a reserved bit of frame 0", [one, frame({ rsv1: true })]],
  ["an opcode that does not exist", [one, frame({ opcode: 3 })]],
  ["an opcode that does not exist between fragments", [one, fragment, frame({ opcode: 11 })]],
  ["a continuation of nothing", [one, frame({ opcode: 0 })]],
  ["a message inside of another", [one, fragment, frame({ opcode: 2 })]],
  ["text inside of another", [one, fragment, frame({ opcode: 1 })]],
  ["a ping that is too long", [one, fragment, frame({ opcode: 9 }, 126)]],
  ["a ping in fragments", [one, fragment, frame({ opcode: 9, fin: false })]],
  ["a length above all numbers", [one, huge(0xffff_ffff)]],
  ["a length above all numbers between fragments", [one, fragment, huge(0x0040_0000)]],
  ["no frames", [wsFrame(encodeFrameCount([]))]],
  ["more frames than there may be", [wsFrame(Uint8Array.of(1, 0, 16, 0, 0, 0, 0, 0))]],
  ["a number of frames that is too short", [frame({}, 7)]],
  ["a number of frames that is too long", [frame({}, 9)]],
  ["a number of frames that is too long, in fragments", [frame({ fin: false }, 5), frame({ opcode: 0 }, 4)]],
];

/** A frame whose length begins with these four bytes. */
function huge(high: number): Uint8Array {
  const bytes = Buffer.from(frame({ length: 2 ** 32 }));
  bytes.writeUInt32BE(high, 2);
  return bytes;
}

function dropping(): WsHeadRewriter {
  return new WsHeadRewriter(() => Uint8Array.of(0xc0));
}

describe("bytes of a WebSocket that are no messages", () => {
  for (const [what, bytes] of broken)
    test(`pass as they are with all behind them, and are not recorded: ${what}`, async () => {
      const sent = Buffer.concat([...bytes, message, message]);
      const before = Buffer.concat([UPGRADE.in, wsMessage([Uint8Array.of(0xc0), head], { masked: true })]);
      for (let cut = 1; cut < sent.length; cut++) {
        const pieces = [UPGRADE.in, message, sent.subarray(0, cut), sent.subarray(cut)];
        assert.deepEqual(await through(dropping(), ...pieces), Buffer.concat([before, sent]), `cut at ${cut}`);
      }
      const { stream, told } = streamOf();
      stream.push(Buffer.concat([UPGRADE.in, message]));
      assert.equal(told.at(-1), "end");
      assert.equal(stream.inside, false);
      assert.throws(() => stream.push(sent), WireError);
    });

  test("pass where no WebSocket was opened", async () => {
    const body = Buffer.from("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    const extension = Buffer.from("HTTP/1.1 101 x\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n");
    const endless = Buffer.from("GET / HTTP/1.1\r\n" + "x: \u00e4\r\n".repeat(20_000));
    const again = Buffer.concat([UPGRADE.in, UPGRADE.in, UPGRADE.in]);
    for (const bytes of [body, extension, endless, again]) {
      const sent = Buffer.concat([bytes, message]);
      assert.deepEqual(await through(dropping(), sent), sent);
      for (const cut of [1, 20, bytes.length - 1, bytes.length])
        assert.deepEqual(await through(dropping(), sent.subarray(0, cut), sent.subarray(cut)), sent);
      assert.throws(() => streamOf().stream.push(sent), WireError);
    }
  });

  test("pass as far as they have come when the stream ends", async () => {
    const sent = Buffer.concat([UPGRADE.in, wsMessage([head], { masked: true, fragments: 2 })]);
    for (let end = 1; end < sent.length; end++)
      assert.deepEqual(await through(dropping(), sent.subarray(0, end)), sent.subarray(0, end), `${end} bytes`);
  });

  test("are kept in little memory, whatever they announce", async () => {
    const largest = 4096;
    // A header of 14 bytes, or a ping.
    const begun = 6 + 125;
    const floods: readonly (readonly [string, Uint8Array, Uint8Array])[] = [
      ["a frame of 2^52 bytes", Buffer.concat([one, huge(0x0010_0000)]), new Uint8Array(1000)],
      ["fragments without content", Buffer.concat([one, fragment]), frame({ fin: false, opcode: 0 }, 0)],
      ["fragments of one byte", Buffer.concat([one, fragment]), frame({ fin: false, opcode: 0 }, 1)],
      ["fragments and pings", Buffer.concat([one, fragment]), Buffer.concat([ping(true), ping(true)])],
      ["fragments of a number without content", frame({ fin: false }, 3), frame({ fin: false, opcode: 0 }, 0)],
      ["a header of HTTP", Buffer.from("GET"), new Uint8Array(1000).fill(65)],
    ];
    for (const [what, first, more] of floods) {
      const rewriter = new WsHeadRewriter((bytes) => bytes, largest);
      const { stream } = streamOf();
      const start = what.includes("HTTP") ? first : Buffer.concat([UPGRADE.in, first]);
      let missing = 0;
      for (let i = 0; i < 5000; i++) {
        const chunk = i === 0 ? start : more;
        const out = await rewriter.push(chunk);
        missing += out.reduce((sum, { length }) => sum - length, chunk.length);
        assert.ok(missing <= largest + begun, `${what}: ${missing} bytes are kept`);
        try {
          stream.push(chunk);
        } catch (error) {
          assert.ok(error instanceof WireError);
          break;
        }
      }
      assert.equal(Buffer.concat(rewriter.rest()).length, missing, what);
    }
    // A number of frames of which so much would come is none before it comes.
    const { stream } = streamOf();
    stream.push(UPGRADE.in);
    assert.throws(() => stream.push(frame({ length: 2 ** 40 }).subarray(0, 14)), WireError);
  });
});

describe("any bytes over a WebSocket", () => {
  const content = fc.uint8Array({ maxLength: 40 });
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.array(content, { minLength: 1, maxLength: 3 }), fc.nat(2), fc.boolean()) },
    { weight: 1, arbitrary: content },
  );
  const bytesOf = (each: Uint8Array | readonly [readonly Uint8Array[], number, boolean]): Uint8Array => {
    if (each instanceof Uint8Array) return each;
    const [frames, more, pings] = each;
    return wsMessage(frames, { masked: true, fragments: more + 1, pings });
  };
  const mutation = fc.record({ at: fc.nat(), byte: fc.nat(255), kind: fc.constantFrom("set", "remove", "insert") });
  const stream = fc
    .tuple(fc.array(piece, { maxLength: 4 }), fc.array(mutation, { maxLength: 4 }), fc.nat(3))
    .map(([pieces, mutations, spared]) => {
      const bytes = [...UPGRADE.in, ...pieces.flatMap((each) => [...bytesOf(each)])];
      // Most often the upgrade stays: behind it is more to break.
      const from = spared === 0 ? 0 : UPGRADE.in.length;
      for (const { at, byte, kind } of mutations) {
        const place = from + (at % Math.max(1, bytes.length - from));
        bytes.splice(place, kind === "insert" ? 0 : 1, ...(kind === "remove" ? [] : [byte]));
      }
      return Uint8Array.from(bytes);
    });
  const cuts = fc.array(fc.nat(), { maxLength: 6 });

  test("pass: none is lost, none is added, none moves but pings", async () => {
    let [whole, moved, understood] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(stream, cuts, async (bytes, places) => {
        const got = await through(new WsHeadRewriter((given) => given, 60), ...cutAt(bytes, places));
        const pings = hasPingInside(bytes);
        if (pings) assert.deepEqual(got.toSorted(), bytes.toSorted());
        else assert.deepEqual(new Uint8Array(got), bytes);
        if (pings) moved++;
        else whole++;
        if (isUnderstood(bytes)) understood++;
      }),
      { numRuns: 3000 },
    );
    assert.ok(Math.min(whole, moved, understood, 3000 - understood) > 200, `${whole} ${moved} ${understood}`);
  });

  test("are recorded, or are a WireError, alike wherever they are cut", () => {
    const tell = (pieces: readonly Uint8Array[]): readonly string[] => {
      const { stream, told } = streamOf();
      try {
        for (const each of pieces) stream.push(each);
      } catch (error) {
        assert.ok(error instanceof WireError, String(error));
        told.push(error.message);
      }
      return joined(told);
    };
    fc.assert(
      fc.property(stream, cuts, (bytes, places) => assert.deepEqual(tell(cutAt(bytes, places)), tell([bytes]))),
      { numRuns: 3000 },
    );
  });
});

function cutAt(bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] {
  const sorted = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end));
}

/** Whether a frame that controls the connection stands between two fragments of frame 0, as far as the bytes are understood. */
function hasPingInside(bytes: Uint8Array): boolean {
  const reader = new WsReader();
  let open = false;
  try {
    for (let at = 0; at < bytes.length;) {
      const step = reader.step(bytes, at);
      at = step.end;
      if (step.kind === "upgrade" || step.kind === "header") continue;
      const { frame, done } = step;
      if (frame.part === "control" && done && open) return true;
      if (frame.part !== "control") open = frame.part === "frame" && frame.index === 0 && !frame.final;
    }
  } catch (error) {
    assert.ok(error instanceof WireError, String(error));
  }
  return false;
}

function isUnderstood(bytes: Uint8Array): boolean {
  const { stream } = streamOf();
  try {
    stream.push(bytes);
    return true;
  } catch {
    return false;
  }
}
