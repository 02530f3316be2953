/** What scattered values come back as is what the type of their futures says. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  type Future,
  KeyMap,
  NdArray,
  PyDateTime,
  PySet,
  PyTuple,
  type Scattered,
  type Variable,
  tuple,
} from "../../runtime/index.js";
import { sharedCluster } from "../client-ops/cluster.js";

/** True if the types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Takes a future of exactly the given type of result. */
const typed =
  <Expected>() =>
  <Actual>(future: Future<Actual>, ..._same: Same<Expected, Actual> extends true ? [] : [never]): Future<Actual> =>
    future;

/** What nobody has typed. */
type Untyped = ReturnType<typeof JSON.parse>;

class Order {
  readonly id = 7;
}

describe("scatter: the type of futures is true", { concurrency: false }, () => {
  const cluster = sharedCluster({ workers: 1 });

  test("of values alone", async () => {
    const when = new Date(0);
    const made = {
      number: typed<number>()(await cluster.client.scatter(1.5)),
      text: typed<string>()(await cluster.client.scatter("text")),
      flag: typed<boolean>()(await cluster.client.scatter(true as boolean)),
      nothing: typed<null>()(await cluster.client.scatter(null)),
      bytes: typed<Uint8Array>()(await cluster.client.scatter(Buffer.from("bytes"))),
      large: typed<number | bigint>()(await cluster.client.scatter(2n ** 70n)),
      small: typed<number | bigint>()(await cluster.client.scatter(5n)),
      floats: typed<NdArray<number>>()(await cluster.client.scatter(Float32Array.of(0.5))),
      longs: typed<NdArray<bigint>>()(await cluster.client.scatter(BigInt64Array.of(5n))),
      when: typed<PyDateTime>()(await cluster.client.scatter(when)),
      set: typed<PySet>()(await cluster.client.scatter(new Set([1]))),
      object: typed<unknown>()(await cluster.client.scatter({ a: 1 })),
    };
    const got = await cluster.client.gather(made);
    const { number, text, flag, nothing, large, small } = got;
    assert.deepEqual({ number, text, flag, nothing }, { number: 1.5, text: "text", flag: true, nothing: null });
    assert.deepEqual({ large, small }, { large: 2n ** 70n, small: 5 });
    assert.deepEqual([...got.bytes], [...Buffer.from("bytes")]);
    assert.ok(got.floats instanceof NdArray && got.floats.get(0) === 0.5);
    assert.ok(got.longs instanceof NdArray && got.longs.get(0) === 5n);
    assert.ok(got.when instanceof PyDateTime && got.when.toDate().getTime() === when.getTime());
    assert.ok(got.set instanceof PySet);
    assert.ok(got.object instanceof Map);
  });

  test("of values in arrays, tuples and maps", async () => {
    const [list] = await cluster.client.scatter([[1, 2]]);
    assert.ok(list !== undefined);
    assert.deepEqual(await typed<number[]>()(list).result(), [1, 2]);
    const [pair] = await cluster.client.scatter([tuple(1, 2)]);
    assert.ok(pair !== undefined);
    const numbers = await pair.result();
    assert.ok(numbers instanceof PyTuple && numbers[0]?.toFixed(0) === "1");
    const named = await cluster.client.scatter(new Map([["when", [new Date(0)]]]));
    const [when] = await typed<PyDateTime[]>()(named.get("when") as Future<PyDateTime[]>).result();
    assert.ok(when instanceof PyDateTime);
    const keyed = await cluster.client.scatter([new Map([[1, "a"]]), new Map([[2, "b"]])]);
    assert.ok((await keyed[0]?.result()) instanceof KeyMap);
    const [texts] = await cluster.client.scatter([new Map([["k", 1]])]);
    assert.ok(texts !== undefined);
    assert.equal((await typed<Map<string, number>>()(texts).result()).get("k"), 1);
  });

  test("what is not known is not promised", () => {
    const same: readonly true[] = [
      true satisfies Same<Scattered<Order>, unknown>,
      true satisfies Same<Scattered<{ readonly a: number }>, unknown>,
      true satisfies Same<Scattered<unknown>, unknown>,
      true satisfies Same<Scattered<Untyped>, Untyped>,
      true satisfies Same<Awaited<ReturnType<Variable<Untyped>["get"]>>, Untyped>,
      true satisfies Same<Scattered<readonly [string, Date]>, [string, PyDateTime]>,
      true satisfies Same<Scattered<string | Float64Array>, string | NdArray<number>>,
    ];
    assert.equal(same.length, 7);
    // @ts-expect-error: a plain object comes back as a map
    true satisfies Same<Scattered<{ readonly a: number }>, { readonly a: number }>;
  });
});
