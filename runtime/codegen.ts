/** The one file of the runtime that generated code imports. */
export { WireError, EncodeError, DaskwireError } from "./wire/errors.js";
export {
  extraEntries,
  isBytes,
  isFloat,
  isInt64,
  isInteger,
  isKey,
  isMap,
  isNumber,
  isPickled,
  isRequest,
  isSerialized,
  isSet,
  isStruct,
  pointerStep,
} from "./wire/checks.js";
export { fields, type FieldTable } from "./wire/fields.js";
export { KeyMap, type MapKey } from "./wire/key-map.js";
export { Pickled, Serialized } from "./wire/payloads.js";
export { Reader, type Read, type ValueKind } from "./wire/reader.js";
export { formatRelease, releaseOrdinal } from "./wire/release.js";
export type { Validate, ValidationIssue } from "./wire/validation.js";
export {
  extra,
  Float,
  PyEnum,
  PySet,
  type Key,
  type WireValue,
  type WithExtra,
  type WritableValue,
} from "./wire/values.js";
export { Writer, type MapInput, type Write } from "./wire/writer.js";
export type { Comm } from "./comm/comm.js";
export type {
  Acknowledgement,
  AnyRpcOp,
  AnyStreamOp,
  CallOptions,
  CatalogEntry,
  HandlerContext,
  MessageCodec,
  Mutable,
  ReleaseRange,
  RequestEnvelope,
  RequestMessage,
  Role,
  RpcCaller,
  RpcOp,
  RpcTable,
  StreamDirection,
  StreamOp,
  StreamOpener,
  StreamSender,
  StreamTable,
} from "./rpc/op.js";
