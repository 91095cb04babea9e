import { describe, expect, test } from "vitest";
import { isCapitals, paragraphsOf, wrapWidth } from "../../src/outline/paragraphs.ts";
import { paragraphWords, stripsOf, type Kind } from "../support/outline.ts";

/** A paragraph long enough to show at which column the text is wrapped. */
const FILLER = `Người đứng đầu các cơ quan, đơn vị chủ động triển khai nhiệm vụ được giao, thường
xuyên kiểm tra, đôn đốc tiến độ thực hiện và chịu trách nhiệm trước Ủy ban nhân dân
về kết quả thực hiện của cơ quan, đơn vị mình trong phạm vi nhiệm vụ được phân công.

`;

describe("wrapped lines are joined", () => {
  test.each<[string, Kind, string, string[]]>([
    ["in one block", "md", "Phổ biến Luật Lưu trữ và các\nvăn bản hướng dẫn", ["Phổ biến Luật Lưu trữ và các văn bản hướng dẫn"]],
    [
      "an item and its rest",
      "txt",
      "a) Phổ biến Luật Lưu trữ và các\nvăn bản hướng dẫn",
      ["a ¦ Phổ biến Luật Lưu trữ và các văn bản hướng dẫn"],
    ],
    [
      "a heading in capitals that ends with a remark in brackets",
      "md",
      "**II. NHIỆM VỤ\nTRƯỚC MẮT (đến hết ngày 30/11/2026)**\n\nSửa trường.",
      ["II ¦ NHIỆM VỤ TRƯỚC MẮT (đến hết ngày 30/11/2026)", "Sửa trường."],
    ],
    [
      "no sentence with brackets under a heading in capitals",
      "md",
      "**II. NHIỆM VỤ**\nRà soát các hộ dân (đến hết ngày 30/11/2026).",
      ["II ¦ NHIỆM VỤ", "Rà soát các hộ dân (đến hết ngày 30/11/2026)."],
    ],
    [
      "a symbol cut at the hyphen",
      "txt",
      "theo Nghị định số 30/2020/NĐ-\nCP ngày 05/3/2020",
      ["theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"],
    ],
    [
      "a page break in mid-sentence",
      "txt",
      `${FILLER}- Phối hợp chặt chẽ giữa Công an xã với các ban, ngành, đoàn thể xã, kịp thời tháo gỡ\n\n\n\nkhó khăn, vướng mắc phát sinh.`,
      [
        expect.any(String),
        "- ¦ Phối hợp chặt chẽ giữa Công an xã với các ban, ngành, đoàn thể xã, kịp thời tháo gỡ khó khăn, vướng mắc phát sinh.",
      ],
    ] as unknown as [string, Kind, string, string[]],
    [
      "a span of years is no dash",
      "md",
      "4. Trong giai đoạn 2026\n- 2030 bồi dưỡng viên chức",
      ["4 ¦ Trong giai đoạn 2026 - 2030 bồi dưỡng viên chức"],
    ],
    [
      "a year at the end of its sentence is no empty item",
      "md",
      "- Thời gian trình: Quý IV năm\n2026.",
      ["- ¦ Thời gian trình: Quý IV năm 2026."],
    ],
    ["nor the later of two years", "md", "3. Số hóa hồ sơ 2026 -\n2027.", ["3 ¦ Số hóa hồ sơ 2026 - 2027."]],
    [
      "a number that waits for its words",
      "md",
      "1. Việc làm hằng năm\n2. Việc làm hằng quý",
      ["1 ¦ Việc làm hằng năm", "2 ¦ Việc làm hằng quý"],
    ],
    [
      "a dash inside quotation marks that are open",
      "txt",
      `${FILLER}Các thôn tổ chức phong trào thi đua với chủ đề năm “Kỷ cương - Nền nếp; Chủ động.\n- Sáng tạo; Chất lượng” trong mùa khô.`,
      [
        expect.any(String),
        "Các thôn tổ chức phong trào thi đua với chủ đề năm “Kỷ cương - Nền nếp; Chủ động. - Sáng tạo; Chất lượng” trong mùa khô.",
      ],
    ] as unknown as [string, Kind, string, string[]],
    [
      "a dash before quotation marks of its own",
      "txt",
      `${FILLER}Các thôn tổ chức phong trào thi đua trong mùa khô với chủ đề năm nay là kỷ cương.\n- Nêu gương “Sáng tạo” trong mùa khô.`,
      [expect.any(String), expect.any(String), "- ¦ Nêu gương “Sáng tạo” trong mùa khô."],
    ] as unknown as [string, Kind, string, string[]],
    [
      "a word in two parts that fills its line, where Markdown sees a list",
      "md",
      `${FILLER}Các xã gắn việc bảo vệ rừng với trồng dược liệu dưới tán để phát triển kinh tế\n- xã hội của vùng cao.`,
      [expect.any(String), "Các xã gắn việc bảo vệ rừng với trồng dược liệu dưới tán để phát triển kinh tế - xã hội của vùng cao."],
    ] as unknown as [string, Kind, string, string[]],
    [
      "a number that belongs to the word before it",
      "md",
      `${FILLER}b) Hoàn thiện báo cáo. Đơn vị thực hiện: Tổ 3, Tổ\n14.\nc) Tổng kết.`,
      [expect.any(String), "b ¦ Hoàn thiện báo cáo. Đơn vị thực hiện: Tổ 3, Tổ 14.", "c ¦ Tổng kết."],
    ] as unknown as [string, Kind, string, string[]],
    [
      "a point that the line before names",
      "txt",
      `${FILLER}2. Lập danh mục hồ sơ, tài liệu lưu trữ của các cơ quan, đơn vị trên địa bàn toàn xã;\nthời hạn bảo quản của từng nhóm hồ sơ, tài liệu trong danh mục thực hiện theo điểm\na) Khoản 2 Điều 5 của Luật Lưu trữ.`,
      [expect.any(String), expect.stringMatching(/^2 ¦ .*điểm a\) Khoản 2 Điều 5 của Luật Lưu trữ\.$/u)],
    ] as unknown as [string, Kind, string, string[]],
    [
      "a body that the words before are about",
      "md",
      `${FILLER}a) Rà soát văn bản do\nSở Y tế chủ trì, có ý kiến của Sở Tư pháp.`,
      [expect.any(String), "a ¦ Rà soát văn bản do Sở Y tế chủ trì, có ý kiến của Sở Tư pháp."],
    ] as unknown as [string, Kind, string, string[]],
    [
      "an item in small letters under a line with room left",
      "md",
      `${FILLER}Các xã chuẩn bị trước mùa khô\n- cây giống và phân bón;\n- dụng cụ trồng.`,
      [expect.any(String), "Các xã chuẩn bị trước mùa khô", "- ¦ cây giống và phân bón;", "- ¦ dụng cụ trồng."],
    ] as unknown as [string, Kind, string, string[]],
    ["a span of shares is no dash", "md", "- Tăng trưởng bình quân 05\n- 06%/năm", ["- ¦ Tăng trưởng bình quân 05 - 06%/năm"]],
    ["a list of shares is one", "md", "Cơ cấu gồm:\n- 06% lúa\n- 12% ngô", ["Cơ cấu gồm:", "- ¦ 06% lúa", "- ¦ 12% ngô"]],
    ["a marker alone waits for its words", "md", "1.\nGiai đoạn 2025 - 2030", ["1 ¦ Giai đoạn 2025 - 2030"]],
    [
      "a heading in capitals over two lines",
      "txt",
      "I. MỤC ĐÍCH, YÊU CẦU CỦA VIỆC TRIỂN KHAI THI HÀNH\nLUẬT LƯU TRỮ",
      ["I ¦ MỤC ĐÍCH, YÊU CẦU CỦA VIỆC TRIỂN KHAI THI HÀNH LUẬT LƯU TRỮ"],
    ],
    [
      "a Roman number in a wrapped title is no marker",
      "txt",
      "TUYÊN TRUYỀN ĐẠI HỘI ĐẠI BIỂU TOÀN QUỐC LẦN THỨ\nXIV CỦA ĐẢNG",
      ["TUYÊN TRUYỀN ĐẠI HỘI ĐẠI BIỂU TOÀN QUỐC LẦN THỨ XIV CỦA ĐẢNG"],
    ],
    [
      "years at the head of a wrapped line",
      "txt",
      `${FILLER}Số hóa tài liệu lưu trữ lịch sử của các cơ quan, tổ chức trong giai đoạn từ năm 2026\n- 2030 theo kế hoạch.`,
      [expect.any(String), "Số hóa tài liệu lưu trữ lịch sử của các cơ quan, tổ chức trong giai đoạn từ năm 2026 - 2030 theo kế hoạch."],
    ] as unknown as [string, Kind, string, string[]],
    [
      "a clause number at the head of a wrapped line",
      "txt",
      `${FILLER}Thực hiện rà soát, sửa đổi các quy định về lưu trữ theo yêu cầu tại khoản 2 và khoản\n3. Điều này có hiệu lực từ ngày ký.`,
      [
        expect.any(String),
        "Thực hiện rà soát, sửa đổi các quy định về lưu trữ theo yêu cầu tại khoản 2 và khoản 3. Điều này có hiệu lực từ ngày ký.",
      ],
    ] as unknown as [string, Kind, string, string[]],
  ])("%s", (_name, kind, text, expected) => {
    expect(paragraphWords(text, kind)).toEqual(expected);
  });
});

