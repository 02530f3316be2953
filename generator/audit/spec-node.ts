/** A node of a YAML document that knows its line, so that what the audit says can be looked up. */

import { readFileSync } from "node:fs";
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";

/** An entry of a map: the line is that of the key. */
export interface SpecEntry {
  readonly key: string;
  readonly line: number;
  readonly value: SpecNode;
}

/** One value in a YAML file. */
export class SpecNode {
  readonly #node: Node | null;
  readonly #lines: LineCounter;

  constructor(node: Node | null, lines: LineCounter) {
    this.#node = node;
    this.#lines = lines;
  }

  /** The line that it starts on, counted from 1. */
  get line(): number {
    return this.#node?.range == null ? 1 : this.#lines.linePos(this.#node.range[0]).line;
  }

  /** The value as plain data. */
  get value(): unknown {
    return this.#node?.toJSON() as unknown;
  }

  /** The value if it is a string, else undefined. */
  get text(): string | undefined {
    return isScalar(this.#node) && typeof this.#node.value === "string" ? this.#node.value : undefined;
  }

  /** The entries of a map, in their order; none if it is no map. */
  entries(): SpecEntry[] {
    if (!isMap(this.#node)) return [];
    return this.#node.items.map((pair) => {
      const key = new SpecNode(pair.key as Node, this.#lines);
      return { key: String(key.value), line: key.line, value: new SpecNode(pair.value as Node | null, this.#lines) };
    });
  }

  /** The entry of a map; undefined if it has none of this name. */
  entry(key: string): SpecEntry | undefined {
    return this.entries().find((each) => each.key === key);
  }

  /** The value of an entry of a map. */
  get(key: string): SpecNode | undefined {
    return this.entry(key)?.value;
  }

  /** The items of a sequence; none if it is no sequence. */
  items(): SpecNode[] {
    return isSeq(this.#node) ? this.#node.items.map((item) => new SpecNode(item as Node, this.#lines)) : [];
  }
}

/**
 * Reads a YAML file.
 * @throws Error that names the file and the line if it is not YAML.
 */
export function readSpecFile(path: string): SpecNode {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, "utf8"), { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message.split("\n")[0]}`);
  return new SpecNode(document.contents, lines);
}
