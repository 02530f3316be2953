/** What every server answers, whatever its role. */

/** What a server tells of itself. */
export interface ServerFace {
  /** The name of its class in Dask: `Worker`, `Nanny`, `Scheduler`. */
  readonly type: string;
  /** A name that no other process has. */
  readonly id: string;
  /** Where it listens; undefined when it does not. */
  readonly address: string | undefined;
  /** `running`, or `closing`. */
  readonly status: string;
}

/** A handler that any server has. */
export interface BaseHandler {
  /** Whether roles answer more than this: then it is not what the spec says of the role's own answer. */
  readonly partial: boolean;
  readonly answer: (request: object, face: () => ServerFace) => unknown;
}

/**
 * Handlers of the ops that all Dask servers have in common; a method of the server's own comes first. `close` is answered by
 * the connection itself, before any handler is looked for.
 *
 * Dask: `Server.handlers`.
 */
export const baseHandlers: Readonly<Record<string, BaseHandler | undefined>> = {
  /** Dask: `Server.echo`. */
  echo: { partial: false, answer: ({ data = null }: { readonly data?: unknown }) => data },
  /** The stream is read after this returns, by the server's stream handlers. Dask: `Server.handle_stream`. */
  connectionStream: { partial: false, answer: () => undefined },
  /** Dask: `Server.identity`. */
  identity: {
    partial: true,
    answer(_request, face) {
      const { type, id } = face();
      return { type, id };
    },
  },
  /** Dask: `Server._to_dict`. */
  dumpState: {
    partial: true,
    answer({ exclude = [] }: { readonly exclude?: Iterable<string> }, face) {
      const hidden = new Set(exclude);
      const { address = null, ...told } = face();
      return new Map(Object.entries({ ...told, address }).filter(([name]) => !hidden.has(name)));
    },
  },
};
