/** The commands around captures. */
import type { Command } from "commander";
import { secondsOption, tlsOptions } from "../options.js";
import { capture, type CaptureCommandOptions } from "./capture.js";
import { inspect, type InspectCommandOptions } from "./inspect.js";
import { replay, type ReplayCommandOptions } from "./replay.js";
import { show, type ShowCommandOptions } from "./show.js";
import { TLS_HELP } from "./wire-options.js";

const CAPTURE_HELP = `
Bytes pass unchanged and in order, both ways, but for the addresses that --rewrite replaces, over tcp, tls, ws and wss. The capture has
what the target reads (in) and writes (out). It is finished by Ctrl-C.
Whenever the recorder is killed, all messages up to then can be read: conversations that were open are in file.parts/, where
daskwire's commands look for them; the next capture to the same file, or --recover, puts them into it. An existing capture is
appended to.
With --rewrite P2P shuffles and rechunks do not end: pickles are not changed, and in one of them a worker looks for its own address.
Record these without --rewrite, or let Dask's settings dataframe.shuffle.method and array.rechunk.method be "tasks".
${TLS_HELP}

Examples:
  daskwire capture --listen tcp://127.0.0.1:8786 --target tcp://127.0.0.1:8787 -o file.ndjson.gz
  daskwire capture --listen ws://:8788 --target ws://10.0.0.1:8789 -o file.ndjson.gz --omit-over 64k
  daskwire capture --listen ws://:8786 --target ws://10.0.0.1:8787 -o file.ndjson.gz --rewrite
  daskwire capture --recover file.ndjson.gz

Exit code: 0 finished, 1 it could not begin, or not all could be written.`;

const SHOW_HELP = `
A message is named by conversation and number, as daskwire check names it: 3:5 is message 5 of line 3. -> is what the server
reads, <- what it writes; of a batch each message has a line: 3:5/0, 3:5/1. Values are shortened; what the spec does not allow is
marked with !.

Examples:
  daskwire show file.ndjson.gz --op update-graph,key-in-memory
  daskwire show file.ndjson.gz --message 3:5
  daskwire show file.ndjson.gz --json | jq .op

Exit code: 0 shown, 2 the file cannot be read, is damaged, or has no such conversation, message or server, or neither it nor the
spec has the operation.`;

const INSPECT_HELP = `
A proxy like that of daskwire capture, which prints the messages as daskwire show does. Bytes pass unchanged. Ctrl-C ends it.
--server says who listens, and conversations are numbered as they come: neither chooses, there is one server and no conversation yet.
${TLS_HELP}

Example:
  daskwire inspect --listen tcp://127.0.0.1:8786 --target tcp://127.0.0.1:8787 --op register-worker,heartbeat_worker

Exit code: 0 ended by Ctrl-C, 1 it could not begin, or not all could be written.`;

const REPLAY_HELP = `
Each request is sent as it was recorded, and its reply compared by type: error or not, null, list, map, and the status in it. What
comes on streams is compared as a set of operations and keys, each counted once. With times in the capture, as daskwire capture writes them,
conversations are played side by side. Only those are played whose server is of the class that answers at the address; the server
does what is asked, so use one that you may change. Messages whose payloads were not recorded are skipped.
${TLS_HELP}

Example:
  daskwire replay file.ndjson.gz --to tcp://127.0.0.1:8786

Exit code: 0 no differences, 1 differences, or the server was gone, 2 nothing could be played or the file is damaged, 130 ended by Ctrl-C.`;

/** Adds the commands. */
export function addWireTools(program: Command): void {
  relayOptions(program.command("capture"))
    .description("Record what passes between Dask processes: a proxy that writes a capture.")
    .option("--recover <file>", "only put what a killed recorder has left into its capture")
    .option("--json", "print events as JSON, one a line: listening, note, finished")
    .addHelpText("after", CAPTURE_HELP)
    .action((options: CaptureCommandOptions) => capture(options));

  program
    .command("show")
    .description("Print the conversations of a capture, a line per message.")
    .argument("<file>", "a capture: .ndjson or .ndjson.gz")
    .option("--op <names>", "only these operations, with commas between: identity,scheduler.who_has", listed)
    .option("--server <name>", "only conversations with this server: Scheduler, Worker, Nanny")
    .option("--conversation <number>", "only this conversation: its line in the file")
    .option("--message <conversation:number>", "only this message, in full")
    .option("--json", "print JSON, an object per message")
    .addHelpText("after", SHOW_HELP)
    .action((file: string, options: ShowCommandOptions) => show(file, options));

  relayOptions(program.command("inspect"))
    .description("Print what passes between Dask processes, live: a proxy that shows messages.")
    .option("--op <names>", "only these operations, with commas between: identity,scheduler.who_has", listed)
    .option("--json", "print JSON, an object per message")
    .addHelpText("after", INSPECT_HELP)
    .action((options: InspectCommandOptions) => inspect(options));

  tlsOptions(program.command("replay"))
    .description("Play the client's side of recorded conversations against a server, and compare the replies by type.")
    .argument("<file>", "a capture: .ndjson or .ndjson.gz")
    .requiredOption("--to <address>", "required: the server, such as tcp://127.0.0.1:8786")
    .option("--conversation <number>", "only this conversation: its line in the file")
    .addOption(secondsOption("--timeout <seconds>", "how long to wait for each answer", "30"))
    .option("--workers", "also play conversations that announce workers, which will not be there")
    .option("--json", "print the report as JSON")
    .addHelpText("after", REPLAY_HELP)
    .action((file: string, options: ReplayCommandOptions) => replay(file, options));
}

/** Adds what one option says to what the ones before it said. */
function listed(names: string, before: readonly string[] = []): readonly string[] {
  return [...before, names];
}

function relayOptions(command: Command): Command {
  command
    .option(
      "--listen <address>",
      "required: where peers connect to, such as tcp://127.0.0.1:8786; port 0 takes a free one",
    )
    .option("--target <address>", "required: where to forward to, such as tcp://127.0.0.1:8787")
    .option("-o, --output <file>", "the capture to write: .ndjson or .ndjson.gz")
    .option("--rewrite", "also relay workers and nannies: everybody is told our address in the place of theirs")
    .option("--omit-payloads", "keep no payloads (values, pickled Python), only their headers")
    .option("--omit-over <bytes>", "keep no payload frames above so many bytes: 64k, 1m")
    .option("--server <name>", "the class that listens at the target; asked of the target if absent")
    .option("--release <release>", "the release of Dask there; asked of the target if absent")
    .option("--no-ask", "do not connect to the target to ask for class and release");
  return tlsOptions(command);
}
