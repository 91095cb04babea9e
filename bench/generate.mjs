// Realistic plans of any size for places that do not exist: the same seed gives the same bytes.

/** A small generator of numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const LEADS = ["Sở Nội vụ", "Sở Tư pháp", "Công an tỉnh", "Sở Giáo dục và Đào tạo", "Sở Nông nghiệp và Môi trường", "Văn phòng UBND tỉnh"];
const HELPERS = [
  "Sở Tài chính",
  "Sở Khoa học và Công nghệ",
  "Báo và Phát thanh, Truyền hình tỉnh",
  "UBND các xã, phường",
  "các sở, ban, ngành tỉnh",
  "các cơ quan, đơn vị có liên quan",
];
const WORK = [
  "Tổ chức tuyên truyền, phổ biến Luật và các văn bản quy định chi tiết thi hành",
  "Tập huấn chuyên môn, nghiệp vụ cho đội ngũ cán bộ, công chức, viên chức",
  "Rà soát văn bản quy phạm pháp luật có liên quan thuộc thẩm quyền của tỉnh",
  "Xây dựng, vận hành cơ sở dữ liệu dùng chung, kết nối với cơ sở dữ liệu quốc gia",
  "Kiểm tra, đôn đốc việc thực hiện tại các cơ quan, đơn vị và địa phương",
  "Sơ kết, tổng kết việc triển khai thi hành, biểu dương điển hình tiên tiến",
];
/** Enough fields and communes that ten times the plan is ten times as many tasks of their own, not the same ones again. */
const FIELDS = [
  "đất đai",
  "hộ tịch",
  "đầu tư công",
  "bảo hiểm xã hội",
  "giáo dục mầm non",
  "lâm nghiệp",
  "thủy lợi",
  "văn thư",
  "an toàn thực phẩm",
  "giao thông nông thôn",
  "du lịch cộng đồng",
  "khám bệnh, chữa bệnh",
];
const FIRST = ["Bản", "Mường", "Nà", "Phiêng", "Chiềng", "Hua", "Pá", "Nậm", "Co", "Tà", "Púng", "Xím", "Huổi", "Noong", "Pom", "Lếch"];
const SECOND = ["Lao", "Khoa", "Sang", "Ơn", "Bó", "Phung", "Men", "Khoang", "Ma", "Hoa", "Lầm", "Tấu", "Cò", "Vai", "Ít", "Hạc"];
const DETAIL = [
  "Biên soạn tài liệu, đăng tải trên cổng thông tin điện tử và các phương tiện thông tin đại chúng.",
  "Lựa chọn hình thức phù hợp với từng nhóm đối tượng, tránh hình thức, lãng phí.",
  "Tổng hợp khó khăn, vướng mắc, kịp thời đề xuất cấp có thẩm quyền xem xét, giải quyết.",
  "Bảo đảm điều kiện về hạ tầng, trang thiết bị và an toàn thông tin.",
];
const TIMES = [
  "Trước ngày 30/6/2026.",
  "Quý III/2026.",
  "Năm 2026 và các năm tiếp theo.",
  "Thường xuyên, hằng năm.",
  "Từ tháng 4 đến tháng 9 năm 2026.",
];
const NUMERALS = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(number) {
  let left = number;
  let text = "";
  for (const [value, letters] of NUMERALS) for (; left >= value; left -= value) text += letters;
  return text;
}

function task(number, pick) {
  const lead = pick(LEADS);
  const others = [pick(HELPERS), pick(HELPERS)].filter((name, index, all) => all.indexOf(name) === index).join("; ");
  return `${number}. ${pick(WORK)} về ${pick(FIELDS)} tại xã ${pick(FIRST)} ${pick(SECOND)}

- Nội dung: ${pick(DETAIL)} ${pick(DETAIL)} ${pick(DETAIL)}

- Cơ quan chủ trì: ${lead}.

- Cơ quan phối hợp: ${others}.

- Thời gian thực hiện: ${pick(TIMES)}

`;
}

