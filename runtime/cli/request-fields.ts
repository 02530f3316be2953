/** The fields of a request, as they are written in a shell. */
import type { AnyRpcOp } from "../index.js";
import { CommandError } from "./errors.js";
import { fromJson, typeText, type Schema, type SchemaBundle } from "./json-form.js";

/** Words of the envelope, which are no fields. */
const ENVELOPE = new Set(["op", "reply", "close", "serializers"]);

/** The op's fields as a help text: type, whether required, and what each means. */
export function describeFields(op: AnyRpcOp, bundle: SchemaBundle): string {
  const schema = requestSchema(op, bundle);
  const lines = fieldNames(schema).map((name) => {
    const field = schema.properties?.[name] ?? {};
    const required = schema.required?.includes(name) === true ? ", required" : "";
    const text = (field.description ?? "").replace(/\s+/g, " ");
    return `  --${name}  ${typeText(field, bundle)}${required}\n      ${text}`.trimEnd();
  });
  const fields =
    lines.length === 0 ? "It takes no fields." : `Fields, each value as JSON or else text:\n${lines.join("\n")}`;
  return `${op.role}.${op.op}: ${op.summary}\n\n${fields}\n\nPython: ${op.source}`;
}

/**
 * Reads `--name value` pairs, or `--name=value`; a value is JSON, or else text.
 * @throws CommandError that says which fields there are, or what the value should be
 */
export function readFields(op: AnyRpcOp, args: readonly string[], bundle: SchemaBundle): object {
  const schema = requestSchema(op, bundle);
  const request: Record<string, unknown> = {};
  for (let at = 0; at < args.length; at++) {
    const [flag = "", ...rest] = (args[at] ?? "").split("=");
    const name = fieldOf(flag, fieldNames(schema), op);
    const text = rest.length > 0 ? rest.join("=") : args[++at];
    if (text === undefined) throw new CommandError(`${flag} needs a value, as JSON: ${flag} '["x"]'`);
    if (Object.hasOwn(request, name))
      throw new CommandError(`${flag} is given twice; write one list: ${flag} '["x", "y"]'`);
    request[name] = fromJson(parseValue(flag, text), schema.properties?.[name] ?? {}, bundle);
  }
  return request;
}

function requestSchema(op: AnyRpcOp, bundle: SchemaBundle): Schema {
  const ref = bundle["x-operations"][`${op.role}.${op.op}`]?.request?.$ref ?? "";
  return bundle.$defs[ref.replace("#/$defs/", "")] ?? {};
}

function fieldNames(schema: Schema): readonly string[] {
  return Object.keys(schema.properties ?? {}).filter((name) => !ENVELOPE.has(name));
}

function fieldOf(flag: string, known: readonly string[], op: AnyRpcOp): string {
  const name = flag.replace(/^--/, "");
  if (flag.startsWith("--") && known.includes(name)) return name;
  const underscored = name.replaceAll("-", "_");
  if (flag.startsWith("--") && known.includes(underscored)) return underscored;
  if (["--release", "--timeout", "--traceback"].includes(flag)) {
    const hint = `the option of that name stands before the role: daskwire call ${flag} ...`;
    throw new CommandError(`${op.op} has no field ${flag}; ${hint}`);
  }
  const list =
    known.length === 0 ? `${op.op} takes no fields` : `${op.op} takes ${known.map((field) => `--${field}`).join(", ")}`;
  throw new CommandError(`"${flag}" is no field; ${list}`);
}

function parseValue(flag: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (/^\s*[[{"]/.test(text)) throw new CommandError(`${text} is no JSON; quote it for the shell: ${flag} '["x"]'`);
    return text;
  }
}
