// Damages files at random and reads them: no crash, no hang over 5 s, no more than 500 MB. The same seed makes the same files.
//
//   node bench/fuzz-readers.mjs --format docx                 20,000 damaged files of one format: docx, odt, pdf, html, doc
//   node bench/fuzz-readers.mjs --format pdf --count 500      fewer
//   node bench/fuzz-readers.mjs --format pdf --from 117 --count 1 --keep case.pdf     one case again, kept as a file
//   node bench/fuzz-readers.mjs --format docx --seeds folder  damages the files of a folder instead of the built-in plan
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { build } from "esbuild";
import { unzipSync, zipSync } from "fflate";

const READERS = {
  docx: ["docx.ts", "parseDocx"],
  odt: ["odt.ts", "parseOdt"],
  pdf: ["pdf.ts", "parsePdf"],
  html: ["html.ts", "parseHtml"],
  doc: ["doc.ts", "parseDoc"],
};
const SECONDS_MAX = 5;
const MEGABYTES_MAX = 500;
const HEAP_MEGABYTES_MAX = 250;
const root = fileURLToPath(new URL("../", import.meta.url));

/** Numbers from 0 to 1 that depend on the case alone (mulberry32). */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const below = (random, limit) => Math.floor(random() * limit);
const joined = (...parts) => Uint8Array.from(Buffer.concat(parts));

/** Each takes bytes and gives other bytes. */
const DAMAGES = [
  function flipBytes(bytes, random) {
    const made = Uint8Array.from(bytes);
    for (let count = 1 + below(random, 8); count > 0 && made.length > 0; count--) made[below(random, made.length)] = below(random, 256);
    return made;
  },
  (bytes, random) => bytes.slice(0, below(random, bytes.length)),
  function dropRange(bytes, random) {
    const start = below(random, bytes.length);
    return joined(bytes.subarray(0, start), bytes.subarray(start + below(random, 200)));
  },
  function repeatRange(bytes, random) {
    const start = below(random, bytes.length);
    const range = bytes.subarray(start, start + 1 + below(random, 400));
    return joined(bytes.subarray(0, start), ...Array.from({ length: 1 + below(random, 60) }, () => range), bytes.subarray(start));
  },
  function swapNumbers(bytes, random) {
    const numbers = ["0", "-1", "99999999", "4294967295", "1e9", "NaN", ""];
    const text = Buffer.from(bytes).toString("latin1");
    let left = below(random, 40);
    return Uint8Array.from(
      Buffer.from(
        text.replace(/\d+/g, (number) => (left-- === 0 ? (numbers[below(random, numbers.length)] ?? "") : number)),
        "latin1",
      ),
    );
  },
  function nest(bytes, random) {
    // An element put into itself, many times over: depth.
    const text = Buffer.from(bytes).toString("latin1");
    const tags = [...text.matchAll(/<(?<name>[a-zA-Z:]+)[^<>/]*>/g)];
    const tag = tags[below(random, tags.length)];
    if (tag?.groups === undefined) return bytes;
    const depth = 1 + below(random, random() < 0.1 ? 20_000 : 200);
    return Uint8Array.from(
      Buffer.from(
        text.slice(0, tag.index) +
          tag[0].repeat(depth) +
          (random() < 0.5 ? `</${tag.groups.name}>`.repeat(depth) : "") +
          text.slice(tag.index),
        "latin1",
      ),
    );
  },
];

function damage(bytes, random) {
  let made = bytes;
  for (let count = 1 + below(random, 3); count > 0 && made.length > 0; count--)
    made = (DAMAGES[below(random, DAMAGES.length)] ?? DAMAGES[0])(made, random);
  return made;
}

/** Two times in three the damage goes into a part of a package, which then is packed anew: bytes of a zip hide what they hold. */
function damagedCase(seeds, number) {
  const random = randomOf(number * 2654435761);
  const seed = seeds[below(random, seeds.length)];
  const inside = seed[0] === 0x50 && seed[1] === 0x4b && random() < 0.67;
  if (!inside) return damage(seed, random);
  const parts = unzipSync(seed);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const name = names[below(random, names.length)] ?? "";
  return zipSync({ ...parts, [name]: damage(parts[name] ?? new Uint8Array(), random) }, { level: 1 });
}

