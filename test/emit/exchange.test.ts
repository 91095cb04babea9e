import { unzipSync } from "fflate";
import ICAL from "ical.js";
import { fc } from "../support/fast-check.ts";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import tt05 from "../../src/emit/data/tt05.json" with { type: "json" };
import { csvCell, dataPackage, TASK_COLUMNS, tableSchema } from "../../src/emit/csv.ts";
import { type EmitFormat, loadEmitter } from "../../src/emit/index.ts";
import { isAnchored, lastDays, nextOccurrence } from "../../src/emit/occurrences.ts";
import { origin, taskRows } from "../../src/emit/rows.ts";
import { openSheet } from "../../src/emit/sheet.ts";
import { metadata } from "../../src/emit/tt05.ts";
import type { Plan } from "../../src/model/plan.generated.ts";
import { place, samplePlan } from "../helpers/plan.ts";

/** A plan with groups, parts, every kind of time, and words that other formats take for something else. */
function busyPlan(): Plan {
  const plan = samplePlan();
  plan.tasks = [
    {
      ref: "II.1",
      title: "Tuyên truyền",
      tasks: [
        {
          ref: "II.1.a",
          title: '=SUM(A1) <b> & "hội nghị"',
          lead: [{ name: "Sở Tư pháp" }, { name: "@Sở Y tế" }],
          timeline: { text: "Trước ngày 30/6/2026", kind: "deadline", edtf: "../2026-06-30", end: "2026-06-29" },
        },
        {
          ref: "II.1.b",
          title: "Tập huấn",
          timeline: { text: "Từ tháng 4 đến tháng 9", kind: "period", start: "2026-04-01", end: "2026-09-30" },
          outputs: [{ text: "Hội nghị, tài liệu" }],
        },
      ],
    },
    {
      ref: "II.2",
      title: "Rà soát;\nkiểm tra",
      timeline: { text: "Ngày 20 hằng tháng", kind: "recurring", rrule: ["FREQ=MONTHLY;BYMONTHDAY=20"] },
      assignments: [{ ref: "II.2.[1]", text: "Sở Nội vụ chủ trì phần thống kê", lead: [{ name: "Sở Nội vụ" }] }],
    },
    {
      ref: "II.2",
      title: "Cùng số mục với việc trên",
      timeline: { text: "Ngày 05/5/2026", kind: "date", start: "2026-05-05", end: "2026-05-05" },
    },
  ];
  plan.outline = [
    { role: "letterhead", text: ["ỦY BAN NHÂN DÂN", "XÃ VÂN SƠN"] },
    { role: "type", text: ["KẾ HOẠCH"] },
    { role: "title", text: ["Triển khai thi hành <Luật> & văn bản"] },
    { role: "preamble", text: [`Căn cứ ${plan.legalBases?.[0]?.text};`] },
    {
      role: "content",
      ref: "II",
      marker: "II",
      title: "NHIỆM VỤ",
      text: ["Các nhiệm vụ:"],
      children: [
        {
          role: "content",
          ref: "II.1",
          marker: "1",
          title: "Tuyên truyền",
          children: [{ role: "content", ref: "II.1.a", marker: "a", title: "Một câu" }],
        },
        { role: "content", ref: "II.1", marker: "1", text: ["Trùng số"], table: [["TT", "Việc"], ["1", "dòng một\ndòng hai"], []] },
        { role: "content", ref: "II.[1]", marker: "-", title: "Gạch đầu dòng\u0000\uD800" },
      ],
    },
    { role: "closing", text: ["CHỦ TỊCH"], children: [{ role: "closing", marker: "-", title: "Lưu: VT" }] },
  ];
  return plan;
}

const one = async (plan: Plan, format: EmitFormat) => (await loadEmitter(format)).one(plan);
const text = async (plan: Plan, format: EmitFormat) => String(await one(plan, format));

