/** Which heading stands on which page, in which order: what the links of the reference are made from. */
import { ROLES, STREAM_DIRECTIONS, type Model, type NamedType } from "../../model.js";
import type { Plan } from "../../plan.js";
import { compareText } from "../../problems.js";
import { Book, opSubject, Page } from "./book.js";
import { typesOf } from "./op-view.js";

/** Shared types of one file of `spec/types`. */
export interface TypeGroup {
  readonly title: string;
  readonly types: readonly NamedType[];
}

/** Lays out every page. */
export function layOut(plan: Plan): Book {
  const { model } = plan;
  const book = new Book(model);
  for (const role of ROLES) {
    const page = book.add(new Page(`${role}.md`, `Requests that a ${role} answers`));
    addOps(page, role, plan.rpcsOf(role), model);
  }
  for (const direction of STREAM_DIRECTIONS) {
    const [from, to] = direction.split("-");
    const page = book.add(new Page(`${direction}.md`, `Messages from ${from ?? ""} to ${to ?? ""}`));
    addOps(page, direction, plan.streamsOf(direction), model);
  }
  const types = book.add(new Page("types.md", "Shared types"));
  types.add("type:Key", "Key");
  for (const group of typeGroups(model)) {
    types.add(`section:${group.title}`, group.title);
    for (const named of group.types) types.add(`type:${named.name}`, named.name);
  }
  const protocol = book.add(new Page("protocol.md", "The protocol beside the operations"));
  for (const section of model.protocol.sections) protocol.add(`section:${section.id}`, section.title);
  protocol.add("section:types-without-op", "Types without an operation");
  for (const named of protocolTypes(model)) protocol.add(`type:${named.name}`, named.name);
  const pickles = book.add(new Page("pickles.md", "Python classes inside pickles"));
  for (const { name } of model.pickles) pickles.add(`class:${name}`, name);
  return book;
}

function addOps(
  page: Page,
  owner: string,
  ops: ReturnType<Plan["rpcsOf"]> | ReturnType<Plan["streamsOf"]>,
  model: Model,
): void {
  for (const op of ops) {
    page.add(opSubject(owner, op), op.op);
    for (const named of typesOf(op, model)) page.add(`type:${named.name}`, named.name);
  }
}

/** The shared types, grouped by the file they are written in. */
export function typeGroups(model: Model): readonly TypeGroup[] {
  const groups = new Map<string, NamedType[]>();
  for (const named of model.types.values()) {
    if (named.module !== "shared") continue;
    const title = /([^/]+)\.yaml$/.exec(named.place.file)?.[1] ?? "";
    groups.set(title, [...(groups.get(title) ?? []), named]);
  }
  return [...groups]
    .map(([title, types]) => ({ title: `types/${title}.yaml`, types: inOrder(types) }))
    .sort((a, b) => compareText(a.title, b.title));
}

/** The types of `protocol.yaml`. */
export function protocolTypes(model: Model): readonly NamedType[] {
  return inOrder([...model.types.values()].filter((named) => named.module === "protocol"));
}

/** In the order of the file, in which a type stands before those written inside of it. */
function inOrder(types: readonly NamedType[]): readonly NamedType[] {
  return types.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}
