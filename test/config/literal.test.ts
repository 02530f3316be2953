/** Environment variables are read as Dask reads them: held against `dask.config.interpret_value` itself. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { interpretValue } from "../../runtime/node/config/literal.js";
import { durationOf } from "../../runtime/node/config/duration.js";
import { runPython } from "../rpc/python-peer.js";

const TEXTS = [
  "1",
  "-1",
  "+7",
  "1_000",
  "01",
  "0",
  "00",
  "0x1F",
  "-0b101",
  "0o17",
  "1.5",
  ".5",
  "5.",
  "1e3",
  "1.5e-3",
  "1__0",
  "1_",
  "12ab",
  "5s",
  "1+2",
  "inf",
  "nan",
  "123456789012345678901234567890",
  "None",
  "none",
  "NULL",
  "True",
  "true",
  "FALSE",
  "yes",
  "'a b'",
  '"it\'s"',
  "'a\\n\\x41\\u00e9\\q'",
  "'a' 'b'",
  "'''x\ny'''",
  "'open",
  "[1, 2, 'x']",
  "[1, 2,]",
  "[,]",
  "(1,)",
  "()",
  "(1)",
  "1, 2",
  "1,",
  "{'a': 1, 'b': [True, None]}",
  "{}",
  "{'a': 1,}",
  "{1: 2}",
  " 3 ",
  "tcp://127.0.0.1:8786",
  "",
  " ",
  "[1, 2",
  "name",
  "f('x')",
];

const PYTHON = `
from dask.config import interpret_value

def plain(value):
    if isinstance(value, (tuple, list)):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    return value

return [plain(interpret_value(text)) for text in json.loads(address)]
`;

test("literals of environment variables mean what they mean to Dask", async () => {
  const expected = (await runPython(JSON.stringify(TEXTS), PYTHON)) as unknown[];
  TEXTS.forEach((text, index) => assert.deepEqual(plain(interpretValue(text)), expected[index], JSON.stringify(text)));
});

test("nesting without end stays text", () => {
  const deep = "[".repeat(10_000);
  assert.equal(interpretValue(deep), deep);
});

test("durations have a unit or are seconds", () => {
  const milliseconds = ["30s", "1.5 minutes", "200 ms", "2h", "ms", 5, "7", "1 day", "inf", "3 Seconds"].map((each) =>
    durationOf("x", each),
  );
  assert.deepEqual(milliseconds, [30_000, 90_000, 200, 7_200_000, 1, 5000, 7000, 86_400_000, Infinity, 3000]);
  for (const wrong of ["", "5 parsecs", "x", "1 2s s", null, -1, [], "1.2.3s"] as const) {
    assert.throws(() => durationOf("distributed.client.heartbeat", wrong), {
      code: "ERR_DASKWIRE_CONFIG",
      message: /^distributed\.client\.heartbeat: expected a duration/,
    });
  }
});

function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, each]) => [String(name), plain(each)]));
  return value;
}
