/** The Handlebars templates of the reference, from `generator/render/templates`. */
import { readdirSync, readFileSync } from "node:fs";
import Handlebars from "handlebars";
import { PAGE_HEADER } from "../header.js";

const folder = new URL("../templates/", import.meta.url);
const SUFFIX = ".hbs";

let environment: typeof Handlebars | undefined;

/** Every template is a partial of every other. */
function loaded(): typeof Handlebars {
  if (environment !== undefined) return environment;
  environment = Handlebars.create();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(SUFFIX)))
    environment.registerPartial(file.slice(0, -SUFFIX.length), readFileSync(new URL(file, folder), "utf8"));
  return environment;
}

/** Prints a page. A name that the view lacks is an error. */
export function printTemplate(name: string, view: object): string {
  const print = loaded().compile(`{{> ${name}}}`, { strict: true, noEscape: true, preventIndent: true });
  // Blocks that print nothing leave empty lines behind.
  return `${PAGE_HEADER}\n\n${print(view)
    .trim()
    .replace(/\n{3,}/g, "\n\n")}\n`;
}
