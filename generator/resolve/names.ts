/** TypeScript names from wire names. */

const RESERVED = new Set(
  (
    "break case catch class const continue debugger default delete do else enum export extends false finally for function if " +
    "import in instanceof new null return super switch this throw true try typeof var void while with yield let static " +
    "implements interface package private protected public await async eval arguments constructor"
  ).split(" "),
);

/** `who_has`, `plugin-add`, `heartbeat-interval` as words. */
function words(name: string): string[] {
  return name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
}

/** `who_has` becomes `WhoHas`. */
export function pascalCase(name: string): string {
  return words(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

/** `who_has` becomes `whoHas`; a reserved word gets an underscore behind it. */
export function camelCase(name: string): string {
  const pascal = pascalCase(name);
  const camel = pascal.charAt(0).toLowerCase() + pascal.slice(1);
  return RESERVED.has(camel) ? `${camel}_` : camel;
}

/** `who_has` becomes `WHO_HAS`; `WhoHas` becomes `WHO_HAS`. */
export function constantCase(name: string): string {
  return words(name.replace(/([a-z0-9])([A-Z])/g, "$1_$2"))
    .join("_")
    .toUpperCase();
}

/** The first sentence of a text, on one line. */
export function firstSentence(doc: string): string {
  const paragraph = (doc.trim().split(/\n\s*\n/)[0] ?? "").replace(/\s+/g, " ");
  const match = /^.*?[.!?](?=\s|$)/.exec(
    paragraph.replace(/\b(e\.g|i\.e|etc|vs)\./g, (text) => text.replaceAll(".", "\u0000")),
  );
  return (match?.[0] ?? paragraph).replaceAll("\u0000", ".");
}
