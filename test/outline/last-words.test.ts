import { describe, expect, it } from "vitest";
import { lastWords } from "../../src/outline/last-words.ts";
import { outlineOf } from "../support/outline.ts";

const planOf = (...end: string[]) =>
  outlineOf(["# KẾ HOẠCH", "Trực cháy rừng năm 2026", "## I. TỔ CHỨC THỰC HIỆN", "1. Sở Nội vụ", "- Trực cháy.", ...end].join("\n\n"));

const closing = (outline: ReturnType<typeof outlineOf>) => [...lastWords(outline)].map(({ text }) => text).reverse();

describe("the sentence that closes a plan", () => {
  it.each([
    "Sở Nội vụ yêu cầu các phòng triển khai thực hiện./.",
    "Đề nghị các cơ quan nghiêm túc thực hiện.",
    "Trên đây là Kế hoạch trực cháy rừng./.",
    "Nhận được Kế hoạch này, các thôn triển khai thực hiện.",
    "Trong quá trình thực hiện, nếu có vướng mắc, các thôn báo cáo Ủy ban nhân dân xã.",
  ])("%s", (sentence) => {
    expect(closing(planOf(sentence))).toEqual([sentence]);
    expect(closing(planOf(sentence, "Nơi nhận:\n- Các thôn;\n- Lưu: VT."))).toEqual([sentence]);
  });

  it.each([
    ["an item is none", "2. Đề nghị các thôn trực cháy."],
    ["nor a dash", "- Yêu cầu các thôn trực cháy."],
    ["nor a duty", "Các thôn trực cháy theo yêu cầu của Sở Nội vụ."],
  ])("%s", (_what, sentence) => {
    expect(closing(planOf(sentence))).toEqual([]);
  });

  it("several of them", () => {
    const sentences = ["Trong quá trình thực hiện, nếu có vướng mắc, các thôn báo cáo xã.", "Trên đây là Kế hoạch trực cháy rừng./."];
    expect(closing(planOf(...sentences))).toEqual(sentences);
    expect(closing(planOf(sentences[0] ?? "", "Các thôn trực cháy."))).toEqual([]);
  });

  it("a plan without any", () => {
    expect(closing(planOf())).toEqual([]);
    expect(closing(outlineOf("KẾ HOẠCH"))).toEqual([]);
  });
});
