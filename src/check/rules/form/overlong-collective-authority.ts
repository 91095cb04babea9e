import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import { behindSign, signOf } from "../../signing.ts";
import page from "./overlong-collective-authority.md";

const COMMITTEE = /^ủy ban nhân dân(?<unit>\s+(?:tỉnh|thành phố|tp|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(?!\p{L}).*)?$/u;

export const overlongCollectiveAuthority = defineRule({
  id: "overlong-collective-authority",
  group: "form",
  severity: "info",
  summary: {
    vi: "Dòng “TM. ỦY BAN NHÂN DÂN” viết tắt hoặc ghi thêm tên đơn vị hành chính.",
    en: "The line “TM. ỦY BAN NHÂN DÂN” is shortened or names the unit as well.",
  },
  messages: {
    other: {
      vi: "Quyền hạn ký ghi là “{found}”.",
      en: "The authority is written “{found}”.",
      expected: {
        vi: "Viết “TM. ỦY BAN NHÂN DÂN”: viết đầy đủ, tên tỉnh, xã, phường đã có ở đầu văn bản.",
        en: "Write “TM. ỦY BAN NHÂN DÂN”: in full, the unit's name already stands in the letterhead.",
      },
    },
  },
  page,
  *check({ facts, kind }) {
    const authority = facts.signature?.authority;
    if (kind.party || authority === undefined || signOf(authority.text) !== "tm") return;
    const name = fold(behindSign(authority.text));
    const long = COMMITTEE.exec(name)?.groups?.["unit"] !== undefined;
    if (long || /^ubnd(?!\p{L})/u.test(name)) yield { at: authority.at, message: "other", values: { found: authority.text } };
  },
});
