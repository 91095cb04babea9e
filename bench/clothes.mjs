// Same plan, other clothes: turns plans into Word, OpenDocument, web pages, PDF and old encodings, compiles every copy
// and compares it with the original, places in the text left aside.
//
//   node bench/clothes.mjs                      the plans of examples/
//   node bench/clothes.mjs --corpus DIR         and those of DIR/plans (.md, .txt)
//   node bench/clothes.mjs --write              puts the table into bench/clothes.md
//   node bench/clothes.mjs --scorer FILE        counts points with that script, where DIR/gold has the plan
//   node bench/clothes.mjs --only NAME          plans whose name contains NAME; --format NAME likewise for formats
//   node bench/clothes.mjs --matrix             one column for every plan
//   node bench/clothes.mjs --details            that, and every value that differs
//   node bench/clothes.mjs --keep DIR           keeps the copies in DIR and takes those that are there already
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { asPage, retype } from "./retype.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const { values: options } = parseArgs({
  options: {
    corpus: { type: "string" },
    scorer: { type: "string" },
    only: { type: "string" },
    format: { type: "string" },
    keep: { type: "string" },
    matrix: { type: "boolean" },
    details: { type: "boolean" },
    write: { type: "boolean" },
  },
});
const folder = options.keep === undefined ? mkdtempSync(join(tmpdir(), "plan-lint-clothes-")) : resolve(options.keep);

// ---------- tools ----------

/** Runs a program; undefined when it is missing or fails. */
function run(program, args, input) {
  const { status, stdout, error } = spawnSync(program, args, { encoding: "utf8", input, maxBuffer: 1 << 28, timeout: 300_000 });
  return error === undefined && status === 0 ? stdout : undefined;
}

const tools = {
  pandoc: run("pandoc", ["--version"])?.split("\n")[0],
  soffice: run("soffice", ["--version"])
    ?.trim()
    .replace(/ \S*\(.*$| [0-9a-f]{20,}$/, ""),
  pdftotext: spawnSync("pdftotext", ["-v"]).error === undefined ? "pdftotext" : undefined,
};

async function loadLibrary() {
  const outdir = join(root, "node_modules/.plan-lint-clothes");
  rmSync(outdir, { recursive: true, force: true });
  await build({
    stdin: {
      contents: `export { compilePlan, parsePlan } from "./src/pipeline.ts"; export { encodeLegacy } from "./src/read/encoding/encode-legacy.ts";`,
      resolveDir: root,
      loader: "ts",
    },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    outdir,
    entryNames: "library",
    outExtension: { ".js": ".mjs" },
    loader: { ".md": "text" },
    logLevel: "error",
    banner: { js: 'import{createRequire as $createRequire$}from"node:module";const require=$createRequire$(import.meta.url);' },
  });
  return import(pathToFileURL(join(outdir, "library.mjs")).href);
}

// ---------- plans ----------

function plansOf(directory, nameOf) {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true })
    .filter((path) => /\.(?:md|txt)$/.test(path) && !path.endsWith("diagnostics.txt"))
    .sort()
    .map((path) => ({ name: nameOf(path), file: join(directory, path), extension: extname(path) }));
}

function findPlans() {
  const examples = plansOf(join(root, "examples"), (path) => dirname(path));
  const corpus =
    options.corpus === undefined ? [] : plansOf(join(resolve(options.corpus), "plans"), (path) => basename(path, extname(path)));
  for (const plan of corpus) plan.gold = join(resolve(options.corpus), "gold", `${plan.name}.json`);
  return [...examples, ...corpus].filter(({ name }) => name.includes(options.only ?? ""));
}

// ---------- copies by pandoc ----------

/** pandoc drops the line breaks in cells of a Markdown table, which are written in HTML. */
const BREAKS = `function RawInline(raw) if raw.text:match("^<br") then return pandoc.LineBreak() end end`;
/** Line breaks stay (a letterhead is one line under the other); what plans do not mean as Markdown stays text. */
const MARKDOWN = "commonmark-raw_html+raw_html+pipe_tables+hard_line_breaks";

