/** Profiles, task streams, stories, reports, dumps, samplers. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, test } from "node:test";

import { KeyMap, py } from "../../runtime/index.js";
import { RELEASES, startDask } from "../support/dask.js";
import { connectTo, untilEqual } from "../client/support.js";
import { sharedCluster } from "./cluster.js";

/** Bokeh has renamed the template that Dask's report extends before 2026.3.0: here it has the name that is looked for. */
const OLD_TEMPLATE_NAME = `
import bokeh.core.templates, os, shutil, tempfile
folder = tempfile.mkdtemp()
environment = bokeh.core.templates.get_env()
for name in os.listdir(environment.loader.searchpath[0]):
    if name.endswith(".html.jinja"):
        shutil.copy(os.path.join(environment.loader.searchpath[0], name), os.path.join(folder, name[:-6]))
environment.loader.searchpath.append(folder)
bokeh.core.templates.get_env = lambda environment=environment: environment
`;

for (const release of RELEASES) {
  describe(release, { concurrency: false }, () => {
    const cluster = sharedCluster({ release, workers: 1 });

    test("taskStream, taskMetadata, story", async () => {
      const { client } = cluster;
      await client.taskStream();
      const name = await client.startTaskMetadata();
      const begin = Date.now();
      using future = client.submit(py("operator:add"), [1, 2], { key: "streamed", pure: false });
      await future.result();
      const rows = await client.taskStream({ start: begin - 60_000 });
      assert.deepEqual(rows.map(({ key, status }) => [key, status]), [["streamed", "OK"]]); // prettier-ignore
      assert.deepEqual(await client.taskStream({ start: begin + 600_000 }), []);
      const { state } = await client.stopTaskMetadata(name);
      assert.deepEqual([...state], [["streamed", "memory"]]);
      await assert.rejects(client.stopTaskMetadata(name), { code: "ERR_DASKWIRE_REMOTE" });
      const story = await client.story(future);
      assert.deepEqual(new Set(story.map(({ who }) => who)), new Set(["scheduler", cluster.dask.workers[0]?.address]));
      assert.equal(story[0]?.row[0], "streamed");
      if (release < "2026.6.0") {
        await assert.rejects(client.taskStreamIndex(), { code: "ERR_DASKWIRE_UNKNOWN_OP" });
      } else {
        const startIndex = await client.taskStreamIndex();
        using second = client.submit(py("operator:add"), [1, 3], { key: "second", pure: false });
        await second.result();
        assert.deepEqual((await client.taskStream({ startIndex })).map(({ key }) => key), ["second"]); // prettier-ignore
      }
    });

    test("profile", async () => {
      const { client } = cluster;
      using future = client.submit(py("time:sleep"), [1.3], { pure: false });
      await future.result();
      const profile = await client.profile();
      assert.equal(profile.identifier, "root");
      assert.ok((profile.count ?? 0) > 0);
      const scheduler = await client.profile({ scheduler: true, stop: Date.now() + 60_000 });
      assert.equal(scheduler.identifier, "root");
      const none = await client.profile({ key: "nothing", start: Date.now() - 60_000 });
      assert.equal(none.count, 0);
    });

    test("performanceReport", async () => {
      const { client } = cluster;
      if (release < "2026.3.0") await client.runOnScheduler(py("builtins:exec"), [OLD_TEMPLATE_NAME]);
      const report = await client.performanceReport();
      using future = client.submit(py("operator:add"), [5, 6], { pure: false });
      await future.result();
      const html = await report.finish({ code: "client.submit(...)", mode: "cdn" });
      assert.match(html, /^\s*<!DOCTYPE html>/i);
      assert.match(html, /client\.submit\(\.\.\.\)/);
    });

    test("dumpClusterState", async () => {
      const { client } = cluster;
      const state = await client.dumpClusterState({ exclude: ["run_spec"] });
      assert.equal(state.versions.scheduler.packages.get("distributed"), release);
      assert.deepEqual([...state.workers.keys()], [cluster.dask.workers[0]?.address]);
      const folder = await mkdtemp(join(tmpdir(), "daskwire-dump-"));
      await client.dumpClusterStateToUrl(join(folder, "dump"), { format: "yaml" });
      assert.ok(existsSync(join(folder, "dump.yaml")));
      await rm(folder, { recursive: true });
    });

    test("memory sampler, AMM, benchmarks, restrictions, resources, check_idle, recreate", async () => {
      const { client, dask } = cluster;
      const [worker] = dask.workers.map(({ address }) => address) as [string];
      const sampler = await client.sampleMemory({ interval: 50 });
      await sleep(200);
      const samples = await sampler.stop();
      assert.ok(samples.length >= 1 && samples.every(({ bytes }) => bytes > 0));
      assert.ok(Math.abs((samples[0]?.timestamp ?? 0) - Date.now()) < 120_000);
      assert.equal(await sampler.stop(), samples);

      assert.equal(await client.amm.running(), true);
      await client.amm.stop();
      assert.equal(await client.amm.running(), false);
      await client.amm.runOnce();
      await client.amm.start();
      assert.equal(await client.amm.running(), true);

      const source = "def of(key, dask_scheduler):\n    return list(dask_scheduler.tasks[key].worker_restrictions)\n";
      await client.uploadFile({ name: "uploaded_restrictions.py", data: new TextEncoder().encode(source) });

      await client.setResources(worker, { GPU: 2 });
      const info = await client.schedulerInfo();
      assert.equal(info.workers.get(worker)?.resources.get("GPU"), 2);
      using constrained = client.submit<number>(py("operator:add"), [1, 1], { pure: false });
      assert.equal(await constrained.result(), 2);

      using never = client.submit<number>(py("operator:add"), [2, 2], {
        key: "elsewhere",
        pure: false,
        workers: "tcp://127.0.0.1:1",
      });
      await untilEqual(async () => (await client.taskStatus(["elsewhere"])).get("elsewhere"), "no-worker");
      await client.setRestrictions([["elsewhere", [worker]]]);
      const restricted = await client.runOnScheduler(py("uploaded_restrictions:of"), ["elsewhere"]);
      assert.deepEqual(restricted, [worker]);
      never.release();

      const runSpec = await client.getRunSpec(constrained);
      assert.match(String(runSpec), /Task|add/);
      await assert.rejects(client.getRunSpec("absent"), { code: "ERR_DASKWIRE_REMOTE", message: /KeyError/ });
      assert.equal(await client.getErrorCause([constrained]), undefined);
      const idle = await client.checkIdle();
      assert.ok(idle === undefined || Math.abs(idle - Date.now()) < 120_000);
      assert.ok(new KeyMap([["x", 1]]).has("x"));
    });

    test("adaptive", async () => {
      const { client, dask } = cluster;
      assert.equal(typeof (await client.adaptiveTarget({ targetDuration: 5_000 })), "number");
      assert.deepEqual(await client.workersToClose({ n: 1 }), [dask.workers[0]?.address]);
      assert.deepEqual(await client.workersToClose({ n: 1, minimum: 1 }), []);
    });
  });
}

test("performanceReport: a scheduler without bokeh is told apart", async () => {
  const script = "import sys; sys.modules['bokeh'] = None; sys.modules['bokeh.plotting'] = None";
  await using dask = await startDask();
  await using client = await connectTo(dask.scheduler.address);
  await client.runOnScheduler(py("builtins:exec"), [script]);
  const report = await client.performanceReport().catch((error: unknown) => error);
  if (report instanceof Error) return assert.match(report.message, /bokeh/i);
  const { finish } = report as { finish: () => Promise<string> };
  await assert.rejects(finish(), {
    code: "ERR_DASKWIRE_PERFORMANCE_REPORT",
    message: /needs the Python package bokeh.*: install it/,
  });
});
