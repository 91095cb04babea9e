import { describe, expect, test } from "vitest";
import type { CheckSettings } from "../../src/check/settings.ts";
import type { Place } from "../../src/model/place.ts";
import { checkPlan, compilePlan } from "../../src/pipeline.ts";
import { GOOD_PLAN } from "../helpers/texts.ts";

/** Two deadlines that were over, on lines of their own. */
const BAD = GOOD_PLAN.replace("Quý II/2026", "Trước ngày 15/01/2026").replace("30/11/2026", "30/11/2025");
const FIRST = "- Thời gian thực hiện: Trước ngày 15/01/2026.";
const SECOND = "- Thời gian thực hiện: Trước ngày 30/11/2025.";
const RULE = "deadline-before-issue";

const check = (text: string, settings: CheckSettings = {}, path = "ke-hoach.md") =>
  checkPlan({ path, bytes: new TextEncoder().encode(text) }, settings);
const ids = async (text: string, settings: CheckSettings = {}) =>
  (await check(text, settings)).diagnostics
    .filter(({ ruleId }) => ruleId === RULE || ruleId.startsWith("suppression/"))
    .map(({ ruleId, place }) => `${ruleId}: ${place?.quote}`);
const above = (line: string, comment: string) => BAD.replace(line, `<!-- plan-lint-${comment} -->\n${line}`);

const first = `${RULE}: Trước ngày 15/01/2026`;
const second = `${RULE}: Trước ngày 30/11/2025`;

describe("comments suppress remarks", () => {
  test("which are there without them", async () => {
    expect(await ids(BAD)).toEqual([first, second]);
  });

  test.each([
    ["the next line", above(FIRST, `disable-next-line ${RULE} -- đã xong`), [second]],
    ["the next line, past empty ones", BAD.replace(FIRST, `<!-- plan-lint-disable-next-line ${RULE} -- đã xong -->\n\n${FIRST}`), [second]],
    ["this line", BAD.replace(FIRST, `${FIRST} <!-- plan-lint-disable-line ${RULE} -- đã xong -->`), [second]],
    ["from here on", above(FIRST, `disable ${RULE} -- đã xong`), []],
    ["up to there", above(FIRST, `disable ${RULE} -- đã xong`).replace(SECOND, `<!-- plan-lint-enable ${RULE} -->\n${SECOND}`), [second]],
    ["the whole file", `${BAD}\n<!-- plan-lint-disable-file ${RULE} -- đã xong -->\n`, []],
    ["all rules", above(FIRST, "disable -- bản nháp"), []],
  ])("on %s", async (_name, text, left) => {
    expect(await ids(text)).toEqual(left);
  });

  test("and nothing else", async () => {
    const { diagnostics } = await check(
      `<!-- plan-lint-disable-file missing-signature -- chưa ký -->\n${BAD.slice(0, BAD.indexOf("**TM."))}`,
    );
    expect(diagnostics.map(({ ruleId }) => ruleId)).toContain(RULE);
    expect(diagnostics.map(({ ruleId }) => ruleId)).not.toContain("missing-signature");
  });
});

