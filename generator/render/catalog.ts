/** Renders what lists everything: the catalog of ops as data, and the entry file. */
import { ROLES, STREAM_DIRECTIONS, type Model, type ModuleName } from "../model.js";
import { MODULES, type Plan } from "../plan.js";
import { formatRange, releaseOf } from "../ranges.js";
import { code, quote, runtimeType } from "./code.js";
import type { TypeScriptFile } from "./source-file.js";

/** One row of the catalog, as `daskwire spec --json` prints it. */
export interface CatalogRow {
  readonly role: string;
  readonly channel: "rpc" | "stream";
  readonly op: string;
  readonly method: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly releases: string;
  readonly readOnly: boolean;
  readonly source: string;
  readonly summary: string;
}

/** Every op of every role, inherited ones included. */
export function catalogRows(model: Model, plan: Plan): readonly CatalogRow[] {
  const rows: CatalogRow[] = [];
  for (const role of ROLES) {
    for (const op of plan.rpcsOf(role)) {
      rows.push({
        role,
        channel: "rpc",
        op: op.op,
        method: op.method,
        from: op.from,
        to: role,
        releases: formatRange(op.range),
        readOnly: op.readOnly,
        source: op.handlers.at(-1)?.symbol ?? "",
        summary: op.summary,
      });
    }
  }
  for (const direction of STREAM_DIRECTIONS) {
    const to = direction.split("-")[1] ?? "";
    for (const op of model.streams.filter((stream) => stream.direction === direction)) {
      rows.push({
        role: to,
        channel: "stream",
        op: op.op,
        method: op.method,
        from: op.from,
        to,
        releases: formatRange(op.range),
        readOnly: false,
        source: op.handlers.at(-1)?.symbol ?? "",
        summary: op.summary,
      });
    }
  }
  return rows;
}

/** Adds the catalog and the releases it speaks of. */
export function renderCatalog(file: TypeScriptFile, plan: Plan): void {
  const { model } = plan;
  file.addConst({
    name: "RELEASES",
    doc: "The releases of Dask that the spec describes, first and last, and those it was verified against.",
    value: `{ first: ${quote(releaseOf(model.span.first))}, last: ${quote(releaseOf(model.span.last))}, verified: ${JSON.stringify(model.verified)} } as const`,
  });
  file.addConst({
    name: "NEWEST_RELEASE",
    doc: "The ordinal of the last release that the spec describes: year * 10000 + month * 100 + patch.",
    value: String(model.span.last),
  });
  const rows = catalogRows(model, plan).map((row) => `  ${JSON.stringify(row)},`);
  file.addConst({
    name: "CATALOG",
    doc: "Every operation of every role, RPC ops first.",
    type: code`readonly ${runtimeType("CatalogEntry")}[]`,
    value: `[\n${rows.join("\n")}\n]`,
  });
}

/** Adds the re-exports of a module's files. */
export function renderModuleIndex(file: TypeScriptFile, parts: readonly string[]): void {
  for (const part of parts) file.addText(`export * from "./${part}.js";`);
}

/** Adds the namespaces of all modules, and every type. */
export function renderIndex(file: TypeScriptFile, modules: readonly ModuleName[]): void {
  file.addText(`export * from "./catalog.js";`);
  for (const module of MODULES.filter((name) => modules.includes(name)))
    file.addText(`export type * from "./${module}/types.js";`);
  for (const role of ROLES) {
    file.addText(`export * from "./${role}/stub.js";`);
    file.addText(`export type * from "./${role}/handlers.js";`);
    file.addText(`export * as ${role} from "./${role}/ops.js";`);
  }
  for (const direction of STREAM_DIRECTIONS) {
    file.addText(`export * from "./${direction}/sender.js";`);
    file.addText(`export type * from "./${direction}/handlers.js";`);
    const name = direction.replace(/-(.)/, (_match, letter: string) => letter.toUpperCase());
    file.addText(`export * as ${name} from "./${direction}/ops.js";`);
  }
}