describe("rows", () => {
  test("tasks are numbered through the plan, parts below them, groups not; reports go on behind them", () => {
    expect(taskRows(busyPlan()).map(({ kind, position, groups, title }) => [kind, position, groups.length, title.slice(0, 12)])).toEqual([
      ["group", "", 0, "Tuyên truyền"],
      ["task", "1", 1, "=SUM(A1) <b>"],
      ["task", "2", 1, "Tập huấn"],
      ["task", "3", 0, "Rà soát;\nkiể"],
      ["part", "3.1", 1, "Sở Nội vụ ch"],
      ["task", "4", 0, "Cùng số mục "],
      ["report", "5", 0, "Báo cáo hằng"],
    ]);
  });

  describe("what else has a time", () => {
    const deadline = (words: string) => ({ text: words, kind: "deadline" as const, end: "2026-01-30" });
    const rowsOf = (more: Partial<Plan>) => {
      const { tasks: _tasks, reporting: _reporting, ...plan } = samplePlan();
      return taskRows({ ...plan, ...more }).map(({ kind, title, lead, timeline }) =>
        [kind, title, ...lead.map(({ name }) => name), timeline?.text ?? "—"].join(" | "),
      );
    };
    const agencies = [{ name: "Công an xã" }];

    test("duties with one, and no others", () => {
      const duties = [
        { text: "Thành lập Tổ công tác.", timeline: deadline("trước ngày 31/01/2026") },
        { text: "Bảo đảm an ninh." },
        { text: "Cung cấp hồ sơ khi có yêu cầu.", timeline: { text: "khi có yêu cầu", kind: "conditional" as const } },
      ];
      expect(rowsOf({ responsibilities: [{ ref: "III.1", agencies, duties }] })).toEqual([
        "duty | Thành lập Tổ công tác. | Công an xã | trước ngày 31/01/2026",
      ]);
    });

    test("a duty that is a report is listed once, with who owes it", () => {
      const words = "Công an xã báo cáo UBND xã trước ngày 31/01/2026.";
      const reporting = [
        { ref: "III.1", frequency: "once" as const, text: words, due: { text: "trước ngày 31/01/2026", end: "2026-01-30" } },
      ];
      const duties = [{ text: words, timeline: deadline("trước ngày 31/01/2026") }];
      expect(rowsOf({ responsibilities: [{ ref: "III.1", agencies, duties }], reporting })).toEqual([
        "report | Báo cáo theo kế hoạch | Công an xã | trước ngày 31/01/2026",
      ]);
    });

    test("so is one in an item under the body that has the duties", () => {
      const words = "Tổng hợp, báo cáo UBND xã trước ngày 31/01/2026.";
      const due = { text: "trước ngày 31/01/2026", end: "2026-01-30" };
      const duties = [{ text: words, timeline: deadline(due.text) }];
      const reportAt = (ref: string) => [{ ref, frequency: "once" as const, text: words, due }];
      const responsibilities = [{ ref: "III.1", agencies, duties }];
      const report = "report | Báo cáo theo kế hoạch | Công an xã | trước ngày 31/01/2026";
      expect(rowsOf({ responsibilities, reporting: reportAt("III.1.b") })).toEqual([report]);
      expect(rowsOf({ responsibilities, reporting: reportAt("III.12") })).toHaveLength(2);
    });

    test("whoever the words of a duty name does it, and owes its report", () => {
      const others = [{ name: "Các thôn" }, { name: "Trạm Y tế" }];
      const list = { text: "Các thôn, Trạm Y tế lập danh sách.", agencies: others, timeline: deadline("trước ngày 31/01/2026") };
      expect(rowsOf({ responsibilities: [{ ref: "III.1", agencies, duties: [list] }] })).toEqual([
        "duty | Các thôn, Trạm Y tế lập danh sách. | Các thôn | Trạm Y tế | trước ngày 31/01/2026",
      ]);
      const words = "Các thôn, Trạm Y tế báo cáo hằng quý.";
      const reporting = [{ ref: "III.1", frequency: "quarterly" as const, text: words, from: { name: "Các thôn, Trạm Y tế" } }];
      expect(rowsOf({ responsibilities: [{ ref: "III.1", agencies, duties: [{ text: words, agencies: others }] }], reporting })).toEqual([
        "report | Báo cáo hằng quý | Các thôn | Trạm Y tế | hằng quý",
      ]);
    });

    test("so is a task that is one", () => {
      const title = "Báo cáo năm trước ngày 31/01/2026";
      const due = { text: "trước ngày 31/01/2026", end: "2026-01-30" };
      expect(
        rowsOf({
          tasks: [{ ref: "II.1", title, lead: agencies, timeline: deadline(due.text) }],
          reporting: [{ ref: "II.1", frequency: "yearly", text: `${title}.`, due }],
        }),
      ).toEqual([`task | ${title} | Công an xã | trước ngày 31/01/2026`]);
    });

    test("who gets a report does not owe it", () => {
      const words = "Hằng quý các thôn báo cáo Công an xã.";
      const reporting = [{ ref: "III.1", frequency: "quarterly" as const, text: words, to: { name: "Công an xã" } }];
      expect(rowsOf({ responsibilities: [{ ref: "III.1", agencies, duties: [{ text: words }] }], reporting })).toEqual([
        "report | Báo cáo hằng quý gửi Công an xã | hằng quý",
      ]);
    });
  });

  test.each([
    [{}, "dòng 12", ["12", "", ""]],
    [{ page: 3 }, "trang 3", ["", "3", ""]],
    [{ paragraph: 41 }, "đoạn 41", ["", "", "41"]],
  ])("say where they stand as a reader of the file can look it up: %o", async (more, words, cells) => {
    const plan = busyPlan();
    plan.tasks = [{ ref: "PL.1", title: "Tập huấn", source: { ...place(12, 1, 100, "Tập huấn"), ...more } }];
    plan.reporting = [{ ref: "III", frequency: "ad-hoc", source: { ...place(12, 1, 100, "Báo cáo"), ...more } }];
    const [task] = taskRows(plan);
    expect(task === undefined ? "" : origin(task, plan)).toBe(`45/KH-UBND ngày 12/03/2026, mục PL.1, ${words}`);
    const [, row = []] = parseCsv((await text(plan, "csv")).slice(1));
    expect(row.slice(-3)).toEqual(cells);
    const calendar = (await text(plan, "ics")).replaceAll("\r\n ", "");
    expect(calendar.split(`\\, ${words}`)).toHaveLength(3);
  });

  test("a plan without tasks, duties and reports has none", () => {
    const { tasks: _tasks, reporting: _reporting, ...plan } = samplePlan();
    expect(taskRows(plan)).toEqual([]);
  });
});

