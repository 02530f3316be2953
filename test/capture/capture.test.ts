import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { CheckJson } from "../../runtime/cli/check.js";
import { daskwire } from "../support/command.js";
import { NEWEST, RELEASES, startDask } from "../support/dask.js";
import { startCapture } from "./capture-process.js";
import { writeCertificates } from "./certificates.js";
import { checkFile, findingsOf, nothingFound } from "./check-file.js";
import { startHashingRelay } from "./hashing-relay.js";
import { runSession } from "./session.js";

let folder: string;
before(async () => (folder = await mkdtemp(join(tmpdir(), "daskwire-capture-"))));
after(() => rm(folder, { recursive: true }));

function assertSession(report: CheckJson & { readonly code: number | null }, release: string): void {
  assert.deepEqual(findingsOf(report), nothingFound);
  assert.equal(report.code, 0);
  assert.equal(report.reencodedEqual, report.messages);
  assert.equal(report.release, release);
  assert.equal(report.seen["scheduler.register-client"]?.request?.count, 1);
}

describe("daskwire capture", () => {
  for (const release of RELEASES)
    for (const protocol of ["tcp", "ws"]) {
      test(`records a session over ${protocol}, and passes its bytes as they are, Dask ${release}`, async () => {
        const file = join(folder, `${protocol}-${release}.ndjson.gz`);
        await using dask = await startDask({ release, workers: 1, scheduler: { protocol }, worker: { protocol } });
        await using behind = await startHashingRelay(dask.scheduler.address);
        await using recorder = await startCapture(behind.address, file, "--no-ask", "--release", release);
        await using front = await startHashingRelay(recorder.address);
        await runSession(dask.python, front.address);
        assert.equal(await recorder.stop(), 0, recorder.stderr);
        assert.ok(front.bytes > 1_600_000, String(front.bytes));
        assert.deepEqual(front.digests(), behind.digests());
        assert.equal(existsSync(`${file}.parts`), false);
        assertSession(await checkFile(file), release);
      });
    }

  for (const [protocol, transport] of [
    ["tls", "tls"],
    ["wss", "ws"],
  ] as const)
    test(`records a session over ${protocol}, asks the server who it is, and leaves payloads out`, async () => {
      const file = join(folder, `${protocol}.ndjson`);
      const { args, config, python } = await writeCertificates(folder);
      const options = { protocol, config };
      await using dask = await startDask({ workers: 1, scheduler: options, worker: options });
      await using recorder = await startCapture(dask.scheduler.address, file, ...args, "--omit-over", "64k");
      assert.match(recorder.stderr, new RegExp(`Scheduler ${NEWEST}`));
      await runSession(dask.python, recorder.address, python);
      assert.equal(await recorder.stop(), 0, recorder.stderr);
      const report = await checkFile(file);
      assertSession(report, NEWEST);
      const { stdout } = await daskwire("show", file, "--op", "scheduler.scatter");
      assert.match(stdout, new RegExp(`Scheduler 2\\S+ over ${transport} from ${protocol}:`));
      const place = /(\d+:\d+) +-> .* scheduler\.scatter request /.exec(stdout)?.[1] ?? "";
      const full = await daskwire("show", file, "--message", place);
      assert.match(full.stdout, /frame \d+: 1600000 bytes, not recorded/);
      assert.match(full.stdout, /<dask numpy\.ndarray 1\.5 MiB>/);
    });

  test("says what to do when it cannot begin", async () => {
    await using dask = await startDask();
    const { address } = dask.scheduler;
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [
        ["--listen", address, "--target", "tcp://127.0.0.1:1", "-o", join(folder, "x.ndjson")],
        /EADDRINUSE.*choose another port/,
      ],
      ...(
        [
          [address, "tcp://127.0.0.1", /--target tcp:\/\/127\.0\.0\.1: .*expected a port/],
          [address, "tcp://127.0.0.1:0", /nobody listens on port 0/],
          [address, "ws://127.0.0.1:1", /both are to be tcp:\/\/ or tls:\/\//],
          [address, address, /connect to itself/],
          [address.replace("127.0.0.1", "0.0.0.0"), address, /connect to itself/],
          [address.replace("127.0.0.1", "localhost"), address, /connect to itself/],
        ] as const
      ).map(
        ([listen, target, said]) =>
          [["--listen", listen, "--target", target, "-o", join(folder, "x.ndjson")], said] as const,
      ),
      [["--listen", "tcp://:0", "--target", address, "--server", "Schedler", "-o", "x"], /did you mean Scheduler\?/],
      [["--listen", "tcp://:0", "--target", address], /give the file to write: -o/],
      [["--listen", "tcp://:0", "-o", join(folder, "x.ndjson")], /give both ends/],
      [["--listen", "udp://:0", "--target", address, "-o", join(folder, "x.ndjson")], /expected tcp:\/\//],
      [["--listen", "tls://:0", "--target", address, "-o", join(folder, "x.ndjson")], /--tls-ca-file/],
      [["--listen", "tcp://:0", "--target", address, "-o", join(folder, "no", "x.ndjson")], /cannot be written/],
      [["--listen", "tcp://:0", "--target", address, "-o", import.meta.filename], /is no capture/],
      [["--listen", "tcp://:0", "--target", address, "-o", folder], /is no regular file/],
      [["--listen", "tcp://:0", "--target", address, "-o", "/dev/full"], /is no regular file/],
      [["--recover", join(folder, "none.ndjson")], /no such capture/],
    ];
    for (const [args, expected] of cases) {
      const { code, stderr } = await daskwire("capture", ...args);
      assert.equal(code, 1, stderr);
      assert.match(stderr, expected);
      assert.equal(stderr.trim().split("\n").length, 1, stderr);
    }
    for (const left of [
      import.meta.filename,
      folder,
      "/dev/full",
      join(folder, "x.ndjson"),
      join(folder, "none.ndjson"),
    ])
      assert.equal(existsSync(`${left}.parts`), false, left);
    assert.equal(existsSync(join(folder, "none.ndjson")), false);
  });
});
