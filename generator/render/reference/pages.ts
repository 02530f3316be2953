/** Renders the reference: one page per role and stream, and those of types, protocol, pickles and changes. */
import {
  ROLES,
  STREAM_DIRECTIONS,
  type Model,
  type PickleModel,
  type RpcModel,
  type StreamModel,
} from "../../model.js";
import type { Plan } from "../../plan.js";
import { formatRange, isAlways, releaseOf } from "../../ranges.js";
import { opSubject, ownersOf, type Book, type Page } from "./book.js";
import { changesView } from "./changes-view.js";
import { layOut, protocolTypes, typeGroups } from "./layout.js";
import { cell, inlineCode } from "./markdown.js";
import { opView } from "./op-view.js";
import { printTemplate } from "./templates.js";
import { TypeViews } from "./type-view.js";

/** Every page by its file name. */
export function renderReference(plan: Plan): ReadonlyMap<string, string> {
  const { model } = plan;
  const book = layOut(plan);
  const texts = new Map<string, string>();
  const print = (file: string, template: string, view: (page: Page) => object): void => {
    const page = book.pages.get(file);
    if (page === undefined) throw new Error(`${file} was not laid out`);
    texts.set(file, printTemplate(template, { title: page.title, span: spanWords(model), ...view(page) }));
  };
  for (const role of ROLES) print(`${role}.md`, "ops", (page) => opsView(role, plan.rpcsOf(role), model, book, page));
  for (const direction of STREAM_DIRECTIONS)
    print(`${direction}.md`, "ops", (page) => opsView(direction, plan.streamsOf(direction), model, book, page));
  print("types.md", "types", (page) => typesView(model, book, page));
  print("protocol.md", "protocol", (page) => protocolView(model, book, page));
  print("pickles.md", "pickles", (page) => ({
    classes: model.pickles.map((item) => pickleView(item, model, book, page)),
  }));
  texts.set("changes.md", printTemplate("changes", changesView(model, book)));
  texts.set("README.md", printTemplate("readme", readmeView(plan, book)));
  return texts;
}

function spanWords(model: Model): string {
  return `${releaseOf(model.span.first)} to ${releaseOf(model.span.last)}`;
}

function opsView(
  owner: string,
  ops: readonly (RpcModel | StreamModel)[],
  model: Model,
  book: Book,
  page: Page,
): object {
  return {
    intro: introOf(owner),
    contents: ops.map((op) => book.linked(op.op, opSubject(owner, op), page)).join(" · "),
    ops: ops.map((op) => opView(op, model, book, page)),
  };
}

function introOf(owner: string): string {
  if (!owner.includes("-"))
    return "Beside its fields a request has `op` and may have the words of the [envelope](protocol.md#requests-and-replies); any of them may be answered with [UncaughtError](protocol.md#uncaughterror).";
  return "Beside its fields a message has `op`. Messages go in batches, and none is answered: see [streams](protocol.md#streams).";
}

function typesView(model: Model, book: Book, page: Page): object {
  const views = new TypeViews(book, page);
  return {
    groups: typeGroups(model).map(({ title, types }) => ({
      title,
      contents: types.map((named) => book.linked(named.name, `type:${named.name}`, page)).join(" · "),
      types: types.map((named) => views.named(named)),
    })),
  };
}

function protocolView(model: Model, book: Book, page: Page): object {
  const views = new TypeViews(book, page);
  const { doc, sections } = model.protocol;
  return {
    doc: book.prose(doc, page),
    contents: sections.map(({ id, title }) => `[${title}](${book.link(`section:${id}`, page) ?? ""})`).join(" · "),
    sections: sections.map((section) => ({ title: section.title, doc: book.prose(section.doc, page) })),
    types: protocolTypes(model).map((named) => views.named(named)),
  };
}

function pickleView(item: PickleModel, model: Model, book: Book, page: Page): object {
  const where = item.where.map((name) => placesOf(name, model, book, page)).join("; ");
  return {
    name: item.name,
    doc: book.prose(item.doc, page),
    facts: [
      `In Python: ${inlineCode(item.source)}`,
      ...(isAlways(item.range) ? [] : [`Releases: ${inlineCode(formatRange(item.range))}`]),
      ...(where === "" ? [] : [`Found in: ${where}`]),
      ...(item.state?.slots === undefined ? [] : [`Slots: ${item.state.slots.map(inlineCode).join(", ")}`]),
    ],
    state: item.state === undefined ? "" : `State: ${book.prose(item.state.doc, page)}`,
  };
}

/** The ops of a name, each with a link; a name that several have, with the page of each. */
function placesOf(name: string, model: Model, book: Book, page: Page): string {
  const owners = [...model.rpcs, ...model.streams].filter((op) => op.op === name).flatMap(ownersOf);
  const [only] = owners;
  if (only === undefined) return book.linked(name, `type:${name}`, page);
  if (owners.length === 1) return book.linked(name, opSubject(only, { op: name }), page);
  const links = owners.map((owner) => `[${owner}](${book.link(opSubject(owner, { op: name }), page) ?? ""})`);
  return `${inlineCode(name)} (${links.join(", ")})`;
}

function readmeView(plan: Plan, book: Book): object {
  const { model } = plan;
  const owners = [...ROLES, ...STREAM_DIRECTIONS];
  return {
    span: spanWords(model),
    verified: model.verified.join(" and "),
    counts: `${model.rpcs.length} requests, ${model.streams.length} stream messages, ${namedCount(model)} shared types`,
    pages: owners.map((owner) => {
      const page = book.pages.get(`${owner}.md`);
      const ops = plan.model.streams.filter((op) => op.direction === owner);
      const listed = ops.length > 0 ? ops : ROLES.flatMap((role) => (role === owner ? plan.rpcsOf(role) : []));
      return {
        title: page?.title ?? "",
        file: `${owner}.md`,
        count: listed.length,
        rows: listed.map((op) => [
          `[${inlineCode(op.op)}](${owner}.md#${page?.anchor(opSubject(owner, op)) ?? ""})`,
          isAlways(op.range) ? "" : inlineCode(formatRange(op.range)),
          cell(op.summary),
        ]),
      };
    }),
  };
}

function namedCount(model: Model): number {
  return [...model.types.values()].filter((named) => named.module === "shared").length;
}
