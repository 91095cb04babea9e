import { describe, expect, test } from "vitest";
import type { CheckContext } from "../../src/check/context.ts";
import { mortalsIn } from "../../src/check/lifetimes.ts";
import { TextUnit } from "../../src/check/texts.ts";
import { wordsOf } from "../../src/check/words.ts";
import { section } from "../../src/outline/section.ts";
import { lint } from "../support/check.ts";

const RULES = ["abolished-body", "premature-body", "abolished-place", "inconsistent-body-name"];

const planOf = (date: string, ...sentences: string[]) =>
  `ỦY BAN NHÂN DÂN\nTỈNH SƠN THỦY\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n\nSố: 45/KH-UBND\n\nSơn Thủy, ${date}\n\nKẾ HOẠCH\nCông tác dân số\n\nI. NỘI DUNG\n\n${sentences.map((text, index) => `${index + 1}. ${text}`).join("\n\n")}\n`;

async function found(date: string, ...sentences: string[]): Promise<string[]> {
  return (await lint(planOf(date, ...sentences), { only: RULES })).map(({ ruleId, place }) => `${ruleId}: ${place?.quote}`);
}

const AFTER = "ngày 12 tháng 3 năm 2026";
const BETWEEN = "ngày 20 tháng 5 năm 2025";
const BEFORE = "ngày 12 tháng 3 năm 2024";

describe("bodies that no longer exist", () => {
  test.each([
    [AFTER, "Sở Lao động - Thương binh và Xã hội chủ trì.", "abolished-body: Sở Lao động - Thương binh và Xã hội"],
    [AFTER, "Sở LĐ-TB&XH chủ trì.", "abolished-body: Sở LĐ-TB&XH"],
    [AFTER, "Báo cáo Bộ Kế hoạch và Đầu tư.", "abolished-body: Bộ Kế hoạch và Đầu tư"],
    [BETWEEN, "Công an huyện phối hợp.", "abolished-body: Công an huyện"],
    [AFTER, "Tòa án nhân dân huyện phối hợp.", "abolished-body: Tòa án nhân dân huyện"],
    [AFTER, "Thanh tra huyện và Chi cục Thuế huyện phối hợp.", "abolished-body: Thanh tra huyện", "abolished-body: Chi cục Thuế huyện"],
    [AFTER, "UBND thị trấn Đông Hưng phối hợp.", "abolished-body: UBND thị trấn Đông Hưng"],
    [AFTER, "Tổng cục Thuế hướng dẫn.", "abolished-body: Tổng cục Thuế"],
    [AFTER, "Tổng cục Thi hành án dân sự hướng dẫn.", "abolished-body: Tổng cục Thi hành án dân sự"],
    [AFTER, "Ban Dân tộc tỉnh phối hợp.", "abolished-body: Ban Dân tộc tỉnh"],
    [AFTER, "Giao UBND các huyện, thị xã, thành phố thực hiện.", "abolished-body: UBND các huyện, thị xã, thành phố"],
    [AFTER, "Hướng dẫn cấp huyện lập danh sách.", "abolished-place: cấp huyện"],
    [AFTER, "Phòng Tư pháp huyện phối hợp.", "abolished-body: Phòng Tư pháp huyện"],
    [AFTER, "Phòng Tài chính - Kế hoạch phối hợp.", "abolished-body: Phòng Tài chính - Kế hoạch"],
    [AFTER, "Trưởng Phòng Tư pháp quận Hải An phối hợp.", "abolished-body: Phòng Tư pháp quận Hải An"],
    [AFTER, "Trưởng phòng Tư pháp huyện phối hợp.", "abolished-place: huyện"],
    [AFTER, "Dân số của huyện Lý Sơn.", "abolished-place: huyện Lý Sơn"],
    [AFTER, "Bệnh viện ở thị trấn Chợ Rã.", "abolished-place: thị trấn Chợ Rã"],
    [AFTER, "Rà soát tại các xã, phường, thị trấn.", "abolished-place: phường, thị trấn"],
    [AFTER, "Học tập kinh nghiệm của tỉnh Bình Định.", "abolished-place: tỉnh Bình Định"],
    ["ngày 12 tháng 5 năm 2026", "Học tập kinh nghiệm của tỉnh Đồng Nai.", "abolished-place: tỉnh Đồng Nai"],
    [BEFORE, "Sở Dân tộc và Tôn giáo chủ trì.", "premature-body: Sở Dân tộc và Tôn giáo"],
    [BEFORE, "Sau khi có hướng dẫn, Sở Dân tộc và Tôn giáo chủ trì.", "premature-body: Sở Dân tộc và Tôn giáo"],
  ])("%s: %s", async (date, sentence, ...expected) => expect(await found(date, sentence)).toEqual(expected));

  test("the successor is named", async () => {
    const [only] = await lint(planOf(AFTER, "Sở Giao thông vận tải chủ trì."), { only: ["abolished-body"] });
    expect(only?.message.vi).toContain("từ ngày 01/3/2025");
    expect(only?.expected?.vi).toContain("Sở Xây dựng");
  });

  test.each([
    [BETWEEN, "Nay là: Chi cục Thuế khu vực."],
    [AFTER, "Nay là: Thuế tỉnh, thành phố."],
  ])("the successor is the one of the plan's day: %s", async (date, expected) => {
    const [only] = await lint(planOf(date, "Cục Thuế tỉnh phối hợp."), { only: ["abolished-body"] });
    expect(only?.expected?.vi).toBe(expected);
  });
});

