/**
 * The intermediate representation: the whole spec, resolved. Every object and every union with a name of its own is a
 * `NamedType`; inside other types it appears as a `ref`.
 */
import type { Place } from "./problems.js";
import type { ReleaseRange } from "./ranges.js";

/** The roles that answer requests. */
export type Role = "scheduler" | "worker" | "nanny";
export const ROLES: readonly Role[] = ["scheduler", "worker", "nanny"];

/** The ends of a stream, sender first. */
export type StreamDirection = "client-scheduler" | "scheduler-client" | "worker-scheduler" | "scheduler-worker";
export const STREAM_DIRECTIONS: readonly StreamDirection[] = [
  "client-scheduler",
  "scheduler-client",
  "worker-scheduler",
  "scheduler-worker",
];

/** The module of generated code in which a declaration lives: a role, a stream direction, or the shared ones. */
export type ModuleName = "shared" | "protocol" | "server" | Role | StreamDirection;

/** A value in JSON form, as defaults and constants are written in the spec. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What stands behind a fact. */
export type Evidence = "introspected" | "recorded" | "handwritten";

/** One type, resolved. */
export type TypeModel =
  | StringType
  | BooleanType
  | { readonly kind: "null" }
  | NumericType
  | { readonly kind: "bytes" }
  | { readonly kind: "key" }
  | { readonly kind: "array"; readonly items: TypeModel; readonly minItems?: number; readonly maxItems?: number }
  | TupleType
  | { readonly kind: "set"; readonly items: TypeModel; readonly minItems?: number; readonly maxItems?: number }
  | { readonly kind: "map"; readonly keys: TypeModel; readonly values: TypeModel }
  | ObjectType
  | { readonly kind: "ref"; readonly name: string }
  | UnionType
  | ByReleaseType
  | { readonly kind: "serialized"; readonly holds?: string }
  | { readonly kind: "pickled"; readonly holds?: string }
  | { readonly kind: "message"; readonly to: readonly Role[] }
  | { readonly kind: "any"; readonly reason: string };

