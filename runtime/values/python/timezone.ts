import { keyForm, type Hashable } from "../../wire/key-map.js";
import { py } from "./global.js";
import { PyInstance } from "./instance.js";
import { reduce, type Reducible, type Reduction } from "./reduction.js";
import { reprOf } from "./repr.js";
import { PyTimeDelta } from "./timedelta.js";
import { tuple } from "./tuple.js";

const day = 86_400_000_000n;

/** A Python `timezone`: a fixed offset from UTC. Zones with rules, such as `ZoneInfo`, are a {@link PyObject}. */
export class PyTimeZone extends PyInstance implements Hashable, Reducible {
  static readonly utc = new PyTimeZone(new PyTimeDelta(0));
  /** How much local time is ahead of UTC. */
  readonly offset: PyTimeDelta;
  /** The name that it was given, or `null`. */
  readonly name: string | null;

  /** @throws RangeError if the offset is a day or more, as in Python. */
  constructor(offset: PyTimeDelta, name: string | null = null) {
    super();
    if (offset.microseconds <= -day || offset.microseconds >= day)
      throw new RangeError("expected an offset of less than a day in a timezone");
    this.offset = offset;
    this.name = name;
  }

  /** The offset as ISO 8601 has it: `+02:00`. */
  get text(): string {
    const { microseconds } = this.offset;
    const size = microseconds < 0n ? -microseconds : microseconds;
    const seconds = size / 1_000_000n;
    const parts = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n].map((part) => String(part).padStart(2, "0"));
    const rest = size % 1_000_000n;
    const precise = rest > 0n ? `.${String(rest).padStart(6, "0")}` : "";
    const shown = rest > 0n || parts[2] !== "00" ? parts : parts.slice(0, 2);
    return `${microseconds < 0n ? "-" : "+"}${shown.join(":")}${precise}`;
  }

  [reduce](): Reduction {
    const args = this.name === null ? tuple(this.offset) : tuple(this.offset, this.name);
    return { how: "call", callable: py("datetime:timezone"), args };
  }

  [keyForm](): string {
    return `z${this.offset.microseconds};`;
  }

  [reprOf](show: (value: unknown) => string): string {
    if (this.offset.microseconds === 0n && this.name === null) return "datetime.timezone.utc";
    return `datetime.timezone(${show(this.offset)}${this.name === null ? "" : `, ${show(this.name)}`})`;
  }
}
