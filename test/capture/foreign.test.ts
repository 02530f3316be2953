import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { encodeOpen } from "../../runtime/wire/message.js";
import type { WritableValue } from "../../runtime/wire/values.js";
import { checkText, captureText } from "./captures.js";
import { findingsOf, nothingFound } from "./check-file.js";

const handshake = { compression: null, python: [3, 11, 0], "pickle-protocol": 5 };

function findings(server: string, ...said: readonly WritableValue[]): object {
  return findingsIn(server, [handshake, handshake, ...said], 0);
}

/** @param first whether the first is read (0) or written (1) by the server; they take turns */
function findingsIn(server: string, said: readonly WritableValue[], first: number): object {
  const messages = said.map((value, index) => ({
    dir: (index + first) % 2 === 0 ? ("in" as const) : ("out" as const),
    frames: encodeOpen(value),
  }));
  const report = checkText(captureText([{ version: "2026.8.0", server, messages }]));
  return findingsOf({ ...report, unseen: { ops: [], fields: [] }, files: [] });
}

describe("a server of another class than Dask's", () => {
  for (const [what, said] of [
    ["takes what is no request", [["hello"], ["hello"], 5, 6]],
    ["answers an op of Dask's in its own way", [{ op: "ping" }, "pong", { op: "own", x: 1 }, [1]]],
    ["takes ops of its own", [{ op: "div", x: 4, y: 2 }, 2, "text", null]],
  ] as const)
    test(`${what}, which is no finding`, () => {
      assert.deepEqual(findings("EchoServer", ...said), nothingFound);
      assert.deepEqual(findings("function", ...said), nothingFound);
      assert.notDeepEqual(findings("MyWorker", ...said), nothingFound);
    });

  test("may speak first, which is no finding", () => {
    const said = [handshake, handshake, "hello"];
    assert.deepEqual(findingsIn("function", said, 1), nothingFound);
    assert.notDeepEqual(findingsIn("Worker", said, 1), nothingFound);
  });

  test("is held to the spec once it has answered as one of Dask's does", () => {
    const ping = [{ op: "ping" }, new TextEncoder().encode("pong")];
    assert.deepEqual(findings("Derived", ...ping, ...ping), nothingFound);
    assert.notDeepEqual(findings("Derived", ...ping, { op: "ping" }, "pong"), nothingFound);
  });
});
