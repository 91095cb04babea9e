// What the archive promises, measured. Nothing is asserted but equality and completeness: machines differ.
//
//   node bench/archive.mjs                        10,000 plans: two threads, one thread, again, questions, memory
//   node bench/archive.mjs --plans 2000           fewer
//   node bench/archive.mjs --kills 20 --plans 1500   killed at random moments and gone on with, against one run
//   node bench/archive.mjs --damaged 500 --plans 4500
//   node bench/archive.mjs --parallel 4 --plans 2000  shares by GNU parallel and a merge, against one run
//   node bench/archive.mjs --ask ARCHIVE          the questions alone, to an archive that is there
//   … --write                                     puts the figures into bench/archive.md, each kind under its heading
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { differences, isUnfinished, reportOf, runUntil, writeDamaged, writeShelf } from "./archive-tools.mjs";
import { randomFrom } from "./generate.mjs";

const { values: options } = parseArgs({
  options: {
    plans: { type: "string", default: "10000" },
    kills: { type: "string" },
    damaged: { type: "string" },
    parallel: { type: "string" },
    ask: { type: "string" },
    seed: { type: "string", default: "1" },
    write: { type: "boolean", default: false },
  },
});
const plans = Number(options.plans);
const program = fileURLToPath(new URL("../bin/plan-lint.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "plan-lint-archive-"));
const at = (name) => join(folder, name);
const seconds = (milliseconds) => (milliseconds / 1000).toFixed(1);
const load = () => loadavg()[0].toFixed(1);

/** Figures of this run, in the order they came. */
const figures = [];

function note(what, figure) {
  figures.push([what, figure]);
  console.log(`${what.padEnd(64)} ${figure}   (load ${load()})`);
}

const PAGE = fileURLToPath(new URL("archive.md", import.meta.url));
const HEAD = `# What the archive promises, measured

Written by \`node bench/archive.mjs --write\`, a part for each kind of run, on generated plans (\`bench/shelf.mjs\`). Wall times are those
of one machine, on which other things may have been going on; \`node -e 0\` stands beside the questions for comparison.
`;

/** Puts the figures under their heading and leaves the other parts of the page alone. */
function writePage(title) {
  const [head = HEAD, ...parts] = existsSync(PAGE) ? readFileSync(PAGE, "utf8").split(/^(?=## )/mu) : [];
  const part = `## ${title}\n\n${machine()}\n\n| | |\n| --- | --- |\n${figures.map(([what, figure]) => `| ${what} | ${figure} |`).join("\n")}\n`;
  const nameOf = (text) => text.slice(0, text.indexOf("\n")).replace(/[\d,]+/g, "N");
  const others = parts.map((text) => `${text.trimEnd()}\n`).filter((text) => nameOf(text) !== nameOf(part));
  writeFileSync(
    PAGE,
    [head === "" ? HEAD : head, [...others, part].sort((a, b) => (a < b ? -1 : 1)).join("\n")].join(head.endsWith("\n\n") ? "" : "\n"),
  );
}

const loadBefore = load();

function machine() {
  return `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? "?"}, load ${loadBefore} before the run.`;
}

/** Runs the program and watches its memory once a second. */
async function timed(args) {
  const begun = performance.now();
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  const curve = [];
  const watch = setInterval(() => {
    const status = `/proc/${child.pid}/status`;
    const kilobytes = existsSync(status) ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] : undefined;
    if (kilobytes !== undefined) curve.push(Math.round(Number(kilobytes) / 1024));
  }, 1000);
  const code = await new Promise((resolve) => child.on("exit", resolve));
  clearInterval(watch);
  return { ms: performance.now() - begun, code, curve };
}

/** The curve at so many points from start to end. */
function thinned(curve, points = 12) {
  return Array.from(
    { length: Math.min(points, curve.length) },
    (_, index) => curve[Math.floor((index * (curve.length - 1)) / Math.max(1, Math.min(points, curve.length) - 1))],
  );
}

function equal(one, other) {
  const differing = differences(at(one), at(other));
  return differing.length === 0 ? "equal byte for byte" : `DIFFERENT in ${differing.length} files: ${differing.slice(0, 5).join(", ")}`;
}

const QUESTIONS = [
  ["tasks", "--lead", "Công an tỉnh", "--due-in", "2026-06"],
  ["tasks", "--lead", "ca tinh"],
  ["tasks", "--coordinating", "so", "--year", "2025"],
  ["tasks", "--overdue", "--as-of", "2026-07-01", "--law", "Luật Căn cước"],
  ["tasks", "--overdue", "--as-of", "2026-07-01"],
  ["tasks", "--due-in", "quý II/2026"],
  ["tasks", "--due-after", "2026-03-31", "--due-before", "2026-06-01", "--issuer", "ubnd xa"],
  ["tasks", "--recurring"],
  ["tasks", "--untold", "--type", "Kế hoạch"],
  ["tasks", "--lead", "cong an tihn"],
  ["search", "can cuoc"],
  ["search", "căn cước", "--year", "2024"],
  ["search", "--law", "Luật Đất đai"],
  ["stats"],
];

/** Middle and shortest of eleven runs. */
function wallOf(args) {
  const walls = Array.from({ length: 11 }, () => {
    const begun = performance.now();
    spawnSync(process.execPath, args, { stdio: "ignore" });
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  return `${walls[5].toFixed(0)} ms median, ${walls[0].toFixed(0)} ms best`;
}

function questions(archive) {
  note("node -e 0", wallOf(["-e", "0"]));
  for (const question of QUESTIONS) {
    const words = question.map((word) => (/^[\w-]+$/.test(word) ? word : `"${word}"`)).join(" ");
    note(`archive ${words}`, wallOf([program, "archive", ...question, "--in", archive]));
  }
}

/** Work that shares nothing: what two of it gain over one is all that the machine's two processors have to give just now. */
const ALONE = "const seen = new Map(); for (let i = 0; i < 6e6; i++) seen.set(`task ${i % 50000}`, i);";

async function gainOfTwoPrograms() {
  const run = () => new Promise((resolve) => spawn(process.execPath, ["-e", ALONE], { stdio: "ignore" }).on("exit", resolve));
  const wall = async (runs) => {
    const begun = performance.now();
    await runs();
    return performance.now() - begun;
  };
  const gains = [];
  for (let round = 0; round < 5; round++) {
    const one = await wall(async () => {
      await run();
      await run();
    });
    gains.push(one / (await wall(() => Promise.all([run(), run()]))));
  }
  return gains.sort((a, b) => a - b).map((gain) => gain.toFixed(2));
}

async function speed() {
  writeShelf(at("in"), plans);
  const two = await timed(["archive", "add", at("in"), "--to", at("two"), "--jobs", "2"]);
  note("two threads", `${seconds(two.ms)} s, ${(plans / (two.ms / 1000)).toFixed(0)} files/s`);
  note("memory (MB) from start to end", `${thinned(two.curve).join(" ")}, peak ${Math.max(...two.curve)}`);
  note("index.sqlite", `${(statSync(join(at("two"), "index.sqlite")).size / 1_000_000).toFixed(0)} MB`);
  const again = await timed(["archive", "add", at("in"), "--to", at("two"), "--jobs", "2"]);
  note("second run", `${seconds(again.ms)} s = ${((again.ms * 100) / two.ms).toFixed(1)} % of the first`);
  questions(at("two"));
  const one = await timed(["archive", "add", at("in"), "--to", at("one"), "--jobs", "1"]);
  note("one thread", `${seconds(one.ms)} s: two threads are ${(one.ms / two.ms).toFixed(2)} x as fast`);
  const gains = await gainOfTwoPrograms();
  note("two programs that share nothing, beside each other", `${gains[2]} x as fast as one after the other (${gains[0]} to ${gains[4]})`);
  // The second run has reported that there was nothing to do.
  rmSync(join(at("two"), "report.ndjson"));
  rmSync(join(at("one"), "report.ndjson"));
  note("the archives of one and two threads", equal("one", "two"));
  const verified = await timed(["archive", "verify", "--in", at("two")]);
  note("archive verify", `${seconds(verified.ms)} s, exit ${verified.code}`);
}

/** An archive of the first years, to which the rest is added: killed, asked, gone on with. */
async function kills(times) {
  writeShelf(at("in"), plans);
  const add = (to, what) => ["archive", "add", ...what, "--to", at(to), "--jobs", "2"];
  const first = [join(at("in"), "2021"), join(at("in"), "2022")];
  await timed(add("base", first));
  cpSync(at("base"), at("whole"), { recursive: true });
  const whole = await timed(add("whole", [at("in")]));
  note("without interruption", `${seconds(whole.ms)} s`);
  const random = randomFrom(Number(options.seed));
  let killed = 0;
  let bad = 0;
  for (let number = 0; number < times; number++) {
    const moment = Math.round(random() * whole.ms);
    rmSync(at("cut"), { recursive: true, force: true });
    cpSync(at("base"), at("cut"), { recursive: true });
    const cut = await runUntil(add("cut", [at("in")]), moment);
    if (cut.killed) killed += 1;
    const asked = spawnSync(process.execPath, [program, "archive", "tasks", "--in", at("cut"), "--limit", "1"]).status;
    const unfinished = isUnfinished(at("cut"));
    const resumed = await runUntil(add("cut", [at("in")]), 3_600_000);
    // A run that was through has reported; the next reports that there was nothing to do.
    const differing = differences(at("whole"), at("cut")).filter((path) => unfinished || path !== "report.ndjson");
    if (differing.length > 0 || asked !== 0 || resumed.code !== 0) bad += 1;
    const outcome = differing.length === 0 ? "equal" : `DIFFERENT: ${differing.slice(0, 4).join(", ")}`;
    console.log(
      `killed at ${seconds(moment)} s (${unfinished ? "under way" : "through"}), a question: exit ${asked}, resumed: exit ${resumed.code}, ${outcome}`,
    );
  }
  note("runs killed while running", `${killed} of ${times}`);
  note("not answered, not completed, or other than the uninterrupted run", String(bad));
}

async function damaged(count) {
  writeShelf(at("in"), plans);
  const bad = new Set(writeDamaged(at("in"), count).map((path) => join(at("in"), path)));
  const run = await timed(["archive", "add", at("in"), "--to", at("to"), "--jobs", "2"]);
  const report = reportOf(at("to"));
  const good = report.filter(({ path }) => !bad.has(path));
  const failed = (list) => list.filter(({ status }) => status === "failed").length;
  note("inputs", `${report.length} in ${seconds(run.ms)} s, exit ${run.code}`);
  note(
    "damaged, of which reported as failed with a reason",
    `${bad.size}, ${failed(report.filter(({ path, reason }) => bad.has(path) && reason !== undefined))}`,
  );
  note("good, of which failed", `${good.length}, ${failed(good)}`);
  const verified = await timed(["archive", "verify", "--in", at("to")]);
  note("archive verify", `exit ${verified.code}`);
}

async function parallel(shares) {
  writeShelf(at("in"), plans);
  const whole = await timed(["archive", "add", at("in"), "--to", at("whole"), "--jobs", "2"]);
  const begun = performance.now();
  const command = `${process.execPath} ${program} archive add ${at("in")} --to ${at("share")}-{} --shard {}/${shares} --jobs 1 --no-index`;
  const { status } = spawnSync(
    "parallel",
    ["--will-cite", "-j", "2", command, ":::", ...Array.from({ length: shares }, (_, index) => String(index + 1))],
    { stdio: "ignore" },
  );
  const merged = await timed([
    "archive",
    "merge",
    ...Array.from({ length: shares }, (_, index) => `${at("share")}-${index + 1}`),
    "--to",
    at("merged"),
  ]);
  note("one run", `${seconds(whole.ms)} s`);
  note(`${shares} shares by GNU parallel and merge`, `${seconds(performance.now() - begun)} s, of which merge ${seconds(merged.ms)} s`);
  note("exit codes", `parallel ${status}, merge ${merged.code}`);
  note("the two archives", equal("whole", "merged"));
}

const count = (number) => Number(number).toLocaleString("en");
const KINDS = [
  ["kills", () => kills(Number(options.kills)), () => `Killed ${options.kills} times while ${count(plans)} plans are added`],
  ["damaged", () => damaged(Number(options.damaged)), () => `${count(options.damaged)} damaged files among ${count(plans)} good ones`],
  ["parallel", () => parallel(Number(options.parallel)), () => `${options.parallel} shares of ${count(plans)} plans`],
  ["ask", () => questions(options.ask), () => "Questions alone"],
];
const [, run, title] = KINDS.find(([name]) => options[name] !== undefined) ?? ["speed", speed, () => `${count(plans)} plans`];

console.log(`${machine()} ${plans} files.`);
try {
  await run();
  if (options.write) writePage(title());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
