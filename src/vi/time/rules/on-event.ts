import { LETTER } from "../../letters.ts";
import { defineTimeRule } from "../define.ts";

const BODY =
  "(?:chính phủ|quốc hội|thủ tướng|trung ương|bộ trưởng|bộ|các bộ|ủy ban|ubnd|hội đồng nhân dân|hđnd|tỉnh ủy|thành ủy|sở|cấp|cơ quan|ban chỉ đạo)";
const ACT =
  "(?:luật|bộ luật|pháp lệnh|nghị định|nghị quyết|thông tư|quyết định|quy định|chỉ thị|kế hoạch|đề án|dự án|chương trình|chiến lược|quy hoạch|quy chế|văn bản|các văn bản|danh mục|hệ thống)";
const HAPPENS =
  "(?:ban hành|có hiệu lực|phê duyệt|thông qua|công bố|ký ban hành|có (?:văn bản|hướng dẫn|quy định|chủ trương|quyết định|ý kiến|thông báo)|hoàn thành|kết thúc|triển khai)";

/** What the weather does, and what it leaves to be done afterwards. */
const PASSES =
  "(?:nước|lũ|nước lũ|mưa|mưa lũ|bão|ngập|triều|thiên tai|dịch|sự cố) (?:rút|tan|tạnh|dứt|qua|đi qua|kết thúc|xảy ra|được khống chế)";

/** As long as something goes on: `trong thời gian diễn ra Ngày hội`, `trước, trong và sau cuộc bầu cử`. */
const WHILE =
  "(?:trong (?:suốt )?thời gian (?:diễn ra|tổ chức|tiến hành)|(?:trong thời gian )?trước, trong và sau(?: thời gian| khi)?) [^.;:(),]{3,80}";

// In running text: khi Chính phủ và các Bộ, ngành ban hành các văn bản quy định chi tiết | sau khi Nghị định được ban hành |
// trong 24-48 giờ sau khi nước rút | ngay khi bão tan | trong 10 ngày kể từ ngày kết thúc mỗi đợt
// ngay sau khi có hướng dẫn của Bộ Tư pháp | khi có yêu cầu | theo lịch chung của Sở. Only at the end of its sentence does it set the time.
export const onEvent = defineTimeRule({
  id: "on-event",
  heads: ["ngay", "khi", "sau", "kể", "trong", "trước", "chậm", "không", "theo"],
  pattern:
    `(?:${WHILE}|(?:trong (?:vòng |thời hạn |thời gian )?(?:\\d{1,3} ?- ?\\d{1,3} (?:giờ|ngày)|{length}) )?(?:(?:ngay )?sau |kể từ |ngay )?khi ${PASSES}|(?:trong (?:vòng |thời hạn )?|chậm nhất (?:là )?|không quá )(?:\\d{1,3} ?- ?\\d{1,3} (?:giờ|ngày)|\\d{1,3} giờ|{length}) (?:(?:sau|kể từ) (?:khi|ngày) (?:kết thúc|có kết quả|hoàn thành)|sau khi(?! (?:nhận|tiếp nhận|được giao|phát hiện|xảy ra|có)(?![${LETTER}])) (?=[a-zđ])|(?:tính |kể )từ (?:khi|ngày)(?! (?:nhận|tiếp nhận|được giao)(?![${LETTER}])) (?=[a-zđ]))[^.;:()]{0,100})|(?:(?:ngay )?sau |kể từ |ngay )?khi (?:(?:(?:được|các|những|chủ tịch|giám đốc|thủ trưởng|lãnh đạo) )?(?:${BODY}|${ACT})(?= )[^.;:()]{0,60}?(?<![${LETTER}])${HAPPENS}(?![${LETTER}])[^.;:()]{0,160}|` +
    `(?<=sau khi )kết thúc (?:(?:cuộc|đợt|buổi|lớp) )?(?:kiểm tra|giám sát|thanh tra|khảo sát|tập huấn|bầu cử)(?: (?:thực tế|trực tiếp|tại (?:đơn vị|cơ sở)))?(?= ?(?:[.;,)]|$))|có (?:sửa đổi|hướng dẫn|văn bản|quy định|quyết định|chủ trương|kế hoạch|thông báo|quy chế|ý kiến)(?![${LETTER}])[^.;:()]{0,160}|có (?:yêu cầu|phát sinh|chỉ đạo|đề nghị)(?![${LETTER}])[^.;:(),]{0,60})|theo (?:đúng )?lịch(?: (?:chung|riêng|thi|kiểm tra|làm việc|tiêm chủng|công tác|trực|họp)){0,2} (?:của|do) [^.;:(),]{2,80}`,
  inText: "strong",
  read: () => ({ kind: "conditional" }),
});
