import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { replaceStrings } from "../../runtime/capture/replace-strings.js";
import { startWorker } from "../../runtime/cluster/processes.js";
import { parseAddress } from "../../runtime/comm/address.js";
import { rpc, SchedulerStub } from "../../runtime/index.js";
import { openField } from "../../runtime/rpc/open-codec.js";
import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import type { WritableValue } from "../../runtime/wire/values.js";
import { NEWEST, RELEASES, startDask } from "../support/dask.js";
import { startCapture } from "./capture-process.js";
import { writeCertificates } from "./certificates.js";
import { checkFile, findingsOf, nothingFound } from "./check-file.js";
import { type Conversation, conversationsIn, requestsFor } from "./read-conversations.js";
import { runPython, securityArgument } from "./session.js";

let folder: string;
before(async () => (folder = await mkdtemp(join(tmpdir(), "daskwire-rewriting-"))));
after(() => rm(folder, { recursive: true }));

/** Moves data from one worker to another, and restarts both. */
const EXCHANGE = `
import json, sys
import numpy
from distributed import Client, wait
from distributed.security import Security

security = Security(**json.loads(sys.argv[2])) if len(sys.argv) > 2 else None
with Client(sys.argv[1], security=security) as client:
    for _ in range(2):
        a = client.submit(numpy.arange, 100_000, workers=["a"], pure=False)
        b = client.submit(lambda x: int(x.sum()), a, workers=["b"], pure=False)
        assert b.result() == 4999950000
        wait(client.rebalance())
        assert len(client.run(lambda dask_worker: dask_worker.address)) == 2
        c = client.submit(lambda dask_worker=None: __import__("distributed").get_worker().address, workers=["a"], pure=False)
        print(c.result(), *client.scheduler_info()["workers"])
        del a, b, c
        client.restart()
`;

const [OLDEST = NEWEST] = RELEASES;

interface Setup {
  readonly release: string;
  readonly scheduler: string;
  /** Protocols of the workers a and b. */
  readonly workers: readonly [a: string, b: string];
}

function uniform(release: string, protocol: string): Setup {
  return { release, scheduler: protocol, workers: [protocol, protocol] };
}

const setups: readonly Setup[] = [
  ...RELEASES.flatMap((release) => ["tcp", "ws"].map((protocol) => uniform(release, protocol))),
  uniform(OLDEST, "wss"),
  { release: NEWEST, scheduler: "tcp", workers: ["ws", "tcp"] },
  { release: NEWEST, scheduler: "wss", workers: ["tls", "wss"] },
];

// Python splits what travels over WebSockets into frames of this size: payloads have many, and most messages are larger themselves.
const SHARD = 512;
const env = { DASK_CONFIG: "/nonexistent", DASK_DISTRIBUTED__COMM__WEBSOCKETS__SHARD: String(SHARD) };

describe("daskwire capture --rewrite", () => {
  for (const [index, setup] of setups.entries()) {
    const { release, scheduler, workers } = setup;
    const what = `over ${scheduler}, workers ${workers.join(" and ")}, Dask ${release}`;
    test(`also records what workers and nannies say to each other, ${what}`, () =>
      recordsAll(setup, join(folder, `${index}.ndjson.gz`)));
  }
});

