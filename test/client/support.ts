/** What tests of the client have in common. */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import type { Key } from "../../runtime/index.js";
import { Client, type ClientOptions } from "../../runtime/index.js";

/** Waits until a question has the expected answer; fails with the last one after 20 s. */
export async function untilEqual<T>(ask: () => T | Promise<T>, expected: T): Promise<void> {
  const deadline = performance.now() + 20_000;
  for (;;) {
    const answer = await ask();
    try {
      assert.deepEqual(answer, expected);
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await sleep(20);
  }
}

/** All keys that the scheduler knows, whatever their state. */
export async function keysOnScheduler(client: Client): Promise<readonly Key[]> {
  return [...(await client.context.scheduler.whoHas({})).keys()] as Key[];
}

/** What was logged of a client: add-client, remove-client, update-graph, ... */
export async function eventsOf(asking: Client, id: string): Promise<readonly string[]> {
  const events = await asking.context.scheduler.events({ topic: id });
  return (events as readonly (readonly [unknown, unknown])[]).map(([, event]) =>
    String(event instanceof Map ? event.get("action") : event),
  );
}

/** Connects, and fails the test by any warning that it does not expect. */
export function connectTo(address: string, options: ClientOptions = {}): Promise<Client> {
  return Client.connect(address, {
    onWarning: (warning) => assert.fail(`a warning: ${warning}`),
    ...options,
  });
}
