import { OFFICE } from "../../../vi/signing.ts";
import { fold } from "../../../vi/word.ts";
import { isExecutive } from "../../authority.ts";
import { defineRule } from "../../define.ts";
import { behindSign, headOfBody, signOf } from "../../signing.ts";
import page from "./authority-office-mismatch.md";

const DEPUTY = /^phó (?:chủ tịch|giám đốc|cục trưởng|chi cục trưởng|trưởng phòng|hiệu trưởng|chánh văn phòng)(?!\p{L})/u;

export const authorityOfficeMismatch = defineRule({
  id: "authority-office-mismatch",
  group: "form",
  severity: "warning",
  summary: { vi: "Chức vụ người ký không khớp với quyền hạn ký.", en: "The signer's office does not agree with the authority given." },
  messages: {
    chief: {
      vi: "“{proxy}” là ký thay, nhưng chức vụ ghi là “{position}”.",
      en: "“{proxy}” is for a deputy, but the office given is “{position}”.",
      expected: {
        vi: "Cấp trưởng tự ký thì bỏ “KT.”; cấp phó ký thì ghi chức vụ cấp phó.",
        en: "Drop “KT.” where the head signs; write the deputy's office where the deputy does.",
      },
    },
    none: {
      vi: "Sau “{proxy}” không có chức vụ của người ký.",
      en: "Behind “{proxy}” the office of the person who signs is missing.",
      expected: {
        vi: "Ghi chức vụ người ký ở dòng dưới, ví dụ “PHÓ {head}”.",
        en: "Write the signer's office below, such as “PHÓ {head}”.",
      },
    },
    deputy: {
      vi: "Cấp phó (“{position}”) ký mà không có “KT.”.",
      en: "A deputy (“{position}”) signs without “KT.”.",
      expected: { vi: "Thêm dòng “KT. {head}” ở trên.", en: "Add a line “KT. {head}” above." },
    },
    foreign: {
      vi: "Chức vụ “{office}” không phải của người đứng đầu {issuer}.",
      en: "“{office}” is not the head of {issuer}.",
      expected: {
        vi: "Người đứng đầu là “{head}”; xem lại cơ quan ban hành và phần ký.",
        en: "The head is “{head}”: check issuing body and signature.",
      },
    },
  },
  page,
  *check({ plan, kind, facts }) {
    const { signature } = facts;
    if (kind.party || signature === undefined) return;
    const proxy = signature.proxy?.text;
    const position = signature.position?.text;
    const sign = signOf(proxy);
    const office = fold(position ?? "");
    const issuer = plan.document.issuer;
    if (proxy !== undefined && sign === "kt") {
      const head = behindSign(proxy);
      if (position === undefined) {
        if (head !== "" && signature.name !== undefined)
          yield { at: signature.proxy?.at ?? signature.at, message: "none", values: { proxy, head } };
      } else if (head !== "" && fold(position).startsWith(fold(head)))
        yield { at: signature.position?.at ?? signature.at, message: "chief", values: { proxy, position } };
    } else if (position !== undefined && proxy === undefined && isExecutive(plan) && DEPUTY.test(office)) {
      // `TM. HIỆU TRƯỞNG` for `KT. HIỆU TRƯỞNG` is another remark.
      if (OFFICE.test(fold(behindSign(signature.authority?.text ?? "")))) return;
      const head = position.replace(/^phó\s+/iu, "");
      yield { at: signature.position?.at ?? signature.at, message: "deputy", values: { position, head } };
      return;
    }
    // Who signs by order (TL.) or by authorisation (TUQ.) has an office of his own.
    if (issuer === undefined || !isExecutive(plan) || (sign !== undefined && sign !== "kt")) return;
    const known = headOfBody(issuer.name);
    const printed = sign === "kt" ? behindSign(proxy ?? "") : (position ?? "");
    if (known === undefined || !CERTAIN.has(known.body) || printed === "" || fold(printed).includes(known.head)) return;
    yield {
      at: (sign === "kt" ? signature.proxy : signature.position)?.at ?? signature.at,
      message: "foreign",
      values: { office: printed, issuer: issuer.name, head: known.head.toUpperCase() },
      severity: "info",
    };
  },
});

/** Bodies whose head always bears that office. */
const CERTAIN: ReadonlySet<string> = new Set(["ủy ban nhân dân", "sở", "bộ", "chi cục"]);
