/**
 * Run beside a recorder: finishes its capture when the recorder is gone without having done so. It learns of that by the end of its
 * standard input, which comes however the recorder ends.
 */
import { existsSync } from "node:fs";
import { CommandError } from "../errors.js";
import { CaptureFile } from "./capture-file.js";
import { keepAll } from "./message-text.js";
import { partsDirectory } from "./parts.js";

const [, , path] = process.argv;

async function finish(capture: string): Promise<void> {
  if (!existsSync(partsDirectory(capture))) return;
  try {
    const file = await CaptureFile.open(capture, { omission: keepAll, onError: () => undefined });
    await file.close();
  } catch (error) {
    // Another recorder has the file, and takes in the rest; or it cannot be written, and the parts stay.
    if (!(error instanceof CommandError)) throw error;
  }
}

if (path !== undefined)
  process.stdin
    .on("error", () => undefined)
    .on("close", () => void finish(path))
    .resume();
