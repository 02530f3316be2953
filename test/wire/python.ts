/** One Python process that answers line by line: a command, base64 arguments, and base64 results. */
import { spawn, type ChildProcessByStdio } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { pythonOf } from "../support/dask.js";

const script = fileURLToPath(new URL("./python_peer.py", import.meta.url));

/** What the scripts have in common. */
const modules = fileURLToPath(new URL("../support/python", import.meta.url));

/** The process, and the answers it owes. */
export class PythonPeer implements Disposable {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #waiting: { resolve: (line: string) => void; reject: (error: Error) => void }[] = [];

  /** Starts a Python that has the newest verified release of Dask. */
  static async start(): Promise<PythonPeer> {
    return new PythonPeer(await pythonOf());
  }

  /** @param file the script that answers; that of the wire's tests if absent */
  constructor(executable: string, file: string = script) {
    const env = { ...process.env, PYTHONPATH: modules };
    this.#child = spawn(executable, [file], { stdio: ["pipe", "pipe", "inherit"], env });
    createInterface({ input: this.#child.stdout }).on("line", (line) => this.#waiting.shift()?.resolve(line));
    this.#child.on("close", (code) => {
      for (const each of this.#waiting.splice(0)) each.reject(new Error(`Python ended with code ${code}`));
    });
  }

  /** Sends a command with byte strings; the byte strings of the answer. */
  async ask(command: string, ...args: readonly Uint8Array[]): Promise<Uint8Array[]> {
    const line = [command, ...args.map((each) => Buffer.from(each).toString("base64"))].join(" ");
    const answer = new Promise<string>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    this.#child.stdin.write(`${line}\n`);
    const [status, ...results] = (await answer).split(" ");
    const parts = results.map((each) => new Uint8Array(Buffer.from(each, "base64")));
    if (status !== "ok") throw new Error(`Python: ${new TextDecoder().decode(parts[0])}`);
    return parts;
  }

  /** The bytes that Python makes of an expression's value with msgpack. */
  async pack(expression: string): Promise<Uint8Array> {
    return (await this.ask("pack", new TextEncoder().encode(expression)))[0] as Uint8Array;
  }

  /** The `repr` of what Python reads. */
  async repr(bytes: Uint8Array): Promise<string> {
    return new TextDecoder().decode((await this.ask("repr", bytes))[0]);
  }

  [Symbol.dispose](): void {
    this.#child.stdin.end();
  }
}
