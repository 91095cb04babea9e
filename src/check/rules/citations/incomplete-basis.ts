import { defineRule } from "../../define.ts";
import page from "./incomplete-basis.md";

export const incompleteBasis = defineRule({
  id: "incomplete-basis",
  group: "citations",
  severity: "info",
  summary: { vi: "Căn cứ dẫn lần đầu thiếu ngày ban hành hoặc cơ quan ban hành.", en: "A basis lacks its date or its issuing body." },
  messages: {
    date: {
      vi: "“{cited}” dẫn lần đầu mà không có ngày ban hành.",
      en: "“{cited}” is cited for the first time without its date.",
      expected: {
        vi: "Ghi đủ: tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu.",
        en: "Give kind, number, date, issuing body and subject.",
      },
    },
    issuer: {
      vi: "“{cited}” dẫn lần đầu mà không có cơ quan ban hành.",
      en: "“{cited}” is cited for the first time without its issuing body.",
      expected: {
        vi: "Ghi đủ: tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu.",
        en: "Give kind, number, date, issuing body and subject.",
      },
    },
  },
  page,
  *check({ facts, text }) {
    for (const { type, number, date, issuer, at, name } of facts.legalBases) {
      if (
        number === undefined ||
        name !== undefined ||
        /^(?:luật|bộ luật|pháp lệnh|hiến pháp|lệnh|văn bản|công văn|tờ trình|báo cáo|phiếu chuyển)$/iu.test(type)
      )
        continue;
      // “sửa đổi một số điều của Nghị định số …”: part of another document's subject; “được sửa đổi bởi Nghị định số …” of its name.
      if (/(?:của|theo|tại|bởi|bằng|thay thế)(?: các)?\s+$/iu.test(text.slice(Math.max(0, at.start - 12), at.start))) continue;
      const cited = `${type} ${number}`;
      if (date === undefined) yield { at, message: "date", values: { cited } };
      else if (issuer === undefined) yield { at, message: "issuer", values: { cited } };
    }
  },
});
