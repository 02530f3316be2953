/** Counts and findings of a check, over one file or many. */
import { formatRelease } from "../wire/release.js";
import { Findings, type Finding, type Location, type Problem } from "./findings.js";
import type { Observed } from "./observed.js";
import { Seen, type SeenOp } from "./seen.js";

/** The report in JSON form, as docs/conformance.md describes it. */
export interface ReportJson {
  /** The release that was checked for; null if there were several. */
  readonly release: string | null;
  readonly conversations: number;
  readonly messages: number;
  readonly decoded: number;
  readonly valid: number;
  readonly reencodedEqual: number;
  /** Messages that were not recorded, so that nothing can be said about them. */
  readonly omitted: number;
  readonly unknownOps: readonly Finding[];
  readonly unknownFields: readonly Finding[];
  readonly invalid: readonly Finding[];
  readonly order: readonly Finding[];
  /** Pickles in the place of plain values: no findings. */
  readonly fallbacks: readonly Finding[];
  /** Parts of the file that could not be read. */
  readonly skipped: readonly Skipped[];
  readonly seen: Readonly<Record<string, SeenOp>>;
}

/** A part of a file that could not be read. */
export interface Skipped {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

// A hostile capture may have as many broken lines as it likes.
const mostSkipped = 1000;

/** What a check has found so far. */
export class Report {
  readonly #releases = new Set<number>();
  #conversations = 0;
  #messages = 0;
  #decoded = 0;
  #valid = 0;
  #equal = 0;
  #omitted = 0;
  readonly #unknownOps = new Findings();
  readonly #unknownFields = new Findings();
  readonly #invalid = new Findings();
  readonly #order = new Findings();
  readonly #fallbacks = new Findings();
  readonly #skipped: Skipped[] = [];
  #skippedMore = 0;
  readonly #seen = new Seen();

  /** Counts a conversation of a release. */
  startConversation(release: number): void {
    this.#conversations++;
    this.#releases.add(release);
  }

  /** Counts a message. */
  add(observed: Observed, where: Location): void {
    this.#messages++;
    if (observed.omitted) this.#omitted++;
    if (observed.decoded) this.#decoded++;
    if (observed.valid) this.#valid++;
    if (observed.equal) this.#equal++;
    const lists: readonly (readonly [Findings, readonly Problem[]])[] = [
      [this.#unknownOps, observed.unknownOps],
      [this.#unknownFields, observed.unknownFields],
      [this.#invalid, observed.invalid],
      [this.#order, observed.order],
      [this.#fallbacks, observed.fallbacks],
    ];
    for (const [findings, problems] of lists) for (const problem of problems) findings.add(problem, where);
    for (const part of observed.parts) this.#seen.add(part);
  }

  /** Notes what could not be read. */
  skip(skipped: Skipped): void {
    if (this.#skipped.length < mostSkipped) this.#skipped.push(skipped);
    else this.#skippedMore++;
  }

  /** Adds the report of another file. */
  merge(other: Report): void {
    for (const release of other.#releases) this.#releases.add(release);
    this.#conversations += other.#conversations;
    this.#messages += other.#messages;
    this.#decoded += other.#decoded;
    this.#valid += other.#valid;
    this.#equal += other.#equal;
    this.#omitted += other.#omitted;
    this.#unknownOps.merge(other.#unknownOps);
    this.#unknownFields.merge(other.#unknownFields);
    this.#invalid.merge(other.#invalid);
    this.#order.merge(other.#order);
    this.#fallbacks.merge(other.#fallbacks);
    for (const skipped of other.#skipped) this.skip(skipped);
    this.#skippedMore += other.#skippedMore;
    this.#seen.merge(other.#seen);
  }

  /** The releases that were checked for, as ordinals. */
  get releases(): readonly number[] {
    return [...this.#releases];
  }

  /** How many conversations there were. */
  get conversations(): number {
    return this.#conversations;
  }

  /** How many messages there were. */
  get messages(): number {
    return this.#messages;
  }

  /** Whether nothing is to be said against the traffic, or against the spec. */
  get clean(): boolean {
    const findings = [this.#unknownOps, this.#unknownFields, this.#invalid, this.#order];
    return findings.every((each) => each.empty);
  }

  /** The report in JSON form. */
  toJSON(): ReportJson {
    const [release] = this.#releases;
    return {
      release: release === undefined || this.#releases.size > 1 ? null : formatRelease(release),
      conversations: this.#conversations,
      messages: this.#messages,
      decoded: this.#decoded,
      valid: this.#valid,
      reencodedEqual: this.#equal,
      omitted: this.#omitted,
      unknownOps: this.#unknownOps.list(),
      unknownFields: this.#unknownFields.list(),
      invalid: this.#invalid.list(),
      order: this.#order.list(),
      fallbacks: this.#fallbacks.list(),
      skipped: this.#skippedMore === 0 ? this.#skipped : [...this.#skipped, this.#rest()],
      seen: this.#seen.toJSON(),
    };
  }

  /** Stands for what was skipped beside what is listed. */
  #rest(): Skipped {
    const { file, line } = this.#skipped.at(-1) as Skipped;
    return { file, line, reason: `${this.#skippedMore} more places behind this line are not listed` };
  }
}
