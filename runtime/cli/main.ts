#!/usr/bin/env node
/** The `daskwire` command. */
import { existsSync, readFileSync } from "node:fs";
import { Command, type CommanderError } from "commander";
import { DaskwireError } from "../wire/errors.js";
import { check, type CheckCommandOptions } from "./check.js";
import { call, type CallCommandOptions } from "./call.js";
import { addClusterCommands } from "./cluster/commands.js";
import { CommandError } from "./errors.js";
import { secondsOption, tlsOptions } from "./options.js";
import { listOps, type SpecCommandOptions } from "./spec.js";
import { watchStdout } from "./stdout-errors.js";
import { addWireTools } from "./wire-tools/commands.js";

const CALL_HELP = `
Values in JSON form: bytes are base64 text; a map whose keys are not all strings is a list of pairs.

Examples:
  daskwire call scheduler tcp://127.0.0.1:8786 who_has --keys '["x", ["y", 0]]'
  daskwire call scheduler tcp://127.0.0.1:8786 who_has --help      # its fields
  daskwire call scheduler tcp://127.0.0.1:8786 --help              # what a scheduler answers

The options stand before the role. tls:// and wss:// take their certificates from these options, or from Dask's configuration.`;

const { version } = JSON.parse(readFileSync(packageFile(), "utf8")) as { version: string };

/** Ours, from the sources as from dist/. */
function packageFile(): URL {
  const candidates = ["../../package.json", "../../../package.json"].map((path) => new URL(path, import.meta.url));
  return candidates.find((url) => existsSync(url)) ?? new URL("package.json", import.meta.url);
}

const program = new Command("daskwire")
  .description("Dask's wire protocol from the shell.")
  .version(version)
  .showHelpAfterError("(--help says what there is)")
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "daskwire: ")) })
  .enablePositionalOptions();

tlsOptions(program.command("call"))
  .description("Make one typed, validated call and print its reply as JSON.")
  .argument("<role>", "scheduler, worker or nanny")
  .argument("<address>", "such as tcp://127.0.0.1:8786")
  .argument("<op>", "such as who_has")
  .argument("[fields...]", "fields of the request: --name value, each value as JSON or else text")
  .option("--release <release>", "the peer's release of Dask; asked of the peer if absent")
  .addOption(secondsOption("--timeout <seconds>", "how long to wait for the reply", "30"))
  .option("--traceback", "when the peer's handler raises, print its traceback")
  .passThroughOptions()
  .allowUnknownOption()
  .addHelpText("after", CALL_HELP)
  .action((role: string, address: string, op: string, fields: string[], options: CallCommandOptions) =>
    call(role, address, op, fields, options),
  );

program
  .command("spec")
  .description("List every operation: role, channel, op, from, to, releases.")
  .option("--json", "print JSON, one object per operation")
  .option("--role <role>", "only what this role receives: scheduler, worker, nanny or client")
  .option("--channel <channel>", "only rpc, or only stream")
  .action((options: SpecCommandOptions) => listOps(options));

program
  .command("check")
  .description("Hold recorded traffic against the spec: decode, follow, validate and re-encode every message.")
  .argument("<files...>", "captures: newline-delimited JSON, .ndjson or .ndjson.gz (docs/conformance.md has the form)")
  .option("--release <release>", "the release to check for; that of each conversation if absent")
  .option("--unseen", "also list what of the spec was not seen")
  .option("--json", "print the report as JSON")
  .addHelpText("after", "\nExit code: 0 nothing found, 1 findings, 2 input that cannot be used, or is damaged.")
  .action((files: string[], options: CheckCommandOptions) => check(files, options));

addClusterCommands(program);
addWireTools(program);

// Their exit code 1 says something of the capture.
for (const command of program.commands)
  if (["check", "show", "replay"].includes(command.name())) command.exitOverride(endWithUsage);

/** Ends with 2 what the command line is wrong for; commander has said what. */
function endWithUsage({ exitCode }: CommanderError): never {
  process.exit(exitCode === 0 ? 0 : 2);
}

watchStdout();
try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommandError) && !(error instanceof DaskwireError)) throw error;
  console.error(`daskwire: ${error.message}`);
  process.exitCode = 1;
}
