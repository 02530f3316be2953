/** Python's numbers beside int and float. */
import { canonicalForm, keyForm, type Hashable } from "../../wire/key-map.js";
import { Float } from "../../wire/values.js";
import { py } from "./global.js";
import { PyInstance } from "./instance.js";
import { reduce, type Reducible, type Reduction } from "./reduction.js";
import { reprOf } from "./repr.js";
import { tuple } from "./tuple.js";

/** A Python complex number. */
export class PyComplex extends PyInstance implements Hashable, Reducible {
  readonly real: number;
  readonly imag: number;

  constructor(real: number, imag: number) {
    super();
    this.real = real;
    this.imag = imag;
  }

  [reduce](): Reduction {
    const args = tuple(new Float(this.real), new Float(this.imag));
    return { how: "call", callable: py("builtins:complex"), args };
  }

  [keyForm](): string {
    return this.imag === 0 ? canonicalForm(this.real) : `c${this.real},${this.imag};`;
  }

  [reprOf](): string {
    const sign = this.imag < 0 || Object.is(this.imag, -0) ? "-" : "+";
    return `(${this.real}${sign}${Math.abs(this.imag)}j)`.replaceAll("Infinity", "inf").replaceAll("NaN", "nan");
  }
}

/** A Python `Decimal`, in digits: JavaScript has no such number. */
export class PyDecimal extends PyInstance implements Hashable, Reducible {
  /** The number as Python writes it, as in `1.50`, `-0`, `1E+3`, `NaN`, `sNaN123`, `-Infinity`. */
  readonly text: string;

  /** @throws TypeError if the text is no decimal number. */
  constructor(text: string) {
    super();
    if (!/^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?|Inf(?:inity)?|s?NaN\d*)$/i.test(text))
      throw new TypeError(`expected a decimal number, got ${JSON.stringify(text.slice(0, 100))}`);
    this.text = text;
  }

  /** The nearest JavaScript number. */
  toNumber(): number {
    return /nan/i.test(this.text) ? NaN : Number(this.text.replace(/inf\w*/i, "Infinity"));
  }

  [reduce](): Reduction {
    return { how: "call", callable: py("decimal:Decimal"), args: tuple(this.text) };
  }

  [keyForm](): string {
    const match = /^([+-]?)(\d*)\.?(\d*)(?:E([+-]?\d+))?$/i.exec(this.text);
    if (match === null) return Number.isNaN(this.toNumber()) ? `d${this.text};` : canonicalForm(this.toNumber());
    const [, sign, whole = "", part = "", exponent = "0"] = match;
    const digits = (whole + part).replace(/^0+/, "");
    const significant = digits.replace(/0+$/, "");
    if (significant === "") return canonicalForm(0);
    if (exponent.length > longestExponent) return `d${this.text};`;
    const power = BigInt(exponent) - BigInt(part.length) + BigInt(digits.length - significant.length);
    // Beyond that no float is equal, and an integer would be of an unusual size.
    if (power > 400n || power < -1100n || significant.length > 800)
      return `d${sign === "-" ? sign : ""}${significant}E${power};`;
    const signed = BigInt(`${sign === "-" ? "-" : ""}1`) * BigInt(significant);
    if (power >= 0n) return canonicalForm(signed * 10n ** power);
    const below = 10n ** -power;
    const divisor = commonDivisor(BigInt(significant), below);
    return formOfRatio(signed / divisor, below / divisor);
  }

  [reprOf](): string {
    return `Decimal('${this.text}')`;
  }
}

/** Python's own exponents have at most 18 digits. */
const longestExponent = 20;

/** A Python `Fraction`, in lowest terms. */
export class PyFraction extends PyInstance implements Hashable, Reducible {
  readonly numerator: bigint;
  /** Above 0. */
  readonly denominator: bigint;

  /** @throws RangeError if the denominator is 0. */
  constructor(numerator: number | bigint, denominator: number | bigint = 1n) {
    super();
    const [above, below] = [BigInt(numerator), BigInt(denominator)];
    if (below === 0n) throw new RangeError("expected a denominator other than 0");
    const divisor = commonDivisor(above < 0n ? -above : above, below < 0n ? -below : below);
    const sign = below < 0n ? -1n : 1n;
    this.numerator = (sign * above) / divisor;
    this.denominator = (sign * below) / divisor;
  }

  /** The nearest JavaScript number, unless both parts are beyond what numbers can hold. */
  toNumber(): number {
    return Number(this.numerator) / Number(this.denominator);
  }

  [reduce](): Reduction {
    return { how: "call", callable: py("fractions:Fraction"), args: tuple(this.numerator, this.denominator) };
  }

  [keyForm](): string {
    return formOfRatio(this.numerator, this.denominator);
  }

  [reprOf](show: (value: unknown) => string): string {
    return `Fraction(${show(this.numerator)}, ${show(this.denominator)})`;
  }
}

/** The form of a ratio in lowest terms as a key: that of the integer or the float which is exactly equal to it, if there is one. */
function formOfRatio(above: bigint, below: bigint): string {
  if (below === 1n) return canonicalForm(above);
  // A float is a ratio over a power of two.
  const bits = below.toString(2);
  if (bits.lastIndexOf("1") === 0 && bits.length <= 1074 && above.toString(16).length < 300) {
    const float = exactFloat(above, bits.length - 1);
    if (float !== undefined) return canonicalForm(float);
  }
  return `q${above.toString(16)}/${below.toString(16)};`;
}

/** The float that is exactly `above / 2 ** power`, if there is one. */
function exactFloat(above: bigint, power: number): number | undefined {
  if (above > 2n ** 53n || above < -(2n ** 53n)) return undefined;
  // In two steps, for 2 ** -1074 is smaller than what a product of normal numbers is rounded to.
  const float = Number(above) * 2 ** -Math.min(power, 1000) * 2 ** -Math.max(power - 1000, 0);
  const back = float * 2 ** Math.min(power, 1000) * 2 ** Math.max(power - 1000, 0);
  return BigInt(back) === above ? float : undefined;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
