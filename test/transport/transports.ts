/** The transports under test, each with what it needs. */
import { inproc } from "../../runtime/comm/inproc.js";
import { type Transport, registerTransport } from "../../runtime/comm/registry.js";
import type { Security } from "../../runtime/comm/security.js";
import { localProcess } from "../../runtime/node/local-process.js";
import { tcp } from "../../runtime/node/tcp.js";
import { tls } from "../../runtime/node/tls.js";
import { ws, wss } from "../../runtime/node/ws.js";
import { createSecurity } from "../support/certificates.js";

for (const transport of [tcp, tls, ws, wss, inproc(localProcess)]) registerTransport(transport);

/** A transport, and how it is used in a test. */
export interface Subject {
  readonly name: string;
  readonly transport: Transport;
  /** Address to listen at. */
  readonly address: string;
  readonly security: Security | undefined;
  /** Whether there is a socket, which can be cut and has hosts and ports. */
  readonly hasSocket: boolean;
  /** Whether the client makes the peer wait when it does not read. */
  readonly clientPauses: boolean;
}

/** One CA for all subjects. */
export const SECURITY: Security = createSecurity();

const common = { security: undefined, hasSocket: true, clientPauses: true };

/** The transports of Node. */
export const SUBJECTS: readonly Subject[] = [
  { ...common, name: "tcp", transport: tcp, address: "tcp://127.0.0.1:0" },
  { ...common, name: "tls", transport: tls, address: "tls://127.0.0.1:0", security: SECURITY },
  { ...common, name: "ws", transport: ws, address: "ws://127.0.0.1:0" },
  { ...common, name: "wss", transport: wss, address: "wss://127.0.0.1:0", security: SECURITY },
  { ...common, name: "inproc", transport: inproc(localProcess), address: "inproc://", hasSocket: false },
];

/** Those with a socket. */
export const SOCKETS: readonly Subject[] = SUBJECTS.filter((subject) => subject.hasSocket);
