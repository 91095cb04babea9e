import { expect, test } from "vitest";
import { findTimes, readTimeline } from "../../../src/vi/time/index.ts";

const context = { planYear: 2026, issueDate: "2026-03-10" };
const stages = (text: string) => readTimeline(text, context)?.stages?.map((stage) => [stage.text, stage.kind, stage.from, stage.to]);

test.each([
  [
    "Đợt 1: trước ngày 15/01/2026; đợt 2: trước ngày 15/11/2026",
    ["Đợt 1: trước ngày 15/01/2026", "deadline", undefined, "2026-01-14"],
    ["đợt 2: trước ngày 15/11/2026", "deadline", undefined, "2026-11-14"],
  ],
  [
    "Trước ngày 15/6 và 15/12/2026",
    ["Trước ngày 15/6", "deadline", undefined, "2026-06-14"],
    ["15/12/2026", "deadline", undefined, "2026-12-14"],
  ],
  [
    "Trước ngày 30/6/2026 (đợt 1), trước ngày 30/11/2026 (đợt 2)",
    ["Trước ngày 30/6/2026 (đợt 1)", "deadline", undefined, "2026-06-29"],
    ["trước ngày 30/11/2026 (đợt 2)", "deadline", undefined, "2026-11-29"],
  ],
  [
    "đợt 1 từ ngày 16/3 đến ngày 30/4/2026; đợt 2 từ ngày 15/9 đến ngày 31/10/2026",
    ["đợt 1 từ ngày 16/3 đến ngày 30/4/2026", "period", "2026-03-16", "2026-04-30"],
    ["đợt 2 từ ngày 15/9 đến ngày 31/10/2026", "period", "2026-09-15", "2026-10-31"],
  ],
  [
    "Lấy ý kiến tháng 4/2026; ban hành trước ngày 15/6/2026",
    ["Lấy ý kiến tháng 4/2026", "date", "2026-04-01", "2026-04-30"],
    ["ban hành trước ngày 15/6/2026", "deadline", undefined, "2026-06-14"],
  ],
  [
    "Trong tháng 3/2026 và tháng 9/2026",
    ["Trong tháng 3/2026", "date", "2026-03-01", "2026-03-31"],
    ["tháng 9/2026", "date", "2026-09-01", "2026-09-30"],
  ],
  [
    "trong các tháng 4, 6 và 10/2026",
    ["tháng 4", "date", "2026-04-01", "2026-04-30"],
    ["6", "date", "2026-06-01", "2026-06-30"],
    ["10/2026", "date", "2026-10-01", "2026-10-31"],
  ],
  ["Quý I, III/2026", ["Quý I", "date", "2026-01-01", "2026-03-31"], ["III/2026", "date", "2026-07-01", "2026-09-30"]],
  ["ngày 5 và 19/3/2026", ["ngày 5", "date", "2026-03-05", "2026-03-05"], ["19/3/2026", "date", "2026-03-19", "2026-03-19"]],
])("%s: each time by itself", (text, ...expected) => expect(stages(text)).toEqual(expected));

test("a list of times in a sentence, too", () => {
  const [found] = findTimes("Phòng Kinh tế tập huấn trong tháng 3/2026 và tháng 9/2026.", context);
  expect([found?.edtf, found?.stages?.map(({ text }) => text)]).toEqual(["2026-03/2026-09", ["trong tháng 3/2026", "tháng 9/2026"]]);
});

test.each([
  "Tháng 11, 12/2026",
  "Quý II, III/2026",
  "tháng 3 - 5/2026",
  "28/10/2026 (Tuần 8) Tiết 2, Cuối tháng 10",
  "Trước ngày 30/6/2026",
  "trước ngày 15/6 hoặc 20/6/2026",
  "Tháng 6 hoặc tháng 7 năm 2026; quý IV/2026",
  "Thường xuyên; hoàn thành trước ngày 30/6/2026",
  "Năm 2026; hoàn thành trước ngày 30/6/2026",
  "Quý II/2026 (tháng 5/2026)",
  "Từ ngày 01/10/2026 đến ngày 30/11/2026; cao điểm từ ngày 01/11/2026 đến ngày 09/11/2026",
  "Xong trước ngày 20/01/2026 (tức ngày 02 tháng Chạp năm Ất Tỵ)",
  "1/2 ngày, dự kiến 19/10/2026",
  "trước ngày 31/6/2026 và 15/12/2026",
])("%s: one time", (text) => expect(stages(text)).toBeUndefined());

test.each([
  ["Bắt đầu từ ngày 06/9/2026; kết thúc trước ngày 18/01/2027", "period", "2026-09-06/2027-01-18", "2027-01-17"],
  ["Từ ngày 06/9/2026 và hoàn thành chậm nhất ngày 18/01/2027", "period", "2026-09-06/2027-01-18", "2027-01-18"],
  ["Từ ngày 06/9/2026; riêng các thôn xong trước ngày 18/01/2027", "deadline", "../2027-01-18", "2027-01-17"],
  ["Từ tháng 9/2026; xong trước ngày 18/01/2027", "deadline", "../2027-01-18", "2027-01-17"],
  ["28/10/2026 (Tuần 8) Tiết 2, Cuối tháng 10", "date", "2026-10-28", "2026-10-28"],
  ["28/9/2026; cuối tháng 10", "date", "2026-10-31~", "2026-10-31"],
])("%s is one time", (text, kind, edtf, to) => expect(readTimeline(text, context)).toMatchObject({ kind, edtf, to }));
