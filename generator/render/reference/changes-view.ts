/** What the page of changes prints: releases, newest first, and in each the differences by where they are. */
import { boundaries, compareReleases, type Change, type Changed } from "../../evolution.js";
import type { Model, RpcModel, StreamModel } from "../../model.js";
import { releaseOf } from "../../ranges.js";
import { Page, opSubject, ownersOf, type Book } from "./book.js";
import { inlineCode } from "./markdown.js";
import { Words } from "./words.js";

interface ReleaseView {
  readonly release: string;
  readonly groups: readonly GroupView[];
}

interface GroupView {
  readonly title: string;
  /** What has changed, and, if several things have, one point for each. */
  readonly entries: readonly { readonly head: string; readonly points: readonly string[] }[];
}

/** The view of every release that changes anything. */
export function changesView(model: Model, book: Book): { span: string; releases: readonly ReleaseView[] } {
  const page = new Page("changes.md", "");
  const releases = boundaries(model).toReversed();
  return {
    span: `${releaseOf(model.span.first)} to ${releaseOf(model.span.last)}`,
    releases: releases.map((release) => ({
      release: releaseOf(release),
      groups: groupsOf(compareReleases(model, release - 1, release), book, page),
    })),
  };
}

function groupsOf(changes: readonly Change[], book: Book, page: Page): readonly GroupView[] {
  const groups = new Map<string, Map<string, string[]>>();
  for (const change of changes) {
    const title = groupTitle(change);
    const group = groups.get(title) ?? new Map<string, string[]>();
    const where = whereWords(change.of, book, page);
    group.set(where, [...(group.get(where) ?? []), changeWords(change, new Words(book, page))]);
    groups.set(title, group);
  }
  return [...groups]
    .map(([title, group]) => ({ title, entries: [...group].map(([where, points]) => entryOf(where, points)) }))
    .sort((a, b) => GROUPS.indexOf(a.title) - GROUPS.indexOf(b.title));
}

function entryOf(where: string, points: readonly string[]): GroupView["entries"][number] {
  return points.length === 1 ? { head: `${where}: ${points[0] ?? ""}`, points: [] } : { head: `${where}:`, points };
}

const GROUPS: readonly string[] = [
  "New operations",
  "Operations that are gone",
  "Requests and stream messages",
  "Replies",
  "Shared types",
  "Classes inside pickles",
  "Where it stands in Dask's source",
];

function groupTitle({ kind, of }: Change): string {
  if (kind === "handler" || kind === "senders") return "Where it stands in Dask's source";
  if (of.kind === "class") return "Classes inside pickles";
  if (kind === "unknown-fields") return "Requests and stream messages";
  if (of.kind === "op") return kind === "added" ? "New operations" : "Operations that are gone";
  if (of.op === undefined) return "Shared types";
  return isOfReply(of.named.name, of.op) ? "Replies" : "Requests and stream messages";
}

/** Types inside of an op are named after the part they belong to, or have a title: those are variants of a reply. */
function isOfReply(name: string, op: RpcModel | StreamModel): boolean {
  if (op.kind === "stream") return false;
  return !name.startsWith(op.request);
}

function changeWords(change: Change, words: Words): string {
  switch (change.kind) {
    case "added":
      return change.of.kind === "op" ? change.of.op.summary : "new.";
    case "removed":
      return change.of.kind === "op" ? change.of.op.summary : "gone.";
    case "handler":
      return `handled by ${list(change.after)}, before by ${list(change.before)}.`;
    case "senders":
      return sendersWords(change.before, change.after);
    case "unknown-fields":
      return change.after === "reject" ? "unknown fields are rejected." : "unknown fields are ignored.";
    case "field-added": {
      const need = change.required ? "required" : "optional";
      return `new field ${inlineCode(change.field)}, ${need}: ${words.type(change.type)}.`;
    }
    case "field-removed":
      return `field ${inlineCode(change.field)} is gone.`;
    case "now-required":
      return `field ${inlineCode(change.field)} is required, before it was optional.`;
    case "now-optional":
      return `field ${inlineCode(change.field)} is optional, before it was required.`;
    case "type":
      return typeWords(change, words);
  }
}

function list(symbols: readonly string[]): string {
  return symbols.length === 0 ? "nothing" : symbols.map(inlineCode).join(", ");
}

function sendersWords(before: readonly string[], after: readonly string[]): string {
  const [more, fewer] = [
    after.filter((name) => !before.includes(name)),
    before.filter((name) => !after.includes(name)),
  ];
  const parts = [
    ...(more.length === 0 ? [] : [`sent from ${list(more)}`]),
    ...(fewer.length === 0 ? [] : [`no longer from ${list(fewer)}`]),
  ];
  return `${parts.join(", ")}.`;
}

function typeWords(change: Extract<Change, { kind: "type" }>, words: Words): string {
  const subject = change.field === undefined ? "" : `field ${inlineCode(change.field)} is `;
  const [before, after] = [words.type(change.before), words.type(change.after)];
  if (before !== after) return `${subject}${after}, before ${before}.`;
  const [old, now] = [words.notes(change.before).join(" "), words.notes(change.after).join(" ")];
  return `${subject}${after} as before, but differs in what it holds. Now: ${now} Before: ${old}`.replace(/\s+/g, " ");
}

function whereWords(of: Changed, book: Book, page: Page): string {
  if (of.kind === "class") return book.linked(of.name, `class:${of.name}`, page);
  if (of.kind === "op") return opWords(of.op, book, page);
  const { named, op } = of;
  const type = book.linked(named.name, `type:${named.name}`, page);
  if (op === undefined) return type;
  const part = partName(named.name, op);
  return part === undefined ? `${opWords(op, book, page)}, ${type}` : `${opWords(op, book, page)}, ${part}`;
}

function partName(name: string, op: RpcModel | StreamModel): string | undefined {
  if (op.kind === "stream") return name === op.message ? "message" : undefined;
  if (name === op.request) return "request";
  return name === op.reply ? "reply" : undefined;
}

/** The op with its link, and who it belongs to: several roles may have one of the name. */
function opWords(op: RpcModel | StreamModel, book: Book, page: Page): string {
  const owners = ownersOf(op);
  const owner = owners[0] ?? "";
  const to = op.kind === "rpc" ? owners.join(", ") : op.direction.replace("-", " to ");
  return `${book.linked(op.op, opSubject(owner, op), page)} (${to})`;
}
