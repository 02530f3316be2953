/** What comes inside an encrypted connection, but not in Dask's words; and connections that stop within a record. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { type Socket, connect as connectTcp } from "node:net";
import { type TLSSocket, connect as connectTls } from "node:tls";
import { test } from "node:test";

import { WorkerStub } from "../../generated/index.js";
import { rpc, Server, worker } from "../../runtime/index.js";
import { newestRelease } from "../../runtime/wire/release.js";
import { TlsError } from "../../runtime/comm/transport-errors.js";
import { createSecurity } from "../support/certificates.js";
import { bytesOf, hello } from "./raw-peer.js";

const SECURITY = createSecurity();
const cert = SECURITY.tls?.client?.cert ?? "";
const key = SECURITY.tls?.client?.key ?? "";

/** A client that has shown its certificate and shaken hands, and the connection that carries TLS. */
interface Intruder {
  readonly raw: Socket;
  readonly secure: TLSSocket;
  /** Resolves when the server has hung up. */
  readonly ended: Promise<unknown>;
}

interface Scene {
  readonly address: string;
  readonly errors: readonly (Error & { code?: string })[];
  readonly intruder: Intruder;
}

/** Runs a test with a server and an intruder; afterwards the server must answer others, and close without delay. */
async function scene(maxVersion: "TLSv1.2" | "TLSv1.3", body: (scene: Scene) => Promise<void>): Promise<void> {
  const errors: (Error & { code?: string })[] = [];
  const onError = (error: unknown): void => void errors.push(error as Error);
  const server = new Server({
    role: "worker",
    table: worker.WORKER_OPS,
    handlers: {},
    security: SECURITY,
    stallTimeout: 100,
    onError,
  });
  const { contactAddress: address } = await server.listen("tls://127.0.0.1:0");
  const intruder = await intrude(address, maxVersion);
  try {
    await body({ address, errors, intruder });
    await using peer = rpc(address, { release: newestRelease, connect: { security: SECURITY } });
    assert.equal(await new WorkerStub(peer).echo({ data: "served" }), "served");
  } finally {
    await server.close({ grace: 0 });
    await intruder.ended;
  }
}

async function intrude(address: string, maxVersion: "TLSv1.2" | "TLSv1.3"): Promise<Intruder> {
  const { hostname, port } = new URL(address);
  const raw = connectTcp(Number(port), hostname);
  await once(raw, "connect");
  const secure = connectTls({
    socket: raw,
    ca: SECURITY.tls?.["ca-file"] ?? "",
    cert,
    key,
    maxVersion,
    checkServerIdentity: () => undefined,
  });
  const ended = new Promise((resolve) => secure.once("close", resolve));
  // The server may reset the connection: that is what is tested.
  for (const socket of [raw, secure]) socket.on("error", () => undefined);
  secure.resume();
  await once(secure, "secureConnect");
  secure.write(hello);
  await once(secure, "data");
  return { raw, secure, ended };
}

for (const version of ["TLSv1.2", "TLSv1.3"] as const) {
  test(`${version}: bytes that are not encrypted, after the handshake, end the comm with one error`, async () => {
    await scene(version, async ({ errors, intruder }) => {
      intruder.raw.write(Buffer.alloc(64, 0xa5));
      await intruder.ended;
      assert.deepEqual(
        errors.map(({ code, cause }) => [code, cause instanceof TlsError]),
        [["ERR_DASKWIRE_CLOSED", true]],
      );
      assert.match(errors[0]?.message ?? "", /bytes came, after the handshake, that are not encrypted as agreed/);
    });
  });
}

test("a peer that negotiates anew over and over is hung up on", async () => {
  await scene("TLSv1.2", async ({ errors, intruder }) => {
    const { secure, ended } = intruder;
    let granted = 0;
    const another = (): void => {
      secure.renegotiate({}, (error) => {
        if (error !== null) return;
        granted += 1;
        another();
      });
    };
    another();
    await ended;
    assert(granted < 10);
    assert.deepEqual(
      errors.map(({ code, cause }) => [code, (cause as TlsError).reason]),
      [["ERR_DASKWIRE_CLOSED", "ERR_TLS_SESSION_ATTACK"]],
    );
  });
});

for (const [what, stop] of [
  ["after a few bytes of a record", 3],
  ["in the middle of a record", 60],
] as const) {
  test(`a request that stops ${what} counts as idle: no deadline holds, it takes no more than an idle comm, and ends with the server`, async () => {
    await scene("TLSv1.3", async ({ errors, intruder }) => {
      // The record's header, and some of what it announces: 200 bytes of application data.
      const record = Buffer.alloc(205, 1);
      record.set([0x17, 3, 3, 0, 200]);
      intruder.raw.write(record.subarray(0, stop));
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert(!intruder.secure.destroyed);
      assert.deepEqual(errors, []);
    });
  });
}

test("a request of several records that stops within one ends the comm", async () => {
  await scene("TLSv1.3", async ({ errors, intruder }) => {
    intruder.secure.write(bytesOf({ op: "echo", data: 1 }).subarray(0, 30));
    intruder.raw.write(Buffer.of(0x17, 3, 3));
    await intruder.ended;
    assert.deepEqual(
      errors.map(({ code }) => code),
      ["ERR_DASKWIRE_TIMEOUT"],
    );
  });
});
