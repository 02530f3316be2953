import assert from "node:assert/strict";
import { test } from "node:test";
import { formatRelease, releaseOrdinal } from "../../runtime/wire/release.js";

test("releases order as numbers", () => {
  for (const [text, ordinal] of [
    ["2026.8.0", 20260800],
    ["2023.12.1", 20231201],
    ["2026.8.0+12.gabcdef", 20260800],
    ["2026.7.1.dev3", 20260701],
    ["2026.7.1rc1", 20260701],
    ["2024.1.0.post1+4.g12", 20240100],
  ] as const) {
    assert.equal(releaseOrdinal(text), ordinal);
  }
  assert.equal(formatRelease(20260800), "2026.8.0");
  assert.equal(formatRelease(20231201), "2023.12.1");
});

for (const text of ["", "2026.8", "26.8.0", "2026.8.0.1", "v2026.8.0", "2026.8.x", "2026.8.0 ", "1".repeat(1000)]) {
  test(`refuses ${JSON.stringify(text.slice(0, 20))}`, () => {
    assert.throws(() => releaseOrdinal(text), { code: "ERR_DASKWIRE_RELEASE" });
  });
}
