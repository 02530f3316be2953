/** What the tour computes from TypeScript, together with Python. */
import { Client, NdArray, py } from "daskwire";

/** A number that both have worked on, and how it came about. */
export interface MixedResult {
  readonly theirs: number;
  readonly ours: number;
  readonly together: number;
}

/**
 * Takes the Python client's sum of squares, computes roots in TypeScript and sums them up with numpy on the workers, and lets a
 * worker add both.
 */
export async function computeMixed(address: string): Promise<MixedResult> {
  await using client = await Client.connect(address);
  const theirs = client.future<number>("tour-total");
  const roots = NdArray.from(Float64Array.from({ length: 1000 }, (_, n) => Math.sqrt(n)));
  const ours = client.submit<number>(py("numpy:sum"), [await client.scatter(roots)], { key: "tour-roots" });
  const together = client.submit<number>(py("operator:add"), [theirs, ours], { key: "tour-mixed" });
  const [sums, sum, both] = await client.gather([theirs, ours, together]);
  return { theirs: Number(sums), ours: Number(sum), together: Number(both) };
}
