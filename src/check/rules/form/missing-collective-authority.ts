import { fold } from "../../../vi/word.ts";
import type { CheckContext } from "../../context.ts";
import { defineRule } from "../../define.ts";
import { issuingSentence } from "../../sentences.ts";
import { headOfBody, signOf } from "../../signing.ts";
import page from "./missing-collective-authority.md";

export const missingCollectiveAuthority = defineRule({
  id: "missing-collective-authority",
  group: "form",
  severity: "info",
  summary: {
    vi: "Kế hoạch của Ủy ban nhân dân không có dòng “TM. ỦY BAN NHÂN DÂN”.",
    en: "A people's committee's plan has no line “TM. ỦY BAN NHÂN DÂN”.",
  },
  messages: {
    missing: {
      vi: "Phần ký không có dòng “TM. ỦY BAN NHÂN DÂN”.",
      en: "The signature has no line “TM. ỦY BAN NHÂN DÂN”.",
      expected: {
        vi: "Văn bản của Ủy ban nhân dân thêm dòng này trên chức vụ; văn bản của Chủ tịch thì đầu văn bản và ký hiệu phải theo Chủ tịch.",
        en: "Add the line above the office for a plan of the committee itself.",
      },
    },
  },
  page,
  *check(context) {
    const { plan, facts, kind } = context;
    const { signature } = facts;
    const { issuer } = plan.document;
    // A decision may be its chairman's own.
    if (kind.party || kind.attached || signature === undefined || signature.authority !== undefined || issuer === undefined) return;
    const sign = signOf(signature.proxy?.text);
    const office = fold(`${signature.proxy?.text ?? ""} ${signature.position?.text ?? ""}`);
    if (headOfBody(issuer.name)?.collective !== true || !office.includes("chủ tịch") || (sign !== undefined && sign !== "kt")) return;
    if (isIssuedByHead(context, issuer.name)) return;
    yield { at: (signature.proxy ?? signature.position ?? signature).at, message: "missing" };
  },
});

/** “…, Chủ tịch Ủy ban nhân dân tỉnh ban hành Kế hoạch … như sau:”: the head acts by himself and signs as such. */
function isIssuedByHead(context: CheckContext, issuer: string): boolean {
  const sentence = issuingSentence(context);
  const own = headOfBody(issuer);
  if (sentence === undefined || own === undefined) return false;
  const subject = fold(sentence.prose.text.slice(0, sentence.from))
    .split(/[,;:.]\s/u)
    .at(-1);
  return subject?.startsWith(`${own.head} `) === true && headOfBody(subject.slice(own.head.length + 1))?.body === own.body;
}