async function work() {
  const { module, seeds, from, to, keep } = workerData;
  const { parse, DEFAULT_LIMITS } = await import(module);
  for (let number = from; number < to; number++) {
    const bytes = damagedCase(seeds, number);
    if (keep !== undefined) writeFileSync(keep, bytes);
    parentPort.postMessage({ kind: "begin", number }, []);
    const start = performance.now();
    let outcome;
    try {
      const result = await parse(bytes, DEFAULT_LIMITS);
      outcome = "text" in result ? "read" : "refused";
      if (outcome === "refused" && !result.diagnostics.some((said) => said.severity === "error")) outcome = "silent";
    } catch (error) {
      outcome = `threw ${error instanceof Error ? error.stack : String(error)}`;
    }
    const seconds = (performance.now() - start) / 1000;
    parentPort.postMessage({ kind: "end", number, outcome, seconds, megabytes: process.memoryUsage().rss / 2 ** 20 }, []);
  }
}

const option = (name, preset) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : preset);

/** Runs one stretch of cases in a thread that can be stopped; tells where it ended. */
function stretch(data, tally) {
  return new Promise((finish) => {
    // Without a bound V8 lets garbage lie while the machine has room: what a file needs would not show.
    const worker = new Worker(fileURLToPath(import.meta.url), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES_MAX },
    });
    let current = data.from;
    let timer;
    const stop = async (next) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      await worker.terminate();
      finish(next);
    };
    worker.on("message", ({ kind, number, outcome, seconds, megabytes }) => {
      clearTimeout(timer);
      if (kind === "begin") {
        current = number;
        timer = setTimeout(() => {
          tally.faults.push(`case ${number}: no answer within ${SECONDS_MAX} s`);
          void stop(number + 1);
        }, SECONDS_MAX * 1000);
        return;
      }
      tally.slowest = Math.max(tally.slowest, seconds);
      tally.largest = Math.max(tally.largest, megabytes);
      tally[outcome] = (tally[outcome] ?? 0) + 1;
      if (outcome !== "read" && outcome !== "refused") tally.faults.push(`case ${number}: ${outcome}`);
    });
    worker.on("error", (error) => {
      tally.faults.push(`case ${current}: crashed, ${error.message}`);
      void stop(current + 1);
    });
    worker.on("exit", () => {
      clearTimeout(timer);
      finish(data.to);
    });
  });
}

async function main() {
  const format = option("--format", "docx");
  const reader = READERS[format];
  if (reader === undefined) throw new Error(`--format takes ${Object.keys(READERS).join(", ")}`);
  const count = Number(option("--count", "20000"));
  const from = Number(option("--from", "0"));
  const bundle = join(root, "node_modules", `.fuzz-${format}-${process.pid}.mjs`);
  await build({
    stdin: {
      contents: `export { ${reader[1]} as parse } from "./src/tree/${reader[0]}"; export { DEFAULT_LIMITS } from "./src/model/limits.ts"; export { seedsOf } from "./test/support/fuzz-seeds.ts";`,
      resolveDir: root,
    },
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    outfile: bundle,
    logLevel: "warning",
  });
  try {
    const module = pathToFileURL(bundle).href;
    const folder = option("--seeds", undefined);
    const { seedsOf } = await import(module);
    const seeds =
      folder === undefined
        ? seedsOf(format)
        : readdirSync(folder)
            .filter((name) => name.endsWith(`.${format}`))
            .map((name) => new Uint8Array(readFileSync(join(folder, name))));
    const tally = { read: 0, refused: 0, slowest: 0, largest: 0, faults: [] };
    for (let next = from; next < from + count;)
      next = await stretch({ module, seeds, from: next, to: from + count, keep: option("--keep", undefined) }, tally);
    console.log(`${format}: ${count} damaged files from ${seeds.length} sound: ${tally.read} read, ${tally.refused} refused in words`);
    console.log(`slowest ${tally.slowest.toFixed(2)} s, largest ${tally.largest.toFixed(0)} MB`);
    if (tally.largest > MEGABYTES_MAX) tally.faults.push(`more than ${MEGABYTES_MAX} MB`);
    for (const fault of tally.faults.slice(0, 50)) console.log(fault);
    if (tally.faults.length > 0) process.exitCode = 1;
  } finally {
    rmSync(bundle, { force: true });
  }
}

await (isMainThread ? main() : work());
