import { fieldOf, type Field } from "./labels.ts";
import { fold } from "./word.ts";

/** Words of a column header that name its field when the whole header is no known label; the first that fits counts. */
const HEADER_WORDS: readonly (readonly [RegExp, Field])[] = [
  [/^(?:stt|tt|số tt|số thứ tự)$/u, "index"],
  [/lãnh đạo|đồng chí|theo dõi|đôn đốc|giám sát|chỉ đạo/u, "supervisor"],
  [/cấp trình|cơ quan trình|đơn vị trình|cấp ban hành|thẩm quyền|phê duyệt/u, "submission"],
  [/kinh phí|dự toán|nguồn vốn|kinh phi/u, "funding"],
  [/ghi chú|căn cứ|cơ sở pháp lý/u, "note"],
  [/sản phẩm|kết quả|đầu ra/u, "output"],
  [/chủ trì|(?:cơ quan|đơn vị|bộ phận|người) (?:được giao )?soạn thảo/u, "lead"],
  [/phối hợp/u, "coordinating"],
  [/thời gian|thời hạn|tiến độ|hoàn thành|thời điểm|lộ trình|ngày thực hiện/u, "timeline"],
  [/^(?:tháng|tuần|ngày|buổi)(?:[ ,/].{1,20})?$/u, "timeline"],
  [/nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|đề án|tên văn bản|đầu việc|công tác/u, "content"],
  [
    /(?:cơ quan|đơn vị|người|bộ phận|lực lượng|cá nhân|tổ chức) (?:thực hiện|được giao|đảm nhiệm|phụ trách)|phụ trách|^thực hiện$|trách nhiệm|phân công|đơn vị$|cơ quan$/u,
    "lead",
  ],
];

/** The field that the words of a column header name; undefined when they name none. */
export function columnField(text: string): Field | undefined {
  if (text === "") return undefined;
  const key = fold(text)
    .replace(/\s+/gu, " ")
    .replace(/[:.*]+$/u, "")
    .trim();
  if (/chủ trì/u.test(key) && /phối hợp/u.test(key)) return "container";
  return fieldOf(key) ?? (key.length > 90 ? undefined : HEADER_WORDS.find(([words]) => words.test(key))?.[1]);
}
