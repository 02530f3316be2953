/** Resolves the files of `spec/ops` and `spec/streams`. */
import { basename } from "node:path/posix";
import type {
  Ack,
  Example,
  Field,
  Model,
  ModuleName,
  NamedType,
  ObjectType,
  Role,
  RpcModel,
  StreamDirection,
  StreamModel,
  SymbolIn,
  UnknownFieldsIn,
} from "../model.js";
import type { SpecDocument } from "../load/documents.js";
import { ALWAYS } from "../ranges.js";
import { checkPartition } from "./evolution-checks.js";
import { camelCase, firstSentence, pascalCase } from "./names.js";
import { resolveFields } from "./objects.js";
import type { RawRpc, RawStream, RawSymbols, RawType } from "./raw.js";
import { within, type Scope, type Site } from "./scope.js";
import { resolveType } from "./types.js";

/** Resolves one RPC op and defines its types. */
export function resolveRpc(document: SpecDocument, scope: Scope): RpcModel {
  const raw = document.value as RawRpc;
  const folder = document.file.split("/")[2] ?? "";
  const module = folder as RpcModel["module"];
  const prefix = pascalCase(module) + pascalCase(raw.op);
  const { site, base } = resolveBase(document, raw, module, prefix, scope);
  checkRoles(raw, folder, site, scope);
  const request = defineFields(raw.request, within(site, ["request"]), `${prefix}Request`, raw.doc, scope);
  defineEnvelope(raw.op, request, `${prefix}Message`, site, scope);
  checkInjected(raw.injected ?? [], request, site, scope);
  const ack = ackOf(raw);
  return {
    ...base,
    kind: "rpc",
    module,
    roles: module === "server" ? ((raw.on ?? []) as Role[]) : [module],
    request: request.name,
    requestMessage: `${prefix}Message`,
    reply: raw.reply === "none" ? null : defineReply(raw, raw.reply, `${prefix}Reply`, site, scope),
    ...(ack === undefined ? {} : { ack }),
    ...(raw.stream === undefined ? {} : { stream: raw.stream }),
    readOnly: raw.readOnly === true,
    evidence: raw.evidence,
  };
}

/** Resolves one stream message and defines its types. */
export function resolveStream(document: SpecDocument, scope: Scope): StreamModel {
  const raw = document.value as RawStream;
  const folder = document.file.split("/")[2] ?? "";
  const direction = folder as StreamDirection;
  const [sender, receiver] = folder.split("-");
  const prefix = `${pascalCase(sender ?? "")}To${pascalCase(receiver ?? "")}${pascalCase(raw.op)}`;
  const { site, base } = resolveBase(document, raw, direction, prefix, scope);
  if (raw.from[0] !== sender || raw.to !== receiver)
    scope.report("role", within(site, ["from"]), `from and to do not agree with the folder ${folder}`);
  const message = defineFields(raw.message, within(site, ["message"]), prefix, raw.doc, scope);
  defineWithOp(raw.op, message, [], `${prefix}Message`, site, scope);
  checkInjected(raw.injected ?? [], message, site, scope);
  return {
    ...base,
    kind: "stream",
    module: direction,
    direction,
    message: message.name,
    wireMessage: `${prefix}Message`,
    evidence: raw.evidence,
  };
}

function resolveBase(
  document: SpecDocument,
  raw: RawRpc | RawStream,
  module: ModuleName,
  prefix: string,
  scope: Scope,
) {
  const root: Site = { document, pointer: [], module, name: prefix, range: ALWAYS };
  const range = scope.range(raw.releases, within(root, ["releases"]));
  const site: Site = { ...root, range };
  if (basename(document.file, ".yaml") !== raw.op)
    scope.report("file-name", within(site, ["op"]), `the file of op "${raw.op}" must be named ${raw.op}.yaml`);
  const base = {
    op: raw.op,
    method: camelCase(raw.op),
    typeName: prefix,
    from: raw.from,
    range,
    doc: raw.doc.trim(),
    summary: firstSentence(raw.doc),
    handlers: handlersOf(raw.source.handler, within(site, ["source", "handler"]), scope),
    senders: symbolsOf(
      (raw.source.senders ?? []).map((item) => (typeof item === "string" ? { symbol: item } : item)),
      within(site, ["source", "senders"]),
      scope,
    ),
    injected: raw.injected ?? [],
    unknownFields: unknownFieldsOf(raw.unknownFields ?? "reject", within(site, ["unknownFields"]), scope),
    place: document.place(["op"]),
    examples: (raw.examples ?? []).map((example, index): Example => ({
      ...example,
      place: document.place(["examples", index]),
    })),
  };
  return { site, base };
}

/** The handlers: at each release exactly one. */
function handlersOf(raw: RawSymbols, site: Site, scope: Scope): SymbolIn[] {
  const handlers = symbolsOf(raw, site, scope);
  checkPartition(
    handlers.map(({ range }) => range),
    "handler",
    site,
    scope,
  );
  return handlers;
}

function unknownFieldsOf(raw: NonNullable<RawRpc["unknownFields"]>, site: Site, scope: Scope): UnknownFieldsIn[] {
  if (typeof raw === "string") return [{ value: raw, range: site.range }];
  const entries = raw.map(({ value, releases }, index) => ({
    value,
    range: scope.range(releases, within(site, [index, "releases"])),
  }));
  checkPartition(
    entries.map(({ range }) => range),
    "policy",
    site,
    scope,
  );
  return entries;
}

