import type { Outline } from "../outline/index.ts";
import { sourceSpan, slice, type Prose } from "../outline/prose.ts";
import { roleOfHeading } from "../outline/roles.ts";
import { ownParagraphs, wordsOf, type Section } from "../outline/section.ts";
import {
  beginsWithVerb,
  isAgencyHeading,
  isNameAmongBodies,
  readSubject,
  readSubjects,
  splitAgencies,
  type AgencySpan,
  type Subject,
} from "../vi/agency/index.ts";
import { isBullet } from "../vi/numbering.ts";
import { fold } from "../vi/word.ts";
import { addAgencies, foundAgencies, type ExtractContext } from "./context.ts";
import { TO_NOBODY } from "../outline/last-words.ts";
import { foundText, type FoundAgency, type FoundDuty, type FoundResponsibility } from "./found.ts";
import { timeIn } from "./task/narrative.ts";

/** Closing formulas that hand no duty to a body of their own. */
const CLOSING = new RegExp(`^(?:${TO_NOBODY}|nếu có|căn cứ kế hoạch này, đề nghị)`, "u");

const ENDS_PLAN = /^trên đây là (?:kế hoạch|chương trình|đề án|nội dung|toàn bộ)/u;

/** Who has which duties under "Tổ chức thực hiện" and wherever else work is grouped under bodies outside the content. */
export function readResponsibilities(outline: Outline, context: ExtractContext): FoundResponsibility[] {
  const result: FoundResponsibility[] = [];
  const visit = (node: Section) => {
    // `b) Phân công thực hiện:` under a task is the task's own label.
    if (/^phân công[^:]{0,30}:$/u.test(fold(node.head.text))) return;
    const organises = node.role === "organisation" || node.role === "reporting";
    if (!organises) {
      for (const child of node.children) visit(child);
      return;
    }
    readSection(node, result, context);
  };
  for (const part of outline.root.children) {
    if (part.role === "organisation") readPart(part, result, context);
    else if (part.role === "funding") readOrders(part, result, context);
    else if (part.role !== "appendix" && part.role !== "act") for (const child of part.children) visit(child);
  }
  return result;
}

/** `V. KINH PHÍ` … `Giao Sở X bố trí …`: who is ordered there to do something; a body that is only named there as paying has no duty. */
function readOrders(part: Section, result: FoundResponsibility[], context: ExtractContext): void {
  const by = "responsibility/order";
  for (const { prose, node } of wordsOf(part)) {
    const agencies: FoundAgency[] = [];
    for (const subject of readSubjects(prose.text)) if (isOrder(subject)) addAgencies(agencies, foundAgencies(prose, subject.agencies, by));
    if (agencies.length > 0) result.push({ ref: node.ref, agencies, duties: [dutyOf(prose, by, context)], at: sourceSpan(prose), by });
  }
}

/** "Giao Sở X bố trí", "Sở X có trách nhiệm tham mưu": that all the bodies have to draw up their estimates is said of nobody in particular. */
function isOrder({ formula, agencies }: Subject): boolean {
  return formula === "giao" || (formula === "co-trach-nhiem" && agencies.every(({ collective }) => !collective));
}

/** `Điều 2. Giao Giám đốc Sở X:` over its items: one body has all of them. Other parts only hold what bodies have to do. */
function readPart(part: Section, result: FoundResponsibility[], context: ExtractContext): void {
  const whole = part.marker?.kind === "article" && !headsBodies(part) && namedBefore(part.head.text) !== undefined;
  const found = whole ? read(part, context) : undefined;
  if (found === undefined) readSection(part, result, context);
  else result.push(found);
}

function readSection(node: Section, result: FoundResponsibility[], context: ExtractContext): void {
  // The section's own heading may name the body: "Trách nhiệm của Sở X".
  if (node.children.length === 0) {
    const own = isShortHeading(node) ? undefined : read(node, context);
    if (own !== undefined && isOnlyReport(node, own)) return;
    if (own !== undefined) result.push(own);
    else readParagraphs(node, result, context);
    return;
  }
  const among = isRowOfBodies(node.children);
  for (const child of node.children) {
    // "Trách nhiệm của các cơ quan" over "a) Sở X", "b) Sở Y": the bodies are named one level below.
    const heads = headsBodies(child);
    const found = heads ? readOwnSentence(child, context) : read(child, context, among);
    if (found !== undefined) result.push(found);
    if (heads || (found === undefined && child.children.length > 0)) readSection(child, result, context);
  }
}

