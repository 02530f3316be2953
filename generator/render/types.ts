/** Renders the TypeScript types of a module. */
import type { Field, ModuleName, NamedType, ObjectType, TypeModel } from "../model.js";
import { contains, formatRange, isAlways } from "../ranges.js";
import type { Plan } from "../plan.js";
import { wireKinds } from "../resolve/shapes.js";
import { code, joinCode, propertyName, quote, runtimeType, runtimeValue, type Code, type Piece } from "./code.js";
import type { TypeScriptFile } from "./source-file.js";

/** Adds every type of the module to its file. */
export function renderTypes(file: TypeScriptFile, module: ModuleName, plan: Plan): void {
  const envelopes = new Map(plan.model.rpcs.map((op) => [op.requestMessage, op.request]));
  const messages = new Map(plan.model.streams.map((op) => [op.wireMessage, op.message]));
  for (const named of plan.model.types.values()) {
    if (named.module !== module) continue;
    const request = envelopes.get(named.name);
    const message = messages.get(named.name);
    if (request !== undefined) addMessage(file, named, request, true, plan);
    else if (message !== undefined) addMessage(file, named, message, false, plan);
    else addNamed(file, named, plan);
  }
  if (module === "scheduler" || module === "worker" || module === "nanny") addAnyRequest(file, module, plan);
}

function addNamed(file: TypeScriptFile, named: NamedType, plan: Plan): void {
  if (named.type.kind !== "object") {
    file.addTypeAlias(named.name, namedDoc(named), typeCode(named.type, plan));
    return;
  }
  file.addInterface({ name: named.name, doc: namedDoc(named), properties: propertiesOf(named, named.type, plan) });
}

function addMessage(file: TypeScriptFile, named: NamedType, base: string, rpc: boolean, plan: Plan): void {
  const op = named.type.kind === "object" ? named.type.fields[0] : undefined;
  const bases: Piece[] = [plan.type(base)];
  if (rpc) bases.push(runtimeType("RequestEnvelope"));
  const properties =
    op === undefined ? [] : [{ name: "op", type: typeCode(op.type, plan), optional: false, doc: undefined }];
  file.addInterface({ name: named.name, doc: namedDoc(named), extends: bases, properties });
}

function addAnyRequest(file: TypeScriptFile, role: "scheduler" | "worker" | "nanny", plan: Plan): void {
  const types = plan.rpcsOf(role).map((op) => plan.type(op.requestMessage));
  const doc = `Every request that a ${role} answers, as it stands on the wire.`;
  const type =
    types.length === 0
      ? "never"
      : joinCode(
          types.map((name) => code`\n  | ${name}`),
          "",
        );
  file.addTypeAlias(plan.anyRequest(role).type.name, doc, type);
}

function propertiesOf(named: NamedType, type: ObjectType, plan: Plan) {
  const fields: { name: Piece; type: Piece; optional: boolean; doc: string | undefined }[] = type.fields.map(
    (field) => ({
      name: propertyName(field.name),
      type: typeCode(field.type, plan),
      optional: !isRequired(field, named),
      doc: fieldDoc(field, named),
    }),
  );
  if (type.additional !== null) {
    fields.push({
      name: code`[${runtimeValue("extra")}]`,
      type: code`ReadonlyMap<string, ${typeCode(type.additional, plan)}>`,
      optional: true,
      doc: "Other keys.",
    });
  }
  return fields;
}

/** Whether the field is there in every release that has its owner. */
export function isRequired(field: Field, owner: NamedType): boolean {
  return field.requiredIn !== undefined && contains(field.requiredIn, owner.range);
}

function namedDoc(named: NamedType): string {
  const lines = [named.doc];
  if (named.source !== undefined) lines.push(`Python: \`${named.source}\`.`);
  if (!isAlways(named.range)) lines.push(`Releases: ${formatRange(named.range)}.`);
  return lines.filter((line) => line !== "").join("\n\n");
}

