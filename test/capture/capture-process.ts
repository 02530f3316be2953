/** Runs `daskwire capture` as a process. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A running command that relays; `await using` ends it. */
export interface RelayProcess extends AsyncDisposable {
  /** Where it listens. */
  readonly address: string;
  readonly child: ChildProcess;
  /** Everything that it has written to its outputs so far. */
  readonly stdout: string;
  readonly stderr: string;
  /** Ends it with a signal; its exit code, or the signal that has ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | string>;
}

/** Starts `daskwire capture --json`; fulfilled when it listens. */
export async function startCapture(target: string, file: string, ...more: readonly string[]): Promise<RelayProcess> {
  const scheme = target.slice(0, target.indexOf(":"));
  const listen = more.includes("--listen") ? [] : ["--listen", `${scheme}://127.0.0.1:0`];
  return startRelay(["capture", "--json", ...listen, "--target", target, "-o", file, ...more], (line) => {
    const event = JSON.parse(line) as { readonly event: string; readonly address?: string };
    return event.event === "listening" ? event.address : undefined;
  });
}

/** Starts a command of daskwire that relays; `addressIn` finds the address in a line of its output. `nodeOptions` are Node's own. */
export async function startRelay(
  args: readonly string[],
  addressIn: (line: string) => string | undefined,
  nodeOptions: readonly string[] = [],
  /** What the shell's `ulimit` is given before it starts; nothing if absent. */
  limit?: string,
  /** Finds the address in what it has written to stderr, where stdout does not tell. */
  addressInErrors: (text: string) => string | undefined = () => undefined,
): Promise<RelayProcess> {
  const command = [process.execPath, ...nodeOptions, "--import", "tsx", "runtime/cli/main.ts", ...args];
  const limited = limit === undefined ? command : ["sh", "-c", `ulimit ${limit}; exec "$@"`, "sh", ...command];
  const [program = "", ...rest] = limited;
  const child = spawn(program, rest, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit") as Promise<[number | null, NodeJS.Signals | null]>;
  let stdout = "";
  let stderr = "";
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
      const found = addressInErrors(stderr);
      if (found !== undefined) resolve(found);
    });
    createInterface(child.stdout).on("line", (line) => {
      stdout += `${line}\n`;
      const found = addressIn(line);
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(`daskwire ${args[0]} ended: ${stderr}`)));
  });
  const stop = async (signal: NodeJS.Signals = "SIGINT"): Promise<number | string> => {
    child.kill(signal);
    const [code, by] = await ended;
    return code ?? by ?? "";
  };
  return {
    address,
    child,
    stop,
    get stdout() {
      return stdout;
    },
    get stderr() {
      return stderr;
    },
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode === null && child.signalCode === null) await stop("SIGKILL");
    },
  };
}
