/** The figures as text. */
import { format } from "prettier";
import type { CodecFigures } from "./codecs.js";
import type { Figures } from "./run.js";

/** The tables, for a terminal and for the page. */
export function tables({ codecs, peers, bulk }: Figures): string {
  const rows: string[][] = [];
  if (codecs.length > 0)
    rows.push(["message", "bytes", "", "distributed", "msgpack (C)", "@msgpack/msgpack", "check", "µs"]);
  for (const each of codecs) rows.push(codecRow(each));
  if (peers.length > 0) rows.push([], ["pair", "Python pair", "µs"]);
  for (const each of peers) rows.push([each.what, times(each.python), each.microseconds.toFixed(1)]);
  if (bulk !== undefined) {
    rows.push([], ["transfer", "bare pipe", "collecting pipe", "Python pair", "ms"]);
    const { bytes, pipe, collecting, python, microseconds } = bulk;
    rows.push([
      `${bytes / 2 ** 20} MiB`,
      times(pipe),
      times(collecting),
      times(python),
      (microseconds / 1000).toFixed(1),
    ]);
  }
  return rows.map((row) => row.map((cell, index) => cell.padEnd(index === 0 ? 24 : 12)).join(" ")).join("\n");
}

function codecRow({
  shape,
  bytes,
  direction,
  protocol,
  msgpack,
  javascript,
  validation,
  microseconds,
}: CodecFigures): string[] {
  const other = javascript === undefined ? "cannot" : times(javascript);
  return [
    shape,
    String(bytes),
    direction,
    times(protocol),
    times(msgpack),
    other,
    `${Math.round(validation * 100)} %`,
    microseconds.toFixed(2),
  ];
}

function times(ratio: number): string {
  return ratio.toFixed(ratio < 10 ? 2 : 0);
}

export function page(_: Figures): Promise<string> {
  return format("", { parser: "markdown" });
}
