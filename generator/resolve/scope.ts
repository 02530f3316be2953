/** What resolving shares: the problems, the named types so far, and the span of releases. */
import type { ModuleName, NamedType, UnionType } from "../model.js";
import type { Pointer, SpecDocument } from "../load/documents.js";
import { contains, covers, formatRange, intersect, ordinalOf, parseRange, type ReleaseRange } from "../ranges.js";
import type { Place, ProblemKind, Problems } from "../problems.js";
import { checkBounds } from "./evolution-checks.js";

/** A position in a document, with the module its types go to and the name a type there would get. */
export interface Site {
  readonly document: SpecDocument;
  readonly pointer: Pointer;
  readonly module: ModuleName;
  readonly name: string;
  /** The releases that know whatever contains this position. */
  readonly range: ReleaseRange;
}

/** The same site one or more steps deeper; `suffix` extends the name. */
export function within(site: Site, steps: Pointer, suffix = ""): Site {
  return { ...site, pointer: [...site.pointer, ...steps], name: site.name + suffix };
}

/** Names that generated code imports from the runtime's seam. */
const SEAM_NAMES = new Set(
  (
    "Comm Float Key KeyMap Mutable Pickled Reader RequestEnvelope Serialized Validate WireValue Writer RpcCaller RpcOp RpcTable " +
    "StreamOp StreamOpener StreamSender StreamTable AnyRpcOp AnyStreamOp CallOptions CatalogEntry HandlerContext"
  ).split(" "),
);

export class Scope {
  readonly problems: Problems;
  readonly types = new Map<string, NamedType>();
  /** Every reference and every union, to be checked once all types are known. */
  readonly references: { readonly name: string; readonly site: Site }[] = [];
  readonly unions: { readonly type: UnionType; readonly place: Place }[] = [];
  /** The first release described, and the last. */
  readonly span: { readonly first: number; readonly last: number };

  constructor(problems: Problems, span: { readonly first: number; readonly last: number }) {
    this.problems = problems;
    this.span = span;
  }

  report(kind: ProblemKind, site: Site, message: string, what: "key" | "value" = "value"): void {
    this.problems.add(kind, site.document.place(site.pointer, what), message);
  }

  /** Adds a named type; a second one of the same name is a clash. */
  define(type: NamedType, site: Site): void {
    if (SEAM_NAMES.has(type.name))
      this.report("name-clash", site, `${type.name} is a name of the runtime; choose another`);
    const first = this.types.get(type.name);
    if (first !== undefined) {
      const where = `${first.place.file}:${first.place.line}`;
      this.report(
        "name-clash",
        site,
        `the TypeScript name ${type.name} is already taken at ${where}; give one a title`,
      );
      return;
    }
    this.types.set(type.name, type);
  }

  /** Reads `text` as a range inside `site.range`. A range that says nothing, or that cannot hold, is a problem. */
  range(text: string | undefined, site: Site): ReleaseRange {
    if (text === undefined) return site.range;
    let range: ReleaseRange;
    try {
      range = parseRange(text);
    } catch (error) {
      this.report("range", site, (error as Error).message);
      return site.range;
    }
    const span: ReleaseRange = { since: this.span.first, until: this.span.last + 1 };
    const inSpan = intersect(range, span);
    if (inSpan === undefined) {
      this.report("range", site, `"${text}" holds no release of the spec's span`);
    } else if (contains(range, span)) {
      this.report("range", site, `"${text}" holds every release of the spec's span; leave it out`);
    } else if (intersect(inSpan, site.range) === undefined) {
      this.report("range", site, `"${text}" holds no release of what contains it (${formatRange(site.range)})`);
    } else {
      checkBounds(range, text, site, this);
    }
    return intersect(range, site.range) ?? site.range;
  }
}

/** Reads `releases.yaml`. */
export function readSpan(
  document: SpecDocument,
  problems: Problems,
): { first: number; last: number; verified: string[] } {
  const raw = document.value as { span: { first: string; last: string }; verified: { release: string }[] };
  const read = (text: string, pointer: Pointer): number => {
    try {
      return ordinalOf(text);
    } catch (error) {
      problems.add("range", document.place(pointer), (error as Error).message);
      return 0;
    }
  };
  const first = read(raw.span.first, ["span", "first"]);
  const last = read(raw.span.last, ["span", "last"]);
  if (first > last) problems.add("range", document.place(["span"]), "the span's first release is after its last");
  for (const [index, { release }] of raw.verified.entries()) {
    const ordinal = read(release, ["verified", index, "release"]);
    if (!covers({ since: first, until: last + 1 }, ordinal))
      problems.add("range", document.place(["verified", index, "release"]), `${release} is outside the span`);
  }
  return { first, last, verified: raw.verified.map((entry) => entry.release) };
}
