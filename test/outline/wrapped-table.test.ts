import { describe, expect, test } from "vitest";
import { foldWrapped } from "../../src/outline/wrapped-table.ts";
import { stripsOf, wordsOfStrips } from "../support/outline.ts";

/** "/" ends a line, "//" leaves one empty. */
const folded = (text: string) => wordsOfStrips(foldWrapped(stripsOf(text.replaceAll(" / ", "\n").replaceAll(" // ", "\n\n"), "txt")));
const HEAD = "TT / Nội dung, nhiệm vụ / Cơ quan chủ / trì thực hiện / Cơ quan / phối hợp / Thời gian";
const HEADS = "TT ¦ Nội dung, nhiệm vụ ¦ Cơ quan chủ⏎trì thực hiện ¦ Cơ quan⏎phối hợp ¦ Thời gian";
const FIRST =
  "1 / Rà soát quy hoạch, / bổ sung danh mục / công trình. / Sở Nông nghiệp / và Môi trường / Các sở, / ban, ngành / Năm / 2026 - 2027";
const FIRST_ROW =
  "1 ¦ Rà soát quy hoạch,⏎bổ sung danh mục⏎công trình. ¦ Sở Nông nghiệp⏎và Môi trường ¦ Các sở,⏎ban, ngành ¦ Năm⏎2026 - 2027";

describe("tables whose cells were wrapped and copied a printed line each", () => {
  test.each<[string, string, string[]]>([
    [
      "bodies part where no comma leads on, times where the bodies end",
      `${HEAD} / ${FIRST} / 2 / Tập huấn cho / Đội xung kích. / Bộ Chỉ huy quân sự / tỉnh, Công an tỉnh / Sở Y tế, / Sở Tài chính / Thường / xuyên`,
      [
        `[${HEADS} // ${FIRST_ROW} // 2 ¦ Tập huấn cho⏎Đội xung kích. ¦ Bộ Chỉ huy quân sự⏎tỉnh, Công an tỉnh ¦ Sở Y tế,⏎Sở Tài chính ¦ Thường⏎xuyên]`,
      ],
    ],
    [
      "groups by Roman numbers, alone or with their words, and cells that are empty",
      `${HEAD} / I / Hoàn thiện / thể chế / ${FIRST} / II. Truyền thông / 1 / Phát tờ rơi. / Sở Y tế`,
      [`[${HEADS} // I ¦ Hoàn thiện⏎thể chế ¦  ¦  ¦  // ${FIRST_ROW} // II. ¦ Truyền thông ¦  ¦  ¦  // 1 ¦ Phát tờ rơi. ¦ Sở Y tế ¦  ¦ ]`],
    ],
    [
      "heads printed again on the next page, where the row above goes on",
      `${HEAD} / ${FIRST} / ${HEAD} / và khu dân cư. / 2 / Mua phao. / Sở Y tế / Sở Tài chính / Quý I/2026`,
      [`[${HEADS} // ${FIRST_ROW} // ${HEADS} //  ¦ và khu dân cư. ¦  ¦  ¦  // 2 ¦ Mua phao. ¦ Sở Y tế ¦ Sở Tài chính ¦ Quý I/2026]`],
    ],
    [
      "a number and its words on one line, and dashes for parts of a row",
      `${HEAD} / ${FIRST} / 2. Kiểm tra công trình: / - / Đê điều. / Sở Xây dựng / Sở Tài chính / Quý I/2026 / - / Hồ đập. / Sở Y tế`,
      [
        `[${HEADS} // ${FIRST_ROW} // 2. ¦ Kiểm tra công trình: ¦  ¦  ¦  // - ¦ Đê điều. ¦ Sở Xây dựng ¦ Sở Tài chính ¦ Quý I/2026 // - ¦ Hồ đập. ¦ Sở Y tế ¦  ¦ ]`,
      ],
    ],
    [
      "the section behind the last row",
      `${HEAD} / ${FIRST} / 2 / Mua phao. / Sở Y tế / Sở Tài chính / Quý I/2026 / III. TỔ CHỨC THỰC HIỆN / 1. Sở Y tế`,
      [`[${HEADS} // ${FIRST_ROW} // 2 ¦ Mua phao. ¦ Sở Y tế ¦ Sở Tài chính ¦ Quý I/2026]`, "III. TỔ CHỨC THỰC HIỆN", "1. Sở Y tế"],
    ],
    [
      "a table under the same heads that counts anew",
      `${HEAD} / ${FIRST} / 2 / Mua phao. / Sở Y tế / ${HEAD} / ${FIRST} / 2 / Mua áo. / Sở Y tế`,
      Array.from(["phao", "áo"], (what) => `[${HEADS} // ${FIRST_ROW} // 2 ¦ Mua ${what}. ¦ Sở Y tế ¦  ¦ ]`),
    ],
    [
      "a table under other heads",
      `${HEAD} / ${FIRST} / 2 / Mua phao. / Sở Y tế / TT / Nội dung / Chủ trì / 1 / Rà soát. / Sở Y tế / 2 / Tập huấn. / Sở Y tế`,
      [
        `[${HEADS} // ${FIRST_ROW} // 2 ¦ Mua phao. ¦ Sở Y tế ¦  ¦ ]`,
        "[TT ¦ Nội dung ¦ Chủ trì // 1 ¦ Rà soát. ¦ Sở Y tế // 2 ¦ Tập huấn. ¦ Sở Y tế]",
      ],
    ],
    [
      "a body at the end of a full line of work",
      `${HEAD} / ${FIRST} / 2 / Mua phao theo lộ trình phù hợp Sở Y tế / Sở Tài chính / Quý I/2026`,
      [`[${HEADS} // ${FIRST_ROW} // 2 ¦ Mua phao theo lộ trình phù hợp ¦ Sở Y tế ¦ Sở Tài chính ¦ Quý I/2026]`],
    ],
  ])("%s", (_name, text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  test.each([
    ["one row alone", `${HEAD} / ${FIRST}`],
    ["heads that say nothing of who or when", "TT / Màu sắc / Con vật / 1 / Đỏ / Mèo / 2 / Đen / Chó"],
    ["rows that say neither who nor when", `${HEAD} / 1 / Rà soát kho / 2 / Mua giá kệ`],
    ["numbers that do not count", `${HEAD} / 3 / Rà soát / Sở Y tế / 7 / Mua sắm / Sở Tài chính`],
    ["a list", "Nội dung / Đơn vị / 1 / Rà soát / Sở Y tế / 2 / Tập huấn / Sở Tài chính"],
  ])("%s stays lines", (_name, text) => {
    expect(folded(text)).toEqual(text.split(" / "));
  });
});

test("thousands of rows are laid out one by one", () => {
  const rows = Array.from({ length: 2000 }, (_, at) => `${at + 1}\nRà soát hồ sơ.\nSở Y tế\nQuý I/2026`).join("\n");
  const [grid] = foldWrapped(stripsOf(`${HEAD.replaceAll(" / ", "\n")}\n${rows}`, "txt"));
  expect(grid?.kind === "grid" ? grid.rows.length : 0).toBeGreaterThan(900);
});

test("a table of thousands of pages that says neither who nor when is read once", { timeout: 20_000 }, () => {
  const page = (at: number) => `${HEAD.replaceAll(" / ", "\n")}\n${at + 1}\nRà soát hồ sơ.\nNgười dân`;
  const strips = stripsOf(Array.from({ length: 900 }, (_, at) => `${page(0)}\n${page(at)}`).join("\n"), "txt");
  expect(foldWrapped(strips)).toEqual(strips);
});
