/** Renders the encoders and decoders of a module's named types. */
import type { ModuleName, NamedType, ObjectType, Role } from "../model.js";
import type { Plan } from "../plan.js";
import { constantCase } from "../resolve/names.js";
import { code, joinCode, quote, runtimeType } from "./code.js";
import { InlineCodecs } from "./inline-codecs.js";
import { isUnionOfObjects, mergedObject } from "./merge.js";
import { mergedView, readBody, writeBody, type ObjectCodec } from "./object-codecs.js";
import type { TypeScriptFile } from "./source-file.js";

const READER = runtimeType("Reader");
const WRITER = runtimeType("Writer");

/** Adds the reader and the writer of every named type of the module. */
export function renderCodecs(file: TypeScriptFile, module: ModuleName, plan: Plan): void {
  const bare = new Set([...plan.model.rpcs.map((op) => op.request), ...plan.model.streams.map((op) => op.message)]);
  const inline = new InlineCodecs(file, plan);
  for (const named of plan.model.types.values()) {
    if (named.module === module && !bare.has(named.name)) renderNamed(file, named, plan, inline);
  }
  if (module === "scheduler" || module === "worker" || module === "nanny") renderAnyRequest(file, module, plan);
}

function renderNamed(file: TypeScriptFile, named: NamedType, plan: Plan, inline: InlineCodecs): void {
  if (named.type.kind === "object") {
    const view = code`${runtimeType("Mutable")}<Partial<${plan.type(named.name)}>>`;
    renderObject(file, named, named.type, view, plan, inline);
  } else if (isUnionOfObjects(named.type, plan.model.types)) {
    const object = mergedObject(named.type, plan.model.types);
    renderObject(file, named, object, mergedView(object, inline), plan, inline);
  } else {
    addPair(
      file,
      named.name,
      plan,
      code`return ${inline.read(named.type)};`,
      inline.write(named.type, "m"),
      isNull(named) ? "_m" : "m",
    );
  }
}

function isNull(named: NamedType): boolean {
  return named.type.kind === "null";
}

function renderObject(
  file: TypeScriptFile,
  named: NamedType,
  object: ObjectType,
  view: ObjectCodec["view"],
  plan: Plan,
  inline: InlineCodecs,
): void {
  const table = inline.fieldTable(constantCase(named.name), object);
  const codec: ObjectCodec = {
    name: named.name,
    object,
    range: named.range,
    type: plan.type(named.name),
    view,
    table,
  };
  const merged = named.type.kind !== "object";
  const write = merged ? code`const m: ${view} = value;\n${writeBody(codec, inline)}` : writeBody(codec, inline);
  addPair(file, named.name, plan, readBody(codec, inline), write, merged ? "value" : "m");
}

function addPair(
  file: TypeScriptFile,
  name: string,
  plan: Plan,
  read: ReturnType<typeof code>,
  write: ReturnType<typeof code>,
  parameter = "m",
): void {
  file.addFunction({
    name: plan.reader(name).name,
    doc: `Reads ${name}.`,
    parameters: [{ name: "r", type: READER }],
    returns: plan.type(name),
    body: read,
  });
  file.addFunction({
    name: plan.writer(name).name,
    doc: `Writes ${name}.`,
    parameters: [
      { name: "w", type: WRITER },
      { name: parameter, type: plan.type(name) },
    ],
    returns: "void",
    body: write,
  });
}

/** The codec of a whole request whose op is known only from the message itself. */
function renderAnyRequest(file: TypeScriptFile, role: Role, plan: Plan): void {
  const { type, reader, writer } = plan.anyRequest(role);
  const ops = plan.rpcsOf(role);
  const reads = ops.map((op) => code`  case ${quote(op.op)}:\n    return ${plan.reader(op.requestMessage)}(r);\n`);
  const writes = ops.map((op) => code`  case ${quote(op.op)}:\n    return ${plan.writer(op.requestMessage)}(w, m);\n`);
  file.addFunction({
    name: reader.name,
    doc: `Reads any request that a ${role} answers, by its op.`,
    parameters: [{ name: "r", type: READER }],
    returns: type,
    body: code`switch (r.seekField("op")) {\n${joinCode(reads, "")}  default:\n    return r.any() as unknown as ${type};\n}`,
  });
  file.addFunction({
    name: writer.name,
    doc: `Writes any request that a ${role} answers.`,
    parameters: [
      { name: "w", type: WRITER },
      { name: "m", type },
    ],
    returns: "void",
    body: code`switch (m.op) {\n${joinCode(writes, "")}  default:\n    w.noMatch(${quote(type.name)}, m);\n}`,
  });
}
