/** `daskwire progress`: how far the cluster has got with its tasks. */
import type { ClusterProgress } from "../../index.js";
import { takeSignals } from "../until-stopped.js";
import { type ClusterOptions, connectClient, positive } from "./connect.js";
import { progressLine, progressView } from "./progress-view.js";

/** Options of `daskwire progress`. */
export interface ProgressCommandOptions extends ClusterOptions {
  /** Seconds between two looks. */
  readonly interval: string;
  readonly forever?: true;
  readonly json?: true;
}

/** Shows how far the cluster has got, until nothing is left to be done; the exit code tells whether tasks have failed. */
export async function progress(options: ProgressCommandOptions): Promise<void> {
  const { forever, json } = options;
  const interval = positive("--interval", options.interval) * 1000;
  using stop = takeSignals();
  try {
    await using client = await connectClient(options, stop.signal);
    const show = json === true ? showJson : process.stdout.isTTY ? barsInPlace() : showLine;
    let erred = 0;
    for await (const each of client.clusterProgress({ interval, forever, signal: stop.signal })) {
      ({ erred } = each);
      show(each);
    }
    if (erred > 0) process.exitCode = 1;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    process.exitCode = 130;
  }
}

function showJson({ total, done, erred, prefixes }: ClusterProgress): void {
  console.log(JSON.stringify({ total, done, erred, prefixes: Object.fromEntries(prefixes) }));
}

function showLine(each: ClusterProgress): void {
  console.log(progressLine(each));
}

/** Draws over what was drawn before; the last stays. */
function barsInPlace(): (each: ClusterProgress) => void {
  const { stdout } = process;
  let lines = 0;
  return (each) => {
    // A terminal that does not know its size says 0.
    const text = progressView(each, stdout.columns || 80, stdout.rows || 24);
    stdout.write(`${lines === 0 ? "" : `\x1b[${lines}A\x1b[J`}${text}\n`);
    lines = text.split("\n").length;
  };
}
