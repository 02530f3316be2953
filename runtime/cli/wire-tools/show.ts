/** `daskwire show`: a capture for a person. */
import type { CaptureEvent } from "../../capture/scanner.js";
import { captureEvents } from "../read-capture.js";
import { cut, oneLine } from "../../wire/printable.js";
import { ConversationLines, type LineOptions } from "./conversation-lines.js";
import { LineOutput } from "./line-output.js";
import { OpFilter } from "./op-filter.js";

/** Options that `show` and `inspect` share. */
export interface FilterOptions {
  readonly op?: readonly string[];
  readonly server?: string;
  readonly json?: true;
}

/** Options of `daskwire show`. */
export interface ShowCommandOptions extends FilterOptions {
  readonly conversation?: string;
  readonly message?: string;
}

/** Which conversations and messages are shown. */
interface Choice {
  readonly conversation?: number;
  readonly message?: number;
}

/** Prints a capture; the exit code is 2 if the file cannot be read, is damaged or has nothing of what was chosen. */
export async function show(path: string, options: ShowCommandOptions): Promise<void> {
  const output = new LineOutput();
  const choice = choiceOf(options);
  if (typeof choice === "string") {
    console.error(`daskwire: ${oneLine(choice)}`);
    process.exitCode = 2;
    return;
  }
  const showing = new Showing(choice, options, output);
  try {
    for await (const events of captureEvents(path)) {
      for (const event of events) await output.writeAndWait(showing.take(event));
      if (output.closed) return;
      if (showing.done) break;
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    console.error(`daskwire: ${path}: ${oneLine(error.message)}`);
    process.exitCode = 2;
    return;
  }
  for (const note of showing.notes) console.error(`daskwire: ${path}: ${oneLine(note)}`);
  if (showing.damaged) process.exitCode = 2;
  const complaint = showing.complaint();
  if (complaint === undefined) return;
  console.error(`daskwire: ${path}: ${complaint}`);
  process.exitCode = 2;
}

/** Whether a conversation with this server is to be shown. */
function isServer(wanted: string | undefined, server: string): boolean {
  return wanted === undefined || server.toLowerCase().includes(wanted.toLowerCase());
}

/** What is chosen, or what is wrong with the options. */
function choiceOf({ conversation, message }: ShowCommandOptions): Choice | string {
  if (message !== undefined) {
    const match = /^(\d+):(\d+)$/.exec(message);
    if (match === null) return `--message takes conversation and message, as in --message 3:5; got "${message}"`;
    return { conversation: Number(match[1]), message: Number(match[2]) };
  }
  if (conversation === undefined) return {};
  if (!/^\d+$/.test(conversation))
    return `--conversation takes a number, as in --conversation 3; got "${conversation}"`;
  return { conversation: Number(conversation) };
}

// So many classes of servers are named.
const mostServers = 10;

class Showing {
  readonly notes: string[] = [];
  /** Whether something of the file could not be read that was there. */
  damaged = false;
  readonly #choice: Choice;
  readonly #options: FilterOptions;
  readonly #lineOptions: LineOptions;
  readonly #ops: OpFilter;
  readonly #servers = new Set<string>();
  #isServer = false;
  #isConversation = false;
  #lines: ConversationLines | undefined;
  #line = 0;
  #shown = 0;

  constructor(choice: Choice, options: FilterOptions, { paint, width }: LineOutput) {
    this.#choice = choice;
    this.#options = options;
    this.#ops = new OpFilter(options.op);
    this.#lineOptions = { ops: this.#ops, message: choice.message, json: options.json === true, paint, width };
  }

  /** Whether all that was chosen has been shown. */
  get done(): boolean {
    const { conversation = Infinity, message } = this.#choice;
    return this.#line > conversation || (message !== undefined && this.#shown > 0);
  }

  /** What was chosen that is not there; `undefined` if all is. */
  complaint(): string | undefined {
    const { conversation } = this.#choice;
    if (this.#line === 0) return "holds no conversation that can be read";
    if (conversation !== undefined && !this.#isConversation) return `has no conversation ${conversation}`;
    if (this.#options.server !== undefined && !this.#isServer) {
      const servers = [...this.#servers].join(", ");
      return oneLine(`no conversation is with a server "${cut(this.#options.server, 100)}", but with ${servers}`);
    }
    const complaint = this.#ops.complaint();
    if (complaint !== undefined || conversation === undefined || this.#shown > 0) return complaint;
    return `conversation ${conversation} has no such message`;
  }

  take(event: CaptureEvent): readonly string[] {
    switch (event.kind) {
      case "start": {
        const { line, header } = event;
        const { server = "unknown" } = header;
        this.#line = line;
        if (this.#servers.size < mostServers) this.#servers.add(cut(server, 100));
        const isConversation = (this.#choice.conversation ?? line) === line;
        const fits = isServer(this.#options.server, server);
        this.#isConversation ||= isConversation;
        this.#isServer ||= fits && isConversation;
        this.#lines = isConversation && fits ? new ConversationLines(line, header, this.#lineOptions) : undefined;
        return [];
      }
      case "message": {
        const lines = this.#lines?.next(event.message) ?? [];
        this.#shown += lines.length;
        return lines;
      }
      case "end":
        this.#lines = undefined;
        return [];
      case "skipped":
        this.damaged ||= event.damaged === true;
        this.notes.push(`line ${event.line}: ${event.reason}`);
        return [];
    }
  }
}