async function recordsAll({ release, scheduler: protocol, workers: protocols }: Setup, file: string): Promise<void> {
  const secure = protocol === "tls" || protocol === "wss" ? await writeCertificates(folder) : undefined;
  const config = secure?.config ?? {};
  await using dask = await startDask({ release, scheduler: { protocol, config, env } });
  await using recorder = await startCapture(dask.scheduler.address, file, "--rewrite", ...(secure?.args ?? []));
  const log: string[] = [];
  const workers = await Promise.all(
    protocols.map((each, index) => {
      const options = { env, config, nanny: true, protocol: each, onLine: (line: string) => void log.push(line) };
      return startWorker({ address: recorder.address }, { ...options, python: dask.python, name: "ab".charAt(index) });
    }),
  );
  const real = workers.flatMap(({ address, nanny = "" }) => [address, nanny]);
  try {
    await using peer = rpc(dask.scheduler.address, { connect: { security: secure?.ours } });
    const { workers: known } = await new SchedulerStub(peer).identity();
    assert.equal(known.size, 2);
    // The scheduler knows none by the address that it has itself.
    for (const [address, { nanny }] of known)
      for (const each of [address, nanny])
        assert.equal(typeof each === "string" && !real.includes(each), true, String(each));
    assert.deepEqual([...known.keys()].map(schemeOf).sort(), [...protocols].sort());
    const printed = await runPython(
      dask.python,
      EXCHANGE,
      [recorder.address, ...securityArgument(secure?.python)],
      env,
    );
    const [, ...relayed] = printed.trim().split("\n")[0]?.split(" ") ?? [];
    assert.deepEqual(relayed.sort(), [...known.keys()].sort(), `${printed}\n${log.join("\n")}\n${recorder.stderr}`);
  } finally {
    await Promise.all(workers.map((worker) => worker.close()));
  }
  assert.equal(await recorder.stop(), 0, recorder.stderr);
  const report = await checkFile(file);
  assert.deepEqual(findingsOf(report), nothingFound, JSON.stringify(findingsOf(report), null, 1));
  for (const op of ["worker.get_data", "nanny.kill", "scheduler.register-worker", "scheduler.register_nanny"])
    assert.ok((report.seen[op]?.request?.count ?? 0) >= 2, `${op}: ${JSON.stringify(report.seen[op])}`);
  assert.equal(report.release, release);
  assert.doesNotMatch(recorder.stderr, /not relayed|not recorded/);
  assertExchanged(await conversationsIn(file), real);
}

/** Each worker has asked the other for data, and the scheduler has not been told where they really are. */
function assertExchanged(conversations: readonly Conversation[], real: readonly string[]): void {
  const behind = conversations.filter(({ server }) => server === "Worker");
  const relays = behind.map(({ listener }) => listener);
  const asked = behind.filter((each) =>
    requestsFor("get_data", each).some(({ value }) => {
      const who = openField(value, "who");
      return typeof who === "string" && who !== each.listener && relays.includes(who);
    }),
  );
  assert.ok(asked.length >= 2, `workers have asked each other on ${asked.length} connections`);
  for (const { transport, messages } of asked.filter(({ transport }) => transport === "ws")) {
    const frames = messages.flatMap((message) => message.frames);
    assert.ok(frames.length > 800_000 / SHARD, `${frames.length} frames over ${transport}`);
  }
  for (const { server, messages } of conversations)
    for (const { dir, frames } of messages)
      if (server === "Scheduler" && dir === "in")
        for (const each of real) assert.equal(Buffer.from(frames[0] ?? []).includes(each), false, each);
}

function schemeOf(address: string): string {
  return parseAddress(address).scheme;
}

describe("strings in a message", () => {
  test("are replaced, and nothing else changes", () => {
    const long = "tcp://10.0.0.1:40000".padEnd(40, "0");
    const value = (a: string, b: string): WritableValue => ({
      op: "x",
      [a]: [a, { deep: [b, "tcp://1:1!"] }],
      bytes: new Uint8Array(300),
      numbers: [0, -1, 127, 128, 70_000, 2 ** 40, -(2 ** 40), 1.5, null, true],
      text: "y".repeat(70_000),
      many: Array.from({ length: 20 }, () => b),
      wide: new Map(Array.from({ length: 20 }, (_, index) => [`k${index}`, a])),
    });
    const names = new Map([
      ["tcp://1:1", long],
      [long, "z"],
    ]);
    const [before] = encodeOpen(value("tcp://1:1", long));
    const [expected] = encodeOpen(value(long, "z"));
    assert.ok(before !== undefined && expected !== undefined);
    assert.deepEqual(decodeOpen([replaceStrings(before, (text) => names.get(text))]), decodeOpen([expected]));
    assert.deepEqual(
      replaceStrings(before, (text) => names.get(text)),
      expected,
    );
    assert.equal(
      replaceStrings(before, () => undefined),
      before,
    );
    for (let length = 1; length < before.length; length += 997)
      try {
        replaceStrings(before.subarray(0, length), (text) => names.get(text));
      } catch (error) {
        assert.match(String(error), /WireError/);
      }
  });
});
