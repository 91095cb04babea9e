import type { Plan } from "../../src/model/plan.generated.ts";

/** A plan of a commune that does not exist, with something in every part of the contract. */
export function samplePlan(): Plan {
  return {
    schemaVersion: "1",
    generator: { name: "plan-lint", version: "0.1.0" },
    source: { path: "ke-hoach.md", mediaType: "text/markdown", encoding: "utf-8", sha256: "0".repeat(64), bytes: 1234 },
    document: {
      isPlan: true,
      type: "Kế hoạch",
      number: "45/KH-UBND",
      date: "2026-03-12",
      place: "Vân Sơn",
      issuer: { name: "Ủy ban nhân dân xã Vân Sơn", level: "commune" },
      title: "Triển khai thi hành Luật Lưu trữ trên địa bàn xã Vân Sơn",
      period: { text: "năm 2026", kind: "date", edtf: "2026", start: "2026-01-01", end: "2026-12-31" },
    },
    legalBases: [
      {
        type: "Kế hoạch",
        number: "12/KH-UBND",
        date: "2026-02-02",
        issuer: { name: "Ủy ban nhân dân tỉnh Sơn Thủy" },
        text: "Kế hoạch số 12/KH-UBND ngày 02/02/2026 của Ủy ban nhân dân tỉnh Sơn Thủy",
      },
    ],
    purposes: [{ ref: "I.1", text: "Nâng cao nhận thức của cán bộ, công chức về công tác lưu trữ" }],
    requirements: [{ ref: "I.2", text: "Xác định rõ trách nhiệm của từng cơ quan, đơn vị" }],
    tasks: [
      {
        ref: "II.1",
        title: "Tổ chức tuyên truyền, phổ biến Luật",
        lead: [{ name: "Công chức Văn hóa - Xã hội", source: place(12, 22, 861, "Công chức Văn hóa - Xã hội") }],
        coordinating: [{ name: "Các ban, ngành, đoàn thể xã", collective: true }],
        timeline: { text: "Quý II/2026", kind: "date", edtf: "2026-34", start: "2026-04-01", end: "2026-06-30" },
        outputs: [{ text: "Hội nghị tuyên truyền" }],
        tasks: [
          { ref: "II.1.a", title: "Biên soạn tài liệu", timeline: { text: "Hằng tháng", kind: "recurring", rrule: ["FREQ=MONTHLY"] } },
        ],
        source: place(11, 1, 800, "1. Tổ chức tuyên truyền, phổ biến Luật"),
      },
    ],
    responsibilities: [
      { ref: "III.1", agencies: [{ name: "Văn phòng HĐND và UBND xã" }], duties: [{ text: "Theo dõi, đôn đốc việc thực hiện" }] },
    ],
    reporting: [
      {
        ref: "III.2",
        frequency: "monthly",
        due: { text: "trước ngày 20", rrule: "FREQ=MONTHLY;BYMONTHDAY=20", inclusive: false },
        to: { name: "UBND xã" },
      },
    ],
    funding: [{ ref: "II.5", text: "Ngân sách xã bảo đảm" }],
    recipients: [{ text: "UBND tỉnh (b/c)", name: "UBND tỉnh", purpose: "b/c" }, { text: "Lưu: VT" }],
    signature: { authority: "TM. ỦY BAN NHÂN DÂN", position: "CHỦ TỊCH", name: "Lò Văn Thành" },
  };
}

export function place(line: number, column: number, offset: number, quote: string) {
  return {
    start: { line, column, offset },
    end: { line, column: column + quote.length, offset: offset + quote.length },
    quote,
  };
}
