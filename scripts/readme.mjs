// Fills README.md and README.vi.md, or the one of them that is named, with what the built program really prints, or with `--check` says
// what is stale.
//
//   <!-- output of: plan-lint check examples/x/plan.md --lang en -->   the fenced block below is that command's output
//   <!-- rules:start --> … <!-- rules:end -->                          the table of rules
//
// Words with spaces stand in double quotes. `kho` is an archive of the plans in examples/.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const { rules } = await import(new URL("dist/index.js", root).href);

/** The program's output as a reader would see it in a terminal without colours. */
function outputOf(line) {
  const args = [...line.matchAll(/"(?<quoted>[^"]*)"|(?<bare>\S+)/g)].map(({ groups }) => groups.quoted ?? groups.bare);
  if (args.shift() !== "plan-lint") throw new Error(`only plan-lint is run here: ${line}`);
  return run(args.map((arg) => (arg === "kho" ? archiveOfExamples() : arg)));
}

function run(args) {
  const { NO_COLOR: _noColor, FORCE_COLOR: _forceColor, ...env } = process.env;
  const { stdout } = spawnSync(process.execPath, ["bin/plan-lint.js", ...args], { cwd: fileURLToPath(root), encoding: "utf8", env });
  return stdout.trimEnd();
}

let archive;

function archiveOfExamples() {
  if (archive === undefined) {
    archive = join(mkdtempSync(join(tmpdir(), "plan-lint-readme-")), "kho");
    process.on("exit", () => rmSync(join(archive, ".."), { recursive: true, force: true }));
    run(["archive", "add", "examples", "--to", archive, "--originals", "none"]);
  }
  return archive;
}

const OUTPUT = /(<!-- output of: (?<line>[^\n]*?) -->\n+```[a-z]*\n)[\s\S]*?(^```$)/gm;
const RULES = /(<!-- rules:start -->\n)[\s\S]*?(<!-- rules:end -->)/g;
const SEVERITY = {
  vi: { error: "lỗi", warning: "cảnh báo", info: "lưu ý" },
  en: { error: "error", warning: "warning", info: "note" },
};

function tableOf(lang) {
  const head = lang === "vi" ? "| Quy tắc | Mức | Nội dung |" : "| Rule | Level | What it finds |";
  const rows = rules.map(
    ({ id, severity, summary }) => `| \`${id}\` | ${SEVERITY[lang][severity]} | ${summary[lang].replaceAll("|", "\\|")} |`,
  );
  return [head, "| --- | --- | --- |", ...rows, ""].join("\n");
}

const check = process.argv.includes("--check");
const named = process.argv.slice(2).filter((arg) => arg.endsWith(".md"));
for (const [path, lang] of [
  ["README.md", "en"],
  ["README.vi.md", "vi"],
].filter(([page]) => named.length === 0 || named.includes(page))) {
  const old = readFileSync(new URL(path, root), "utf8");
  const fresh = old
    .replace(OUTPUT, (_all, open, line, close) => `${open}${outputOf(line)}\n${close}`)
    .replace(RULES, (_all, open, close) => open + tableOf(lang) + close);
  if (fresh === old) continue;
  console.log(`${check ? "stale" : "written"}: ${path}`);
  if (check) process.exitCode = 1;
  else writeFileSync(new URL(path, root), fresh);
}
