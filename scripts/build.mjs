// Builds dist/:
//   start.cjs            loads cli.cjs, with compiled code where there is some
//   cli.cjs              the command line and what every run needs
//   lazy/                readers of heavy formats and the like, loaded when they are needed
//   pages.json           the pages of the rules
//   cli-<node>.cache     the code V8 compiles from cli.cjs, for the Node that builds
//   index.js, lib/       the library, its dependencies left outside
//   types/               its declarations (left out with --no-types)
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { PATTERNS_AS_CALLS, writeLetterRanges } from "./letter-ranges.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
process.chdir(root);
// Built aside, so that a mistake in a source leaves the last good build where it is.
const aside = `node_modules/.plan-lint-build-${process.pid}`;

const shared = {
  bundle: true,
  minify: true,
  target: "node20",
  platform: "node",
  logLevel: "warning",
  // A stack trace prints the line it broke on.
  lineLimit: 300,
  charset: "utf8",
  loader: { ".md": "text" },
  supported: PATTERNS_AS_CALLS,
};

/** Of a file in ASCII every byte is a character, so that it loads without decoding. Patterns keep their letters all the same. */
const ASCII = { charset: "ascii", supported: { ...PATTERNS_AS_CALLS, "template-literal": false } };

function escapePatterns(path) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  writeFileSync(path, readFileSync(path, "utf8").replace(/[^\0-\x7F]/g, escaped));
}

/**
 * Commander can run subcommands as programs of their own, which nothing here does; the module it would need for that
 * takes longer to load than commander itself.
 */