export interface StringType {
  readonly kind: "string";
  /** The only values there are. A `const` is an enum of one. */
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

export interface BooleanType {
  readonly kind: "boolean";
  readonly const?: boolean;
}

export interface NumericType {
  readonly kind: "integer" | "int64" | "float" | "number";
  readonly enum?: readonly number[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
}

/** An array with a type per position. `rest` is the type of further ones, null if there are none. */
export interface TupleType {
  readonly kind: "tuple";
  readonly prefix: readonly TypeModel[];
  /** How many positions must be there. */
  readonly minItems: number;
  readonly rest: TypeModel | null;
  /** What each position means, where the spec says so. */
  readonly docs: readonly (string | undefined)[];
}

/** A dict with known string keys. */
export interface ObjectType {
  readonly kind: "object";
  readonly fields: readonly Field[];
  /** The type of keys that are not in `fields`; null if such keys are unknown fields. */
  readonly additional: TypeModel | null;
}

/** One of several types. Variants that are objects may be told apart by `discriminator`. */
export interface UnionType {
  readonly kind: "union";
  readonly variants: readonly Variant[];
  readonly discriminator?: string;
}

export interface Variant {
  readonly type: TypeModel;
  readonly range: ReleaseRange;
  readonly doc?: string;
}

/** The type in each range of releases; the ranges do not overlap. */
export interface ByReleaseType {
  readonly kind: "byRelease";
  readonly cases: readonly Variant[];
}

/** One key of an object. */
export interface Field {
  /** The key on the wire. */
  readonly name: string;
  readonly type: TypeModel;
  readonly doc?: string;
  /** The releases that know the field. */
  readonly range: ReleaseRange;
  /** The releases in which it must be there; undefined if never. Lies within `range`. */
  readonly requiredIn?: ReleaseRange;
  /** What the receiver assumes when it is absent; undefined if the spec does not say. */
  readonly default?: Json;
  readonly droppable: boolean;
  readonly deprecated?: string;
  readonly place: Place;
}

/** A type with a name: from `spec/types`, or given a name because code needs one. */
export interface NamedType {
  readonly name: string;
  readonly module: ModuleName;
  readonly doc: string;
  readonly range: ReleaseRange;
  /** Python's `module:Qualname`, where it has one. */
  readonly source?: string;
  readonly type: TypeModel;
  readonly place: Place;
}

/** A symbol of Dask and the releases in which it is the one. */
export interface SymbolIn {
  readonly symbol: string;
  readonly range: ReleaseRange;
}

/** What a receiver does with unknown fields, and the releases in which it does. */
export interface UnknownFieldsIn {
  readonly value: "reject" | "ignore";
  readonly range: ReleaseRange;
}

interface OpBase {
  /** The string on the wire. */
  readonly op: string;
  /** The TypeScript name: `whoHas`. */
  readonly method: string;
  /** The prefix of its types: `SchedulerWhoHas`. */
  readonly typeName: string;
  readonly from: readonly string[];
  readonly range: ReleaseRange;
  readonly doc: string;
  /** The first sentence of `doc`. */
  readonly summary: string;
  readonly handlers: readonly SymbolIn[];
  readonly senders: readonly SymbolIn[];
  readonly injected: readonly string[];
  /** What the receiver does with fields it does not know, by release; the last one is the newest. */
  readonly unknownFields: readonly UnknownFieldsIn[];
  readonly place: Place;
  readonly examples: readonly Example[];
}

/** A request and its reply. An op of `ops/server` appears once, under module `server`, with the roles that answer it. */
export interface RpcModel extends OpBase {
  readonly kind: "rpc";
  readonly module: "server" | Role;
  readonly roles: readonly Role[];
  /** Name of the request type, an object: the fields without the envelope. */
  readonly request: string;
  /** Name of the type of the whole request on the wire: `op`, the fields, the envelope. */
  readonly requestMessage: string;
  /** Name of the reply type; null when nothing is written back. */
  readonly reply: string | null;
  readonly ack?: Ack;
  readonly stream?: { readonly to: string; readonly from: string };
  readonly readOnly: boolean;
  readonly evidence: { readonly request: Evidence; readonly reply: Evidence };
}

/** The literal that the caller writes after the reply, and the reply field that asks for it. */
export interface Ack {
  readonly literal: string;
  readonly when?: { readonly field: string; readonly equals: string };
}

/** A one-way message. */
export interface StreamModel extends OpBase {
  readonly kind: "stream";
  readonly module: StreamDirection;
  readonly direction: StreamDirection;
  /** Name of the message type, an object: the fields without `op`. */
  readonly message: string;
  /** Name of the type of the whole message on the wire, with `op`. */
  readonly wireMessage: string;
  readonly evidence: { readonly message: Evidence };
}

/** Values in JSON form that the types must accept. */
export interface Example {
  readonly doc?: string;
  readonly request?: Json;
  readonly reply?: Json;
  readonly message?: Json;
  readonly place: Place;
}

/** A Python class inside pickled payloads. */
export interface PickleModel {
  readonly name: string;
  readonly doc: string;
  readonly source: string;
  readonly range: ReleaseRange;
  readonly state?: { readonly doc: string; readonly slots?: readonly string[] };
  readonly where: readonly string[];
}

/** Prose of `protocol.yaml`. */
export interface ProtocolModel {
  readonly doc: string;
  readonly sections: readonly { readonly id: string; readonly title: string; readonly doc: string }[];
}

/** The whole spec. */
export interface Model {
  readonly span: { readonly first: number; readonly last: number };
  readonly verified: readonly string[];
  readonly protocol: ProtocolModel;
  /** In order of name. */
  readonly types: ReadonlyMap<string, NamedType>;
  /** In order of module and op. */
  readonly rpcs: readonly RpcModel[];
  readonly streams: readonly StreamModel[];
  readonly pickles: readonly PickleModel[];
}
