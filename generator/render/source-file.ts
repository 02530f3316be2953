/** One TypeScript file in the making: declarations with names in them, printed whole by ts-morph. */
import { posix } from "node:path";
import {
  StructureKind,
  VariableDeclarationKind,
  type ImportDeclarationStructure,
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
    if (names === undefined) this.#imports.set(name.file, (names = new Map()));
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
    this.#statements.push({
      kind: StructureKind.VariableStatement,
      declarationKind: VariableDeclarationKind.Const,
      isExported: options.exported ?? true,
      docs: docs(options.doc),
      declarations: [
        {
          name: options.name,
          ...(options.type === undefined ? {} : { type: this.text(options.type) }),
          initializer: this.text(options.value),
        },
      ],
    });
  }

  /** Adds statements as they stand. */
  addText(piece: Piece): void {
    this.#statements.push(this.text(piece));
  }

  print(project: Project): string {
    const source = project.createSourceFile(`${this.path}.ts`, {
      statements: [...this.#importDeclarations(), ...this.#statements],
    });
    const text = source.getFullText();
    project.removeSourceFile(source);
    return `${this.#header}${text}`;
  }

  #importDeclarations(): ImportDeclarationStructure[] {
    return [...this.#imports]
      .map(([file, names]) => {
        let specifier = posix.relative(posix.dirname(this.path), file);
        if (!specifier.startsWith(".")) specifier = `./${specifier}`;
        const sorted = [...names].sort(([a], [b]) => compareText(a, b));
        const typeOnly = sorted.every(([, only]) => only);
        return {
          kind: StructureKind.ImportDeclaration as const,
          isTypeOnly: typeOnly,
          moduleSpecifier: `${specifier}.js`,
          namedImports: sorted.map(([name, only]) => ({ name, isTypeOnly: only && !typeOnly })),
        };
      })
      .sort((a, b) => compareText(a.moduleSpecifier, b.moduleSpecifier));
  }
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