/** RFC 4180 by the letter. */
function parseCsv(source: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of source.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe("csv", () => {
  test("begins with a byte order mark, has a line for each row and a cell for each column", async () => {
    const csv = await text(busyPlan(), "csv");
    expect(csv.startsWith("\uFEFFplan,")).toBe(true);
    const rows = parseCsv(csv.slice(1));
    expect(rows).toHaveLength(8);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([TASK_COLUMNS.length]));
  });

  test("nothing is a formula to a spreadsheet", async () => {
    const rows = parseCsv((await text(busyPlan(), "csv")).slice(1));
    const [, , first] = rows;
    expect(first?.[8]).toBe('\'=SUM(A1) <b> & "hội nghị"');
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  test.each([
    ["=1", "'=1"],
    ["+84 24", "'+84 24"],
    ["- việc", "'- việc"],
    ["＝1", "'＝1"],
    ["@a", "'@a"],
  ])("%s is made harmless", (value, cell) => expect(csvCell(value)).toBe(cell));
  test.each(["Sở Tư pháp", "1 = 1", "a-b", "", "10"])("%s stays", (value) => expect(csvCell(value)).toBe(value));

  test("any words come back, but for the apostrophe", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        const [[cell = ""] = []] = parseCsv(`${csvCell(value)}\r\n`);
        expect([value, `'${value}`]).toContain(cell);
      }),
    ));

  test("several plans share one head and go on counting", async () => {
    const file = (await loadEmitter("csv")).open?.();
    const rows = parseCsv(String(file?.add(busyPlan())).slice(1) + file?.add(busyPlan()) + file?.end());
    expect(rows.filter(([plan]) => plan === "plan")).toHaveLength(1);
    expect(rows.map((row) => row[5]).filter((position) => /^\d+$/.test(position ?? ""))).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "7",
      "8",
      "9",
      "10",
    ]);
  });

  test("some rows only are a list of their own", async () => {
    const file = (await loadEmitter("csv")).open?.();
    const rows = parseCsv(String(file?.add(busyPlan(), new Set([2, 4]))).slice(1));
    expect(rows.slice(1).map((row) => [row[5], row[6]])).toEqual([
      ["1", "II.1.b"],
      ["2", "II.2.[1]"],
    ]);
  });

  test("its description is a Frictionless Table Schema and Data Package", () => {
    const { fields } = tableSchema(TASK_COLUMNS) as { fields: { name: string; type: string; title: string; description: string }[] };
    expect(fields.map(({ name }) => name)).toEqual(TASK_COLUMNS.map(({ name }) => name));
    for (const { type, title, description } of fields) {
      expect(["string", "date", "integer", "number", "boolean"]).toContain(type);
      expect(title.length * description.length).toBeGreaterThan(0);
    }
    expect(dataPackage("x", { tasks: TASK_COLUMNS })).toMatchObject({
      profile: "tabular-data-package",
      resources: [{ name: "tasks", path: "tasks.csv", encoding: "utf-8" }],
    });
  });
});

