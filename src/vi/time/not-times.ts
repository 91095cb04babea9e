import { INSPECTED_TERM } from "../inspection.ts";
import { WORD } from "../letters.ts";
import { bury } from "./lexer.ts";
import type { Skeleton } from "./lexer.ts";
import { KIND_GROUPS } from "./moment.ts";
import type { Token, TokenKind } from "./moment.ts";

/** What stands around a token in its clause. */
interface Around {
  /** Plain words since the last stop, bracket or token. */
  before: string;
  after: string;
  /** The words before the bracket that the token stands in; empty outside brackets. */
  outside: string;
  /** The words before the colon that the clause begins behind; empty where it begins otherwise. */
  label: string;
  /** The same over other tokens, which are one letter each. */
  clause: string;
  /** Whether the text, or a sentence of it, begins with `before`. */
  opens: boolean;
}

/** A reason why a token is no time of the task. */
interface NotTime {
  kinds: readonly TokenKind[];
  is(around: Around): boolean;
}

/** Whole words of folded text. */
function words(source: string, where: "anywhere" | "end" = "anywhere"): RegExp {
  return new RegExp(`(?<![${WORD}])(?:${source})(?![${WORD}])${where === "end" ? " ?$" : ""}`, "u");
}

const DAYS: readonly TokenKind[] = ["fullDay", "day"];
const MOMENTS: readonly TokenKind[] = KIND_GROUPS["moment"] ?? [];
const YEARS: readonly TokenKind[] = ["year", "bareYear", "stage", "bareRange", "range"];
const STAGES: readonly TokenKind[] = ["stage", "bareRange"];

/** A day after one of these binds the work; without one, after the name of a document, it is the document's date. */
const BINDING = words("trước|từ|đến|tới|hết|vào|nhất|là|trong|xong|cuối|đầu|giữa|sau|quá|hơn|khoảng|thành", "end");
const NUMBER = /\d[a-zđ]?(?:\/\d{4})?[/-] ?\p{L}/u;
const PLAIN_NUMBER =
  /(?<![\p{L}])(?:số|công văn|văn bản|quyết định|nghị quyết|kế hoạch|thông báo|tờ trình) ?:?(?: số)? ?\d[^\s;,()]{0,30} $/u;
const TITLED = words(
  "luật|bộ luật|hiến pháp|pháp lệnh|nghị định|nghị quyết|thông tư|thông tri|quyết định|chỉ thị|công điện|công văn|tờ trình|kết luận|thông báo|văn bản|giấy phép|giấy chứng nhận|biên bản|hợp đồng",
);
const OF_SOMEBODY = /^ (?:của|do) (?!tháng|quý|năm|kỳ|mỗi)\p{L}/u;

/** The dates of documents: `Quyết định số 175/QĐ-TTg ngày 14/02/2024`, `Luật … ngày 19 tháng 6 năm 2015`, `ngày 5/6/2025 của Chính phủ`. */
const CITATION: NotTime = {
  kinds: DAYS,
  is: ({ before, after }) =>
    !BINDING.test(before) && (NUMBER.test(before) || PLAIN_NUMBER.test(before) || TITLED.test(before) || OF_SOMEBODY.test(after)),
};

const OUTLOOK_WORDS = words("(?:tầm nhìn|định hướng)(?: dài hạn)?(?: đến)?", "end");

/** How far a strategy looks beyond its term: `giai đoạn 2026 - 2030, tầm nhìn đến năm 2045`. */
const OUTLOOK: NotTime = {
  kinds: MOMENTS,
  is: ({ before, opens }) => OUTLOOK_WORDS.test(before) && !(opens && /^ ?(?:tầm nhìn|định hướng)/.test(before)),
};

const PROGRAMME_NAMES =
  "chương trình|đề án|kế hoạch|chiến lược|quy hoạch|dự án|mục tiêu quốc gia|nghị quyết|quyết định|chỉ thị|dự toán|phương hướng|định hướng|nhiệm kỳ|kết quả|số liệu|báo cáo tổng kết";
