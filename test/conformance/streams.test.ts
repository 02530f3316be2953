/** What a comm carries after it has become a stream, and the exchanges that are more than a request and its reply. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { STREAM_DIRECTIONS, type StreamDirection } from "../../generator/model.js";
import type { Role } from "../../runtime/rpc/op.js";
import { encodeOpen } from "../../runtime/wire/message.js";
import { Reader } from "../../runtime/wire/reader.js";
import type { Message } from "../capture/record.js";
import { batch, checked, endsOf, findings, framesOf, incoming, least, outgoing, subjectOf } from "./conversation.js";
import { model, SUBJECTS, type Subject } from "./vectors.js";

const NEWEST = model.span.last;

/** Which way a stream's messages go on the comm that the scheduler listens on. */
const WAY: Readonly<Record<StreamDirection, (frames: readonly Uint8Array[]) => Message>> = {
  "client-scheduler": incoming,
  "scheduler-client": outgoing,
  "worker-scheduler": incoming,
  "scheduler-worker": outgoing,
};

function named(name: string): Subject {
  const subject = subjectOf(name);
  if (subject === undefined) throw new Error(`there is no ${name}`);
  return subject;
}

/** The messages that turn a comm into the stream. */
function opening(direction: StreamDirection, release: number): readonly Message[] {
  const op = direction.includes("client") ? "register-client" : "register-worker";
  const request = incoming(least(named(`scheduler.${op} request`), release));
  if (op === "register-client")
    return [request, outgoing(batch(least(named("scheduler-client.stream-start message"), release)))];
  return [request, outgoing(registered(release))];
}

/** The reply to `register-worker` that accepts or refuses a worker. */
function registered(release: number, status = "OK"): readonly Uint8Array[] {
  const replies = framesOf(named("scheduler.register-worker reply"), release);
  const found = replies.find((frames) => new Reader(frames).seekField("status") === status);
  if (found === undefined) throw new Error(`no vector has status ${status}`);
  return found;
}

function expect(
  messages: readonly Message[],
  expected: readonly string[],
  role: Role = "scheduler",
  release = NEWEST,
): void {
  assert.deepEqual([...findings(checked(role, release, messages))].sort(), [...expected].sort());
}

for (const direction of STREAM_DIRECTIONS) {
  const subjects = SUBJECTS.filter(({ name, part }) => part === "message" && name.startsWith(`${direction}.`));
  const way = WAY[direction];
  describe(direction, () => {
    for (const subject of subjects) {
      test(`${subject.op ?? ""} in batches of all its vectors, and alone`, () => {
        for (const release of endsOf(subject)) {
          const vectors = framesOf(subject, release);
          // What follows the end of the stream is no longer in order.
          const batches =
            subject.op === "close-stream" ? [batch(...vectors)] : [...vectors.map((one) => batch(one)), ...vectors];
          expect([...opening(direction, release), ...batches.map(way)], [], "scheduler", release);
        }
      });
      test(`${subject.op ?? ""} not before the stream has begun`, () => {
        const message = way(batch(least(subject, NEWEST)));
        const what =
          message.dir === "in"
            ? "request: expected a request, got a batch"
            : "reply: nothing was asked, and a batch is written";
        expect([message], [`scheduler ${what}`]);
      });
      test(`${subject.op ?? ""} not after close-stream`, () => {
        const closing = batch(
          least(
            named(`${direction === "scheduler-client" ? "client-scheduler" : direction}.close-stream message`),
            NEWEST,
          ),
        );
        const known =
          direction === "scheduler-client"
            ? [
                `${direction}.close-stream message /op: the receiver of ${direction} has no such operation in this release`,
              ]
            : [];
        expect(
          [...opening(direction, NEWEST), way(closing), way(batch(least(subject, NEWEST)))],
          [...known, `${direction}.${subject.op ?? ""} message: a message after close-stream`],
        );
      });
    }
    test("an unknown op, a message without an op, and a message of the other way", () => {
      const start = opening(direction, NEWEST);
      const unknown = (op: string): string =>
        `${direction}.${op} message /op: the receiver of ${direction} has no such operation in this release`;
      expect([...start, way(batch(encodeOpen({ op: "unheard_of" })))], [unknown("unheard_of")]);
      expect(
        [...start, way(batch(encodeOpen({ key: "x" })))],
        [`${direction} message: expected a message with an op, got a map`],
      );
      const mine = new Set(subjects.map(({ op }) => op));
      const others = SUBJECTS.filter(
        ({ name, part, op }) => part === "message" && !name.startsWith(`${direction}.`) && !mine.has(op),
      );
      for (const other of others) expect([...start, way(batch(least(other, NEWEST)))], [unknown(other.op ?? "")]);
    });
    test("an empty batch, and what is skipped", () => {
      expect([...opening(direction, NEWEST), way(encodeOpen([])), way(encodeOpen("OK")), way(encodeOpen(["OK"]))], []);
    });
  });
}