/** Markers as typed text, the way most plans are typed: no list in the copy, every marker a word. */
function markersTyped(markdown) {
  return markdown
    .split("\n")
    .map((line) =>
      line
        .replace(/^[ \t]+/, "")
        .replace(/^(?<digits>\d*)(?<mark>[-+*.)])(?=[ \t])/, (whole, digits, mark) =>
          digits === "" && /[.)]/.test(mark) ? whole : `${digits}\\${mark}`,
        ),
    )
    .join("\n");
}

/** What pandoc reads a plan from: as it is, with its markers made text, or retyped from its outline. */
async function forPandoc({ file, extension }, route, library) {
  if (route === "typed") {
    const { outline } = await library.parsePlan({ path: file, bytes: readFileSync(file) });
    return { from: "html", input: asPage(retype(outline.root)) };
  }
  const markdown = readFileSync(file, "utf8");
  return extension === ".txt" ? undefined : { from: MARKDOWN, input: route === "lists" ? markdown : markersTyped(markdown) };
}

const ROUTES = ["pandoc", "lists", "typed"];

async function pandocCopies(plans, library) {
  const filter = join(folder, "breaks.lua");
  writeFileSync(filter, BREAKS);
  for (const plan of plans) {
    for (const [route, format] of ROUTES.flatMap((each) => ["docx", "odt", "html"].map((kind) => [each, kind]))) {
      const path = join(folder, `${plan.name}.${route}.${format}`);
      const source = existsSync(path) ? undefined : await forPandoc(plan, route, library);
      if (source === undefined) continue;
      const { from, input } = source;
      if (route === "typed" && format === "html") {
        writeFileSync(path, input);
        continue;
      }
      run("pandoc", ["-f", from, "-t", format, "--standalone", "--metadata", "pagetitle=-", "--lua-filter", filter, "-o", path], input);
    }
  }
}

// ---------- copies by LibreOffice ----------

/** One call for all plans: from the copies of one kind to those of another. */
function officeCopies(plans, from, to, filter, infilter = []) {
  const wanted = plans.filter(({ name }) => existsSync(join(folder, `${name}.${from}`)) && !existsSync(join(folder, `${name}.${to}`)));
  if (wanted.length === 0) return;
  const aside = mkdtempSync(join(folder, "office-"));
  const inputs = wanted.map(({ name }) => join(folder, `${name}.${from}`));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  run("soffice", [profile, "--headless", ...infilter, "--convert-to", filter, "--outdir", aside, ...inputs]);
  for (const { name } of wanted) {
    const made = join(aside, `${name}.${from.replace(/\.\w+$/, extname(to))}`);
    if (existsSync(made)) cpSync(made, join(folder, `${name}.${to}`));
  }
  rmSync(aside, { recursive: true, force: true });
}

/** What was typed again is read from the web page, whose tables have rules and whose letterhead has none. */
const FROM_OFFICE = ROUTES.flatMap((route) => [
  route === "typed"
    ? [`${route}.html`, `office-${route}.odt`, "odt", ["--infilter=HTML (StarWriter)"]]
    : [`${route}.docx`, `office-${route}.odt`, "odt"],
  [`office-${route}.odt`, `office-${route}.docx`, "docx:MS Word 2007 XML"],
  [`office-${route}.odt`, `office-${route}.doc`, "doc:MS Word 97"],
  [`office-${route}.odt`, `office-${route}.html`, "html:HTML (StarWriter)"],
  [`office-${route}.odt`, `office-${route}.pdf`, "pdf"],
]);

/** What a converter makes of the PDFs: text whose columns are set with blanks. */
function textCopies(plans) {
  for (const { name } of plans)
    for (const route of ROUTES) {
      const [from, to] = ["pdf", "layout.txt"].map((format) => join(folder, `${name}.office-${route}.${format}`));
      if (existsSync(from) && !existsSync(to)) run("pdftotext", ["-layout", from, to]);
    }
}

