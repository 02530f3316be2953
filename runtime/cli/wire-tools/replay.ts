/** `daskwire replay`: the client's side of recorded conversations, played against a real server. */
import { connect, releaseOrdinal } from "../../index.js";
import type { Comm } from "../../comm/comm.js";
import type { Security } from "../../comm/security.js";
import { DaskwireError } from "../../wire/errors.js";
import { oneLine } from "../../wire/printable.js";
import { CommandError } from "../errors.js";
import { identify, type Identity } from "./identify.js";
import { planReplay, type PlannedConversation, type ReplayPlan, type Step } from "./replay-plan.js";
import { Player } from "./replay-player.js";
import { ReplayReport } from "./replay-report.js";
import { takeSignals } from "../until-stopped.js";
import { checkTarget, securityOf, type TlsOptions } from "./wire-options.js";

/** Options of `daskwire replay`. */
export interface ReplayCommandOptions extends TlsOptions {
  readonly to: string;
  readonly conversation?: string;
  /** Seconds. */
  readonly timeout: string;
  readonly workers?: true;
  readonly json?: true;
}

/** What announces a worker or nanny, which would not be there. */
const announcements = ["register-worker", "register_nanny", "heartbeat_worker"].map((op) => `scheduler.${op}`);

/** Replays, prints a report, and sets the exit code: 1 on differences, 2 if nothing could be played or the file is damaged, 130 after Ctrl-C. */
export async function replay(path: string, options: ReplayCommandOptions): Promise<void> {
  try {
    await run(path, options);
  } catch (error) {
    const expected = error instanceof CommandError || error instanceof DaskwireError;
    if (!expected && !(error instanceof Error && "code" in error)) throw error;
    console.error(`daskwire: ${expected ? "" : `${path}: `}${oneLine(error.message)}`);
    process.exitCode = 2;
  }
}

async function run(path: string, options: ReplayCommandOptions): Promise<void> {
  const { to } = options;
  checkTarget("--to", to);
  const seconds = Number(options.timeout);
  if (!(seconds > 0)) throw new CommandError(`--timeout takes seconds, as in --timeout 30; got "${options.timeout}"`);
  const conversation = options.conversation === undefined ? undefined : Number(options.conversation);
  if (conversation !== undefined && !Number.isSafeInteger(conversation))
    throw new CommandError(`--conversation takes a number, as in --conversation 3; got "${options.conversation}"`);
  const security = securityOf(options, to);
  using stop = takeSignals();
  const identity = await identify(to, { security, timeout: seconds * 1000, signal: stop.signal });
  if (stop.signal.aborted) return stopped();
  if (identity === undefined)
    throw new CommandError(`${to} does not answer; check the address, and that a server of Dask listens there`);
  const plan = await planReplay(path, { conversation, server: identity.server, signal: stop.signal });
  if (plan === undefined) return stopped();
  for (const note of plan.notes) console.error(`daskwire: ${path}: ${oneLine(note)}`);
  const report = new ReplayReport();
  for (const { number, server } of plan.others)
    report.skipConversation(number, `is with a ${server}; a ${identity.server} answers at ${to}`);
  const stage = new Stage({ to, security, identity, timeout: seconds * 1000, signal: stop.signal, report });
  try {
    await stage.play(plan, options.workers === true);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    stopped();
  }
  print(path, to, report, options.json === true);
  const differs = report.differences.length > 0 || stage.gone;
  if (process.exitCode === undefined)
    process.exitCode = plan.damaged || (!differs && report.sent === 0) ? 2 : differs ? 1 : 0;
}

function stopped(): void {
  process.exitCode = 130;
}

function print(file: string, to: string, report: ReplayReport, json: boolean): void {
  console.log(json ? JSON.stringify({ file, to, ...report }, null, 2) : report.text());
}

interface StageOptions {
  readonly to: string;
  readonly security: Security | undefined;
  readonly identity: Identity;
  readonly timeout: number;
  readonly signal: AbortSignal;
  readonly report: ReplayReport;
}

/** Where the conversations are played. */
class Stage {
  readonly #options: StageOptions;
  readonly #players = new Map<number, Player>();
  /** Conversations that could not be begun. */
  readonly #lost = new Set<number>();
  /** Why nothing more can be played: the server is gone. */
  #gone: DaskwireError | undefined;

  constructor(options: StageOptions) {
    this.#options = options;
  }

  /** Whether the server was not there any more when a conversation was to begin. */
  get gone(): boolean {
    return this.#gone !== undefined;
  }

  async play(plan: ReplayPlan, workers: boolean): Promise<void> {
    const { signal } = this.#options;
    const chosen = [...plan.conversations.values()].filter((each) => workers || !this.#announces(each));
    const left = new Map<number, number>();
    for (const { conversation } of plan.steps) left.set(conversation, (left.get(conversation) ?? 0) + 1);
    const numbers = new Map(chosen.map((each) => [each.number, each]));
    try {
      for (const step of plan.steps) {
        const conversation = numbers.get(step.conversation);
        if (conversation === undefined) continue;
        signal.throwIfAborted();
        await this.#step(step, conversation);
        const more = (left.get(step.conversation) ?? 0) - 1;
        left.set(step.conversation, more);
        if (more === 0) await this.#end(step.conversation);
      }
    } finally {
      await Promise.all([...this.#players.keys()].map((number) => this.#end(number)));
    }
  }

  #announces({ number, ops }: PlannedConversation): boolean {
    const found = announcements.find((op) => ops.has(op));
    if (found === undefined) return false;
    this.#options.report.skipConversation(number, `${found} announces a worker that is not there; --workers plays it`);
    return true;
  }

  async #step(step: Step, { header }: PlannedConversation): Promise<void> {
    const { report } = this.#options;
    if (this.#lost.has(step.conversation)) return;
    const player = this.#players.get(step.conversation) ?? (await this.#open(header));
    if (player === undefined) {
      this.#lost.add(step.conversation);
      const why = this.#gone === undefined ? "" : `: ${this.#gone.message}`;
      return report.skipConversation(step.conversation, `the server could not be reached any more${why}`);
    }
    if (!this.#players.has(step.conversation)) report.conversations++;
    this.#players.set(step.conversation, player);
    await (step.kind === "send" ? player.send(step) : player.expect(step));
  }

  /** Connects; `undefined` if the server is not there any more, as after a recorded `terminate`. */
  async #open(header: PlannedConversation["header"]): Promise<Player | undefined> {
    const { to, security, timeout, signal, report, identity } = this.#options;
    if (this.#gone !== undefined) return undefined;
    let comm: Comm;
    try {
      comm = await connect(to, { security, timeout, signal });
    } catch (error) {
      if (!(error instanceof DaskwireError) || signal.aborted) throw error;
      this.#gone = error;
      return undefined;
    }
    const release = identity.version === undefined ? undefined : releaseOrdinal(identity.version);
    return new Player(comm, header, { timeout, signal, report, release });
  }

  async #end(number: number): Promise<void> {
    const player = this.#players.get(number);
    this.#players.delete(number);
    await player?.close();
  }
}