test.each(["tại mục", "theo Biểu", "của Phụ lục", "Nghị định,"])(
  "a number of two parts that the line before waits for with %s begins no item",
  (end) => {
    const text = `1. Thực hiện rà soát, sửa đổi các quy định về lưu trữ theo yêu cầu đã được nêu ${end}\n1.1. Hồ sơ lưu trữ.`;
    expect(paragraphWords(`${FILLER}${text}`, "txt")).toHaveLength(2);
  },
);

test("a label at the head of a wrapped line goes on with a sentence that waits for it", () => {
  const text = "Phân công các phòng, ban theo dõi việc thực hiện theo từng nhiệm vụ đã giao tại\nKết quả: danh sách kèm theo.";
  expect(paragraphWords(`${FILLER}${text}`, "txt")).toEqual([expect.any(String), text.replace("\n", " ")]);
});

describe("what begins a paragraph of its own", () => {
  test.each<[string, Kind, string, string[]]>([
    [
      "fields a line each where blank lines part paragraphs",
      "md",
      "Một câu.\n\nHai câu.\n\n1. Tập huấn\n\nChủ trì: Phòng Kinh tế\nPhối hợp: Công an xã\nThời gian: Quý I/2026\n\nBa câu.",
      ["Một câu.", "Hai câu.", "1 ¦ Tập huấn", "Chủ trì: Phòng Kinh tế", "Phối hợp: Công an xã", "Thời gian: Quý I/2026", "Ba câu."],
    ],
    [
      "fields a line each under a heading that fills its line",
      "txt",
      `${FILLER}1. Tổ chức tuyên truyền, phổ biến Luật trên địa bàn xã đến toàn thể Nhân dân và cán bộ\nĐơn vị chủ trì: Phòng Tư pháp\nThời gian thực hiện: Quý I/2026`,
      [
        expect.any(String) as string,
        "1 ¦ Tổ chức tuyên truyền, phổ biến Luật trên địa bàn xã đến toàn thể Nhân dân và cán bộ",
        "Đơn vị chủ trì: Phòng Tư pháp",
        "Thời gian thực hiện: Quý I/2026",
      ],
    ],
    [
      "the first point under a heading that fills its line",
      "txt",
      `${FILLER}1. Về cơ chế, chính sách đào tạo, bồi dưỡng và phát triển nguồn nhân lực của xã nhà\na) Rà soát văn bản.`,
      [
        expect.any(String) as string,
        "1 ¦ Về cơ chế, chính sách đào tạo, bồi dưỡng và phát triển nguồn nhân lực của xã nhà",
        "a ¦ Rà soát văn bản.",
      ],
    ],
    [
      "the first of its own items under a heading that fills its line",
      "txt",
      `${FILLER}2. Rà soát, kiện toàn đội ngũ làm công tác lưu trữ và cán bộ quản lý của xã nhà nay\n2.1. Thống kê số lượng công chức.\n2.2. Bố trí công chức.`,
      [
        expect.any(String) as string,
        "2 ¦ Rà soát, kiện toàn đội ngũ làm công tác lưu trữ và cán bộ quản lý của xã nhà nay",
        "2.1 ¦ Thống kê số lượng công chức.",
        "2.2 ¦ Bố trí công chức.",
      ],
    ],
    [
      "two fields in one line under a heading that fills its line",
      "txt",
      `${FILLER}4. Bố trí kho lưu trữ, khu vực đọc riêng đối với người khuyết tật tại Trung tâm nay\nChủ trì: Sở Nội vụ; phối hợp: Sở Xây dựng;\nthời gian: năm 2026.`,
      [
        expect.any(String) as string,
        "4 ¦ Bố trí kho lưu trữ, khu vực đọc riêng đối với người khuyết tật tại Trung tâm nay",
        "Chủ trì: Sở Nội vụ; phối hợp: Sở Xây dựng; thời gian: năm 2026.",
      ],
    ],
    [
      "the first point under a heading that fills several lines",
      "txt",
      `${FILLER}2. Hoàn thiện thể chế, chức năng, nhiệm vụ của các cơ quan, đơn vị, tổ chức của xã;\ntiếp tục đẩy mạnh phân cấp, phân quyền gắn với cải cách thủ tục hành chính của xã\na) Các phòng rà soát văn bản.`,
      [
        expect.any(String) as string,
        "2 ¦ Hoàn thiện thể chế, chức năng, nhiệm vụ của các cơ quan, đơn vị, tổ chức của xã; tiếp tục đẩy mạnh phân cấp, phân quyền gắn với cải cách thủ tục hành chính của xã",
        "a ¦ Các phòng rà soát văn bản.",
      ],
    ],
    [
      "fields a line each in plain text",
      "txt",
      "Một câu.\n\nHai câu.\n\nThời gian hoàn thành: 15/8/2026\nSản phẩm: Biên bản nghiệm thu",
      ["Một câu.", "Hai câu.", "Thời gian hoàn thành: 15/8/2026", "Sản phẩm: Biên bản nghiệm thu"],
    ],
    [
      "who does it, under a heading that had room left",
      "md",
      `${FILLER}a) Biên soạn tài liệu phổ biến Luật\nSở Y tế chủ trì, phối hợp với Sở Tư pháp biên soạn, in và phát cho các xã, phường.`,
      [
        expect.any(String),
        "a ¦ Biên soạn tài liệu phổ biến Luật",
        "Sở Y tế chủ trì, phối hợp với Sở Tư pháp biên soạn, in và phát cho các xã, phường.",
      ],
    ] as unknown as [string, Kind, string, string[]],
    [
      "a sentence under a heading that is whole, in lines of any width",
      "md",
      `${FILLER}1. Mục tiêu chung\nĐến năm 2030 rừng đầu nguồn được giữ vững.\n\nII. MỤC TIÊU\nCHỦ YẾU ĐẾN NĂM 2030\n\nMục tiêu\nPhát triển rừng`,
      [
        expect.any(String),
        "1 ¦ Mục tiêu chung",
        "Đến năm 2030 rừng đầu nguồn được giữ vững.",
        "II ¦ MỤC TIÊU CHỦ YẾU ĐẾN NĂM 2030",
        "Mục tiêu Phát triển rừng",
      ],
    ] as unknown as [string, Kind, string, string[]],
    [
      "an item under a heading in capitals that ends in a word numbers follow",
      "txt",
      `${FILLER}II/ THỜI GIAN, ĐỊA ĐIỂM\n1/ Thời gian: buổi sáng.`,
      [expect.any(String), "II ¦ THỜI GIAN, ĐỊA ĐIỂM", "1 ¦ Thời gian: buổi sáng."],
    ] as unknown as [string, Kind, string, string[]],
    ["a marker", "md", "1. Mục đích\n2. Yêu cầu", ["1 ¦ Mục đích", "2 ¦ Yêu cầu"]],
    [
      "markers of all kinds in one block",
      "md",
      "I. NỘI DUNG\n1. Việc một\na) Việc nhỏ\n- Gạch\n+ Cộng",
      ["I ¦ NỘI DUNG", "1 ¦ Việc một", "a ¦ Việc nhỏ", "- ¦ Gạch", "+ ¦ Cộng"],
    ],
    ["a blank line", "md", "Một việc.\n\nHai việc.", ["Một việc.", "Hai việc."]],
    ["a blank line without a full stop, before a capital", "md", "Kế hoạch gồm\n\nHai phần", ["Kế hoạch gồm", "Hai phần"]],
    ["a heading", "md", "## Mục đích\nNâng cao nhận thức", ["Mục đích", "Nâng cao nhận thức"]],
    [
      "plain words under a bold heading",
      "md",
      "**1. Mục đích**\nNâng cao nhận thức của cán bộ",
      ["1 ¦ Mục đích", "Nâng cao nhận thức của cán bộ"],
    ],
    [
      "a sentence under capitals",
      "txt",
      "TRIỂN KHAI THI HÀNH LUẬT LƯU TRỮ\nThực hiện Kế hoạch số 12/KH-UBND của tỉnh",
      ["TRIỂN KHAI THI HÀNH LUẬT LƯU TRỮ", "Thực hiện Kế hoạch số 12/KH-UBND của tỉnh"],
    ],
    ["what stands behind the end of the document", "txt", "tổ chức thực hiện./.\nnơi nhận", ["tổ chức thực hiện./.", "nơi nhận"]],
    ["the next line of a break", "md", "TM. ỦY BAN NHÂN DÂN  \nCHỦ TỊCH", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]],
  ])("%s", (_name, kind, text, expected) => {
    expect(paragraphWords(text, kind)).toEqual(expected);
  });
});

