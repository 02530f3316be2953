/** What has to hold before something is appended to a capture. */
import { readFileSync } from "node:fs";
import { appendFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CommandError } from "../errors.js";
import { readCapture } from "../read-capture.js";

const ownerFile = /^owner\.(\d+)$/;
// Milliseconds for the one that finishes what a killed recorder has left.
const patience = 3000;

/**
 * Makes this process the only one that writes a capture, and removes what killed ones have left of messages that were incomplete.
 * @throws CommandError if another one does
 */
export async function takeOwnership(capture: string, directory: string): Promise<void> {
  const path = ownPath(directory);
  const until = Date.now() + patience;
  for (let owner = await otherOwner(directory); ; owner = await otherOwner(directory)) {
    if (owner === undefined) {
      // Each has a file of its own and then looks for others, so that of two that come at once not both can think they are alone.
      await writeFile(path, "");
      owner = await otherOwner(directory);
      if (owner === undefined) break;
      await rm(path, { force: true });
    }
    if (Date.now() >= until)
      throw new CommandError(`${capture} is being written by process ${owner}; stop that, or give another file`);
    await sleep(25 + Math.random() * 50);
  }
  const left = (await readdir(directory)).filter((name) => name.endsWith(".tmp"));
  await Promise.all(left.map((name) => rm(join(directory, name))));
}

/** Lets others write the capture. */
export async function giveUpOwnership(directory: string): Promise<void> {
  await rm(ownPath(directory), { force: true });
}

/**
 * Makes sure that what is appended begins a line of its own.
 * @param size how much of the capture is kept, in bytes
 * @throws CommandError if the file is no capture, or is cut
 */
export async function endLine(path: string, size: number): Promise<void> {
  if (size === 0) return;
  let first: number | undefined;
  let last = 0x0a;
  try {
    for await (const chunk of readCapture(path, { whole: true })) {
      first ??= chunk[0];
      last = chunk.at(-1) ?? last;
    }
  } catch (error) {
    throw new CommandError(`${path}: is damaged (${(error as Error).message}); give another file`);
  }
  if (first !== 0x7b) throw new CommandError(`${path}: is no capture, and is left as it is; give another file`);
  if (last === 0x0a) return;
  if (path.endsWith(".gz")) throw new CommandError(`${path}: its last line has no end; give another file`);
  await appendFile(path, "\n");
}

function ownPath(directory: string): string {
  return join(directory, `owner.${process.pid}`);
}

/** Another process that writes the capture; what dead ones have left is removed. */
async function otherOwner(directory: string): Promise<number | undefined> {
  for (const name of await readdir(directory)) {
    const pid = Number(ownerFile.exec(name)?.[1] ?? process.pid);
    if (pid === process.pid) continue;
    if (isAlive(pid)) return pid;
    await rm(join(directory, name), { force: true });
  }
  return undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Whether a process has ended, and its parent has not noticed yet. Known on Linux only. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, "latin1"));
  } catch {
    return false;
  }
}
