/** Python's own classes that a client is told of: in results, datasets, answers and exceptions, and as arguments. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import {
  Client,
  knownEnum,
  knownNamedTuple,
  py,
  pyCall,
  PyEnumMember,
  PyNamedTuple,
  PyObject,
  TaskError,
} from "../../runtime/index.js";
import { connectTo } from "../client/support.js";
import { RELEASES } from "../support/dask.js";
import { sharedCluster } from "./cluster.js";

const SHOP = `
import collections, enum
Point = collections.namedtuple("Point", ["x", "y"])
class Color(enum.Enum):
    RED = 1
    GREEN = 2
class Order:
    def __init__(self, number):
        self.number = number
def kinds(*values):
    return [type(value).__name__ for value in values] + [repr(values[0])]
def fail():
    raise ValueError(Point(5, 6))
`;

/** An order on this side. */
class Order {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

const known = {
  "shop_models:Point": knownNamedTuple("x", "y"),
  "shop_models:Color": knownEnum({ RED: 1, GREEN: 2 }),
  "shop_models:Order": {
    build: () => undefined,
    buildWithState: (_: unknown, state: unknown) =>
      state instanceof Map ? new Order(Number((state as ReadonlyMap<string, unknown>).get("number"))) : undefined,
  },
};

function isPoint(value: unknown, x: number, y: number): void {
  assert.ok(value instanceof PyNamedTuple);
  assert.deepEqual([value.get("x"), value.get("y")], [x, y]);
}

for (const release of RELEASES) {
  describe(release, { concurrency: false }, () => {
    const cluster = sharedCluster({ release, workers: 1 });
    const upload = (client: Client): Promise<void> =>
      client.uploadFile({ name: "shop_models.py", data: new TextEncoder().encode(SHOP) });

    test("known classes in results, gathered or not, in answers, datasets and exceptions", async () => {
      await upload(cluster.client);
      await using client = await connectTo(cluster.client.address, { known });
      using order = client.submit<Order>(py("shop_models:Order"), [7]);
      assert.deepEqual(await order.result(), new Order(7));
      using point = client.submit(py("shop_models:Point"), [1, 2]);
      using color = client.submit(py("shop_models:Color"), [2]);
      for (const direct of [false, true]) {
        const [gathered, member] = (await client.gather([point, color], { direct })) as readonly unknown[];
        isPoint(gathered, 1, 2);
        assert.ok(member instanceof PyEnumMember);
        assert.deepEqual([member.name, member.value], ["GREEN", 2]);
      }
      isPoint(await client.runOnScheduler(py("shop_models:Point"), [3, 4]), 3, 4);
      for (const each of (await client.run(py("shop_models:Point"), [3, 4])).values()) isPoint(each, 3, 4);

      await cluster.python.run(`
        import sys, types
        shop_models = sys.modules["shop_models"] = types.ModuleType("shop_models")
        exec(${JSON.stringify(SHOP)}, vars(shop_models))
        await client.publish_dataset({"point": shop_models.Point(8, 9)}, name="points")
      `);
      isPoint((await client.datasets.get<ReadonlyMap<string, unknown>>("points"))?.get("point"), 8, 9);
      await client.datasets.delete("points");

      using failed = client.submit(py("shop_models:fail"), []);
      const error = await failed.exception();
      assert.ok(error instanceof TaskError);
      isPoint(error.args[0], 5, 6);
    });

    test("namedtuples and members of an Enum as arguments: by reference, and as they came", async () => {
      await upload(cluster.client);
      const { client } = cluster;
      const [point, color] = [pyCall(py("shop_models:Point"), [1, 2]), py("shop_models:Color.GREEN")];
      const expected = ["Point", "Color", "Point(x=1, y=2)"];
      using written = client.submit(py("shop_models:kinds"), [point, color]);
      assert.deepEqual(await written.result(), expected);
      // Without a table they are inert, and tell what they hold.
      using one = client.submit<PyObject>(py("shop_models:Point"), [1, 2]);
      const inert = await one.result();
      assert.ok(inert instanceof PyObject && !(inert instanceof PyNamedTuple));
      assert.deepEqual([...inert.args, String(inert)], [1, 2, "Point(1, 2)"]);
      using back = client.submit(py("shop_models:kinds"), [inert, color], { key: "back" });
      assert.deepEqual(await back.result(), expected);
      const [scattered] = await client.scatter([inert]);
      using there = client.submit(py("shop_models:kinds"), [scattered, color], { key: "there" });
      assert.deepEqual(await there.result(), expected);
      scattered?.release();
    });
  });
}

test("a table that is none is refused before anything is connected", async () => {
  const wrong: readonly (readonly [known: unknown, why: RegExp])[] = [
    [[], /known: expected builders by Python class/],
    [{ Point: knownNamedTuple("x") }, /known: expected a class as in "shop.models:Point", got .*Point/],
    [{ "shop:Point": () => 1 }, /known: shop:Point: expected an object with a function build/],
  ];
  for (const [given, message] of wrong) {
    await assert.rejects(Client.connect("tcp://127.0.0.1:1", { known: given as never }), {
      code: "ERR_DASKWIRE_ARGUMENT",
      message,
    });
  }
});