describe("bodies that are given work all the same", () => {
  test.each([
    ["Giao Công an huyện chủ trì kiểm tra hồ sơ trong năm 2026.", "Công an huyện"],
    ["Gửi hồ sơ của các đơn vị cho Công an huyện.", "Công an huyện"],
    ["Chuyển hồ sơ của xã cho Công an huyện.", "Công an huyện"],
    ["Công an huyện tổng hợp số liệu năm 2024.", "Công an huyện"],
    ["Công an huyện cấp giấy chứng nhận trước ngày 30/6/2026.", "Công an huyện"],
    ["Việc này do Công an huyện chủ trì trong năm 2026.", "Công an huyện"],
    ["Kiểm tra hồ sơ thuộc lĩnh vực do Công an huyện chủ trì.", "Công an huyện"],
    ["Tham mưu ban hành các văn bản của Ủy ban nhân dân huyện.", "Ủy ban nhân dân huyện"],
    ["Báo cáo theo hướng dẫn của Bộ Kế hoạch và Đầu tư.", "Bộ Kế hoạch và Đầu tư"],
    ["Rà soát văn bản trong năm 2025; Công an huyện ký xác nhận trước ngày 30/6/2026.", "Công an huyện"],
  ])("%s", async (sentence, name) => expect(await found(AFTER, sentence)).toEqual([`abolished-body: ${name}`]));
});

