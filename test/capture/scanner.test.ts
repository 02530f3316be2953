import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { decodeBase64 } from "../../runtime/capture/base64.js";
import { CaptureScanner, type CaptureEvent } from "../../runtime/capture/scanner.js";

const message = { dir: "in", frames: ["aGVsbG8=", { omitted: 7 }] };
const conversation = { version: "2026.8.0", transport: "tcp", server: "Scheduler", messages: [message, message] };
const line = `${JSON.stringify(conversation)}\n`;

function scan(text: string, chunk = text.length, scanner = new CaptureScanner()): CaptureEvent[] {
  const bytes = new TextEncoder().encode(text);
  const events: CaptureEvent[] = [];
  for (let at = 0; at < bytes.length; at += chunk) events.push(...scanner.push(bytes.subarray(at, at + chunk)));
  return [...events, ...scanner.end()];
}

const omitting = (omitted: number): object => ({ dir: "in", frames: [{ omitted }] });
const kinds = (events: readonly CaptureEvent[]): string => events.map(({ kind }) => kind).join(" ");

describe("scanning", () => {
  test("gives header, messages and end of each conversation", () => {
    const events = scan(line + line);
    assert.equal(kinds(events), "start message message end start message message end");
    const [first, second] = events;
    const header = { version: "2026.8.0", transport: "tcp", server: "Scheduler" };
    assert.deepEqual(first, { kind: "start", line: 1, header });
    const frames = [new TextEncoder().encode("hello"), { omitted: 7 }];
    assert.deepEqual(second, { kind: "message", message: { dir: "in", frames } });
  });

  test("does not depend on how the bytes come", () => {
    const text = line + JSON.stringify({ ...conversation, peer: 'quote " and \\ brace {[', note: "ünï" }) + "\n" + line;
    const whole = scan(text);
    for (const chunk of [1, 2, 3, 7, 64]) assert.deepEqual(scan(text, chunk), whole);
  });

  test("finds the header behind the messages too", () => {
    const { messages, ...header } = conversation;
    const [start] = scan(JSON.stringify({ messages, ...header }));
    assert.deepEqual(start, { kind: "start", line: 1, header });
  });

  // If the work grew with the square of the text, these would not end.
  test("reads a description of many arrays, and a string of many quotes", () => {
    const arrays = '"note":[],'.repeat(100_000);
    assert.equal(kinds(scan(`{${arrays}${line.slice(1)}`, 2 ** 18)), "start message message end");
    const quotes = `${line.slice(0, -3)},{"dir":"in","frames":["${'\\"'.repeat(5_000_000)}"]}]}`;
    assert.equal(kinds(scan(quotes, 2 ** 12)), "start message message end skipped");
  });

  test("takes the array of that name only", () => {
    const events = scan(`{"x\\"messages":[{"dir":"in","frames":[]}],${line.slice(1)}`);
    assert.equal(kinds(events), "start message message end");
  });

  test("passes over nothing that stands among the messages, or that may be messages under another spelling", () => {
    const among = "something else than messages stands among them";
    const spelling = '"messages" is to be written plainly, its array right behind it';
    const one = JSON.stringify(message);
    for (const [messages, reason] of [
      [`"messages":[1,"x",null]`, among],
      [`"messages":[${one} garbage ${one}]`, among],
      [`"messages":[${one},"x"]`, among],
      [`"mess\\u0061ges":[${one}]`, spelling],
      [`"messages"${" ".repeat(300)}:[${one}]`, spelling],
      [`"messages":"x"`, 'a conversation has an array "messages"'],
      [`"other":1`, 'a conversation has an array "messages"'],
    ] as const)
      for (const chunk of [1, 3, 2 ** 16]) {
        const events = scan(`{"version":"2026.8.0","server":"Scheduler",${messages}}\n${line}`, chunk);
        const skipped = events.filter((event) => event.kind === "skipped");
        assert.deepEqual(skipped, [{ kind: "skipped", line: 1, reason }], messages);
        assert.match(kinds(events), /skipped start message message end$/);
      }
    assert.equal(kinds(scan(`{"messages" : [ ${one} ,\t${one} ]}`)), "start message message end");
  });

  test("takes a conversation without messages, and empty lines", () => {
    assert.equal(kinds(scan(`\n${JSON.stringify({ ...conversation, messages: [] })}\n\n`)), "start end");
  });
});

