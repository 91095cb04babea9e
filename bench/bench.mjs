// `npm run bench`: cost of each stage by size, start-up against bare Node, peak memory. Nothing is asserted: machines differ.
//
//   npm run bench -- --sizes 10,100,1000   sizes in KB (default 10,100,1000,10000)
//   npm run bench -- --text                hard-wrapped plain text instead of Markdown
//   npm run bench -- --rules               the dearest lint rules as well
//   npm run bench -- --growth              nothing but each lint rule at two sizes (default 100,1000): ten times the text, how many times the cost
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { asWrappedText, generatePlan } from "./generate.mjs";
import { loadStages, STAGES, timeRules, timeStages } from "./stages.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const option = (name) => process.argv[process.argv.indexOf(name) + 1];
const sizes = (process.argv.includes("--sizes") ? option("--sizes") : "10,100,1000,10000").split(",").map(Number);
const asText = process.argv.includes("--text");
const name = asText ? "plan.txt" : "plan.md";
const documentOf = (kilobytes) => {
  const markdown = generatePlan(kilobytes * 1000);
  return Buffer.from(asText ? asWrappedText(markdown) : markdown);
};

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const ms = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

function table(head, rows) {
  const widths = head.map((_title, column) => Math.max(...[head, ...rows].map((row) => String(row[column]).length)));
  const line = (row) =>
    row.map((cell, column) => (column === 0 ? String(cell).padEnd(widths[column]) : String(cell).padStart(widths[column]))).join("  ");
  console.log([line(head), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line)].join("\n"));
}

/** Small documents are measured often and warm, large ones once or twice: a minute is long enough to wait. */
async function stagesBySize() {
  const core = await loadStages();
  const columns = [];
  for (const kilobytes of sizes) {
    const bytes = documentOf(kilobytes);
    const rounds = Math.max(1, Math.min(30, Math.floor(2000 / kilobytes)));
    if (kilobytes <= 1000) await timeStages(core, name, bytes);
    const runs = [];
    for (let round = 0; round < rounds; round++) runs.push(await timeStages(core, name, bytes));
    columns.push({ kilobytes, runs });
  }
  const cell = ({ runs }, stage) => ms(median(runs.map(({ times }) => times[stage])));
  const total = ({ runs }, stages) => median(runs.map(({ times }) => stages.reduce((sum, stage) => sum + times[stage], 0)));
  const checked = ["read", "parse", "outline", "extract", "plan", "validate", "check", "report"];
  console.log(`\nMilliseconds for each stage, ${asText ? "plain text" : "Markdown"}, warm, median\n`);
  table(
    ["stage", ...columns.map(({ kilobytes }) => `${kilobytes} KB`)],
    [
      ...STAGES.map((stage) => [stage, ...columns.map((column) => cell(column, stage))]),
      ["check, all of it", ...columns.map((column) => ms(total(column, checked)))],
      ["check / extract", ...columns.map((column) => (total(column, ["check"]) / total(column, ["extract"]) || 0).toFixed(2))],
      ["behind parse / parse", ...columns.map((column) => (total(column, checked.slice(2)) / total(column, ["parse"]) || 0).toFixed(2))],
      ["growth for 10 x size", ...columns.map((column, index) => growth(columns[index - 1], column, checked, total))],
      ["tasks", ...columns.map(({ runs }) => runs[0].tasks)],
      ["remarks", ...columns.map(({ runs }) => runs[0].remarks)],
    ],
  );
  if (process.argv.includes("--rules")) {
    const last = columns.at(-1);
    console.log(`\nDearest rules at ${last.kilobytes} KB, each by itself with the indexes it needs\n`);
    table(
      ["rule", "ms"],
      timeRules(core, last.runs[0].input)
        .slice(0, 15)
        .map(({ id, ms: spent }) => [id, ms(spent)]),
    );
  }
}

