/** The back half of the generator: from the model to the text of every generated file. */
import { IndentationText, Project } from "ts-morph";
import { ROLES, STREAM_DIRECTIONS, type Model, type ModuleName } from "./model.js";
import { MODULES, Plan } from "./plan.js";
import { renderCatalog, renderIndex } from "./render/catalog.js";
import { renderCodecs } from "./render/codecs.js";
import { renderRpcHandlers, renderSender, renderStreamHandlers, renderStub } from "./render/faces.js";
import { schemaBundle } from "./render/json-schema.js";
import { renderRpcOps, renderStreamOps } from "./render/ops.js";
import { renderReference } from "./render/reference/pages.js";
import { TypeScriptFile } from "./render/source-file.js";
import { renderTypes } from "./render/types.js";
import { renderHeader } from "./render/header.js";
import { renderValidators } from "./validators/standalone.js";
import { renderVectors } from "./vectors/render.js";

/** Text by path from the project's root. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** Renders every file. */
export function generateFiles(model: Model): GeneratedFiles {
  const plan = new Plan(model);
  const texts = new Map<string, string>();
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces },
  });
  for (const file of sourceFiles(plan)) texts.set(`${file.path}.ts`, file.print(project));
  texts.set("generated/validators.ts", renderHeader("Validators of every message.") + renderValidators(plan));
  texts.set("generated/schema/daskwire.schema.json", `${JSON.stringify(schemaBundle(plan), null, 2)}\n`);
  for (const [file, text] of renderReference(plan)) texts.set(`generated/reference/${file}`, text);
  for (const [file, text] of renderVectors(plan)) texts.set(`generated/vectors/${file}`, text);
  return new Map([...texts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sourceFiles(plan: Plan): TypeScriptFile[] {
  const files: TypeScriptFile[] = [];
  const add = (path: string, subject: string, render: (file: TypeScriptFile) => void): void => {
    const file = new TypeScriptFile(path, renderHeader(subject));
    render(file);
    if (!file.isEmpty) files.push(file);
  };
  for (const module of MODULES) {
    add(plan.typesFile(module), `Types of ${subjectOf(module)}.`, (file) => renderTypes(file, module, plan));
    add(plan.codecsFile(module), `Codecs of ${subjectOf(module)}.`, (file) => renderCodecs(file, module, plan));
  }
  for (const role of ROLES) {
    add(plan.opsFile(role), `Requests that a ${role} answers.`, (file) => renderRpcOps(file, role, plan));
    add(plan.stub(role).file, `Typed calls to a ${role}.`, (file) => renderStub(file, role, plan));
    add(plan.handlers(role).file, `What a ${role} implements.`, (file) => renderRpcHandlers(file, role, plan));
  }
  for (const direction of STREAM_DIRECTIONS) {
    add(plan.opsFile(direction), `Messages of the ${direction} stream.`, (file) =>
      renderStreamOps(file, direction, plan),
    );
    add(plan.sender(direction).file, `Typed sending on the ${direction} stream.`, (file) =>
      renderSender(file, direction, plan),
    );
    add(plan.handlers(direction).file, `What a receiver of the ${direction} stream implements.`, (file) =>
      renderStreamHandlers(file, direction, plan),
    );
  }
  add("generated/catalog", "Every operation, as data.", (file) => renderCatalog(file, plan));
  const modules = MODULES.filter((module) => files.some((file) => file.path === plan.typesFile(module)));
  add("generated/index", "Everything that is generated.", (file) => renderIndex(file, modules));
  return files;
}

function subjectOf(module: ModuleName): string {
  if (module === "shared") return "what several messages share";
  if (module === "protocol") return "what has no op";
  if (module === "server") return "the requests that several roles answer";
  return module.includes("-") ? `the ${module} stream` : `the requests that a ${module} answers`;
}
