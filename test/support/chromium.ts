/** A real browser, driven by the DevTools protocol over pipes. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Readable, Writable } from "node:stream";

// What a page does in a test takes a second; starting on a busy machine may take ten.
const DEADLINE = 60_000;

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly error?: { readonly message: string };
  readonly result?: unknown;
}

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
}

/** Where Chromium is: as the variable `CHROMIUM` says, or on the path. */
function executable(): string {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = process.env["CHROMIUM"]
    ? [process.env["CHROMIUM"]]
    : folders.flatMap((folder) => names.map((name) => join(folder, name)));
  for (const candidate of candidates) {
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      // The next one.
    }
  }
  throw new Error("there is no Chromium: install it (Debian: apt install chromium), or set CHROMIUM to its path");
}

/** A running Chromium without a window, with a profile of its own. */
export class Chromium implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #profile: string;
  readonly #waiting = new Map<number, PromiseWithResolvers>();
  readonly #loads = new Map<string, () => void>();
  #last = 0;
  #text = "";

  constructor() {
    const chromium = executable();
    this.#profile = mkdtempSync(join(tmpdir(), "daskwire-chromium-"));
    const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"];
    const args = [...flags, "--remote-debugging-pipe", `--user-data-dir=${this.#profile}`, "about:blank"];
    this.#child = spawn(chromium, args, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    (this.#child.stdio[4] as Readable).setEncoding("utf8").on("data", (text: string) => this.#take(text));
    const fail = (error: Error): void => {
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    this.#child.once("error", fail);
    this.#child.once("exit", (code, signal) => fail(new Error(`Chromium has ended: ${code ?? signal}`)));
    (this.#child.stdio[3] as Writable).on("error", fail);
  }

  /** Opens a page, and resolves when it has loaded. */
  async open(url: string): Promise<Page> {
    const { targetId } = await this.#ask<{ targetId: string }>("Target.createTarget", { url: "about:blank" });
    const attached = await this.#ask<{ sessionId: string }>("Target.attachToTarget", { targetId, flatten: true });
    const { sessionId } = attached;
    await this.#ask("Page.enable", {}, sessionId);
    const loaded = new Promise<void>((resolve) => this.#loads.set(sessionId, resolve));
    const { errorText } = await this.#ask<{ errorText?: string }>("Page.navigate", { url }, sessionId);
    if (errorText !== undefined) throw new Error(`${url}: ${errorText}`);
    await withDeadline(loaded, `${url} to load`);
    return {
      evaluate: async (expression) => {
        const params = { expression, awaitPromise: true, returnByValue: true };
        const { result, exceptionDetails } = await this.#ask<Evaluated>("Runtime.evaluate", params, sessionId);
        if (exceptionDetails !== undefined)
          throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      },
      close: async () => {
        await this.#ask("Target.closeTarget", { targetId });
      },
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const ended = once(this.#child, "exit");
      this.#child.kill();
      await ended;
    }
    // Helpers of the browser may still write to the profile for a moment.
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }

  #ask<Result>(method: string, params: object, sessionId?: string): Promise<Result> {
    const id = ++this.#last;
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    (this.#child.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return withDeadline(answer, method) as Promise<Result>;
  }

  #take(text: string): void {
    const messages = (this.#text + text).split("\0");
    this.#text = messages.pop() ?? "";
    for (const message of messages) this.#handle(JSON.parse(message) as Answer);
  }

  #handle({ id, method, sessionId = "", error, result }: Answer): void {
    if (method === "Page.loadEventFired") this.#loads.get(sessionId)?.();
    if (id === undefined) return;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(error.message));
  }
}

/** A page that is open. */
export interface Page {
  /**
   * What an expression gives in the page, as JSON holds it; promises are awaited.
   * @throws Error with what the page throws
   */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

interface PromiseWithResolvers {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

async function withDeadline<Value>(promise: Promise<Value>, what: string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${DEADLINE / 1000} s for ${what}`)), DEADLINE);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
