/** Keys are the same wherever they are made: Node's digest and ours agree. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import "../../runtime/index.js";
import { Sha256, sha256 } from "../../runtime/client/graph/sha256.js";

test("our SHA-256 and that of the platform give the digests of node:crypto, in whatever pieces bytes come", () => {
  assert.ok(!(sha256() instanceof Sha256));
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (pieces) => {
      const expected = createHash("sha256").update(Buffer.concat(pieces)).digest("hex");
      for (const digest of [new Sha256(), sha256()]) {
        for (const piece of pieces) digest.update(piece);
        assert.equal(digest.hex(), expected);
      }
    }),
  );
});
