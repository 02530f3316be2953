/** What every server answers, whatever its role. */

/**
 * Handlers of the ops that all Dask servers have in common and whose answer does not depend on the role; a method of the
 * server's own comes first. `close` is answered by the connection itself, before any handler is looked for.
 *
 * Dask: `Server.handlers`.
 */
export const baseHandlers: Readonly<Record<string, unknown>> = {
  /** Dask: `Server.echo`. */
  echo: ({ data = null }: { readonly data?: unknown }): unknown => data,
  /** The stream is read after this returns, by the server's stream handlers. Dask: `Server.handle_stream`. */
  connectionStream: (): void => undefined,
};
