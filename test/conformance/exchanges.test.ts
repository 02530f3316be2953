/** The order of each exchange: what the spec allows is found in order, and each other order is reported for its reason. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { RpcModel } from "../../generator/model.js";
import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import { Reader } from "../../runtime/wire/reader.js";
import type { Message } from "../capture/record.js";
import { changed, checked, endsOf, findings, framesOf, incoming, least, outgoing, subjectOf } from "./conversation.js";
import { model, SUBJECTS, type Subject } from "./vectors.js";

/** Exchanges that are more than a request, its reply and an acknowledgement: `streams.test.ts` has them. */
const OTHERS = new Set(["register_nanny", "feed"]);
const OK = encodeOpen("OK");
const ERROR = subjectOf("protocol.UncaughtError value") as Subject;

const requests = SUBJECTS.filter(({ part, op = "" }) => part === "request" && !OTHERS.has(op));

/** The tests of one operation at one release. */
class Exchange {
  readonly #request: Subject;
  readonly #op: RpcModel;
  readonly #release: number;
  readonly #asked: readonly Uint8Array[];
  readonly #reply: Subject | undefined;
  readonly #label: string;

  constructor(request: Subject, op: RpcModel, release: number) {
    const role = request.rpc?.role ?? "scheduler";
    this.#request = request;
    this.#op = op;
    this.#release = release;
    this.#label = `${role}.${op.op}`;
    this.#asked = least(request, release);
    // A proxy hands on the reply of the request that it carries: here the first one that a worker answers.
    this.#reply = subjectOf(op.op === "proxy" ? `${this.#carried()} reply` : `${this.#label} reply`);
  }

  #carried(): string {
    const message = decodeOpen(this.#asked) as ReadonlyMap<string, ReadonlyMap<string, string>>;
    return `worker.${message.get("msg")?.get("op") ?? ""}`;
  }

  tests(): void {
    const at = (what: string): string => `${this.#release}: ${what}`;
    test(at("each reply follows the request, and then what acknowledges it"), () => this.#inOrder());
    test(at("a general error takes the place of any reply"), () => {
      this.#expect([incoming(this.#asked), outgoing(least(ERROR, this.#release)), ...this.#next()], []);
    });
    test(at("no reply without a request"), () => {
      this.#expect([this.#answer()], [`${this.#role} reply: nothing was asked, and ${this.#answerWords()} is written`]);
    });
    test(at("no reply to a request that wants none"), () => {
      const silent = incoming(changed(this.#asked, { reply: false }));
      this.#expect([silent], []);
      this.#expect(
        [silent, this.#answer()],
        [`${this.#role} reply: nothing was asked, and ${this.#answerWords()} is written`],
      );
    });
    test(at("no request before the reply"), () => {
      const twice = [incoming(this.#asked), incoming(this.#asked)];
      // One that closes the comm closes it with the reply, which has not come.
      this.#expect(twice, [`${this.#label} request: a request before the reply to this one`]);
    });
    test(at("no request after one that closes the comm"), () => {
      const closing = incoming(changed(this.#asked, { close: true }));
      const after = incoming(this.#asked);
      this.#expect(
        [closing, this.#answer(), ...this.#acknowledged(), after],
        ["close request: a request after the comm was to be closed"],
      );
    });
    test(at("nothing that is no request in the place of one"), () => {
      this.#expect(
        [incoming(changed(this.#asked, { op: undefined }))],
        [`${this.#role} request: expected a request, got a map without an op`],
      );
      this.#expect([incoming(encodeOpen([]))], [`${this.#role} request: expected a request, got a batch`]);
    });
    if (this.#op.ack === undefined) {
      test(at("no acknowledgement of a reply that needs none"), () => {
        const messages = [incoming(this.#asked), this.#answer(), incoming(OK)];
        const closed =
          this.#op.op === "close" ? ["close request: a message of type str after the comm was to be closed"] : [];
        this.#expect(messages, [...closed, `${this.#role} request: expected a request, got a message of type str`]);
      });
      return;
    }
    test(at("no request before the acknowledgement, and no other one"), () => {
      const replied = [incoming(this.#asked), this.#answer()];
      const reason = "expected DataReceived after the reply, got a request that is answered";
      this.#expect(
        [...replied, incoming(this.#asked), this.#answer(), incoming(OK)],
        [`${this.#label} request: ${reason}`],
      );
      this.#expect([...replied, incoming(encodeOpen("ok"))], [`${this.#label} request: expected "OK", got string`]);
    });
  }

  get #role(): string {
    return this.#request.rpc?.role ?? "";
  }

  /** Every reply that the vectors have, one after the other. */
  #inOrder(): void {
    const replies = this.#reply === undefined ? [encodeOpen(null)] : framesOf(this.#reply, this.#release);
    const some = this.#op.op === "broadcast" ? replies.slice(0, 1) : replies;
    for (const reply of this.#op.op === "close" ? some.slice(0, 1) : [some].flat()) {
      const acknowledged = needsAck(this.#op, reply) ? [incoming(OK)] : [];
      this.#expect([incoming(this.#asked), outgoing(reply), ...acknowledged, ...this.#next()], []);
    }
  }

  /** The same request again, which may be asked now; after `close` nothing may. */
  #next(): readonly Message[] {
    return this.#op.op === "close" ? [] : [incoming(this.#asked)];
  }

  #answer(): Message {
    return outgoing(this.#reply === undefined ? encodeOpen(null) : least(this.#reply, this.#release));
  }

  #acknowledged(): readonly Message[] {
    return needsAck(this.#op, this.#answer().frames) ? [incoming(OK)] : [];
  }

  #answerWords(): string {
    return wordsOf(this.#answer().frames);
  }

  #expect(messages: readonly Message[], expected: readonly string[]): void {
    const found = findings(checked(this.#request.rpc?.role ?? "scheduler", this.#release, messages));
    assert.deepEqual([...found].sort(), [...expected].sort());
  }
}

/** Whether the spec asks for an acknowledgement of this reply. */
function needsAck({ ack }: RpcModel, reply: readonly Uint8Array[]): boolean {
  if (ack === undefined) return false;
  const value = decodeOpen(reply);
  return ack.when === undefined || (value instanceof Map && value.get(ack.when.field) === ack.when.equals);
}

function wordsOf(frames: readonly Uint8Array[]): string {
  const kind = new Reader(frames).kind();
  if (kind === "array") return "a batch";
  return kind === "map" ? "a map without an op" : `a message of type ${kind}`;
}

for (const request of requests) {
  const op = model.rpcs.find(({ requestMessage }) => requestMessage === request.type) as RpcModel;
  if (op.stream !== undefined || op.op === "subscribe_worker_status") continue;
  describe(`${request.rpc?.role ?? ""}.${op.op}`, () => {
    for (const release of endsOf(request)) new Exchange(request, op, release).tests();
  });
}
