import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { beforeAll, describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { rules } from "../../src/check/rules/index.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { type FileReport, fingerprintsOf, report, REPORT_FORMATS, type ReportFormat } from "../../src/report/index.ts";
import { checkPlan } from "../../src/pipeline.ts";
import { BAD_PLAN, GOOD_PLAN } from "../helpers/texts.ts";
import { CHECKSTYLE, GITLAB, JUNIT, SARIF } from "../support/report-schemas.ts";
import { breaches, parseXml } from "../support/xml.ts";

const place = { start: { line: 3, column: 5, offset: 20 }, end: { line: 3, column: 9, offset: 24 }, quote: "ngày" };
const odd: Diagnostic = {
  ruleId: "vague-time",
  severity: "warning",
  message: { vi: 'Chữ “<a href="x">&\u0000\u001B]]>” 100%:\nhai, dòng', en: "Odd & ends" },
  expected: { vi: "Viết lại\r\n", en: "Write again" },
  place,
  related: [{ message: { vi: "xem", en: "see" }, place }],
  section: "II.1.a",
};
let files: FileReport[] = [];

beforeAll(async () => {
  const checked = async (path: string, text: string): Promise<FileReport> => ({
    path,
    ...(await checkPlan({ path, bytes: new TextEncoder().encode(text) })),
  });
  files = [
    await checked("kế hoạch/xấu & #1.md", BAD_PLAN),
    await checked("./good.md", GOOD_PLAN),
    {
      path: "odd,name:x.docx",
      diagnostics: [odd, { ...odd, place: { ...place, paragraph: 7 } }, { ...odd, place: { ...place, page: 2 }, severity: "info" }],
    },
    {
      path: "/srv/repo/sub/none.md",
      diagnostics: [
        { ruleId: "read/missing", severity: "error", message: { vi: "Không tìm thấy tệp này.", en: "There is no such file." } },
      ],
    },
    { path: "/elsewhere/x.md", diagnostics: [odd] },
  ];
});

const written = (format: ReportFormat, list = files, lang: "vi" | "en" = "vi") =>
  report(list, format, { lang, rules, version: "1.2.3", root: "/srv/repo" });
const many = (count: number, severity: Diagnostic["severity"]): FileReport => ({
  path: "many.md",
  diagnostics: Array.from({ length: count }, (_, index) => ({ ...odd, severity, message: { vi: `Số ${index}.`, en: `No. ${index}.` } })),
});

describe.each(REPORT_FORMATS)("%s", (format) => {
  test("is the same each time, with nothing that could steer a terminal", () => {
    expect(written(format)).toBe(written(format));
    // oxlint-disable-next-line no-control-regex
    expect(written(format)).not.toMatch(/[\u0000\u001B]/u);
  });

  test("can be empty", () => {
    expect(() => written(format, [])).not.toThrow();
    expect(() => written(format, [{ path: "a.md", diagnostics: [] }])).not.toThrow();
  });
});

describe("sarif", () => {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  formats.default(ajv);
  const validate = ajv.compile(SARIF);
  const parsed = (list = files) => JSON.parse(written("sarif", list));

  test.each([
    ["all sorts", () => files],
    ["no file", () => []],
    ["a clean file", () => [{ path: "a.md", diagnostics: [] }]],
  ])("of %s follows the standard", (_name, list) => {
    expect(validate(parsed(list())), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  test("leads from each result to its rule, whose help is the page", () => {
    const [run] = parsed().runs;
    expect(run.results.length).toBe(files.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0));
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    const rule = run.tool.driver.rules.find(({ id }: { id: string }) => id === "task-without-lead");
    expect(rule.help.markdown).toBe(rules.find(({ id }) => id === "task-without-lead")?.page);
    expect(rule.help.text).not.toMatch(/^#|```/mu);
  });

  test("gives addresses from the repository's root, and places only where there are lines", () => {
    const [run] = parsed().runs;
    const uris = [...new Set(run.results.map((result: any) => result.locations[0].physicalLocation.artifactLocation.uri))];
    expect(uris).toEqual([
      "k%E1%BA%BF%20ho%E1%BA%A1ch/x%E1%BA%A5u%20%26%20%231.md",
      "odd%2Cname%3Ax.docx",
      "sub/none.md",
      "file:///elsewhere/x.md",
    ]);
    const odds = run.results.filter((result: any) => result.locations[0].physicalLocation.artifactLocation.uri.startsWith("odd"));
    expect(odds.map((result: any) => result.locations[0].physicalLocation.region)).toEqual([
      { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
      { startLine: 1 },
      { startLine: 1 },
    ]);
    expect(odds[1].message.text).toMatch(/^Đoạn 7: /u);
  });

  test("stops at what GitHub takes, and says so", () => {
    const { results, invocations } = parsed([many(25_003, "info")]).runs[0];
    expect(results).toHaveLength(25_000);
    expect(invocations[0].toolExecutionNotifications[0].message.text).toContain("Còn 3 nhận xét");
  });
});

describe("gitlab", () => {
  const validate = new Ajv2020({ allErrors: true }).compile(GITLAB);

  test("follows the documentation, and no two fingerprints are the same", () => {
    const inside = files.filter(({ path }) => !path.startsWith("/elsewhere"));
    const findings = JSON.parse(written("gitlab", [...inside, many(3, "error")]));
    expect(validate(findings), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(new Set(findings.map(({ fingerprint }: any) => fingerprint)).size).toBe(findings.length);
    expect(findings.length).toBeGreaterThan(5);
    expect(JSON.parse(written("gitlab", []))).toEqual([]);
  });
});

describe("junit", () => {
  test("follows the schema of Ant's JUnit task", () => {
    const xml = parseXml(written("junit"));
    expect(breaches(xml, JUNIT)).toEqual([]);
    const counts = xml.children.map(({ attributes: { name, tests, failures, errors }, children }) => [
      name,
      tests,
      failures,
      errors,
      children.filter((child) => child.name === "testcase").length,
    ]);
    expect(counts.slice(1)).toEqual([
      ["good.md", "1", "0", "0", 1],
      ["odd,name:x.docx", "2", "2", "0", 2],
      ["sub/none.md", "1", "0", "1", 1],
      ["/elsewhere/x.md", "1", "1", "0", 1],
    ]);
  });

  test("fails no test for a note", () => {
    const suite = parseXml(written("junit", [many(2, "info")])).children[0];
    expect(suite?.attributes).toMatchObject({ tests: "1", failures: "0" });
    expect(suite?.children.find(({ name }) => name === "system-out")?.text).toContain("Số 1.");
  });
});

describe("checkstyle", () => {
  test("is what its readers know", () => {
    const xml = parseXml(written("checkstyle"));
    expect(breaches(xml, CHECKSTYLE)).toEqual([]);
    expect(xml.children.map(({ attributes }) => attributes["name"])).toEqual([
      "kế hoạch/xấu & #1.md",
      "good.md",
      "odd,name:x.docx",
      "sub/none.md",
      "/elsewhere/x.md",
    ]);
  });
});

test.each([
  ["<a/>", ["<a> is not known"]],
  ['<file name="x"><error line="0" severity="bad" message="m" source="s"/></file>', ['<error line="0">', '<error severity="bad">']],
  ["<file>x<file name='y'/></file>", ["<file> lacks name", "<file> holds <file>", "<file> holds text"]],
])("the check of XML finds what is wrong in %s", (xml, found) => {
  expect(breaches(parseXml(xml), CHECKSTYLE)).toEqual(found);
});

describe("github", () => {
  const lines = (list: FileReport[]) => written("github", list).trimEnd().split("\n");
  /** As GitHub's runner reads a command. */
  const COMMAND = /^::(?<kind>error|warning|notice) (?<properties>[^:]*)::(?<message>.*)$/u;

  test("writes commands that the runner reads back", () => {
    const commands = lines(files).slice(0, -1);
    for (const line of commands) expect(line).toMatch(COMMAND);
    const [first] = lines([{ path: "a,b:c.md", diagnostics: [odd] }]);
    expect(first).toBe(
      '::warning file=a%2Cb%3Ac.md,line=3,endLine=3,col=5,endColumn=9,title=vague-time::Chữ “<a href="x">&\uFFFD\uFFFD]]>” 100%25: hai, dòng Viết lại',
    );
  });

  test("shows ten of each kind and says what is cut", () => {
    const shown = lines([many(12, "error"), many(10, "warning"), { ...many(11, "info"), path: "b::c.md" }]);
    expect(shown.filter((line) => line.startsWith("::error"))).toHaveLength(10);
    expect(shown.filter((line) => line.startsWith("::warning"))).toHaveLength(10);
    expect(shown.filter((line) => line.startsWith("::notice"))).toHaveLength(10);
    expect(shown.slice(30)).toEqual([
      "GitHub chỉ hiện 10 chú thích mỗi loại; còn 2 lỗi, 1 lưu ý không hiện:",
      "  many.md: 2",
      "  b: :c.md: 1",
      "12 lỗi, 10 cảnh báo, 11 lưu ý trong 3 tệp.",
    ]);
  });
});

describe("fingerprints", () => {
  const moved = (line: number, section = "II.1"): Diagnostic => ({
    ...odd,
    section,
    place: { ...place, start: { ...place.start, line }, quote: "Ngày\n  30/6" },
  });

  test("survive a move, and tell sections, words, rules and repetitions apart", () => {
    const [one] = fingerprintsOf([moved(1)]);
    expect(fingerprintsOf([moved(99)])).toEqual([one]);
    expect(fingerprintsOf([{ ...moved(1), place: { ...place, quote: "ngày 30/6" } }])).toEqual([one]);
    const others = [
      ...fingerprintsOf([moved(1), moved(2)]),
      ...fingerprintsOf([moved(1, "II.2")]),
      ...fingerprintsOf([{ ...moved(1), ruleId: "x" }]),
      ...fingerprintsOf([moved(1)], "path"),
    ];
    expect(new Set(others).size).toBe(5);
    expect(others[0]).toBe(one);
  });
});

/** The published schemas themselves, as packages hand them on: that of OASIS for SARIF, and Windy Road's for JUnit. */
const packages = createRequire(import.meta.url);
const published = (file: string) => readFileSync(packages.resolve(file), "utf8");

describe("the published schemas", () => {
  test("SARIF 2.1.0", () => {
    // One of its patterns is no pattern where Unicode is asked for.
    const { $schema: _schema, $id, ...schema } = JSON.parse(published("schemastore/schemas/json/sarif-2.1.0.json"));
    expect($id).toContain("oasis-tcs/sarif-spec");
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    formats.default(ajv);
    const validate = ajv.compile(schema);
    const log = JSON.parse(written("sarif"));
    expect(validate(log), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    log.runs[0].results[0].level = "dreadful";
    expect(validate(log)).toBe(false);
  });

  test("JUnit", async () => {
    const schema = [{ fileName: "junit.xsd", contents: published("jest-junit-reporter/src/__tests__/fixtures/junit.xsd") }];
    const validate = (contents: string) => validateXML({ xml: [{ fileName: "report.xml", contents }], schema });
    const xml = written("junit");
    expect((await validate(xml)).errors).toEqual([]);
    expect((await validate(xml.replaceAll("<testcase ", "<testcases "))).valid).toBe(false);
  });
});
