import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import { printNumber, round, valueOf } from "../../figures.ts";
import page from "./impossible-share.md";
import { LETTER } from "../../../vi/letters.ts";

const FIGURES = String.raw`(?<![\d.,/-])(?<figures>\d{3}(?:,\d{1,2})?)\s?%`;
/** What is counted, and of which no more than all can be meant. */
const COUNTED =
  "hộ|xã|phường|thôn|bản|tổ dân phố|khu dân cư|cơ quan|đơn vị|địa phương|trường|lớp|học sinh|học viên|giáo viên|cán bộ|công chức|viên chức|đảng viên|hội viên|đoàn viên|chi bộ|chi hội|chi đoàn|tổ chức|cơ sở|mô hình|hồ sơ|văn bản|thủ tục|trẻ em|phụ nữ|đối tượng|người dân|người lao động|dân số";
const OF_ALL = new RegExp(String.raw`${FIGURES}\s(?:tổng số |số |các )?(?:${COUNTED})(?![${LETTER}])`, "gu");
/** `tỷ lệ hộ dùng nước sạch đạt 105%` */
const RATE = new RegExp(String.raw`(?<![${LETTER}])t[ỷỉ] lệ (?<what>[^.;:%\d]{3,80})${FIGURES}`, "gu");
/** What may be more than all there was or was meant: growth, what is held against a plan, counts per head. */
const BEYOND =
  /(?<!\p{L})(?:tăng|giảm|bằng|gấp|vượt|so với|so|mức|hỗ trợ|kế hoạch|chỉ tiêu|dự toán|hoàn thành|thực hiện|giải ngân|thu|huy động|nhập học|đi học chung|thuê bao|điện thoại|di động|công suất|sử dụng giường|lấp đầy|nợ|lãi|sinh lời|quy đổi|trung bình|chung của|cả nước|mẫu|dự phòng)(?!\p{L})/u;
const REACH = 40;

/** `36/34 tỉnh, thành phố`; of 25/11 one month is meant, of 7/5 năm some dates. */
const PART = new RegExp(
  String.raw`(?<![${LETTER}\d.,/-])(?<part>\d{1,3})\/(?<whole>\d{1,3})\s(?:tổng số |số )?(?:tỉnh|${COUNTED})(?![${LETTER}])`,
  "gu",
);
const A_PART = /\d\/\d{1,3}\s\D/u;
/** What makes a day of it, or a number that may be beyond what was meant. */
const DAY_BEFORE =
  /(?<!\p{L})(?:ngày|trước|sau|đến|từ|hết|dịp|lễ|số|luật|nghị quyết|vượt|bằng|tăng|kế hoạch|chỉ tiêu|quyết định|phòng|đội|nhà)\s*$/u;

/** `Cơ cấu nguồn vốn: ngân sách 60%, xã hội hóa 50%` */
const MIX = /(?<!\p{L})cơ cấu (?:nguồn |các nguồn )?(?:vốn|kinh phí|nguồn|kinh tế|ngân sách)(?!\p{L})(?<list>[^.;]{10,200})/gu;
const NOT_ONE_WHOLE = /trong đó|tăng|giảm|so với|giai đoạn|năm \d|thu hồi/u;

export const impossibleShare = defineRule({
  id: "impossible-share",
  group: "consistency",
  severity: "warning",
  summary: { vi: "Tỷ lệ vượt 100% của một tổng thể.", en: "A share is of more than the whole." },
  messages: {
    share: {
      vi: "“{found}”: tỷ lệ của một tổng thể không vượt quá 100%.",
      en: "“{found}”: no share is of more than 100%.",
      expected: {
        vi: "Kiểm tra lại tỷ lệ; nếu so với kế hoạch, năm trước thì ghi rõ.",
        en: "Put the figure right, or say what it is held against.",
      },
    },
    part: {
      vi: "“{found}”: số đạt được nhiều hơn tổng số.",
      en: "“{found}”: more than there are.",
      expected: { vi: "Kiểm tra lại hai số.", en: "Put the two numbers right." },
    },
    mix: {
      vi: "Các phần của cơ cấu cộng lại được {sum}%.",
      en: "The parts of the whole add up to {sum}%.",
      expected: { vi: "Kiểm tra lại từng tỷ lệ.", en: "Check each share." },
    },
  },
  page,
  *check({ texts }) {
    for (const { prose, folded } of texts) {
      // Days and numbers of documents have a stroke too, though hardly with a word right behind it.
      const parts = A_PART.test(folded) ? folded.matchAll(PART) : [];
      for (const { 0: words, index, groups } of parts) {
        const [part, whole] = [Number(groups?.["part"]), Number(groups?.["whole"])];
        if (part <= whole || whole < 3 || isDay(part, whole, folded.slice(0, index))) continue;
        const end = index + words.length;
        yield { at: sourceSpan(prose, index, end), message: "part", values: { found: prose.text.slice(index, end) } };
      }
      if (!folded.includes("%")) continue;
      for (const { 0: words, index, groups } of [...folded.matchAll(OF_ALL), ...folded.matchAll(RATE)]) {
        const from = words.indexOf(groups?.["figures"] ?? "");
        const [start, end] = [index + from, index + words.indexOf("%") + 1];
        // What stands close before the figure, or a little behind it, says what it is held against.
        const around = folded.slice(Math.max(0, start - REACH), start) + (groups?.["what"] ?? "") + folded.slice(end, end + REACH);
        if (valueOf(groups?.["figures"]) <= 100 || BEYOND.test(around)) continue;
        yield { at: sourceSpan(prose, start, end), message: "share", values: { found: prose.text.slice(start, end) } };
      }
      for (const { index, groups } of folded.matchAll(MIX)) {
        const list = groups?.["list"] ?? "";
        const shares = [...list.matchAll(/(?<![\d.,])(?<figures>\d{1,3}(?:,\d{1,2})?)\s?%/gu)].map((one) =>
          valueOf(one.groups?.["figures"]),
        );
        const sum = round(shares.reduce((all, share) => all + share, 0));
        if (shares.length < 2 || NOT_ONE_WHOLE.test(list) || sum < 100.2) continue;
        const end = index + folded.slice(index).indexOf(list) + list.length;
        yield { at: sourceSpan(prose, index, end), message: "mix", values: { sum: printNumber(sum) } };
      }
    }
  },
});

/** `20/11 trường`: what may be a day is one unless a sign of shares stands before it. */
function isDay(part: number, whole: number, before: string): boolean {
  return DAY_BEFORE.test(before) || (part <= 31 && whole <= 12 && !/(?<!\p{L})(?:đạt|có|còn|gồm|tại|ở|cho|được)\s*$/u.test(before));
}
