// Lint: types are taken seriously, promises are awaited, and imports follow the arrows of the design.
import js from "@eslint/js";
import tseslint from "typescript-eslint";

/** The parts of the runtime, in the order in which they may import: a part sees itself and what stands before it. */
const ARROWS = {
  wire: [],
  values: ["wire"],
  comm: ["wire", "values"],
  node: ["wire", "values", "comm"],
  rpc: ["wire", "values", "comm"],
  capture: ["wire", "values", "comm", "rpc", "generated"],
  client: ["wire", "values", "comm", "rpc", "generated"],
  worker: ["wire", "values", "comm", "rpc", "generated"],
  cluster: ["wire", "values", "comm", "rpc", "generated", "client", "worker", "node"],
  cli: ["wire", "values", "comm", "rpc", "generated", "capture", "client", "worker", "node", "cluster"],
};

const PARTS = [...Object.keys(ARROWS), "generated", "generator", "spec", "test"];

/** Forbids imports of every part that `part` may not see. */
function arrows(part) {
  const allowed = new Set([part, ...ARROWS[part]]);
  const forbidden = PARTS.filter((other) => !allowed.has(other));
  return {
    files: [`runtime/${part}/**/*.ts`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: forbidden.flatMap((other) => [`**/${other}/*`, `**/${other}/**`]),
              message: `runtime/${part} may import ${[...allowed].join(", ")} only (see the arrows in the design).`,
            },
            ...(["node", "cluster", "cli"].includes(part)
              ? []
              : [{ group: ["node:*"], message: `runtime/${part} also runs in browsers: no node:* here.` }]),
          ],
        },
      ],
      ...(["node", "cluster", "cli"].includes(part)
        ? {}
        : { "no-restricted-globals": ["error", { name: "Buffer", message: "This part also runs in browsers." }] }),
    },
  };
}

export default tseslint.config(
  { ignores: ["dist/", "generated/", "coverage/", ".dask/", "node_modules/"] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/prefer-readonly": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  ...Object.keys(ARROWS).map(arrows),
  {
    files: ["test/**/*.ts"],
    rules: {
      // node:test runs what describe and test return.
      "@typescript-eslint/no-floating-promises": [
        "error",
        {
          allowForKnownSafeCalls: [
            { from: "package", package: "node:test", name: ["test", "describe", "it", "suite"] },
          ],
        },
      ],
    },
  },
  {
    files: ["**/*.js"],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { ...tseslint.configs.disableTypeChecked.languageOptions, globals: { process: "readonly" } },
  },
);
