import { readFileSync } from "node:fs";

// The one table of who may import what; test/architecture.test.ts holds it as well, over the resolved files.
const layers = JSON.parse(readFileSync(new URL("scripts/layers.json", import.meta.url), "utf8"));
const laterThan = (folder) => layers.stages.slice(layers.stages.indexOf(folder) + 1);

/** Import bans of one folder of src: packages that others own, stages that come later or stand apart. */
function bans(folder) {
  const packages = Object.entries(layers.owners)
    .filter(([, owners]) => !owners.includes(folder))
    .map(([name, owners]) => ({
      group: [name, `${name}/*`],
      message: `Only src/${owners.join(", src/")} uses ${name} (scripts/layers.json).`,
    }));
  const apart = layers.apart.filter((pair) => pair.includes(folder)).flatMap((pair) => pair.filter((other) => other !== folder));
  const later = layers.ground.includes(folder) ? layers.stages : laterThan(folder);
  const stages = [...new Set([...later, ...apart, "cli"])].map((stage) => ({
    group: [`**/${stage}/*`, `**/${stage}/**`],
    message: `Imports go one way: src/${folder} must not know src/${stage} (src/README.md).`,
  }));
  return ["error", { patterns: [...packages, ...stages] }];
}

export default {
  plugins: ["typescript", "unicorn", "oxc", "import", "promise", "vitest"],
  categories: { correctness: "error", suspicious: "error", perf: "error" },
  ignorePatterns: ["dist/**", "examples/**", "**/*.generated.*"],
  env: { es2023: true, node: true },
  rules: {
    "no-console": "error",
    "no-await-in-loop": "off",
    "typescript/no-explicit-any": "error",
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    "typescript/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    "typescript/no-unsafe-type-assertion": "off",
    "typescript/require-array-sort-compare": ["error", { ignoreStringArrays: true }],
    "unicorn/no-array-sort": "off",
    "unicorn/no-array-reverse": "off",
    "oxc/no-map-spread": "off",
    "unicorn/prefer-set-has": "off",
    "unicorn/consistent-function-scoping": "off",
    "vitest/valid-expect": ["error", { maxArgs: 2 }],
    "unicorn/require-module-specifiers": "off",
    // That of browser windows; threads of Node take one argument.
    "unicorn/require-post-message-target-origin": "off",
    "import/no-default-export": "error",
    "import/no-cycle": "error",
    "import/no-named-as-default-member": "off",
    "max-lines-per-function": ["error", { max: 70, skipBlankLines: true, skipComments: true }],
  },
  overrides: [
    ...[...layers.ground, ...layers.stages].map((folder) => ({
      files: [`src/${folder}/**/*.ts`],
      rules: { "no-restricted-imports": bans(folder) },
    })),
    { files: ["src/cli/**", "scripts/**", "bench/**", "bin/**"], rules: { "no-console": "off" } },
    { files: ["*.config.*", "scripts/count-reporter.mjs"], rules: { "import/no-default-export": "off" } },
    { files: ["test/**"], rules: { "max-lines-per-function": "off", "typescript/no-explicit-any": "off" } },
  ],
};