/** Items most of which are bodies, so that a word for a person's work names one too: `Kế toán: …`, `Bảo vệ: …`. */
function isRowOfBodies(items: readonly Section[]): boolean {
  const named = items.filter(({ head }) => namedBefore(head.text) !== undefined).length;
  return named >= 2 && named * 2 >= items.length;
}

/**
 * A sentence of a section on reports that says who reports or gathers reports: a report, and no duty beside it. Among the duties
 * under "Tổ chức thực hiện" such a sentence hands one out like the others.
 */
function isOnlyReport(node: Section, found: FoundResponsibility): boolean {
  if (node.role !== "reporting" || found.duties.length !== 1) return false;
  const [before, after] = fold(found.duties[0]?.text ?? "").split("báo cáo", 2);
  return after !== undefined && !/xây dựng|triển khai|tổ chức thực hiện|kiểm tra|đôn đốc/u.test(before ?? "");
}

/** A heading over items that are bodies themselves. */
function headsBodies(node: Section): boolean {
  // A heading that names one body itself has the duties, whatever parts of it the items name.
  const own = isAgencyHeading(node.head.text.replace(/\s*[:.]$/u, ""));
  if (own?.length === 1 && own[0]?.collective !== true) return false;
  const among = isRowOfBodies(node.children);
  const bodies = node.children.filter((child) => !isBullet(child.marker) && namedBefore(child.head.text, among) !== undefined);
  return bodies.length >= 2 && bodies.length === node.children.length;
}

/** `1. Sở Xây dựng là cơ quan đầu mối, đôn đốc việc thực hiện.` over bodies that have items of their own: a duty like theirs. */
function readOwnSentence(node: Section, context: ExtractContext): FoundResponsibility | undefined {
  const agencies = node.head.text.endsWith(".") ? agenciesOf(node.head) : [];
  if (agencies.length === 0 || agencies.some(({ collective }) => collective)) return undefined;
  const by = "responsibility/sentence";
  return { ref: node.ref, agencies, duties: [dutyOf(node.head, by, context)], at: sourceSpan(node.headParagraph?.whole ?? node.head), by };
}

/** An organisation section written in plain paragraphs. */
function readParagraphs(node: Section, result: FoundResponsibility[], context: ExtractContext): void {
  for (const paragraph of ownParagraphs(node)) {
    if (CLOSING.test(fold(paragraph.prose.text))) continue;
    const agencies = agenciesOf(paragraph.prose);
    if (agencies.length === 0) continue;
    const duties = sentencesOf(paragraph.prose).map((sentence) =>
      withOwnBodies(dutyOf(sentence, "responsibility/sentence", context), sentence, agencies),
    );
    result.push({
      ref: node.ref,
      agencies,
      duties,
      at: sourceSpan(paragraph.whole),
      by: "responsibility/sentence",
    });
  }
}

/** A heading that only its neighbours show to be a name is no longer than this, and no sentence. */
const NAME_MAX = 60;
const LISTS_BODIES =
  /^(?:đề nghị |giao )?các (?:bộ|sở|ban|ngành|phòng|cục|xã|phường|huyện|đơn vị|cơ quan|trường|hội)(?:,? (?:bộ|sở|ban|ngành|phòng|xã|phường|đơn vị|cơ quan))*$/u;

/** The bodies that a heading is, or that stand before a colon and their duty. */
export function namedBefore(text: string, among = false): { agencies: AgencySpan[]; colon?: number } | undefined {
  const members = withMembers(text);
  if (members !== undefined) return { agencies: members };
  const colon = text.search(/:\s/u);
  // "Các sở: Tài chính, Y tế" lists names behind the colon; "Văn phòng: theo dõi" a duty.
  const before = colon > 0 && colon < 160 ? text.slice(0, colon) : "";
  const runIn =
    before === "" || LISTS_BODIES.test(fold(before))
      ? undefined
      : (headingOf(before, among) ?? countedBodies(before) ?? personInOffice(before));
  if (runIn !== undefined) return { agencies: runIn, colon };
  const heading = headingOf(text.replace(/\s*:$/u, ""), among && text.length <= NAME_MAX && !/[.;]$/u.test(text));
  return heading === undefined ? undefined : { agencies: heading };
}

