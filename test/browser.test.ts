import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";

test("the library can be bundled for a browser, dependencies and all", async () => {
  const { errors, metafile } = await build({
    entryPoints: [fileURLToPath(new URL("../src/index.ts", import.meta.url))],
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    outdir: "unwritten",
    write: false,
    metafile: true,
    loader: { ".md": "text" },
    logLevel: "silent",
  });
  expect(errors).toEqual([]);
  const outside = Object.values(metafile.outputs).flatMap(({ imports }) => imports.filter((found) => found.external === true));
  expect(outside.map(({ path }) => path)).toEqual([]);
}, 60_000);