/** Each rule at two sizes, those that grow most first. What takes a fraction of a millisecond grows by chance. */
async function growthOfRules() {
  const core = await loadStages();
  const [from, to] = process.argv.includes("--sizes") ? sizes : [100, 1000];
  for (const kilobytes of [from, from, to]) await timeStages(core, name, documentOf(kilobytes));
  const measured = [];
  for (const kilobytes of [from, to]) {
    const { input } = await timeStages(core, name, documentOf(kilobytes));
    timeRules(core, input);
    measured.push(new Map(timeRules(core, input, 15).map((time) => [time.id, time])));
  }
  const times = (before, after) => after / Math.max(before, 0.1);
  const rows = [...measured[1].values()].map((after) => ({ after, before: measured[0].get(after.id) }));
  console.log("\nEach rule by itself, milliseconds of the processor: with the indexes it needs, and without\n");
  table(
    ["rule", `${from} KB`, `${to} KB`, "growth", `alone, ${from} KB`, `${to} KB`, "growth"],
    rows
      .toSorted((a, b) => times(b.before.alone, b.after.alone) - times(a.before.alone, a.after.alone))
      .map(({ before, after }) => [
        after.id,
        ...[before.ms, after.ms].map((one) => one.toFixed(2)),
        `${times(before.ms, after.ms).toFixed(1)} x`,
        ...[before.alone, after.alone].map((one) => one.toFixed(2)),
        `${times(before.alone, after.alone).toFixed(1)} x`,
      ]),
  );
}

/** How much longer ten times the document takes, whatever the two sizes really are. */
function growth(before, after, stages, total) {
  if (before === undefined) return "";
  const size = after.kilobytes / before.kilobytes;
  return `${((total(after, stages) / total(before, stages)) ** (1 / Math.log10(size))).toFixed(1)} x`;
}

function wall(args) {
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "ignore" });
  const spent = performance.now() - begun;
  if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")} exited with ${status}`);
  return spent;
}

/** Side by side, so that whatever else the machine does falls on all of them alike. */
function startUp(folder) {
  const file = join(folder, name);
  writeFileSync(file, documentOf(12));
  const runs = {
    "node -e 0": ["-e", "0"],
    "plan-lint --version": ["bin/plan-lint.js", "--version"],
    "plan-lint check, 12 KB": ["bin/plan-lint.js", "check", file],
    "plan-lint compile, 12 KB": ["bin/plan-lint.js", "compile", file],
  };
  const walls = Object.fromEntries(Object.keys(runs).map((title) => [title, []]));
  for (let round = 0; round < 21; round++) for (const [title, args] of Object.entries(runs)) walls[title].push(wall(args));
  const floor = median(walls["node -e 0"]);
  console.log("\nStart to end of a cold process, median of 21, side by side\n");
  // Half of what bare Node takes then, so that everything else looks cheaper beside it.
  if (process.env.NODE_EXTRA_CA_CERTS) console.log("NODE_EXTRA_CA_CERTS is set: every start reads those certificates\n");
  table(
    ["command", "ms", "x node -e 0"],
    Object.entries(walls).map(([title, values]) => [title, ms(median(values)), (median(values) / floor).toFixed(2)]),
  );
}

/** A child checks one document as the command line does and says what it came to. */
const CHILD = `
import { writeFileSync } from "node:fs";
const [file, ...args] = process.argv.slice(2);
process.argv = [process.argv[0], "plan-lint", "check", file];
process.stdout.write = () => true;
const begun = performance.now();
process.once("exit", () => {
  writeFileSync(args[1], JSON.stringify({ ms: performance.now() - begun, megabytes: process.resourceUsage().maxRSS / 1024 }));
});
await import(args[0]);
`;

function memory(folder) {
  const child = join(folder, "child.mjs");
  writeFileSync(child, CHILD);
  const rows = sizes.map((kilobytes) => {
    const file = join(folder, `${kilobytes}-${name}`);
    const result = join(folder, "result.json");
    writeFileSync(file, documentOf(kilobytes));
    spawnSync(process.execPath, [child, file, new URL("../bin/plan-lint.js", import.meta.url).href, result], {
      cwd: root,
      stdio: "ignore",
    });
    if (!existsSync(result)) return [`${kilobytes} KB`, "failed", ""];
    const { ms: spent, megabytes } = JSON.parse(readFileSync(result, "utf8"));
    rmSync(result);
    return [`${kilobytes} KB`, ms(spent), megabytes.toFixed(0)];
  });
  console.log("\nOne cold check of a document\n");
  table(["size", "ms", "peak MB"], rows);
}

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? "?"}`);
const { status: built } = spawnSync(process.execPath, ["scripts/build.mjs", "--no-types"], { cwd: root, stdio: "inherit" });
if (built !== 0) process.exit(1);
const folder = mkdtempSync(join(tmpdir(), "plan-lint-bench-"));
try {
  if (process.argv.includes("--growth")) await growthOfRules();
  else {
    startUp(folder);
    memory(folder);
    await stagesBySize();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