function partsOf(workbook: unknown): Record<string, string> {
  const decoder = new TextDecoder();
  return Object.fromEntries(Object.entries(unzipSync(workbook as Uint8Array)).map(([name, bytes]) => [name, decoder.decode(bytes)]));
}

/** Fails on anything but well-formed XML. */
function wellFormed(xml: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => names.push(name));
  parser.write(xml).close();
  return names;
}

describe("xlsx", () => {
  test("is a package of well-formed parts with a filter, fixed head, wrapped cells and real days", async () => {
    const parts = partsOf(await one(busyPlan(), "xlsx"));
    expect(Object.keys(parts).sort()).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    for (const xml of Object.values(parts)) wellFormed(xml);
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    expect(sheet).toContain('<autoFilter ref="A1:K8"/>');
    expect(sheet).toContain('state="frozen"');
    expect(parts["xl/styles.xml"]).toContain('wrapText="1"');
    // 29 June 2026 by the count of spreadsheets.
    expect(sheet).toContain("<v>46202</v>");
    expect(sheet).not.toContain("<f>");
    for (const title of ["TT", "Nhiệm vụ", "Nội dung", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian", "Sản phẩm", "Ghi chú", "Nguồn"])
      expect(sheet).toContain(`>${title}</t>`);
  });

  test("the same plan gives the same bytes", async () => {
    expect(await one(busyPlan(), "xlsx")).toEqual(await one(busyPlan(), "xlsx"));
  });

  test("rows are as high as the words in their columns", () => {
    const sheet = openSheet("a", [
      { title: "x", width: 18 },
      { title: "y", width: 10 },
    ]);
    const rows = [
      ["Họp"],
      ["Rà soát, lập danh sách hộ nghèo"],
      ["RÀ SOÁT, LẬP DANH SÁCH HỘ NGHÈO"],
      ["Họp", "Các phòng chuyên môn của xã"],
      ["chữ ".repeat(2000)],
      [""],
    ];
    const bytes = [...rows.map((row) => sheet.row(row)), sheet.end()].flatMap((chunk) => [...chunk]);
    const xml = partsOf(Uint8Array.from(bytes))["xl/worksheets/sheet1.xml"] ?? "";
    const heights = [...xml.matchAll(/<row r="\d+" ht="(?<height>[\d.]+)"/gu)].map((match) => Number(match.groups?.["height"]));
    expect(heights).toEqual([15.75, 15.75, 31.5, 47.25, 47.25, 409.5, 15.75]);
  });

  test("any words are words", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 30 }), async (words) => {
        const sheet = openSheet("a", [{ title: "x", width: 5 }]);
        const bytes = [sheet.row([words]), sheet.end()].flatMap((chunk) => [...chunk]);
        expect(wellFormed(partsOf(Uint8Array.from(bytes))["xl/worksheets/sheet1.xml"] ?? "")).toContain("sheetData");
      }),
      { numRuns: 50 },
    );
  });

  test("a cell that is too long is cut and says so", () => {
    const sheet = openSheet("a", [{ title: "x", width: 5 }]);
    const bytes = [sheet.row(["chữ ".repeat(20_000)]), sheet.end()].flatMap((chunk) => [...chunk]);
    expect(partsOf(Uint8Array.from(bytes))["xl/worksheets/sheet1.xml"]).toContain("… [cắt bớt]");
  });
});

