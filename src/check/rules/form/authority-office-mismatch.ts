import { LETTER } from "../../../vi/letters.ts";
import { OFFICE } from "../../../vi/signing.ts";
import { fold } from "../../../vi/word.ts";
import { isExecutive } from "../../authority.ts";
import form from "../../data/form.json" with { type: "json" };
import { defineRule } from "../../define.ts";
import { behindSign, headOfBody, signOf } from "../../signing.ts";
import page from "./authority-office-mismatch.md";

const DEPUTY = /^phó (?:chủ tịch|giám đốc|cục trưởng|chi cục trưởng|trưởng phòng|hiệu trưởng|chánh văn phòng)(?!\p{L})/u;

/** Heads of the units of a body, who sign by order of its head and deputise for nobody (Decree 30/2020/NĐ-CP, Article 13.3). */
const UNIT_HEAD = new RegExp(`^(?:${form.offices.units.join("|")})(?![${LETTER}])`, "u");

/** Offices of heads whose deputies are called by the same office: `phó chủ tịch`, but `thứ trưởng`. */
const HEADS = new Set(form.offices.heads.map(({ head }) => head).filter((head) => head !== "bộ trưởng"));

/** `PHÓ GIÁM ĐỐC` under `KT. CHỦ TỊCH`; of two offices one is enough. */
function isOthersDeputy(head: string, office: string): boolean {
  if (!HEADS.has(head) || office.includes(`phó ${head}`)) return false;
  return [...HEADS].some((other) => other !== head && office.startsWith(`phó ${other}`));
}

/** What is wrong with an office, folded, under a sign of authority for a head. */
function wrongUnder(sign: string | undefined, head: string, office: string): "chief" | "unit" | "order" | "other" | undefined {
  if (sign === "kt" && office.startsWith(head)) return "chief";
  if (sign === "kt" && UNIT_HEAD.test(office)) return "unit";
  if (sign === "kt" && isOthersDeputy(head, office)) return "other";
  return sign === "tl" && office.startsWith(`phó ${head}`) ? "order" : undefined;
}

/** `CHỦ TỊCH` over `PHÓ CHỦ TỊCH`. */
function headAbove(position: string): { head: string; position: string } | undefined {
  const at = fold(position).indexOf(" phó ");
  if (at === -1) return undefined;
  const [head, deputy] = [position.slice(0, at).trim(), position.slice(at).trim()];
  return head !== "" && fold(deputy).startsWith(`phó ${fold(head)}`) ? { head, position: deputy } : undefined;
}

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
    above: {
      vi: "Trên “{position}” ghi “{head}” mà không có “KT.”.",
      en: "“{head}” stands above “{position}” without “KT.”.",
      expected: { vi: "Viết “KT. {head}”, dòng dưới là “{position}”.", en: "Write “KT. {head}” and “{position}” below." },
    },
    order: {
      vi: "“{proxy}” là thừa lệnh, nhưng chức vụ ghi là “{position}”.",
      en: "“{proxy}” is by order of the head, but the office given is “{position}”.",
      expected: {
        vi: "Cấp phó ký thay thì ghi “KT. {head}”; “TL.” dành cho người đứng đầu đơn vị thuộc cơ quan.",
        en: "A deputy signs with “KT. {head}”; “TL.” is for the head of a unit of the body.",
      },
    },
    unit: {
      vi: "“{proxy}” là cấp phó ký thay, nhưng chức vụ ghi là “{position}”.",
      en: "“{proxy}” is for a deputy, but the office given is “{position}”, the head of a unit.",
      expected: {
        vi: "Người đứng đầu đơn vị thuộc cơ quan ký thì ghi “TL. {head}”.",
        en: "The head of a unit of the body signs with “TL. {head}”.",
      },
    },
    other: {
      vi: "“{proxy}”: “{position}” không phải cấp phó của {head}.",
      en: "“{proxy}”: “{position}” is no deputy of {head}.",
      expected: {
        vi: "Ghi “PHÓ {head}”, hoặc sửa lại chức vụ sau “KT.”.",
        en: "Write “PHÓ {head}”, or put right the office behind “KT.”.",
      },
    },
    foreign: {
      vi: "Chức vụ “{office}” không phải của người đứng đầu {issuer}.",
      en: "“{office}” is not the head of {issuer}.",
      expected: {
        vi: "Người đứng đầu là “{head}”; xem lại cơ quan ban hành và phần ký.",
        en: "The head is “{head}”: check issuing body and signature.",
      },
    },
    proxy: {
      vi: "“KT. {office}”: {issuer} không có chức vụ {office}.",
      en: "“KT. {office}”: {issuer} has no {office}.",
      expected: { vi: "Viết “KT. {head}”.", en: "Write “KT. {head}”." },
    },
  },
  page,
  *check({ plan, kind, facts }) {
    const { signature } = facts;
    if (kind.party || signature === undefined) return;
    const proxy = signature.proxy?.text;
    const position = signature.position?.text;
    const sign = signOf(proxy);
    const issuer = plan.document.issuer;
    const at = signature.position?.at ?? signature.at;
    const head = behindSign(proxy ?? "");
    if (proxy !== undefined && head !== "") {
      if (position === undefined) {
        if (sign === "kt" && signature.name !== undefined)
          yield { at: signature.proxy?.at ?? signature.at, message: "none", values: { proxy, head } };
      } else {
        const message = wrongUnder(sign, fold(head), fold(position));
        // A deputy's office of the right head: only the line above is wrong, which is said below.
        if (message !== undefined && !(message === "other" && isDeputyOf(headOfBody(issuer?.name ?? "")?.head ?? "", position)))
          yield { at, message, values: { proxy, position, head } };
      }
    } else if (position !== undefined && proxy === undefined && isExecutive(plan)) {
      const above = headAbove(position);
      if (above !== undefined) {
        yield { at, message: "above", values: above };
        return;
      }
      if (DEPUTY.test(fold(position))) {
        // `TM. HIỆU TRƯỞNG` for `KT. HIỆU TRƯỞNG` is another remark.
        if (OFFICE.test(fold(behindSign(signature.authority?.text ?? "")))) return;
        yield { at, message: "deputy", values: { position, head: position.replace(/^phó\s+/iu, "") } };
        return;
      }
    }
    // Who signs by order (TL.) or by authorisation (TUQ.) has an office of his own.
    if (issuer === undefined || !isExecutive(plan) || (sign !== undefined && sign !== "kt")) return;
    const known = headOfBody(issuer.name);
    const printed = sign === "kt" ? behindSign(proxy ?? "") : (position ?? "");
    if (known === undefined || !CERTAIN.has(known.body) || printed === "" || fold(printed).includes(known.head)) return;
    yield {
      at: (sign === "kt" ? signature.proxy : signature.position)?.at ?? signature.at,
      message: isDeputyOf(known.head, position) ? "proxy" : "foreign",
      values: { office: printed, issuer: issuer.name, head: known.head.toUpperCase() },
      ...(isDeputyOf(known.head, position) ? {} : { severity: "info" }),
    };
  },
});

/** The office of the one who signs is a deputy's of that head: only the line above it is wrong. */
function isDeputyOf(head: string, position = ""): boolean {
  return head !== "" && fold(position).startsWith(head === "bộ trưởng" ? "thứ trưởng" : `phó ${head}`);
}

/** Bodies whose head always bears that office. */
const CERTAIN: ReadonlySet<string> = new Set(["ủy ban nhân dân", "sở", "bộ", "chi cục"]);
