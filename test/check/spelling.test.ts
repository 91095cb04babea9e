import data from "../../src/vi/data/confusions.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import { lint } from "../support/check.ts";

const LANGUAGE = [
  "impossible-syllable",
  "misspelt-word",
  "misspelt-formula",
  "deviating-term",
  "confused-word",
  "stray-syllable",
  "doubled-word",
];

const planOf = (...sentences: string[]) =>
  `KẾ HOẠCH\nCông tác văn hóa năm 2026\n\nI. NỘI DUNG\n\n${sentences.map((text, index) => `${index + 1}. ${text}`).join("\n\n")}\n`;

async function found(...sentences: string[]): Promise<string[]> {
  return (await lint(planOf(...sentences), { only: LANGUAGE })).map(({ ruleId, place }) => `${ruleId}: ${place?.quote}`);
}

describe("slips of the pen", () => {
  test.each([
    ["Bố trí kính phí cho lễ hội.", "misspelt-word: kính phí"],
    ["Đoàn nghệ thuật khẩn chương luyện tập.", "misspelt-word: khẩn chương"],
    ["Phối hợp với các danh nghiệp du lịch.", "misspelt-word: danh nghiệp"],
    ["Các thôn báo cáo về Ủy bân nhân dân xã.", "misspelt-formula: Ủy bân"],
    ["Giao Hội đồng nhân tỉnh giám sát.", "misspelt-formula: Hội đồng nhân"],
    ["Văn phòng chủ lì, phối hợp với nhà văn hóa.", "misspelt-formula: chủ lì"],
    ["Đưa tin trên công thông tin điện tử của xã.", "misspelt-formula: công thông tin"],
    ["Tăng cường phối hơp giữa các đội.", "impossible-syllable: hơp"],
    ["Thực hiên đúng quy chế.", "misspelt-word: Thực hiên"],
    ["Dựa trên nền tàng 5G của xã.", "misspelt-word: nền tàng"],
    ["Quán triểt nội dung đến từng thôn.", "impossible-syllable: triểt"],
    ["Vân động nhân dâ tham gia.", "impossible-syllable: dâ"],
    ["Nhà văn hóa cuả thôn.", "impossible-syllable: cuả"],
    ["Mời cácđội văn nghệ.", "impossible-syllable: cácđội"],
    ["Các nghành của xã tham gia.", "impossible-syllable: nghành"],
    ["Khách đến ngỉ tại xã.", "impossible-syllable: ngỉ"],
    ["Cập nhập danh sách các đội.", "confused-word: Cập nhập"],
    ["Văn phòng phối với nhà văn hóa mở lớp.", "confused-word: phối với"],
    ["Nộp bài dự thi hằng quý trường ngày 15.", "confused-word: trường ngày 15"],
    ["Tổ chức thăm quan di tích.", "confused-word: thăm quan"],
    ["Nội dung đã dược thống nhất.", "confused-word: đã dược"],
    ["Việc sát nhập hai thôn.", "confused-word: sát nhập"],
    ["Hoàn thành trong năn 2026.", "confused-word: năn 2026"],
    ["Sơ kết phong trào thi đưa của các đội.", "confused-word: trào thi đưa"],
    ["Tuyên truyền Luật Căn cướt ở thôn.", "misspelt-word: Căn cướt"],
    ["Mời Trạm Y tê xã.", "misspelt-formula: Y tê"],
    ["Phòng Từ pháp hướng dẫn.", "misspelt-formula: Từ pháp"],
    ["Các đội triểm khai tập luyện.", "misspelt-word: triểm khai"],
    ["Lập danh nục di tích.", "misspelt-word: danh nục"],
    ["Nêu những kết quả nỗi bật.", "misspelt-word: nỗi bật"],
    ["Tạo đột mới trong phong trào.", "stray-syllable: đột"],
    ["Thực hiện kế hoach của thôn.", "misspelt-word: kế hoach"],
    ["Thôn sử dng nhà văn hóa.", "misspelt-word: sử dng"],
    ["Làm theo đúng quy đỉnh của thôn.", "misspelt-formula: quy đỉnh"],
    ["Công việc cũa đội.", "misspelt-word: cũa"],
    ["Gửi Sở Tài chinh.", "misspelt-formula: Tài chinh"],
    ["Cơ quan phố hợp: Hội Nông dân.", "misspelt-formula: phố hợp"],
    ["Kiểm tra vệc tập luyện.", "impossible-syllable: vệc"],
    ["Thực hiện Nghị quyết số số 57-NQ/TW.", "doubled-word: số số"],
    ["Mời các các đội văn nghệ.", "doubled-word: các các"],
    ["Chuẩn bị chuẩn bị sân khấu.", "doubled-word: Chuẩn bị chuẩn bị"],
    ["Mời các Phó chỉ tịch xã dự.", "misspelt-word: chỉ tịch"],
    ["Hợp tác trong lĩnh lực du lịch.", "misspelt-word: lĩnh lực"],
    ["Triển khai khẩn chương, đồng bộ.", "confused-word: khẩn chương"],
    ["Xây dựng nông thông mới.", "confused-word: nông thông"],
    ["Biểu quyết bằng hành thức giơ tay.", "misspelt-word: hành thức"],
  ])("%s", async (sentence, expected) => expect(await found(sentence)).toContain(expected));

  describe("each pair of the list", () => {
    const ROWS = data.rows as readonly { words: string; wrong: number[]; right: string; after?: string; notAfter?: string }[];
    const CASES = ROWS.map(({ words, wrong: [from = 0, count = 1], right, after, notAfter }) => {
      const printed = words.split(" ").map((word) => (word === "#" ? "20" : (word.split("|")[0] ?? "")));
      const lead = after === undefined ? "Cả đội" : (after.split(" ")[0] ?? "");
      const barred = notAfter?.split(" ").find((word) => word !== "^");
      const meant = printed.toSpliced(from, count, right);
      return { wrong: printed.join(" "), right: meant.join(" "), lead, barred };
    });

    test.each(CASES)("$wrong", async ({ wrong, right, lead, barred }) => {
      expect(await found(`${lead} ${wrong} nay.`)).toContain(`confused-word: ${wrong}`);
      expect((await found(`${lead} ${right} nay.`)).filter((each) => each.startsWith("confused-word"))).toEqual([]);
      if (barred === undefined) return;
      expect((await found(`Cả đội ${barred} ${wrong} nay.`)).filter((each) => each.startsWith("confused-word"))).toEqual([]);
    });
  });

  test("a slip is told once, in the surest way", async () => {
    expect(await found("Kinh phí do nhân dâ đóng góp.")).toEqual(["impossible-syllable: dâ"]);
    expect(await found("Triển khai thị hành Luật Di sản văn hóa.")).toEqual(["misspelt-formula: thị hành"]);
  });

  test("a noun before a verb that begins with it is never mended", async () => {
    const remarks = await lint(
      planOf("Các tổ tổ chức sinh hoạt chuyên môn.", "Thành lập Ban ban hành tiêu chí.", "Mời các các tổ.", "Ban tổ chức tổ chức lễ."),
    );
    const doubled = remarks.filter(({ ruleId }) => ruleId === "doubled-word");
    expect(doubled.map(({ place, severity, fix }) => [place?.quote, severity, fix !== undefined])).toEqual([
      ["tổ tổ", "info", false],
      ["Ban ban", "info", false],
      ["các các", "warning", true],
      ["tổ chức tổ chức", "info", false],
    ]);
    expect(await found("Ủy ban ban hành quy chế; cơ quan quan tâm; phòng chống dịch.")).toEqual([]);
  });

  test("a kind that is called by the name behind it may end another word", async () => {
    expect(await found("Sinh hoạt chuyên môn môn Lịch sử; họp bộ môn môn Toán; mở lớp dạy nghề nghề Hàn.")).toEqual([]);
    expect(await found("Sinh hoạt chuyên môn môn hằng tháng.")).toContain("doubled-word: môn môn");
    expect(await found("Thi các môn môn Toán.")).toContain("doubled-word: môn môn");
  });

  test.each([
    ["Sở Tư pháp, Phòng Phòng, chống tham nhũng theo dõi.", "Phòng Phòng", "info", false],
    ["Cho in in ấn phẩm của lễ hội.", "in in", "info", false],
    ["Phòng Phòng Tư pháp hướng dẫn.", "Phòng Phòng", "warning", true],
    ["Người dân đăng ký ký tại nhà văn hóa.", "ký ký", "warning", false],
    ["Các đội triển triển khai luyện tập.", "triển triển", "warning", true],
    ["Mời các các đội đội văn nghệ.", "các các", "warning", true],
  ])("a second word that begins another, or ends one, is never mended: %s", async (sentence, quote, severity, mended) => {
    const [first] = (await lint(planOf(sentence), { only: ["doubled-word"] })).map(({ place, fix, ...rest }) => [
      place?.quote,
      rest.severity,
      fix !== undefined,
    ]);
    expect(first).toEqual([quote, severity, mended]);
  });

  test("a term spelt otherwise than everywhere else", async () => {
    const often = Array.from({ length: 5 }, () => "Chăm sóc khu mộ tổ họ Trần ở thôn.");
    expect(await found(...often, "Chăm sóc khu mổ tổ họ Trần ở thôn.")).toEqual(["deviating-term: khu mổ tổ"]);
    expect(await found(...often, "Chăm sóc khu nhà tổ họ Trần ở thôn.")).toEqual([]);
    expect(await found(...often.slice(0, 2), "Chăm sóc khu mổ tổ họ Trần ở thôn.")).toEqual([]);
  });
});

