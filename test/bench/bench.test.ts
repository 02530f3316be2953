/** `npm run bench -- <name> --json`, as it is called. What it has measured is not looked at: times belong to a machine. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { runProgram } from "../support/command.js";
import type { Figures } from "./run.js";

const MAIN = "test/bench/main.ts";

test("the JSON of one benchmark has its form", async () => {
  const { code, stdout, stderr } = await runProgram(MAIN, ["pickles task", "--json"]);
  assert.deepEqual([code, stderr], [0, ""]);
  const figures = JSON.parse(stdout) as Figures;
  assert.deepEqual(Object.keys(figures), ["versions", "codecs", "pickles", "peers", "bulk"]);
  assert.match(figures.versions, /^Node v\d+\.\d+\.\d+, Python 3\.\d+\.\d+, distributed \d+\.\d+\.\d+, msgpack /);
  assert.deepEqual([figures.codecs, figures.peers, figures.bulk], [[], [], []]);
  assert.equal(figures.pickles.length, 1);
  const { value, ...numbers } = figures.pickles[0] as Figures["pickles"][number];
  assert.equal(value, "task");
  assert.deepEqual(Object.keys(numbers), ["bytes", "load", "dump", "loadMicroseconds", "dumpMicroseconds"]);
  for (const [name, number] of Object.entries(numbers)) assert.ok(Number.isFinite(number) && number > 0, name);
});

test("a name that no benchmark has ends it with 1", async () => {
  const { code, stdout, stderr } = await runProgram(MAIN, ["nonsense", "--json"]);
  assert.deepEqual([code, stdout, stderr], [1, "", 'no benchmark has "nonsense" in its name\n']);
});
