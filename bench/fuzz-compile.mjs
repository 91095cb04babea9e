// Compiles documents made at random of the language's own words: no throw, no invalid plan, no place that is not its quote,
// nothing that takes a second for 10 KB. The same numbers make the same documents.
//
//   node bench/fuzz-compile.mjs                          100,000 documents, two as Markdown, one as text in turn
//   node bench/fuzz-compile.mjs --count 5000 --from 7000  fewer, from another number on
//   node bench/fuzz-compile.mjs --from 812 --count 1 --keep case.md   one again, kept as a file
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
const option = (name, preset) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : preset);
const count = Number(option("--count", "100000"));
const from = Number(option("--from", "0"));
const keep = option("--keep", undefined);
/** Every so manyeth document is made about ten kilobytes long, by saying it again and again or by joining others to it. */
const LONG_EVERY = 50;
const LONG_BYTES = 10_000;
const SECONDS_MAX = 1;

const ENTRY = `
export { compilePlan } from "./src/pipeline.ts";
export { validatePlan } from "./src/validate/index.ts";
export { anyPlan } from "./test/support/plan-words.ts";
export { placesOf } from "./test/support/compile.ts";
export { sample } from "fast-check";
`;

async function load(folder) {
  mkdirSync(folder, { recursive: true });
  await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: "ts" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external",
    loader: { ".md": "text" },
    outdir: folder,
    entryNames: "compile",
    outExtension: { ".js": ".mjs" },
    logLevel: "warning",
  });
  return import(pathToFileURL(join(folder, "compile.mjs")).href);
}

/** One document by its number: documents come in hundreds from one seed, so that any of them is quickly made again. */
function documentsOf(core) {
  let hundred = -1;
  let texts = [];
  const short = (number) => {
    const next = Math.floor(number / 100);
    if (next !== hundred) texts = core.sample(core.anyPlan, { seed: next + 1, numRuns: 100 });
    hundred = next;
    return texts[number % 100] ?? "";
  };
  return (number) => {
    const text = short(number);
    if (number % LONG_EVERY !== 0) return text;
    if (number % (2 * LONG_EVERY) === 0) return `${text}\n`.repeat(Math.max(1, Math.floor(LONG_BYTES / (Buffer.byteLength(text) + 1))));
    let long = text;
    for (const other of texts) if (Buffer.byteLength(long) < LONG_BYTES) long += `\n${other}`;
    return long;
  };
}

/** What is wrong with what a document compiles to. */
async function faultOf(core, path, bytes) {
  const { plan, document } = await core.compilePlan({ path, bytes }, { outline: true });
  if (plan === undefined || document === undefined) return undefined;
  const [broken] = core.validatePlan(plan);
  if (broken !== undefined) return `invalid plan, ${broken.pointer}: ${broken.message.en}`;
  for (const [pointer, { start, end, quote }] of core.placesOf({ ...plan, source: undefined }))
    if (document.text.slice(start.offset, end.offset) !== quote) return `the quote of ${pointer} is not at its place`;
  return undefined;
}

async function run(core) {
  const documentOf = documentsOf(core);
  const slowest = [];
  const faults = [];
  const begun = performance.now();
  for (let number = from; number < from + count; number++) {
    const bytes = Buffer.from(documentOf(number));
    const path = number % 3 === 0 ? "ke-hoach.txt" : "ke-hoach.md";
    if (keep !== undefined) writeFileSync(keep, bytes);
    const start = process.cpuUsage();
    const fault = await faultOf(core, path, bytes).catch((error) => `threw ${error instanceof Error ? error.stack : String(error)}`);
    // Of the processor, not of the clock: other work on the machine does not count.
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    if (fault !== undefined) faults.push(`document ${number} (${path}): ${fault}`);
    if (seconds > SECONDS_MAX && bytes.length < 2 * LONG_BYTES)
      faults.push(`document ${number} (${path}): ${seconds.toFixed(2)} s for ${bytes.length} bytes`);
    slowest.push({ number, path, seconds, bytes: bytes.length });
    slowest.sort((a, b) => b.seconds - a.seconds).splice(5);
    if ((number + 1) % 10_000 === 0)
      console.error(`${number + 1 - from} documents, ${((performance.now() - begun) / 1000).toFixed(0)} s, ${faults.length} faults`);
  }
  console.log(`${count} documents in ${((performance.now() - begun) / 1000).toFixed(0)} s, ${faults.length} faults`);
  for (const { number, path, seconds, bytes } of slowest)
    console.log(`slow: document ${number} (${path}), ${(1000 * seconds).toFixed(0)} ms for ${bytes} bytes`);
  for (const fault of faults.slice(0, 50)) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
}

const folder = join(root, `node_modules/.fuzz-compile-${process.pid}`);
try {
  await run(await load(folder));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