describe("what only looks like one", () => {
  test.each([
    ["Hướng dẫn người dân đăng ký ký số từ xa; xử lý lý lẽ của các bên; báo cáo cáo buộc."],
    ["Vận động ai ai cũng tham gia, đâu đâu cũng có, ngành ngành thi đua; chiều chiều tập luyện."],
    ["Người dân đi đi lại lại nhiều lần, ra ra vào vào trụ sở."],
    ["Xử lý hành vi vi phạm; phát triển giao thông thông minh; thi công công trình; trực tiếp tiếp nhận, tiếp công dân."],
    ["Các thôn gửi văn bản thi hành Chánh án đã ký; đội đã Dược sĩ Lan hướng dẫn; bạn An chia sẻ được nhiều việc."],
    ["Ông Lê Văn Chí đạo diễn vở kịch; bà Trần Thị Nục phụ trách danh sách; phòng từ tầng hai; ăn năn 20 ngày liền."],
    ["Làm bài tập chung cho cả lớp; tiềm năng xuất khẩu; nhặt các mẩu giấy; gom các mẩu vải; thông báo các kết quả."],
    ["Người học học tập suốt đời; phân cấp cấp phép; Cảng vụ Hàng hải Hải Phòng; song song, dần dần, luôn luôn."],
    ["Luật Đầu tư công số 58/2024/QH15; Luật Công nghiệp công nghệ số số 71/2025/QH15; theo khoản 3 và tại khoản 4 Điều này."],
    ["Bảo vệ sinh thái; bảo đảm về môi trường; quản lý đất đai; cùng cấp có thẩm quyền; từ nay đến cuối năm."],
    ["Chủ động phối hợp với nhà trường; nhà trường ngày 20/11 làm lễ; có các giải pháp kịp thời."],
    ["Sơ, tổng kết phong trào; các sở, ngành; các ban, ngành; theo quy định của Luật Di sản văn hóa."],
    ["Mời nghệ nhân Đinh Văn Xuất, bà Trần Thị Sẻ ở Krông Búk, Plei Kần, Đắk Glei, Ia Đrăng, hồ Ea Kao."],
    ["Dùng ôtô 16 chỗ, loa 500W, phần mềm eOffice, wifi, website https://vanhoa.example/tin-tuc, thư dien@vidu.example."],
    ["UBTVQH, ĐBQH, BCĐ, TƯ, VHTTDL; café, Münster; nồng độ NH3; biến Vđl; H₂O; pH 7; 5kg; điểm b, nhóm a."],
    ["Tệp Phu luc kem theo Ke hoach.docx; đi 5 km theo đường; các tổ chứ…; đi đến cuối ch..."],
    ["Chuyển đổi số, xây dựng thôn; hỗ trợ hộ nông dân; sinh hoạt của hội thì gọn nhẹ; có bản lĩnh; tên cơ sở in."],
    ["Già làng Ksor Phờng; lễ hội cúng bến nước; hát then; đàn t'rưng; lên nương tri ển khai."],
    ["Hoà giải, thuỷ lợi, khoẻ mạnh, Uỷ ban; kĩ thuật, lí do, quí, tỉ lệ, chiến sỹ."],
    ["Dự án có cấu phần chi phí quản lý; hạ tầng số lưỡng dụng; giải đồng hàng nam, đồng hàng nữ."],
    ["Đối tác công tư, mua sắm công các sản phẩm; gây dựng phong trào; một trận lũ; kể cả phiếu hỏng; các nơi như viện bảo tàng."],
    ["Kĩ năng sống; đăng kí tham gia; qui định của thôn; chỉ tịch thu tang vật; bậc cao tăng viên tịch; lĩnh lương ở xã."],
    ["HỘI THI VĂN NGHỆ, TỔ CHỨC THỰC HIỆN, ĐỘT PHÁ"],
  ])("%s", async (sentence) => expect(await found(sentence)).toEqual([]));
});
