/** What the spec says about each op in one release: as much of it as can be held against a running Dask. */

import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { compareText } from "../problems.js";
import { existsAt, type Fields, fieldsOf } from "./fields.js";
import { readSpecFile, type SpecNode } from "./spec-node.js";

/** Who can answer or receive. */
export type Role = "scheduler" | "worker" | "nanny" | "client";

/** A Python symbol, `module:Qualname`, and the line that names it. */
export interface SymbolFact {
  readonly symbol: string;
  readonly line: number;
}

/** What one file says about its op in one release. */
export interface OpFacts {
  readonly op: string;
  /** Path from the directory that holds the spec, with `/`: `spec/ops/worker/get_data.yaml`. */
  readonly file: string;
  /** Line of `op`. */
  readonly line: number;
  /** `rpc`, or the directory of the stream: `client-scheduler`. */
  readonly channel: string;
  /** Who handles it. */
  readonly roles: readonly Role[];
  readonly handler: SymbolFact | undefined;
  readonly senders: readonly SymbolFact[];
  readonly injected: readonly string[];
  readonly injectedLine: number;
  readonly unknownFields: "reject" | "ignore";
  readonly unknownFieldsLine: number;
  /** Fields of the request or the message. */
  readonly fields: Fields;
  /** Line of `request` or `message`. */
  readonly fieldsLine: number;
  /** What stands behind each part, by its name: `request`, `reply`, `message`. */
  readonly evidence: Readonly<Record<string, string>>;
}

/** A spec as files, read once. */
export interface SpecFiles {
  /** The directory, as it was given. */
  readonly directory: string;
  /** All YAML files, by path with `/` from the directory's parent, sorted. */
  readonly files: ReadonlyMap<string, SpecNode>;
  /** Named types. */
  readonly types: ReadonlyMap<string, SpecNode>;
}

/** Reads all files of a spec; `read` may keep what it has read before. */
export function readSpec(directory: string, read: (path: string) => SpecNode = readSpecFile): SpecFiles {
  const files = new Map<string, SpecNode>();
  for (const path of yamlFiles(directory)) {
    files.set(`spec/${relative(directory, path).replaceAll("\\", "/")}`, read(path));
  }
  const types = new Map<string, SpecNode>();
  for (const [file, node] of files) {
    if (!file.startsWith("spec/types/")) continue;
    for (const { key, value } of node.get("types")?.entries() ?? []) types.set(key, value);
  }
  return { directory, files, types };
}

function yamlFiles(directory: string): string[] {
  const names = readdirSync(directory, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => join(directory, name))
    .sort(compareText);
}

/** What the spec says in the release (an ordinal), in the order of the files. */
export function factsAt(spec: SpecFiles, release: number): OpFacts[] {
  const found: OpFacts[] = [];
  for (const [file, node] of spec.files) {
    if (/^spec\/(ops|streams)\//.test(file) && existsAt(node, release)) found.push(opFacts(spec, file, node, release));
  }
  return found;
}

function opFacts(spec: SpecFiles, file: string, node: SpecNode, release: number): OpFacts {
  const stream = /^spec\/streams\/([^/]+)\//.exec(file)?.[1];
  const fields = node.entry(stream === undefined ? "request" : "message");
  const op = node.entry("op");
  const source = node.get("source");
  const [handler] = symbolsAt(source?.get("handler"), release);
  const line = op?.line ?? 1;
  return {
    op: op?.value.text ?? "",
    file,
    line,
    channel: stream ?? "rpc",
    roles: stream === undefined ? receivers(node) : [stream.split("-")[1] as Role],
    handler,
    senders: symbolsAt(source?.get("senders"), release),
    injected: textsOf(node.get("injected")),
    injectedLine: node.entry("injected")?.line ?? line,
    unknownFields: unknownFieldsAt(node.get("unknownFields"), release),
    unknownFieldsLine: node.entry("unknownFields")?.line ?? line,
    fields: fields === undefined ? new Map() : fieldsOf(fields.value, spec.types, release),
    fieldsLine: fields?.line ?? line,
    evidence: (node.get("evidence")?.value ?? {}) as Record<string, string>,
  };
}

function unknownFieldsAt(node: SpecNode | undefined, release: number): "reject" | "ignore" {
  if (node === undefined) return "reject";
  const value =
    node.text ??
    node
      .items()
      .find((item) => existsAt(item, release))
      ?.get("value")?.text;
  return value === "ignore" ? "ignore" : "reject";
}

function receivers(node: SpecNode): Role[] {
  const to = node.get("to")?.text;
  return (to === "server" ? textsOf(node.get("on")) : to === undefined ? [] : [to]) as Role[];
}

function textsOf(node: SpecNode | undefined): string[] {
  return (node?.items() ?? []).flatMap((item) => item.text ?? []);
}

/** The symbols that hold in the release: one string, or a list of strings and `{ symbol, releases }`. */
function symbolsAt(node: SpecNode | undefined, release: number): SymbolFact[] {
  if (node === undefined) return [];
  const items = node.text === undefined ? node.items() : [node];
  return items.flatMap((item) => {
    const symbol = item.text ?? item.get("symbol")?.text;
    return symbol === undefined || !existsAt(item, release) ? [] : [{ symbol, line: item.line }];
  });
}
