/** How many connections may be open, so that a flood of them leaves files and sockets for those that are there. */

// Two sockets, a file for its part, and one for a large message in each direction.
const filesEach = 5;
// For listening sockets, the capture, and what Node itself has open.
const filesBeside = 64;
const most = 10_000;

/** Counts connections. */
export class ConnectionLimit {
  readonly most: number;
  #open = 0;
  #refusing = false;

  /** @param files how many files this process may have open; asked of the system if absent */
  constructor(files = openFiles()) {
    this.most = Math.max(1, Math.min(most, Math.floor((files - filesBeside) / filesEach)));
  }

  /** Takes a place for a connection; false if there is none. */
  take(): boolean {
    if (this.#open >= this.most) return false;
    this.#open++;
    return true;
  }

  /** Gives a place back. */
  give(): void {
    this.#open--;
    if (this.#open < this.most / 2) this.#refusing = false;
  }

  /** Whether this refusal is the first since there was room again: one of them is worth a note. */
  isNews(): boolean {
    const news = !this.#refusing;
    this.#refusing = true;
    return news;
  }
}

/** The limit that the system sets; as good as none where it is not known. */
function openFiles(): number {
  const { userLimits } = process.report.getReport() as {
    readonly userLimits?: { readonly open_files?: { readonly soft: number | "unlimited" } };
  };
  const soft = userLimits?.open_files?.soft;
  return typeof soft === "number" ? soft : Infinity;
}