const HEAD = `ỦY BAN NHÂN DÂN
TỈNH SƠN THỦY

Số: 45/KH-UBND

Sơn Thủy, ngày 12 tháng 3 năm 2026

# KẾ HOẠCH

**Triển khai thi hành Luật Lưu trữ trên địa bàn tỉnh Sơn Thủy**

Căn cứ Quyết định số 123/QĐ-TTg ngày 15 tháng 01 năm 2026 của Thủ tướng Chính phủ về việc ban hành Kế hoạch triển khai thi hành Luật Lưu trữ, Ủy ban nhân dân tỉnh ban hành Kế hoạch triển khai thực hiện như sau:

## I. MỤC ĐÍCH, YÊU CẦU

### 1. Mục đích

a) Xác định cụ thể nội dung công việc, thời hạn, tiến độ hoàn thành và trách nhiệm của các cơ quan, đơn vị.

b) Nâng cao nhận thức của cán bộ, công chức, viên chức và Nhân dân.

### 2. Yêu cầu

a) Bảo đảm sự chỉ đạo thống nhất, sự phối hợp chặt chẽ giữa các cơ quan, đơn vị.

b) Thực hiện kịp thời, tiết kiệm, hiệu quả, đúng quy định của pháp luật.

`;

const foot = (section) => `## ${roman(section)}. KINH PHÍ THỰC HIỆN

Kinh phí thực hiện Kế hoạch do ngân sách nhà nước bảo đảm theo phân cấp hiện hành.

## ${roman(section + 1)}. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ theo dõi, đôn đốc việc thực hiện Kế hoạch; định kỳ hằng năm, trước ngày 15 tháng 12, tổng hợp, báo cáo UBND tỉnh.

2. Các sở, ban, ngành, UBND các xã, phường xây dựng kế hoạch cụ thể và tổ chức thực hiện.

Trên đây là Kế hoạch triển khai thi hành Luật Lưu trữ trên địa bàn tỉnh; trong quá trình thực hiện nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh về Sở Nội vụ để tổng hợp./.

**Nơi nhận:**

- Thường trực Tỉnh ủy;

- Các sở, ban, ngành tỉnh;

- UBND các xã, phường;

- Lưu: VT, NC.

**TM. ỦY BAN NHÂN DÂN**

**KT. CHỦ TỊCH**

**PHÓ CHỦ TỊCH**

**Lò Văn Thành**
`;

/** A plan in Markdown of about so many bytes of UTF-8, never less than one section of tasks. */
export function generatePlan(bytes, seed = 1) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const parts = [HEAD];
  let size = Buffer.byteLength(HEAD) + Buffer.byteLength(foot(3));
  let section = 2;
  do {
    const heading = `## ${roman(section)}. NỘI DUNG THỰC HIỆN${section === 2 ? "" : ` GIAI ĐOẠN ${section - 1}`}\n\n`;
    parts.push(heading);
    size += Buffer.byteLength(heading);
    for (let number = 1; number <= 40 && (number === 1 || size < bytes); number++) {
      const text = task(number, pick);
      parts.push(text);
      size += Buffer.byteLength(text);
    }
    section += 1;
  } while (size < bytes);
  parts.push(foot(section));
  return parts.join("");
}

/** The same plan as it comes out of a PDF: no markup, lines broken at about so many characters. */
export function asWrappedText(markdown, width = 90) {
  const lines = markdown
    .replaceAll(/^#+ /gm, "")
    .replaceAll("**", "")
    .split("\n")
    .filter((line) => line !== "");
  return lines.map((line) => wrap(line, width)).join("\n");
}

function wrap(line, width) {
  const rows = [];
  let row = "";
  for (const word of line.split(" ")) {
    if (row !== "" && row.length + word.length >= width) {
      rows.push(row);
      row = "";
    }
    row += row === "" ? word : ` ${word}`;
  }
  return [...rows, row].join("\n");
}
