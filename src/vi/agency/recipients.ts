import type { Agency, Recipient } from "../../model/plan.generated.ts";
import { fold, foldKey } from "../word.ts";
import { bodyKey } from "./key.ts";
import { resolveAgency } from "./resolve.ts";
import { splitAgencies } from "./split.ts";

type Body = Pick<Agency, "name" | "id" | "level">;

/** `Như mục IV`, `Mục V`, `Các cơ quan tại mục 6 III`, `Như trên`: whoever is named there. */
export function isReference({ text }: Pick<Recipient, "text">): boolean {
  return /(?:^|[\s(])(?:mục|phần|điều|khoản|điểm|phụ lục)\s+(?:[ivx]+|\d+)(?!\p{L})|như trên|như (?:kính gửi|thành phần)|có tên|được giao|nêu (?:trên|tại)|theo danh sách|thực hiện kế hoạch|liên quan/u.test(
    fold(text),
  );
}

/** Which kinds of bodies the groups among the recipients take in. */
const GROUPS: readonly (readonly [RegExp, (agency: Body, kind: string) => boolean])[] = [
  [/sở|ban,? ngành|ngành|cơ quan|đơn vị/u, ({ level }) => level === "province" || level === undefined || level === "any"],
  [/bộ|ngành trung ương|cơ quan trung ương/u, ({ level }) => level === "central"],
  [
    /phòng|ban|ngành|cơ quan|đơn vị|công chức|bộ phận|(?<!\p{L})tổ(?! (?:dân phố|dân cư|chức)(?!\p{L}))/u,
    ({ level }) => level === "commune" || level === "internal" || level === "sub-commune" || level === "person" || level === "district",
  ],
  [
    /(?:ubnd|ủy ban nhân dân|xã|phường|địa phương)/u,
    ({ level, name }) => level === "commune" || level === "district" || /ubnd|ủy ban nhân dân/u.test(fold(name)),
  ],
  [/đoàn thể|hội|mặt trận|mttq|tổ chức chính trị|tổ chức ct/u, (_, kind) => kind === "mass-organisation" || kind === "social-organisation"],
  [/trường|cơ sở giáo dục/u, (_, kind) => kind === "school"],
];
/** Plural words that make a line a group, and lists under one head: `Các sở: …`. */
const PLURAL =
  /(?<!\p{L})(?:các|những|toàn thể|mọi)(?!\p{L})|^(?:sở|bộ|ubnd|ủy ban nhân dân)[,:]? (?:ban|ngành|xã|phường)|sở,? ban|ban,? ngành|phòng,? ban|đoàn thể/u;

/** Whether the recipients take in a body, by name, in short or as one of a group. */
export function takenInBy(recipients: readonly Pick<Recipient, "text">[], date: string | undefined): (agency: Body) => boolean {
  const ids = new Set<string>();
  const keys: string[] = [];
  const groups: string[] = [];
  const initials = new Set<string>();
  for (const { text } of recipients) {
    const folded = fold(text);
    keys.push(foldKey(text), inFull(foldKey(text)));
    const spans = splitAgencies(text);
    // “Các sở: Tư pháp, Nội vụ” are those and no others.
    if (PLURAL.test(folded) && !(spans.length > 1 && spans.every(({ head }) => head !== undefined))) groups.push(folded);
    for (const span of spans) {
      const whole = span.head === undefined ? span.name : `${span.head} ${span.name}`;
      const id = resolveAgency(whole, date === undefined ? {} : { date })?.id;
      if (id !== undefined) ids.add(id);
      if (span.head !== undefined && /^[\p{Lu}&,. -]+$/u.test(span.name)) initials.add(`${foldKey(span.head)} ${lettersOf(span.name)}`);
      keys.push(bodyKey({ name: whole }));
    }
  }
  return (agency) => {
    if (agency.id !== undefined && ids.has(agency.id)) return true;
    const key = bodyKey(agency);
    if (initials.size > 0 && initials.has(initialsOf(agency.name))) return true;
    if (keys.some((text) => text.includes(key) || (text.length > 6 && key.includes(text)))) return true;
    // The office of the issuer goes by its people: `VPUB: CVP, các PCVP`.
    if (key.startsWith("văn phòng") && keys.some((text) => /vpub|cvp|vp |văn phòng|lđvp/u.test(text))) return true;
    const kind = resolveAgency(agency.name)?.kind ?? "";
    return groups.some((text) => GROUPS.some(([pattern, takes]) => pattern.test(text) && takes(agency, kind)));
  };
}

/** `NH Nhà nước CN khu vực 2` → `ngân hàng nhà nước chi nhánh khu vực 2`. */
function inFull(key: string): string {
  return key.replace(/(?<!\p{L})(?:nh|cn)(?= )/gu, (short) => (short === "nh" ? "ngân hàng" : "chi nhánh"));
}

/** `VH,TT&DL` → `vhttdl`. */
function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}]/gu, "");
}

/** The head in full, the rest by its first letters, as lists of recipients have it: `Sở Tài chính` → `sở tc`. */
function initialsOf(name: string): string {
  const [head = "", ...words] = foldKey(name).split(" ");
  return `${head} ${words.flatMap((word) => (word === "và" ? [] : [word.charAt(0)])).join("")}`;
}
