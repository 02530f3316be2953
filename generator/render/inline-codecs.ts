/**
 * Codecs of types without a name. Simple ones are expressions in place; the others become functions of the file, named
 * after their structure, once each.
 */
import type { ObjectType, TypeModel, Variant } from "../model.js";
import type { Plan } from "../plan.js";
import { ALWAYS } from "../ranges.js";
import { constantCase } from "../resolve/names.js";
import { flattenVariants, type TypeTable } from "../resolve/shapes.js";
import { code, joinCode, quote, runtimeType, runtimeValue, type Code, type Piece } from "./code.js";
import { mergedObject, mergedType } from "./merge.js";
import { mergedView, readBody, writeBody, type ObjectCodec } from "./object-codecs.js";
import type { TypeScriptFile } from "./source-file.js";
import { structuralName } from "./structural-names.js";
import { isStringKeyed, typeCode } from "./types.js";
import { groupVariants, type VariantGroups } from "./variant-groups.js";

const READER = runtimeType("Reader");
const WRITER = runtimeType("Writer");

export class InlineCodecs {
  readonly #file: TypeScriptFile;
  readonly #plan: Plan;
  readonly #types: TypeTable;
  readonly #functions = new Map<string, string>();
  readonly #names = new Set<string>();

  constructor(file: TypeScriptFile, plan: Plan) {
    this.#file = file;
    this.#plan = plan;
    this.#types = plan.model.types;
  }

