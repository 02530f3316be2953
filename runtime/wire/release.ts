import { DaskwireError } from "./errors.js";

/** The newest release that this package knows; what is assumed of a peer until it says otherwise. */
export const newestRelease = 20260800;

/** The oldest release that this package knows. */
export const oldestRelease = 20250700;

// The tail is a local version (+12.gabc), a development release (.dev3) or a candidate (rc1): the code of that release.
const pattern = /^(\d{4})\.(\d{1,2})\.(\d{1,2})(?:(?:\.?(?:dev|rc|a|b|post)\d*|\+).*)?$/;

/**
 * A Dask release as a number that orders as releases do: `"2026.8.0"` is `20260800`.
 *
 * The tail of a development or local version (`.dev3`, `+12.gabc`) is ignored.
 * @throws DaskwireError (`ERR_DASKWIRE_RELEASE`) if the text is no release of the form `year.month.patch`.
 */
export function releaseOrdinal(text: string): number {
  const match = pattern.exec(text);
  if (match === null) {
    const shown = text.length > 40 ? `${text.slice(0, 40)}...` : text;
    throw new DaskwireError(`expected a Dask release such as 2026.8.0, got ${JSON.stringify(shown)}`, {
      code: "ERR_DASKWIRE_RELEASE",
    });
  }
  return Number(match[1]) * 10_000 + Number(match[2]) * 100 + Number(match[3]);
}

/** The release that an ordinal stands for: `20260800` is `"2026.8.0"`. The inverse of {@link releaseOrdinal}. */
export function formatRelease(ordinal: number): string {
  return `${Math.floor(ordinal / 10_000)}.${Math.floor(ordinal / 100) % 100}.${ordinal % 100}`;
}
