/** What goes wrong at the command line. */

/** The command was not given what it needs; the message says what to write instead. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