describe("a large frame", () => {
  const bytes = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 7919) >> 3);
  const base64 = Buffer.from(bytes).toString("base64");
  const lineWith = (messages: string): string =>
    `{"version":"2026.8.0","server":"Scheduler","messages":[${messages}]}\n`;
  const framesOf = (events: readonly CaptureEvent[]): unknown =>
    events.flatMap((event) => (event.kind === "message" ? [event.message.frames] : []));

  test("is decoded as it comes, padded or not, and where slashes are escaped", () => {
    for (const string of [base64, base64.replaceAll("/", "\\/"), base64.slice(0, -1), `${base64.slice(0, -2)}==`]) {
      const text = lineWith(
        `{"note":"a \\" [ \\\\","dir":"in","frames":["aGk=","${string}"],"x":"${string}"},${JSON.stringify(message)}`,
      );
      for (const chunk of [997, 2 ** 16, text.length]) {
        const events = scan(text, chunk);
        assert.equal(kinds(events), "start message message end");
        const expected = Buffer.from(string, "base64");
        const [first] = framesOf(events) as Uint8Array[][];
        assert.deepEqual([first?.length, first?.[1]?.length], [2, expected.length]);
        assert.ok(expected.equals(first?.[1] as Uint8Array));
      }
    }
  });

  test("is told by its size where it is too large to be kept, but the message itself never is", () => {
    const text = lineWith(`{"dir":"in","frames":["${base64}","aGk=","${base64}"]}`);
    for (const chunk of [997, text.length]) {
      const events = scan(text, chunk, new CaptureScanner(1000));
      assert.deepEqual(framesOf(events), [[bytes, new TextEncoder().encode("hi"), { omitted: bytes.length }]]);
    }
  });

  for (const [what, broken] of [
    ["another letter", `${base64.slice(0, 200_000)}!${base64.slice(200_000)}`],
    ["padding in the middle", `${base64.slice(0, 200_000)}=${base64.slice(200_000)}`],
    ["a cut", base64.slice(0, 200_001)],
    ["too much padding", `${base64}===`],
    ["another escape", `${base64.slice(0, 200_000)}\\n${base64.slice(200_000)}`],
  ] as const)
    test(`is refused with ${what}`, () => {
      for (const most of [Infinity, 1000]) {
        const text = `${lineWith(`{"dir":"in","frames":["aGk=","${broken}"]}`)}${line}`;
        const events = scan(text, 2 ** 16, new CaptureScanner(most));
        const [skipped] = events.filter((event) => event.kind === "skipped");
        assert.equal(skipped?.reason, "a frame is not base64");
        assert.match(kinds(events), /skipped start message message end$/);
      }
    });
});

describe("a capture that is cut", () => {
  test("is used as far as it goes, wherever the cut is", () => {
    for (let end = 0; end < line.length * 2; end++) {
      const events = scan((line + line).slice(0, end));
      const messages = events.filter(({ kind }) => kind === "message").length;
      const complete = (line + line).slice(0, end).split("]}").length - 1;
      assert.ok(messages >= Math.min(complete, 4) - 1 && messages <= 4, `cut at ${end}: ${messages}`);
      const skipped = events.filter(({ kind }) => kind === "skipped").length;
      const inside = end % line.length !== 0 && end % line.length < line.length - 1;
      assert.equal(skipped, inside ? 1 : 0, `cut at ${end}`);
    }
  });

  test("keeps the whole messages of a conversation that was cut", () => {
    const events = scan(line.slice(0, -20));
    assert.equal(kinds(events), "start message end skipped");
  });
});

describe("a line that cannot be read", () => {
  for (const [what, text] of [
    ["no JSON", "what is this?"],
    ["JSON that is no object", "[1, 2]"],
    ["a message without a direction", JSON.stringify({ ...conversation, messages: [{ frames: [] }] })],
    ["a frame that is no base64", JSON.stringify({ ...conversation, messages: [{ dir: "in", frames: ["*"] }] })],
    ["a frame of fewer bytes than none", JSON.stringify({ ...conversation, messages: [omitting(-5)] })],
    ["a frame of a broken number of bytes", JSON.stringify({ ...conversation, messages: [omitting(1.5)] })],
    ["a conversation that ends too early", line.slice(0, 60)],
    ["a description that has no end", `{"peer":"${"x".repeat(3_000_000)}"`],
    ["brackets without end", "[".repeat(3_000_000)],
  ] as const) {
    test(`${what}: is skipped, and the next one is read`, () => {
      const events = scan(`${text}\n${line}`, 2 ** 18);
      const skipped = events.find((event) => event.kind === "skipped");
      assert.equal(skipped?.line, 1);
      const start = events.findLast((event) => event.kind === "start");
      assert.equal(start?.line, 2);
      assert.match(kinds(events), /skipped start message message end$/);
    });
  }
});

describe("base64", () => {
  test("is decoded as Node does", () => {
    for (let length = 0; length < 70; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) & 0xff);
      const text = Buffer.from(bytes).toString("base64");
      assert.deepEqual(decodeBase64(text), bytes);
      assert.deepEqual(decodeBase64(text.replace(/=+$/, "")), bytes);
    }
  });

  test("is refused where it is none", () => {
    for (const text of ["a", "abcde", "ab*d", "ab d", "ü___", "===="])
      assert.equal(decodeBase64(text), undefined, text);
  });
});
