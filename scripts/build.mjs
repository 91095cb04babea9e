// Builds dist/: the command line as one bundle with lazy chunks, the library with its dependencies left outside.
import { spawnSync } from "node:child_process";
import { renameSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
process.chdir(root);
// Built aside, so that a mistake in a source leaves the last good build where it is.
const aside = "node_modules/.plan-lint-build";
rmSync(aside, { recursive: true, force: true });

const shared = {
  bundle: true,
  format: "esm",
  splitting: true,
  minify: true,
  target: "node20",
  platform: "node",
  outdir: aside,
  logLevel: "warning",
  charset: "utf8",
  // A stack trace prints the line it broke on.
  lineLimit: 300,
  loader: { ".md": "text" },
};

/**
 * Commander can run subcommands as programs of their own, which nothing here does; the module it would need for that
 * takes longer to load than commander itself.
 */
const withoutChildProcess = {
  name: "without-child-process",
  setup(context) {
    context.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: "child_process", namespace: "absent" } : undefined,
    );
    context.onLoad({ filter: /./, namespace: "absent" }, () => ({ contents: "module.exports = {};" }));
  },
};

const failed = await Promise.all([
  build({
    ...shared,
    entryPoints: { cli: "src/cli/main.ts" },
    chunkNames: "cli/[name]-[hash]",
    plugins: [withoutChildProcess],
    // CommonJS packages inside an ES module still ask for Node's own modules with `require`.
    banner: { js: 'import{createRequire as $createRequire$}from"node:module";const require=$createRequire$(import.meta.url);' },
  }),
  build({
    ...shared,
    entryPoints: { index: "src/index.ts" },
    chunkNames: "lib/[name]-[hash]",
    packages: "external",
  }),
]).then(
  () => false,
  () => true, // esbuild has said why.
);
if (failed) process.exit(1);
rmSync("dist", { recursive: true, force: true });
renameSync(aside, "dist");

if (!process.argv.includes("--no-types")) {
  const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));
  const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { stdio: "inherit" });
  process.exitCode = status ?? 1;
}
