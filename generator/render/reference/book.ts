/** Where everything stands in the reference: its pages, their headings in order, and links from one to another. */
import type { Model, RpcModel, StreamModel } from "../../model.js";
import { inlineCode, Anchors } from "./markdown.js";

/** What a heading is about: a type, an op, a class, a section. */
export type Subject = `type:${string}` | `op:${string}` | `class:${string}` | `section:${string}`;

/** One page: headings are added in the order in which the template prints them. */
export class Page {
  /** File name, without folder: `scheduler.md`. */
  readonly file: string;
  readonly title: string;
  readonly #anchors = new Anchors();
  readonly #bySubject = new Map<Subject, string>();

  constructor(file: string, title: string) {
    this.file = file;
    this.title = title;
    this.#anchors.next(title);
  }

  /** Adds the next heading. */
  add(subject: Subject, heading: string): void {
    this.#bySubject.set(subject, this.#anchors.next(heading));
  }

  /** The anchor of a subject; undefined if it does not stand here. */
  anchor(subject: Subject): string | undefined {
    return this.#bySubject.get(subject);
  }
}

/** All pages, with the links between them. */
export class Book {
  readonly pages = new Map<string, Page>();
  readonly #proseOps: ReadonlyMap<string, Subject>;

  constructor(model: Model) {
    this.#proseOps = opsToLink(model);
  }

  add(page: Page): Page {
    this.pages.set(page.file, page);
    return page;
  }

  /** The way from a page to a subject, the same page first; undefined if it stands nowhere. */
  link(subject: Subject, from: Page): string | undefined {
    const here = from.anchor(subject);
    if (here !== undefined) return `#${here}`;
    for (const page of this.pages.values()) {
      const anchor = page.anchor(subject);
      if (anchor !== undefined) return `${page.file}#${anchor}`;
    }
    return undefined;
  }

  /** The name as code, linked if the subject stands anywhere. */
  linked(name: string, subject: Subject, from: Page): string {
    const link = this.link(subject, from);
    return link === undefined ? inlineCode(name) : `[${inlineCode(name)}](${link})`;
  }

  /** Prose in which types, classes and ops that are named as code become links. */
  prose(text: string, from: Page): string {
    return text.trim().replace(/(?<![[`])`([A-Za-z][A-Za-z0-9_-]*)`(?!`)/g, (whole, name: string) => {
      const subject = this.#proseOps.get(name);
      const link =
        this.link(`type:${name}`, from) ??
        this.link(`class:${name}`, from) ??
        (subject === undefined ? undefined : this.link(subject, from));
      return link === undefined ? whole : `[${whole}](${link})`;
    });
  }
}

/** The subject of an op on the page of one of its owners. */
export function opSubject(owner: string, op: { readonly op: string }): Subject {
  return `op:${owner}.${op.op}`;
}

/** The owners on whose pages an op stands. */
export function ownersOf(op: RpcModel | StreamModel): readonly string[] {
  return op.kind === "rpc" ? op.roles : [op.direction];
}

/** Ops whose bare name in a text can mean nothing else: no other op and no field is called so, and it is no plain word. */
function opsToLink(model: Model): ReadonlyMap<string, Subject> {
  const fields = new Set<string>();
  for (const { type } of model.types.values())
    if (type.kind === "object") for (const field of type.fields) fields.add(field.name);
  const found = new Map<string, Subject[]>();
  for (const op of [...model.rpcs, ...model.streams]) {
    if (!/[_-]/.test(op.op) || fields.has(op.op)) continue;
    found.set(op.op, [...(found.get(op.op) ?? []), ...ownersOf(op).map((owner) => opSubject(owner, op))]);
  }
  const single = [...found].flatMap(([name, [first, ...others]]): [string, Subject][] =>
    first === undefined || others.length > 0 ? [] : [[name, first]],
  );
  return new Map(single);
}