// ---------- copies in other encodings ----------

const utf16 = (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);

const ENCODINGS = {
  tcvn3: (text, library) => library.encodeLegacy(text, "tcvn3"),
  vni: (text, library) => library.encodeLegacy(text, "vni"),
  viscii: (text, library) => library.encodeLegacy(text, "viscii"),
  "windows-1258": (text, library) => library.encodeLegacy(text, "windows-1258"),
  "utf-16": utf16,
  nfd: (text) => Buffer.from(text.normalize("NFD")),
};

function encodedCopies(plans, library) {
  for (const { name, file, extension } of plans) {
    for (const [encoding, encode] of Object.entries(ENCODINGS)) {
      writeFileSync(join(folder, `${name}.${encoding}${extension}`), encode(readFileSync(file, "utf8"), library));
    }
  }
}

// ---------- what a conversion kept ----------

/** Words in their order, and `+`, which parts the items under an item from it. */
const wordsOf = (text) => text.normalize("NFC").match(/[\p{L}\p{N}]+|(?<=^[\s|>*\\-]*)\+(?=\s)/gmu) ?? [];
const bareMarkdown = (text) => text.replace(/<br\s*\/?>/g, "\n").replace(/^\s*\|[\s|:-]+\|?\s*$/gm, "");

/** What another program reads in a copy; undefined when there is none. */
function textOfCopy(path) {
  if (path.endsWith(".layout.txt")) return readFileSync(path, "utf8");
  if (path.endsWith(".pdf")) return run("pdftotext", ["-raw", path, "-"]);
  if (existsSync(`${path}.txt`)) return readFileSync(`${path}.txt`, "utf8");
  if (path.endsWith(".doc")) return undefined;
  return run("pandoc", [path, "-t", "plain", "--wrap=none"]);
}

/** Whether an encoding has a sign of its own for every letter; TCVN3 has none for capitals with a tone. */
function encodes(text, encode, library) {
  const bytes = (letter) => Buffer.from(encode(letter, library)).toString("hex");
  return [...new Set(text.normalize("NFC"))].every((letter) => {
    const small = letter.toLowerCase();
    return (letter === "?" || bytes(letter) !== "3f") && (small === letter || bytes(small) !== bytes(letter));
  });
}

/** Whether the words of the plan are all in its copy, each as often; in any order, since each program reads tables in its own. */
function keeps(plan, furniture, path, encoding, library) {
  const original = readFileSync(plan.file, "utf8");
  if (encoding !== undefined) return encodes(original, ENCODINGS[encoding], library);
  const text = textOfCopy(path);
  if (text === undefined) return undefined;
  const [printed, after] = [bareMarkdown(original), text].map((words) => wordsOf(words.toLowerCase()));
  // A copy made from the outline has no page numbers.
  const before = basename(path).includes("typed.") ? without(printed, wordsOf(furniture.toLowerCase())) : printed;
  // Marks of emphasis and bars of a broken table are no words of a plan.
  if (/\*|^\s*\|\s*$/m.test(text) && !/\\\*/.test(original)) return false;
  if (options.details) for (const word of without(before, after)) console.log(`lost in ${basename(path)}: ${word}`);
  return before.length === after.length && without(before, after).length === 0;
}

// ---------- comparing plans ----------

const PLACES = new Set(["source", "sources", "generator"]);

