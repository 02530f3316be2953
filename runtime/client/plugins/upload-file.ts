/** Python files for scheduler and workers. */
import type { WaitOptions } from "../../comm/deadline.js";
import { PyObject, py, tuple } from "../../values/python/index.js";
import { checkArgument, flag, type OptionKind, type OptionTable, WAIT_OPTIONS } from "../checked-options.js";
import type { ClientContext } from "../context.js";
import { ArgumentError } from "../errors.js";
import { uuid } from "../../rpc/identifier.js";
import { type CallLimits, within } from "../within.js";
import { registerPlugin } from "./plugins.js";

/** A file: a path, on Node; or its name and content; or what a page's file input gives. */
export type FileInput =
  | string
  | { readonly name: string; readonly data: Uint8Array }
  | { readonly name: string; arrayBuffer(): Promise<ArrayBuffer> };

/** Reads a file by its path. */
export type FileReader = (path: string) => Promise<{ readonly name: string; readonly data: Uint8Array }>;

let readFile: FileReader | undefined;

/** Sets how files are read; the Node entry does. */
export function setFileReader(reader: FileReader): void {
  readFile = reader;
}

/** Options of `Client.uploadFile`. */
export interface UploadFileOptions extends WaitOptions {
  /** Whether `.py`, `.egg` and `.zip` files are imported at once, anew where they were before. True if absent. */
  readonly load?: boolean | undefined;
}

const UPLOAD_OPTIONS: OptionTable<UploadFileOptions> = { load: flag, ...WAIT_OPTIONS };
const fileInput: OptionKind = { expected: "a path, { name, data } with bytes, or a File", test: isFileInput };

/** See `Client.uploadFile`. */
export async function uploadFile(context: ClientContext, file: FileInput, options: UploadFileOptions): Promise<void> {
  return within(context, "uploadFile", options, UPLOAD_OPTIONS, (call) =>
    upload(context, file, options.load ?? true, call),
  );
}

async function upload(context: ClientContext, file: FileInput, load: boolean, call: CallLimits): Promise<void> {
  checkArgument("uploadFile", "file", file, fileInput);
  const { name, data } = await contentOf(file);
  if (name === "" || /[/\\]/.test(name))
    throw new ArgumentError(`name: expected a file name without folders, got ${name}`);
  const state = new Map<string, unknown>([
    ["filename", name],
    ["load", load],
    ["data", data],
  ]);
  const pluginName = `${name}${uuid()}`;
  await Promise.all([
    registerPlugin(context, "scheduler", instance("SchedulerUploadFile", state), { name: pluginName, ...call }),
    registerPlugin(context, "worker", instance("UploadFile", state), { name: pluginName, ...call }),
  ]);
}

function isFileInput(file: unknown): boolean {
  if (typeof file === "string") return true;
  const { name, data, arrayBuffer } = (file ?? {}) as { name?: unknown; data?: unknown; arrayBuffer?: unknown };
  return typeof name === "string" && (data instanceof Uint8Array || typeof arrayBuffer === "function");
}

/** An instance whose `__init__` is not called: that would read a file over there. */
function instance(className: string, state: ReadonlyMap<string, unknown>): PyObject {
  const callable = py(`distributed.diagnostics.plugin:${className}`);
  return new PyObject({ how: "new", callable, args: tuple(), state });
}

async function contentOf(file: FileInput): Promise<{ readonly name: string; readonly data: Uint8Array }> {
  if (typeof file !== "string") {
    return "data" in file ? file : { name: file.name, data: new Uint8Array(await file.arrayBuffer()) };
  }
  if (readFile !== undefined) return readFile(file);
  throw new ArgumentError("file: this platform has no files by path; give { name, data }");
}
