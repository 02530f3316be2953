/** Python scripts that talk to our servers with Dask's own code. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

import { pythonOf } from "../support/dask.js";

const PRELUDE = `
import asyncio, json, sys
from distributed.core import rpc, connect
from distributed.comm.core import CommClosedError

async def outcome(awaitable):
    """The result, or the type and text of the exception."""
    try:
        return ["ok", await awaitable]
    except BaseException as e:
        return ["raised", type(e).__name__, str(e)]
`;

/**
 * Runs the body of an `async def` with `address` in scope, in a real Dask environment.
 *
 * @returns what the body returned, by way of JSON
 * @throws Error with the script's standard error when it fails
 */
export async function runPython(address: string, body: string, release?: string): Promise<unknown> {
  const lines = body.split("\n").map((line) => `    ${line}`);
  const main = [
    "async def main(address):",
    ...lines,
    "print(json.dumps(asyncio.run(main(sys.argv[1])), default=repr))",
  ];
  const child = spawn(await pythonOf(release), ["-c", PRELUDE + main.join("\n"), address], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  if (child.exitCode !== 0) throw new Error(`Python ended with ${child.exitCode}:\n${err}`);
  return JSON.parse(out);
}
