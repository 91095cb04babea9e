// A shelf of plans as an office keeps them, for places that do not exist: labelled tasks, task tables, plans by agency,
// commune texts broken into lines, letters that are no plans, second versions, copies. The same seed gives the same bytes.
import { asWrappedText, randomFrom } from "./generate.mjs";

const PROVINCES = ["Sơn Thủy", "Bình Lâm", "An Khê Thượng", "Đông Hà Giang", "Tân Vĩnh", "Hải Trung", "Lạc Sơn Bình", "Phú Đông Hòa"];
const COMMUNES = [
  "Vân Sơn",
  "Mường Lạn",
  "Tân Thới",
  "Đại Lâm",
  "Hòa Phú Tây",
  "Khe Nước",
  "Bản Thượng",
  "Long Điền Bắc",
  "Cẩm Trung",
  "Yên Hạ",
];
const TOPICS = [
  { law: "Luật Lưu trữ", act: "Luật Lưu trữ số 33/2024/QH15", about: "công tác lưu trữ", word: "lưu trữ" },
  { law: "Luật Căn cước", act: "Luật Căn cước số 26/2023/QH15", about: "công tác quản lý căn cước", word: "căn cước" },
  { law: "Luật Đất đai", act: "Luật Đất đai số 31/2024/QH15", about: "quản lý, sử dụng đất đai", word: "đất đai" },
  { law: "Luật Giao dịch điện tử", act: "Luật Giao dịch điện tử số 20/2023/QH15", about: "giao dịch điện tử", word: "giao dịch điện tử" },
  {
    law: "Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ",
    act: "Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ số 55/2024/QH15",
    about: "phòng cháy, chữa cháy",
    word: "phòng cháy",
  },
  {
    law: "Luật Trật tự, an toàn giao thông đường bộ",
    act: "Luật Trật tự, an toàn giao thông đường bộ số 36/2024/QH15",
    about: "bảo đảm trật tự, an toàn giao thông",
    word: "giao thông",
  },
  { law: "Luật Bảo hiểm xã hội", act: "Luật Bảo hiểm xã hội số 41/2024/QH15", about: "bảo hiểm xã hội", word: "bảo hiểm" },
  {
    law: "Luật Thực hiện dân chủ ở cơ sở",
    act: "Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15",
    about: "thực hiện dân chủ ở cơ sở",
    word: "dân chủ",
  },
];
const BODIES = {
  tỉnh: [
    "Sở Nội vụ",
    "Sở Tư pháp",
    "Công an tỉnh",
    "Sở Giáo dục và Đào tạo",
    "Sở Nông nghiệp và Môi trường",
    "Văn phòng UBND tỉnh",
    "Sở Tài chính",
    "Sở Khoa học và Công nghệ",
    "Sở Y tế",
    "Thanh tra tỉnh",
  ],
  xã: [
    "Công an xã",
    "Văn phòng HĐND và UBND xã",
    "Phòng Kinh tế",
    "Phòng Văn hóa - Xã hội",
    "Trung tâm Phục vụ hành chính công",
    "Ban Chỉ huy Quân sự xã",
    "Trạm Y tế xã",
  ],
};
const HELPERS = {
  tỉnh: [
    "Báo và Phát thanh, Truyền hình tỉnh",
    "UBND các xã, phường",
    "các sở, ban, ngành tỉnh",
    "các cơ quan, đơn vị có liên quan",
    "Ủy ban MTTQ Việt Nam tỉnh",
  ],
  xã: ["các ban, ngành, đoàn thể xã", "các trường học trên địa bàn", "Trưởng các thôn", "các cơ quan, đơn vị có liên quan"],
};
const WORK = [
  "Tổ chức tuyên truyền, phổ biến {law} và các văn bản quy định chi tiết thi hành",
  "Tập huấn chuyên môn, nghiệp vụ về {about} cho đội ngũ cán bộ, công chức, viên chức",
  "Rà soát văn bản quy phạm pháp luật có liên quan đến {about} thuộc thẩm quyền",
  "Xây dựng, vận hành cơ sở dữ liệu về {word}, kết nối với cơ sở dữ liệu quốc gia",
  "Kiểm tra, đôn đốc việc thực hiện {law} tại các cơ quan, đơn vị và địa phương",
  "Sơ kết, tổng kết việc triển khai thi hành {law}, biểu dương điển hình tiên tiến",
  "Biên soạn sổ tay, tờ rơi hướng dẫn người dân về {about}",
  "Đầu tư hạ tầng, trang thiết bị phục vụ {about}",
  "Kiện toàn bộ máy, bố trí nhân lực làm {about}",
  "Tiếp nhận, giải quyết phản ánh, kiến nghị của tổ chức, cá nhân về {word}",
  "Số hóa hồ sơ, giấy tờ liên quan đến {word} còn giá trị sử dụng",
  "Mở chuyên mục hỏi đáp về {word} trên cổng thông tin điện tử",
];
const DETAIL = [
  "Biên soạn tài liệu, đăng tải trên cổng thông tin điện tử và các phương tiện thông tin đại chúng.",
  "Lựa chọn hình thức phù hợp với từng nhóm đối tượng, tránh hình thức, lãng phí.",
  "Tổng hợp khó khăn, vướng mắc, kịp thời đề xuất cấp có thẩm quyền xem xét, giải quyết.",
  "Bảo đảm điều kiện về hạ tầng, trang thiết bị và an toàn thông tin.",
  "Phân công rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền.",
  "Kết hợp hội nghị trực tiếp với trực tuyến, chú trọng vùng sâu, vùng xa.",
  "Huy động sự tham gia của các tổ chức chính trị - xã hội và Nhân dân.",
];
const OUTPUTS = [
  "Báo cáo kết quả rà soát",
  "Hội nghị tập huấn",
  "Quyết định của UBND",
  "Tài liệu tuyên truyền",
  "Cơ sở dữ liệu được cập nhật",
  "Kế hoạch chi tiết",
];
const NAMES = ["Lò Văn Thành", "Hà Thị Minh Nguyệt", "Trần Quốc Bảo", "Nguyễn Thị Thu Hằng", "Vàng A Páo", "Lê Đình Khôi"];
const PURPOSES = [
  "Xác định cụ thể nội dung công việc, thời hạn, tiến độ hoàn thành và trách nhiệm của các cơ quan, đơn vị trong {about}.",
  "Nâng cao nhận thức của cán bộ, công chức, viên chức và Nhân dân về {law}.",
  "Bảo đảm {law} được thi hành thống nhất, đồng bộ, kịp thời, hiệu quả.",
];
const REQUIREMENTS = [
  "Bảo đảm sự chỉ đạo thống nhất, sự phối hợp chặt chẽ giữa các cơ quan, đơn vị.",
  "Thực hiện kịp thời, tiết kiệm, hiệu quả, đúng quy định của pháp luật.",
  "Nội dung công việc gắn với trách nhiệm của người đứng đầu.",
];