describe("bodies named rightly", () => {
  test.each([
    [AFTER, "Rà soát văn bản do Ủy ban nhân dân cấp huyện ban hành trước ngày 01/7/2025."],
    [AFTER, "Rà soát văn bản quy phạm pháp luật do Ủy ban nhân dân cấp huyện ban hành còn hiệu lực."],
    [AFTER, "Bãi bỏ văn bản của Hội đồng nhân dân, Ủy ban nhân dân cấp huyện."],
    [AFTER, "Đính chính giấy chứng nhận do Ủy ban nhân dân huyện cấp."],
    [AFTER, "Chuyển nhiệm vụ của Phòng Tư pháp cấp huyện cho cấp xã."],
    [AFTER, "Nhiệm vụ của chính quyền địa phương cấp huyện nay do cấp xã thực hiện theo Nghị định số 120/2025/NĐ-CP."],
    [AFTER, "Quyết định của Chủ tịch Ủy ban nhân dân huyện Lâm Thao đã có hiệu lực thi hành."],
    [AFTER, "Bản án của Tòa án nhân dân huyện Lâm Thao chưa thi hành xong."],
    [AFTER, "Bồi thường oan sai trong vụ án do Công an huyện Lâm Thao khởi tố năm 2023."],
    [AFTER, "Tổng kết Đề án do Bộ Kế hoạch và Đầu tư chủ trì giai đoạn 2021 - 2025."],
    [AFTER, "Thực hiện Quy chế phối hợp giữa Sở Tư pháp và Sở Thông tin và Truyền thông ký năm 2023."],
    [AFTER, "Tài sản công của các phòng, ban thuộc Ủy ban nhân dân huyện sau sắp xếp."],
    [BEFORE, "Sở Lao động - Thương binh và Xã hội, Công an huyện và UBND các huyện, thị xã, thành phố phối hợp."],
    // The reform came to the provinces on different days.
    ["ngày 10 tháng 3 năm 2025", "Sở Giao thông vận tải và Sở Nông nghiệp và Môi trường phối hợp."],
    [AFTER, "Sở Nội vụ, Sở Nông nghiệp và Môi trường, Công an xã, UBND các xã, phường, đặc khu phối hợp."],
    [AFTER, "Thực hiện Thông tư số 12/2020/TT-BLĐTBXH ngày 05/6/2020 của Bộ Lao động - Thương binh và Xã hội."],
    [AFTER, "Thực hiện Quyết định số 88/QĐ-UBND ngày 10/5/2023 của UBND tỉnh về hỗ trợ các huyện và Sở Thông tin và Truyền thông."],
    [
      AFTER,
      "Tiếp nhận hồ sơ do Sở Giao thông vận tải trước đây quản lý; hồ sơ của cấp huyện (cũ); sau sáp nhập tỉnh Bình Định vào tỉnh Gia Lai.",
    ],
    [AFTER, "Ban Dân tộc của Hội đồng nhân dân tỉnh, Cục Thuế, Bảo hiểm xã hội Việt Nam phối hợp."],
    [AFTER, "Dân số của huyện Lý Sơn (cũ), đảo Phú Quý, thành phố Huế, tỉnh Gia Lai."],
    [AFTER, "Bệnh viện ở nơi trước đây là thị trấn Chợ Rã."],
    [BEFORE, "Phòng Tư pháp huyện phối hợp."],
    [BEFORE, "Sau khi sắp xếp, nhiệm vụ này do Sở Nông nghiệp và Môi trường, Sở Dân tộc và Tôn giáo thực hiện."],
    [BEFORE, "Việc này sẽ do Sở Dân tộc và Tôn giáo thực hiện; bàn giao để Sở Nông nghiệp và Môi trường tiếp nhận."],
    [AFTER, "Phòng Tư pháp của trường phối hợp."],
    [BEFORE, "Phòng Tài chính - Kế hoạch phối hợp."],
    [BEFORE, "Dân số của huyện Lý Sơn; bệnh viện ở thị trấn Chợ Rã."],
    ["ngày 12 tháng 3 năm 2026", "Học tập kinh nghiệm của tỉnh Đồng Nai."],
  ])("%s: %s", async (date, sentence) => expect(await found(date, sentence)).toEqual([]));

  test("without a date nothing is known", async () => {
    const plan = "KẾ HOẠCH\nCông tác dân số\n\nI. NỘI DUNG\n\n1. Sở Giao thông vận tải, Sở Dân tộc và Tôn giáo, cấp huyện phối hợp.\n";
    expect(await lint(plan, { only: RULES })).toEqual([]);
  });

  test("the latest basis bounds the day from below", async () => {
    const plan =
      "KẾ HOẠCH\nCông tác dân số\n\nCăn cứ Kế hoạch số 12/KH-UBND ngày 05/02/2026 của Ủy ban nhân dân tỉnh;\n\nI. NỘI DUNG\n\n1. Sở Giao thông vận tải, Sở Dân tộc và Tôn giáo phối hợp.\n";
    expect((await lint(plan, { only: RULES })).map(({ ruleId }) => ruleId)).toEqual(["abolished-body"]);
  });
});

