/**
 * An actor: a Python object that lives on a worker, with methods that are called from here.
 *
 *     npx tsx examples/actor.ts tcp://127.0.0.1:8786
 */
import { fileURLToPath } from "node:url";
import { Client, py } from "daskwire";

/** What `Ledger` of ledger.py offers. */
interface Ledger {
  readonly balance: number;
  readonly owner: string;
  enter(amount: number): number;
}

await using client = await Client.connect(process.argv[2]);
await client.uploadFile(fileURLToPath(new URL("ledger.py", import.meta.url)));

using ledger = await client.actor<Ledger>(py("ledger:Ledger"), ["Ada"]);
for (const amount of [100, -30]) console.log(`${amount} entered, balance ${await ledger.remote.enter(amount)}`);
console.log(`${await ledger.remote.owner} has ${await ledger.remote.balance}`);
await ledger.remote.enter(-500).catch((error: Error) => console.log(`refused: ${error.message}`));
