/** Types in the words of Python: `list[Key]`, `dict[Key, int]`, `str | None`, with links to named types. */
import type { NumericType, StringType, TypeModel, Variant } from "../../model.js";
import { ALWAYS, contains, formatRange, type ReleaseRange } from "../../ranges.js";
import { pascalCase } from "../../resolve/names.js";
import type { Book, Page } from "./book.js";
import { inlineCode } from "./markdown.js";

/** Writes types for one page. */
export class Words {
  readonly #book: Book;
  readonly #page: Page;

  constructor(book: Book, page: Page) {
    this.#book = book;
    this.#page = page;
  }

  /** The type on one line. `owner` is the range of what has it: ranges that say no more than that are left out. */
  type(type: TypeModel, owner: ReleaseRange = ALWAYS): string {
    switch (type.kind) {
      case "string":
        return stringWords(type);
      case "boolean":
        return type.const === undefined ? "bool" : type.const ? "True" : "False";
      case "null":
        return "None";
      case "integer":
      case "int64":
      case "float":
      case "number":
        return numericWords(type);
      case "bytes":
        return "bytes";
      case "key":
        return this.#named("Key");
      case "array":
        return `list\\[${this.type(type.items, owner)}\\]${sizeWords(type)}`;
      case "set":
        return `set\\[${this.type(type.items, owner)}\\]${sizeWords(type)}`;
      case "map":
        return `dict\\[${this.type(type.keys, owner)}, ${this.type(type.values, owner)}\\]`;
      case "tuple":
        return this.#tuple(type, owner);
      case "ref":
        return this.#named(type.name);
      case "union":
        return type.variants.map((variant) => this.#variant(variant, owner)).join(" | ");
      case "byRelease":
        return type.cases.map((variant) => this.#variant(variant, owner)).join("; ");
      case "serialized":
      case "pickled":
        return this.#payload(type.kind);
      case "message":
        return `a request to ${type.to.map((role) => `[${role}](${role}.md)`).join(" or ")}`;
      case "any":
        return "Any";
      case "object":
        throw new Error("an object without a name: resolving should have named it");
    }
  }

  /** What the words do not say: what payloads hold, why a type is open, what positions and variants mean. */
  notes(type: TypeModel): readonly string[] {
    switch (type.kind) {
      case "serialized":
      case "pickled":
        return type.holds === undefined ? [] : [`Holds ${this.#holds(type.holds)}.`];
      case "any":
        return [`Open: ${this.#book.prose(type.reason, this.#page).replace(/\.$/, "")}.`];
      case "array":
      case "set":
        return this.notes(type.items);
      case "map":
        return [...this.notes(type.keys), ...this.notes(type.values)];
      case "tuple":
        return [
          ...type.prefix.flatMap((item, index) => this.#position(item, index, type.docs[index])),
          ...(type.rest === null ? [] : this.notes(type.rest)),
        ];
      case "union":
        return type.variants.flatMap((variant) => this.#variantNotes(variant, this.type(variant.type, variant.range)));
      case "byRelease":
        return type.cases.flatMap((variant) => this.#variantNotes(variant, inlineCode(formatRange(variant.range))));
      default:
        return [];
    }
  }

  #named(name: string): string {
    const link = this.#book.link(`type:${name}`, this.#page);
    return link === undefined ? name : `[${name}](${link})`;
  }

  #payload(kind: "serialized" | "pickled"): string {
    const section = kind === "serialized" ? "serialization" : "msgpack";
    const link = this.#book.link(`section:${section}`, this.#page);
    const name = pascalCase(kind);
    return link === undefined ? name : `[${name}](${link})`;
  }

  #holds(holds: string): string {
    const text = holds.trim().replace(/\.$/, "");
    const name = this.#book.link(`class:${text}`, this.#page) ?? this.#book.link(`type:${text}`, this.#page);
    return name === undefined ? this.#book.prose(text, this.#page) : `[${text}](${name})`;
  }

  #tuple(type: Extract<TypeModel, { kind: "tuple" }>, owner: ReleaseRange): string {
    const items = type.prefix.map((item, index) => this.type(item, owner) + (index < type.minItems ? "" : "?"));
    if (type.rest !== null) items.push(`*${this.type(type.rest, owner)}`);
    return `tuple\\[${items.join(", ").replaceAll("*", "\\*")}\\]`;
  }

  #position(item: TypeModel, index: number, doc: string | undefined): readonly string[] {
    const notes = this.notes(item);
    const own = doc === undefined ? [] : [`Item ${index}: ${this.#book.prose(doc, this.#page)}`];
    return [...own, ...notes];
  }

  #variant(variant: Variant, owner: ReleaseRange): string {
    const words = this.type(variant.type, variant.range);
    return contains(variant.range, owner) ? words : `${words} (${inlineCode(formatRange(variant.range))})`;
  }

  #variantNotes(variant: Variant, label: string): readonly string[] {
    const own =
      variant.doc === undefined || variant.type.kind === "ref"
        ? []
        : [`${label}: ${this.#book.prose(variant.doc, this.#page)}`];
    return [...own, ...this.notes(variant.type)];
  }
}

function stringWords(type: StringType): string {
  if (type.enum !== undefined) return type.enum.map((value) => inlineCode(JSON.stringify(value))).join(" | ");
  const pattern = type.pattern === undefined ? "" : ` that matches ${inlineCode(type.pattern)}`;
  return `str${pattern}${between("of length", type.minLength, type.maxLength)}`;
}

function numericWords(type: NumericType): string {
  if (type.enum !== undefined) return type.enum.map((value) => inlineCode(String(value))).join(" | ");
  const words = { integer: "int", int64: "int of 64 bits", float: "float", number: "int | float" }[type.kind];
  const bounds = [
    ...(type.minimum === undefined ? [] : [`>= ${type.minimum}`]),
    ...(type.exclusiveMinimum === undefined ? [] : [`> ${type.exclusiveMinimum}`]),
    ...(type.maximum === undefined ? [] : [`<= ${type.maximum}`]),
    ...(type.exclusiveMaximum === undefined ? [] : [`< ${type.exclusiveMaximum}`]),
  ];
  return bounds.length === 0 ? words : `${words} ${bounds.join(", ")}`;
}

function sizeWords(type: { readonly minItems?: number; readonly maxItems?: number }): string {
  return between("of size", type.minItems, type.maxItems);
}

function between(what: string, least: number | undefined, most: number | undefined): string {
  if (least !== undefined && least === most) return ` ${what} ${least}`;
  if (least !== undefined && most !== undefined) return ` ${what} ${least} to ${most}`;
  if (least !== undefined) return ` ${what} >= ${least}`;
  return most === undefined ? "" : ` ${what} <= ${most}`;
}
