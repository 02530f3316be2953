/** Holds the examples of the spec against its types. */
import { Ajv2020 } from "ajv/dist/2020.js";
import type { ErrorObject } from "ajv";
import type { Pointer, SpecDocument } from "./load/documents.js";
import type { LoadedSpec } from "./load/load.js";
import type { Json, Model, RpcModel, StreamModel } from "./model.js";
import { Plan } from "./plan.js";
import type { Problems } from "./problems.js";
import { SCHEMA_WORDS, schemaBundle } from "./render/json-schema.js";
import { tagsOf } from "./resolve/checks.js";
import { deref, flattenVariants } from "./resolve/shapes.js";

const PARTS = ["request", "reply", "message"] as const;

/** Reports every value in an example that is none of its type. The model must be sound. */
export function checkExamples(loaded: LoadedSpec, model: Model, problems: Problems): void {
  const documents = new Map([...loaded.rpcOp, ...loaded.streamOp].map((document) => [document.file, document]));
  const checker = new Checker(model, problems);
  for (const op of [...model.rpcs, ...model.streams]) {
    const document = documents.get(op.place.file);
    if (document === undefined) continue;
    for (const [index, example] of op.examples.entries()) {
      for (const part of PARTS) {
        const value = example[part];
        if (value !== undefined) checker.check(op, part, value, document, ["examples", index, part]);
      }
    }
  }
}

/** One compiled schema for all examples; definitions are compiled when they are needed. */
class Checker {
  readonly #model: Model;
  readonly #problems: Problems;
  #ajv: Ajv2020 | undefined;

  constructor(model: Model, problems: Problems) {
    this.#model = model;
    this.#problems = problems;
  }

  check(
    op: RpcModel | StreamModel,
    part: (typeof PARTS)[number],
    value: Json,
    document: SpecDocument,
    at: Pointer,
  ): void {
    const type = typeOf(op, part);
    if (type === null) {
      this.#problems.add(
        "example",
        document.place(at, "key"),
        `${op.op} has no ${part}, so an example of it cannot have one`,
      );
      return;
    }
    const name = this.#variantOf(type, value);
    const validate = this.#schemas().getSchema(`daskwire#/$defs/${name}`);
    if (validate === undefined) throw new Error(`the schema has no definition of ${name}`);
    if (validate(value) === true) return;
    const { pointer, what, message } = explain(validate.errors ?? [], value);
    const where = [part, ...pointer].join("/");
    this.#problems.add("example", document.place([...at, ...pointer], what), `${where} ${message}`);
  }

  /** The variant that the discriminator of a union names, so that the error speaks of that one only. */
  #variantOf(name: string, value: Json): string {
    const type = deref({ kind: "ref", name }, this.#model.types);
    if (type.kind !== "union" || type.discriminator === undefined) return name;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return name;
    const tag = (value as Readonly<Record<string, Json>>)[type.discriminator];
    for (const { type: variant } of flattenVariants(type.variants, this.#model.types)) {
      const object = deref(variant, this.#model.types);
      if (variant.kind !== "ref" || object.kind !== "object") continue;
      const tags = tagsOf(object, type.discriminator, this.#model.types) ?? [];
      if (typeof tag === "string" && tags.includes(tag)) return variant.name;
    }
    return name;
  }

  #schemas(): Ajv2020 {
    if (this.#ajv !== undefined) return this.#ajv;
    const ajv = new Ajv2020({ allErrors: true, strictTuples: false, validateSchema: false });
    ajv.addVocabulary([...SCHEMA_WORDS]);
    ajv.addSchema({ ...schemaBundle(new Plan(this.#model)), $id: "daskwire" });
    this.#ajv = ajv;
    return ajv;
  }
}

/** The name of the type of a part; null if the op has no such part. */
function typeOf(op: RpcModel | StreamModel, part: (typeof PARTS)[number]): string | null {
  if (op.kind === "stream") return part === "message" ? op.message : null;
  if (part === "message") return null;
  return part === "request" ? op.request : op.reply;
}

interface Explanation {
  readonly pointer: Pointer;
  readonly what: "key" | "value";
  readonly message: string;
}

/** The deepest error tells most: those above it only say that no variant fits. */
function explain(errors: readonly ErrorObject[], value: Json): Explanation {
  const explained = errors.filter(({ keyword }) => keyword !== "anyOf").map((error) => explainOne(error, value));
  const depth = Math.max(...explained.map(({ pointer }) => pointer.length));
  const deepest = explained.filter(({ pointer }) => pointer.length === depth);
  const [first] = deepest;
  if (first === undefined) return { pointer: [], what: "value", message: "does not fit" };
  const same = deepest.filter(({ pointer }) => pointer.join("/") === first.pointer.join("/"));
  return { ...first, message: [...new Set(same.map(({ message }) => message))].join(" or ") };
}

function explainOne(error: ErrorObject, value: Json): Explanation {
  const pointer = pointerOf(error.instancePath, value);
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case "additionalProperties":
      return {
        pointer: [...pointer, String(params["additionalProperty"])],
        what: "key",
        message: "is no field of the type",
      };
    case "required":
      return { pointer, what: "value", message: `lacks the required field "${String(params["missingProperty"])}"` };
    case "enum":
      return {
        pointer,
        what: "value",
        message: `must be ${(params["allowedValues"] as unknown[]).map((allowed) => JSON.stringify(allowed)).join(" or ")}`,
      };
    default:
      return { pointer, what: "value", message: error.message ?? "does not fit" };
  }
}

/** A JSON pointer as steps; numbers where the value has a list. */
function pointerOf(text: string, value: Json): Pointer {
  const steps: (string | number)[] = [];
  let at: unknown = value;
  for (const raw of text.split("/").slice(1)) {
    const name = raw.replaceAll("~1", "/").replaceAll("~0", "~");
    const step = Array.isArray(at) ? Number(name) : name;
    steps.push(step);
    at = (at as Readonly<Record<string | number, unknown>> | undefined)?.[step];
  }
  return steps;
}