describe("ics", () => {
  const read = async (plan: Plan) => new ICAL.Component(ICAL.parse(await text(plan, "ics")) as [string, unknown[], unknown[]]);
  const values = (component: ICAL.Component, kind: string, name: string) =>
    component.getAllSubcomponents(kind).map((inner) => inner.getFirstPropertyValue(name)?.toString());

  test("a parser reads a to-do for each task, part and report, and an event for each that ends", async () => {
    const calendar = await read(busyPlan());
    expect(values(calendar, "vtodo", "summary")).toEqual([
      '=SUM(A1) <b> & "hội nghị"',
      "Tập huấn",
      "Rà soát; kiểm tra",
      "Sở Nội vụ chủ trì phần thống kê",
      "Cùng số mục với việc trên",
      "Báo cáo hằng tháng gửi UBND xã",
    ]);
    expect(values(calendar, "vtodo", "due")).toEqual(["2026-06-29", "2026-09-30", undefined, undefined, "2026-05-05", undefined]);
    expect(values(calendar, "vevent", "dtstart")).toEqual(["2026-06-29", "2026-09-30", "2026-03-20", "2026-05-05", "2026-03-19"]);
    const monthly = expect.stringMatching(/^FREQ=MONTHLY;.*UNTIL=2026-?12-?31/);
    expect(values(calendar, "vevent", "rrule")).toEqual([undefined, undefined, monthly, undefined, monthly]);
  });

  test("once or again and again, what is due before a day is due on the one before it", async () => {
    const plan = busyPlan();
    plan.tasks = [
      {
        title: "a",
        timeline: { text: "Trước ngày 30/10/2026", kind: "deadline", edtf: "../2026-10-30", end: "2026-10-29", inclusive: false },
      },
      {
        title: "b",
        timeline: { text: "trước ngày 20 hằng tháng", kind: "recurring", rrule: ["FREQ=MONTHLY;BYMONTHDAY=20"], inclusive: false },
      },
      { title: "c", timeline: { text: "ngày 20 hằng tháng", kind: "recurring", rrule: ["FREQ=MONTHLY;BYMONTHDAY=20"], inclusive: true } },
    ];
    plan.reporting = [
      { frequency: "once", due: { text: "trước ngày 15/12/2026", edtf: "../2026-12-15", end: "2026-12-14", inclusive: false } },
      { frequency: "yearly", due: { text: "trước ngày 15/12", rrule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15", inclusive: false } },
    ];
    expect(values(await read(plan), "vevent", "dtstart")).toEqual(["2026-10-29", "2026-03-19", "2026-03-20", "2026-12-14", "2026-12-14"]);
  });

  test("what comes round from a day on is due after it", async () => {
    const plan = busyPlan();
    const timeline = { text: "Hằng tháng, từ tháng 4/2026", kind: "recurring" as const, rrule: ["FREQ=MONTHLY"], start: "2026-04-01" };
    plan.tasks = [{ title: "Họp", timeline }];
    plan.reporting = [];
    expect(values(await read(plan), "vevent", "dtstart")).toEqual(["2026-04-30"]);
  });

  test("each stage of a task ends on its day", async () => {
    const plan = busyPlan();
    const stages = [
      { text: "Đợt 1 trước ngày 15/6", kind: "deadline" as const, end: "2026-06-14" },
      { text: "đợt 2 trước ngày 15/12/2026", kind: "deadline" as const, end: "2026-12-14" },
    ];
    const words = "Đợt 1 trước ngày 15/6, đợt 2 trước ngày 15/12/2026";
    plan.tasks = [{ title: "Nộp hồ sơ", timeline: { text: words, kind: "deadline", end: "2026-12-14", stages } }];
    plan.reporting = [];
    const calendar = await read(plan);
    expect(values(calendar, "vevent", "dtstart")).toEqual(["2026-06-14", "2026-12-14"]);
    expect(values(calendar, "vevent", "summary")).toEqual(["Hạn: Nộp hồ sơ (Đợt 1 trước ngày 15/6)", "Hạn: Nộp hồ sơ"]);
    expect(new Set(values(calendar, "vevent", "uid")).size).toBe(2);
  });

  test("work of every quarter begins under the plan and ends with the quarter; that of every week has no last day", async () => {
    const plan = busyPlan();
    const recurring = (rule: string) => ({ title: rule, timeline: { text: "x", kind: "recurring" as const, rrule: [rule] } });
    plan.tasks = ["FREQ=MONTHLY;INTERVAL=3", "FREQ=YEARLY;BYMONTH=1,2,3", "FREQ=WEEKLY"].map(recurring);
    plan.reporting = [];
    plan.document.period = { text: "năm 2027", kind: "date", edtf: "2027", start: "2027-01-01", end: "2027-12-31" };
    const calendar = await read(plan);
    expect(values(calendar, "vtodo", "dtstart")).toEqual(["2027-03-31", "2027-03-31", "2027-01-01"]);
    expect(values(calendar, "vevent", "dtstart")).toEqual(["2027-03-31", "2027-03-31"]);
    expect(values(calendar, "vtodo", "rrule").every((rule) => rule?.includes("UNTIL="))).toBe(true);
  });

  test.each([
    ["FREQ=MONTHLY;BYMONTHDAY=20", true, "FREQ=MONTHLY;BYMONTHDAY=20"],
    ["FREQ=MONTHLY;BYMONTHDAY=20", false, "FREQ=MONTHLY;BYMONTHDAY=19"],
    ["FREQ=MONTHLY;BYMONTHDAY=1", false, "FREQ=MONTHLY;BYMONTHDAY=-1"],
    ["FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1", false, "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"],
    ["FREQ=WEEKLY;BYDAY=FR", false, "FREQ=WEEKLY;BYDAY=TH"],
    ["FREQ=WEEKLY;BYDAY=SU", false, "FREQ=WEEKLY;BYDAY=SA"],
    ["FREQ=MONTHLY", true, "FREQ=MONTHLY;BYMONTHDAY=-1"],
    ["FREQ=MONTHLY;INTERVAL=3", true, "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"],
    ["FREQ=YEARLY", true, "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"],
    ["FREQ=YEARLY;INTERVAL=2", true, "FREQ=YEARLY;INTERVAL=2;BYMONTH=12;BYMONTHDAY=-1"],
    ["FREQ=YEARLY;BYMONTH=3,4,5,9", true, "FREQ=YEARLY;BYMONTH=5,9;BYMONTHDAY=-1"],
    ["FREQ=YEARLY;BYMONTH=1,2,3", false, "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"],
    ["FREQ=WEEKLY", true, undefined],
    ["FREQ=DAILY", true, undefined],
    ["FREQ=MONTHLY;BYDAY=-1SA", true, undefined],
    ["FREQ=MONTHLY;BYMONTHDAY=1,15", false, undefined],
    ["", true, undefined],
  ])("%s, the day itself in time: %s, is due by %s", (rule, inclusive, last) => expect(lastDays(rule, inclusive)).toBe(last));

  test("lines have at most 75 octets and end as they must", async () => {
    const ics = await text(busyPlan(), "ics");
    for (const line of ics.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(ics.replaceAll("\r\n", "")).not.toContain("\n");
    expect(ics.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });

  test("names differ from each other and stay when the plan is compiled from other bytes", async () => {
    const plan = busyPlan();
    const uids = [...values(await read(plan), "vtodo", "uid"), ...values(await read(plan), "vevent", "uid")];
    expect(new Set(uids).size).toBe(uids.length);
    const again = { ...plan, source: { ...plan.source, sha256: "1".repeat(64) } };
    expect(values(await read(again), "vtodo", "uid")).toEqual(values(await read(plan), "vtodo", "uid"));
    const other = { ...plan, document: { ...plan.document, number: "46/KH-UBND" } };
    expect(values(await read(other), "vtodo", "uid")).not.toEqual(values(await read(plan), "vtodo", "uid"));
  });

  test("some tasks only, under the names they have in the whole list", async () => {
    const file = (await loadEmitter("ics")).open?.();
    const calendar = new ICAL.Component(
      ICAL.parse(String(file?.add(busyPlan(), new Set([5]))) + String(file?.end())) as [string, unknown[], unknown[]],
    );
    expect(values(calendar, "vtodo", "uid")).toEqual(values(await read(busyPlan()), "vtodo", "uid").slice(4, 5));
  });

  test.each([
    ["FREQ=MONTHLY;BYMONTHDAY=20", "2026-03-21", "2026-04-20"],
    ["FREQ=MONTHLY;BYMONTHDAY=31", "2026-04-01", "2026-05-31"],
    ["FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", "2026-04-01", "2026-06-30"],
    ["FREQ=WEEKLY;BYDAY=FR", "2026-03-12", "2026-03-13"],
  ])("%s from %s first falls on %s", (rule, from, day) => expect(nextOccurrence(rule, from)).toBe(day));
  test.each(["FREQ=MONTHLY", "FREQ=YEARLY;BYMONTH=6", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5", "FREQ=DAILY", ""])(
    "%s names no day",
    (rule) => {
      expect(isAnchored(rule)).toBe(false);
      expect(nextOccurrence(rule, "2026-01-01")).toBeUndefined();
    },
  );
});

describe("akn", () => {
  test("is well-formed, has all parts in their order and every text of the outline", async () => {
    const xml = await text(busyPlan(), "akn");
    const names = wellFormed(xml);
    expect(names.slice(0, 5)).toEqual(["akomaNtoso", "doc", "meta", "identification", "FRBRWork"]);
    expect(names.filter((name) => ["meta", "preface", "preamble", "mainBody", "conclusions"].includes(name))).toEqual([
      "meta",
      "preface",
      "preamble",
      "mainBody",
      "conclusions",
    ]);
    expect(xml).toContain('<doc name="keHoach">');
    expect(xml).toContain('<FRBRuri value="/akn/vn/doc/ke-hoach/uy-ban-nhan-dan-xa-van-son/2026-03-12/45-kh-ubnd"/>');
    for (const words of ["XÃ VÂN SƠN", "Các nhiệm vụ:", "Một câu", "dòng hai", "Gạch đầu dòng", "Lưu: VT", "&lt;Luật&gt; &amp; văn bản"])
      expect(xml).toContain(words);
  });

  test("ids differ, cited documents are references in the text and in the metadata", async () => {
    const xml = await text(busyPlan(), "akn");
    const ids = [...xml.matchAll(/eId="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const href = "/akn/vn/doc/ke-hoach/uy-ban-nhan-dan-tinh-son-thuy/2026-02-02/12-kh-ubnd";
    expect(xml).toContain(`Căn cứ <ref href="${href}">Kế hoạch số 12/KH-UBND ngày 02/02/2026 của Ủy ban nhân dân tỉnh Sơn Thủy</ref>;`);
    expect(xml).toContain(`name="legalBasis" href="${href}"`);
  });

  test("a plan without outline, date, number and issuer is a document all the same", async () => {
    const plan = samplePlan();
    plan.document = { isPlan: true };
    expect(wellFormed(await text(plan, "akn"))).toContain("mainBody");
  });

  test("takes a file for each plan", async () => expect((await loadEmitter("akn")).open).toBeUndefined());
});

describe("tt05", () => {
  test("knows a joint plan as a plan", () => {
    const plan = samplePlan();
    const typeNamed = (type: string) => metadata({ ...plan, document: { ...plan.document, type } })["typeName"];
    expect(typeNamed("Kế hoạch phối hợp")).toBe("10");
    expect(typeNamed("Giấy phối hợp")).toBeUndefined();
  });

  test("has the fields of the circular in its order", () => {
    const fields = metadata(samplePlan());
    expect(fields).toEqual({
      typeName: "10",
      codeNumber: "45",
      codeNotation: "KH-UBND",
      issuedDate: "12/03/2026",
      organName: "Ủy ban nhân dân xã Vân Sơn",
      subject: "Triển khai thi hành Luật Lưu trữ trên địa bàn xã Vân Sơn",
      language: "01",
      format: "md",
    });
    const order = tt05.fields.map(({ name }) => name);
    expect(Object.keys(fields)).toEqual(order.filter((name) => name in fields));
  });

  test("no value is longer than the circular allows", () => {
    const plan = samplePlan();
    plan.document.title = "rất dài ".repeat(200);
    plan.document.number = `${"1".repeat(40)}/${"K".repeat(31)}`;
    const fields = metadata(plan);
    const bounds = tt05.fields as { name: string; length?: number }[];
    expect(bounds.filter(({ name, length = Infinity }) => (fields[name] ?? "").length > length)).toEqual([]);
    expect(fields["subject"]).toMatch(/(?:rất|dài)…$/u);
    expect(fields).not.toHaveProperty("codeNumber");
    expect(fields).not.toHaveProperty("codeNotation");
  });

  test("what the plan does not say is absent", () => {
    const plan = samplePlan();
    plan.document = { isPlan: true, type: "Đề án" };
    expect(metadata(plan)).toEqual({ language: "01", format: "md" });
  });
});
