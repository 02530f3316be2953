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
import { checkScheme, securityOf, type TlsOptions } from "./wire-options.js";

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

/** Replays, prints a report, and sets the exit code: 1 on differences, 2 if nothing could be played, 130 after Ctrl-C. */
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
  checkScheme("--to", to);
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
  const report = new ReplayReport();
  const stage = new Stage({ to, security, identity, timeout: seconds * 1000, signal: stop.signal, report });
  try {
    await stage.play(plan, options.workers === true);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    stopped();
  }
  print(path, to, report, options.json === true);
  if (process.exitCode === undefined) process.exitCode = report.differences.length > 0 ? 1 : report.sent === 0 ? 2 : 0;
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
  /** Why nothing more can be played: the server is gone. */
  #gone: DaskwireError | undefined;

  constructor(options: StageOptions) {
    this.#options = options;
  }

  async play(plan: ReplayPlan, workers: boolean): Promise<void> {
    const { report, signal } = this.#options;
    const chosen = [...plan.conversations.values()].filter((each) => workers || !this.#announces(each));
    const left = new Map<number, number>();
    for (const { conversation } of plan.steps) left.set(conversation, (left.get(conversation) ?? 0) + 1);
    report.conversations = chosen.length;
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
    const player = this.#players.get(step.conversation) ?? (await this.#open(step, header));
    if (player === undefined) return;
    await (step.kind === "send" ? player.send(step) : player.expect(step));
  }

  /** Connects; `undefined` if the server is not there any more, as after a recorded `terminate`. */
  async #open(step: Step, header: PlannedConversation["header"]): Promise<Player | undefined> {
    const { to, security, timeout, signal, report, identity } = this.#options;
    const number = step.conversation;
    const op = step.kind === "send" ? step.op : (step.answers[0]?.op ?? "message");
    if (this.#gone !== undefined) {
      report.skip(step, op, "the server could not be reached any more");
      return undefined;
    }
    let comm: Comm;
    try {
      comm = await connect(to, { security, timeout, signal });
    } catch (error) {
      if (!(error instanceof DaskwireError) || signal.aborted) throw error;
      this.#gone = error;
      report.differ(step, { op, recorded: "it could be reached", got: error.message });
      return undefined;
    }
    const release = identity.version === undefined ? undefined : releaseOrdinal(identity.version);
    const player = new Player(comm, header, { timeout, signal, report, release });
    this.#players.set(number, player);
    return player;
  }

  async #end(number: number): Promise<void> {
    const player = this.#players.get(number);
    this.#players.delete(number);
    await player?.close();
  }
}
