/** From the spec's files to the model, with every semantic error reported. */
import type { LoadedSpec } from "../load/load.js";
import type { SpecDocument } from "../load/documents.js";
import {
  ROLES,
  STREAM_DIRECTIONS,
  type Model,
  type ModuleName,
  type PickleModel,
  type ProtocolModel,
} from "../model.js";
import { compareText, SpecError, type Problems } from "../problems.js";
import { ALWAYS } from "../ranges.js";
import { checkDefaults, checkReferences, checkUnions } from "./checks.js";
import { checkMethodNames, resolveRpc, resolveStream } from "./ops.js";
import type { RawType } from "./raw.js";
import { readSpan, Scope, type Site } from "./scope.js";
import { resolveFields } from "./objects.js";
import { resolveType } from "./types.js";

/**
 * Resolves the loaded files.
 * @throws SpecError with every problem found so far, if there is any.
 */
export function resolveSpec(loaded: LoadedSpec, problems: Problems): Model {
  const releases = loaded.releasesFile[0];
  if (releases === undefined) throw new SpecError(problems.sorted());
  const { first, last, verified } = readSpan(releases, problems);
  const scope = new Scope(problems, { first, last });
  for (const document of loaded.typesFile) resolveTypes(document, "shared", scope);
  for (const document of loaded.protocolFile) resolveTypes(document, "protocol", scope);
  const rpcs = loaded.rpcOp.map((document) => resolveRpc(document, scope));
  const streams = loaded.streamOp.map((document) => resolveStream(document, scope));
  checkMethodNames(rpcs, streams, scope);
  if (checkReferences(scope)) {
    checkUnions(scope);
    checkDefaults(scope);
  }
  const order: readonly string[] = ["server", ...ROLES, ...STREAM_DIRECTIONS];
  const byModule = (a: { module: string; op: string }, b: { module: string; op: string }): number =>
    order.indexOf(a.module) - order.indexOf(b.module) || compareText(a.op, b.op);
  return {
    span: { first, last },
    verified,
    protocol: protocolOf(loaded.protocolFile[0]),
    types: new Map([...scope.types].sort(([a], [b]) => compareText(a, b))),
    rpcs: rpcs.sort(byModule),
    streams: streams.sort(byModule),
    pickles: loaded.picklesFile.flatMap((document) => picklesOf(document, scope)),
  };
}

function resolveTypes(document: SpecDocument, module: ModuleName, scope: Scope): void {
  const { types } = document.value as { types: Record<string, RawType> };
  for (const [name, raw] of Object.entries(types)) {
    if (raw.builtin !== undefined) continue;
    const root: Site = { document, pointer: ["types", name], module, name, range: ALWAYS };
    const site: Site = {
      ...root,
      range: scope.range(raw.releases, { ...root, pointer: [...root.pointer, "releases"] }),
    };
    const type = raw.type === "object" ? resolveFields(raw, site, scope) : resolveType(raw, site, scope);
    scope.define(
      {
        name,
        module,
        doc: (raw.doc ?? "").trim(),
        range: site.range,
        ...(raw.source === undefined ? {} : { source: raw.source }),
        type,
        place: document.place(site.pointer, "key"),
      },
      site,
    );
  }
}

function protocolOf(document: SpecDocument | undefined): ProtocolModel {
  const raw = document?.value as { doc: string; sections: Record<string, { title: string; doc: string }> } | undefined;
  return {
    doc: (raw?.doc ?? "").trim(),
    sections: Object.entries(raw?.sections ?? {}).map(([id, { title, doc }]) => ({ id, title, doc: doc.trim() })),
  };
}

function picklesOf(document: SpecDocument, scope: Scope): PickleModel[] {
  const { classes } = document.value as {
    classes: Record<string, Omit<PickleModel, "name" | "range" | "where"> & { releases?: string; where?: string[] }>;
  };
  return Object.entries(classes).map(([name, raw]) => {
    const pointer = ["classes", name, "releases"];
    const site: Site = { document, pointer, module: "shared", name, range: ALWAYS };
    return {
      name,
      doc: raw.doc.trim(),
      source: raw.source,
      range: scope.range(raw.releases, site),
      where: raw.where ?? [],
      ...(raw.state === undefined ? {} : { state: raw.state }),
    };
  });
}
