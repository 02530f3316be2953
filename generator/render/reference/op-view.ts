/** What the templates print of an operation. */
import type { Ack, Example, Model, NamedType, RpcModel, StreamModel, TypeModel } from "../../model.js";
import { formatRange, isAlways } from "../../ranges.js";
import { symbolsText } from "../docs.js";
import type { Book, Page } from "./book.js";
import { inlineCode } from "./markdown.js";
import { TypeViews, type BodyView, type TypeView } from "./type-view.js";

/** A part of an operation: its request, its reply, or its message. */
export interface PartView {
  readonly title: string;
  readonly doc: string;
  readonly body: BodyView;
}

/** An operation under its heading. */
export interface OpView {
  readonly op: string;
  readonly doc: string;
  readonly facts: readonly string[];
  readonly parts: readonly PartView[];
  readonly types: readonly TypeView[];
  readonly examples: readonly { readonly doc: string; readonly json: string }[];
}

/** The view of an op as it stands on the page of one of its owners. */
export function opView(op: RpcModel | StreamModel, model: Model, book: Book, page: Page): OpView {
  const views = new TypeViews(book, page);
  return {
    op: op.op,
    doc: book.prose(op.doc, page),
    facts: op.kind === "rpc" ? rpcFacts(op, book, page) : streamFacts(op),
    parts: partsOf(op).map(([title, name]) => partView(title, name, op, model, views, book, page)),
    types: typesOf(op, model).map((named) => views.named(named)),
    examples: op.examples.map((example) => ({
      doc: example.doc === undefined ? "" : book.prose(example.doc, page),
      json: jsonText(valuesOf(example)),
    })),
  };
}

/** The named types that were written inside the op's own file, in the order in which they are met. */
export function typesOf(op: RpcModel | StreamModel, model: Model): readonly NamedType[] {
  const found = new Map<string, NamedType>();
  const roots = new Set(partsOf(op).flatMap(([, name]) => (name === null ? [] : [name])));
  const visit = (type: TypeModel): void => {
    for (const name of referencesIn(type)) {
      const named = model.types.get(name);
      if (named === undefined || found.has(name) || roots.has(name) || named.place.file !== op.place.file) continue;
      found.set(name, named);
      visit(named.type);
    }
  };
  for (const name of roots) visit(model.types.get(name)?.type ?? { kind: "null" });
  return [...found.values()];
}

/** The names of the types that a type refers to directly, in order. */
function referencesIn(type: TypeModel): readonly string[] {
  switch (type.kind) {
    case "ref":
      return [type.name];
    case "array":
    case "set":
      return referencesIn(type.items);
    case "map":
      return [...referencesIn(type.keys), ...referencesIn(type.values)];
    case "tuple":
      return [...type.prefix, ...(type.rest === null ? [] : [type.rest])].flatMap(referencesIn);
    case "union":
      return type.variants.flatMap((variant) => referencesIn(variant.type));
    case "byRelease":
      return type.cases.flatMap((variant) => referencesIn(variant.type));
    case "object":
      return [
        ...type.fields.flatMap((field) => referencesIn(field.type)),
        ...(type.additional === null ? [] : referencesIn(type.additional)),
      ];
    default:
      return [];
  }
}

/** The parts of an op: title and name of the type, null where there is none. */
function partsOf(op: RpcModel | StreamModel): readonly (readonly [title: string, name: string | null])[] {
  if (op.kind === "stream") return [["Message", op.message]];
  return [
    ["Request", op.request],
    ["Reply", op.reply],
  ];
}

function partView(
  title: string,
  name: string | null,
  op: RpcModel | StreamModel,
  model: Model,
  views: TypeViews,
  book: Book,
  page: Page,
): PartView {
  const named = name === null ? undefined : model.types.get(name);
  if (named === undefined) return { title, doc: "", body: { table: undefined, text: "Nothing is ever written back." } };
  // A part without a text of its own has one that was made for TypeScript: it says nothing new here.
  const own = named.doc.trim() !== op.summary && named.doc !== `Reply of \`${op.op}\`.`;
  return { title, doc: own ? book.prose(named.doc, page) : "", body: views.body(named.type, named.range) };
}

function rpcFacts(op: RpcModel, book: Book, page: Page): readonly string[] {
  const facts = [
    `Sent by: ${names(op.from)}; answered by: ${names(op.roles)}`,
    ...commonFacts(op),
    `Exchange: ${exchangeWords(op.reply, op.ack)}`,
  ];
  if (op.stream !== undefined) facts.push(`Then the comm is a stream: ${streamWords(op.stream, book, page)}`);
  if (op.readOnly) facts.push("Changes nothing: safe at any time");
  facts.push(`Evidence: request ${op.evidence.request}, reply ${op.evidence.reply}`);
  facts.push(`In TypeScript: ${inlineCode(op.method)}`);
  return facts;
}

function streamFacts(op: StreamModel): readonly string[] {
  const to = op.direction.split("-")[1] ?? "";
  return [
    `Sent by: ${names(op.from)}; received by: ${to}`,
    ...commonFacts(op),
    `Evidence: message ${op.evidence.message}`,
    `In TypeScript: ${inlineCode(op.method)}`,
  ];
}

function commonFacts(op: RpcModel | StreamModel): readonly string[] {
  const senders = op.senders.length === 0 ? "nothing in Dask" : symbolsText(op.senders, op);
  return [
    `Releases: ${isAlways(op.range) ? "all" : inlineCode(formatRange(op.range))}`,
    `Handler: ${symbolsText(op.handlers, op)}`,
    `Sent from: ${senders}`,
    ...(op.injected.length === 0
      ? []
      : [`Added by the receiver, never on the wire: ${op.injected.map(inlineCode).join(", ")}`]),
    `Unknown fields: ${unknownText(op)}`,
  ];
}

function unknownText(op: RpcModel | StreamModel): string {
  return op.unknownFields
    .map(({ value, range }) => {
      const what = value === "reject" ? "rejected: Python raises TypeError" : "ignored: the handler takes any keyword";
      return op.unknownFields.length === 1 ? what : `${what} (${inlineCode(formatRange(range))})`;
    })
    .join("; ");
}

function names(roles: readonly string[]): string {
  return roles.length === 0 ? "nobody in Dask" : roles.join(", ");
}

function exchangeWords(reply: string | null, ack: Ack | undefined): string {
  if (reply === null) return "request; no reply";
  if (ack === undefined) return "request, reply";
  const literal = inlineCode(JSON.stringify(ack.literal));
  if (ack.when === undefined) return `request, reply, then the caller writes ${literal}`;
  const { field, equals } = ack.when;
  const when = `${inlineCode(field)} is ${inlineCode(JSON.stringify(equals))}`;
  return `request, reply, then, if ${when}, the caller writes ${literal}`;
}

function streamWords(stream: { readonly to: string; readonly from: string }, book: Book, page: Page): string {
  const side = (name: string): string => {
    if (name === "any") return "any messages";
    if (name === "none") return "nothing";
    return book.pages.has(`${name}.md`) ? `[${name}](${name}.md)` : inlineCode(name);
  };
  return `${side(stream.to)} to the server, ${side(stream.from)} back (see [streams](${book.link("section:streams", page) ?? "protocol.md"}))`;
}

/** The values of an example, without its doc and place. */
function valuesOf(example: Example): Readonly<Record<string, unknown>> {
  const { doc: _doc, place: _place, ...values } = example;
  return values;
}

/** JSON on one line if it is short. */
function jsonText(value: unknown): string {
  const line = JSON.stringify(value);
  return line.length <= 100 ? line : JSON.stringify(value, null, 2);
}