const PROGRAMME = words(PROGRAMME_NAMES);
const PROGRAMME_OF = words(
  `(?:${PROGRAMME_NAMES})(?: (?:công tác|hành động|thực hiện|hoạt động|triển khai|kiểm tra|phát triển|kinh tế - xã hội|ngân sách(?: nhà nước)?)){0,2}`,
  "end",
);
/** `Chương trình xây dựng luật, pháp lệnh năm 2025`, `chương trình lập pháp năm 2026` */
const LAWMAKING = words(
  "(?:chương trình|kế hoạch|định hướng) (?:xây dựng|ban hành|lập pháp)(?:(?: ?,| và)? (?:luật|pháp lệnh|nghị quyết|văn bản quy phạm pháp luật)){0,4}",
  "end",
);
const EFFECT = words(
  "(?:hiệu lực|giá trị|thời hạn|áp dụng)(?: (?:thi hành|pháp luật|pháp lý|sử dụng))?(?: (?:kể|từ|đến|vào|trong|hết|ngày|là)){0,4}",
  "end",
);
const AS_OF = words(
  "(?:tính (?:từ|đến)|tính đến thời điểm|so với|cùng kỳ|số liệu|thời điểm|phát sinh)(?: (?:hết|cuối|đầu|ngày|cùng kỳ|của|đến|từ|trước)){0,3}",
  "end",
);
const TERM_OF = words("nhiệm kỳ|khóa|thời kỳ|năm học|niên khóa", "end");
const FEAST = words("kỷ niệm|nhân dịp|nhân|chào mừng|hưởng ứng|lễ|tết");
const FEAST_IN_BRACKETS = words("kỷ niệm|nhân dịp|chào mừng|hưởng ứng|ngày (?:sinh|thành lập|truyền thống|pháp luật|quốc tế|thế giới|hội)");
const BORN = words("(?:sinh|khởi công|thành lập|ra đời|từ những)(?: (?:ngày|từ))?", "end");
const BUDGET = words(
  "(?:ngân sách(?: nhà nước)?|nhà nước|kế hoạch(?: công tác)?|chương trình(?: công tác)?|dự toán(?: chi)?|kinh phí|chỉ tiêu|khen thưởng|cán bộ|công chức|viên chức|nhiệm vụ|công tác|chi thường xuyên|đơn vị)",
  "end",
);

const RESULT = words(
  "(?:kết quả|tình hình)(?:(?: ?,| và)? (?:kết quả|tình hình|triển khai|thực hiện)){0,3}(?: (?:kế hoạch|chương trình|đề án|nhiệm vụ)(?: này)?)?",
  "end",
);

