/** A copy of the spec that a test may break, and the live Dask that it is held against. */

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Document, parseDocument } from "yaml";
import { auditRelease } from "../../generator/audit/audit.js";
import type { Drift } from "../../generator/audit/drift.js";
import { readSpec } from "../../generator/audit/facts.js";
import { introspect, type LiveDask } from "../../generator/audit/live.js";
import { releasesOf } from "../../generator/audit/releases.js";
import { readSpecFile, type SpecNode } from "../../generator/audit/spec-node.js";
import { ensureEnvironment } from "../../generator/python/environment.js";

/** The spec of this checkout. */
export const SPEC: string = fileURLToPath(new URL("../../spec", import.meta.url));

const taken = new Map<string, Promise<LiveDask>>();

/** What the release really handles; introspected once per test run. */
export function liveDask(release: string): Promise<LiveDask> {
  const known = taken.get(release) ?? ensureEnvironment(release).then(introspect);
  taken.set(release, known);
  return known;
}

/** A copy of the spec in a directory of its own. */
export class SpecCopy implements Disposable {
  readonly #root: string = mkdtempSync(join(tmpdir(), "daskwire-spec-"));
  /** What files held before they were changed; undefined if they were not there. */
  readonly #before = new Map<string, string | undefined>();
  /** Nodes by path, with the text that they were read from. */
  readonly #read = new Map<string, { readonly text: string; readonly node: SpecNode }>();
  /** The directory of the copy. */
  readonly directory: string = join(this.#root, "spec");

  constructor() {
    cpSync(SPEC, this.directory, { recursive: true });
  }

  /** Changes a file, given by its path in the spec. */
  edit(file: string, change: (document: Document) => void): void {
    const document = parseDocument(this.read(file));
    change(document);
    this.write(file, String(document));
  }

  /** Writes a file. */
  write(file: string, text: string): void {
    this.#remember(file);
    writeFileSync(join(this.directory, file), text);
  }

  /** The text of a file. */
  read(file: string): string {
    return readFileSync(join(this.directory, file), "utf8");
  }

  /** Removes a file. */
  remove(file: string): void {
    this.#remember(file);
    rmSync(join(this.directory, file));
  }

  /** Takes back all changes. */
  restore(): void {
    for (const [file, text] of this.#before) {
      if (text === undefined) rmSync(join(this.directory, file));
      else writeFileSync(join(this.directory, file), text);
    }
    this.#before.clear();
  }

  /** All drifts of the copy. */
  audit(dask: LiveDask, options: { writeDigests?: boolean } = {}): readonly Drift[] {
    const spec = readSpec(this.directory, (path) => this.#node(path));
    return auditRelease(spec, releasesOf(spec), dask, options).drifts;
  }

  [Symbol.dispose](): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  #remember(file: string): void {
    if (this.#before.has(file)) return;
    this.#before.set(file, existsSync(join(this.directory, file)) ? this.read(file) : undefined);
  }

  #node(path: string): SpecNode {
    const text = readFileSync(path, "utf8");
    const known = this.#read.get(path);
    if (known?.text === text) return known.node;
    const node = readSpecFile(path);
    this.#read.set(path, { text, node });
    return node;
  }
}
