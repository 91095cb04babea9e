// Has LibreOffice and pandoc write the plans of test/fixtures/office: real files of programs other than Word, for the
// tests of the readers. Needs both programs (SOFFICE and PANDOC say where, if not on the path); run it when
// test/support/office-plan.ts or plan.md there changes.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const { SOFFICE: soffice = "soffice", PANDOC: pandoc = "pandoc" } = process.env;
const root = fileURLToPath(new URL("../", import.meta.url));
const folder = join(root, "test/fixtures/office");
const work = mkdtempSync(join(tmpdir(), "office-fixtures-"));
const bundle = join(root, "node_modules", `.office-fixtures-${process.pid}.mjs`);

const office = (format, input, output) => {
  execFileSync(
    soffice,
    [`-env:UserInstallation=${pathToFileURL(join(work, "profile")).href}`, "--headless", "--convert-to", format, "--outdir", work, input],
    { stdio: "ignore" },
  );
  const made = input.replace(/\.[a-z]+$/, `.${format.split(":")[0]}`);
  renameSync(made, output);
  return output;
};

try {
  await build({
    entryPoints: [join(root, "test/support/office-plan.ts")],
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    outfile: bundle,
    logLevel: "warning",
  });
  const { officePlan } = await import(pathToFileURL(bundle).href);
  const word = join(work, "plan.docx");
  writeFileSync(word, officePlan());
  const odt = office("odt", word, join(folder, "libreoffice.odt"));
  writeFileSync(join(work, "again.odt"), readFileSync(odt));
  office("docx:MS Word 2007 XML", join(work, "again.odt"), join(folder, "libreoffice.docx"));
  const epoch = { ...process.env, SOURCE_DATE_EPOCH: "0" };
  for (const format of ["docx", "odt"])
    execFileSync(pandoc, ["-f", "markdown", join(folder, "plan.md"), "-o", join(folder, `pandoc.${format}`)], { env: epoch });
} finally {
  rmSync(bundle, { force: true });
  rmSync(work, { recursive: true, force: true });
}