describe("comments are remarked on", () => {
  test.each([
    [
      "of no use",
      above(SECOND, "disable-next-line task-without-lead -- x"),
      {},
      ["suppression/unused: <!-- plan-lint-disable-next-line task-without-lead -- x -->"],
    ],
    [
      "of no use beside a narrower one",
      `<!-- plan-lint-disable-file ${RULE} -- x -->\n${above(FIRST, `disable-next-line ${RULE} -- x`)}`,
      {},
      [],
    ],
    ["for a rule that is off", above(SECOND, "disable-next-line task-without-lead -- x"), { rules: { "task-without-lead": "off" } }, []],
    [
      "for a rule that does not exist",
      above(SECOND, "disable-next-line task-without-leed -- x"),
      {},
      ["suppression/unknown-rule: <!-- plan-lint-disable-next-line task-without-leed -- x -->"],
    ],
    [
      "without a reason",
      above(SECOND, `disable-next-line ${RULE}`),
      {},
      [`suppression/without-reason: <!-- plan-lint-disable-next-line ${RULE} -->`],
    ],
    ["misspelt", above(SECOND, "disable-nextline x -- y"), {}, ["suppression/unknown: <!-- plan-lint-disable-nextline x -- y -->"]],
    ["unless told not to", above(SECOND, "disable-next-line no-such"), { suppressions: { unused: "off", withoutReason: "off" } }, []],
  ] as [string, string, CheckSettings, string[]][])("%s", async (_name, text, settings, expected) => {
    expect((await ids(text, settings)).filter((id) => id.startsWith("suppression/"))).toEqual(expected);
  });

  test("in both languages", async () => {
    const { diagnostics } = await check(above(SECOND, "disable-next-line no-such"), { suppressions: { unused: "error" } });
    expect(diagnostics.find(({ ruleId }) => ruleId === "suppression/unknown-rule")).toMatchObject({
      severity: "error",
      message: {
        vi: "Không có quy tắc “no-such”, chú thích không có tác dụng.",
        en: "There is no rule “no-such”: the comment does nothing.",
      },
    });
  });

  test("in a document that is no plan only where they name no rule", async () => {
    const { diagnostics } = await check("<!-- plan-lint-disable-file task-without-lead -- x -->\n\nKính gửi: Các thôn\n");
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(["not-a-plan"]);
  });
});

describe("a plan with comments is the plan without them", () => {
  const wrapped = `KẾ HOẠCH\nTriển khai thi hành Luật Lưu trữ\n\nI. NHIỆM VỤ\n1. Rà soát, chỉnh lý tài liệu tồn đọng\ntại các phòng trước ngày 30/6/2026\n2. Tập huấn nghiệp vụ\n`;
  const table = `# KẾ HOẠCH\n\n**Triển khai Luật Lưu trữ**\n\n| TT | Nội dung | Chủ trì |\n| --- | --- | --- |\n| 1 | Rà soát tài liệu | Phòng Nội vụ |\n| 2 | Tập huấn nghiệp vụ | Văn phòng |\n`;
  const bare = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (key, part) => (["source", "sources", "bytes", "sha256"].includes(key) ? undefined : part)));
  const compiled = async (text: string, path: string) =>
    (await compilePlan({ path, bytes: new TextEncoder().encode(text) }, { outline: true })).plan;

  test.each([
    ["between the lines of a paragraph", "p.txt", wrapped, "\ntại các"],
    ["between the rows of a table", "p.md", table, "\n| 2 |"],
    ["above a heading", "p.md", GOOD_PLAN, "\n## II."],
    ["at the end of a line", "p.md", GOOD_PLAN.replace("xã Vân Sơn**", "xã Vân Sơn **"), " **\n"],
  ])("%s", async (_name, path, text, before) => {
    const comment = before.startsWith("\n")
      ? "\n<!-- plan-lint-disable-next-line vague-time -- x -->"
      : "<!-- plan-lint-disable-line -- x -->";
    const at = text.indexOf(before);
    const commented = text.slice(0, at) + comment + text.slice(at);
    expect(at).toBeGreaterThan(0);
    const plan = await compiled(commented, path);
    expect(bare(plan)).toEqual(bare(await compiled(text, path)));
    const places: Place[] = [];
    JSON.stringify(plan, (_key, part) => {
      if (typeof part?.quote === "string") places.push(part);
      return part;
    });
    expect(places.length).toBeGreaterThan(2);
    for (const { start, end, quote } of places) {
      expect(commented.slice(start.offset, end.offset)).toBe(quote);
      expect(
        commented.split("\n").slice(0, start.line).join("\n").length -
          (commented.split("\n")[start.line - 1]?.length ?? 0) +
          start.column -
          1,
      ).toBe(start.offset);
    }
  });
});