/** Enough lines filled to the margin to show that the converter fills them. */
const FILLED = FILLER.repeat(8);

describe("in a text whose lines are filled, a line with room left ends its paragraph", () => {
  const after = (text: string) => paragraphWords(FILLED + text, "txt").slice(8);
  test("a heading above its sentence", () => {
    expect(after("2. Về công tác khen thưởng\nCác đơn vị đề xuất khen thưởng tập thể, cá nhân có thành tích.")).toEqual([
      "2 ¦ Về công tác khen thưởng",
      "Các đơn vị đề xuất khen thưởng tập thể, cá nhân có thành tích.",
    ]);
  });
  test("not where a dash waits for the rest of a name", () => {
    expect(after("2. Các phường: Ba Đình, Văn Miếu –\nQuốc Tử Giám.")).toEqual(["2 ¦ Các phường: Ba Đình, Văn Miếu – Quốc Tử Giám."]);
  });
  test("not where the next line goes on in lower case, nor where the line was full", () => {
    expect(after("2. Về công tác khen thưởng\nvà kỷ luật")).toEqual(["2 ¦ Về công tác khen thưởng và kỷ luật"]);
    expect(after(`Các cơ quan, đơn vị chủ động triển khai nhiệm vụ được giao và báo cáo kết quả với\nSở Nội vụ`)).toHaveLength(1);
  });
  test("each of the bases is a paragraph, and none ends before it names a document", () => {
    const bases = `Căn cứ Kế hoạch số 12/KH-UBND ngày 02/02/2026 của Ủy ban nhân dân tỉnh về công tác
lưu trữ trên địa bàn tỉnh
Theo đề nghị của Giám đốc
Sở Nội vụ tại Tờ trình số 7/TTr-SNV ngày 05/3/2026.`;
    expect(after(bases).map((words) => words.split(" ")[0])).toEqual(["Căn", "Theo"]);
    expect(after("Theo dõi việc thực hiện\nSở Nội vụ tổng hợp.")).toEqual(["Theo dõi việc thực hiện", "Sở Nội vụ tổng hợp."]);
  });
  test("nor where its last word waits for more", () => {
    expect(after("1. Sở Nông nghiệp và\nMôi trường")).toEqual(["1 ¦ Sở Nông nghiệp và Môi trường"]);
  });
});

