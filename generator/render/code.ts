/**
 * Fragments of code in which names are values. A file turns them into text and learns from them what to import, so that
 * no renderer writes an import.
 */

/** A name that some file exports. Where it stands is a path from the project's root without extension. */
export interface Name {
  readonly name: string;
  /** `runtime/codegen`, `generated/worker/types`, ... */
  readonly file: string;
  /** Whether it exists for the type checker only. */
  readonly typeOnly: boolean;
}

/** A piece of code: text with names in it. */
export class Code {
  readonly parts: readonly (string | Name)[];

  constructor(parts: readonly (string | Name)[]) {
    this.parts = parts;
  }

  /** The text with every name as it is called; for comparison and for naming, not for printing. */
  get text(): string {
    return this.parts.map((part) => (typeof part === "string" ? part : part.name)).join("");
  }
}

/** What may stand in a template: text, numbers, names, other code. */
export type Piece = string | number | Name | Code;

/** Builds code from a template: ``code`${reader}(r)` ``. */
export function code(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Code {
  const parts: (string | Name)[] = [];
  for (const [index, text] of strings.entries()) {
    parts.push(text);
    const piece = pieces[index];
    if (piece !== undefined) parts.push(...partsOf(piece));
  }
  return new Code(parts);
}

/** Joins pieces with a separator. */
export function joinCode(pieces: readonly Piece[], separator: string): Code {
  const parts: (string | Name)[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) parts.push(separator);
    parts.push(...partsOf(piece));
  }
  return new Code(parts);
}

function partsOf(piece: Piece): readonly (string | Name)[] {
  if (typeof piece === "string") return [piece];
  if (typeof piece === "number") return [String(piece)];
  return piece instanceof Code ? piece.parts : [piece];
}

/** A name of the runtime's seam that exists at run time. */
export function runtimeValue(name: string): Name {
  return { name, file: "runtime/codegen", typeOnly: false };
}

/** A type of the runtime's seam. */
export function runtimeType(name: string): Name {
  return { name, file: "runtime/codegen", typeOnly: true };
}

/** A TypeScript string literal. */
export function quote(text: string): string {
  return JSON.stringify(text);
}

/** A property name, quoted only where it must be. */
export function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name);
}

/** Access to a property of `object`. */
export function property(object: string, name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `${object}.${name}` : `${object}[${quote(name)}]`;
}
