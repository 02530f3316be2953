/** Who is let in, and how clearly others are turned away: against real Dask and between ourselves. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { connect as connectTcp } from "node:net";
import { connect as connectTls } from "node:tls";
import { after, before, describe, test } from "node:test";

import { parseAddress, parseHostPort } from "../../runtime/comm/address.js";
import { connect } from "../../runtime/comm/connect.js";
import { CommTimeoutError, HandshakeError } from "../../runtime/comm/errors.js";
import { listen } from "../../runtime/comm/listen.js";
import type { Security } from "../../runtime/comm/security.js";
import { TlsError } from "../../runtime/comm/transport-errors.js";
import { rpc } from "../../runtime/rpc/rpc.js";
import { SchedulerStub } from "../../generated/index.js";
import { createAuthority, createSecurity, daskConfig } from "../support/certificates.js";
import { type Dask, RELEASES, startDask } from "../support/dask.js";
import { runSecurePython } from "./python.js";
import { SOCKETS } from "./transports.js";

const YESTERDAY = new Date(Date.now() - 24 * 3_600_000);
const authority = createAuthority();
const good = createSecurity(authority);
const stranger = createSecurity();
/** Trusts the cluster, but shows a certificate of another CA. */
const untrusted: Security = { tls: { ...stranger.tls, "ca-file": authority.ca } };
const expired = createSecurity(authority, authority.issue({ notBefore: new Date(0), notAfter: YESTERDAY }));

function portOf(address: string): number {
  return parseHostPort(parseAddress(address).location).port;
}