const two = (value) => String(value).padStart(2, "0");
/** A day as officers write it: 5/6/2026, 30/12/2025. */
const dayText = ({ day, month, year }) => `${two(day)}/${month}/${year}`;

function times(pick, year) {
  return pick([
    `Trước ngày ${two(pick([15, 20, 25, 30]))}/${pick([4, 6, 9, 11])}/${year}.`,
    `Quý ${pick(["I", "II", "III", "IV"])}/${year}.`,
    `Năm ${year} và các năm tiếp theo.`,
    "Thường xuyên, hằng năm.",
    `Từ tháng ${pick([2, 3, 4])} đến tháng ${pick([8, 9, 10])} năm ${year}.`,
    `Tháng ${pick([3, 5, 8, 10, 12])}/${year}.`,
    "Hằng quý.",
    "Theo kế hoạch của cấp trên.",
  ]);
}

/** Who writes, when, about what: all that a plan of any kind is made from. */
function facts(random, index) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const commune = random() < 0.4;
  const level = commune ? "xã" : "tỉnh";
  const where = pick(commune ? COMMUNES : PROVINCES);
  const date = { day: pick([3, 9, 12, 18, 24, 27]), month: 1 + Math.floor(random() * 11), year: 2021 + Math.floor(random() * 6) };
  const topic = pick(TOPICS);
  const fill = (text) => text.replaceAll(/\{(\w+)\}/g, (_, name) => topic[name]);
  return { pick, random, level, where, place: `${level} ${where}`, date, topic, fill, number: `${1 + index}/KH-UBND`, signer: pick(NAMES) };
}

