import { expect, test } from "vitest";
import { readTimeline } from "../../../src/vi/time/index.ts";

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
])("%s: each time by itself", (text, ...expected) => expect(stages(text)).toEqual(expected));

test.each([
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
