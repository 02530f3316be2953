/** What stands before the frames of a WebSocket. */
import { WireError } from "../wire/errors.js";
import { GrowingBytes } from "./bytes.js";

// An HTTP request or response above this is none that opens a WebSocket.
const mostHttp = 2 ** 16;
const latin1 = new TextDecoder("latin1");

/** Passes over the request or the response that opens a WebSocket. */
export class WsUpgrade {
  readonly #head = new GrowingBytes();

  /** Whether some of it has come. */
  get begun(): boolean {
    return this.#head.length > 0;
  }

  /**
   * Takes the next bytes.
   * @returns where in the chunk its last byte is followed by others; `undefined` if more of it is to come
   * @throws WireError if no WebSocket as Dask uses it comes behind
   */
  take(chunk: Uint8Array): number | undefined {
    const had = this.#head.length;
    this.#head.append(chunk.subarray(0, mostHttp - had));
    const end = endOf(this.#head.bytes, Math.max(0, had - 3));
    if (end !== undefined) {
      check(latin1.decode(this.#head.take().subarray(0, end)));
      return end - had;
    }
    if (this.#head.length === mostHttp) throw new WireError("expected an upgrade to WebSocket, got other bytes");
    return undefined;
  }
}

/** Where the empty line behind the head ends. */
function endOf(bytes: Uint8Array, from: number): number | undefined {
  for (let at = bytes.indexOf(13, from); at >= 0; at = bytes.indexOf(13, at + 1))
    if (bytes[at + 1] === 10 && bytes[at + 2] === 13 && bytes[at + 3] === 10) return at + 4;
  return undefined;
}

function check(head: string): void {
  if (/^HTTP\/1\.\d (?!101 )/.test(head)) throw new WireError("the upgrade to WebSocket was refused");
  if (/^HTTP[^]*\r\nsec-websocket-extensions:/i.test(head))
    throw new WireError("the WebSocket has an extension, such as compression, which Dask does not use");
}
