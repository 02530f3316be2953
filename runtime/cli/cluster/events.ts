/** `daskwire events`: what the cluster logs, as it happens. */
import { type Client, type LoggedEvent } from "../../index.js";
import { cut, oneLine } from "../../wire/printable.js";
import { jsonText } from "../json-form.js";
import { takeSignals } from "../until-stopped.js";
import { type ClusterOptions, connectClient, positive } from "./connect.js";

/** Options of `daskwire events`. */
export interface EventsCommandOptions extends ClusterOptions {
  /** Whether to print what was logged before, too. */
  readonly past?: true;
  /** Events after which to end. */
  readonly count?: string;
  readonly json?: true;
}

/** Characters of an event in a line for people. */
const LONGEST = 400;

/** Prints the events of a topic, one a line, until Ctrl-C. */
export async function events(topic: string, options: EventsCommandOptions): Promise<void> {
  let left = options.count === undefined ? Infinity : positive("--count", options.count);
  using stop = takeSignals();
  try {
    await using client = await connectClient(options, stop.signal);
    for await (const event of eventsOf(client, topic, options.past === true, stop.signal)) {
      console.log(options.json === true ? jsonLine(event) : textLine(event));
      if (--left < 1) return;
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  }
}

async function* eventsOf(
  client: Client,
  topic: string,
  past: boolean,
  signal: AbortSignal,
): AsyncGenerator<LoggedEvent, void> {
  // First, so that nothing is missed between the past and the present.
  await using subscription = client.topics.subscribe(topic, { signal });
  await subscription.ready();
  const before = past ? await client.topics.events(topic) : [];
  yield* before;
  const last = before.at(-1)?.timestamp ?? -Infinity;
  for await (const event of subscription) if (event.timestamp > last) yield event;
}

function jsonLine({ topic, timestamp, message, text }: LoggedEvent): string {
  return jsonText({ topic, timestamp, message: message ?? null, ...(text === undefined ? {} : { text }) });
}

function textLine({ timestamp, message, text }: LoggedEvent): string {
  const what = text?.trimEnd() ?? jsonText(message);
  return `${timeText(timestamp)}  ${oneLine(cut(what, LONGEST))}`;
}

/** A time that no calendar has is shown as the number that it is. */
export function timeText(timestamp: number): string {
  const date = new Date(timestamp);
  return Number.isNaN(date.getTime()) ? String(timestamp) : date.toISOString();
}
