/** Types of results. */

/** The class that a pickle names, as "module:qualname"; undefined where it names none. */
export function readTypeName(_pickle: Uint8Array): string | undefined {
  return undefined;
}
