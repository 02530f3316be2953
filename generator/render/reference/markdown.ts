/** Pieces of GitHub's Markdown. */

/** Text as inline code. */
export function inlineCode(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** Text that fits into one cell of a table: on one line, with breaks where paragraphs and list items begin. */
export function cell(text: string): string {
  return text
    .trim()
    .replaceAll("|", "\\|")
    .replace(/\n\s*\n\s*/g, "<br><br>")
    .replace(/\n\s*(?=(?:[-*]|\d+\.) )/g, "<br>")
    .replace(/\s*\n\s*/g, " ");
}

/** The anchor that GitHub gives a heading, if no heading before it on the page has the same. */
function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}

/** The anchors of one page: headings in their order, a number behind those that repeat. */
export class Anchors {
  readonly #counts = new Map<string, number>();

  /** The anchor of the page's next heading. */
  next(heading: string): string {
    const slug = slugOf(heading);
    let anchor = slug;
    for (let count = this.#counts.get(slug) ?? 0; this.#counts.has(anchor);) {
      count++;
      anchor = `${slug}-${count}`;
      this.#counts.set(slug, count);
    }
    this.#counts.set(anchor, this.#counts.get(anchor) ?? 0);
    return anchor;
  }
}

/** A table: the heads of its columns and the cells of each row. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table without the columns, among those named, that are empty in every row. */
export function withoutEmpty(table: Table, optional: readonly string[]): Table {
  const keep = table.columns.map(
    (column, index) => !optional.includes(column) || table.rows.some((row) => row[index] !== ""),
  );
  const kept = (row: readonly string[]): string[] => row.filter((_cell, index) => keep[index] === true);
  return { columns: kept(table.columns), rows: table.rows.map(kept) };
}
