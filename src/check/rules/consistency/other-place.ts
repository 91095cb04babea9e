import { type Prose, sourceSpan } from "../../../outline/prose.ts";
import { findProvince } from "../../../vi/agency/index.ts";
import { LETTER } from "../../../vi/letters.ts";
import { fold, foldKey } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import type { CheckContext } from "../../context.ts";
import type { Span } from "../../../model/place.ts";
import { numberParts } from "../../citations.ts";
import { isCommittee, isOffice, isOtherOfKind } from "../../issuer-kinds.ts";
import { WITHOUT_DISTRICTS } from "../../places.ts";
import { bodyIssuing, closingSentence, issuingSentence } from "../../sentences.ts";
import { type Part, subjectOf } from "../../subject.ts";
import page from "./other-place.md";

/** `Ủy ban nhân dân xã Hòa Lộc`, not `Ban Văn hóa - Xã hội`. */
const ISSUER_UNIT = /(?:^|\s)(?<unit>tỉnh|thành phố|huyện|quận|thị xã|phường|đặc khu|xã(?! hội(?!\p{L})))\s+(?<name>\p{L}.*)$/u;

export const otherPlace = defineRule({
  id: "other-place",
  group: "consistency",
  severity: "warning",
  summary: {
    vi: "Địa bàn hoặc tên cơ quan trong kế hoạch không phải của cơ quan ban hành.",
    en: "The plan speaks of an area, or of itself as a plan of a body, that is not the issuer's.",
  },
  messages: {
    other: {
      vi: "“{found}” trong kế hoạch của {issuer}.",
      en: "“{found}” in a plan of {issuer}.",
      expected: {
        vi: "Kiểm tra lại tên địa phương (có thể chép từ kế hoạch nơi khác).",
        en: "Put the name right; it may have been copied from elsewhere.",
      },
    },
    body: {
      vi: "Câu này ghi kế hoạch là của “{found}”, trong khi cơ quan ban hành là {issuer}.",
      en: "This sentence takes the plan for one of “{found}”, but {issuer} issues it.",
      expected: {
        vi: "Kiểm tra lại tên cơ quan (có thể chép từ kế hoạch nơi khác).",
        en: "Put the name right; it may have been copied from elsewhere.",
      },
    },
    unit: {
      vi: "“{found}” trong kế hoạch của {issuer}.",
      en: "“{found}” in a plan of {issuer}.",
      expected: {
        vi: "Viết “{own}” nếu nói về chính địa phương mình (có thể chép từ kế hoạch nơi khác).",
        en: "Write “{own}” if the issuer's own is meant; it may have been copied from elsewhere.",
      },
    },
  },
  page,
  *check(context) {
    const issuer = context.plan.document.issuer?.name;
    if (issuer === undefined) return;
    const bodies = [...otherIssuers(context, issuer)];
    for (const { prose, start, end } of bodies)
      yield { at: sourceSpan(prose, start, end), message: "body", values: { found: prose.text.slice(start, end), issuer } };
    const parent = context.plan.document.parentIssuer?.name ?? "";
    const own = (ISSUER_UNIT.exec(fold(issuer)) ?? ISSUER_UNIT.exec(fold(parent)))?.groups;
    if (own === undefined) return;
    const name = foldKey(own["name"] ?? "");
    // Only a unit of the issuer's own kind is its area: a province's plan may speak of any commune.
    const isOther = (place: Part) => place.unit === own["unit"] && !place.key.startsWith(name) && !name.startsWith(place.key);
    for (const { prose, part, folded } of context.texts) {
      if (part.role === "act" || !folded.includes("địa bàn")) continue;
      for (const place of subjectOf(prose.text).places)
        if (isOther(place) && isName(prose.text, place))
          yield { at: sourceSpan(prose, place.start, place.end), message: "other", values: { found: place.text, issuer } };
    }
    for (const { prose, start, end, unit } of otherUnits(context, own["unit"] ?? "")) {
      if (bodies.some((body) => body.prose === prose && body.start < end && body.end > start)) continue;
      const found = prose.text.slice(start, end);
      yield {
        at: sourceSpan(prose, start, end),
        message: "unit",
        values: { found, issuer, own: found.slice(0, -unit.length) + (own["unit"] ?? "") },
      };
    }
    for (const { prose, place } of ownersNamed(context))
      if (isOther(place) && isName(prose.text, place))
        yield { at: sourceSpan(prose, place.start, place.end), message: "other", values: { found: place.text, issuer } };
  },
});

/** Kinds of units of one level: a plan of one of them has none of the others for its own; and what each has one of. */
const SAME_LEVEL: readonly { units: readonly string[]; bodies: string }[] = [
  {
    units: ["xã", "phường", "đặc khu"],
    bodies: "ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|đảng ủy|công an|trạm y tế|ban chỉ huy quân sự|người dân|địa bàn",
  },
  { units: ["tỉnh", "thành phố"], bodies: "ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd" },
];

