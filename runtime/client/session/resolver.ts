/** Where the scheduler is, when the program does not say. */
import { ArgumentError } from "../errors.js";
import type { ClientOptions } from "../options.js";

/** Completes options from what the platform knows: on Node, Dask's configuration and the scheduler file. */
export type ClientOptionsResolver = (options: ClientOptions) => ClientOptions | Promise<ClientOptions>;

let resolver: ClientOptionsResolver = (options) => options;

/** Sets how options are completed, before each `Client.connect`. The Node entry does. */
export function setClientOptionsResolver(complete: ClientOptionsResolver): void {
  resolver = complete;
}

const NO_ADDRESS =
  "where is the scheduler? give an address, such as tcp://127.0.0.1:8786 (daskwire's commands: --address), or set " +
  "DASK_SCHEDULER_ADDRESS, or scheduler-address or scheduler-file in Dask's configuration";

/** @throws {ArgumentError} when there is still no address */
export async function resolveAddress(given: ClientOptions): Promise<ClientOptions & { readonly address: string }> {
  const options = await resolver(given);
  const { address } = options;
  if (address === undefined || address === "") throw new ArgumentError(NO_ADDRESS);
  return { ...options, address };
}
