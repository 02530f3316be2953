/** One TypeScript file in the making: declarations with names in them, printed whole by ts-morph. */
import { posix } from "node:path";
import {
  StructureKind,
  type OptionalKind,
  type ParameterDeclarationStructure,
  type Project,
  type StatementStructures,
} from "ts-morph";
import { compareText } from "../problems.js";
import { Code, type Name, type Piece } from "./code.js";

/** A parameter of a function or method. */
export interface Parameter {
  readonly name: string;
  readonly type: Piece;
  readonly optional?: boolean;
  readonly initializer?: string;
}

/** Collects declarations; `print` gives the file's text. */
export class TypeScriptFile {
  /** Path from the project's root without extension. */
  readonly path: string;
  readonly #header: string;
  readonly #statements: (StatementStructures | string)[] = [];
  readonly #imports = new Map<string, Map<string, boolean>>();
  readonly #namespaces = new Map<string, string>();

  constructor(path: string, header: string) {
    this.path = path;
    this.#header = header;
  }

  get isEmpty(): boolean {
    return this.#statements.length === 0;
  }

  /** The text of a piece; the names in it become imports of this file. */
  text(piece: Piece): string {
    if (typeof piece === "string") return piece;
    if (typeof piece === "number") return String(piece);
    const parts = piece instanceof Code ? piece.parts : [piece];
    return parts.map((part) => (typeof part === "string" ? part : this.#use(part))).join("");
  }

  #use(name: Name): string {
    if (name.file === this.path) return name.name;
    let names = this.#imports.get(name.file);
    if (names === undefined) this.#imports.set(name.file, (names = new Map<string, boolean>()));
    names.set(name.name, (names.get(name.name) ?? true) && name.typeOnly);
    return name.name;
  }

  #parameter(parameter: Parameter): OptionalKind<ParameterDeclarationStructure> {
    return {
      name: parameter.name,
      type: this.text(parameter.type),
      hasQuestionToken: parameter.optional ?? false,
      ...(parameter.initializer === undefined ? {} : { initializer: parameter.initializer }),
    };
  }

  addClass(options: { name: string; doc: string; members: Piece }): void {
    this.#statements.push(`${docText(options.doc)}export class ${options.name} {\n${this.text(options.members)}\n}`);
  }

  addInterface(options: {
    name: string;
    doc: string;
    extends?: readonly Piece[];
    properties?: readonly { name: Piece; type: Piece; optional: boolean; doc?: string | undefined }[];
    methods?: readonly {
      name: string;
      parameters: readonly Parameter[];
      returns: Piece;
      optional: boolean;
      doc: string;
    }[];
  }): void {
    this.#statements.push({
      kind: StructureKind.Interface,
      name: options.name,
      isExported: true,
      docs: docs(options.doc),
      extends: (options.extends ?? []).map((piece) => this.text(piece)),
      properties: (options.properties ?? []).map((property) => ({
        name: this.text(property.name),
        type: this.text(property.type),
        hasQuestionToken: property.optional,
        isReadonly: true,
        docs: docs(property.doc),
      })),
      methods: (options.methods ?? []).map((method) => ({
        name: method.name,
        hasQuestionToken: method.optional,
        parameters: method.parameters.map((parameter) => this.#parameter(parameter)),
        returnType: this.text(method.returns),
        docs: docs(method.doc),
      })),
    });
  }

  addTypeAlias(name: string, doc: string, type: Piece): void {
    this.#statements.push({
      kind: StructureKind.TypeAlias,
      name,
      isExported: true,
      docs: docs(doc),
      type: this.text(type),
    });
  }

  addFunction(options: {
    name: string;
    doc?: string;
    parameters: readonly Parameter[];
    returns: Piece;
    body: Piece;
    exported?: boolean;
  }): void {
    this.#statements.push({
      kind: StructureKind.Function,
      name: options.name,
      isExported: options.exported ?? true,
      docs: docs(options.doc),
      parameters: options.parameters.map((parameter) => this.#parameter(parameter)),
      returnType: this.text(options.returns),
      statements: this.text(options.body),
    });
  }

  addConst(options: { name: string; doc?: string; type?: Piece; value: Piece; exported?: boolean }): void {
    const type = options.type === undefined ? "" : `: ${this.text(options.type)}`;
    const declared = `${(options.exported ?? true) ? "export " : ""}const ${options.name}${type} = ${this.text(options.value)};`;
    this.#statements.push(`\n${docText(options.doc ?? "")}${declared}`);
  }

  /** Adds statements as they stand. */
  addText(piece: Piece): void {
    this.#statements.push(this.text(piece));
  }

  print(project: Project): string {
    const source = project.createSourceFile(`${this.path}.ts`, {
      statements: [this.#importText(), ...this.#statements],
    });
    const text = source.getFullText().replace(/\n{3,}/g, "\n\n");
    project.removeSourceFile(source);
    return `${this.#header}${text}`;
  }

  /** Makes everything that a file exports available under one name. */
  addNamespace(alias: string, file: string): void {
    this.#namespaces.set(file, alias);
  }

  #importText(): string {
    const named = [...this.#imports].map(([file, names]) => [this.#specifier(file), namedImports(names)] as const);
    const spaces = [...this.#namespaces].map(([file, alias]) => [this.#specifier(file), `* as ${alias}`] as const);
    const lines = [...named, ...spaces]
      .sort(([a], [b]) => compareText(a, b))
      .map(([specifier, what]) => `import ${what} from "${specifier}";`);
    return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
  }

  #specifier(file: string): string {
    const path = posix.relative(posix.dirname(this.path), file);
    return `${path.startsWith(".") ? path : `./${path}`}.js`;
  }
}

/** The names of one import, on a line of their own each when there are many. */
function namedImports(names: ReadonlyMap<string, boolean>): string {
  const sorted = [...names].sort(([a], [b]) => compareText(a, b));
  const typeOnly = sorted.every(([, only]) => only);
  const items = sorted.map(([name, only]) => (only && !typeOnly ? `type ${name}` : name));
  const line = items.join(", ");
  const list = line.length < 80 ? `{ ${line} }` : `{\n  ${items.join(",\n  ")},\n}`;
  return typeOnly ? `type ${list}` : list;
}

function docs(text: string | undefined): { description: string }[] {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? [] : [{ description: safe(trimmed) }];
}

/** A doc comment's text must not end the comment. */
function safe(text: string): string {
  const clean = text.replaceAll("*/", "*\\/");
  return clean.includes("\n") ? `\n${clean}` : clean;
}

/** A doc comment as text, for members that are written as text. */
export function docText(text: string, indent = ""): string {
  const clean = text.trim().replaceAll("*/", "*\\/");
  if (clean === "") return "";
  if (!clean.includes("\n")) return `${indent}/** ${clean} */\n`;
  const lines = clean.split("\n").map((line) => `${indent} * ${line}`.trimEnd());
  return `${indent}/**\n${lines.join("\n")}\n${indent} */\n`;
}