describe("a full line that ends a sentence", () => {
  const FULL = `Thu hút sự quan tâm của cơ quan, tổ chức và xã hội về ý nghĩa, mục tiêu của công
tác lưu trữ tài liệu, hồ sơ, sách quý ở địa phương và ở trung ương trong năm nay.
Đẩy mạnh phổ biến, tuyên truyền pháp luật về lưu trữ, vận động toàn xã hội hành
động nhằm giữ gìn tài liệu quý của gia đình, dòng họ và của các cơ quan, tổ chức.`;

  test("ends an unmarked paragraph where no blank lines part them", () => {
    expect(paragraphWords(FULL, "txt")).toHaveLength(2);
  });

  test("but not an item, nor a paragraph among blank lines", () => {
    expect(paragraphWords(`- ${FULL}`, "txt")).toHaveLength(1);
    const apart = "Việc này xong.\n\n".repeat(4);
    expect(paragraphWords(`${apart}${FULL}`, "md").at(-1)).toMatch(/^Thu hút .* tổ chức\.$/u);
  });

  test("nor does a short line among blank lines, unless a marker follows", () => {
    const apart = "Việc này xong.\n\n".repeat(4);
    expect(paragraphWords(`${apart}Tăng trưởng năm nay.\nTỉnh tiếp tục giữ mức ấy.`, "md").at(-1)).toBe(
      "Tăng trưởng năm nay. Tỉnh tiếp tục giữ mức ấy.",
    );
    expect(paragraphWords(`${apart}Tăng trưởng năm nay.\n- Tỉnh giữ mức ấy.`, "md").slice(-2)).toEqual([
      "Tăng trưởng năm nay.",
      "- ¦ Tỉnh giữ mức ấy.",
    ]);
  });
});

