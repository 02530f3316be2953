/** `daskwire inspect`: what passes between Dask processes, live. */
import type { RelayCommandOptions } from "./capture.js";
import { relayUntilStopped } from "./capture.js";
import { ConversationLines } from "./conversation-lines.js";
import { CommandError } from "../errors.js";
import { LineOutput } from "./line-output.js";
import { OpFilter } from "./op-filter.js";
import type { FilterOptions } from "./show.js";

/** Options of `daskwire inspect`. `--server` says who listens, and chooses nothing: there is one server only. */
export interface InspectCommandOptions extends RelayCommandOptions, Omit<FilterOptions, "server"> {}

/** Prints messages until a signal comes. */
export async function inspect(options: InspectCommandOptions): Promise<void> {
  const ops = new OpFilter(options.op);
  const complaint = ops.complaint();
  if (complaint !== undefined) throw new CommandError(complaint);
  const output = new LineOutput();
  const { paint, width } = output;
  const lineOptions = { ops, json: options.json === true, paint, width };
  await relayUntilStopped(options, {
    onListening: () => undefined,
    log: (line) => console.error(`daskwire: ${line}`),
    observe: (number, place, peer) => {
      const transport = place.scheme === "wss" ? "ws" : place.scheme;
      const header = { ...place.known, transport, peer, time: new Date().toISOString() };
      const lines = new ConversationLines(number, header, lineOptions);
      return { message: (message) => void output.write(lines.next(message)), end: () => undefined };
    },
  });
}
