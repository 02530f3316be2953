/** Doc comments of operations. */
import type { RpcModel, StreamModel, SymbolIn } from "../model.js";
import { formatRange, isAlways } from "../ranges.js";

/** What an editor shows for an operation: what it does, since when, and where it lives in Dask. */
export function opDoc(op: RpcModel | StreamModel): string {
  const lines = [op.doc];
  lines.push(`Dask: \`${op.op}\`, ${symbolsText(op.handlers, op)}.`);
  if (!isAlways(op.range)) lines.push(`Releases: ${formatRange(op.range)}.`);
  return lines.join("\n\n");
}

/** The Python symbols, each with its releases where they differ. */
export function symbolsText(symbols: readonly SymbolIn[], op: RpcModel | StreamModel): string {
  return symbols
    .map(({ symbol, range }) => {
      const when = formatRange(range);
      return when === formatRange(op.range) ? `\`${symbol}\`` : `\`${symbol}\` (${when})`;
    })
    .join(", ");
}
