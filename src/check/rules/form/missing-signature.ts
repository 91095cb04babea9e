import { OFFICE } from "../../../vi/signing.ts";
import { fold } from "../../../vi/word.ts";
import { cameWithAct } from "../../attached.ts";
import { defineRule } from "../../define.ts";
import { behindSign } from "../../signing.ts";
import { endOf } from "../../where.ts";
import page from "./missing-signature.md";

export const missingSignature = defineRule({
  id: "missing-signature",
  group: "form",
  severity: "warning",
  summary: { vi: "Kế hoạch không có phần ký.", en: "The plan has no signature block." },
  messages: {
    missing: {
      vi: "Không thấy phần ký (quyền hạn, chức vụ, họ tên người ký).",
      en: "No signature block (authority, office, name) was found.",
      expected: {
        vi: "Ghi quyền hạn, chức vụ và họ tên người ký, ví dụ “TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Nguyễn Văn A”.",
        en: "Write authority, office and name, such as “TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Nguyễn Văn A”.",
      },
    },
    office: {
      vi: "Phần ký không nêu chức vụ người ký.",
      en: "The signature block does not say the signer's office.",
      expected: {
        vi: "Ghi chức vụ của người ký bằng chữ in hoa, trên họ tên.",
        en: "Write the signer's office in capitals above the name.",
      },
    },
  },
  page,
  *check(context) {
    const { plan, sections } = context;
    if (sections.length === 0) return;
    const { signature, recipients } = plan;
    if (signature === undefined) {
      if (recipients === undefined && cameWithAct(context)) return;
      yield {
        at: recipients === undefined ? endOf(context) : `/recipients/${recipients.length - 1}`,
        message: "missing",
        ...(recipients === undefined ? { severity: "info" } : {}),
      };
    } else if (signature.position === undefined && signature.proxy === undefined && signature.authority !== undefined) {
      // `TM. GIÁM ĐỐC` over a name is another remark.
      if (OFFICE.test(fold(behindSign(signature.authority)))) return;
      yield { at: "/signature", message: "office" };
    }
  },
});
