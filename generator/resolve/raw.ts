/** The spec's files as plain data, after the meta-schema has accepted them. */
import type { Json } from "../model.js";

/** A type as it is written. */
export interface RawType {
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly builtin?: "Key";
  readonly doc?: string;
  readonly title?: string;
  readonly source?: string;
  readonly releases?: string;
  readonly byRelease?: readonly RawType[];
  readonly properties?: Readonly<Record<string, RawType>>;
  readonly required?: readonly (string | { readonly name: string; readonly releases: string })[];
  readonly additionalProperties?: true | RawType;
  readonly items?: RawType;
  readonly prefixItems?: readonly RawType[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly keys?: RawType;
  readonly values?: RawType;
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly const?: string | number | boolean | null;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly oneOf?: readonly RawType[];
  readonly discriminator?: string;
  readonly default?: Json;
  readonly droppable?: true;
  readonly deprecated?: string;
  readonly holds?: string;
  readonly reason?: string;
  readonly to?: readonly string[];
}

/** A symbol, or symbols by release. */
export type RawSymbols = string | readonly { readonly symbol: string; readonly releases?: string }[];

interface RawOpBase {
  readonly op: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly releases?: string;
  readonly doc: string;
  readonly source: {
    readonly handler: RawSymbols;
    readonly senders?: readonly (string | { readonly symbol: string; readonly releases?: string })[];
  };
  readonly injected?: readonly string[];
  readonly unknownFields?:
    "reject" | "ignore" | readonly { readonly value: "reject" | "ignore"; readonly releases: string }[];
  readonly examples?: readonly {
    readonly doc?: string;
    readonly request?: Json;
    readonly reply?: Json;
    readonly message?: Json;
  }[];
}

/** A file of `spec/ops`. */
export interface RawRpc extends RawOpBase {
  readonly kind: "rpc";
  readonly on?: readonly string[];
  readonly request: RawType;
  readonly reply: RawType | "none";
  readonly exchange?: readonly (string | { readonly ack: string; readonly when?: Readonly<Record<string, string>> })[];
  readonly stream?: { readonly to: string; readonly from: string };
  readonly readOnly?: true;
  readonly evidence: {
    readonly request: "introspected" | "recorded" | "handwritten";
    readonly reply: "introspected" | "recorded" | "handwritten";
  };
}

/** A file of `spec/streams`. */
export interface RawStream extends RawOpBase {
  readonly kind: "stream";
  readonly message: RawType;
  readonly evidence: { readonly message: "introspected" | "recorded" | "handwritten" };
}
