/** From what a user holds to what the parts of a client share. */
import type { ClientContext } from "./context.js";

/** Something made for a client, such as `new Lock("name", { client })`. */
export interface ClientHolder {
  /** The client whose scheduler is meant. */
  readonly client: { readonly context: ClientContext };
}

/** @throws {TypeError} when there is no client */
export function contextOf(holder: ClientHolder | undefined): ClientContext {
  const client = holder?.client as { readonly context?: ClientContext } | undefined;
  if (client?.context !== undefined) return client.context;
  throw new TypeError("client: expected a Client, as made by Client.connect");
}