const withoutChildProcess = {
  name: "without-child-process",
  setup(context) {
    context.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: "child_process", namespace: "absent" } : undefined,
    );
    context.onLoad({ filter: /./, namespace: "absent" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** Big tables load faster as text for `JSON.parse` than as code, and their big parts only when they are asked for. */
const tablesAsText = {
  name: "tables-as-text",
  setup(context) {
    context.onLoad({ filter: /[\\/]src[\\/]vi[\\/]data[\\/].*\.json$/ }, async ({ path }) => {
      const { readFile } = await import("node:fs/promises");
      return { contents: tableAsText(JSON.parse(await readFile(path, "utf8"), withoutSources)), loader: "js" };
    });
  },
};

/**
 * The two thousand names of characters (`&eacute;`) are parsed when a text has one: as a literal they would be an object to
 * build in every run that reads Markdown.
 */
const entitiesAsText = {
  name: "entities-as-text",
  setup(context) {
    context.onLoad({ filter: /[\\/]decode-named-character-reference[\\/]index\.js$/ }, async ({ path }) => {
      const entities = await context.resolve("character-entities", { kind: "import-statement", resolveDir: dirname(path) });
      const { characterEntities } = await import(pathToFileURL(entities.path).href);
      const contents = `
let entities;
export function decodeNamedCharacterReference(name) {
  entities ??= JSON.parse(${JSON.stringify(JSON.stringify(characterEntities))});
  return Object.hasOwn(entities, name) ? entities[name] : false;
}`;
      return { contents, loader: "js" };
    });
  },
};

/** Where the facts of a table come from is for those who read the table: the program does not look at it. */
const FOR_READERS = new Set(["about", "compiled", "source", "checked", "legalSource", "cityLegalSource", "readAt", "hint", "reason"]);

function withoutSources(key, value) {
  return FOR_READERS.has(key) && typeof value === "string" ? undefined : value;
}

const BIG = 4000;

function tableAsText(table) {
  const big = ([, part]) => JSON.stringify(part).length > BIG;
  const parts = Object.entries(table);
  const text = (value) => JSON.stringify(JSON.stringify(value));
  const late = parts.filter(big).map(([name, part]) => `late(${JSON.stringify(name)},${text(part)});`);
  return `
const table = JSON.parse(${text(Object.fromEntries(parts.filter((part) => !big(part))))});
function late(name, text) {
  const kept = (value) => ({ value, enumerable: true });
  const get = () => Object.defineProperty(table, name, kept(JSON.parse(text)))[name];
  Object.defineProperty(table, name, { get, enumerable: true, configurable: true });
}
${late.join("\n")}
export default table;`;
}

/**
 * The pages of the rules, which only `explain` and SARIF show, are kept out of the program: in a file of their own, by the
 * id of the rule (src/cli/pages.ts).
 */
function pagesInto(pages) {
  return {
    name: "pages",
    setup(context) {
      context.onLoad({ filter: /[\\/]src[\\/]check[\\/]rules[\\/].*\.md$/ }, ({ path }) => {
        pages[basename(path, ".md")] = readFileSync(path, "utf8");
        return { contents: 'export default "";', loader: "js" };
      });
    },
  };
}

/**
 * The words of the rules, a tenth of the program, are made when somebody asks for them: few rules find something in a plan.
 */
const wordsWhenAsked = {
  name: "words-when-asked",
  setup(context) {
    context.onLoad({ filter: /[\\/]src[\\/]check[\\/]rules[\\/][^\\/]+[\\/].*\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8");
      const contents = source.replace(
        /^ {2}(?<name>summary|messages): (?<words>\{.*\}|\{\n(?: {4}.*\n)* {2}\}),$/gm,
        "  get $<name>() { return $<words>; },",
      );
      if (contents.split(" return {").length < 3) throw new Error(`bug: no words found in ${path}`);
      return { contents, loader: "ts" };
    });
  },
};

/** What a check of a Markdown or text file, or a YAML file of it, takes anyway, and what a question to an archive takes: a part of cli.cjs though imported late. */
const COMMON =
  /[\\/](?:src[\\/](?:index|cli[\\/](?!schema).*|tree[\\/](?:markdown|text|parse)|emit[\\/]yaml|archive[\\/]asking)\.ts|chalk[\\/].*)$/;

/** Whatever else is imported late becomes a file of its own, collected in `lazy`. */
function lazyInto(lazy) {
  return {
    name: "lazy",
    setup(context) {
      context.onResolve({ filter: /./ }, async ({ path, kind, pluginData, ...rest }) => {
        if (kind !== "dynamic-import" || pluginData === "resolved") return undefined;
        const resolved = await context.resolve(path, { kind, ...rest, pluginData: "resolved" });
        if (resolved.errors.length > 0 || COMMON.test(resolved.path)) return resolved;
        const name = basename(path).replace(/\.ts$/, "");
        lazy[name] = resolved.path;
        return { path: `./lazy/${name}.js`, external: true };
      });
    },
  };
}

/**
 * Makes of the program a function that start.cjs calls: with its own `import`, since a script with compiled code has none.
 * The function stands in the file itself, so that the text is not copied to be put into one.
 */
function asFunction(path, names) {
  let source = readFileSync(path, "utf8");
  for (const name of names) {
    if (!source.includes(`import("./lazy/${name}.js")`)) throw new Error(`bug: ${path} does not import ${name}`);
    source = source.replaceAll(`import("./lazy/${name}.js")`, `$import("./lazy/${name}.js")`);
  }
  const asModule = `(define=>typeof module==="object"?module.exports=define:define)`;
  writeFileSync(path, `${asModule}((function(exports,require,module,$import){${source}\n}));\n`);
}

async function bundles() {
  rmSync(aside, { recursive: true, force: true });
  const lazy = {};
  const pages = {};
  const program = { ...shared, format: "cjs", ...ASCII };
  await build({
    ...program,
    entryPoints: ["src/cli/main.ts"],
    outfile: `${aside}/cli.cjs`,
    plugins: [withoutChildProcess, tablesAsText, entitiesAsText, wordsWhenAsked, pagesInto(pages), lazyInto(lazy)],
    // Looked at only where there is no `require`, which scripts always have (src/archive/sqlite.ts).
    logOverride: { "empty-import-meta": "silent" },
  });
  asFunction(`${aside}/cli.cjs`, Object.keys(lazy));
  writeFileSync(`${aside}/pages.json`, JSON.stringify(pages));
  await build({ ...program, entryPoints: ["src/cli/start.ts"], outfile: `${aside}/start.cjs` });
  await build({
    ...shared,
    format: "esm",
    splitting: true,
    entryPoints: { ...lazy, "archive-worker": "src/archive/worker.ts" },
    outdir: `${aside}/lazy`,
    plugins: [tablesAsText],
    // Looks for its WebAssembly beside itself.
    external: ["node-sqlite3-wasm"],
    // CommonJS packages inside an ES module still ask for Node's own modules with `require`.
    banner: { js: 'import{createRequire as $createRequire$}from"node:module";const require=$createRequire$(import.meta.url);' },
  });
  await build({
    ...shared,
    format: "esm",
    splitting: true,
    entryPoints: { index: "src/index.ts" },
    outdir: aside,
    chunkNames: "lib/[name]-[hash]",
    packages: "external",
    plugins: [tablesAsText],
  });
  await writeLetterRanges(scriptsIn(aside));
  escapePatterns(`${aside}/cli.cjs`);
}

function scriptsIn(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => /\.c?js$/.test(name)).map((name) => join(folder, name));
}

/** Runs what most runs do, so that the compiled code of it can be kept. */
async function exercise({ run }) {
  const { asWrappedText, generatePlan } = await import("../bench/generate.mjs");
  const markdown = generatePlan(12_000);
  const documents = {
    "plan.md": markdown,
    "plan.txt": asWrappedText(markdown),
    "faulty.md": markdown.replace(/- Cơ quan chủ trì[^\n]*/, ""),
  };
  for (const [name, text] of Object.entries(documents)) {
    for (const command of [["check"], ["compile"], ["compile", "--format", "json"]]) {
      const code = await run([...command, "--stdin-filename", name], {
        out: async () => undefined,
        err: async () => undefined,
        stdin: async () => Buffer.from(text),
        interrupted: () => new Promise(() => undefined),
        env: {},
        platform: process.platform,
        folder: process.cwd(),
        build: () => "",
        outIsTerminal: false,
        errIsTerminal: false,
      });
      if (code > 1) throw new Error(`the built program exits with ${code} on ${name}`);
    }
  }
}

async function compile() {
  const start = await import(new URL(`../${aside}/start.cjs`, import.meta.url).href);
  const { name, code } = await start.compiledCode(`${root}${aside}`, exercise);
  writeFileSync(`${aside}/${name}`, code);
}

/** Tells this build from others, so that results kept from another one are not taken for its own. */
function identify() {
  const hash = createHash("sha256");
  for (const name of readdirSync(aside, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.c?js$/.test(path))
    .sort())
    hash.update(readFileSync(`${aside}/${name}`));
  writeFileSync(`${aside}/build-id`, hash.digest("hex").slice(0, 16));
}

try {
  await bundles();
  identify();
  await compile();
} catch (error) {
  if (error.errors === undefined) console.error(error); // esbuild has said its own.
  rmSync(aside, { recursive: true, force: true });
  process.exit(1);
}
const before = `${aside}-before`;
if (existsSync("dist")) renameSync("dist", before);
renameSync(aside, "dist");
rmSync(before, { recursive: true, force: true });

if (!process.argv.includes("--no-types")) {
  const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));
  const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { stdio: "inherit" });
  process.exitCode = status ?? 1;
}