/** `Bà Trần Thị Ba, Thanh tra viên - Thành viên`: a person by name and whatever office stands behind it, as far as the colon. */
function personInOffice(text: string): AgencySpan[] | undefined {
  const title = PERSON_TITLE.exec(fold(text));
  if (title === null || text.length > OFFICE_MAX) return undefined;
  const office = NAME_AND_OFFICE.exec(text.slice(title[0].length))?.groups?.["office"];
  // "…, phối hợp với Văn phòng: …": what he does, and no office.
  if (office === undefined || (/^\p{Ll}/u.test(office) && beginsWithVerb(office))) return undefined;
  return [{ name: text, start: 0, end: text.length, collective: false }];
}

const PERSON_TITLE = /^(?:ông|bà|đồng chí|đ\/c|thầy|cô)\.? /u;
const NAME_AND_OFFICE = /^\p{Lu}[\p{L}’']*(?: \p{Lu}[\p{L}’']*){1,5}(?:,| [-–]) (?<office>\p{L}[^:;]*)$/u;
const OFFICE_MAX = 140;

/**
 * `UBND các phường: Ba Đình, Cửa Nam và UBND xã Bát Tràng`: a group and which they are, names alone, up to the next body. What has to
 * be done, `UBND các phường: Bố trí kinh phí, tuyên truyền`, is none of them.
 */
function withMembers(text: string): AgencySpan[] | undefined {
  const head = GROUP_OF.exec(fold(text));
  if (head === null) return undefined;
  const [{ length }] = head;
  const start = head.groups?.["order"]?.length ?? 0;
  const whole = text.replace(/[\s.;]+$/u, "");
  const group: AgencySpan = { name: "", start, end: length, collective: true };
  const bodies: AgencySpan[] = [];
  let count = 0;
  for (const { 0: item, index } of whole.slice(length).matchAll(MEMBER)) {
    const at = length + index;
    const own = isAgencyHeading(item);
    if (own === undefined && (bodies.length > 0 || !isProperName(item))) return undefined;
    if (own === undefined) {
      group.end = at + item.length;
      count++;
    } else bodies.push(...own.map((body) => ({ ...body, start: at + body.start, end: at + body.end })));
  }
  return count < 2 ? undefined : [{ ...group, name: text.slice(start, group.end) }, ...bodies];
}

const GROUP_OF =
  /^(?<order>(?:(?:kính )?(?:đề nghị|mời)|giao|yêu cầu) )?(?:ubnd|ủy ban nhân dân|chủ tịch ubnd|công an|đảng ủy|đại sứ quán|trạm y tế|các trường)(?: của)? (?:các )?(?:xã|phường|đặc khu|thị trấn|huyện|tỉnh|thành phố|quận|nước|thôn)(?:(?:,| và) (?:các )?(?:xã|phường|đặc khu|thị trấn|huyện|thành phố|quận))*\s*:\s+(?=\p{L})/u;
const MEMBER = /(?! )(?:(?!\svà\s)[^,;:.])+/gu;

/** `Văn Miếu – Quốc Tử Giám`, `Liên bang Nga`: begins and ends with a word in capitals, in few words. */
function isProperName(text: string): boolean {
  const words = text.trim().split(/[\s–-]+/u);
  return words.length <= PROPER_NAME_MAX && [words[0], words.at(-1)].every((word) => word !== undefined && /^\p{Lu}/u.test(word));
}

const PROPER_NAME_MAX = 7;

/** `22 GVCN`, `05 tổ bầu cử`: so many of one kind. */
function countedBodies(text: string): AgencySpan[] | undefined {
  const [, kind] = COUNT.exec(text) ?? [];
  const bodies = kind === undefined ? undefined : isAgencyHeading(kind);
  return bodies?.length === 1 ? [{ name: text, start: 0, end: text.length, collective: true }] : undefined;
}

const COUNT = /^\d{1,3}\s+(\p{L}.*)$/u;

