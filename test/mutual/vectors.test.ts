/** Every valid vector of every request, reply and stream message, sent between real peers of either language. */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";

import { type Form, type FormObject, toWire } from "../../generator/vectors/form.js";
import { startPython } from "../../runtime/cluster/python-process.js";
import "../transport/transports.js";
import { pythonOf } from "../support/dask.js";
import { type Addresses, type Seen, sendVectors, serveVectors, showAll } from "./vector-peer.js";
import { type Plan, type PlannedCall, makePlan } from "./vector-plan.js";
import { PYTHON_VECTOR_CLIENT, PYTHON_VECTOR_SERVER } from "./vector-python-source.js";

const ADDRESS = "tcp://127.0.0.1:0";
const ENVELOPE = ["op", "reply", "close", "serializers"];

describe("Test vectors between Python and TypeScript on either side", { timeout: 300_000 }, () => {
  const plan = makePlan();
  let seen: Readonly<Record<string, Seen>>;
  before(async () => {
    seen = await runPairs(plan);
  });

  for (const pair of ["python -> python", "python -> typescript", "typescript -> python", "typescript -> typescript"]) {
    test(`${pair}: each server receives what the vectors say`, () => {
      for (const { name } of plan.servers) assertSame(seen[pair]?.received[name], receivedBy(name, plan), name);
    });
    test(`${pair}: the client receives the replies that the vectors say`, () => {
      assertSame(seen[pair]?.replies, repliesOf(plan), "replies");
    });
  }

  test("the plan has the vectors of all operations", () => {
    assert.ok(plan.calls.length > 3000, `${plan.calls.length} calls`);
    assert.equal(plan.servers.length, 7);
    for (const { name, stream } of plan.servers) {
      const messages = plan.streams.filter(({ server }) => server === name).flatMap((each) => each.messages);
      for (const op of stream)
        assert.ok(
          messages.some((message) => message["op"] === op),
          `${name}.${op}`,
        );
    }
  });
});

/** The first difference, as a comparison of all of it would be unreadable. */
function assertSame(actual: unknown, expected: readonly unknown[], what: string): void {
  const plain = JSON.parse(JSON.stringify(actual)) as readonly unknown[];
  for (const [index, each] of expected.entries()) {
    assert.deepEqual(plain[index], JSON.parse(JSON.stringify(each)), `${what} ${index}`);
  }
  assert.equal(plain.length, expected.length, what);
}

/** What a server is sent, without the envelope, which no handler sees. */
function receivedBy(name: string, { calls, streams }: Plan): readonly unknown[] {
  const requests = calls.filter(({ server, message }) => server === name && message["op"] !== "close");
  const messages = streams.filter(({ server }) => server === name).flatMap((each) => each.messages.slice(0, -1));
  return [
    ...requests.map(({ message }) => [message["op"], without(message, ENVELOPE)]),
    ...messages.map((message) => [message["op"], without(message, ["op"])]),
  ];
}

function without(message: FormObject, names: readonly string[]): unknown {
  const fields = Object.entries(message).filter(([name]) => !names.includes(name));
  return showAll(toWire(Object.fromEntries(fields)));
}

function repliesOf({ servers, calls }: Plan): readonly unknown[] {
  const counts = new Map<string, number>();
  const replyTo = ({ server, message }: PlannedCall): unknown => {
    const op = message["op"] as string;
    if (op === "close") return message["reply"] === false ? ["closed"] : "OK";
    const count = counts.get(`${server}.${op}`) ?? 0;
    counts.set(`${server}.${op}`, count + 1);
    const answering = servers.find(({ name }) => name === server)?.answers[op];
    assert(answering !== undefined);
    const reply = answering.replies[count % answering.replies.length] as Form;
    if (answering.ends) return reply === null ? ["closed"] : showAll(toWire(reply));
    return message["reply"] === false ? null : showAll(toWire(reply));
  };
  return calls.map((each) => [each.server, each.message["op"], replyTo(each)]);
}

/** What the pairs have seen, named client first. Each client has servers of its own. */
async function runPairs(plan: Plan): Promise<Readonly<Record<string, Seen>>> {
  const folder = await mkdtemp(join(tmpdir(), "daskwire-vectors-"));
  try {
    const argument = {
      config: {},
      secure: false,
      address: ADDRESS,
      clients: 2,
      plan: join(folder, "plan.json"),
      modules: fileURLToPath(new URL("../conformance", import.meta.url)),
    };
    await writeFile(argument.plan, JSON.stringify(plan));
    const python = await pythonOf();
    await using server = await startPython({ python, source: PYTHON_VECTOR_SERVER, what: "Python server", argument });
    await using first = await serveVectors(ADDRESS, plan);
    await using second = await serveVectors(ADDRESS, plan);
    const [one, other] = server.value as [Addresses, Addresses];
    const [[pythonToPython, pythonToUs], usToPython, usToUs] = await Promise.all([
      sendFromPython([one, first.addresses], argument, folder),
      sendVectors(other, plan),
      sendVectors(second.addresses, plan),
    ]);
    return {
      "python -> python": pythonToPython,
      "python -> typescript": pythonToUs,
      "typescript -> python": usToPython,
      "typescript -> typescript": usToUs,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function sendFromPython(
  meetings: readonly [Addresses, Addresses],
  argument: object,
  folder: string,
): Promise<readonly [Seen, Seen]> {
  const transcripts = join(folder, "transcripts.json");
  await using _ = await startPython({
    python: await pythonOf(),
    source: PYTHON_VECTOR_CLIENT,
    what: "Python client",
    argument: { ...argument, meetings, transcripts },
    timeout: 240_000,
  });
  return JSON.parse(await readFile(transcripts, "utf8")) as [Seen, Seen];
}
