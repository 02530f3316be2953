/**
 * Tables: Arrow's in and out, and pandas' frames as named columns. Needs the package apache-arrow here, pyarrow and pandas there.
 *
 *     npx tsx examples/frames.ts tcp://127.0.0.1:8786
 */
import { type Float64, type Table, tableFromArrays, type Utf8 } from "apache-arrow";
import { Client, type DataFrame, NdArray, py, pyCall } from "daskwire";

await using client = await Client.connect(process.argv[2]);

const weather = await client.scatter(
  tableFromArrays({ city: ["Oslo", "Rome", "Oslo"], degrees: Float64Array.of(-3, 14, 1) }),
);
const warm = await client
  .submit<Table<{ city: Utf8; degrees: Float64 }>>(py("pyarrow:Table.sort_by"), [weather, "degrees"])
  .result();
console.log("by degrees:", ...(warm.getChild("city") ?? []), ...(warm.getChild("degrees") ?? []));

// On the cluster it becomes a frame, and what comes back is read without pandas.
const frame = client.submit<DataFrame>(py("pyarrow:Table.to_pandas"), [weather]);
const described = await client.submit<DataFrame>(py("pandas:DataFrame.describe"), [frame]).result();
console.log("mean:", described.column("degrees").get(1));

// A new frame is made by a call that Python does when it reads the argument.
const made = pyCall(py("pandas:DataFrame"), [{ x: NdArray.from([1, 2, 3]), y: NdArray.from([0.5, 1.5, 2.5]) }]);
const summed = await client.submit<DataFrame>(py("pandas:DataFrame.cumsum"), [made]).result();
console.log("sums:", [...summed.column("x")].map(Number), summed.column("y").toNested());