/** `Các cơ sở nuôi trồng thủy sản`, `Doanh nghiệp, cộng đồng, cá nhân`: a group nobody has a table of, named by nouns alone. */
const GROUP =
  /^(?:(?:các|những)\s+(?:cơ sở|tổ chức|cơ quan|đơn vị|doanh nghiệp|hộ|chủ|hợp tác xã|chuyên gia|hiệp hội)|(?:doanh nghiệp|tổ chức|cộng đồng),)\s[^.;:()]{3,130}$/u;
const HAS_DUTY =
  /(?<!\p{L})(?:có trách nhiệm|chịu trách nhiệm|chủ trì|phối hợp|căn cứ|thực hiện|triển khai|tăng cường|tham mưu|chủ động|phải|cần)(?!\p{L})/u;

/** `Công chức phụ trách văn hóa`, `Chuyên viên phụ trách lĩnh vực Hành chính, Văn phòng`: a person by what he is in charge of. */
const IN_CHARGE =
  /^(?:(?:các|những|đồng chí)\s+){0,2}(?:cán bộ|công chức|viên chức|chuyên viên|nhân viên|giáo viên)\s+(?:được (?:giao|phân công)\s+)?phụ trách\s+(?:lĩnh vực\s[^.;:()]{2,100}|[^.;:,()]{2,100})$/u;

/** `Các thương nhân được kiểm tra`, `Đảng viên được giám sát`: those who are looked at, not what. */
const INSPECTED =
  /^(?:(?:các|những)\s+)?(?:thương nhân|đơn vị|cơ quan|tổ chức|cá nhân|doanh nghiệp|công ty|cơ sở|cửa hàng|hợp tác xã|hộ|chủ|chi bộ|đảng viên|hội viên|thành viên|nhà trường|trường|đối tượng) (?:[^\s.;:,()]+ ){0,5}(?:được|thuộc diện) (?:kiểm tra|giám sát|thanh tra|khảo sát|kiểm toán)(?:(?:,| và) (?:kiểm tra|giám sát|khảo sát))?$/u;

function described(heading: string): AgencySpan[] | undefined {
  const text = heading.replace(/\s*\.$/u, "");
  const key = fold(text);
  const group = GROUP.test(key) || INSPECTED.test(key);
  if (HAS_DUTY.test(key) || !(group || IN_CHARGE.test(key))) return undefined;
  return [{ name: text, start: 0, end: text.length, collective: group || /^(?:các|những)\s/u.test(key) }];
}

/** `Các cơ sở được kiểm tra | có trách nhiệm chuẩn bị hồ sơ`: a group that is said to have the duty. */
function obliged(text: string): AgencySpan[] {
  const end = text.search(OBLIGED);
  return end < 1 || end > OBLIGED_MAX ? [] : (described(text.slice(0, end)) ?? []);
}

const OBLIGED = /\s(?:có|chịu) trách nhiệm\s/u;
const OBLIGED_MAX = 130;

/** `Chủ đầu tư các khu đô thị`, `Đơn vị vận hành hồ chứa trên địa bàn tỉnh` in a row of bodies: who does what. */
function whoDoes(text: string): AgencySpan[] | undefined {
  const key = fold(text);
  return WHO_DOES.test(key) && !HAS_DUTY.test(key) ? [{ name: text, start: 0, end: text.length, collective: true }] : undefined;
}

const WHO_DOES = /^(?:chủ đầu tư|chủ rừng|đơn vị|doanh nghiệp|nhà thầu)(?: [^ .;:,()]+){2,12}$/u;

/** `Mời Thành phố Hồ Chí Minh, tỉnh Điện Biên`: places that are asked, for whoever acts for them. */
function invitedPlaces(text: string): AgencySpan[] | undefined {
  const order = ASKED.exec(fold(text))?.[0].length;
  if (order === undefined) return undefined;
  const names = splitAgencies(text.slice(order)).map((body) => ({ ...body, start: body.start + order, end: body.end + order }));
  return names.length > 0 &&
    names.every(({ name }) => PLACE.test(fold(name)) && isProperName(name.slice(PLACE.exec(fold(name))?.[0].length)))
    ? names
    : undefined;
}

const ASKED = /^(?:kính |trân trọng )?(?:mời|đề nghị) /u;
const PLACE = /^(?:tỉnh|thành phố|tp\.?|xã|phường|đặc khu) (?=\p{L})/u;

