/** Options that several commands have. */
import { type Command, Option } from "commander";

/** A time in seconds, with its default; commander would show that in quotes. */
export function secondsOption(flags: string, description: string, seconds: string): Option {
  return new Option(flags, description).default(seconds, `${seconds} s`);
}

/** Certificates, named as `dask scheduler` names them. */
export function tlsOptions(command: Command): Command {
  return command
    .option("--tls-ca-file <file>", "CA of the cluster, in PEM")
    .option("--tls-cert <file>", "certificate, in PEM")
    .option("--tls-key <file>", "its key, in PEM");
}