/** "báo cáo kết quả thực hiện (Kế hoạch) hằng năm", "… hằng năm (trước ngày 15/11)": how often the report is due, not which plan. */
function tellsReport(before: string, after: string): boolean {
  if (before.endsWith("báo cáo ")) return true;
  return RESULT.test(before) && (before.includes("báo cáo") || /^ ?\((?:trước|chậm)/u.test(after));
}

/** `Số liệu thống kê báo cáo từ ngày … đến ngày …`: which days the figures are of. */
const FIGURES =
  /(?<!\p{L})số liệu(?: [\p{L}-]+){0,8} (?:từ|trong|trong khoảng từ)(?: thời gian từ)? (?:[\uE000-\uF8FF] (?:đến(?: hết)?|tới|-) )?$/u;
/** Before the days: a verb that hands the figures in, which is the work. */
const HANDS_IN = words("nộp|gửi|cập nhật|nhập|thu thập|rà soát|tổng hợp|cung cấp|đối chiếu|làm sạch|số hóa|chuyển đổi|kiểm tra");

/** "đánh giá, so sánh kết quả qua từng năm": what is compared, not how often. */
const YEAR_BY_YEAR = words("qua|theo dõi qua|so sánh giữa", "end");

/** `Ngày 07/3/2026, nhân kỷ niệm Ngày Quốc tế Phụ nữ | 08/3`: the feast for whose sake the day before it was chosen. */
const FEAST_BEHIND: NotTime = {
  kinds: [...DAYS, "bareDay"],
  is: ({ before, clause }) => !BINDING.test(before) && isFeastBehindTime(clause),
};
const FEAST_OF = words("kỷ niệm|nhân dịp|nhân ngày|chào mừng|hưởng ứng");

/** In the last part of the clause the words of a feast, and a time before them. */
function isFeastBehindTime(clause: string): boolean {
  const from = Math.max(clause.lastIndexOf(","), clause.lastIndexOf("."), clause.lastIndexOf(";")) + 1;
  const feast = FEAST_OF.exec(clause.slice(from));
  return feast !== null && /[\uE000-\uF8FF]/u.test(clause.slice(0, from + feast.index));
}

/** `Thời kỳ thanh tra: từ ngày 01/7/2014 đến …`: of which years the inspected bodies give account, not when they are inspected. */
const INSPECTED_LABEL = words(INSPECTED_TERM, "end");
const INSPECTED = words(`${INSPECTED_TERM}(?: (?:là|được tính))? ?`);
const INSPECTED_SPAN = /^(?:[ ,\uE000-\uF8FF-]|từ|tính|kể|đến|hết|ngày|tháng|năm)*$/u;

function isSpanInspected({ label, clause }: Around): boolean {
  if (INSPECTED_LABEL.test(label)) return INSPECTED_SPAN.test(clause);
  const term = INSPECTED.exec(clause);
  return term !== null && INSPECTED_SPAN.test(clause.slice(term.index + term[0].length));
}

/** What running text mentions without setting a time for the work. */
const MENTIONS: readonly NotTime[] = [
  { kinds: MOMENTS, is: ({ before }) => OUTLOOK_WORDS.test(before) },
  // the effect of a law, the term of a permit: có hiệu lực (thi hành) kể từ ngày 01/7/2026
  { kinds: MOMENTS, is: ({ before }) => EFFECT.test(before) },
  // as of, compared with: tính đến ngày 30/6/2026, so với năm 2025
  { kinds: MOMENTS, is: ({ before }) => AS_OF.test(before) },
  { kinds: MOMENTS, is: isSpanInspected },
  { kinds: MOMENTS, is: ({ clause }) => FIGURES.test(clause) && !HANDS_IN.test(clause) },
  { kinds: ["every"], is: ({ before }) => YEAR_BY_YEAR.test(before) },
  // the years in the name of a programme: Chương trình … giai đoạn 2021 - 2025, kế hoạch năm 2025, Chiến lược … đến năm 2030
  { kinds: STAGES, is: ({ before }) => PROGRAMME.test(before) },
  { kinds: [...YEARS, "half", "month", "quarter"], is: ({ before }) => PROGRAMME_OF.test(before) || LAWMAKING.test(before) },
  { kinds: YEARS, is: ({ before }) => before.endsWith(" đến ") && PROGRAMME.test(before) },
  { kinds: MOMENTS, is: ({ before }) => TERM_OF.test(before) },
  // anniversaries and their days: kỷ niệm … (19/5/1890 - 19/5/2026), chào mừng ngày 20/11
  { kinds: MOMENTS, is: ({ outside }) => outside !== "" && FEAST_IN_BRACKETS.test(outside) },
  { kinds: [...DAYS, "bareDay"], is: ({ before }) => !BINDING.test(before) && FEAST.test(before) },
  FEAST_BEHIND,
  { kinds: MOMENTS, is: ({ before }) => BORN.test(before) },
  // "hằng năm" that tells which plan or budget: ngân sách hằng năm của đơn vị
  {
    kinds: ["every"],
    is: ({ before, after }) =>
      !tellsReport(before, after) && (BUDGET.test(before) || /^ (?:của|cho|theo quy định|được giao|được cấp)(?!\p{L})/u.test(after)),
  },
];

/** How far a word may stand before the date that belongs to it. */
const REACH = 160;

/** Where the clause of a position begins: after a stop, a bracket or, unless asked to go on, another token. `PV01(PC)` is a number, not a bracket. */
function clauseStart(text: string, at: number, overTokens = false): number {
  for (let i = at - 1; i >= 0 && i > at - REACH; i--) {
    const char = text[i] ?? "";
    if (!overTokens && char >= "\uE000" && char <= "\uF8FF") return i + 1;
    if (char === ")") {
      const open = text.lastIndexOf("(", i);
      if (open === -1 || i - open > 14 || !/[\p{L}\p{N}]/u.test(text[open - 1] ?? "")) return i + 1;
      i = open;
    } else if (char === "(" || char === ";" || char === ":" || char === "!" || char === "?") return i + 1;
    else if (char === "." && (text[i + 1] === " " || i === at - 1)) return i + 1;
  }
  return Math.max(0, at - REACH);
}

function around(text: string, at: number): Around {
  const start = clauseStart(text, at);
  const whole = clauseStart(text, at, true);
  const open = openBracket(text, at);
  return {
    before: text.slice(start, at),
    after: text.slice(at + 1, at + 24),
    clause: text.slice(whole, at),
    outside: open === -1 ? "" : text.slice(clauseStart(text, open, true), open),
    opens: start === 0 || text[start - 1] === ".",
    label: text[whole - 1] === ":" ? text.slice(clauseStart(text, whole - 1, true), whole - 1) : "",
  };
}

/** The bracket that is open at a position, in the same sentence. */
function openBracket(text: string, at: number): number {
  for (let i = at - 1; i >= 0 && i > at - 80; i--) {
    if (text[i] === "(") return i;
    if (text[i] === ")" || text[i] === ";") return -1;
  }
  return -1;
}

function withoutThese(skeleton: Skeleton, reasons: readonly NotTime[]): Skeleton {
  const dead: number[] = [];
  for (const [at, token] of skeleton.tokens) {
    if (isOneOf(token, skeleton.text, at, reasons)) dead.push(at);
  }
  return bury(skeleton, dead);
}

function isOneOf(token: Token, text: string, at: number, reasons: readonly NotTime[]): boolean {
  const fitting = reasons.filter(({ kinds }) => kinds.includes(token.kind));
  if (fitting.length === 0) return false;
  const surroundings = around(text, at);
  return fitting.some((reason) => reason.is(surroundings));
}

/** Takes the dates of cited documents out, how far a strategy looks beyond its term, and the feasts that a day is chosen for. */
export function withoutCitations(skeleton: Skeleton): Skeleton {
  return withoutThese(skeleton, [CITATION, OUTLOOK, FEAST_BEHIND]);
}

/** Takes out, as well, what running text mentions without setting a time for the work. */
export function withoutMentions(skeleton: Skeleton): Skeleton {
  return withoutThese(skeleton, [CITATION, ...MENTIONS]);
}