function head({ level, where, date, topic, number, place, fill, pick }) {
  return `ỦY BAN NHÂN DÂN
${level.toUpperCase()} ${where.toUpperCase()}

Số: ${number}

${where}, ngày ${two(date.day)} tháng ${date.month < 3 ? two(date.month) : date.month} năm ${date.year}

# KẾ HOẠCH

**Triển khai thi hành ${topic.law} trên địa bàn ${place}**

Căn cứ ${topic.act};

Căn cứ Quyết định số ${100 + 10 * TOPICS.indexOf(topic) + (date.year % 7)}/QĐ-TTg ngày 15 tháng 01 năm ${date.year} của Thủ tướng Chính phủ về việc ban hành Kế hoạch triển khai thi hành ${topic.law},

Ủy ban nhân dân ${place} ban hành Kế hoạch triển khai thi hành ${topic.law} như sau:

## I. MỤC ĐÍCH, YÊU CẦU

### 1. Mục đích

a) ${fill(pick(PURPOSES))}

b) ${fill(pick(PURPOSES))}

### 2. Yêu cầu

a) ${pick(REQUIREMENTS)}

b) ${pick(REQUIREMENTS)}

`;
}

function foot({ level, topic, place, pick, signer }, numeral, next) {
  const [first] = BODIES[level];
  const members =
    level === "tỉnh"
      ? ["Thường trực Tỉnh ủy", "Các sở, ban, ngành tỉnh", "UBND các xã, phường"]
      : ["UBND tỉnh (để báo cáo)", "Thường trực Đảng ủy", "Các ban, ngành, đoàn thể xã"];
  const told = pick([members, members, members.slice(0, 2), ["Công an tỉnh", "Sở Tư pháp"]]);
  const report = pick([
    "định kỳ hằng năm, trước ngày 15 tháng 12",
    "hằng quý, trước ngày 20 của tháng cuối quý",
    "hằng tháng, trước ngày 20",
  ]);
  return `## ${numeral}. KINH PHÍ THỰC HIỆN

Kinh phí thực hiện Kế hoạch do ngân sách nhà nước bảo đảm theo phân cấp hiện hành.

## ${next}. TỔ CHỨC THỰC HIỆN

1. ${first} theo dõi, đôn đốc việc thực hiện Kế hoạch; ${report}, tổng hợp, báo cáo UBND ${level}.

2. Các cơ quan, đơn vị được giao nhiệm vụ xây dựng kế hoạch cụ thể và tổ chức thực hiện.

Trên đây là Kế hoạch triển khai thi hành ${topic.law} trên địa bàn ${place}./.

**Nơi nhận:**

${[...told, "Lưu: VT, NC"].map((line) => `- ${line};`).join("\n\n")}

**TM. ỦY BAN NHÂN DÂN**

**KT. CHỦ TỊCH**

**PHÓ CHỦ TỊCH**

**${signer}**
`;
}

function someHelpers({ level, pick }) {
  return [pick(HELPERS[level]), pick(BODIES[level]), pick(HELPERS[level])].filter((name, at, all) => all.indexOf(name) === at).join("; ");
}

function labelled(known) {
  const { level, fill, pick, random, date } = known;
  const tasks = Array.from({ length: 8 + Math.floor(random() * 9) }, (_, at) => {
    const output = random() < 0.4 ? `- Sản phẩm: ${pick(OUTPUTS)}.\n\n` : "";
    return `${at + 1}. ${fill(pick(WORK))}\n\n- Nội dung: ${pick(DETAIL)} ${pick(DETAIL)} ${pick(DETAIL)}\n\n- Cơ quan chủ trì: ${pick(BODIES[level])}.\n\n- Cơ quan phối hợp: ${someHelpers(known)}.\n\n- Thời gian thực hiện: ${times(pick, date.year)}\n\n${output}`;
  });
  return `${head(known)}## II. NỘI DUNG THỰC HIỆN\n\n${tasks.join("")}${foot(known, "III", "IV")}`;
}

