import type { Plan } from "../model/plan.generated.ts";
import { fold } from "../vi/word.ts";

/** What sort of plan it is, as far as rules differ. */
export interface PlanKind {
  /** Number or date is blank in the letterhead: not issued yet. */
  draft: boolean;
  /** Issued by a Party body; follows Guidance 36-HD/VPTW instead of Decree 30/2020/NĐ-CP. */
  party: boolean;
  /** Issued by a school. */
  school: boolean;
  /** Implements a law, code or ordinance (Decree 80/2025/NĐ-CP, Article 4). */
  lawImplementation: boolean;
  /** Attached to a decision or resolution, which bears number, recipients and signature for it. */
  attached: boolean;
}

/** The title names a law it carries out: `Triển khai thi hành Luật Lưu trữ`, `Tổ chức thực hiện Bộ luật Lao động`. */
const LAW_TITLE = /(?:thi hành|thực hiện|triển khai)(?:\s+\p{L}+){0,6}?\s+(?:bộ luật|luật|pháp lệnh)\s/u;
const SCHOOL = /^(?:trường|học viện|trung tâm (?:giáo dục|gdnn|gdtx))(?!\p{L})/u;

export function kindOf({ document }: Plan): PlanKind {
  return {
    draft: document.draft === true,
    party: document.party === true,
    school: SCHOOL.test(fold(document.issuer?.name ?? "")),
    lawImplementation: LAW_TITLE.test(fold(document.title ?? "")),
    attached: document.issuedWith !== undefined,
  };
}
