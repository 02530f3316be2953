/** Real Dask reads every valid vector as what it says, writes it as we do, and has handlers that take what the vectors say. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { covers, ordinalOf } from "../../generator/ranges.js";
import { View } from "../../generator/vectors/view.js";
import { decodeMessage } from "../../runtime/wire/message.js";
import { pythonOf, RELEASES } from "../support/dask.js";
import { typed, visible } from "./typed.js";
import { FOLDER, model, releasesOf, SUBJECTS, type Subject, type Vector } from "./vectors.js";

/** What Python says of the vectors; see python_vectors.py. */
interface Findings {
  /** How many vectors were read and written. */
  readonly checked: number;
  /** How many messages were held against the signature of their handler. */
  readonly bound: number;
  readonly problems: readonly string[];
  /** What Python writes in other bytes. */
  readonly differing: readonly { readonly type: string; readonly case: string; readonly frames: readonly string[] }[];
}

const script = fileURLToPath(new URL("python_vectors.py", import.meta.url));

for (const release of RELEASES) {
  describe(`Dask ${release}`, () => {
    test("reads and writes every valid vector, and its handlers take the fields", async () => {
      const { stdout } = await promisify(execFile)(await pythonOf(release), [script, fileURLToPath(FOLDER), release], {
        maxBuffer: 2 ** 28,
      });
      const { checked, bound, problems, differing } = JSON.parse(stdout) as Findings;
      assert.deepEqual(problems, []);
      assert.equal(checked, countOf(ordinalOf(release)));
      assert.ok(bound > 170, `${bound} handlers`);
      for (const { type, case: name, frames } of differing) readsAs(type, name, frames, ordinalOf(release));
    });
  });
}

/** Each message once, however many roles answer it. */
function unique(release: number): readonly Subject[] {
  const byType = new Map(SUBJECTS.map((subject) => [`${subject.type} ${subject.part}`, subject]));
  return [...byType.values()].filter(({ range }) => covers(range, release));
}

function countOf(release: number): number {
  const vectors = unique(release).flatMap((subject) =>
    subject.valid.filter((vector) => holds(subject, vector, release)),
  );
  return vectors.length;
}

function holds(subject: Subject, vector: Vector, release: number): boolean {
  const [first = 0, last = first] = releasesOf(subject, vector);
  return first <= release && release <= last;
}

/** Python has no order in its sets: what it writes is read as the same value. */
function readsAs(type: string, name: string, frames: readonly string[], release: number): void {
  const subject = unique(release).find((each) => each.type === type);
  assert.ok(subject !== undefined);
  const vector = subject.valid.find((each) => each.case === name && holds(subject, each, release));
  assert.ok(vector !== undefined);
  const bytes = frames.map((frame) => new Uint8Array(Buffer.from(frame, "base64")));
  const { message } = decodeMessage(subject.codec, bytes, { release, exactFloats: true });
  const expected = typed(vector.value, { kind: "ref", name: type }, new View(model, release));
  assert.deepEqual(visible(message, true), visible(expected, true), `${type}: ${name}`);
}

test("the program in the documentation runs", async () => {
  const docs = readFileSync(new URL("../../docs/conformance.md", import.meta.url), "utf8");
  const program = /^```python\n(.*?)^```$/ms.exec(docs)?.[1];
  assert.ok(program !== undefined);
  const cwd = fileURLToPath(new URL("../..", import.meta.url));
  const { stdout } = await promisify(execFile)(await pythonOf(), ["-c", program], { cwd });
  assert.match(stdout, /^minimal \{'op': 'who_has'\}$/m);
  assert.match(stdout, /^\/keys type \['array'/m);
});
