/** Chooses few units that show together all that was seen. */

/** Where a unit is. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly unit: number;
}

interface Candidate extends Place {
  readonly cost: number;
  readonly features: readonly number[];
}

/** Learns of units, one after the other, and remembers for each feature the cheapest that has it. */
export class Selection {
  readonly #numbers = new Map<string, number>();
  readonly #cheapest: Candidate[] = [];

  /** @param cost of keeping the unit: its size, as a rule */
  offer(place: Place, features: ReadonlySet<string>, cost: number): void {
    const numbers = [...features].map((feature) => this.#numberOf(feature));
    const candidate: Candidate = { ...place, cost, features: numbers };
    for (const number of numbers) {
      const known = this.#cheapest[number];
      if (known === undefined || cost < known.cost) this.#cheapest[number] = candidate;
    }
  }

  /** The chosen units, by file and line. A feature that few units have is served first: its unit shows most others as well. */
  chosen(): ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<number>>> {
    const shows = new Map<number, number>();
    for (const { features } of new Set(this.#cheapest))
      for (const feature of features) shows.set(feature, (shows.get(feature) ?? 0) + 1);
    const order = [...shows].sort(([a, x], [b, y]) => x - y || a - b).map(([feature]) => feature);
    const covered = new Set<number>();
    const kept = new Map<string, Map<number, Set<number>>>();
    for (const feature of order) {
      const candidate = this.#cheapest[feature];
      if (candidate === undefined || covered.has(feature)) continue;
      for (const each of candidate.features) covered.add(each);
      const lines = kept.get(candidate.file) ?? new Map<number, Set<number>>();
      kept.set(candidate.file, lines);
      lines.set(candidate.line, (lines.get(candidate.line) ?? new Set()).add(candidate.unit));
    }
    return kept;
  }

  #numberOf(feature: string): number {
    const number = this.#numbers.get(feature) ?? this.#numbers.size;
    this.#numbers.set(feature, number);
    return number;
  }
}
