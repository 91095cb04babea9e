// `node bench/many.mjs`: many plans in one run, as in CI: cold, with threads and without, and again from the cache.
//
//   --files 500    how many plans (default 500)
//   --size 20      KB of each (default 20)
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { asWrappedText, generatePlan } from "./generate.mjs";

const program = fileURLToPath(new URL("../bin/plan-lint.js", import.meta.url));
const option = (name, fallback) => (process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : fallback);
const files = option("--files", 500);
const kilobytes = option("--size", 20);

const folder = mkdtempSync(join(tmpdir(), "plan-lint-many-"));
mkdirSync(join(folder, "plans"));
for (let seed = 1; seed <= files; seed++) {
  const markdown = generatePlan(kilobytes * 1000, seed);
  const asText = seed % 4 === 0;
  writeFileSync(join(folder, "plans", `${seed}.${asText ? "txt" : "md"}`), asText ? asWrappedText(markdown) : markdown);
}

function run(title, ...args) {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "check", "plans/*", ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`exit ${status}: ${stderr}`);
  console.log(`${title.padEnd(44)} ${seconds.toFixed(2).padStart(6)} s   ${stdout.length} characters of output`);
  return stdout;
}

const CI = ["--format", "sarif:out.sarif", "--format", "compact"];
try {
  console.log(`${files} plans of ${kilobytes} KB, Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? "?"}\n`);
  const alone = run("one thread", ...CI, "--jobs", "1");
  const threads = run("a thread for each core", ...CI);
  run("the same, keeping results", ...CI, "--cache");
  const kept = run("again, from the kept results", ...CI, "--cache");
  if (threads !== alone || kept !== alone) throw new Error("the runs do not say the same");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
