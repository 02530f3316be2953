/**
 * Reads Arrow streams with mistakes in them, in a process of its own with little memory: `arrow-fuzz.ts FILE SEED RUNS`.
 * Prints how many were read and refused. Whatever else happens ends it with an error.
 */
import { readFileSync } from "node:fs";

import type { Table } from "apache-arrow";

import { deserializeValue } from "../../runtime/values/serialize/deserialize.js";
import { WireError } from "../../runtime/wire/errors.js";
import { Serialized } from "../../runtime/wire/payloads.js";
import { Random } from "../support/random.js";

const [file = "", seed = "1", runs = "0"] = process.argv.slice(2);
const streams = Object.entries(JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, string>>);
const header = { serializer: "dask", type: "pyarrow.lib.Table", "sub-header": {} };

const random = new Random(Number(seed));

const interesting = [0, 1, 2, 4, 8, 16, 127, 128, 254, 255];

function mistaken(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (let count = 1 + random.below(3); count > 0; count--) {
    copy[random.below(copy.length)] =
      random.below(2) === 0 ? random.below(256) : (interesting[random.below(interesting.length)] ?? 0);
  }
  return random.below(16) === 0 ? copy.subarray(0, random.below(copy.length)) : copy;
}

/** Uses all elements, as a program would. What Arrow says of single ones, such as times that no number holds, is its own. */
function use(table: Table): void {
  for (let column = 0; column < table.numCols; column++) {
    try {
      for (const value of table.getChildAt(column) ?? []) JSON.stringify(value, (_, each: unknown) => String(each));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
  }
}

let [read, refused] = [0, 0];
for (let run = 0; run < Number(runs); run++) {
  const [name, text] = streams[run % streams.length] ?? ["", ""];
  const bytes = mistaken(new Uint8Array(Buffer.from(text, "base64")));
  try {
    use(await deserializeValue<Table>(Serialized.of(new Map(Object.entries(header)), [bytes])));
    read++;
  } catch (error) {
    if (!(error instanceof WireError))
      throw new Error(`run ${run}, ${name}: not an error of the wire`, { cause: error });
    refused++;
  }
}
console.log(JSON.stringify({ read, refused }));
