/** Interleaved runs: every contender of a comparison runs once a round, so that what disturbs the machine disturbs all. */

/** Something that can be run a number of times. */
export interface Contender {
  readonly name: string;
  /** Seconds of CPU for which it is run before it is measured, until its code is compiled. */
  readonly warmUp: number;
  /** Runs it `count` times; the seconds of CPU that this took, in user and in system mode. */
  readonly run: (count: number) => number | Promise<number>;
}

/** What a contender took. */
export interface Timing {
  readonly name: string;
  /** Microseconds of CPU of one operation, in each round. */
  readonly rounds: readonly number[];
}

/** For JavaScript. Python has nothing to warm up. */
const WARM_UP = 0.4;
const ROUNDS = 7;
/** Seconds of CPU that one run of one contender takes. */
const SLICE = 0.04;

/** Seconds of CPU that this process has used, all of its threads together. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Makes a contender of a function that does its work before it returns. */
export function contender(name: string, work: (index: number) => unknown): Contender {
  return {
    name,
    warmUp: WARM_UP,
    run(count) {
      const start = cpuSeconds();
      for (let index = 0; index < count; index++) sink = work(index);
      return cpuSeconds() - start;
    },
  };
}

/** What the work returned last: kept, so that no compiler finds the work useless. */
export let sink: unknown;

/** Makes a contender of a function that does its work `count` times before its promise fulfils. */
export function asyncContender(name: string, work: (count: number) => Promise<void>): Contender {
  return {
    name,
    warmUp: WARM_UP,
    async run(count) {
      const start = cpuSeconds();
      await work(count);
      return cpuSeconds() - start;
    },
  };
}

/** Runs the contenders against each other. */
export async function compare(contenders: readonly Contender[]): Promise<readonly Timing[]> {
  const counts: number[] = [];
  for (const each of contenders) counts.push(await calibrate(each));
  const rounds: number[][] = contenders.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, each] of contenders.entries()) {
      const count = counts[index] as number;
      rounds[index]?.push(((await each.run(count)) / count) * 1e6);
    }
  }
  return contenders.map(({ name }, index) => ({ name, rounds: rounds[index] ?? [] }));
}

/** Warms a contender up; how many runs fill a slice. */
async function calibrate({ run, warmUp }: Contender): Promise<number> {
  let count = 1;
  let seconds = await run(count);
  for (let spent = seconds; seconds < SLICE / 2 || spent < warmUp; spent += seconds) {
    if (seconds < SLICE / 2) count *= 2;
    seconds = await run(count);
  }
  return Math.max(1, Math.round((count * SLICE) / seconds));
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** How many times faster a timing is than its rival: the median over the rounds, each held against the same round. */
export function timesFaster(own: Timing, rival: Timing): number {
  return median(own.rounds.map((time, round) => (rival.rounds[round] as number) / time));
}