describe("a text whose lines are paragraphs", () => {
  const lines = [
    "I. MỤC ĐÍCH",
    "Nâng cao nhận thức của cán bộ, công chức về công tác lưu trữ trong toàn xã",
    "Phân công rõ việc",
    "II. NỘI DUNG",
    "1. Tuyên truyền",
    "Biên soạn tài liệu, phát trên hệ thống truyền thanh của xã vào các buổi sáng và buổi chiều",
    "2. Tập huấn",
    "Mở hai lớp",
    "III. KINH PHÍ",
    "Ngân sách xã",
    "IV. TỔ CHỨC THỰC HIỆN",
    "Văn phòng theo dõi",
  ];
  test("as pasted from a word processor", () => {
    expect(paragraphWords(lines.join("\n"), "txt")).toHaveLength(lines.length);
  });

  test("but a wrapped text with as many headings is joined", () => {
    const wrapped = `I. MỤC ĐÍCH\n${FILLER.trim()}\nII. NỘI DUNG\n${FILLER.trim()}\nIII. KINH PHÍ\n${FILLER.trim()}\n`;
    expect(paragraphWords(wrapped, "txt")).toHaveLength(6);
  });
});

describe("items that were run together", () => {
  test.each<[string, string, string[]]>([
    [
      "letters from a on",
      "Giao các cơ quan thực hiện như sau: a) Sở Nội vụ theo dõi việc thực hiện; b) Sở Tài chính bố trí kinh phí; c) Sở Tư pháp rà soát.",
      [
        "Giao các cơ quan thực hiện như sau:",
        "a ¦ Sở Nội vụ theo dõi việc thực hiện;",
        "b ¦ Sở Tài chính bố trí kinh phí;",
        "c ¦ Sở Tư pháp rà soát.",
      ],
    ],
    [
      "dashes behind a colon",
      "Các cơ quan có trách nhiệm sau đây trong năm 2026: - Theo dõi việc thực hiện; - Tổng hợp, báo cáo kết quả.",
      ["Các cơ quan có trách nhiệm sau đây trong năm 2026:", "- ¦ Theo dõi việc thực hiện;", "- ¦ Tổng hợp, báo cáo kết quả."],
    ],
    ["a bullet in front of the number", "- 1. Nội dung", ["1 ¦ Nội dung"]],
  ])("%s", (_name, text, expected) => {
    expect(paragraphWords(text)).toEqual(expected);
  });

  test("dots of a blank end no item of a dash", () => {
    const text = "- Đ/c: .......................................... - Bí thư Chi bộ ........... - Tổ trưởng";
    expect(paragraphWords(text)).toEqual([text.replace("- ", "- ¦ ")]);
  });

  test.each([
    "Theo điểm a) khoản 1 Điều 5 và điểm b) khoản 2 Điều 7 của Luật Lưu trữ năm 2024 thì thực hiện.",
    "Giai đoạn 2026 - 2030 và các năm tiếp theo thực hiện ở các xã - phường trong toàn tỉnh.",
    "Bộ Lao động - Thương binh và Xã hội; Sở Khoa học - Công nghệ và các cơ quan có liên quan.",
    "Thực hiện như sau: a) Sở Nội vụ theo dõi việc thực hiện trong phạm vi toàn tỉnh.",
    "Thành phần: Đồng chí .......................................... - Bí thư Chi bộ - Tổ trưởng",
  ])("%s is one paragraph", (text) => {
    expect(paragraphWords(text)).toEqual([text]);
  });
});

