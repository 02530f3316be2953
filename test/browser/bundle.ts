/** Bundles programs as a bundler for browsers does, from the sources. */
import * as esbuild from "esbuild";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What a program may import of this package, as package.json has it, but in the sources. */
const ENTRIES: Readonly<Record<string, string>> = {
  daskwire: "runtime/browser.ts",
  "daskwire/scheduler": "generated/scheduler/ops.ts",
};

/** Packages that are imported when they are needed, if they are there. */
export const OPTIONAL = ["@bokuweb/zstd-wasm", "apache-arrow"];

/** A bundle, and what went into it. */
export interface Bundle {
  readonly text: string;
  readonly metafile: esbuild.Metafile;
}

/**
 * Bundles a program.
 * @param minify also make the names short, as for production; otherwise they stay, for those who look for some
 * @throws what esbuild says if something cannot be had in a browser, such as a module of Node
 */
export async function bundle(program: string, minify = false): Promise<Bundle> {
  const { outputFiles, metafile } = await esbuild.build({
    stdin: { contents: program, resolveDir: root, loader: "ts" },
    bundle: true,
    write: false,
    metafile: true,
    platform: "browser",
    format: "esm",
    target: "es2022",
    minifyWhitespace: true,
    minifySyntax: true,
    minifyIdentifiers: minify,
    legalComments: "none",
    logLevel: "silent",
    external: OPTIONAL,
    absWorkingDir: root,
    plugins: [
      {
        name: "the package under its own name",
        setup(build) {
          build.onResolve({ filter: /^daskwire(\/|$)/ }, ({ path }) => {
            const file = ENTRIES[path];
            if (file === undefined) throw new Error(`no entry of the package is called ${path}`);
            // As package.json says of the compiled files.
            return { path: root + file, sideEffects: path === "daskwire" };
          });
        },
      },
    ],
  });
  return { text: outputFiles[0]?.text ?? "", metafile };
}
