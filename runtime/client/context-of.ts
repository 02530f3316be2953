/** From what a user holds to what the parts of a client share. */
import { elsewhere, type OptionTable } from "./checked-options.js";
import type { ClientContext } from "./context.js";
import { ArgumentError } from "./errors.js";

/** Something made for a client, such as `new Lock("name", { client })`. */
export interface ClientHolder {
  /** The client whose scheduler is meant. */
  readonly client: { readonly context: ClientContext };
}

/** What the options of such things may be. The client is looked at by {@link contextOf}. */
export const HOLDER: OptionTable<ClientHolder> = { client: elsewhere };

/** @throws {ArgumentError} when there is no client */
export function contextOf(holder: ClientHolder | null | undefined): ClientContext {
  const client = holder?.client as { readonly context?: ClientContext } | undefined;
  if (client?.context !== undefined) return client.context;
  throw new ArgumentError("client: expected a Client, as made by Client.connect");
}
