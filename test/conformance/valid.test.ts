/** What the spec says is valid is taken, written as the vector's bytes, and read back as the same value. */
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { describe, test } from "node:test";
import { View } from "../../generator/vectors/view.js";
import { decodeMessage, encodeMessage } from "../../runtime/wire/message.js";
import { typed, visible } from "./typed.js";
import { each, model, SUBJECTS } from "./vectors.js";

describe("valid vectors", () => {
  for (const subject of SUBJECTS) {
    test(`${subject.name}: ${subject.valid.length} are read and written`, () => {
      assert.ok(subject.valid.length > 0);
      each(subject, subject.valid, ({ value, frames = [] }, release) => {
        const expected = typed(value, { kind: "ref", name: subject.type }, new View(model, release));
        const bytes = frames.map((frame) => new Uint8Array(Buffer.from(frame, "base64")));
        assert.deepEqual(encodeMessage(subject.codec, expected, { release }), bytes, "written");
        const { message, unknownFields } = decodeMessage(subject.codec, bytes, { release, exactFloats: true });
        assert.deepEqual(visible(message), visible(expected), "read");
        assert.deepEqual(unknownFields, []);
      });
    });
  }
});
