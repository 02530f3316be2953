/** The corpus, as recorders give it that do not know which class the servers have. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { type ReportJson } from "../../runtime/capture/report.js";
import { checkText } from "../capture/captures.js";
import { RELEASES } from "../support/dask.js";
import { capturesOf } from "./read.js";

interface Line {
  readonly server?: string;
}

/** What is found in one conversation, without what tells of which role the server was taken for. */
function found(line: Line): ReadonlySet<string> {
  const { unknownOps, unknownFields, invalid, order }: ReportJson = checkText(`${JSON.stringify(line)}\n`);
  return new Set(
    [...unknownOps, ...unknownFields, ...invalid, ...order].map((each) => `${each.pointer} ${each.reason}`),
  );
}

for (const release of RELEASES) {
  test(`${release}: nothing more is found where the server's class is not known, or is another one's`, () => {
    const more: string[] = [];
    for (const path of capturesOf(release)) {
      const lines = gunzipSync(readFileSync(path)).toString("utf8").trimEnd().split("\n");
      lines.forEach((text, index) => {
        const line = JSON.parse(text) as Line;
        const before = found(line);
        // Of a server that may be one of Dask's three, ops that none of them has are findings: Dask's tests have such servers.
        const names = line.server === "Server" ? ["Foo"] : [undefined, "Foo"];
        for (const server of names) {
          for (const finding of found({ ...line, server } as Line))
            if (!before.has(finding))
              more.push(`${basename(path)}:${index + 1} (${line.server}) as ${server}: ${finding}`);
        }
      });
    }
    assert.deepEqual(more, []);
  });
}
