import { sourceSpan } from "../../../outline/prose.ts";
import { OFFICE } from "../../../vi/signing.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import { behindSign, headOfBody, signingLines, signOf } from "../../signing.ts";
import page from "./needless-collective-authority.md";

export const needlessCollectiveAuthority = defineRule({
  id: "needless-collective-authority",
  group: "form",
  severity: "warning",
  summary: {
    vi: "Ghi “TM.” ở cơ quan làm việc theo chế độ thủ trưởng, hoặc trước một chức vụ.",
    en: "“TM.” is used by a body whose head signs in his own name, or before an office.",
  },
  messages: {
    needless: {
      vi: "“{authority}”: cơ quan này làm việc theo chế độ thủ trưởng, người đứng đầu ký trực tiếp.",
      en: "“{authority}”: this body is led by one person, who signs directly.",
      expected: { vi: "Bỏ dòng “TM.”, chỉ ghi chức vụ “{head}”.", en: "Drop the line “TM.” and write the office “{head}” only." },
    },
    office: {
      vi: "“{authority}”: “TM.” đứng trước tên tập thể, không đứng trước chức vụ.",
      en: "“{authority}”: “TM.” stands before the name of a collective body, not before an office.",
      expected: {
        vi: "Người đứng đầu tự ký thì chỉ ghi chức vụ; cấp phó ký thay thì ghi “KT.”, ký theo lệnh thì ghi “TL.”.",
        en: "The head writes the office only; a deputy signs with “KT.”, others by order with “TL.”.",
      },
    },
    deputy: {
      vi: "“{authority}”: cấp phó ký thay người đứng đầu ghi “KT.”, không ghi “TM.”.",
      en: "“{authority}”: a deputy signs for the head with “KT.”, not “TM.”.",
      expected: { vi: "Ghi “KT. {office}”.", en: "Write “KT. {office}”." },
    },
    order: {
      vi: "“{authority}” đứng cùng “{proxy}”: ký thừa lệnh người đứng đầu thì không thay mặt tập thể.",
      en: "“{authority}” stands with “{proxy}”: who signs by order of the head does not sign for the collective body.",
      expected: {
        vi: "Ký thừa lệnh thì bỏ dòng “TM.”; người đứng đầu hoặc cấp phó ký thì bỏ dòng “TL.”.",
        en: "Drop the line “TM.” to sign by order; drop “TL.” where the head or a deputy signs.",
      },
    },
  },
  page,
  *check(context) {
    if (context.kind.party) return;
    const lines = signingLines(context);
    for (const [index, prose] of lines.entries()) {
      if (signOf(prose.text) !== "tm") continue;
      const [authority, behind] = [prose.text, behindSign(prose.text)];
      const at = sourceSpan(prose);
      const known = headOfBody(behind);
      const proxy = lines[index + 1]?.text;
      if (OFFICE.test(fold(behind))) {
        const isDeputy = fold(lines[index + 1]?.text ?? "").startsWith("phó ");
        yield { at, message: isDeputy ? "deputy" : "office", values: { authority, office: behind } };
      } else if (known !== undefined && !known.collective)
        yield { at, message: "needless", values: { authority, head: known.head.toUpperCase() } };
      // A deputy's office below: it is “TL.” that is wrong, which authority-office-mismatch says.
      else if (proxy !== undefined && signOf(proxy) === "tl" && !fold(lines[index + 2]?.text ?? "").startsWith("phó "))
        yield { at, message: "order", values: { authority, proxy } };
    }
  },
});