describe("recipients", () => {
  const closing = (lines: string[]) =>
    `KẾ HOẠCH\nCông tác dân số\n\nI. NỘI DUNG\n\n1. Tuyên truyền về dân số\n\n- Cơ quan chủ trì: Sở Y tế.\n\n2. Khảo sát mức sinh\n\n- Cơ quan chủ trì: Trạm Y tế xã Vân Sơn.\n\nYêu cầu các cơ quan thực hiện./.\n\nNơi nhận:\n${lines.map((line) => `- ${line};`).join("\n")}\n- Lưu: VT, VX.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Bình\n`;
  const missing = async (...lines: string[]) =>
    (await lint(closing(lines), { only: ["body-not-in-recipients"] })).map(({ place }) => place?.quote);

  test("who is given work is sent the plan", async () => {
    expect(await missing("Thường trực Tỉnh ủy", "Trạm Y tế xã Vân Sơn", "Sở Tài chính")).toEqual(["Sở Y tế"]);
    expect(await missing("Thường trực Tỉnh ủy", "Các Sở: Y tế, Tài chính", "Trạm Y tế xã Vân Sơn")).toEqual([]);
  });

  test.each([
    [["Thường trực Tỉnh ủy", "Như mục IV"]],
    [["Thường trực Tỉnh ủy", "Các cơ quan tại mục 6 III Kế hoạch"]],
    [["Các cơ quan, đơn vị có liên quan", "Báo Sơn Thủy"]],
    [["Các sở, ban, ngành tỉnh", "UBND các xã, phường", "Trạm Y tế xã Vân Sơn"]],
  ])("a group or a reference takes them in: %j", async (lines) => expect(await missing(...lines)).toEqual([]));

  test("“as above” without addressees takes nobody in", async () => {
    expect(await missing("Như trên", "Trạm Y tế xã Vân Sơn")).toEqual(["Sở Y tế"]);
    expect(await missing("Như Mục I", "Trạm Y tế xã Vân Sơn")).toEqual([]);
  });

  test("of a body gone by now its only heir is asked for", async () => {
    const dated = (lead: string, ...lines: string[]) =>
      closing(lines).replace("Tuyên truyền về dân số\n\n- Cơ quan chủ trì: Sở Y tế", `Khảo sát\n\n- Cơ quan chủ trì: ${lead}`);
    const said = async (lead: string, ...lines: string[]) =>
      (await lint(planOf(AFTER).replace(/KẾ HOẠCH[^]*$/u, "") + dated(lead, ...lines), { only: ["body-not-in-recipients"] })).map(
        ({ expected }) => expected?.vi,
      );
    expect(await said("Sở Kế hoạch và Đầu tư", "Sở Y tế", "Trạm Y tế xã Vân Sơn")).toEqual(["Thêm “- Sở Tài chính;” vào “Nơi nhận”."]);
    expect(await said("Sở Kế hoạch và Đầu tư", "Sở Tài chính", "Trạm Y tế xã Vân Sơn")).toEqual([]);
    expect(await said("Sở Lao động - Thương binh và Xã hội", "Sở Tài chính", "Trạm Y tế xã Vân Sơn")).toEqual([]);
    expect(await said("Sở Tài chính", "Sở Y tế", "Trạm Y tế xã Vân Sơn")).toEqual(["Thêm “- Sở Tài chính;” vào “Nơi nhận”."]);
  });

  test("two lines are no list to judge by", async () => expect(await missing("Thường trực Tỉnh ủy")).toEqual([]));
});

test("no name of a body hides another", () => {
  const named = (text: string) => {
    const part = section("content", 1);
    const units = [new TextUnit("paragraph", { text, at: [0], from: [0], end: text.length }, part, part)];
    const [unit] = wordsOf({ texts: units } as unknown as CheckContext);
    return unit === undefined
      ? []
      : [...mortalsIn(unit)].map(({ from, to }) =>
          unit.words
            .slice(from, to)
            .map(({ key }) => key)
            .join(" "),
        );
  };
  expect(named("Ông Nguyễn Văn A, thôn Thượng")).toEqual([]);
  expect(named("Bộ Kế hoạch và Đầu tư, Sở Kế hoạch và Đầu tư")).toEqual(["bộ kế hoạch và đầu tư", "sở kế hoạch và đầu tư"]);
});
