/** Every example in README.md and docs/ runs against a real cluster, and every shown output is what comes out. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { daskwire, runProgram } from "../support/command.js";
import { startDask, type Dask } from "../support/dask.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const scratch = join(root, "test/docs/.scratch");
/** The address that examples speak of. */
const SHOWN = "tcp://127.0.0.1:8786";

interface Block {
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

function blocksOf(file: string): Block[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map((match) => ({
    file,
    line: text.slice(0, match.index).split("\n").length,
    language: match[1] ?? "",
    text: match[2] ?? "",
  }));
}

const docs = existsSync(join(root, "docs")) ? readdirSync(join(root, "docs")).map((name) => `docs/${name}`) : [];
const blocks = ["README.md", ...docs.filter((name) => name.endsWith(".md"))].flatMap(blocksOf);

let dask: Dask;
before(async () => {
  mkdirSync(scratch, { recursive: true });
  dask = await startDask({ workers: 1 });
});
after(async () => {
  rmSync(scratch, { recursive: true, force: true });
  await dask[Symbol.asyncDispose]();
});

for (const { file, line, text } of blocks.filter(({ language }) => language === "ts")) {
  test(`the program at ${file}:${line} runs`, async () => {
    const program = join(scratch, `${file.replaceAll(/\W/g, "-")}-${line}.ts`);
    const code = text
      .replaceAll(SHOWN, dask.scheduler.address)
      .replace(/from "daskwire"/g, 'from "../../../runtime/index.js"')
      .replace(/from "daskwire\/(\w+)"/g, 'from "../../../generated/$1/ops.js"');
    writeFileSync(program, code);
    const { code: exit, stderr } = await runProgram(program, []);
    assert.equal(exit, 0, stderr);
    assert.equal(stderr, "");
  });
}

for (const { file, line, text } of blocks.filter(({ language }) => language === "console")) {
  for (const { command, output } of commandsOf(text)) {
    if (!command.startsWith("npx daskwire ")) continue;
    test(`the command at ${file}:${line} does what is shown: ${command}`, async () => {
      const args = wordsOf(command.slice("npx daskwire ".length)).map((word) =>
        word.replace(SHOWN, dask.scheduler.address),
      );
      const { code, stdout, stderr } = await daskwire(...args);
      if (output === "") {
        assert.equal(code, 0, stderr);
        assert.notEqual(stdout, "");
      } else {
        assert.equal((stdout + stderr).trim(), output.replaceAll(SHOWN, dask.scheduler.address));
      }
    });
  }
}

test("there are programs and commands to check", () => {
  assert.ok(blocks.filter(({ language }) => language === "ts").length >= 2);
  assert.ok(blocks.some(({ text }) => text.includes("npx daskwire call")));
});

/** The commands of a block, each with the output shown below it. */
function commandsOf(text: string): { command: string; output: string }[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [first = "", ...rest] = part.split("\n");
      return { command: first.replace(/\s+#.*$/, ""), output: rest.join("\n").trim() };
    });
}

/** Words as a shell would make them; single quotes hold a word together. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");
}
