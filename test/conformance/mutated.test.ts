/**
 * Real messages that have been spoiled: whoever reads one gets a value that is what the spec says, or one error of ours, for
 * little time and memory. `SEED` chooses other changes, `MUTANTS` how many there are of each message.
 */
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { readRequest } from "../../runtime/rpc/request.js";
import { readPayloadHeader } from "../../runtime/values/payloads/header.js";
import { DaskwireError } from "../../runtime/wire/errors.js";
import type { Limits } from "../../runtime/wire/limits.js";
import { decodeMessage, decodeOpen, encodeMessage } from "../../runtime/wire/message.js";
import { carriers, openCarried } from "../corpus/payloads.js";
import { RELEASES } from "../support/dask.js";
import { Random } from "../support/random.js";
import { corpusMessages, vectorMessages, type RealMessage } from "./real-messages.js";
import { spoil } from "./spoil.js";
import { visible } from "./typed.js";
import { RPC_TABLES } from "./vectors.js";

const SEED = Number(process.env["SEED"] ?? 1);
const MUTANTS = Number(process.env["MUTANTS"] ?? 1);

/** What a message may claim to be: more than any of these is. */
const LIMITS: Partial<Limits> = { messageBytes: 2 ** 24, frameBytes: 2 ** 24, items: 2 ** 20, containers: 2 ** 18 };
/** Seconds of CPU for one reading; most take a thousandth of it. */
const SECONDS = 2;
/** Bytes by which memory may be larger after one reading, garbage included. */
const BYTES = 2 ** 26;

/** How readings have ended. */
interface Outcomes {
  read: number;
  refused: number;
}

/** A way to read a message; what it gives is a value. */
type Reading = (message: RealMessage) => unknown;

const READINGS: Readonly<Record<string, Reading>> = {
  "its codec": readTyped,
  readRequest: ({ frames, role, release }) => {
    if (role === undefined) return undefined;
    const { body } = readRequest(frames, RPC_TABLES[role], { release, peer: "tcp://peer", limits: LIMITS });
    // What is wrong with the fields is answered, so that it is no exception; a fault of ours would be there, too.
    const { error } = body ?? {};
    if (error instanceof Error && error.constructor.name !== "UnexpectedKeyword") throw error;
    return body;
  },
  decodeOpen: ({ frames }) => decodeOpen(frames, { limits: LIMITS }),
};

/** Reads it by its own codec; what was taken for valid can be sent on, and is the same then. */
function readTyped({ codec, frames, release }: RealMessage): unknown {
  const options = { release, limits: LIMITS, exactFloats: true };
  const { message, unknownFields } = decodeMessage(codec, frames, options);
  if (unknownFields.length > 0) return message;
  const again = decodeMessage(codec, encodeMessage(codec, message, { release }), options).message;
  if (!isDeepStrictEqual(visible(again), visible(message))) throw new Error("sent on, it is another message");
  return message;
}

/** Reads a message in each way, and the payloads in it. */
async function readAll(message: RealMessage, outcomes: Outcomes): Promise<void> {
  let open: unknown;
  for (const [name, reading] of Object.entries(READINGS)) open = await guarded(name, outcomes, () => reading(message));
  for (const { carrier, pointer } of carriers(open)) {
    if (!(carrier instanceof Uint8Array))
      await guarded(`header at ${pointer}`, outcomes, () => readPayloadHeader(carrier, LIMITS));
    await guarded(`value at ${pointer}`, outcomes, () => openCarried(carrier, LIMITS));
  }
}

/** What was read; undefined if it was refused. */
async function guarded(name: string, outcomes: Outcomes, read: () => unknown): Promise<unknown> {
  const [memory, cpu] = [bytesUsed(), process.cpuUsage()];
  let value: unknown;
  try {
    value = await read();
    outcomes.read++;
  } catch (error) {
    if (!(error instanceof DaskwireError)) throw new Error(`${name}: no error of ours`, { cause: error });
    outcomes.refused++;
  }
  const { user, system } = process.cpuUsage(cpu);
  const [seconds, bytes] = [(user + system) / 1e6, bytesUsed() - memory];
  if (seconds > SECONDS || bytes > BYTES) throw new Error(`${name}: took ${seconds} s of CPU and ${bytes} bytes`);
  return value;
}

function bytesUsed(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Spoils each message, and reads what has become of it. */
async function survive(messages: readonly RealMessage[]): Promise<Outcomes> {
  const outcomes = { read: 0, refused: 0 };
  const others = messages.map(({ frames }) => frames);
  for (const [index, message] of messages.entries()) {
    for (let mutant = 0; mutant < MUTANTS; mutant++) {
      // Its own, so that a failure comes again whatever else has changed.
      const random = new Random(Math.imul(SEED, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b) ^ mutant);
      const { frames, how } = spoil(message.frames, others, random);
      try {
        await readAll({ ...message, frames }, outcomes);
      } catch (error) {
        const shown = frames.map((frame) => Buffer.from(frame).toString("base64"));
        const what = `${message.name} (SEED=${SEED}, mutant ${mutant}: ${how.join(", ")})`;
        throw new Error(`${what}: ${JSON.stringify(shown)}`, { cause: error });
      }
    }
  }
  return outcomes;
}

function assertBoth({ read, refused }: Outcomes, messages: readonly RealMessage[]): void {
  assert.ok(messages.length > 500, `${messages.length} messages`);
  assert.ok(read > messages.length / 2 && refused > messages.length / 2, `${read} read, ${refused} refused`);
}

describe("spoiled messages are values or one error of ours", () => {
  for (const release of RELEASES) {
    test(`those of the corpus of ${release}`, async (t) => {
      const messages = corpusMessages(release);
      const outcomes = await survive(messages);
      assertBoth(outcomes, messages);
      t.diagnostic(`${messages.length} messages: ${JSON.stringify(outcomes)}`);
    });
  }

  test("the test vectors", async (t) => {
    const messages = vectorMessages();
    const outcomes = await survive(messages);
    assertBoth(outcomes, messages);
    t.diagnostic(`${messages.length} messages: ${JSON.stringify(outcomes)}`);
  });

  describe("and what is not is noticed", () => {
    let some: readonly RealMessage[];
    before(() => (some = vectorMessages().slice(0, 100)));
    const spoiledBy = (read: RealMessage["codec"]["read"]): readonly RealMessage[] =>
      some.map((each) => ({ ...each, codec: { ...each.codec, read } }));

    test("an error that is none of ours", async () => {
      await assert.rejects(
        survive(spoiledBy(() => new Uint8Array(-1))),
        (error: Error) =>
          /SEED=\d+, mutant 0: .*\["/.test(error.message) &&
          (error.cause as Error).message === "its codec: no error of ours",
      );
    });

    test("memory that only a claim is the reason for", async () => {
      await assert.rejects(survive(spoiledBy((reader) => [new Uint8Array(2 ** 27), reader.any()])), (error: Error) =>
        /^its codec: took .* and \d+ bytes$/.test((error.cause as Error).message),
      );
    });
  });
});
