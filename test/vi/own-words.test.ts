import { describe, expect, test } from "vitest";
import { compilePlan } from "../../src/pipeline.ts";
import { expandAbbreviations, resolveAgency, splitAgencies } from "../../src/vi/agency/index.ts";
import { type OwnWords, withOwnWords } from "../../src/vi/own-words.ts";

const words: OwnWords = {
  bodies: [
    { name: "Liên minh Sao Mai", abbreviations: ["LMSM"], aliases: ["Liên minh vùng Sao Mai"], level: "province" },
    { name: "Sở Quy hoạch Vùng Bãi Bồi", level: "province" },
  ],
  labels: { lead: ["Mũi xung kích"], timeline: ["Mốc chốt sổ"] },
};
const names = (text: string) => splitAgencies(text).map(({ name }) => name);

describe("bodies of one's own", () => {
  test.each([
    ["Liên minh Sao Mai", "lien-minh-sao-mai"],
    ["liên minh vùng Sao Mai", "lien-minh-sao-mai"],
    ["LMSM", "lien-minh-sao-mai"],
    ["Sở Quy hoạch Vùng Bãi Bồi", "so-quy-hoach-vung-bai-boi"],
    ["Sở Tư pháp", "so-tu-phap"],
  ])("%s is known", (name, id) => {
    expect(withOwnWords(words, () => resolveAgency(name))?.id).toBe(id);
  });

  test("are known only as long as the work lasts, also when it fails", () => {
    expect(resolveAgency("LMSM")).toBeUndefined();
    expect(() =>
      withOwnWords(words, () => {
        throw new Error("oops");
      }),
    ).toThrow("oops");
    expect(resolveAgency("LMSM")).toBeUndefined();
    expect(withOwnWords(words, () => withOwnWords(undefined, () => resolveAgency("LMSM")))).toBeUndefined();
  });

  test("are names of their own in lists, beside those of the gazetteer", () => {
    expect(withOwnWords(words, () => names("LMSM, Sở Tư pháp và Liên minh Sao Mai"))).toEqual(["LMSM", "Sở Tư pháp", "Liên minh Sao Mai"]);
    expect(withOwnWords(words, () => names("Sở Quy hoạch Vùng Bãi Bồi, Sở Nội vụ"))).toEqual(["Sở Quy hoạch Vùng Bãi Bồi", "Sở Nội vụ"]);
  });

  test("have their abbreviations written out inside longer names", () => {
    expect(withOwnWords(words, () => expandAbbreviations("Văn phòng LMSM"))).toBe("Văn phòng Liên minh Sao Mai");
    expect(expandAbbreviations("Văn phòng LMSM")).toBe("Văn phòng LMSM");
  });
});

test("labels of one's own name the fields of tasks, and the usual ones still do", async () => {
  const text = `# KẾ HOẠCH

**Phòng, chống thiên tai năm 2026**

## I. NỘI DUNG

1. Kiểm tra đê bao

- Mũi xung kích: LMSM.

- Mốc chốt sổ: Trước ngày 30/6/2026.

2. Diễn tập

- Đơn vị chủ trì: Liên minh Sao Mai.

- Thời gian: Quý III/2026.
`;
  const input = { path: "p.md", bytes: new TextEncoder().encode(text) };
  const lead = { name: "LMSM", id: "lien-minh-sao-mai", canonical: "Liên minh Sao Mai", level: "province" };
  const { plan, diagnostics } = await compilePlan(input, { words });
  expect(diagnostics).toEqual([]);
  expect(plan?.tasks).toMatchObject([
    { lead: [lead], timeline: { end: expect.stringMatching(/^2026-06-/u) } },
    { lead: [{ id: "lien-minh-sao-mai" }], timeline: { edtf: "2026-35" } },
  ]);
  const without = await compilePlan(input);
  expect(without.plan?.tasks?.[0]?.lead).toBeUndefined();
});
