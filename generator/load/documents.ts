/** Reads the YAML files of the spec, each with the places of its nodes. */
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { LineCounter, isMap, isNode, isPair, isSeq, parseDocument, type Document, type Node } from "yaml";
import { compareText, type Place, type Problems } from "../problems.js";

/** A path into a document: keys of maps and positions in lists. */
export type Pointer = readonly (string | number)[];

/** One YAML file. `value` is its content as plain data; `place` finds where something in it stands. */
export interface SpecDocument {
  /** Path from the project's root, with forward slashes: `spec/ops/worker/ping.yaml`. */
  readonly file: string;
  readonly value: unknown;
  place(pointer: Pointer, what?: "key" | "value"): Place;
}

/** Reads every `.yaml` below `specDir`, sorted by path. Syntax errors and duplicate keys go to `problems`. */
export function readDocuments(specDir: string, problems: Problems): SpecDocument[] {
  const names = readdirSync(specDir, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.split(sep).join("/"))
    .sort(compareText);
  return names.map((name) => readDocument(specDir, name, problems));
}

function readDocument(specDir: string, name: string, problems: Problems): SpecDocument {
  const file = `spec/${relative(".", name).split(sep).join("/")}`;
  const text = readFileSync(join(specDir, name), "utf8");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  for (const error of [...document.errors, ...document.warnings]) {
    const at = lines.linePos(error.pos[0]);
    problems.add("syntax", { file, line: at.line, column: at.col }, error.message.split("\n")[0] ?? "bad YAML");
  }
  return {
    file,
    value: document.errors.length === 0 ? plainData(document, file, problems) : undefined,
    place: (pointer, what = "value") => placeOf(document, lines, file, pointer, what),
  };
}

/** The content as plain data; undefined, with a problem, if its aliases would make it grow beyond measure. */
function plainData(document: Document, file: string, problems: Problems): unknown {
  try {
    return document.toJS();
  } catch (error) {
    problems.add("syntax", { file, line: 1, column: 1 }, (error as Error).message);
    return undefined;
  }
}

function placeOf(document: Document, lines: LineCounter, file: string, pointer: Pointer, what: "key" | "value"): Place {
  let node: unknown = document.contents;
  let found: Node | null = isNode(node) ? node : null;
  for (const [depth, step] of pointer.entries()) {
    const last = depth === pointer.length - 1;
    const next = child(node, step, last && what === "key");
    if (next === undefined) break;
    node = next;
    if (isNode(node)) found = node;
  }
  const at = lines.linePos(found?.range?.[0] ?? 0);
  return { file, line: at.line, column: at.col };
}

function child(node: unknown, step: string | number, wantKey: boolean): unknown {
  if (isSeq(node) && typeof step === "number") return node.items[step];
  if (!isMap(node)) return undefined;
  const pair = node.items.find(
    (item) => isPair(item) && String((item.key as { value?: unknown }).value) === String(step),
  );
  if (pair === undefined) return undefined;
  return wantKey || pair.value === null ? pair.key : pair.value;
}
