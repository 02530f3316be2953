/** The bytes of all parts in one array. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Where two messages first differ, in words; `undefined` if they are the same bytes. */
export function firstDifference(sent: readonly Uint8Array[], written: readonly Uint8Array[]): string | undefined {
  if (sent.length !== written.length) return `${written.length} frames instead of ${sent.length}`;
  for (let frame = 0; frame < sent.length; frame++) {
    const at = differsAt(sent[frame] as Uint8Array, written[frame] as Uint8Array);
    if (at !== undefined) return `frame ${frame} differs at byte ${at}`;
  }
  return undefined;
}

function differsAt(a: Uint8Array, b: Uint8Array): number | undefined {
  if (a === b) return undefined;
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) if (a[i] !== b[i]) return i;
  return a.length === b.length ? undefined : shorter;
}
