import { describe, expect, test } from "vitest";
import { resolveReferences } from "../../src/read/references.ts";
import { compileText } from "../support/compile.ts";

describe("letters written as references", () => {
  test.each<[string, string, string]>([
    ["named letters, small and capital", "Tiếp c&ocirc;ng d&acirc;n, M&Iacute;CH, &Dstrok;&abreve;k", "Tiếp công dân, MÍCH, Đăk"],
    ["numbers, decimal and hexadecimal", "K&#7871; ho&#x1EA1;ch K&#X1ebf;", "Kế hoạch Kế"],
    ["a letter and the mark on it", "K&ecirc;&#769;", "Kê\u0301"],
    ["signs of print", "&ldquo;Dân vận&rdquo; 2026&ndash;2030&hellip;", "“Dân vận” 2026–2030…"],
    ["numbers that browsers read after Windows-1252", "2026&#150;2030", "2026–2030"],
  ])("%s", (_name, text, expected) => {
    expect(resolveReferences(text).text).toBe(expected);
  });

  test.each([
    ["signs that would be marks of Markdown", "A &amp; B &lt;1&gt; &#42;x&#42; &quot;y&quot;"],
    ["spaces", "&nbsp;A&#160;&ensp;B"],
    ["what is no reference", "R&D; Q&A &khong; &; &#; &#xZZ; &#9999999; &#xD800; &ocirc A&B"],
  ])("stay: %s", (_name, text) => {
    expect(resolveReferences(text).text).toBe(text);
  });

  test("each letter leads back to its reference", () => {
    const original = "Ti&ecirc;u ch&iacute; &amp; x";
    const { text, originalOffset } = resolveReferences(original);
    expect(text).toBe("Tiêu chí &amp; x");
    expect(originalOffset(text.indexOf("ê"))).toBe(original.indexOf("&ecirc;"));
    expect(originalOffset(text.indexOf("u c"))).toBe(original.indexOf("u ch"));
    expect(originalOffset(text.indexOf("x"))).toBe(original.indexOf("x"));
    expect(originalOffset(text.length)).toBe(original.length);
  });
});

test.each(["ke-hoach.md", "ke-hoach.txt"])("a plan saved by a web editor reads as the plan: %s", async (path) => {
  const plan = "KẾ HOẠCH\n\nTổ chức tiếp công dân\n\nI. MỤC ĐÍCH\n\nNâng cao trách nhiệm.\n\nII. NỘI DUNG\n\n1. Tiếp công dân định kỳ";
  const written = plan.replace(/[ôâíêì]/gu, (letter) => `&#${letter.codePointAt(0)};`).replaceAll("Í", "&Iacute;");
  const [plain, referred] = [await compileText(plan, path), await compileText(written, path)];
  expect(referred.plan?.tasks).toEqual(plain.plan?.tasks);
  expect(referred.document?.text).toBe(plan);
});
