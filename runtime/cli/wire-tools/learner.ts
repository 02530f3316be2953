/** Learns from traffic who listens. */
import type { ConversationHeader, RecordedMessage } from "../../capture/format.js";
import { decodeOpen, readOp } from "../../wire/message.js";
import { WireError } from "../../wire/errors.js";
import { fillFrames } from "../../capture/placeholders.js";
import { identityFrom, releaseFrom } from "./identify.js";

/** Watches a conversation for what the listening side says of itself in the replies to `identity` and `versions`. */
export class Learner {
  #asked: string | undefined;

  /** What the message says; `undefined` if nothing. */
  next(message: RecordedMessage): ConversationHeader | undefined {
    try {
      if (message.dir === "in") {
        const [head] = message.frames;
        this.#asked = head instanceof Uint8Array && head.length < 4096 ? readOp([head]).op : undefined;
        return undefined;
      }
      const asked = this.#asked;
      this.#asked = undefined;
      if (asked !== "identity" && asked !== "versions") return undefined;
      const filled = fillFrames(message.frames);
      if (filled === undefined) return undefined;
      const reply = decodeOpen(filled.frames);
      if (asked === "versions") return releaseFrom(reply);
      const { server } = identityFrom(reply);
      return server === undefined ? undefined : { server };
    } catch (error) {
      if (error instanceof WireError) return undefined;
      throw error;
    }
  }
}
