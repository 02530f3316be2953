/** Compiles the validators of all messages into one module that needs no ajv. */
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import type { Plan } from "../plan.js";
import { addKeywords, KEYWORD_FUNCTIONS } from "./keywords.js";
import { definitions } from "./schema.js";

/** The text of the module, without its header. */
export function renderValidators(plan: Plan): string {
  const ajv = compiler();
  ajv.addSchema({ $id: "daskwire", $defs: definitions(plan) });
  const exported = Object.fromEntries(
    validatedTypes(plan).map((name) => [plan.validator(name).name, `daskwire#/$defs/${name}`]),
  );
  const text = standaloneCode
    .default(ajv, exported)
    .replace(/^"use strict";/, "")
    .replace(
      /^export const (validate\w+) = (validate\d+);/gm,
      "/** Checks what its name says; `errors` tells what is wrong. */\nexport const $1: Validate = $2;\n",
    );
  if (text.includes("require("))
    throw new Error("a validator would load a part of ajv: avoid the keyword that needs it");
  const used = KEYWORD_FUNCTIONS.filter((name) => text.includes(`${name}(`));
  // What ajv writes is JavaScript without types; the types of what is exported are said above.
  return `// @ts-nocheck\nimport { ${used.join(", ")}, type Validate } from "../runtime/codegen.js";\n${text.trim()}\n`;
}

/** Everything that crosses the wire as a whole message. */
function validatedTypes(plan: Plan): readonly string[] {
  const { model } = plan;
  const names = [
    ...model.rpcs.flatMap((op) => [op.requestMessage, ...(op.reply === null ? [] : [op.reply])]),
    ...model.streams.map((op) => op.wireMessage),
    ...[...model.types.values()].filter((named) => named.module === "protocol").map((named) => named.name),
  ];
  return names.toSorted((a, b) => (a < b ? -1 : 1));
}

/** An ajv that knows our keywords, and makes code that needs nothing of ajv. */
export function compiler(): Ajv2020 {
  const ajv = new Ajv2020({
    code: { source: true, esm: true, lines: true },
    passContext: true,
    inlineRefs: false,
    // Lengths in code units: counting characters would load a part of ajv. The option is deprecated, and ajv says so.
    unicode: false,
    // However long an enum is: a loop over it would load a part of ajv.
    loopEnum: Infinity,
    logger: false,
    messages: false,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    strictTuples: false,
  });
  // The schemas have neither: the code for them would only take time and space.
  ajv.opts.unevaluated = false;
  ajv.opts.dynamicRef = false;
  addKeywords(ajv);
  return ajv;
}
