/** The commands that talk to a cluster as its clients. */
import { type Command } from "commander";
import { secondsOption, tlsOptions } from "../options.js";
import { events, type EventsCommandOptions } from "./events.js";
import { progress, type ProgressCommandOptions } from "./progress.js";
import { submit, type SubmitCommandOptions } from "./submit.js";
import { top, type TopCommandOptions } from "./top.js";

const ADDRESS_HELP = `
Without --address the scheduler is the one of Dask's configuration: DASK_SCHEDULER_ADDRESS, or \`scheduler-address\` or
\`scheduler-file\` in its YAML files. tls:// and wss:// take their certificates from there too, or from --tls-ca-file, --tls-cert and
--tls-key.`;

const SUBMIT_HELP = `
Arguments are JSON, or else text. Ctrl-C cancels the task.
${ADDRESS_HELP}

Examples:
  daskwire submit operator:add 1 2 --address tcp://127.0.0.1:8786
  daskwire submit builtins:sorted '[3, 1, 2]' --kw reverse=true --address tcp://127.0.0.1:8786
  daskwire submit -- operator:neg -5                # what begins with a dash stands behind --

Exit code: 0 the result was printed, 1 the task failed or could not be submitted, 130 interrupted.`;

const EVENTS_HELP = `
The topic \`all\` is what the scheduler logs of itself; \`print\` and \`warn\` are what tasks print and warn by distributed.print and
distributed.warn; others are what programs log under them.
${ADDRESS_HELP}`;

const PROGRESS_HELP = `
Counts the tasks of all clients; what was released is done. Bars on a terminal, else a line whenever something has changed.
${ADDRESS_HELP}

Exit code: 0 nothing is left to be done, 1 the same and tasks have failed, or the cluster could not be asked, 130 interrupted.`;

/** Adds the commands. */
export function addClusterCommands(program: Command): void {
  clusterOptions(program.command("submit"))
    .description("Call a Python function on the cluster and print its result as JSON.")
    .argument("<function>", "module:function, such as operator:add; module.function does as well")
    .argument("[args...]", "its arguments, each as JSON or else text")
    .option("--kw <name=value>", "a keyword argument; may be given again", collect)
    .option("--key <key>", "the task's key; made of function and arguments if absent")
    .option("--no-pure", "run it even if an equal call has been made")
    .option("--priority <n>", "higher runs earlier")
    .option("--retries <n>", "how often to try again when it fails")
    .option("--workers <list>", "workers that may run it: addresses or names, between commas")
    .option("--resource <name=amount>", "what it takes of its worker, such as GPU=1; may be given again", collect)
    .option("--timeout <seconds>", "how long to wait for the result; then the task is cancelled")
    .option("--traceback", "when the task raised, print Python's traceback")
    .addHelpText("after", SUBMIT_HELP)
    .action((name: string, args: string[], options: SubmitCommandOptions) => submit(name, args, options));

  clusterOptions(program.command("top"))
    .description("Show workers and tasks, live on a terminal.")
    .addOption(secondsOption("--interval <seconds>", "time between two looks", "1"))
    .option("--once", "look once")
    .option("--json", "print each look as JSON in one line")
    .addHelpText("after", ADDRESS_HELP)
    .action((options: TopCommandOptions) => top(options));

  clusterOptions(program.command("progress"))
    .description("Show how far the cluster has got with its tasks, until nothing is left to be done.")
    .addOption(secondsOption("--interval <seconds>", "time between two looks", "0.5"))
    .option("--forever", "go on when nothing is left to be done")
    .option("--json", "print each change as JSON in one line")
    .addHelpText("after", PROGRESS_HELP)
    .action((options: ProgressCommandOptions) => progress(options));

  clusterOptions(program.command("events"))
    .description("Print events of a topic as they are logged, one a line.")
    .argument("[topic]", "the topic", "all")
    .option("--past", "print what was logged before, too, from the oldest on")
    .option("--count <n>", "end after so many events")
    .option("--json", "print each event as JSON")
    .addHelpText("after", EVENTS_HELP)
    .action((topic: string, options: EventsCommandOptions) => events(topic, options));
}

/** Options that may be given several times. */
function collect(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

function clusterOptions(command: Command): Command {
  return tlsOptions(
    command.option(
      "--address <address>",
      "the scheduler, such as tcp://127.0.0.1:8786; as Dask is configured if absent",
    ),
  );
}