for (const release of RELEASES) {
  describe(`Dask ${release}`, () => {
    let dask: Dask;
    let plain: Dask;
    before(async () => {
      const options = { protocol: "tls", config: daskConfig(good) };
      [dask, plain] = await Promise.all([
        startDask({ release, workers: 1, scheduler: options, worker: options }),
        startDask({ release }),
      ]);
    });
    after(async () => {
      await Promise.all([dask[Symbol.asyncDispose](), plain[Symbol.asyncDispose]()]);
    });

    test("scheduler and worker answer whoever shows a certificate of the CA", async () => {
      await using peer = rpc(dask.scheduler.address, { connect: { security: good } });
      const { workers } = await new SchedulerStub(peer).identity();
      assert.deepEqual([...workers.keys()], [dask.workers[0]?.address]);
      await using worker = await connect(dask.workers[0]?.address ?? "", { security: good, role: "worker" });
      assert.match(worker.localAddress, /^tls:\/\/127\.0\.0\.1:\d+$/);
    });

    test("TLS 1.3, and chosen ciphers of TLS 1.2, are negotiated", async () => {
      for (const tls of [
        { ...good.tls, "min-version": 1.3 as const },
        { ...good.tls, "max-version": 1.2 as const, ciphers: "ECDHE-ECDSA-AES128-GCM-SHA256" },
      ]) {
        const comm = await connect(dask.scheduler.address, { security: { tls } });
        await comm.close();
      }
    });

    const refusals: readonly [string, Security, string, RegExp][] = [
      [
        "the scheduler's certificate is of another CA",
        stranger,
        "ERR_DASKWIRE_TLS",
        /not signed by the CA of tls\.ca-file/,
      ],
      ["our certificate is of another CA", untrusted, "ERR_DASKWIRE_TLS", /the peer does not trust our certificate/],
      ["our certificate has expired", expired, "ERR_DASKWIRE_TLS", /our certificate has expired; renew it/],
      [
        "there is no cipher in common",
        { tls: { ...good.tls, "max-version": 1.2, ciphers: "ECDHE-RSA-AES128-GCM-SHA256" } },
        "ERR_DASKWIRE_TLS",
        /no TLS version or cipher in common/,
      ],
      [
        "we have no certificate",
        { tls: { "ca-file": authority.ca } },
        "ERR_DASKWIRE_SECURITY",
        /lacks client\.cert; give/,
      ],
      ["we have no security", {}, "ERR_DASKWIRE_SECURITY", /lacks ca-file and client\.cert; give security: { tls:/],
    ];
    for (const [why, security, code, message] of refusals) {
      test(`refused: ${why}`, async () => {
        await assert.rejects(connect(dask.scheduler.address, { security }), (error: Error & { code?: string }) => {
          assert.match(error.message, message);
          assert.equal(error.code, code);
          return true;
        });
      });
    }

    test("refused: a plain client on a tls port", async () => {
      const address = dask.scheduler.address.replace("tls:", "tcp:");
      await assert.rejects(connect(address), {
        code: "ERR_DASKWIRE_HANDSHAKE",
        message: /expect TLS|a TLS server \(use tls:\/\/\)/,
      });
    });

    test("refused: a tls client on a plain port", async () => {
      const address = plain.scheduler.address.replace("tcp:", "tls:");
      await assert.rejects(connect(address, { security: good }), {
        code: "ERR_DASKWIRE_TLS",
        message: /the peer does not speak TLS; use tcp:\/\//,
      });
    });

    test("refused: an address without encryption when it is required", async () => {
      await assert.rejects(connect(plain.scheduler.address, { security: good }), {
        code: "ERR_DASKWIRE_SECURITY",
        message: /security requires encryption, and tcp:\/\/ has none; use tls:\/\/ or wss:\/\//,
      });
      const comm = await connect(plain.scheduler.address, { security: { ...good, "require-encryption": false } });
      await comm.close();
    });
  });
}

for (const scheme of ["tls", "wss"]) {
  describe(`our listener at ${scheme}://`, () => {
    /** Runs a test with a listener, and returns what it reported. */
    async function reported(body: (address: string) => Promise<void>, security = good): Promise<readonly Error[]> {
      const errors: Error[] = [];
      let told!: () => void;
      const first = new Promise<void>((resolve) => (told = resolve));
      await using listener = await listen(`${scheme}://127.0.0.1:0`, {
        security,
        onComm: (comm) => comm.abort(),
        onError: (error) => {
          errors.push(error as Error);
          told();
        },
      });
      await body(listener.contactAddress);
      await first;
      return errors;
    }

    const strangers: readonly [string, Security, RegExp][] = [
      ["a certificate of another CA", untrusted, /the peer's certificate is not signed by the CA of tls\.ca-file/],
      ["an expired certificate", expired, /the peer's certificate has expired/],
    ];
    for (const [what, security, message] of strangers) {
      test(`refuses ${what}, from us and from Python`, async () => {
        const ours = await reported(async (address) => {
          await assert.rejects(connect(address, { security }), /not trust our certificate/);
        });
        const theirs = await reported(async (address) => {
          const body = "return (await outcome(connect(address, timeout=2, **args)))[0]";
          assert.equal(await runSecurePython(address, security, body), "raised");
        });
        assert.equal(ours.length, 1);
        // Python dials until its time is up, and may leave in the middle of the last handshake.
        const cutOff = theirs.length > 1 && (theirs.at(-1) as TlsError).reason === "ECONNRESET";
        for (const error of [...ours, ...(cutOff ? theirs.slice(0, -1) : theirs)]) {
          assert(error instanceof TlsError);
          assert.match(error.message, message);
        }
      });
    }

    test("refuses a peer without a certificate", async () => {
      const errors = await reported(async (address) => {
        const socket = connectTls({ port: portOf(address), host: "127.0.0.1", rejectUnauthorized: false });
        socket.on("error", () => undefined).resume();
        await once(socket, "close");
      });
      assert.equal(errors.length, 1);
      assert.match(errors[0]?.message ?? "", /the peer showed no certificate; it has to give cert and key/);
    });

    test("refuses a peer without TLS, ours and Python's", async () => {
      const errors = await reported(async (address) => {
        const plain = address.replace("wss:", "tcp:").replace("tls:", "tcp:");
        await assert.rejects(connect(plain), { code: "ERR_DASKWIRE_HANDSHAKE" });
      });
      assert.equal(errors.length, 1);
      assert.match(errors[0]?.message ?? "", /the peer does not speak TLS; it has to use tls:\/\/ or wss:\/\//);
      const theirs = await reported(async (address) => {
        const plain = address.replace("wss:", "tcp:").replace("tls:", "tcp:");
        const body = "return (await outcome(connect(address, timeout=2)))[0]";
        assert.equal(await runSecurePython(plain, undefined, body), "raised");
      });
      assert.match(theirs[0]?.message ?? "", /the peer does not speak TLS/);
    });

    test("a peer that says nothing, or hangs up, is reported once", async () => {
      const gone = await reported(async (address) => {
        const socket = connectTcp(portOf(address), "127.0.0.1");
        await once(socket, "connect");
        socket.destroy();
      });
      assert.equal(gone.length, 1);
      assert.match(gone[0]?.message ?? "", /hung up during the TLS handshake/);
    });

    test("an expired certificate of ours is refused by our client and by Python's", async () => {
      await reported(async (address) => {
        await assert.rejects(connect(address, { security: good }), {
          code: "ERR_DASKWIRE_TLS",
          message: /the peer's certificate has expired/,
        });
        const body = "return await outcome(connect(address, timeout=2, **args))";
        assert.match(JSON.stringify(await runSecurePython(address, good, body)), /raised.*(certificate|ssl_context)/i);
      }, expired);
    });
  });
}

for (const { name, address, security } of SOCKETS.filter((subject) => subject.name !== "tcp")) {
  test(`${name}: a peer that does not get as far as a comm in time is hung up on and reported once`, async () => {
    const errors: unknown[] = [];
    await using listener = await listen(address, {
      security,
      handshakeTimeout: 30,
      onComm: () => assert.fail("no comm"),
      onError: (error) => errors.push(error),
    });
    const socket = connectTcp(portOf(listener.contactAddress), "127.0.0.1").on("error", () => undefined);
    await once(socket.resume(), "close");
    assert.equal(errors.length, 1);
    assert(errors[0] instanceof CommTimeoutError);
  });
}

test("a Python client with TLS at our plain listener is recognised", async () => {
  const errors: unknown[] = [];
  await using listener = await listen("tcp://127.0.0.1:0", {
    onComm: () => assert.fail("no comm"),
    onError: (error) => errors.push(error),
  });
  const body = "return (await outcome(connect(address, timeout=2, **args)))[0]";
  assert.equal(await runSecurePython(listener.contactAddress.replace("tcp:", "tls:"), good, body), "raised");
  const [error] = errors;
  assert(error instanceof HandshakeError);
  // Tornado may give up on our plain handshake before it has sent a byte.
  assert.match(error.message, /a TLS client \(listen at tls:\/\/, or let it use tcp:\/\/\)|or expect TLS/);
});

test("what security lacks or gets wrong is named", async () => {
  const tls = good.tls ?? {};
  const wrong: readonly [Security, RegExp][] = [
    [{ tls: { ...tls, "ca-file": "/no/such/file" } }, /cannot read ca-file: ENOENT.*\/no\/such\/file/],
    [{ tls: { ...tls, "ca-file": "no\npem" } }, /ca-file holds no PEM/],
    [{ tls: { ...tls, client: { cert: tls.client?.cert, key: stranger.tls?.client?.key } } }, /key that belongs to/],
    [{ tls: { ...tls, client: { cert: tls.client?.cert } } }, /cert and key of client are unusable/],
    [{ tls: { ...tls, ciphers: "no-such-cipher" } }, /ca-file, ciphers, or cert and key of client are unusable/],
    [{ tls: { ...tls, "min-version": 1.1 as 1.2 } }, /expected 1\.2 or 1\.3 as min-version, got 1\.1/],
  ];
  for (const [security, message] of wrong) {
    await assert.rejects(connect("tls://127.0.0.1:1", { security }), { code: "ERR_DASKWIRE_SECURITY", message });
  }
  await assert.rejects(listen("ws://127.0.0.1:0", { security: good, onComm: () => undefined }), {
    code: "ERR_DASKWIRE_SECURITY",
    message: /ws:\/\/ has none/,
  });
});

test("the key may stand in the certificate's file, and nothing leaves the process with inproc", async () => {
  const { cert, key } = good.tls?.worker ?? {};
  const both = `${cert}${key}`;
  const security: Security = { tls: { ...good.tls, client: { cert: both }, worker: { cert: both } } };
  for (const address of ["tls://127.0.0.1:0", "inproc://"]) {
    await using listener = await listen(address, { security, onComm: (comm) => void comm.whenClosed });
    await using comm = await connect(listener.contactAddress, { security });
    await comm.close();
  }
});