function withTable(known) {
  const { level, fill, pick, random, date } = known;
  const rows = Array.from({ length: 12 + Math.floor(random() * 16) }, (_, at) => {
    const time = times(pick, date.year).replace(/\.$/, "");
    return `| ${at + 1} | ${fill(pick(WORK))} | ${pick(BODIES[level])} | ${someHelpers(known)} | ${time} | ${pick(OUTPUTS)} |`;
  });
  const body = `## II. NHIỆM VỤ, GIẢI PHÁP\n\n1. ${pick(DETAIL)}\n\n2. ${pick(DETAIL)}\n\nCác nhiệm vụ cụ thể tại Phụ lục kèm theo Kế hoạch này.\n\n`;
  const table = `\n# PHỤ LỤC\n\n**DANH MỤC NHIỆM VỤ**\n\n| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian | Sản phẩm |\n| --- | --- | --- | --- | --- | --- |\n${rows.join("\n")}\n`;
  return head(known) + body + foot(known, "III", "IV") + table;
}

function byAgency(known) {
  const { level, fill, pick, date } = known;
  const parts = BODIES[level].slice(0, 6).map((body, at) => {
    const duties = Array.from(
      { length: 5 },
      () =>
        `- ${pick(DETAIL)} ${fill(pick(WORK))}; hoàn thành ${times(pick, date.year).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())}`,
    );
    return `${at + 1}. ${body}\n\n${duties.join("\n\n")}\n\n`;
  });
  return `${head(known)}## II. PHÂN CÔNG NHIỆM VỤ\n\n${parts.join("")}${foot(known, "III", "IV")}`;
}

function officialLetter({ level, where, date, topic, signer, pick }, index) {
  return `ỦY BAN NHÂN DÂN\n${level.toUpperCase()} ${where.toUpperCase()}\n\nSố: ${index + 1}/UBND-NC\n\nV/v triển khai ${topic.law}\n\n${where}, ngày ${dayText(
    date,
  )
    .replaceAll("/", " tháng ")
    .replace(
      / tháng (\d{4})$/,
      " năm $1",
    )}\n\nKính gửi: Các cơ quan, đơn vị trực thuộc.\n\nThực hiện ${topic.act}, Ủy ban nhân dân đề nghị các cơ quan, đơn vị nghiên cứu, triển khai thực hiện. ${pick(DETAIL)} ${pick(DETAIL)}\n\nĐề nghị các cơ quan, đơn vị báo cáo kết quả trước ngày 20/12/${date.year}./.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n${signer}\n`;
}

const MAKERS = [labelled, labelled, withTable, byAgency];

/**
 * One file after the other: `{path, text, plan}`, in folders by year. Of a hundred about 92 are plans; 3 letters; 2 second
 * versions, 2 the same bytes again and 1 the same text in another format of a plan before.
 */
export function* shelf(count, seed = 1) {
  const random = randomFrom(seed);
  let last;
  for (let index = 0; index < count; index++) {
    const kind = random();
    const name = `ke-hoach-${String(index + 1).padStart(6, "0")}`;
    const known = facts(random, index);
    if (last !== undefined && kind < 0.02) {
      yield {
        path: `${last.folder}/${name}-sua.md`,
        text: last.text.replace("Kinh phí thực hiện Kế hoạch do", "Kinh phí thực hiện do"),
        plan: true,
      };
    } else if (last !== undefined && kind < 0.04) yield { path: `${last.folder}/${name}-ban-sao.md`, text: last.text, plan: true };
    else if (last !== undefined && kind < 0.05) yield { path: `${last.folder}/${name}.txt`, text: `${last.text}\n\n`, plan: true };
    else if (kind < 0.08) yield { path: `${known.date.year}/${name}.txt`, text: officialLetter(known, index), plan: false };
    else {
      const text = MAKERS[Math.floor(random() * MAKERS.length)](known);
      const folder = String(known.date.year);
      const wrapped = known.level === "xã";
      if (!wrapped) last = { folder, text };
      yield { path: `${folder}/${name}.${wrapped ? "txt" : "md"}`, text: wrapped ? asWrappedText(text) : text, plan: true };
    }
  }
}
