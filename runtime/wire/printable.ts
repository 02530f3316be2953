/** Text of peers in messages for people: short, and in one line. */

/** So much of one text of a peer's stands in a message. */
export const longestQuote = 200;

// What a terminal must not get: controls (C0, DEL, C1), separators of lines, and what turns the direction of writing.
const controls = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/** The text with an escape for each character that could move a terminal's cursor or begin a line: `\u001b`. */
export function oneLine(text: string): string {
  return text.replace(controls, escape);
}

/** The beginning of a text; of one that is longer, with dots behind. */
export function cut(text: string, longest: number = longestQuote): string {
  return text.length > longest ? `${text.slice(0, longest)}...` : text;
}

/** The beginning of a text of a peer's, in one line. */
export function quoted(text: string, longest: number = longestQuote): string {
  return oneLine(cut(text, longest));
}

function escape(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