/** Every value with its path, places left out; items of a list share a path. */
function leaves(value, path = "") {
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, `${path}[]`));
  if (typeof value !== "object" || value === null) return [`${path}: ${JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([key, item]) => (PLACES.has(key) ? [] : leaves(item, path === "" ? key : `${path}.${key}`)));
}

/** What of the first is missing in the second, counting repeats. */
function without(these, those) {
  const counts = new Map();
  for (const value of those) counts.set(value, (counts.get(value) ?? 0) + 1);
  return these.filter((value) => {
    const count = counts.get(value) ?? 0;
    counts.set(value, count - 1);
    return count <= 0;
  });
}

/** `Uỷ`, `hoà` as `Ủy`, `hòa`: TCVN3 has no `Ủ`, so that its writers set the mark on the second vowel. */
const oneToneMark = (text) =>
  text
    .normalize("NFD")
    .replace(/([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])(?!\p{L})/giu, "$1$3$2")
    .normalize("NFC");

const pathOf = (leaf) => leaf.slice(0, leaf.indexOf(": "));

function compare(original, copy) {
  const [before, after] = [leaves(original), leaves(copy)];
  const lost = without(before, after);
  const gained = without(after, before);
  const inOrder = before.join("\n") === after.join("\n");
  const fields = [...new Set([...lost, ...gained].map(pathOf))].sort((a, b) => (a < b ? -1 : Number(a > b)));
  const share = 1 - Math.max(lost.length, gained.length) / Math.max(before.length, after.length, 1);
  const alike = inOrder || oneToneMark(before.join("\n")) === oneToneMark(after.join("\n"));
  return { equal: inOrder, alike, fields: inOrder || fields.length > 0 ? fields : ["order"], share, lost, gained };
}

// ---------- points ----------

/** Points of compiled plans against the annotated ones, by name. */
function pointsOf(outcomes) {
  if (options.scorer === undefined || outcomes.length === 0) return new Map();
  const aside = mkdtempSync(join(folder, "points-"));
  for (const part of ["plans", "gold"]) mkdirSync(join(aside, part));
  for (const { id, gold, plan } of outcomes) {
    writeFileSync(join(aside, "plans", `${id}.json`), JSON.stringify(plan));
    cpSync(gold, join(aside, "gold", `${id}.json`));
  }
  const report = join(aside, "points.json");
  // The scorer compares its own path with the one that it was called by.
  run("node", [realpathSync(resolve(options.scorer)), "--command", "cat", "--json", report, aside]);
  const { rows } = JSON.parse(readFileSync(report, "utf8"));
  rmSync(aside, { recursive: true, force: true });
  return new Map(rows.map((row) => [row.name, 100 * row.score]));
}

// ---------- table ----------

const ENCODED = Object.keys(ENCODINGS);
const TARGETS = ["docx", "odt", "html", "doc", "pdf", "layout.txt"]
  .flatMap((format) => ROUTES.flatMap((route) => [`${route}.${format}`, `office-${route}.${format}`]))
  .concat(ENCODED);

async function compiled(path, library) {
  const { plan, diagnostics, document } = await library.compilePlan({ path, bytes: readFileSync(path) });
  const furniture = document?.outline.root.children.filter(({ role }) => role === "furniture").flatMap(({ lines }) => lines) ?? [];
  const words = furniture.map((strip) => (strip.kind === "grid" ? strip.rows.flat().flatMap(({ lines }) => lines) : [strip]));
  return {
    plan: plan ?? { unreadable: diagnostics[0]?.message.en },
    furniture: words
      .flat()
      .map(({ prose }) => prose.text)
      .join("\n"),
  };
}

async function resultsOf(plan, library) {
  const { plan: original, furniture } = await compiled(plan.file, library);
  const results = [];
  for (const format of TARGETS) {
    const encoding = ENCODED.includes(format) ? format : undefined;
    const path = join(folder, `${plan.name}.${format}${encoding === undefined ? "" : plan.extension}`);
    if (!format.includes(options.format ?? "") || !existsSync(path)) continue;
    const { plan: copy } = await compiled(path, library);
    results.push({
      id: `${plan.name}@${format}`.replaceAll(".", "_"),
      format,
      gold: plan.gold,
      plan: copy,
      kept: keeps(plan, furniture, path, encoding, library),
      ...compare(original, copy),
    });
  }
  return { plan, original, results };
}

const percent = (share) => `${share === 1 ? 100 : Math.min(99.9, 100 * share).toFixed(1)} %`;

function cell(result, points, own) {
  if (result === undefined) return "";
  const words = result.equal ? "=" : result.alike ? "≈" : percent(result.share);
  const score = points.get(result.id);
  const moved =
    score === undefined || Math.abs(score - own) < 0.05 ? "" : ` (${score > own ? "+" : "−"}${Math.abs(score - own).toFixed(1)})`;
  return `${words}${result.kept === false ? " ✂" : ""}${moved}`;
}

const nameOf = (plan) => `${plan.name}@`.replaceAll(".", "_");
const table = ([head, ...rows]) => [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
const shownFormats = (plans) => TARGETS.filter((format) => plans.some(({ results }) => results.some((result) => result.format === format)));

/** One row for every format, one column for every plan. */
function matrixOf(plans, points) {
  const rows = shownFormats(plans).map((format) => [
    format,
    ...plans.map((each) =>
      cell(
        each.results.find((result) => result.format === format),
        points,
        points.get(nameOf(each.plan)),
      ),
    ),
  ]);
  return table([["format", ...plans.map(({ plan }) => plan.name.slice(0, 24))], ...rows]);
}

/** One row for every format: how many copies there are, and what became of those whose words were kept. */
function tableOf(plans, points) {
  const rows = shownFormats(plans).map((format) => {
    const copies = plans.flatMap(({ plan, results }) =>
      results.filter((each) => each.format === format).map((each) => ({ ...each, plan })),
    );
    const whole = copies.filter(({ kept }) => kept === true);
    const shares = whole.filter(({ alike }) => !alike).map(({ share }) => share);
    const falls = fallsOf(copies, points);
    return [
      format,
      copies.length,
      whole.length,
      whole.filter(({ alike }) => alike).length,
      shares.length === 0 ? "" : percent(Math.min(...shares)),
      falls.length,
      falls.length === 0 ? "" : Math.max(0, ...falls).toFixed(1),
    ];
  });
  return table([["format", "copies", "words kept", "of these equal", "least equal", "annotated", "points lost at most"], ...rows]);
}

/** By how many points copies whose words were kept, or of which nobody can say, are worse than their plan. */
function fallsOf(copies, points) {
  return copies.filter(({ id, kept }) => kept !== false && points.has(id)).map(({ plan, id }) => points.get(nameOf(plan)) - points.get(id));
}

/** The copies that differ though their words were kept; those of one plan that differ alike in one line. */
function differencesOf(plans) {
  const lines = new Map();
  for (const { plan, results } of plans) {
    for (const { format, fields, equal, alike, kept: all, share, lost, gained } of results) {
      if (equal || alike || (all === false && options.details !== true)) continue;
      const values = options.details ? [...lost.map((leaf) => `  - − ${leaf}`), ...gained.map((leaf) => `  - + ${leaf}`)] : [];
      const words = [`${percent(share)}${all === false ? ", words not kept" : ""}: ${fields.join(", ")}`, ...values].join("\n");
      const key = `${plan.name} ${words}`;
      lines.set(key, { plan, words, formats: [...(lines.get(key)?.formats ?? []), format] });
    }
  }
  return [...lines.values()].map(({ plan, formats, words }) => `- ${plan.name}, ${formats.join(", ")}, ${words}`).join("\n");
}

function summaryOf(plans, points) {
  const all = plans.flatMap(({ plan, results }) => results.map((result) => ({ ...result, plan })));
  const whole = all.filter((result) => result.kept === true);
  const equal = whole.filter((result) => result.alike);
  const falls = fallsOf(all, points);
  const worst =
    falls.length === 0
      ? ""
      : ` Points against annotated plans, ${falls.length} copies: ${falls.filter((fall) => fall <= 3).length} at most 3 worse, the worst ${Math.max(0, ...falls).toFixed(1)}.`;
  return `${plans.length} plans, ${all.length} copies; the conversion kept the words of ${whole.length}, of which ${equal.length} compile to equal data.${worst}`;
}

const HEAD = `# Same plan, other clothes

Each plan is turned into other formats and encodings, compiled, and compared with the original: every value, places left aside.
Reproduce it with \`node bench/clothes.mjs --write\` for the plans of \`examples/\`; \`--corpus DIR --scorer FILE\` adds those of
\`DIR/plans\` and their points against \`DIR/gold\`. It takes pandoc, LibreOffice and pdftotext, and says which are missing.

- words kept: by the conversion itself, as other programs read its result. TCVN3 has no capitals with a tone, and tables that a
  crawler had taken apart stay apart in every copy.
- equal: the same data, but for the place of a tone mark (\`Uỷ\`, \`Ủy\`); least equal: the share of equal values in the worst copy.
- points: against the annotated plan, how many fewer than the original, of copies whose words were kept.
- \`pandoc\`: read from the Markdown, markers as text; \`lists\`: markers made into automatic numbering; \`typed\`: typed again from
  the outline, paragraphs whole; \`office-…\`: the same, written by LibreOffice; \`layout.txt\`: the PDF through \`pdftotext -layout\`.
- Below the table, the fields that differ where the conversion kept the words. \`--matrix\` shows every plan, \`--details\` every value.
`;

/** Marks in the matrix. */
const LEGEND =
  "`=` equal; `≈` but for the place of a tone mark; else the share of equal values; ✂ words not kept; in brackets: points gained or lost.";

async function main() {
  mkdirSync(folder, { recursive: true });
  for (const [tool, version] of Object.entries(tools))
    if (version === undefined) console.log(`${tool} is missing: no copies made or judged with it.`);
  const library = await loadLibrary();
  const plans = findPlans();
  encodedCopies(plans, library);
  if (tools.pandoc !== undefined) await pandocCopies(plans, library);
  if (tools.soffice !== undefined) {
    for (const step of FROM_OFFICE) officeCopies(plans, ...step);
    for (const kind of TARGETS.filter((format) => /\.(?:docx?|odt)$/.test(format)))
      officeCopies(plans, kind, `${kind}.txt`, "txt:Text (encoded):UTF8");
    if (tools.pdftotext !== undefined) textCopies(plans);
  }
  const withMatrix = options.matrix === true || options.details === true;
  const compared = [];
  for (const plan of plans) {
    const result = await resultsOf(plan, library);
    // What is no plan has next to no data to compare.
    if (result.original.document?.isPlan !== false) compared.push(result);
  }
  const annotated = compared.filter(({ plan }) => plan.gold !== undefined && existsSync(plan.gold));
  const points = pointsOf(
    annotated.flatMap(({ plan, original, results }) => [
      { id: nameOf(plan), gold: plan.gold, plan: original },
      ...results.filter(({ equal, kept }) => !equal && (kept !== false || withMatrix)),
    ]),
  );
  // Equal data has equal points, and the scorer takes its time.
  for (const { plan, results } of annotated)
    for (const { id, equal } of results) if (equal && points.has(nameOf(plan))) points.set(id, points.get(nameOf(plan)));
  const present = Object.values(tools).filter((version) => version !== undefined);
  const text = [
    HEAD,
    `With ${present.join(", ")}. ${summaryOf(compared, points)}`,
    "",
    ...(withMatrix ? [LEGEND, "", matrixOf(compared, points)] : [tableOf(compared, points)]),
    "",
    "## What differs",
    "",
    differencesOf(compared),
    "",
  ].join("\n");
  console.log(text.slice(HEAD.length));
  if (options.write === true && !withMatrix) writeFileSync(join(root, "bench/clothes.md"), text);
  if (options.keep === undefined) rmSync(folder, { recursive: true, force: true });
}

await main();