test("tables stay between paragraphs", () => {
  expect(paragraphWords("Một\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nHai")).toEqual(["Một", "[A ¦ B // 1 ¦ 2]", "Hai"]);
});

test("a paragraph is bold or a heading when all or any of it is", () => {
  const [bold, mixed, heading] = paragraphsOf(stripsOf("**Một**\n\n**Hai** ba\n\n# Bốn"));
  expect([bold, mixed, heading]).toMatchObject([
    { bold: true, heading: false },
    { bold: false, heading: false },
    { bold: false, heading: true },
  ]);
});

test("the width of wrapping is that of the lines that run on", () => {
  expect(wrapWidth(stripsOf("Một\n\nHai\n\nBa"))).toBe(0);
  expect(wrapWidth(stripsOf(FILLER, "txt"))).toBeGreaterThan(75);
});

describe("capitals", () => {
  test.each(["KẾ HOẠCH", "I. MỤC ĐÍCH, YÊU CẦU", "SỐ 12/QĐ-UBND", "ABC"])("%s", (text) => {
    expect(isCapitals(text)).toBe(true);
  });
  test.each(["Kế hoạch", "KẾ HOẠCh", "UB", "", "12.345", "I. a"])("not %j", (text) => {
    expect(isCapitals(text)).toBe(false);
  });
});
