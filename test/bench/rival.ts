/** Python's side: contenders that run in a process with the newest verified release of Dask. */
import { fileURLToPath } from "node:url";
import { pythonOf } from "../support/dask.js";
import { PythonPeer } from "../wire/python.js";
import type { Contender } from "./measure.js";

const script = fileURLToPath(new URL("./rival.py", import.meta.url));

/** How Python encodes or decodes: with Dask's protocol, or with msgpack alone. */
export type CodecWay = "dumps" | "loads" | "packb" | "unpackb";
/** What a pair of Python peers does. */
export type PeersWay = "calls" | "stream" | "transfer";

/** The Python process. */
export class Rival implements Disposable {
  readonly #peer: PythonPeer;

  private constructor(peer: PythonPeer) {
    this.#peer = peer;
  }

  static async start(): Promise<Rival> {
    return new Rival(new PythonPeer(await pythonOf(), script));
  }

  /** What runs there. */
  async versions(): Promise<string> {
    return text(await this.#peer.ask("versions"));
  }

  /** A message as Dask writes it. */
  frames(shape: string): Promise<Uint8Array[]> {
    return this.#ask("frames", shape);
  }

  codec(way: CodecWay, shape: string): Contender {
    return {
      name: way,
      warmUp: 0,
      run: async (count) => Number(text(await this.#ask("codec", way, shape, String(count)))),
    };
  }

  /** A pickle as Python writes it, protocol 5. */
  async pickle(value: string): Promise<Uint8Array> {
    const [bytes = new Uint8Array()] = await this.#ask("pickle", value);
    return bytes;
  }

  pickling(way: "dumps" | "loads", value: string): Contender {
    return {
      name: `python ${way}`,
      warmUp: 0,
      run: async (count) => Number(text(await this.#ask("pickling", way, value, String(count)))),
    };
  }

  peers(way: PeersWay): Contender {
    return {
      name: `python ${way}`,
      warmUp: 0,
      run: async (count) => Number(text(await this.#ask("peers", way, String(count)))),
    };
  }

  #ask(command: string, ...args: readonly string[]): Promise<Uint8Array[]> {
    return this.#peer.ask(command, ...args.map((each) => new TextEncoder().encode(each)));
  }

  [Symbol.dispose](): void {
    this.#peer[Symbol.dispose]();
  }
}

function text(parts: readonly Uint8Array[]): string {
  return new TextDecoder().decode(parts[0]);
}
