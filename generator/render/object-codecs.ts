/** The bodies of readers and writers of objects: one loop, one case per field. */
import type { Field, ObjectType, TypeModel } from "../model.js";
import { contains, formatRange, type ReleaseRange } from "../ranges.js";
import { code, joinCode, property, quote, type Code, type Piece } from "./code.js";
import type { InlineCodecs } from "./inline-codecs.js";

/** An object to render, under the name that errors and constants use. */
export interface ObjectCodec {
  readonly name: string;
  readonly object: ObjectType;
  /** The releases that know the object at all. */
  readonly range: ReleaseRange;
  /** The type that the reader returns. */
  readonly type: Piece;
  /** The type under which fields are assigned, each optional and writable. */
  readonly view: Piece;
  /** The constant that holds the field names. */
  readonly table: string;
}

/** A type with every field of the object, each optional: the view for unions of objects. */
export function mergedView(object: ObjectType, inline: InlineCodecs): Code {
  const parts = object.fields.map((field) => code`${quote(field.name)}?: ${inline.typeOf(field.type)}`);
  return code`{ ${joinCode(parts, "; ")} }`;
}

/** Reads the fields in the order of the wire. */
export function readBody(codec: ObjectCodec, inline: InlineCodecs): Code {
  const { object, type, view, table } = codec;
  const cases = object.fields.map(
    (field, index) =>
      code`    case ${index}:
      ${property("m", field.name)} = ${inline.read(field.type)};
      break;
`,
  );
  const other =
    object.additional === null
      ? code`r.unknownField(m);`
      : code`r.extraField(m, ${inline.readerOf(object.additional)});`;
  return code`const n = r.mapHeader();
if (n < 0) return r.any() as unknown as ${type};
const m: ${view} = {};
for (let i = 0, field = -1; i < n; i++) {
  switch ((field = r.field(${table}, field))) {
${joinCode(cases, "")}    default:
      ${other}
  }
}
r.mapEnd();
return m as ${type};`;
}

/** Writes the fields in the order of the object's own keys. */
export function writeBody(codec: ObjectCodec, inline: InlineCodecs): Code {
  const { name, object } = codec;
  if (object.additional !== null) return writeOpenBody(codec, object.additional, inline);
  const size = object.fields.length;
  const cases = object.fields.map((field, index) => writeCase(codec, field, index, inline));
  return code`const at = w.mapStart(${size});
let n = 0;
for (const name in m) {
  if (m[name as keyof typeof m] === undefined) continue;
  switch (name) {
${joinCode(cases, "")}    default:
      w.unknownField(${quote(name)}, name);
  }
  n++;
}
w.noExtras(${quote(name)}, m);
w.mapEnd(at, ${size}, n);`;
}

/** Writes the fields of an object that may have others, in the order on the wire if that is known. */
function writeOpenBody(codec: ObjectCodec, additional: TypeModel, inline: InlineCodecs): Code {
  const { name, object } = codec;
  const cases = object.fields.map((field, index) => writeCase(codec, field, index, inline));
  return code`const at = w.mapStart(16);
let n = 0;
for (const name of w.names(m)) {
  switch (name) {
${joinCode(cases, "")}    default:
      w.extraField(${quote(name)}, m, name, ${inline.writerOf(additional)});
  }
  n++;
}
w.mapEnd(at, 16, n);`;
}

function writeCase(codec: ObjectCodec, field: Field, index: number, inline: InlineCodecs): Code {
  return code`    case ${quote(field.name)}:
${guard(codec, field)}      w.field(${codec.table}, ${index});
      ${inline.write(field.type, `${property("m", field.name)}!`)}
      break;
`;
}

/** What stands before a field that some releases of its owner lack. */
function guard(codec: ObjectCodec, field: Field): string {
  if (contains(field.range, codec.range)) return "";
  const lacking = outside(field.range, codec.range);
  if (field.droppable) return `      if (${lacking}) continue;\n`;
  const range = quote(formatRange(field.range));
  return `      if (${lacking}) w.lacksField(${quote(codec.name)}, ${quote(field.name)}, ${range});\n`;
}

/** The condition that the peer's release lies outside a range. */
function outside(range: ReleaseRange, owner: ReleaseRange): string {
  const parts: string[] = [];
  if (range.since !== undefined && range.since !== owner.since) parts.push(`w.release < ${range.since}`);
  if (range.until !== undefined && range.until !== owner.until) parts.push(`w.release >= ${range.until}`);
  return parts.join(" || ");
}
