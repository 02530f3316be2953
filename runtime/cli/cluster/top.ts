/** `daskwire top`: workers and tasks, live. */
import { sleep } from "../../comm/deadline.js";
import { takeSignals } from "../until-stopped.js";
import { type ClusterOptions, connectClient, positive } from "./connect.js";
import { type Snapshot, takeSnapshot } from "./snapshot.js";
import { topView } from "./top-view.js";

/** Options of `daskwire top`. */
export interface TopCommandOptions extends ClusterOptions {
  /** Seconds between two looks. */
  readonly interval: string;
  readonly once?: true;
  readonly json?: true;
}

// The alternate screen keeps what was on the terminal before.
const ENTER = "\x1b[?1049h\x1b[?25l";
const LEAVE = "\x1b[?25h\x1b[?1049l";
const HOME = "\x1b[H\x1b[2J";

/** Shows the cluster until Ctrl-C; once, where the output is no terminal. */
export async function top(options: TopCommandOptions): Promise<void> {
  const interval = positive("--interval", options.interval) * 1000;
  const live = options.json !== true && options.once !== true && process.stdout.isTTY;
  const again = live || (options.json === true && options.once !== true);
  using stop = takeSignals();
  try {
    await using client = await connectClient(options, stop.signal);
    using screen = live ? openScreen() : undefined;
    do {
      const snapshot = await takeSnapshot(client, stop.signal);
      if (options.json === true) console.log(JSON.stringify(snapshot));
      else if (screen === undefined) console.log(topView(snapshot));
      else screen.draw(snapshot);
      if (again) await sleep(interval, stop.signal);
    } while (again);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  }
}

interface Screen extends Disposable {
  draw(snapshot: Snapshot): void;
}

function openScreen(): Screen {
  const { stdout } = process;
  stdout.write(ENTER);
  return {
    draw: (snapshot) => {
      // A terminal that does not know its size says 0.
      const [width, height] = [stdout.columns || 120, stdout.rows || 40];
      const lines = topView(snapshot, height).split("\n");
      stdout.write(HOME + [...lines.map((line) => line.slice(0, width)), "Ctrl-C ends."].join("\n"));
    },
    [Symbol.dispose]: () => void stdout.write(LEAVE),
  };
}