/** A heading that is bodies, or one person with his offices: `Đồng chí Trưởng ban Xây dựng Đảng - Trưởng Tiểu ban`. */
function headingOf(text: string, among: boolean): AgencySpan[] | undefined {
  const bodies =
    isAgencyHeading(text) ?? described(text) ?? invitedPlaces(text) ?? (among ? (isNameAmongBodies(text) ?? whoDoes(text)) : undefined);
  if (bodies !== undefined || !/^(?:đồng chí|đ\/c|ông|bà)\s/u.test(fold(text))) return bodies;
  const [person, ...more] = splitAgencies(text);
  const whole = person?.note === undefined ? text.length : text.lastIndexOf("(");
  return more.length === 0 && person?.start === 0 && text.slice(person.end, whole).trim() === "" ? [person] : undefined;
}

/** One item: a heading that is a body, "Sở X: …", or sentences that give bodies a duty. */
function read(node: Section, context: ExtractContext, among = false): FoundResponsibility | undefined {
  const under = below(node, context.lastWords);
  const named = namedBefore(node.head.text, among);
  const colon = named?.colon ?? -1;
  const runIn = colon === -1 ? undefined : named?.agencies;
  const heading = colon === -1 ? named?.agencies : undefined;
  let agencies: FoundAgency[];
  let by = "responsibility/heading";
  let own: Prose[] = [];
  if (heading !== undefined) agencies = askedUnder(heading, under) ?? foundAgencies(node.head, heading, by);
  else if (runIn !== undefined) {
    own = [slice(node.head, colon + 1)];
    if (under.length === 0 && own.every(namesMembers)) return undefined;
    agencies = foundAgencies(node.head, runIn, by);
  } else {
    by = "responsibility/sentence";
    agencies = agenciesOf(node.head);
    if (agencies.length === 0) agencies = foundAgencies(node.head, obliged(node.head.text), by);
    if (agencies.length === 0 && isShortHeading(node)) {
      for (const prose of under) if (!CLOSING.test(fold(prose.text))) addAgencies(agencies, agenciesOf(prose));
    }
    own = sentencesOf(node.head);
  }
  if (agencies.length === 0) return undefined;
  const duties = [...own, ...under].map((prose) => withOwnBodies(dutyOf(prose, by, context), prose, agencies));
  const last = under.at(-1) ?? node.head;
  return {
    ref: node.ref,
    agencies,
    duties,
    at: { start: sourceSpan(node.headParagraph?.whole ?? node.head).start, end: Math.max(sourceSpan(last).end, sourceSpan(node.head).end) },
    by,
  };
}

/** `Ông A, Phó Chủ tịch UBND xã làm Trưởng ban; các ủy viên là lãnh đạo các ngành`: who sits on it, and nothing to do. */
function namesMembers({ text }: Prose): boolean {
  const parts = fold(text)
    .replace(/[\s.;]+$/u, "")
    .split(/;\s+/u);
  return parts.every((part) => part.length <= MEMBER_MAX && MEMBER_OF.test(part));
}

const MEMBER_MAX = 160;
/** A person and a seat that closes the part, or the seats and who has them. */
const MEMBER_OF =
  /^(?:(?:(?:ông|bà|đồng chí|đ\/c|thầy|cô) [^.;:]{2,120}(?: làm| là|,| -) (?:phó )?(?:trưởng|tổ trưởng|tổ phó|thư ký|ủy viên|thành viên)[^.;:,]{0,40})|(?:(?:các )?(?:ủy viên|thành viên)(?: [^.;:,]{1,30})? (?:là|gồm) [^.;:]{2,120}))$/u;

/** "Giao Sở A theo dõi …. | Các sở, ngành báo cáo …": a sentence each, where another body begins it. */
function sentencesOf(prose: Prose): Prose[] {
  const begins = [0, ...Array.from(prose.text.matchAll(/\.\s+(?=\p{Lu})/gu), ({ 0: end, index }) => index + end.length)];
  const starts = subjectsOf(prose).map(({ agencies }) => agencies[0]?.start ?? 0);
  starts.sort((a, b) => a - b);
  let next = 0;
  const named = begins.filter((from, index) => {
    const until = begins[index + 1] ?? Infinity;
    const subject = starts[next];
    while ((starts[next] ?? Infinity) < until) next++;
    return subject !== undefined && subject >= from && subject < until;
  });
  if (named.length < 2 || named[0] !== 0) return [prose];
  return named.map((from, index) => slice(prose, from, from + prose.text.slice(from, named[index + 1]).trimEnd().length));
}

