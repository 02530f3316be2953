/** The header of generated source files. */
import Handlebars from "handlebars";

const HEADER = Handlebars.compile(
  `// {{subject}}
// Generated from spec/ by \`npm run generate\`; changes here are lost.

`,
  { strict: true, noEscape: true },
);

/** The comment at the top of a generated file. */
export function renderHeader(subject: string): string {
  return HEADER({ subject });
}

/** The comment at the top of a generated page: the same, in Markdown. */
export const PAGE_HEADER = "<!-- Generated from spec/ by `npm run generate`; changes here are lost. -->";
