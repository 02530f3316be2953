/** What a Python client does while it is recorded. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const SESSION = `
import json, sys
import numpy
from distributed import Client, Lock, Variable
from distributed.security import Security

security = Security(**json.loads(sys.argv[2])) if len(sys.argv) > 2 else None
with Client(sys.argv[1], security=security) as client:
    futures = client.map(lambda x: x + 1, range(20))
    assert client.gather(futures) == list(range(1, 21))
    array = client.scatter(numpy.arange(200_000))
    assert client.submit(lambda a: int(a.sum()), array).result() == 19999900000
    assert client.gather(array).nbytes == 1_600_000
    try:
        client.submit(lambda: 1 / 0).result()
    except ZeroDivisionError:
        pass
    Variable("v").set(5)
    with Lock("lock"):
        client.who_has()
    client.get_versions()
`;

/** Runs the session against a scheduler; `security` has the arguments of Python's `Security`. */
export async function runSession(python: string, address: string, security?: object): Promise<void> {
  await runPython(python, SESSION, [address, ...securityArgument(security)]);
}

/** The arguments of Python's `Security` for a program that has them in `sys.argv[2]`; none if absent. */
export function securityArgument(security?: object): readonly string[] {
  return security === undefined ? [] : [JSON.stringify(security)];
}

/** Runs Python to its end, with more in its environment; what it has printed. */
export async function runPython(
  python: string,
  source: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const env = { ...process.env, DASK_CONFIG: "/nonexistent", ...more };
  return (await promisify(execFile)(python, ["-c", source, ...args], { env, timeout: 120_000 })).stdout;
}
