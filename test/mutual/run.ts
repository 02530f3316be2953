/** Runs the script between all pairs of peers. */
import { type PythonProcess, startPython } from "../../runtime/cluster/python-process.js";
import { formatHostPort, parseAddress, parseHostPort } from "../../runtime/comm/address.js";
import type { Security } from "../../runtime/comm/security.js";
import { daskConfig } from "../support/certificates.js";
import { pythonOf } from "../support/dask.js";
import { runPackedClient, startPackedServer } from "./packed-peer.js";
import { PYTHON_CLIENT, PYTHON_SERVER } from "./python-source.js";
import type { Step } from "./script.js";
import { runClient, startServer } from "./typescript-peer.js";

/** What a peer is written in. */
export type Language = "python" | "typescript";

/** Where peers meet. */
export interface Meeting {
  /** An address to listen at. */
  readonly address: string;
  readonly security: Security | undefined;
  /** Whether payloads stay as they are on the wire, for the script of packed ones. */
  readonly packed?: boolean;
  /** Dask's release; the newest verified one if absent. */
  readonly release?: string;
}

/** Milliseconds for Python's side of the scripts; the largest payloads on a busy machine take most of them. */
const PYTHON_TIMEOUT = 300_000;

const PLAIN = { startServer, runClient };
const PACKED = { startServer: startPackedServer, runClient: runPackedClient };

/**
 * The transcripts, named client first: `{"python -> typescript": [...], ...}`. Each run has a server of its own, as the
 * server's own transcript is part of the client's; Python's share a process, which takes longer to start than most scripts.
 */
export async function runPairs(
  meeting: Meeting,
  steps: readonly Step[],
  servers: readonly Language[] = ["python", "typescript"],
): Promise<Record<string, unknown>> {
  const { address, security } = meeting;
  const ours = meeting.packed === true ? PACKED : PLAIN;
  await using python = servers.includes("python") ? await pythonServers(meeting) : undefined;
  await using typescript = await ours.startServer(address, security);
  const addressOf = (serving: Language, run: number): string =>
    onHostOf(address, serving === "python" ? String((python?.value as readonly string[])[run]) : typescript.address);
  const called = servers.map((serving) => addressOf(serving, 0));
  const seenByPython = await pythonClient(meeting, called, steps);
  const transcripts = servers.map((serving, index) => [`python -> ${serving}`, seenByPython[index]]);
  for (const serving of servers) {
    await using own = await ours.startServer(address, security);
    const at = serving === "python" ? addressOf(serving, 1) : onHostOf(address, own.address);
    transcripts.push([`typescript -> ${serving}`, await ours.runClient(at, security, steps)]);
  }
  return Object.fromEntries(transcripts.map(([pair, seen]) => [pair, normalize(seen)])) as Record<string, unknown>;
}

/** The address of a server on the host at which it was told to listen: Dask's on ws listens everywhere and names another. */
function onHostOf(wanted: string, address: string): string {
  const { scheme, location } = parseAddress(address);
  const { host } = parseHostPort(parseAddress(wanted).location);
  return `${scheme}://${formatHostPort({ host, port: parseHostPort(location).port })}`;
}

/** A process with a server for each language that calls; its value is their addresses. */
async function pythonServers(meeting: Meeting): Promise<PythonProcess> {
  return startPython({
    python: await pythonOf(meeting.release),
    source: PYTHON_SERVER,
    what: "Python server",
    argument: { ...settings(meeting), address: meeting.address, count: 2 },
  });
}

/** What Python sees of the servers at these addresses, one after the other. */
async function pythonClient(
  meeting: Meeting,
  addresses: readonly string[],
  steps: readonly Step[],
): Promise<readonly unknown[]> {
  await using client = await startPython({
    python: await pythonOf(meeting.release),
    source: PYTHON_CLIENT,
    what: "Python client",
    argument: { ...settings(meeting), addresses, script: steps },
    timeout: PYTHON_TIMEOUT,
  });
  return client.value as readonly unknown[];
}

function settings({ security, packed = false }: Meeting): object {
  return { config: security === undefined ? {} : daskConfig(security), secure: security !== undefined, packed };
}

/**
 * Exceptions are worded by whoever raised them, and shown by whoever caught them: `ValueError('x')` is how Python writes
 * one, `ValueError: x` how we do, and Python makes `Exception(text)` of ours. Functions have their qualified names.
 */
function normalize(transcript: unknown): unknown {
  const text = JSON.stringify(transcript, (_, value: unknown) => {
    if (!Array.isArray(value) || value[0] !== "raised") return value;
    const worded = String(value[1])
      .replace(/^Exception: /, "")
      .replace(/^(\w+)\((['"])(.*)\2\)$/s, "$1: $3")
      .replace(/disallowed in \w+/, "disallowed in Server")
      .replace(/\w+\.<locals>\./, "");
    return ["raised", worded];
  });
  return JSON.parse(text) as unknown;
}
