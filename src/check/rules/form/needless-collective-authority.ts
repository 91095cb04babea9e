import { defineRule } from "../../define.ts";
import { behindSign, headOfBody, signOf } from "../../signing.ts";
import page from "./needless-collective-authority.md";

export const needlessCollectiveAuthority = defineRule({
  id: "needless-collective-authority",
  group: "form",
  severity: "warning",
  summary: {
    vi: "Ghi “TM.” ở cơ quan làm việc theo chế độ thủ trưởng.",
    en: "“TM.” is used by a body whose head signs in his own name.",
  },
  messages: {
    needless: {
      vi: "“{authority}”: cơ quan này làm việc theo chế độ thủ trưởng, người đứng đầu ký trực tiếp.",
      en: "“{authority}”: this body is led by one person, who signs directly.",
      expected: { vi: "Bỏ dòng “TM.”, chỉ ghi chức vụ “{head}”.", en: "Drop the line “TM.” and write the office “{head}” only." },
    },
  },
  page,
  *check({ facts, kind }) {
    const authority = facts.signature?.authority;
    if (kind.party || authority === undefined || signOf(authority.text) !== "tm") return;
    const known = headOfBody(behindSign(authority.text));
    if (known === undefined || known.collective) return;
    yield { at: authority.at, message: "needless", values: { authority: authority.text, head: known.head.toUpperCase() } };
  },
});
