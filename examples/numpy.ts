/**
 * numpy in, numpy out: arrays go to Python and come back without being copied into lists.
 *
 *     npx tsx examples/numpy.ts tcp://127.0.0.1:8786
 */
import { Client, NdArray, py } from "daskwire";

await using client = await Client.connect(process.argv[2]);

// A typed array is a numpy array in Python.
const spectrum = await client
  .submit<NdArray>(py("numpy.fft:rfft"), [Float64Array.of(0, 1, 0, -1, 0, 1, 0, -1)])
  .result();
console.log(`the spectrum is ${spectrum.dtype.name} of shape [${spectrum.shape.join(", ")}]`);

// One with a shape is made of lists; results that only the cluster needs stay there.
const matrix = await client.scatter(
  NdArray.from(
    [
      [4, 1],
      [1, 3],
    ],
    { dtype: "float64" },
  ),
);
const inverse = client.submit<NdArray>(py("numpy.linalg:inv"), [matrix]);
const product = await client.submit<NdArray<number>>(py("numpy:matmul"), [matrix, inverse]).result();
console.log("a matrix times its inverse:", JSON.stringify(product.toNested()));

const values = await client.submit<NdArray<number>>(py("numpy.linalg:eigvalsh"), [matrix]).result();
console.log("its eigenvalues:", [...values].map((each) => each.toFixed(3)).join(" "));
