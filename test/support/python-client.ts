/** A Python client of Dask's on a test's cluster: the other end of what TypeScript does. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

import type { Dask } from "./dask.js";

const PROGRAM = `
import asyncio, json, os, sys, textwrap, traceback
out = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)
from distributed import Client, Event, Lock, MultiLock, Queue, Semaphore, Variable

async def one(client, line, variables):
    body = json.loads(line)
    source = "async def body(client):\\n" + textwrap.indent(body, "    ")
    exec(source, variables)
    return await variables["body"](client)

async def main(address):
    variables = {name: value for name, value in globals().items()}
    async with Client(address, asynchronous=True) as client:
        print(json.dumps("ready"), file=out, flush=True)
        while line := await asyncio.to_thread(sys.stdin.readline):
            try:
                answer = ["ok", await one(client, line, variables)]
            except BaseException as e:
                answer = ["raised", traceback.format_exc()]
            print(json.dumps(answer, default=repr), file=out, flush=True)

asyncio.run(main(sys.argv[1]))
`;

/** Dask's own client, driven from a test. `await using` closes it. */
export interface PythonClient extends AsyncDisposable {
  /**
   * Runs the body of an `async def body(client)`, one at a time; classes of `distributed` are in scope, and what an earlier
   * body declared `global`.
   *
   * @returns what it returned, by way of JSON
   * @throws Error with Python's traceback
   */
  run(body: string): Promise<unknown>;
}

/** Connects a Python client to a test's cluster. */
export async function startPythonClient(dask: Dask): Promise<PythonClient> {
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    dask.python,
    ["-u", "-c", PROGRAM, dask.scheduler.address],
    { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, DASK_CONFIG: "/nonexistent-daskwire" } },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<unknown> => {
    const { done, value } = (await lines.next()) as IteratorResult<string, undefined>;
    if (done === true) throw new Error(`the Python client has ended with ${child.exitCode}`);
    return JSON.parse(value) as unknown;
  };
  let last: Promise<unknown> = answer();
  await last;
  const ask = async (body: string, before: Promise<unknown>): Promise<unknown> => {
    await before.catch(() => undefined);
    child.stdin.write(`${JSON.stringify(body.trim() === "" ? "pass" : dedent(body))}\n`);
    const [outcome, value] = (await answer()) as ["ok" | "raised", unknown];
    if (outcome === "raised") throw new Error(String(value));
    return value;
  };
  return {
    run: (body) => (last = ask(body, last)),
    async [Symbol.asyncDispose]() {
      const closed = once(child, "close");
      child.stdin.end();
      await closed;
    },
  };
}

/** Takes the common indentation off. */
function dedent(text: string): string {
  const lines = text
    .split("\n")
    .filter((line, index, all) => line.trim() !== "" || (index > 0 && index < all.length - 1));
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join("\n");
}
