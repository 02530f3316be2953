/** Keeps the last lines of a text that grows. */

const LINES = 200;
const DETAIL_LINES = 30;

/** The last 200 lines of what is written to it. */
export class Tail {
  readonly #lines: string[] = [];
  readonly #onLine: ((line: string) => void) | undefined;
  #rest = "";

  constructor(onLine?: (line: string) => void) {
    this.#onLine = onLine;
  }

  /** Takes more text, cut anywhere. */
  write(text: string): void {
    const lines = (this.#rest + text).split(/\r?\n/);
    this.#rest = lines.pop() ?? "";
    for (const line of lines) {
      this.#lines.push(line);
      this.#onLine?.(line);
    }
    this.#lines.splice(0, this.#lines.length - LINES);
  }

  /** The last lines. */
  text(): string {
    return [...this.#lines, ...(this.#rest === "" ? [] : [this.#rest])].join("\n");
  }

  /** The last lines as the end of an error message; a remark if there are none. */
  asDetail(): string {
    const lines = this.text().split("\n").slice(-DETAIL_LINES);
    return lines.join("").trim() === "" ? "; it wrote nothing to stderr" : `; its last lines:\n${lines.join("\n")}`;
  }
}
