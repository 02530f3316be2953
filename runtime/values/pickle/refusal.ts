/** Why a JavaScript value is not pickled, and what to do instead. */
export function refusal(value: unknown): string {
  switch (typeof value) {
    case "undefined":
      return "undefined has no form in Python; use null, which is None";
    case "function":
      return `a JavaScript function${nameOf(value)} has no form in Python; name a Python one: py("module:qualname")`;
    case "symbol":
      return "a JavaScript symbol has no form in Python; use a string";
    default:
      return ofObject(value as object);
  }
}

function ofObject(value: object): string {
  if (value instanceof Promise) return "a Promise is not its value; await it first";
  if (value instanceof ArrayBuffer)
    return "an ArrayBuffer has no form in Python; use new Uint8Array(buffer), which is bytes";
  if (ArrayBuffer.isView(value))
    return `a ${classOf(value)} has no form in Python; use new Uint8Array(view.buffer, view.byteOffset, view.byteLength), which is bytes`;
  if (value instanceof Error)
    return 'a JavaScript Error has no form in Python; use pyCall(py("builtins:RuntimeError"), [message])';
  return `an instance of the JavaScript class ${classOf(value)} has no form in Python; use a plain object or a Map for a dict`;
}

function classOf(value: object): string {
  const { constructor } = value as { constructor?: unknown };
  return typeof constructor === "function" && constructor.name !== "" ? constructor.name : "without a name";
}

function nameOf(value: unknown): string {
  const { name } = value as { name?: unknown };
  return typeof name === "string" && name !== "" ? ` (${name})` : "";
}
