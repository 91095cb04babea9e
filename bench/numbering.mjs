// Automatic numbering as LibreOffice prints it, beside the lines that the tests of the Word reader ask for: one small
// Word file for each feature of test/support/numbering-cases.ts. Needs LibreOffice (SOFFICE says where, if not on the path).
//
// LibreOffice 7.4 numbers 12 of the 17 files alike. In the others it does less than Word: it knows neither legal numbering
// (ECMA-376 part 1, 17.9.4) nor a level's own rule of restart (17.9.10), and writes hidden numbers and words out.
//
//   node bench/numbering.mjs              one line for every file that is numbered alike, both texts for those that are not
//   node bench/numbering.mjs --keep DIR   keeps the files
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
const { values: options } = parseArgs({ options: { keep: { type: "string" } } });
const folder = options.keep === undefined ? mkdtempSync(join(tmpdir(), "plan-lint-numbering-")) : resolve(options.keep);
const bundle = join(root, "node_modules", `.numbering-${process.pid}.mjs`);

/** What is printed: marks and words, whatever stands between them, cells of a table one after the other. */
const printed = (lines) =>
  lines
    .flatMap((line) => line.split("|"))
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    // Which bullet is drawn for a level is not what this is about.
    .map((line) => line.replace(/^[-+*•◦▪] /, "• "))
    .join(" ¦ ");

try {
  await build({
    stdin: {
      contents: `export { COUNTING } from "./test/support/numbering-cases.ts"; export { docx, lines } from "./test/support/docx.ts";`,
      resolveDir: root,
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    outfile: bundle,
    logLevel: "warning",
  });
  const { COUNTING, docx, lines } = await import(pathToFileURL(bundle).href);
  mkdirSync(folder, { recursive: true });
  const cases = Object.entries(COUNTING).map(([name, [parts]], index) => ({ name, parts, file: join(folder, `case-${index + 1}.docx`) }));
  for (const { parts, file } of cases) writeFileSync(file, docx(parts));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const { SOFFICE: soffice = "soffice" } = process.env;
  const files = cases.map(({ file }) => file);
  spawnSync(soffice, [profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, ...files], { stdio: "ignore" });
  let alike = 0;
  for (const { name, parts, file } of cases) {
    const text = file.replace(/docx$/, "txt");
    const office = existsSync(text)
      ? printed(
          readFileSync(text, "utf8")
            .replace(/^\ufeff/, "")
            .split("\n"),
        )
      : "not converted";
    const own = printed(await lines(parts));
    if (office === own) alike++;
    console.log(office === own ? `= ${name}` : `≠ ${name}\n    plan-lint    ${own}\n    LibreOffice  ${office}`);
  }
  console.log(`${alike} of ${cases.length} files numbered alike`);
} finally {
  rmSync(bundle, { force: true });
  if (options.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