describe("requests that begin a stream", () => {
  test("register-worker is no stream while it is not answered, nor when it is refused", () => {
    const [request, reply] = opening("worker-scheduler", NEWEST) as [Message, Message];
    const message = incoming(batch(least(named("worker-scheduler.keep-alive message"), NEWEST)));
    expect(
      [request, message, reply],
      [
        "scheduler request: expected a request, got a batch",
        "scheduler.register-worker request: a request before the reply to this one",
      ],
    );
    const refused = registered(NEWEST, "error");
    expect([request, outgoing(refused), message], ["scheduler request: expected a request, got a batch"]);
  });

  for (const role of ["scheduler", "worker", "nanny"] as const) {
    test(`connection_stream of a ${role} has no reply`, () => {
      const request = incoming(least(named(`${role}.connection_stream request`), NEWEST));
      const closing = incoming(batch(least(named("scheduler-worker.close-stream message"), NEWEST)));
      expect([request, closing], [], role);
      expect(
        [request, outgoing(encodeOpen(null))],
        [`${role} reply: nothing was asked, and a message of type nil is written`],
        role,
      );
    });
  }

  test("subscribe_worker_status is answered, and then pushes", () => {
    const request = incoming(least(named("scheduler.subscribe_worker_status request"), NEWEST));
    const reply = outgoing(least(named("scheduler.subscribe_worker_status reply"), NEWEST));
    const items = framesOf(named("protocol.WorkerStatusItem value"), NEWEST);
    const pushed = items.map((item) => outgoing(batch(item)));
    expect([request, reply, ...pushed], []);
    expect([...pushed.slice(0, 1), request], ["scheduler reply: nothing was asked, and a batch is written"]);
    const wrong = outgoing(encodeOpen([["came", "tcp://127.0.0.1:1"]]));
    const reason = 'scheduler.subscribe_worker_status message /*: expected "add" or "remove", got string';
    expect([request, reply, wrong], [reason]);
  });

  test("feed writes again and again without being asked anew", () => {
    const request = incoming(least(named("scheduler.feed request"), NEWEST));
    const result = outgoing(encodeOpen(7));
    expect([request, result, result, result], []);
    expect([result, request], ["scheduler reply: nothing was asked, and a message of type int is written"]);
  });

  test("register_nanny is followed by the outcome, which is answered", () => {
    const request = incoming(least(named("scheduler.register_nanny request"), NEWEST));
    const reply = outgoing(least(named("scheduler.register_nanny reply"), NEWEST));
    const answered = outgoing(encodeOpen(null));
    for (const outcome of framesOf(named("protocol.NannyOutcome value"), NEWEST))
      expect([request, reply, incoming(outcome), answered], []);
    const label = "scheduler.register_nanny request";
    expect(
      [request, reply, incoming(encodeOpen({ status: "OK" }))],
      [`${label} /status: expected "ok" or "error", got string`],
    );
    expect([request, reply, request], [`${label}: expected NannyOutcome after the reply, got a request`]);
  });
});
