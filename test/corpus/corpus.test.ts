import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { describe, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { evidenceAt, messageOf } from "../../generator/audit/evidence.js";
import { unseenReasons } from "../../generator/audit/unseen.js";
import { RELEASES } from "../support/dask.js";
import { evidenceOf, readEvidence } from "./evidence.js";
import { disagreements, knownFailures, readKnownFailures, wrongNumber } from "./known-failures.js";
import { capturesOf, checkCaptures } from "./read.js";

interface Line {
  readonly messages: readonly { readonly frames: readonly (string | { readonly omitted: number })[] }[];
}

const SPEC = fileURLToPath(new URL("../../spec", import.meta.url));
const LARGEST = 3 * 2 ** 20;
/** Python code, and what tells of a machine. Names of modules and of files in Dask's own messages are neither. */
const UNWANTED =
  /\bdef \w+\(|\bclass \w+[(:]|\bimport \w+\n|lambda \w*:|cloudpickle|Traceback \(|\/(?:root|work|home|usr|tmp)\//;

test("what is known to fail gets less, never more", () => {
  assert.equal(wrongNumber(readKnownFailures()), undefined);
  const one = { release: "", kind: "order", op: "", direction: "", pointer: "", reason: "", why: "" } as const;
  assert.match(wrongNumber({ most: 1, failures: [one, one] }) ?? "", /has 2 entries and may have 1: mend the spec/);
  assert.match(wrongNumber({ most: 1, failures: [] }) ?? "", /has 0 entries: let "most" be 0 instead of 1/);
});

for (const release of RELEASES) {
  describe(`the corpus of ${release}`, () => {
    test("passes the check, but for what is known", async () => {
      const report = (await checkCaptures(capturesOf(release))).toJSON();
      assert.deepEqual(disagreements(report, knownFailures(release)), []);
      assert.equal(report.release, release);
      assert.deepEqual(report.skipped, []);
      assert.equal(report.omitted, 0);
      assert.equal(report.decoded, report.messages);
      assert.equal(report.reencodedEqual, report.messages);
      assert.ok(report.valid >= 0.999 * report.messages, `${report.valid} of ${report.messages} are valid`);
      assert.ok(report.messages > 500, `${report.messages} messages`);
    });

    test("shows all that the evidence counts, and nothing beside it", async () => {
      const { seen } = (await checkCaptures(capturesOf(release))).toJSON();
      assert.deepEqual(shownBy(evidenceOf(seen)), shownBy(readEvidence(release)));
    });

    test("lacks no message without a reason", () => {
      const messages = evidenceAt(SPEC, release) ?? [];
      const unseen = messages.filter(({ count }) => count === 0);
      assert.deepEqual(unseen.map(messageOf).sort(), [...unseenReasons(release).keys()].sort());
    });

    test("holds no Python code, and nothing of the machine it was recorded on", () => {
      const found: string[] = [];
      for (const path of capturesOf(release)) {
        const lines = gunzipSync(readFileSync(path)).toString("utf8").trimEnd().split("\n");
        lines.forEach((text, index) => {
          const frames = (JSON.parse(text) as Line).messages.flatMap((each) => each.frames);
          for (const frame of frames) {
            const bytes = typeof frame === "string" ? Buffer.from(frame, "base64").toString("latin1") : "";
            const match = UNWANTED.exec(bytes);
            if (match !== null) found.push(`${path}:${index + 1}: ${bytes.slice(match.index - 40, match.index + 60)}`);
          }
        });
      }
      assert.deepEqual(found, []);
    });

    test("is small", () => {
      const size = capturesOf(release).reduce((sum, path) => sum + statSync(path).size, 0);
      assert.ok(size <= LARGEST, `${size} bytes`);
    });
  });
}

/** Each op and direction, with the names of the fields that were seen. */
function shownBy(evidence: ReturnType<typeof readEvidence>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(evidence).map(([name, { fields }]) => [name, Object.keys(fields).sort()]));
}