  typeOf(type: TypeModel): Code {
    return typeCode(type, this.#plan);
  }

  /** An expression that reads the type from `r`. */
  read(type: TypeModel): Code {
    switch (type.kind) {
      case "string":
        return type.enum === undefined ? code`r.string()` : code`r.string() as ${this.typeOf(type)}`;
      case "boolean":
        return type.const === undefined ? code`r.boolean()` : code`r.boolean() as ${this.typeOf(type)}`;
      case "integer":
        return type.enum === undefined ? code`r.int()` : code`r.int() as ${this.typeOf(type)}`;
      case "float":
      case "number":
        return type.enum === undefined ? code`r.${type.kind}()` : code`r.${type.kind}() as ${this.typeOf(type)}`;
      case "null":
      case "int64":
      case "bytes":
      case "key":
      case "serialized":
      case "pickled":
      case "any":
        return code`r.${type.kind}()`;
      case "array":
      case "set":
        return code`r.${type.kind}(${this.readerOf(type.items)})`;
      case "map":
        return isStringKeyed(type.keys, this.#plan)
          ? code`r.stringMap(${this.readerOf(type.values)})`
          : code`r.keyMap(${this.readerOf(type.values)})`;
      default:
        return code`${this.readerOf(type)}(r)`;
    }
  }

  /** Statements that write `value`. */
  write(type: TypeModel, value: string): Code {
    switch (type.kind) {
      case "integer":
        return code`w.int(${value});`;
      case "null":
        return code`w.null();`;
      case "string":
      case "boolean":
      case "int64":
      case "float":
      case "number":
      case "bytes":
      case "key":
      case "serialized":
      case "pickled":
      case "any":
        return code`w.${type.kind}(${value});`;
      case "array":
      case "set":
        return code`w.${type.kind}(${value}, ${this.writerOf(type.items)});`;
      case "map":
        return isStringKeyed(type.keys, this.#plan)
          ? code`w.stringMap(${value}, ${this.writerOf(type.values)});`
          : code`w.keyMap(${value}, ${this.writerOf(type.values)});`;
      default:
        return code`${this.writerOf(type)}(w, ${value});`;
    }
  }

  /** A function that reads the type. */
  readerOf(type: TypeModel): Piece {
    if (type.kind === "ref") return this.#plan.reader(type.name);
    return this.#functionFor("read", type, (name) => {
      this.#file.addFunction({
        name,
        parameters: [{ name: "r", type: READER }],
        returns: this.typeOf(type),
        body: this.#readBody(type),
        exported: false,
      });
    });
  }

  /** A function that writes the type. */
  writerOf(type: TypeModel): Piece {
    if (type.kind === "ref") return this.#plan.writer(type.name);
    return this.#functionFor("write", type, (name) => {
      this.#file.addFunction({
        name,
        parameters: [
          { name: "w", type: WRITER },
          { name: type.kind === "null" ? "_value" : "v", type: this.typeOf(type) },
        ],
        returns: "void",
        body: this.#writeBody(type),
        exported: false,
      });
    });
  }

  #functionFor(verb: "read" | "write", type: TypeModel, add: (name: string) => void): string {
    const key = `${verb} ${JSON.stringify(type)}`;
    const known = this.#functions.get(key);
    if (known !== undefined) return known;
    const base = verb + structuralName(type);
    let name = base;
    for (let count = 2; this.#names.has(name); count++) name = `${base}${count}`;
    this.#names.add(name);
    this.#functions.set(key, name);
    add(name);
    return name;
  }

  #readBody(type: TypeModel): Code {
    switch (type.kind) {
      case "union":
        return this.#readUnion(
          groupVariants(flattenVariants(type.variants, this.#types), this.#types),
          this.typeOf(type),
        );
      case "byRelease":
        return this.#byRelease(type.cases, "r", (item) => code`return ${this.read(item)};`);
      case "tuple": {
        const prefix = joinCode(
          type.prefix.map((item) => this.readerOf(item)),
          ", ",
        );
        const rest = type.rest === null ? "null" : this.readerOf(type.rest);
        return code`return r.tuple([${prefix}], ${rest}) as unknown as ${this.typeOf(type)};`;
      }
      case "message":
        return this.#readMessage(type);
      default:
        return code`return ${this.read(type)};`;
    }
  }

  #writeBody(type: TypeModel): Code {
    switch (type.kind) {
      case "union":
        return this.#writeUnion(
          groupVariants(flattenVariants(type.variants, this.#types), this.#types),
          structuralName(type),
        );
      case "byRelease":
        return this.#byRelease(type.cases, "w", (item) => code`return ${this.writerOf(item)}(w, v as never);`);
      case "tuple": {
        const prefix = joinCode(
          type.prefix.map((item) => this.writerOf(item)),
          ", ",
        );
        const rest = type.rest === null ? "null" : this.writerOf(type.rest);
        return code`w.tuple(v, [${prefix}] as never, ${rest} as never);`;
      }
      case "message":
        return this.#writeMessage(type);
      default:
        return this.write(type, "v");
    }
  }

  /** One statement per case, the conditions on the release before it; the last case stands for what is left. */
  #byRelease(cases: readonly Variant[], side: "r" | "w", statement: (type: TypeModel) => Code): Code {
    const sorted = cases.toSorted((a, b) => (a.range.since ?? 0) - (b.range.since ?? 0));
    const parts = sorted.map((item, index) => {
      const body = statement(item.type);
      if (index === sorted.length - 1 || item.range.until === undefined) return body;
      return code`if (${side}.release < ${item.range.until}) ${body}`;
    });
    return joinCode(parts, "\n");
  }

  #readUnion(groups: VariantGroups, type: Code): Code {
    const cases: (readonly [readonly string[], Code])[] = [];
    const arrays = this.#arrayReader(groups);
    if (arrays !== undefined) cases.push([["array"], arrays]);
    const maps = this.#mapReader(groups);
    if (maps !== undefined) cases.push([["map"], maps]);
    if (groups.set !== undefined) cases.push([["set"], this.read(groups.set)]);
    if (groups.serialized !== undefined) cases.push([["serialized"], code`r.serialized()`]);
    if (groups.pickled !== undefined) cases.push([["pickled"], code`r.pickled()`]);
    const numeric = groups.numeric === undefined ? undefined : this.read({ kind: groups.numeric });
    const [only] = cases;
    if (only === undefined) return code`return ${numeric ?? this.#scalarReader(groups)} as ${type};`;
    if (cases.length === 1 && numeric === undefined) return code`return ${only[1]} as ${type};`;
    if (numeric !== undefined) cases.push([["int", "float"], numeric]);
    const lines = cases.map(
      ([kinds, body]) =>
        code`${kinds.map((kind) => `  case ${quote(kind)}:`).join("\n")}\n    return ${body} as ${type};\n`,
    );
    return code`switch (r.kind()) {\n${joinCode(lines, "")}  default:\n    return r.any() as unknown as ${type};\n}`;
  }

  #scalarReader(groups: VariantGroups): Code {
    if (groups.string) return code`r.string()`;
    if (groups.boolean) return code`r.boolean()`;
    if (groups.bytes) return code`r.bytes()`;
    return code`r.any()`;
  }

  #arrayReader(groups: VariantGroups): Code | undefined {
    if (groups.arrays.length === 0) return groups.key ? code`r.key()` : undefined;
    const [only] = groups.arrays;
    if (groups.arrays.length === 1 && !groups.key && only !== undefined) return this.read(only);
    return code`r.array(${this.readerOf(this.#mergedItems(groups))})`;
  }

  /** The type of the elements when a union has several kinds of arrays. */
  #mergedItems(groups: VariantGroups): TypeModel {
    const items: TypeModel[] = groups.key ? [{ kind: "key" }] : [];
    for (const array of groups.arrays) {
      if (array.kind === "array") items.push(array.items);
      else if (array.kind === "tuple") items.push(...array.prefix, ...(array.rest === null ? [] : [array.rest]));
    }
    return items.reduce((a, b) => mergedType(a, b, this.#types));
  }

  #mapReader(groups: VariantGroups): Code | undefined {
    const [only] = groups.maps;
    if (only === undefined) return undefined;
    if (groups.maps.length === 1) return this.read(only);
    return code`${this.#mergedFunction("read", groups)}(r)`;
  }

  #readMessage(type: Extract<TypeModel, { kind: "message" }>): Code {
    const cases = type.to.map((role, index) => {
      const call = code`return ${this.#plan.anyRequest(role).reader}(r);`;
      if (index === type.to.length - 1) return call;
      const has = joinCode(
        this.#plan.rpcsOf(role).map((op) => quote(op.op)),
        ", ",
      );
      return code`if (([${has}] as unknown[]).includes(r.seekField("op"))) ${call}`;
    });
    return joinCode(cases, "\n");
  }

  #writeMessage(type: Extract<TypeModel, { kind: "message" }>): Code {
    const cases = type.to.map((role, index) => {
      const call = code`return ${this.#plan.anyRequest(role).writer}(w, v as never);`;
      if (index === type.to.length - 1) return call;
      const has = joinCode(
        this.#plan.rpcsOf(role).map((op) => quote(op.op)),
        ", ",
      );
      return code`if (([${has}] as unknown[]).includes(v.op)) ${call}`;
    });
    return joinCode(cases, "\n");
  }

  #writeUnion(groups: VariantGroups, name: string): Code {
    const lines: Code[] = [];
    if (groups.null) lines.push(code`if (v === null) return w.null();`);
    if (groups.string) lines.push(code`if (typeof v === "string") return w.string(v);`);
    if (groups.boolean) lines.push(code`if (typeof v === "boolean") return w.boolean(v);`);
    const isNumber = code`typeof v === "number" || typeof (v as unknown) === "bigint" || (v as unknown) instanceof ${runtimeValue("Float")}`;
    if (groups.key) {
      // Where there are arrays beside, the tuple is written as one of these.
      const tuple = groups.arrays.length === 0 ? " || Array.isArray(v)" : "";
      lines.push(code`if (typeof v === "string" || ${isNumber}${tuple}) return w.key(v as ${runtimeType("Key")});`);
    } else if (groups.numeric === "int64") lines.push(code`if (typeof v === "bigint") return w.int64(v);`);
    else if (groups.numeric === "integer") lines.push(code`if (typeof v === "number") return w.int(v);`);
    else if (groups.numeric !== undefined) lines.push(code`if (${isNumber}) return w.${groups.numeric}(v as number);`);
    if (groups.bytes) lines.push(code`if (v instanceof Uint8Array) return w.bytes(v);`);
    if (groups.serialized !== undefined)
      lines.push(code`if (v instanceof ${runtimeValue("Serialized")}) return w.serialized(v);`);
    if (groups.pickled !== undefined)
      lines.push(code`if (v instanceof ${runtimeValue("Pickled")}) return w.pickled(v);`);
    if (groups.set !== undefined) lines.push(code`if (v instanceof Set) return ${this.writerOf(groups.set)}(w, v);`);
    lines.push(...this.#writeArrays(groups), ...this.#writeMaps(groups));
    lines.push(code`w.noMatch(${quote(name)}, v);`);
    return joinCode(lines, "\n");
  }

  #writeArrays(groups: VariantGroups): Code[] {
    const [only] = groups.arrays;
    if (only === undefined) return [];
    if (groups.arrays.length === 1 && !groups.key)
      return [code`if (Array.isArray(v)) return ${this.writerOf(only)}(w, v as never);`];
    const items = this.writerOf(this.#mergedItems(groups));
    return [code`if (Array.isArray(v)) return w.array(v as never, ${items});`];
  }

  #writeMaps(groups: VariantGroups): Code[] {
    const [only] = groups.maps;
    if (only === undefined) return [];
    const writer = groups.maps.length === 1 ? this.writerOf(only) : this.#mergedFunction("write", groups);
    return [code`if (typeof v === "object") return ${writer}(w, v as never);`];
  }

  /** A reader or a writer for a union that holds several objects. */
  #mergedFunction(verb: "read" | "write", groups: VariantGroups): string {
    const union: TypeModel = { kind: "union", variants: groups.maps.map((type) => ({ type, range: ALWAYS })) };
    const object: ObjectType = mergedObject(union, this.#types);
    return this.#functionFor(verb, union, (name) => {
      const codec = this.#mergedCodec(name, union, object);
      this.#file.addFunction({
        name,
        parameters:
          verb === "read"
            ? [{ name: "r", type: READER }]
            : [
                { name: "w", type: WRITER },
                { name: "m", type: codec.view },
              ],
        returns: verb === "read" ? codec.type : "void",
        body: verb === "read" ? readBody(codec, this) : writeBody(codec, this),
        exported: false,
      });
    });
  }

  #mergedCodec(name: string, union: TypeModel, object: ObjectType): ObjectCodec {
    const table = this.fieldTable(constantCase(name.replace(/^(read|write)/, "")), object);
    const view = mergedView(object, this);
    return { name: structuralName(union), object, range: ALWAYS, type: this.typeOf(union), view, table };
  }

  /** The constant that holds an object's field names; made once. */
  fieldTable(name: string, object: ObjectType): string {
    const table = `${name}_FIELDS`;
    if (!this.#names.has(table)) {
      this.#names.add(table);
      const names = object.fields.map((field) => quote(field.name)).join(", ");
      const value = code`/*@__PURE__*/ ${runtimeValue("fields")}(${names})`;
      this.#file.addConst({ name: table, value, exported: false });
    }
    return table;
  }
}