/** Whom a duty's own sentence is about, unless it is those who have all of the duties. */
function withOwnBodies(duty: FoundDuty, prose: Prose, all: readonly FoundAgency[]): FoundDuty {
  const own = readSubject(prose.text) === undefined ? [] : agenciesOf(prose);
  return own.length === 0 || own.map(({ name }) => name).join("|") === all.map(({ name }) => name).join("|")
    ? duty
    : { ...duty, agencies: own };
}

/** "Đối với các tổ chức khác" over "Đề nghị A, B, C phát động …": the sentence says which ones. */
function askedUnder(heading: readonly AgencySpan[], [first]: readonly Prose[]): FoundAgency[] | undefined {
  if (first === undefined || !heading.every(({ collective }) => collective)) return undefined;
  const [subject] = readSubjects(first.text);
  const named = subject?.agencies ?? [];
  if (named.length < 2 || !ASKS.test(fold(first.text.slice(0, named[0]?.start))) || named.some(({ collective }) => collective))
    return undefined;
  return foundAgencies(first, named, "responsibility/sentence");
}

const ASKS = /^(?:kính )?(?:đề nghị|mời|yêu cầu|giao) $/u;

/** A duty with the time that its words state for it. */
function dutyOf(prose: Prose, by: string, context: ExtractContext): FoundDuty {
  const timeline = timeIn(prose, context, "responsibility/time");
  return { ...foundText(prose, by), ...(timeline === undefined ? {} : { timeline }) };
}

/** "TỔ CHỨC THỰC HIỆN: Phòng X chủ trì …", "Chế độ báo cáo: Các đơn vị báo cáo …": the sentence behind a run-in heading. */
function behindHeading(head: Prose): Prose {
  const colon = head.text.search(/:\s/u);
  const role = colon > 0 ? roleOfHeading(head.text.slice(0, colon)) : undefined;
  return role === "organisation" || role === "reporting" ? slice(head, colon + 1) : head;
}

/** A heading such as "Kinh phí thực hiện" or "Công tác kiểm tra" over one level of sentences that name the bodies. */
function isShortHeading(node: Section): boolean {
  return node.head.text.length < 100 && !/[.;]$/u.test(node.head.text) && node.children.every((child) => isBullet(child.marker));
}

/** What stands under an item, the sentences that close the whole plan left out, unless the body named above has no other duty. */
function below(node: Section, closing: ReadonlySet<Prose>): Prose[] {
  const all = [...wordsOf(node)].map(({ prose }) => prose).filter((prose) => prose !== node.head && !ENDS_PLAN.test(fold(prose.text)));
  const only = all.length === 1 && isShortHeading(node) && !ON_TROUBLE.test(fold(all[0]?.text ?? ""));
  return only ? all : all.filter((prose) => !closing.has(prose));
}

function agenciesOf(words: Prose): FoundAgency[] {
  const prose = behindHeading(words);
  const agencies: FoundAgency[] = [];
  for (const subject of subjectsOf(prose)) addAgencies(agencies, foundAgencies(prose, subject.agencies, "responsibility/sentence"));
  return agencies;
}

function subjectsOf({ text }: Prose): Subject[] {
  return readSubjects(text).filter(({ agencies }) => !ON_TROUBLE.test(fold(laterSentence(text, agencies[0]?.start ?? 0))));
}

/**
 * "… Trong quá trình thực hiện nếu có vướng mắc, các đơn vị báo cáo …", "…, nếu thấy cần sửa đổi, bổ sung …" behind a duty
 * closes the plan and is none itself.
 */
const ON_TROUBLE =
  /^(?:trong )?quá trình (?:tổ chức |triển khai )?(?:thực hiện|triển khai).{0,30}(?:khó khăn|vướng mắc|phát sinh|vấn đề|(?:cần|phải) (?:thiết )?(?:sửa đổi|bổ sung|điều chỉnh))/u;

/** The words before an offset in its sentence, when that is not the first one. */
function laterSentence(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const end = before.search(/[.;]\s+(?=\p{Lu}[^.;]*$)/u);
  return end === -1 ? "" : before.slice(end + 1).trimStart();
}
