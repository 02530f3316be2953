/** Renders the test vectors: one file per channel, one vector per line. */
import { ROLES, type Json, type Model, type ModuleName, type RpcModel, type StreamModel } from "../model.js";
import { MODULES, type Plan } from "../plan.js";
import { contains, formatRange, releaseOf, type ReleaseRange } from "../ranges.js";
import { examplesOf, Owners, vectorsOf, type Subject } from "./cases.js";

/** The version of the form of the files. */
const FORMAT = 1;

/** One message of a channel, before its vectors. */
interface Entry {
  readonly head: Readonly<Record<string, unknown>>;
  readonly subject: Subject;
}

/** Text by path below `generated/vectors/`. */
export function renderVectors(plan: Plan): ReadonlyMap<string, string> {
  const { model } = plan;
  const owners = new Owners();
  const files = new Map<string, string>();
  for (const module of MODULES) {
    const entries = entriesOf(module, model);
    if (entries.length > 0) files.set(`${module}.json`, fileOf(module, entries, model, owners));
  }
  return files;
}

function entriesOf(module: ModuleName, model: Model): readonly Entry[] {
  if (module === "shared") return [];
  if (module === "protocol") return protocolEntries(model);
  const rpcs = model.rpcs.filter((op) => op.module === module).flatMap((op) => rpcEntries(op, model));
  const streams = model.streams.filter((op) => op.module === module).map((op) => streamEntry(op, model));
  return [...rpcs, ...streams];
}

function rpcEntries(op: RpcModel, model: Model): readonly Entry[] {
  const roles = ROLES.filter((role) => op.roles.includes(role));
  const head = { op: op.op, ...rangeWord(op.range), roles };
  const request = {
    head: {
      ...head,
      part: "request",
      unknownFields: unknownFieldsOf(op),
      handler: symbolsOf(op),
      injected: op.injected,
    },
    subject: {
      named: namedOf(op.requestMessage, model),
      range: op.range,
      examples: examplesOf(op.examples, "request", (value) => ({ op: op.op, ...(value as { [key: string]: Json }) })),
    },
  };
  if (op.reply === null) return [request];
  const examples = examplesOf(op.examples, "reply", (value) => value);
  return [
    request,
    { head: { ...head, part: "reply" }, subject: { named: namedOf(op.reply, model), range: op.range, examples } },
  ];
}

function streamEntry(op: StreamModel, model: Model): Entry {
  return {
    head: {
      op: op.op,
      ...rangeWord(op.range),
      part: "message",
      unknownFields: unknownFieldsOf(op),
      handler: symbolsOf(op),
      injected: op.injected,
    },
    subject: {
      named: namedOf(op.wireMessage, model),
      range: op.range,
      examples: examplesOf(op.examples, "message", (value) => ({ op: op.op, ...(value as { [key: string]: Json }) })),
    },
  };
}

function protocolEntries(model: Model): readonly Entry[] {
  return [...model.types.values()]
    .filter(({ module }) => module === "protocol")
    .map((named) => ({
      head: { part: "value", ...rangeWord(named.range) },
      subject: { named, range: named.range, examples: [] },
    }));
}

function namedOf(name: string, model: Model): Subject["named"] {
  const named = model.types.get(name);
  if (named === undefined) throw new Error(`no type ${name}`);
  return named;
}

function rangeWord(range: ReleaseRange): Record<string, string> {
  const text = formatRange(range);
  return text === "" ? {} : { releases: text };
}

/** One word if it is so in all releases, else a word per range. */
function unknownFieldsOf({ unknownFields, range }: RpcModel | StreamModel): Json {
  const [only] = unknownFields;
  if (unknownFields.length === 1 && only !== undefined && contains(only.range, range)) return only.value;
  return Object.fromEntries(unknownFields.map(({ value, range: within }) => [formatRange(within), value]));
}

function symbolsOf({ handlers, range }: RpcModel | StreamModel): Json {
  const [only] = handlers;
  if (handlers.length === 1 && only !== undefined && contains(only.range, range)) return only.symbol;
  return Object.fromEntries(handlers.map(({ symbol, range: within }) => [formatRange(within), symbol]));
}

function fileOf(module: ModuleName, entries: readonly Entry[], { span, ...model }: Model, owners: Owners): string {
  const messages = entries.map(({ head, subject }) => {
    const { valid, invalid } = vectorsOf(subject, { span, ...model }, owners);
    const words = Object.entries({ type: subject.named.name, ...head }).map(
      ([name, word]) => `      ${JSON.stringify(name)}: ${JSON.stringify(word)},\n`,
    );
    return `    {\n${words.join("")}      "valid": ${lines(valid)},\n      "invalid": ${lines(invalid)}\n    }`;
  });
  const releases = JSON.stringify({ first: releaseOf(span.first), last: releaseOf(span.last) });
  return `{\n  "format": ${FORMAT},\n  "channel": ${JSON.stringify(module)},\n  "releases": ${releases},\n  "messages": [\n${messages.join(",\n")}\n  ]\n}\n`;
}

function lines(vectors: readonly object[]): string {
  if (vectors.length === 0) return "[]";
  return `[\n${vectors.map((vector) => `        ${JSON.stringify(vector)}`).join(",\n")}\n      ]`;
}
