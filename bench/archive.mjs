// What the archive promises, measured. Nothing is asserted but equality and completeness: machines differ.
//
//   node bench/archive.mjs                        10,000 plans: two threads, one thread, again, questions, memory
//   node bench/archive.mjs --plans 2000           fewer
//   node bench/archive.mjs --kills 20 --plans 1500   killed at random moments and gone on with, against one run
//   node bench/archive.mjs --damaged 500 --plans 4500
//   node bench/archive.mjs --parallel 4 --plans 2000  shares by GNU parallel and a merge, against one run
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { differences, isUnfinished, reportOf, runUntil, writeDamaged, writeShelf } from "./archive-tools.mjs";
import { randomFrom } from "./generate.mjs";

const option = (name, fallback) => (process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : fallback);
const plans = option("--plans", 10_000);
const program = fileURLToPath(new URL("../bin/plan-lint.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "plan-lint-archive-"));
const at = (name) => join(folder, name);
const seconds = (milliseconds) => (milliseconds / 1000).toFixed(1);
const load = () => loadavg()[0].toFixed(1);

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

async function speed() {
  writeShelf(at("in"), plans);
  const two = await timed(["archive", "add", at("in"), "--to", at("two"), "--jobs", "2"]);
  console.log(`two threads     ${seconds(two.ms)} s, ${(plans / (two.ms / 1000)).toFixed(0)} plans/s, load ${load()}`);
  console.log(`memory (MB)     ${thinned(two.curve).join(" ")}, peak ${Math.max(...two.curve)}`);
  const again = await timed(["archive", "add", at("in"), "--to", at("two"), "--jobs", "2"]);
  console.log(`second run      ${seconds(again.ms)} s = ${((again.ms * 100) / two.ms).toFixed(1)} % of the first`);
  const questions = [
    ["tasks", "--lead", "Công an tỉnh", "--due-in", "2026-06"],
    ["tasks", "--overdue", "--as-of", "2026-07-01", "--law", "Luật Căn cước"],
    ["search", "can cuoc"],
    ["stats"],
  ];
  for (const question of questions) {
    const walls = Array.from({ length: 11 }, () => {
      const begun = performance.now();
      spawnSync(process.execPath, [program, "archive", ...question, "--in", at("two")], { stdio: "ignore" });
      return performance.now() - begun;
    }).sort((a, b) => a - b);
    console.log(`archive ${question.join(" ").padEnd(62)} ${walls[5].toFixed(0)} ms median, ${walls[0].toFixed(0)} ms best`);
  }
  const one = await timed(["archive", "add", at("in"), "--to", at("one"), "--jobs", "1"]);
  console.log(`one thread      ${seconds(one.ms)} s, load ${load()}: two threads are ${(one.ms / two.ms).toFixed(2)} x as fast`);
  console.log(`one and two     ${equal("one", "two")}`);
  const verified = await timed(["archive", "verify", "--in", at("two")]);
  console.log(`verify          ${seconds(verified.ms)} s, exit ${verified.code}`);
}

/** An archive of the first years, to which the rest is added: killed, asked, gone on with. */
async function kills(times) {
  writeShelf(at("in"), plans);
  const add = (to, what) => ["archive", "add", ...what, "--to", at(to), "--jobs", "2"];
  const first = [join(at("in"), "2021"), join(at("in"), "2022")];
  await timed(add("base", first));
  cpSync(at("base"), at("whole"), { recursive: true });
  const whole = await timed(add("whole", [at("in")]));
  console.log(`without interruption ${seconds(whole.ms)} s`);
  const random = randomFrom(option("--seed", 1));
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
  console.log(`${killed} of ${times} runs were killed while running; ${bad} went wrong`);
}

async function damaged(count) {
  writeShelf(at("in"), plans);
  const bad = new Set(writeDamaged(at("in"), count).map((path) => join(at("in"), path)));
  const run = await timed(["archive", "add", at("in"), "--to", at("to"), "--jobs", "2"]);
  const report = reportOf(at("to"));
  const good = report.filter(({ path }) => !bad.has(path));
  console.log(`${report.length} inputs in ${seconds(run.ms)} s, exit ${run.code}`);
  console.log(
    `damaged: ${bad.size}, in the report as failed: ${report.filter(({ path, status }) => bad.has(path) && status === "failed").length}`,
  );
  console.log(`good: ${good.length}, failed among them: ${good.filter(({ status }) => status === "failed").length}`);
  const verified = await timed(["archive", "verify", "--in", at("to")]);
  console.log(`verify: exit ${verified.code}`);
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
  console.log(
    `one run ${seconds(whole.ms)} s; ${shares} shares by GNU parallel (exit ${status}) and merge (exit ${merged.code}, ${seconds(merged.ms)} s) ${seconds(performance.now() - begun)} s`,
  );
  console.log(equal("whole", "merged"));
}

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? "?"}, ${plans} files, load ${load()}`);
try {
  if (process.argv.includes("--kills")) await kills(option("--kills"));
  else if (process.argv.includes("--damaged")) await damaged(option("--damaged"));
  else if (process.argv.includes("--parallel")) await parallel(option("--parallel"));
  else await speed();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
