import { plain } from "../../../vi/plain.ts";
import { foldKey } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import page from "./place-not-of-issuer.md";

const UNIT = "(?:tỉnh|thành phố|tp\\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)";
/** Only a people's committee or council surely has its seat in the unit it is named after. */
const ISSUER = new RegExp(`^(?:ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd)\\s+(?<unit>${UNIT}\\s+(?<name>.+))$`, "u");
const PREFIX = new RegExp(`^${UNIT}\\s+`, "u");

export const placeNotOfIssuer = defineRule({
  id: "place-not-of-issuer",
  group: "form",
  severity: "warning",
  summary: {
    vi: "Địa danh không phải nơi cơ quan ban hành đóng trụ sở.",
    en: "The place of issue is not the unit the issuing body belongs to.",
  },
  messages: {
    other: {
      vi: "Địa danh “{place}” không phải của {issuer}.",
      en: "The place “{place}” is not that of {issuer}.",
      expected: {
        vi: "Ghi tên đơn vị hành chính của cơ quan ban hành (theo tên gọi vào ngày ban hành).",
        en: "Write the name of the unit the issuing body belongs to, as it is called on the date of issue.",
      },
    },
  },
  page,
  *check({ plan }) {
    const { place, issuer } = plan.document;
    const name = ISSUER.exec(foldKey(issuer?.name ?? ""))?.groups?.["name"];
    if (place === undefined || issuer === undefined || name === undefined || /[,;]/u.test(place)) return;
    const own = lettersOf(name);
    const printed = lettersOf(foldKey(place).replace(PREFIX, ""));
    // One name inside the other: shortened, or the place goes on.
    if (own === "" || printed === "" || own.includes(printed) || printed.includes(own)) return;
    yield { at: "/document/place", message: "other", values: { place, issuer: issuer.name } };
  },
});

/** Names of places have several spellings, `Đắk Lắk`, `Đăk Lăk`, and lose their letters' places on the way: `T hành phố Hồ Chí M inh`. */
function lettersOf(text: string): string {
  return plain(text).replace(/[^a-z\d]+/gu, "");
}
