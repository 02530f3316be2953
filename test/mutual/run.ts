/** Runs the script between all pairs of peers. */
import "../transport/transports.js";
import { startPython } from "../../runtime/cluster/python-process.js";
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
  /** What the servers are written in; both if absent. */
  readonly servers?: readonly Language[];
  /** Dask's release; the newest verified one if absent. */
  readonly release?: string;
}

/** What every pair of peers is to go through. */
export interface Script {
  readonly steps: readonly Step[];
  /** Fewer steps for a Python client that could not go further. */
  readonly pythonSteps?: readonly Step[];
  /** Whether payloads stay as they are on the wire, for the script of packed ones. */
  readonly packed?: boolean;
}

/** What the clients saw, named client first: `{"python -> typescript": [...], ...}`. */
export type Transcripts = Readonly<Record<string, unknown>>;

/** Milliseconds for Python's side of the scripts; the largest payloads on a busy machine take most of them. */
const PYTHON_TIMEOUT = 300_000;

const PLAIN = { startServer, runClient };
const PACKED = { startServer: startPackedServer, runClient: runPackedClient };

/** A client that runs a script with a server of its own: the server's transcript is part of the client's. */
interface Run {
  readonly script: Script;
  readonly calling: Language;
  readonly serving: Language;
}

/**
 * Runs scripts between all pairs of peers.
 *
 * All servers in Python share one process, and all clients in Python another: it takes longer to start than most scripts.
 *
 * @returns the transcripts of each script
 */
export async function runPairs(meeting: Meeting, scripts: readonly Script[]): Promise<readonly Transcripts[]> {
  const languages: readonly Language[] = ["python", "typescript"];
  const runs = scripts.flatMap((script) =>
    languages.flatMap((calling) =>
      (meeting.servers ?? languages).map((serving): Run => ({ script, calling, serving })),
    ),
  );
  const servers: AsyncDisposable[] = [];
  const seen = new Map<Run, unknown>();
  try {
    const addresses = await startServers(meeting, runs, servers);
    await runPythonClients(meeting, runs, addresses, seen);
    for (const run of runs) {
      if (run.calling === "python") continue;
      const { packed, steps } = run.script;
      const peer = packed === true ? PACKED : PLAIN;
      seen.set(run, await peer.runClient(addresses.get(run) ?? "", meeting.security, steps));
    }
  } finally {
    await Promise.all(servers.map((each) => each[Symbol.asyncDispose]()));
  }
  return scripts.map((script) =>
    Object.fromEntries(
      runs
        .filter((run) => run.script === script)
        .map((run) => [`${run.calling} -> ${run.serving}`, normalize(seen.get(run))]),
    ),
  );
}

/** The address of a server on the host at which it was told to listen: Dask's on ws listens everywhere and names another. */
function onHostOf(wanted: string, address: string): string {
  const { scheme, location } = parseAddress(address);
  const { host } = parseHostPort(parseAddress(wanted).location);
  return `${scheme}://${formatHostPort({ host, port: parseHostPort(location).port })}`;
}

/** Starts the server of each run. */
async function startServers(
  meeting: Meeting,
  runs: readonly Run[],
  started: AsyncDisposable[],
): Promise<ReadonlyMap<Run, string>> {
  const { address, security, release } = meeting;
  const inPython = runs.filter((run) => run.serving === "python");
  const addresses = new Map<Run, string>();
  if (inPython.length > 0) {
    const servers = inPython.map(({ script }) => script.packed === true);
    const options = {
      source: PYTHON_SERVER,
      what: "Python server",
      argument: { ...settings(meeting), address, servers },
    };
    const python = await startPython({ python: await pythonOf(release), ...options });
    started.push(python);
    for (const [index, run] of inPython.entries()) addresses.set(run, String((python.value as unknown[])[index]));
  }
  for (const run of runs) {
    if (run.serving === "python") continue;
    const peer = run.script.packed === true ? PACKED : PLAIN;
    const server = await peer.startServer(address, security);
    started.push(server);
    addresses.set(run, server.address);
  }
  return new Map([...addresses].map(([run, at]) => [run, onHostOf(address, at)]));
}

/** Runs all scripts that Python is to call, one after the other. */
async function runPythonClients(
  meeting: Meeting,
  runs: readonly Run[],
  addresses: ReadonlyMap<Run, string>,
  seen: Map<Run, unknown>,
): Promise<void> {
  const calling = runs.filter((run) => run.calling === "python");
  const stepsOf = ({ script }: Run): readonly Step[] => script.pythonSteps ?? script.steps;
  // Each once: what is handed to a process has its bounds.
  const scripts = [...new Set(calling.map(stepsOf))];
  await using client = await startPython({
    python: await pythonOf(meeting.release),
    source: PYTHON_CLIENT,
    what: "Python client",
    argument: {
      ...settings(meeting),
      scripts,
      runs: calling.map((run) => ({ address: addresses.get(run), script: scripts.indexOf(stepsOf(run)) })),
    },
    timeout: PYTHON_TIMEOUT,
  });
  for (const [index, run] of calling.entries()) seen.set(run, (client.value as unknown[])[index]);
}

function settings({ security }: Meeting): object {
  return { config: security === undefined ? {} : daskConfig(security), secure: security !== undefined };
}

/**
 * Exceptions are worded by whoever raised them, and shown by whoever caught them: `ValueError('x')` is how Python writes
 * one, `ValueError: x` how we do, and Python makes `Exception(text)` of ours. Functions have their qualified names.
 */
export function normalize(transcript: unknown): unknown {
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
