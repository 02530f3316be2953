/** Lines on standard output: no more at a time than its reader takes, with colour on a terminal only. */
import { once } from "node:events";
import { styleText } from "node:util";

/** Colours that are used. */
export type Style = "bold" | "red" | "green" | "cyan";

/** Gives a text a colour, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

const narrow = 160;

/** Standard output. */
export class LineOutput {
  /** For texts of ours around which no peer's text ends the colour. */
  readonly paint: Paint;
  /** Letters of a line. */
  readonly width: number;
  #closed = false;

  constructor() {
    const { stdout, env } = process;
    const coloured = stdout.isTTY && (env["NO_COLOR"] ?? "") === "";
    this.paint = coloured ? (style, text) => styleText(style, text) : (_, text) => text;
    this.width = stdout.isTTY ? Math.max(80, stdout.columns) : narrow;
    stdout.on("error", () => {
      this.#closed = true;
    });
  }

  /** Whether nothing can be written any more: nobody reads, as with `| head`, or the disk is full. */
  get closed(): boolean {
    return this.#closed;
  }

  /** Writes lines; false if the reader needs time. */
  write(lines: readonly string[]): boolean {
    if (this.#closed || lines.length === 0) return true;
    return process.stdout.write(lines.map((line) => `${line}\n`).join(""));
  }

  /** The same, fulfilled when there is room for more. */
  async writeAndWait(lines: readonly string[]): Promise<void> {
    if (!this.write(lines))
      await Promise.race([once(process.stdout, "drain"), once(process.stdout, "error")]).catch(ignore);
  }
}

function ignore(): void {
  // The listener of the constructor notes it, and the command's tells it.
}
