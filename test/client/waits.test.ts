/** Every wait ends by its time limit and by its signal, though the scheduler has stopped. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Client, type WaitOptions } from "../../runtime/index.js";
import { RELEASES, startDask } from "../support/dask.js";
import { makeParts, namesOf, OTHERS, type Parts, WAITS } from "./waits.js";

const TIMEOUT = 300;
/** Milliseconds beyond a limit: waits on the scheduler give its answer 2 s, and to find out what is wrong takes another. */
const SLACK = 6_000;
/** The time limit is that of the workers to come back: the scheduler's answer may come half a minute later. */
const LATER = ["client.restart", "client.restartWorkers"];
/** What gives a lease back tells by false that the scheduler could not be told. */
const FALSE = ["lease.release", "semaphore.release"];
/** What another release of Dask lacks. */
const LACKING = /^ERR_DASKWIRE_UNKNOWN_OP$/;

const TIMED_OUT = /^ERR_DASKWIRE_(TIMEOUT|COORDINATION_TIMEOUT|FUTURE_TIMEOUT|WORKERS_TIMEOUT)$/;

const waits = Object.entries(WAITS).flatMap(([part, methods]) =>
  Object.entries(methods).map(([method, wait]) => ({ name: `${part}.${method}`, method, wait })),
);

interface Outcome {
  readonly error?: Error & { readonly code?: string };
  readonly value?: unknown;
  readonly milliseconds: number;
}

async function outcomeOf(wait: () => Promise<unknown>): Promise<Outcome> {
  const start = performance.now();
  try {
    return { value: await wait(), milliseconds: performance.now() - start };
  } catch (error) {
    return { error: error as Error, milliseconds: performance.now() - start };
  }
}

/** Makes all waits at once; those that have not ended after a minute are named. */
async function waitAll(names: typeof waits, parts: Parts, options: WaitOptions): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const all = Promise.all(
    names.map(async ({ name, wait }) => outcomes.set(name, await outcomeOf(() => wait(parts, options)))),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, 60_000)));
  await Promise.race([all, late]);
  clearTimeout(timer);
  assert.deepEqual(names.map(({ name }) => name).filter((name) => !outcomes.has(name)), [], "not ended"); // prettier-ignore
  return outcomes;
}

for (const release of RELEASES) {
  describe(release, { concurrency: false }, () => {
    test("every method is known, and what waits takes timeout and signal", async () => {
      await using dask = await startDask({ release, workers: 1 });
      await using client = await Client.connect(dask.scheduler.address);
      const parts = await makeParts(client);
      for (const [part, methods] of Object.entries(WAITS)) {
        const known = [...Object.keys(methods), ...(OTHERS[part] ?? "").split(" ")];
        if (part === "lock")
          known.push(...Object.keys(WAITS["semaphore"] ?? {}), ...(OTHERS["semaphore"] ?? "").split(" "));
        const names = namesOf(parts[part as keyof Parts]);
        assert.deepEqual(names.filter((name) => !known.includes(name)), [], `${part} has methods that are not known`); // prettier-ignore
      }
      for (const { name, method, wait } of waits) {
        const said = method === "ncores" ? "nthreads" : method;
        for (const [option, wrong, expected] of [
          ["timeout", "5s", "a number of milliseconds, got string"],
          ["signal", {}, "an AbortSignal, got object"],
        ] as const) {
          const { error } = await outcomeOf(async () => wait(parts, { [option]: wrong }));
          assert.equal(error?.code, "ERR_DASKWIRE_ARGUMENT", `${name}: ${option}: ${error?.message}`);
          assert.ok(error.message.startsWith(`${said}: ${option}: expected ${expected}`), `${name}: ${error.message}`);
        }
      }
    });

    test("a scheduler that has stopped", async (t) => {
      await using dask = await startDask({ release, workers: 1 });
      const warnings: string[] = [];
      const onWarning = (warning: string): void => void warnings.push(warning);
      await using one = await Client.connect(dask.scheduler.address, { onWarning });
      await using two = await Client.connect(dask.scheduler.address, { onWarning });
      const [forTimeouts, forSignals] = [await makeParts(one), await makeParts(two)];
      process.kill(dask.scheduler.pid, "SIGSTOP");
      try {
        await t.test("ends every wait by its time limit", async () => {
          const timed = waits.filter(({ name }) => !LATER.includes(name));
          for (const [name, outcome] of await waitAll(timed, forTimeouts, { timeout: TIMEOUT })) {
            const told = `${name}: ${String(outcome.error ?? outcome.value)} after ${outcome.milliseconds} ms`;
            if (LACKING.test(outcome.error?.code ?? "")) continue;
            assert.ok(outcome.milliseconds < TIMEOUT + SLACK, told);
            if (FALSE.includes(name)) assert.equal(outcome.value, false, told);
            else {
              assert.match(outcome.error?.code ?? "", TIMED_OUT, told);
              assert.match(outcome.error?.message ?? "", / (within|after) (300|2[89]\d) ms/, told);
            }
          }
        });

        await t.test("ends every wait by its signal", async () => {
          const reason = new Error("enough");
          const controller = new AbortController();
          setTimeout(() => controller.abort(reason), TIMEOUT);
          for (const [name, outcome] of await waitAll(waits, forSignals, { signal: controller.signal })) {
            const told = `${name}: ${String(outcome.error ?? outcome.value)} after ${outcome.milliseconds} ms`;
            if (LACKING.test(outcome.error?.code ?? "")) continue;
            assert.ok(outcome.milliseconds < TIMEOUT + SLACK, told);
            if (FALSE.includes(name)) assert.equal(outcome.value, false, told);
            else assert.equal(outcome.error, reason, told);
          }
        });
        assert.equal(warnings.filter((warning) => warning.includes("lease could not be released")).length, 4);
      } finally {
        process.kill(dask.scheduler.pid, "SIGCONT");
      }
    });
  });
}
