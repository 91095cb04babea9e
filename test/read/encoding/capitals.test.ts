import { describe, expect, test } from "vitest";
import { raiseCapitals } from "../../../src/read/encoding/capitals.ts";

describe("capitals of TCVN3", () => {
  test.each([
    ["Kế HOạCH", "KẾ HOẠCH"],
    ["TM. ủY BAN NHâN DâN", "TM. ỦY BAN NHÂN DÂN"],
    // Cells and columns are written each in its own way.
    ["| - Lưu: VT, NC. | **TM. ủY BAN NHâN DâN** |", "| - Lưu: VT, NC. | **TM. ỦY BAN NHÂN DÂN** |"],
    ["- Lưu: VT, NC.            TM. ủY BAN NHâN DâN", "- Lưu: VT, NC.            TM. ỦY BAN NHÂN DÂN"],
    ["để báo cáo;<br>ủY BAN", "để báo cáo;<br>ỦY BAN"],
  ])("%s → %s", (shown, meant) => {
    expect(raiseCapitals(shown)).toBe(meant);
  });

  test.each(["Tổ chức thực hiện", "báo cáo UBND xã", "Ở xã | TỔ CHỨC", "Số: 5/KH-UBND"])("%s stays", (text) => {
    expect(raiseCapitals(text)).toBe(text);
  });
});
