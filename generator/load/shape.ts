/** Holds each document against the closed meta-schema. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { ErrorObject, ValidateFunction } from "ajv";
import { parse } from "yaml";
import type { Problems } from "../problems.js";
import type { Pointer, SpecDocument } from "./documents.js";

/** What a file of the spec is, by where it stands. */
export type FileKind =
  "rpcOp" | "streamOp" | "typesFile" | "protocolFile" | "releasesFile" | "picklesFile" | "digestsFile";

const PATTERNS: readonly (readonly [RegExp, FileKind])[] = [
  [/^spec\/ops\/(server|scheduler|worker|nanny)\/[^/]+\.yaml$/, "rpcOp"],
  [/^spec\/streams\/[^/]+\/[^/]+\.yaml$/, "streamOp"],
  [/^spec\/types\/[^/]+\.yaml$/, "typesFile"],
  [/^spec\/pickles\/[^/]+\.yaml$/, "picklesFile"],
  [/^spec\/digests\/[^/]+\.yaml$/, "digestsFile"],
  [/^spec\/protocol\.yaml$/, "protocolFile"],
  [/^spec\/releases\.yaml$/, "releasesFile"],
];

/** The kind of a file; undefined if the spec has no place for it. */
export function fileKind(file: string): FileKind | undefined {
  return PATTERNS.find(([pattern]) => pattern.test(file))?.[1];
}

const validators = new Map<FileKind, ValidateFunction>();
let ajv: Ajv2020 | undefined;

function validatorOf(kind: FileKind): ValidateFunction {
  let validate = validators.get(kind);
  if (validate === undefined) {
    if (ajv === undefined) {
      ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
      ajv.addFormat("regex", isRegex);
      ajv.addSchema(parse(readFileSync(new URL("meta-schema.yaml", import.meta.url), "utf8")) as object);
    }
    validate = ajv.compile({ $ref: `daskwire:spec#/$defs/${kind}` });
    validators.set(kind, validate);
  }
  return validate;
}

function isRegex(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}

/** Reports every place where the document leaves the meta-schema; true if there is none. */
export function checkShape(document: SpecDocument, kind: FileKind, problems: Problems): boolean {
  const validate = validatorOf(kind);
  if (validate(document.value)) return true;
  const seen = new Set<string>();
  for (const error of validate.errors ?? []) {
    if (error.keyword === "if") continue;
    const { pointer, what, message } = explain(error, document);
    const line = `${pointer.join("/")}: ${message}`;
    if (seen.has(line)) continue;
    seen.add(line);
    problems.add("shape", document.place(pointer, what), message);
  }
  return false;
}

function explain(
  error: ErrorObject,
  document: SpecDocument,
): { pointer: Pointer; what: "key" | "value"; message: string } {
  const pointer = toPointer(error.instancePath, document.value);
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case "additionalProperties": {
      const name = String(params["additionalProperty"]);
      return { pointer: [...pointer, name], what: "key", message: `unknown keyword "${name}"` };
    }
    case "required":
      return { pointer, what: "value", message: `keyword "${String(params["missingProperty"])}" is missing` };
    case "enum":
      return {
        pointer,
        what: "value",
        message: `expected one of ${(params["allowedValues"] as unknown[]).join(", ")}`,
      };
    case "const":
      return { pointer, what: "value", message: `expected ${JSON.stringify(params["allowedValue"])}` };
    case "propertyNames":
      return {
        pointer: [...pointer, String(params["propertyName"])],
        what: "key",
        message: "this name is not allowed here",
      };
    default:
      return { pointer, what: "value", message: `${lastOf(pointer)} ${error.message ?? "is wrong"}` };
  }
}

function lastOf(pointer: Pointer): string {
  return pointer.length === 0 ? "the file" : `"${String(pointer[pointer.length - 1])}"`;
}

/** A JSON pointer as steps; numbers where the document has a list. */
function toPointer(text: string, value: unknown): Pointer {
  const steps: (string | number)[] = [];
  let at: unknown = value;
  for (const raw of text.split("/").slice(1)) {
    const name = raw.replaceAll("~1", "/").replaceAll("~0", "~");
    const step = Array.isArray(at) ? Number(name) : name;
    steps.push(step);
    at = (at as Record<string | number, unknown> | undefined)?.[step];
  }
  return steps;
}
