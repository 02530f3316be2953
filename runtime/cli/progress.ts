/** One line that tells how far a file has been read. */
import type { ReadProgress } from "./read-capture.js";

const interval = 200;

/** Shows progress on a terminal, and nothing elsewhere. */
export function progressOn(
  terminal: { readonly isTTY?: boolean; write(text: string): unknown },
  name: string,
): { update(read: ReadProgress, messages: number): void; end(): void } {
  let last = 0;
  let shown = false;
  return {
    update({ bytes, size }, messages) {
      const now = performance.now();
      if (terminal.isTTY !== true || now - last < interval) return;
      last = now;
      shown = true;
      const percent = size === 0 ? 100 : Math.floor((bytes / size) * 100);
      terminal.write(`\r\x1b[2K${name}: ${percent} %, ${messages} messages`);
    },
    end() {
      if (shown) terminal.write("\r\x1b[2K");
    },
  };
}
