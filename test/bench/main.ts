/**
 * `npm run bench [-- names] [--json]`: compares with Python's distributed, with @msgpack/msgpack and with a bare pipe. With all
 * benchmarks run it writes docs/performance.md; with names it runs those whose name holds one of them, and only prints.
 *
 * The programs are bundled first: tsx, which starts this file, keeps the names of functions at a cost for every closure.
 */
import * as esbuild from "esbuild";
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = new URL("../../", import.meta.url);
const folder = fileURLToPath(new URL("node_modules/.cache/bench/", root));
mkdirSync(folder, { recursive: true });
const outfile = `${folder}run-${process.pid}.mjs`;

await esbuild.build({
  entryPoints: [fileURLToPath(new URL("./run.ts", import.meta.url))],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  // package.json says of dist/ which modules have effects; these are the sources.
  ignoreAnnotations: true,
  logLevel: "warning",
  plugins: [
    {
      name: "each file keeps its own URL",
      setup(build) {
        build.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
          contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
          loader: "ts",
        }));
      },
    },
  ],
});

const child = spawn(
  process.execPath,
  [...process.execArgv.filter((each) => each.startsWith("--cpu")), outfile, ...process.argv.slice(2)],
  { stdio: "inherit" },
);
child.on("close", (code) => {
  rmSync(outfile, { force: true });
  process.exitCode = code ?? 1;
});
