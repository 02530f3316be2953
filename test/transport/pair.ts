/** Two comms of one transport that have shaken hands. */
import type { Comm } from "../../runtime/comm/comm.js";
import { type ConnectOptions, connect } from "../../runtime/comm/connect.js";
import { type ListenOptions, listen } from "../../runtime/comm/listen.js";
import type { Subject } from "./transports.js";

/** The two ends; `await using` aborts both. */
export interface Pair extends AsyncDisposable {
  readonly client: Comm;
  readonly server: Comm;
}

/** How a pair is made. */
export interface PairOptions {
  readonly connect?: ConnectOptions;
  readonly listen?: Partial<ListenOptions>;
  /** Makes the address to dial from the one that is listened at. */
  readonly via?: (address: string) => string;
}

/** Connects one end to the other. */
export async function connectedPair(subject: Subject, options: PairOptions = {}): Promise<Pair> {
  const { security } = subject;
  let accept!: (comm: Comm) => void;
  let refuse!: (error: unknown) => void;
  const accepted = new Promise<Comm>((resolve, reject) => ([accept, refuse] = [resolve, reject]));
  // Whoever waits sees it; a pair whose dialling fails is not waited for.
  accepted.catch(() => undefined);
  await using listener = await listen(subject.address, {
    onComm: accept,
    onError: refuse,
    security,
    ...options.listen,
  });
  const address = options.via?.(listener.contactAddress) ?? listener.contactAddress;
  const client = await connect(address, { security, retry: false, ...options.connect });
  const server = await accepted;
  const end = async (): Promise<void> => {
    client.abort();
    server.abort();
    await Promise.all([client.whenClosed, server.whenClosed]);
  };
  return { client, server, [Symbol.asyncDispose]: end };
}

/** Bytes that are all alike. */
export function bytes(length: number, fill: number): Uint8Array {
  return new Uint8Array(length).fill(fill);
}

/** Bytes with a pattern, so that a wrong order shows. */
export function pattern(length: number): Uint8Array {
  const made = new Uint8Array(length);
  for (let i = 0; i < length; i++) made[i] = (i * 31 + (i >> 8) * 17 + (i >> 16)) & 0xff;
  return made;
}

/** Whether two messages are the same, quickly. */
export function equalFrames(got: readonly Uint8Array[], expected: readonly Uint8Array[]): boolean {
  return (
    got.length === expected.length &&
    got.every((frame, index) => Buffer.compare(frame, expected[index] as Uint8Array) === 0)
  );
}