/** What an editor shows for a field. */
export function fieldDoc(field: Field, owner: NamedType): string {
  const facts: string[] = [];
  if (!contains(field.range, owner.range)) facts.push(`Releases: ${formatRange(field.range)}.`);
  if (field.requiredIn !== undefined && !isRequired(field, owner)) {
    const where = formatRange(field.requiredIn);
    if (where !== formatRange(field.range)) facts.push(`Required in releases ${where}.`);
    else facts.push("Required there.");
  }
  if (field.default !== undefined) facts.push(`Default: \`${JSON.stringify(field.default)}\`.`);
  const lines = [field.doc?.trim() ?? "", facts.join(" ")];
  if (field.deprecated !== undefined) lines.push(`@deprecated ${field.deprecated}`);
  return lines.filter((line) => line !== "").join("\n\n");
}

/** The TypeScript type of a type. */
export function typeCode(type: TypeModel, plan: Plan): Code {
  switch (type.kind) {
    case "string":
      return type.enum === undefined ? code`string` : code`${type.enum.map(quote).join(" | ")}`;
    case "boolean":
      return type.const === undefined ? code`boolean` : code`${String(type.const)}`;
    case "null":
      return code`null`;
    case "integer":
    case "float":
    case "number":
      return type.enum === undefined ? code`number` : code`${type.enum.map(String).join(" | ")}`;
    case "int64":
      return code`bigint`;
    case "bytes":
      return code`Uint8Array`;
    case "key":
      return code`${runtimeType("Key")}`;
    case "array":
      return code`readonly ${wrapped(type.items, plan)}[]`;
    case "tuple":
      return tupleCode(type, plan);
    case "set":
      return code`ReadonlySet<${typeCode(type.items, plan)}>`;
    case "map":
      return isStringKeyed(type.keys, plan)
        ? code`ReadonlyMap<string, ${typeCode(type.values, plan)}>`
        : code`${runtimeType("KeyMap")}<${typeCode(type.values, plan)}>`;
    case "object":
      throw new Error("an object without a name: resolving should have named it");
    case "ref":
      return code`${plan.type(type.name)}`;
    case "union":
      return unionCode(
        type.variants.map((variant) => variant.type),
        plan,
      );
    case "byRelease":
      return unionCode(
        type.cases.map((variant) => variant.type),
        plan,
      );
    case "serialized":
      return code`${runtimeType("Serialized")}`;
    case "pickled":
      return code`${runtimeType("Pickled")}`;
    case "message":
      return joinCode(
        type.to.map((role) => plan.anyRequest(role).type),
        " | ",
      );
    case "any":
      return code`${runtimeType("WireValue")}`;
  }
}

/** Whether a map's keys are strings on every path, so that a plain Map holds them. */
export function isStringKeyed(keys: TypeModel, plan: Plan): boolean {
  return wireKinds(keys, plan.model.types).every((kind) => kind === "str");
}

function unionCode(types: readonly TypeModel[], plan: Plan): Code {
  const seen = new Map<string, Code>();
  for (const type of types) {
    const part = typeCode(type, plan);
    seen.set(part.text, part);
  }
  return joinCode([...seen.values()], " | ");
}

function tupleCode(type: Extract<TypeModel, { kind: "tuple" }>, plan: Plan): Code {
  const items = type.prefix.map((item, index) =>
    index < type.minItems ? typeCode(item, plan) : code`${wrapped(item, plan)}?`,
  );
  if (type.rest !== null) items.push(code`...${wrapped(type.rest, plan)}[]`);
  return code`readonly [${joinCode(items, ", ")}]`;
}

/** The type in brackets where an array suffix would bind too tightly. */
function wrapped(type: TypeModel, plan: Plan): Code {
  const inner = typeCode(type, plan);
  return inner.text.includes(" | ") || inner.text.startsWith("readonly") ? code`(${inner})` : inner;
}
