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

describe("a remark in brackets behind a list", () => {
  const listOf = (...end: string[]) =>
    outlineOf(
      ["# KẾ HOẠCH", "Tổng kết Chiến lược", "## I. NỘI DUNG", ...end, "## II. TỔ CHỨC THỰC HIỆN", "1. Sở Nội vụ", "- Tổng kết."].join(
        "\n\n",
      ),
    );
  const remark = "(Có đề cương báo cáo kèm theo Kế hoạch này. Số liệu tính từ ngày 14/7/2011 (ngày ban hành) đến ngày 15/9/2025).";

  it("is part of no item", () => {
    expect(closing(listOf("1. Đánh giá tình hình.", "2. Dự báo tình hình.", remark))).toEqual([remark]);
  });

  it.each([
    ["of one item it is a remark on the item", ["1. Đánh giá tình hình.", remark]],
    ["so is one behind each", ["1. Đánh giá tình hình.", remark, "2. Dự báo tình hình.", remark]],
    ["who does it is none", ["1. Đánh giá tình hình.", "2. Dự báo tình hình.", "(Công an xã chủ trì, quý I/2026)."]],
    ["nor is a time", ["1. Đánh giá tình hình.", "2. Dự báo tình hình.", "(Có thời hạn đến quý I/2026)."]],
    ["nor words behind brackets", ["1. Đánh giá tình hình.", "2. Dự báo tình hình.", `${remark} Giao Công an xã tổng hợp.`]],
  ])("%s", (_what, items) => {
    expect(closing(listOf(...items))).toEqual([]);
  });
});
