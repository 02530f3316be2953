/** What the templates print of a type: a table of fields, a list of variants, or its words. */
import type { Field, NamedType, ObjectType, TypeModel, UnionType } from "../../model.js";
import { contains, formatRange, isAlways, type ReleaseRange } from "../../ranges.js";
import type { Book, Page } from "./book.js";
import { cell, inlineCode, withoutEmpty, type Table } from "./markdown.js";
import { Words } from "./words.js";

/** A type's content. Exactly one of `table` and `text` is there. */
export interface BodyView {
  readonly table: Table | undefined;
  readonly text: string;
}

/** A named type with its heading. */
export interface TypeView {
  readonly name: string;
  readonly facts: readonly string[];
  readonly body: BodyView;
}

/** Makes the views of types on one page. */
export class TypeViews {
  readonly #book: Book;
  readonly #page: Page;
  readonly #words: Words;

  constructor(book: Book, page: Page) {
    this.#book = book;
    this.#page = page;
    this.#words = new Words(book, page);
  }

  /** A type under a heading of its own. */
  named(named: NamedType): TypeView {
    const facts = [this.#book.prose(named.doc, this.#page)];
    if (named.source !== undefined) facts.push(`In Python: ${inlineCode(named.source)}.`);
    if (!isAlways(named.range)) facts.push(`Releases: ${inlineCode(formatRange(named.range))}.`);
    return { name: named.name, facts: facts.filter((fact) => fact !== ""), body: this.body(named.type, named.range) };
  }

  /** What a type consists of. `owner` is the range of what has it. */
  body(type: TypeModel, owner: ReleaseRange): BodyView {
    if (type.kind === "object") return this.#object(type, owner);
    if (type.kind === "union" && type.variants.some((variant) => variant.type.kind === "ref"))
      return { table: undefined, text: this.#union(type, owner) };
    const lines = [
      `${capital(this.#words.type(type, owner))}.`,
      ...this.#words.notes(type).map((note) => `- ${oneLine(note)}`),
    ];
    return {
      table: undefined,
      text: lines.length === 1 ? (lines[0] ?? "") : `${lines[0] ?? ""}\n\n${lines.slice(1).join("\n")}`,
    };
  }

  #object(type: ObjectType, owner: ReleaseRange): BodyView {
    if (type.fields.length === 0 && type.additional === null) return { table: undefined, text: "No fields." };
    const rows = type.fields.map((field) => this.#row(field, owner));
    if (type.additional !== null) {
      const meaning = this.#words.notes(type.additional).join("\n\n");
      rows.push(["*any other*", cell(this.#words.type(type.additional, owner)), "no", "", "", cell(meaning)]);
    }
    const columns = ["Field", "Type", "Required", "Default", "Releases", "Meaning"];
    return { table: withoutEmpty({ columns, rows }, ["Default", "Releases"]), text: "" };
  }

  #row(field: Field, owner: ReleaseRange): readonly string[] {
    const meaning = [
      ...(field.deprecated === undefined ? [] : [`**Deprecated:** ${this.#book.prose(field.deprecated, this.#page)}`]),
      ...(field.doc === undefined ? [] : [this.#book.prose(field.doc, this.#page)]),
      ...this.#words.notes(field.type),
      ...(field.droppable ? ["Left out silently for a peer whose release lacks it."] : []),
    ];
    return [
      inlineCode(field.name),
      cell(this.#words.type(field.type, field.range)),
      requiredWords(field),
      field.default === undefined ? "" : cell(inlineCode(pythonLiteral(field.default))),
      contains(field.range, owner) ? "" : inlineCode(formatRange(field.range)),
      cell(meaning.join("\n\n")),
    ];
  }

  #union(type: UnionType, owner: ReleaseRange): string {
    const how = type.discriminator === undefined ? "" : `, told apart by ${inlineCode(type.discriminator)}`;
    const lines = type.variants.map((variant) => {
      const when = contains(variant.range, owner) ? "" : ` (${inlineCode(formatRange(variant.range))})`;
      const doc = variant.doc === undefined ? "" : `: ${oneLine(this.#book.prose(variant.doc, this.#page))}`;
      const notes = this.#words.notes(variant.type).map((note) => ` ${oneLine(note)}`);
      return `- ${this.#words.type(variant.type, variant.range)}${when}${doc}${notes.join("")}`;
    });
    return `One of these${how}:\n\n${lines.join("\n")}`;
  }
}

/** Whether, and in which releases, a field must be there. */
function requiredWords(field: Field): string {
  if (field.requiredIn === undefined) return "no";
  return contains(field.requiredIn, field.range) ? "yes" : `in ${inlineCode(formatRange(field.requiredIn))}`;
}

/** A default as Python writes it. */
function pythonLiteral(value: unknown): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  return JSON.stringify(value);
}

/** Text on one line. */
function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, " ");
}

function capital(text: string): string {
  return text.startsWith("a request") ? `A${text.slice(1)}` : text;
}
