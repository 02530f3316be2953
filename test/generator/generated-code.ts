/** Generates code from a small spec into a folder beside the real runtime, and imports it. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { generateFiles } from "../../generator/generate.js";
import { compareWithDisk, writeToDisk } from "../../generator/output.js";
import type { RpcTable, StreamTable } from "../../runtime/codegen.js";
import { SpecFixture } from "./spec-fixture.js";

const project = fileURLToPath(new URL("../..", import.meta.url));

/** Code that was generated for a test. */
export class GeneratedCode implements Disposable {
  /** Text by path, as in `generated/scheduler/types.ts`. */
  readonly files: ReadonlyMap<string, string>;
  readonly #root: string;

  private constructor(files: ReadonlyMap<string, string>) {
    this.files = files;
    const cache = join(project, "node_modules/.cache");
    mkdirSync(cache, { recursive: true });
    this.#root = mkdtempSync(join(cache, "daskwire-generated-"));
    writeFileSync(join(this.#root, "package.json"), '{ "type": "module" }\n');
    // Generated code imports ../../runtime/codegen.js; the link leads to the same modules that the test imports.
    symlinkSync(join(project, "runtime"), join(this.#root, "runtime"));
    writeToDisk(this.#root, files, compareWithDisk(this.#root, files));
  }

  /** Generates from the smallest spec and the files given. */
  static from(specFiles: Readonly<Record<string, string>>): GeneratedCode {
    using spec = new SpecFixture(specFiles);
    return new GeneratedCode(generateFiles(spec.compile()));
  }

  /** Imports a generated module, given by its path without extension: `scheduler/ops`. */
  async import<T>(module: string): Promise<T> {
    return (await import(pathToFileURL(join(this.#root, "generated", `${module}.ts`)).href)) as T;
  }

  /** The requests of the scheduler. */
  async requests(): Promise<RpcTable> {
    return (await this.import<{ SCHEDULER_OPS: RpcTable }>("scheduler/ops")).SCHEDULER_OPS;
  }

  /** The messages from client to scheduler. */
  async messages(): Promise<StreamTable> {
    return (await this.import<{ CLIENT_SCHEDULER_OPS: StreamTable }>("client-scheduler/ops")).CLIENT_SCHEDULER_OPS;
  }

  /** The declaration of a name in a generated file, with its doc comment. */
  declaration(file: string, name: string): string {
    const text = this.files.get(file) ?? "";
    const blocks = text.split(/\n(?=\/\*\*|export |function |const )/);
    const index = blocks.findIndex((block) =>
      new RegExp(`^(export )?(interface|type|function|const) ${name}\\b`).test(block),
    );
    return `${blocks[index - 1]?.startsWith("/**") === true ? `${blocks[index - 1] ?? ""}\n` : ""}${blocks[index] ?? ""}`.trim();
  }

  [Symbol.dispose](): void {
    rmSync(this.#root, { recursive: true });
  }
}