function symbolsOf(raw: RawSymbols, site: Site, scope: Scope): SymbolIn[] {
  if (typeof raw === "string") return [{ symbol: raw, range: site.range }];
  return raw.map((item, index) => ({
    symbol: item.symbol,
    range: scope.range(item.releases, within(site, [index, "releases"])),
  }));
}

function checkRoles(raw: RawRpc, folder: string, site: Site, scope: Scope): void {
  if (raw.to !== folder) scope.report("role", within(site, ["to"]), `"to" must be ${folder}, the name of the folder`);
  if (folder === "server" && raw.on === undefined)
    scope.report("role", site, `an op of spec/ops/server needs "on": the roles that answer it`);
  if (folder !== "server" && raw.on !== undefined)
    scope.report("role", within(site, ["on"]), `"on" is for spec/ops/server only`, "key");
}

/** Defines the type of a request's or a message's own fields. */
function defineFields(raw: RawType, site: Site, name: string, doc: string, scope: Scope): NamedType {
  let type: ObjectType = { kind: "object", fields: [], additional: null };
  if (raw.type === "object") type = resolveFields(raw, { ...site, name }, scope);
  else scope.report("shape", site, "a request or a message is written out as type object");
  const named: NamedType = {
    name,
    module: site.module,
    doc: raw.doc ?? firstSentence(doc),
    range: site.range,
    type,
    place: site.document.place(site.pointer),
  };
  scope.define(named, site);
  return named;
}

function fieldOf(name: string, type: Field["type"], doc: string, site: Site, required: boolean): Field {
  return {
    name,
    type,
    doc,
    range: site.range,
    ...(required ? { requiredIn: site.range } : {}),
    droppable: false,
    place: site.document.place(["op"]),
  };
}

/** The request as it stands on the wire: `op`, the fields, the envelope. */
function defineEnvelope(op: string, request: NamedType, name: string, site: Site, scope: Scope): void {
  const own = request.type.kind === "object" ? request.type.fields : [];
  const envelope = [
    fieldOf("reply", { kind: "boolean" }, "Whether the caller waits for an answer. Absent means true.", site, false),
    fieldOf("close", { kind: "boolean" }, "Whether the server closes the comm after answering.", site, false),
    fieldOf(
      "serializers",
      {
        kind: "union",
        variants: [
          { type: { kind: "array", items: { kind: "string" } }, range: site.range },
          { type: { kind: "null" }, range: site.range },
        ],
      },
      "Serialization families the caller accepts in the answer, in order of preference.",
      site,
      false,
    ),
  ];
  for (const field of own.filter((mine) => envelope.some(({ name: word }) => word === mine.name)))
    scope.problems.add("name-clash", field.place, `"${field.name}" is the envelope's and no field`);
  defineWithOp(op, request, envelope, name, site, scope);
}

function defineWithOp(
  op: string,
  fields: NamedType,
  more: readonly Field[],
  name: string,
  site: Site,
  scope: Scope,
): void {
  if (fields.type.kind !== "object") return;
  const clash = fields.type.fields.find((field) => field.name === "op");
  if (clash !== undefined) scope.problems.add("name-clash", clash.place, `"op" is the envelope's and no field`);
  const opField = fieldOf("op", { kind: "string", enum: [op] }, "Names the operation.", site, true);
  scope.define(
    {
      ...fields,
      name,
      doc: `\`${op}\` as it stands on the wire.`,
      type: { kind: "object", fields: [opField, ...fields.type.fields, ...more], additional: fields.type.additional },
    },
    site,
  );
}

function defineReply(raw: RawRpc, reply: RawType, name: string, site: Site, scope: Scope): string {
  const at: Site = { ...within(site, ["reply"]), name };
  if (reply.type === "object" && (reply.title === undefined || reply.title === name)) {
    scope.define(
      {
        name,
        module: at.module,
        doc: reply.doc ?? `Reply of \`${raw.op}\`.`,
        range: at.range,
        type: resolveFields(reply, at, scope),
        place: at.document.place(at.pointer),
      },
      at,
    );
    return name;
  }
  const type = resolveType(reply, at, scope);
  const doc = reply.doc ?? `Reply of \`${raw.op}\`.`;
  scope.define({ name, module: at.module, doc, range: at.range, type, place: at.document.place(at.pointer) }, at);
  return name;
}

function ackOf(raw: RawRpc): Ack | undefined {
  for (const step of raw.exchange ?? []) {
    if (typeof step === "string") continue;
    const [condition] = Object.entries(step.when ?? {});
    if (condition === undefined) return { literal: step.ack };
    return { literal: step.ack, when: { field: condition[0], equals: condition[1] } };
  }
  return undefined;
}

function checkInjected(injected: readonly string[], fields: NamedType, site: Site, scope: Scope): void {
  if (fields.type.kind !== "object") return;
  for (const [index, name] of injected.entries()) {
    if (fields.type.fields.some((field) => field.name === name))
      scope.report("name-clash", within(site, ["injected", index]), `"${name}" is injected and cannot be a field too`);
  }
}

/** Reports methods of one module that would have the same TypeScript name. */
export function checkMethodNames(rpcs: readonly RpcModel[], streams: readonly StreamModel[], scope: Scope): void {
  const taken = new Map<string, Model["rpcs"][number] | StreamModel>();
  for (const op of [...rpcs, ...streams]) {
    const owners = op.kind === "rpc" ? op.roles : [op.direction];
    for (const owner of owners) {
      const key = `${owner}.${op.method}`;
      const first = taken.get(key);
      if (first === undefined) taken.set(key, op);
      else
        scope.problems.add(
          "name-clash",
          op.place,
          `${key} is already the name of "${first.op}" in ${first.place.file}`,
        );
    }
  }
}
