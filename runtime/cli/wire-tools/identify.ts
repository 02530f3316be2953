/** Who listens at an address, and which release of Dask it runs. */
import type { ConversationHeader } from "../../capture/format.js";
import type { Security } from "../../comm/security.js";
import { connect, type WireValue } from "../../index.js";
import { exchangeOpen, openField } from "../../rpc/open-codec.js";
import { DaskwireError } from "../../wire/errors.js";

/** What a server says of itself. */
export interface Identity extends ConversationHeader {
  /** The address at which it wants to be reached. */
  readonly address?: string;
}

/** How to ask. */
export interface AskOptions {
  readonly security?: Security | undefined;
  /** Milliseconds for everything. */
  readonly timeout: number;
  /** Ends the asking. */
  readonly signal?: AbortSignal;
}

/**
 * Asks a server for its class and release.
 * @returns what it says; `undefined` if nobody answers
 */
export async function identify(address: string, options: AskOptions): Promise<Identity | undefined> {
  const { security, timeout } = options;
  const expired = AbortSignal.timeout(timeout);
  const signal = options.signal === undefined ? expired : AbortSignal.any([expired, options.signal]);
  try {
    await using comm = await connect(address, { security, signal, retry: false });
    const identity = await exchangeOpen(comm, new Map([["op", "identity"]]), { signal });
    const known = identityFrom(identity);
    // A nanny has no such operation, and would warn in its log.
    if (known.server === undefined || known.server.includes("Nanny")) return known;
    return { ...known, ...releaseFrom(await exchangeOpen(comm, new Map([["op", "versions"]]), { signal })) };
  } catch (error) {
    if (error instanceof DaskwireError || signal.aborted) return undefined;
    throw error;
  }
}

/** What the reply to `identity` says. */
export function identityFrom(reply: WireValue): Identity {
  const server = openField(reply, "type");
  const address = openField(reply, "address");
  return {
    ...(typeof server === "string" ? { server } : {}),
    ...(typeof address === "string" ? { address } : {}),
  };
}

/** What the reply to `versions` says. */
export function releaseFrom(reply: WireValue): ConversationHeader {
  const version = openField(openField(reply, "packages"), "distributed");
  return typeof version === "string" ? { version } : {};
}
