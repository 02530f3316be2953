/** Where a client finds its scheduler, and how it is let in: by Dask's own files, variables and certificates. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { stringify } from "yaml";

import { Client, py } from "../../runtime/index.js";
import { createAuthority, createSecurity, daskConfig } from "../support/certificates.js";
import { runProgram } from "../support/command.js";
import { RELEASES, startDask } from "../support/dask.js";

const authority = createAuthority();
const identity = authority.issue();
const security = createSecurity(authority, identity);

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "daskwire-connect-"));
  await writeFile(join(folder, "ca.pem"), authority.ca);
  await writeFile(join(folder, "cert.pem"), identity.cert);
  await writeFile(join(folder, "key.pem"), identity.key);
});
after(() => rm(folder, { recursive: true }));

/** Does something while environment variables are set. */
async function withEnvironment(variables: Readonly<Record<string, string>>, work: () => Promise<void>): Promise<void> {
  Object.assign(process.env, variables);
  try {
    await work();
  } finally {
    for (const name of Object.keys(variables)) delete process.env[name];
  }
}

/** Connects without a word of where and how, and computes, by way of the scheduler and directly. */
async function computeOn(address: string): Promise<void> {
  await using client = await Client.connect();
  assert.equal(client.address, address);
  using sum = client.submit<number>(py("operator:add"), [40, 2], { pure: false });
  assert.equal(await sum.result(), 42);
  assert.equal(await client.gather(sum, { direct: true }), 42);
}

for (const release of RELEASES) {
  test(`${release}: TLS, scheduler file, DASK_ config`, async (t) => {
    const schedulerFile = join(folder, `scheduler-${release}.json`);
    await writeFile(schedulerFile, '{"type": "Scheduler", "id": "Sched');
    const early = Client.connect({ schedulerFile, security });
    const options = { protocol: "tls", config: daskConfig(security) };
    await using dask = await startDask({
      release,
      workers: 1,
      scheduler: { ...options, kwargs: { scheduler_file: schedulerFile } },
      worker: options,
    });
    const { address } = dask.scheduler;
    assert.match(address, /^tls:/);

    await t.test("a client waits until the scheduler has written its file whole", async () => {
      await using client = await early;
      assert.equal(client.address, address);
    });

    const certificates = {
      DASK_DISTRIBUTED__COMM__TLS__CA_FILE: join(folder, "ca.pem"),
      DASK_DISTRIBUTED__COMM__TLS__CLIENT__CERT: join(folder, "cert.pem"),
      DASK_DISTRIBUTED__COMM__TLS__CLIENT__KEY: join(folder, "key.pem"),
    };
    await t.test("variables name certificates and scheduler; an address outweighs a file", async () => {
      await withEnvironment({ ...certificates, DASK_SCHEDULER_FILE: schedulerFile }, () => computeOn(address));
      const variables = { ...certificates, DASK_SCHEDULER_ADDRESS: address, DASK_SCHEDULER_FILE: "/nowhere" };
      await withEnvironment(variables, () => computeOn(address));
      await withEnvironment({ ...certificates, DASK_DISTRIBUTED__COMM__REQUIRE_ENCRYPTION: "true" }, () =>
        assert.rejects(Client.connect("tcp://127.0.0.1:1"), /require-encryption/),
      );
    });

    await t.test("so does a YAML file", async () => {
      const yaml = join(folder, `${release}.yaml`);
      const tls = {
        "ca-file": join(folder, "ca.pem"),
        client: { cert: join(folder, "cert.pem"), key: join(folder, "key.pem") },
      };
      await writeFile(yaml, stringify({ "scheduler-address": address, distributed: { comm: { tls } } }));
      await withEnvironment({ DASK_CONFIG: yaml }, () => computeOn(address));
    });

    await t.test("so do they at the shell", async () => {
      const run = (...args: readonly string[]) => runProgram("runtime/cli/main.ts", args, certificates);
      const submitted = await run("submit", "--address", address, "operator:neg", "5");
      assert.deepEqual([submitted.code, submitted.stdout, submitted.stderr], [0, "-5\n", ""]);
      const called = await run("call", "scheduler", address, "ncores");
      assert.deepEqual([called.code, called.stderr], [0, ""]);
    });

    await t.test("without certificates it is told what is missing", async () => {
      await assert.rejects(Client.connect(address), {
        code: "ERR_DASKWIRE_SECURITY",
        message: /security.tls lacks ca-file and client.cert; give security/,
      });
    });
  });
}
