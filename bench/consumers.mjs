// Opens every export with a program that people really use: XLSX and CSV with LibreOffice, XLSX with openpyxl, iCalendar with
// ical.js, Akoma Ntoso with xmllint and the schema of OASIS. Whatever is not installed is left out and said.
//
//   node bench/consumers.mjs --akn akomantoso30.xsd [files and folders]     (without files: a generated shelf)
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import ICAL from "ical.js";
import { writeShelf } from "./archive-tools.mjs";

const program = fileURLToPath(new URL("../bin/plan-lint.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "plan-lint-consumers-"));
const at = (name) => join(folder, name);
const schemaAt = process.argv.indexOf("--akn");
const schema = schemaAt === -1 ? undefined : process.argv[schemaAt + 1];
const inputs = process.argv.slice(2).filter((_, index) => schemaAt === -1 || (index + 2 !== schemaAt && index + 2 !== schemaAt + 1));
const installed = (name) => spawnSync(name, ["--version"]).error === undefined;
const archive = (...args) => spawnSync(process.execPath, [program, "archive", ...args], { encoding: "utf8" });
const verdicts = [];
const say = (what, good, details) => {
  verdicts.push(good);
  console.log(`${good ? "good" : "BAD "}  ${what}: ${details}`);
};

function libreOffice(rows) {
  if (!installed("soffice")) return console.log("left out: LibreOffice is not installed");
  const convert = (file, to) =>
    spawnSync("soffice", [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      to,
      "--outdir",
      at("office"),
      at(file),
    ]);
  convert("tasks.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1");
  const [sheet] = existsSync(at("office")) ? readdirSync(at("office")) : [];
  const lines =
    sheet === undefined
      ? []
      : readFileSync(join(at("office"), sheet), "utf8")
          .trimEnd()
          .split("\n");
  // Days come out in the format of the cell when they are days, and not as they were written.
  say(
    "XLSX in LibreOffice",
    lines.length === rows + 1,
    `${lines.length - 1} rows of ${rows}, ${lines.filter((line) => /,\d\d\/\d\d\/\d{4},/.test(line)).length} with real days`,
  );
  convert("tasks.xlsx", "xlsx");
  const again = sheetOf(at("office/tasks.xlsx"));
  // Without a screen LibreOffice writes no file with its head fixed, whoever made it: that is for openpyxl to say.
  say("XLSX written by LibreOffice again", again.includes("<autoFilter "), "the filter is there");
  rmSync(at("office"), { recursive: true });
  convert("csv/tasks.csv", "xlsx");
  const table = sheetOf(at("office/tasks.xlsx"));
  say(
    "CSV in LibreOffice",
    (table.match(/<row /g) ?? []).length === rows + 1 && !/<f[ >]/.test(table),
    `${(table.match(/<row /g) ?? []).length - 1} rows of ${rows}, ${(table.match(/<f[ >]/g) ?? []).length} formulas`,
  );
}

const LOOK = `
import sys, datetime, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).active
days = sum(isinstance(cell.value, datetime.datetime) for row in sheet.iter_rows() for cell in row)
print(sheet.max_row - 1, sheet.freeze_panes, sheet.auto_filter.ref, days)
`;

function openpyxl(rows) {
  const { status, stdout } = spawnSync("python3", ["-c", LOOK, at("tasks.xlsx")], { encoding: "utf8" });
  if (status !== 0) return console.log("left out: openpyxl is not installed");
  const [found, head, filter, days] = stdout.trim().split(" ");
  return say(
    "XLSX in openpyxl",
    Number(found) === rows && head === "A2" && filter === `A1:I${rows + 1}`,
    `${found} rows of ${rows}, ${days} real days, head fixed above ${head}, filter on ${filter}`,
  );
}

function sheetOf(path) {
  return existsSync(path) ? new TextDecoder().decode(unzipSync(readFileSync(path))["xl/worksheets/sheet1.xml"]) : "";
}

function calendar() {
  const text = readFileSync(at("tasks.ics"), "utf8");
  const parsed = new ICAL.Component(ICAL.parse(text));
  const all = ["vtodo", "vevent"].flatMap((kind) => parsed.getAllSubcomponents(kind));
  const uids = new Set(all.map((component) => component.getFirstPropertyValue("uid")));
  const recurring = all.filter((component) => component.name === "vevent" && component.getFirstProperty("rrule") !== null);
  const first = (component) => String(new ICAL.Event(component).iterator().next()) === String(component.getFirstPropertyValue("dtstart"));
  const long = text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75).length;
  say(
    "iCalendar in ical.js",
    uids.size === all.length && long === 0 && recurring.every(first),
    `${all.length} entries, ${uids.size} names, ${recurring.length} recurring that begin on a day of their rule, ${long} long lines`,
  );
}

function akomaNtoso() {
  if (schema === undefined || !installed("xmllint"))
    return console.log("left out: Akoma Ntoso needs xmllint and --akn with the schema of OASIS");
  const files = readdirSync(at("akn")).map((name) => join(at("akn"), name));
  const { stderr } = spawnSync("xmllint", ["--noout", "--schema", schema, ...files], { encoding: "utf8" });
  const valid = (stderr.match(/ validates$/gm) ?? []).length;
  return say(
    "Akoma Ntoso against the schema",
    valid === files.length,
    `${valid} of ${files.length} valid${valid === files.length ? "" : `\n${stderr.slice(0, 2000)}`}`,
  );
}

try {
  if (inputs.length === 0) writeShelf(at("in"), 60, 5);
  archive("add", ...(inputs.length === 0 ? [at("in")] : inputs), "--to", at("kho"));
  for (const [format, output] of [
    ["xlsx", "tasks.xlsx"],
    ["csv", "csv/"],
    ["ics", "tasks.ics"],
    ["akn", "akn/"],
  ])
    archive("export", "--in", at("kho"), "--format", format, "-o", at(output));
  const rows = readFileSync(at("csv/tasks.csv"), "utf8").trimEnd().split("\r\n").length - 1;
  libreOffice(rows);
  openpyxl(rows);
  calendar();
  akomaNtoso();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (verdicts.includes(false)) process.exitCode = 1;