/** `UBND phường` without a name, where the plan is a commune's; not in a list of units (`UBND xã, phường`), nor of units that were. */
function* otherUnits({ texts, date = "" }: CheckContext, own: string): Generator<Prosaic & { unit: string }> {
  const level = SAME_LEVEL.find(({ units }) => units.includes(own));
  const others = level?.units.filter((unit) => unit !== own) ?? [];
  // Before that day a province had cities of its own.
  if (level === undefined || (others.includes("thành phố") && date < WITHOUT_DISTRICTS)) return;
  const units = level.units.join("|");
  const pattern = new RegExp(
    String.raw`(?<![${LETTER}])(?:${level.bodies})\s(?<unit>${others.join("|")})(?![${LETTER}\d]|\s?[,/(]\s?(?:${units}|tp)(?![${LETTER}])|\s(?:và|hoặc|hay|cũ|trước đây|mới|lân cận|khác|giáp|bạn|đã|nơi|có liên quan|liên quan|thuộc|trên)(?![${LETTER}]))`,
    "gu",
  );
  for (const { prose, folded, part } of texts) {
    if (part.role === "act" || !others.some((unit) => folded.includes(unit))) continue;
    for (const { 0: found, index, groups } of folded.matchAll(pattern)) {
      const end = index + found.length;
      // A name follows, or a list of units that the name of the body does not belong to.
      if (/^\s*(?:\p{Lu}|\d|["“(…]|\.{3})/u.test(prose.text.slice(end)) || SEVERAL.test(folded.slice(Math.max(0, index - 12), index)))
        continue;
      yield { prose, start: index, end, unit: groups?.["unit"] ?? "" };
    }
  }
}

const SEVERAL = /(?<!\p{L})(?:các|những|mỗi|từng|và|hoặc|một số)\s$/u;

/** Papers that may be of another body: `Kế hoạch thực hiện Quyết định … của Bộ Y tế`. */
const PAPER =
  /(?<!\p{L})(?:quyết định|nghị quyết|chỉ thị|kế hoạch|công văn|đề án|chương trình|thông tư|nghị định|luật|dự án|hướng dẫn|văn bản|kết luận)(?!\p{L})/u;
const OWNER_AT_END = /(?:^|\s)của\s+(?<body>(?:sở|bộ|trường|ủy ban nhân dân|ubnd)\s[^,.;:]{1,80})$/u;

/** Who has the plan for its own by the issuing sentence and the closing one, where that is surely another than the issuer. */
function* otherIssuers(context: CheckContext, issuer: string): Generator<Prosaic> {
  if (/ [-–] /u.test(issuer)) return;
  const [issuing, closing] = [issuingSentence(context), closingSentence(context)];
  const span = issuing === undefined ? undefined : bodyIssuing(issuing);
  if (issuing !== undefined && span !== undefined) {
    const said = issuing.prose.text.slice(span.start, span.end);
    if (isOtherOfKind(said, issuer) || isOfficeForCommittee(said, issuer, context)) yield { prose: issuing.prose, ...span };
  }
  if (closing === undefined) return;
  const words = closing.prose.text.slice(closing.start, closing.end).trimEnd();
  const owner = OWNER_AT_END.exec(fold(words));
  const body = owner?.groups?.["body"];
  if (owner === null || body === undefined || PAPER.test(fold(words.slice(0, owner.index)))) return;
  const end = closing.start + words.length;
  const start = end - body.length;
  if (isOtherOfKind(closing.prose.text.slice(start, end), issuer)) yield { prose: closing.prose, start, end };
}

interface Prosaic extends Span {
  prose: Prose;
}

/** `Sở Tư pháp ban hành Kế hoạch` in a plan that bears the number of the committee. */
function isOfficeForCommittee(said: string, issuer: string, { plan }: CheckContext): boolean {
  const number = numberParts(plan.document.number ?? "");
  return isCommittee(issuer) && number?.issuer.startsWith("UBND") === true && isOffice(said);
}

/** How much is looked at before “ban hành Kế hoạch”: the name of a body. */
const REACH = 80;

/** Whose plan it is by its own words: `UBND xã X ban hành Kế hoạch …`, `Trên đây là Kế hoạch … của xã X`. */
function* ownersNamed(context: CheckContext): Generator<{ prose: Prose; place: Part }> {
  const [issuing, closing] = [issuingSentence(context), closingSentence(context)];
  if (issuing !== undefined) {
    const { prose, from } = issuing;
    const start = Math.max(0, from - REACH);
    const last = subjectOf(prose.text.slice(start, from)).owners.at(-1);
    if (last !== undefined && prose.text.slice(start + last.end, from).trim() === "") yield { prose, place: moved(last, start) };
  }
  if (closing !== undefined) {
    const { prose, start, end } = closing;
    for (const place of subjectOf(prose.text.slice(start, end)).owners) yield { prose, place: moved(place, start) };
  }
}

function moved(part: Part, by: number): Part {
  return { ...part, start: part.start + by, end: part.end + by };
}

/**
 * A name has capitals: “trên địa bàn tỉnh Sơn Thủy”, not “trên địa bàn xã phụ trách”. One of a single syllable is one that
 * everybody knows (Huế): “trên địa bàn Thành phố Dữ liệu …” is the end of a cell and the beginning of the next.
 */
function isName(text: string, { start, end, unit }: Part): boolean {
  const words = text.slice(start, end);
  const [first = "", second = ""] = words.slice(fold(words).indexOf(`${unit} `) + unit.length + 1).split(/\s+/u);
  return /^\p{Lu}/u.test(first) && (/^\p{Lu}/u.test(second) || findProvince(first) !== undefined);
}
