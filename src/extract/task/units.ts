import { addAll } from "../../model/add-all.ts";
import type { Paragraph } from "../../outline/paragraphs.ts";
import { join, sourceSpan, type Prose } from "../../outline/prose.ts";
import { isSection, itemWords, ownGrids, ownParagraphs, walk, wordsOf, type Section } from "../../outline/section.ts";
import { onlyAmends } from "../../vi/amending.ts";
import { beginsWithVerb, isAgencyHeading, readSubject, readSubjects } from "../../vi/agency/index.ts";
import { inspects as inspectsUnder, isInspectedPeriod, isMatter, listsMatters, ordersInspecting } from "../../vi/inspection.ts";
import { isBullet } from "../../vi/numbering.ts";
import { fold } from "../../vi/word.ts";
import { addAgencies, foundAgencies, type ExtractContext } from "../context.ts";
import { foundText, type FoundAgency, type FoundTask, type FoundText, type FoundTime } from "../found.ts";
import { withSharedLabels } from "./shared-labels.ts";
import {
  announces,
  areDuties,
  carriesTaskLabel,
  entriesOf,
  isParameters,
  isRepeated,
  ownLabels,
  standsAlone,
  type Entry,
} from "./entries.ts";
import { addField, emptyFields, type FieldValues } from "./fields.ts";
import { readBulletTime, readCoordinationOnly, readDoers, readNarrative, readTimeBeside, readWhoOf } from "./narrative.ts";
import { bracketsDoer, closesWithDoer, readTail } from "./tail.ts";
import { readColumns } from "./table.ts";
import { bracketTime, stageOf, workAtTime } from "./stages.ts";
import { doerBefore, dividesWork, headingText, jointHeading, headSentences, titleOf, whoDirects } from "./titles.ts";

/** What a heading hands down to the tasks under it. */
interface Inherited {
  lead: readonly FoundAgency[];
  /** With whom, where the heading says so: `Sở X chủ trì, phối hợp với Sở Y`. */
  coordinating?: readonly FoundAgency[];
  stage?: FoundTime;
  /** Work is being inspected there: the bodies of headings are those inspected, and lead nothing. */
  inspects?: boolean;
  /** The items are what is looked at. */
  looksAt?: boolean;
  /** The items are work by its time, though the part is about time. */
  scheduled?: boolean;
  /** The items are the parts of the work that bodies are given, though their heading is one of organising. */
  handedOut?: boolean;
  /** Most headings beside this one are bodies, so this one is taken for another that nobody knows. */
  besideBodies?: boolean;
}

const NOTHING: Inherited = { lead: [] };
/** Parts that stand inside a content section but are no work: they become tasks only when they carry task labels. */
const NO_WORK: ReadonlySet<string> = new Set([
  "funding",
  "organisation",
  "reporting",
  "reward",
  "scope",
  "purpose",
  "requirements",
  "objectives",
  "situation",
  "viewpoint",
]);
/** `Nguyễn Văn An - Phó Hiệu trưởng - Trưởng ban`: a person and his seat, nothing behind it. */
const MEMBER =
  /^(?:(?:ông|bà|đồng chí|đ\/c|thầy|cô)\s)?(?:\p{L}+\s){1,5}\p{L}+\s*[-,:]\s*(?:[^.;:!?]{1,90}[-,:]\s*)?(?:phó )?(?:trưởng ban|trưởng tiểu ban|trưởng đoàn|trưởng nhóm|tổ trưởng|tổ phó|thành viên|ủy viên|thư ký)(?: thường trực)?[.;]?$/u;
/** `Đ/c: ………… - Tổ trưởng`, `Đ/c ………… - ………… - Thư ký`: the same in a form, the name or the seat left blank. */
const BLANK_MEMBER = /^(?:ông|bà|ông \(bà\)|ông\/bà|đồng chí|đ\/c|thầy|cô)\s?:?\s?[.…_]{3,}/u;
/** Headings that say no more than "work follows": the items under them are the tasks. */
const GENERIC =
  /^(?:(?:các |một số |những )?(?:nội dung|nhiệm vụ|hình thức|giải pháp|nhiệm vụ, giải pháp|nhiệm vụ và giải pháp|hoạt động|biện pháp|công việc|nội dung, hình thức|nội dung và hình thức)(?: (?:cụ thể|chung|thực hiện|chủ yếu|trọng tâm|tuyên truyền|triển khai|hoạt động|thi đua|phát động))*|(?:phương pháp|cách thức|trình tự|quy trình|các bước) tiến hành)\s*[:.]?$/u;

/** What a team may do, beside what it has to do. */
const POWERS = /^(?:các )?quyền hạn(?: của [^.;:]{2,60})?$/u;
/** `Cấp tỉnh`, `Ở cấp huyện, cấp xã`, `Tại các xã, phường`: where, over what is done there. */
const LEVELS =
  /^(?:(?:ở|tại|đối với) )?(?:cấp (?:trung ương|tỉnh|thành phố|huyện|quận|xã|phường|cơ sở)|các (?:huyện|quận|xã|phường|thôn|bản|tổ dân phố))(?:(?:,| và|;) (?:cấp )?(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|thôn|bản|tổ dân phố|cơ sở)){0,4}\s*[:.]?$/u;

/** The tasks of a content section, as a tree. What is one task and what is a part of it, `units.md` shows. */
export function tasksOf(node: Section, context: ExtractContext): FoundTask[] {
  return new UnitReader(context).section(node);
}

class UnitReader {
  readonly #context: ExtractContext;

  constructor(context: ExtractContext) {
    this.#context = context;
  }

  /** A whole section: the items in it, or the section itself where labels hang on it. */
  section(node: Section): FoundTask[] {
    return this.#unit(node, NOTHING, true);
  }

  #unit(node: Section, above: Inherited, top: boolean): FoundTask[] {
    const entries = this.#entries(node);
    const labelled = entries.filter((entry) => carriesTaskLabel(entry) && !standsAlone(entry));
    if (top && labelled.length > 0 && isParameters(entries)) return this.#withParameters(entries, above);
    if (!top && node.role === "scope" && setsOutEvent(labelled)) return [];
    if (labelled.length > 0) {
      const inherited = this.#handDown(node, above);
      const duties = areDuties(entries, labelled);
      if (duties && (inherited.lead !== above.lead || node.children.filter((one) => bracketsDoer(one.head)).length > 1))
        return this.#unlabelled(node, above, top);
      if (isRepeated(entries)) return this.#splitUnits(node, entries, inherited, top);
      return duties && (this.#eachHasItsTime(entries) || eachSaysWho(node.children))
        ? this.#dashes(node, inherited, top)
        : [this.#labelledTask(node, entries, inherited)];
    }
    if (!top && NO_WORK.has(node.role) && !this.#isWork(node, above)) return [];
    if (above.looksAt === true && isInspectedPeriod(node.head.text)) return [];
    if (!top && (POWERS.test(fold(headingText(node))) || (node.children.length === 0 && onlyAmends(node.head.text)))) return [];
    return this.#unlabelled(node, above, top);
  }

  /** Every dash says when it is done, one behind a label and another in its sentence: none of them speaks for the others. */
  #eachHasItsTime(entries: readonly Entry[]): boolean {
    return entries.every((entry) => {
      if (entry.labels.some((label) => label.field === "timeline") || workAtTime(entry.prose, this.#context) !== undefined) return true;
      const fields = emptyFields();
      readNarrative(fields, [entry.prose], this.#context, true);
      return fields.timeline !== undefined;
    });
  }

  /** Every dash says when it is done, and not all the same: they are work of their own; of two dashes also who does each. */
  #eachHasItsOwn(bullets: readonly Section[]): boolean {
    if (bullets.length < 2) return false;
    const stated = bullets.map(({ head }) => {
      const fields = emptyFields();
      readNarrative(fields, [head], this.#context, false);
      return { who: fields.lead.map(({ name }) => name).join(), when: fields.timeline?.reading.edtf ?? "" };
    });
    if (stated.some(({ when }) => when === "") || new Set(stated.map(({ when }) => when)).size < 2) return false;
    return bullets.length > 2 || (stated.every(({ who }) => who !== "") && new Set(stated.map(({ who }) => who)).size > 1);
  }

  /** Whether a part that is about something else by its heading holds work all the same. */
  #isWork(node: Section, above: Inherited): boolean {
    return above.handedOut === true || handsOutParts(node) || this.#holdsLabelled(node) || this.#isScheduled(node, above);
  }

  /** A part about time whose items each say when what is done, or one of them. */
  #isScheduled(node: Section, above: Inherited): boolean {
    return above.scheduled === true || (node.role === "scope" && listsWorkByTime(node, this.#context));
  }

  /** An item under the node carries task labels: the node's heading only seems to be about something else. */
  #holdsLabelled(node: Section): boolean {
    return node.children.some((child) => !isBullet(child.marker) && this.#entries(child).some(carriesTaskLabel));
  }

  /** A section that sets out one event: its days count for the work named beside it. A longer time is the whole plan's. */
  #withParameters(entries: readonly Entry[], above: Inherited): FoundTask[] {
    const fields = emptyFields();
    for (const entry of entries) if (carriesTaskLabel(entry)) this.#addLabels(fields, entry);
    const stage = fields.timeline !== undefined && isOnDays(fields.timeline) ? fields.timeline : above.stage;
    const inherited: Inherited = stage === undefined ? { lead: above.lead } : { lead: above.lead, stage };
    return entries.flatMap(({ node, ...entry }) => {
      if (node === undefined || carriesTaskLabel(entry)) return [];
      // "Hình thức:" over bullets of which some say what is done.
      const scope = entry.labels.some((label) => label.field === "scope");
      if (scope && !GENERIC.test(fold(node.head.text))) return [];
      if (scope) return node.children.filter(({ head }) => saysWork(head.text)).flatMap((child) => this.#unit(child, inherited, false));
      return NO_WORK.has(node.role) ? [] : this.#unit(node, inherited, false);
    });
  }

  #unlabelled(node: Section, above: Inherited, top: boolean): FoundTask[] {
    if (top && listsBodies(node.children)) return [];
    const inherited = this.#handDown(node, above);
    const numbered = node.children.filter((child) => !isBullet(child.marker));
    if (numbered.length > 0) {
      if (!top && mostAreCriteria(numbered)) return [];
      const under: Inherited = mostAreBodies(numbered) ? { ...inherited, besideBodies: true } : inherited;
      const units = countsAlone(node) ? node.children : numbered;
      const tasks = units.flatMap((child) => this.#unit(child, under, false));
      return top || tasks.length === 0 ? tasks : [this.#group(node, [...withSharedLabels(units, tasks)])];
    }
    const bullets = node.children;
    // Each dash carries labels of its own one level down: the dashes that do are the tasks.
    const labelled = bullets.filter((child) => this.#entries(child).some(carriesTaskLabel));
    if (!top && labelled.length > 0)
      return [
        this.#group(
          node,
          labelled.flatMap((child) => this.#unit(child, inherited, false)),
        ),
      ];
    if (bullets.length > 0 && (top || this.#eachDashIsWork(node, above, inherited))) return this.#dashes(node, inherited, top);
    if (top && node.body.length === 0 && bullets.length === 0) return [];
    return this.#areParagraphs(node, above, inherited, top) ? this.#paragraphTasks(node, inherited) : this.#leaf(node, inherited, top);
  }

  /** Whether the dashes of an item are work of their own, and not what one piece of work consists of. */
  #eachDashIsWork(node: Section, above: Inherited, inherited: Inherited): boolean {
    return this.#onlyHeadsOthers(node, above, inherited) || this.#dashesTellTheirOwn(node.children) || dividesWork(node);
  }

  /** A body, a stage, a heading such as “Nhiệm vụ cụ thể”: it says for whom or when the dashes under it are, and nothing of what is done. */
  #onlyHeadsOthers(node: Section, above: Inherited, inherited: Inherited): boolean {
    const isBody = inherited.lead !== above.lead || above.besideBodies === true;
    const isStage = inherited.stage !== above.stage || countsAlone(node);
    const heading = fold(headingText(node));
    return isBody || isStage || GENERIC.test(heading) || LEVELS.test(heading) || namesContent(node.head.text);
  }

  /** Several dashes name who does them in brackets, most begin with their time, or each says both in its sentence. */
  #dashesTellTheirOwn(dashes: readonly Section[]): boolean {
    if (dashes.filter((dash) => bracketsDoer(dash.head)).length > 1) return true;
    return areTimed(dashes, this.#context) || this.#eachHasItsOwn(dashes) || eachSaysWho(dashes);
  }

  /** Unmarked paragraphs under a body, or under a heading that only says when, are each a piece of work. */
  #areParagraphs(node: Section, above: Inherited, inherited: Inherited, top: boolean): boolean {
    if (node.children.length > 0 || ownGrids(node).length > 0) return false;
    const count = ownParagraphs(node).length;
    return countsAlone(node) ? count > 0 : !top && count > 1 && inherited.lead !== above.lead;
  }

  #paragraphTasks(node: Section, inherited: Inherited): FoundTask[] {
    const pieces: Paragraph[][] = [];
    for (const paragraph of ownParagraphs(node)) {
      // "… họp triển khai với các đơn vị:" and what stands under it are one.
      if (pieces.at(-1)?.[0]?.prose.text.endsWith(":") === true) pieces.at(-1)?.push(paragraph);
      else pieces.push([paragraph]);
    }
    return [
      this.#group(
        node,
        pieces.flatMap((piece, index) => this.#paragraphTask(node, piece, index + 1, inherited)),
      ),
    ];
  }

  /** Each dash is a task. */
  #dashes(node: Section, inherited: Inherited, top: boolean): FoundTask[] {
    const tasks = node.children.flatMap((child) => this.#unit(child, inherited, false));
    return top || tasks.length === 0 ? tasks : [this.#group(node, tasks)];
  }

  /** A heading that is a body, or a stage of time, counts for everything under it. */
  #handDown(node: Section, above: Inherited): Inherited {
    const heading = headingText(node);
    // "Đối với Ban Giám hiệu (đồng chí Phó Hiệu trưởng phụ trách)": the note names no body of its own.
    const plain = heading.replace(/\s*\([^()]*\)$/u, "");
    const joint = isBullet(node.marker) || node.children.length === 0 ? undefined : jointHeading(plain);
    const agencies = joint?.agencies ?? isAgencyHeading(plain) ?? (node.head.text.endsWith(":") ? whoDirects(plain) : undefined);
    const looksAt = above.looksAt === true || listsMatters(heading);
    // Bodies that are told to lead, to help or to send teams do the inspecting, and are not looked at.
    const inspects = looksAt || above.inspects === true || (inspectsUnder(heading) && !handsOutInspecting(node));
    const lead = agencies === undefined ? above.lead : inspects ? [] : foundAgencies(node.head, agencies, "task/agency-heading");
    const handed = lead === above.lead ? above.coordinating : undefined;
    const own = stageOf(node, this.#context);
    // "Buổi sáng" of a day, a week of a month: which day it is stands above, and the heading opens a stage all the same.
    const stage = own === undefined ? above.stage : own.reading.edtf === undefined && above.stage !== undefined ? { ...above.stage } : own;
    const coordinating = inspects ? undefined : ((joint && foundAgencies(node.head, joint.coordinating, "task/agency-heading")) ?? handed);
    return {
      lead,
      ...(coordinating === undefined ? {} : { coordinating }),
      ...(stage === undefined ? {} : { stage }),
      ...(inspects ? { inspects } : {}),
      ...(looksAt ? { looksAt } : {}),
      ...(this.#isScheduled(node, above) ? { scheduled: true } : {}),
      ...(above.handedOut === true || handsOutParts(node) ? { handedOut: true } : {}),
    };
  }

  #entries(node: Section): Entry[] {
    return entriesOf(node, this.#context.lastWords);
  }

  #labelledTask(node: Section, entries: readonly Entry[], above: Inherited): FoundTask {
    const fields = emptyFields();
    const description: Prose[] = [];
    const tasks: FoundTask[] = [];
    const last = entries.findLastIndex((entry) => entry.labels.length > 0);
    for (const [index, entry] of entries.entries()) {
      if (entry.labels.length > 0) {
        if (entry.prose.text !== "") description.push(entry.prose);
        this.#addLabels(fields, entry);
      } else if (
        entry.node !== undefined &&
        (this.#entries(entry.node).some(carriesTaskLabel) || (index > last && countsUnder(entry.node, node)))
      ) {
        addAll(tasks, this.#unit(entry.node, NOTHING, false));
      } else {
        description.push(entry.prose, ...entry.below);
      }
    }
    const own = ownLabels(node);
    if (own !== undefined) this.#addLabels(fields, { prose: own.lead, labels: own.fields, below: [] });
    // Labels may say only when: who does it is said in the item's own words, or in a paragraph beside the labels.
    const stated = [own?.lead ?? node.head, ...entries.filter((entry) => entry.node === undefined).map((entry) => entry.prose)];
    const underAgency = above.lead.length > 0;
    for (const prose of stated) if (prose.text !== "") readWhoOf(fields, prose, this.#context, underAgency);
    const unlabelled = entries.filter((entry) => entry.labels.length === 0).map((entry) => entry.prose);
    for (const prose of ordersAmong(entries)) readWhoOf(fields, prose, this.#context, underAgency);
    if (!underAgency && fields.lead.length + fields.coordinating.length === 0 && isHeading(node)) readDoers(fields, node);
    if (above.stage === undefined) readTimeBeside(fields, unlabelled, this.#context);
    if (above.stage === undefined && fields.assignments.length > 0) readTimeBeside(fields, entries.flatMap(leadValues), this.#context);
    return this.#task(node, fields, description, tasks, above, own?.lead);
  }

  #addLabels(fields: FieldValues, entry: Entry): void {
    for (const [index, label] of entry.labels.entries()) {
      const below = index === entry.labels.length - 1 ? entry.below : [];
      addField(fields, label.field, [label.value, ...(label.items ?? []), ...below], this.#context, "task/label", label.label.text);
    }
  }

  /** Several sets of labels under one item: each item before a set is a task of its own. */
  #splitUnits(node: Section, entries: readonly Entry[], above: Inherited, top: boolean): FoundTask[] {
    const tasks: FoundTask[] = [];
    let item: Entry | undefined;
    let fields = emptyFields();
    let waiting: { item: Entry; fields: FieldValues }[] = [];
    const intro: Prose[] = [];
    const close = () => {
      if (item === undefined) return;
      waiting.push({ item, fields });
      if (!hasValues(fields)) return;
      if (waiting.length === 1)
        for (const prose of headSentences(item.prose)) readWhoOf(fields, prose, this.#context, above.lead.length > 0);
      // One set of labels under several items in a row counts for each of them.
      for (const one of waiting)
        tasks.push(
          this.#task(one.item.node ?? node, { ...fields, content: one.fields.content }, one.item.below, [], above, one.item.prose),
        );
      waiting = [];
    };
    for (const [index, entry] of entries.entries()) {
      // "… thành lập 03 Đoàn kiểm tra, cụ thể:": what announces the items is none of them.
      if (announces(entry) && entries[index + 1]?.prose.text !== "") {
        intro.push(entry.prose);
        continue;
      }
      const content = entry.labels.find((label) => label.field === "content");
      const opens =
        entry.labels.length === 0 ||
        entry.prose.text !== "" ||
        (content !== undefined && (item === undefined || fields.content.length > 0 || hasValues(fields)));
      if (opens) {
        close();
        fields = emptyFields();
        item =
          entry.labels.length === 0
            ? entry
            : { ...entry, prose: entry.prose.text === "" ? (content?.value ?? entry.prose) : entry.prose, below: [] };
      }
      if (entry.labels.length > 0) this.#addLabels(fields, entry);
    }
    close();
    for (const one of waiting) tasks.push(this.#task(one.item.node ?? node, one.fields, one.item.below, [], above, one.item.prose));
    const kept = tasks.filter((task) => task.title.text !== "");
    return top || kept.length === 0 ? kept : [this.#group(node, kept, intro)];
  }

  #leaf(node: Section, above: Inherited, top: boolean): FoundTask[] {
    if (node.head.text === "" && node.body.length === 0) return [];
    // A slogan to be hung out is no work, nor is somebody who sits on a board.
    if (node.head.text.endsWith("!") || isMember(node) || (node.children.length > 0 && node.children.every(isMember))) return [];
    const holdsTasks = ownGrids(node).some((grid) => readColumns(grid) !== undefined);
    // The table of tasks is all that it holds: its rows are the work.
    if (holdsTasks && (top || ownParagraphs(node).length === 0)) return [];
    if (top ? pointsToAppendix(node) : node.items.length === 0 && POINTS_TO_APPENDIX.test(fold(node.head.text))) return [];
    const fields = emptyFields();
    const own = ownLabels(node);
    const isOwn = (prose: Prose) => !this.#context.lastWords.has(prose);
    const body = itemWords(node).filter(isOwn);
    const doer = own === undefined && !above.inspects ? doerBefore(node) : undefined;
    if (doer !== undefined) {
      addAgencies(fields.lead, foundAgencies(node.head, doer.agencies, "task/doer"));
      readNarrative(fields, [doer.duty], this.#context, true);
      return [this.#task(node, fields, body, [], above, doer.duty)];
    }
    if (own !== undefined && !top) this.#addLabels(fields, { prose: own.lead, labels: own.fields, below: [] });
    const heading = isHeading(node);
    // Under a heading its first item says what is done; who does it, or when, may be a paragraph behind the dashes.
    const sentences = heading
      ? [...new Set([...body.slice(0, 1), ...ownParagraphs(node).map((paragraph) => paragraph.prose)])].filter(isOwn)
      : [...headSentences(node.head), ...body];
    const underAgency = above.lead.length > 0;
    if (!underAgency && above.inspects !== true) readTail(fields, own?.lead ?? node.head, this.#context);
    if (heading && !underAgency && above.inspects !== true && saysWhoLeads(node.head.text))
      readWhoOf(fields, node.head, this.#context, false);
    if (heading) fields.timeline ??= bracketTime(node.head, this.#context);
    const stated = fields.timeline;
    const dashes = new Set(node.children.length > 1 ? node.children.map(({ head }) => head) : []);
    readNarrative(fields, sentences.length === 0 ? [node.head] : sentences, this.#context, underAgency, dashes);
    if (heading && fields.coordinating.length === 0) readCoordinationOnly(fields, node.head);
    // "… do Đài X chủ trì, gồm các chuyên mục sau:" is work beside the rows; "Các đơn vị thực hiện theo bảng sau:" is theirs.
    if (holdsTasks && !fields.lead.some(({ collective }) => !collective)) return [];
    if (heading && !underAgency && (fields.lead.length === 0 || node.items[0] === node.children[0])) readDoers(fields, node);
    // A day that one of its bullets mentions is not the time of the whole, which its stage says; a paragraph speaks for the item.
    if (heading && above.stage !== undefined && node.children.length > 0) fields.timeline = stated;
    else if (heading) readBulletTime(fields, node, this.#context);
    return [
      this.#task(
        node,
        fields,
        [...wordsOf(node)].slice(node.head.text === "" ? 0 : 1).map(({ prose }) => prose),
        [],
        above,
        own?.lead,
      ),
    ];
  }

  /** One of several paragraphs under a heading that is a body or says when: a duty like a bullet; what it announces is part of it. */
  #paragraphTask(node: Section, [paragraph, ...more]: readonly Paragraph[], index: number, above: Inherited): FoundTask[] {
    if (paragraph === undefined) return [];
    const { whole, prose } = paragraph;
    const item: Section = {
      ...node,
      ref: `${node.ref}.[${index}]`,
      head: prose,
      headParagraph: paragraph,
      items: [],
      body: [],
      children: [],
    };
    const fields = emptyFields();
    readNarrative(fields, [prose], this.#context, above.lead.length > 0);
    const description = more.map((one) => one.prose);
    const task = this.#task(item, fields, description, [], above, undefined);
    return [{ ...task, at: { start: sourceSpan(whole).start, end: sourceSpan((more.at(-1) ?? paragraph).whole).end } }];
  }

  #group(node: Section, tasks: FoundTask[], description: readonly Prose[] = []): FoundTask {
    return this.#task(node, emptyFields(), description, tasks, NOTHING, undefined);
  }

  #task(
    node: Section,
    fields: FieldValues,
    description: readonly Prose[],
    tasks: FoundTask[],
    above: Inherited,
    ownLead: Prose | undefined,
  ): FoundTask {
    const timed = workAtTime(ownLead ?? node.head, this.#context, above.stage);
    const { title, rest } = timed === undefined ? titleOf(node, fields, ownLead) : { title: timed.work, rest: timed.rest };
    // What is left of a label's value is that value itself: "Nội dung: Rà soát kho. Tổng hợp …".
    const parts = new Set([...rest, ...fields.content.filter((piece) => piece !== title), ...description]);
    const text = join(eachOnce([...parts].filter((part) => !this.#context.lastWords.has(part))));
    if (tasks.length === 0 && fields.lead.length === 0) {
      addAgencies(fields.lead, above.lead);
      if (fields.coordinating.length === 0) addAgencies(fields.coordinating, above.coordinating ?? []);
    }
    const timeline =
      (timed?.hours === true ? timed.time : fields.timeline) ?? (tasks.length === 0 ? (timed?.time ?? above.stage) : undefined);
    const task: FoundTask = {
      ref: node.ref,
      title: toTitle(title),
      lead: fields.lead,
      coordinating: fields.coordinating,
      outputs: fields.outputs,
      assignments: fields.assignments,
      funding: fields.funding,
      supervisors: fields.supervisors,
      notes: fields.notes,
      tasks,
      // What is said under a label may stand in an item behind this one.
      at: {
        start: sourceSpan(node.headParagraph?.whole ?? title).start,
        end: Math.max(endOf(node), sourceSpan(title).end, sourceSpan(text).end),
      },
      by:
        tasks.length > 0 ? "task/group" : hasValues(fields) ? "task/labelled" : isLookedAt(node, above) ? "task/matter" : "task/narrative",
    };
    if (timeline !== undefined) task.timeline = timeline;
    if (text.text !== "" && text.text !== task.title.text) task.description = foundText(text, task.by);
    return task;
  }
}

/** `2.3. Phân công nhiệm vụ cụ thể:` over `a) Sở X: …`, `b) Sở Y: …`: among the work, whose parts it hands out. */
function handsOutParts({ marker, head, children }: Section): boolean {
  if (isBullet(marker) || children.length < 2 || !HANDS_OUT.test(fold(head.text))) return false;
  return children.filter((child) => doerBefore(child) !== undefined).length * 2 > children.length;
}

const HANDS_OUT = /^phân công[^:]{0,30}:$/u;

/** `3.3. Báo cáo kết quả` under `3.`: an item of its own, by its number; a) and b) may as well be what the work consists of. */
function countsUnder({ marker }: Section, above: Section): boolean {
  const label = above.marker?.label;
  return label !== undefined && marker?.label.startsWith(`${label}.`) === true;
}

/** In the order of the text, without what lies within another: a clause may have been read by itself too. */
function eachOnce(parts: readonly Prose[]): Prose[] {
  const placed = parts.map((part) => ({ part, ...sourceSpan(part) })).sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return placed.flatMap((one) => {
    if (one.end <= end) return [];
    ({ end } = one);
    return [one.part];
  });
}

/** `- Giao Trạm Y tế xã thực hiện.`: a dash beside the labels that says who does it. */
const ORDER = /^(?:giao|đề nghị|do)\s/u;

/** Items beside labels that say who has the work: `đ) Giao Văn phòng …`, or the one of them that says `Phòng A chủ trì; Phòng B phối hợp`. */
function ordersAmong(entries: readonly Entry[]): Prose[] {
  const items = entries.filter(({ node, labels }) => node !== undefined && labels.length === 0).map(({ prose }) => prose);
  const led = items.filter(({ text }) => LEADS.test(fold(text)) && leadsAtOnce(text));
  return items.filter((prose) => ORDER.test(fold(prose.text)) || (led.length === 1 && prose === led[0]));
}

const LEADS = /(?<!\p{L})chủ trì(?!\p{L})/u;

function leadsAtOnce(text: string): boolean {
  const subject = readSubject(text);
  return subject?.formula === "chu-tri" && subject.agencies[0]?.start === 0;
}

/** Whether it begins with what is done, or with who does it: `Xây dựng trang web …`, `Các cá nhân đăng nhập …`; not with what something is. */
function saysWork(text: string): boolean {
  return beginsWithVerb(text) || readSubjects(text)[0]?.agencies[0]?.start === 0;
}

/** `Thời gian và địa điểm` over labels that say when and where: it sets out the one event, and is no work. */
function setsOutEvent(labelled: readonly Entry[]): boolean {
  return (
    labelled.length > 0 && labelled.every(({ prose, labels }) => prose.text === "" && labels.every(({ field }) => ONLY_WHEN.has(field)))
  );
}

const ONLY_WHEN: ReadonlySet<string> = new Set(["timeline", "scope"]);

/** `Nội dung truyền dạy:`: what is done, in a verb alone, over what it is done with. */
function namesContent(heading: string): boolean {
  const verb = CONTENT_OF.exec(fold(heading))?.groups?.["verb"];
  return verb !== undefined && (TEACHES.test(verb) || beginsWithVerb(verb));
}

const CONTENT_OF = /^(?:các )?nội dung (?<verb>\p{L}+(?: \p{L}+)?)\s*:$/u;
const TEACHES = /^(?:truyền dạy|giảng dạy|tập huấn|bồi dưỡng|đào tạo)$/u;

/** `Sở X chủ trì, phối hợp với Sở Y phân bổ vốn`: a heading that hands the work out itself. */
function saysWhoLeads(heading: string): boolean {
  return readSubjects(heading).some(({ formula, agencies }) => agencies[0]?.start === 0 && formula === "chu-tri");
}

/** Whether most of the items are bodies with their duties in bullets. */
function mostAreBodies(items: readonly Section[]): boolean {
  const bodies = items.filter((item) => item.children.length > 0 && isAgencyHeading(headingText(item)) !== undefined);
  return bodies.length >= 2 && bodies.length * 2 > items.length;
}

/** `Bộ tiêu chí`, `Thang điểm`, `Xếp loại`: by what something is judged; what stands among them says how, and is no work either. */
function mostAreCriteria(items: readonly Section[]): boolean {
  const criteria = items.filter(({ role }) => role === "reward").length;
  return criteria >= 2 && criteria * 2 > items.length;
}

/** `1. Trường A;` `2. Trường B;`: whether the items are names, most of them of known bodies, with nothing to do for any of them. */
function listsBodies(items: readonly Section[]): boolean {
  if (items.length < LIST_MIN || items.some((item) => item.items.length > 0 || beginsWithVerb(item.head.text))) return false;
  return items.filter(({ head }) => isAgencyHeading(head.text.replace(/[;.]$/u, "")) !== undefined).length * 2 > items.length;
}

/** Fewer bodies beside one another may have been given their work in a heading above. */
const LIST_MIN = 3;

/** Whether a body named in a heading under the node is told there to take part in the inspection. */
function handsOutInspecting(node: Section): boolean {
  return [...walk(node)].some((one) => {
    const doer = doerBefore(one);
    if (doer !== undefined) return ordersInspecting(doer.duty.text);
    return isAgencyHeading(headingText(one)) !== undefined && itemWords(one).some(({ text }) => ordersInspecting(text));
  });
}

/** Whether it lists what is looked at, or is a matter in such a list: the inspection's work, to be done by whoever inspects. */
function isLookedAt(node: Section, above: Inherited): boolean {
  if (above.looksAt === true && isMatter(node.head.text)) return true;
  // Asked of every task under a node: few headings are such, so that its items are hardly ever gone through.
  if (!listsMatters(headingText(node))) return false;
  const words = itemWords(node);
  return words.length > 0 && words.every(({ text }) => isMatter(text));
}

/** Whether the items of a part about time say when what is done: `1. Trước ngày 20/3/2026: Đoàn gửi đề cương …`; no places, no bodies it is for. */
export function listsWorkByTime({ children }: Section, context: ExtractContext): boolean {
  const works = children.map(({ head }) => workAtTime(head, context)?.work.text);
  return works.length > 1 && works.every((work) => work !== undefined && !NO_DOING.test(fold(work)));
}

/** `tại Hội trường …`, `đối với cấp xã`: where, and for whom. */
const NO_DOING = /^(?:tại|ở|địa điểm|hội trường|trụ sở|đối với|dành cho|áp dụng|cho)(?!\p{L})/u;

/** `- Khám lưu động. Sở Y tế chủ trì.`: every dash closes with who does it, so that none of them speaks for the others. */
function eachSaysWho(dashes: readonly Section[]): boolean {
  return dashes.length > 1 && dashes.every(({ head }) => closesWithDoer(head));
}

/** `b) Phân công thực hiện:` over what each body does: who does it is said at length, and may say when. */
function leadValues({ labels, below }: Entry): Prose[] {
  return labels.flatMap((label, index) =>
    label.field === "lead" ? [label.value, ...(label.items ?? []), ...(index === labels.length - 1 ? below : [])] : [],
  );
}

/** Whether most of the dashes say when they are done before they say what: `- Tháng 3: …`. */
function areTimed(bullets: readonly Section[], context: ExtractContext): boolean {
  const timed = bullets.filter((bullet) => workAtTime(bullet.head, context) !== undefined).length;
  return timed > 1 && timed * 2 > bullets.length;
}

/** `Tuần 1:`, `Đợt II`: a heading that says which of a row it is, and nothing of what is done. */
function countsAlone({ marker, head }: Section): boolean {
  return marker?.kind === "counted" && marker.length === 0 && head.text.replace(/(?:\s*\([^()]*\))?\s*:?$/u, "") === marker.label;
}

function toTitle(prose: Prose): FoundText {
  return foundText(prose, "task/title");
}

/** A content section that only says where the work is listed: "Chi tiết tại Phụ lục kèm theo". */
function pointsToAppendix(node: Section): boolean {
  const text = ownParagraphs(node)
    .map((paragraph) => paragraph.prose.text)
    .join(" ");
  return node.children.length === 0 && text.length < 240 && /phụ lục/u.test(fold(text));
}

/** `Các nhiệm vụ cụ thể thực hiện theo Phụ lục kèm theo Kế hoạch này.`: an item that says no more than where its work is listed. */
const POINTS_TO_APPENDIX =
  /^(?:chi tiết|(?:các |những |danh mục |phân công )?(?:nội dung|nhiệm vụ|công việc|hoạt động))(?: [^.;:,]{1,80})? (?:theo|tại|ở|trong) (?:các )?phụ lục(?: [^.;:]{1,80})?\.?$/u;

/** Whether an item's head is a heading (its text stands below) and not the text itself. */
function isHeading(node: Section): boolean {
  return (
    (node.body.length > 0 || node.children.length > 0) &&
    !/[.;]$/u.test(node.head.text) &&
    (node.headParagraph?.bold === true || node.head.text.length < 200)
  );
}

function isMember(node: Section): boolean {
  const key = fold(node.head.text);
  return MEMBER.test(key) || BLANK_MEMBER.test(key);
}

/** Days from one to another, both stated: when an event takes place. */
function isOnDays({ reading: { edtf, from, to } }: FoundTime): boolean {
  return edtf !== undefined && from !== undefined && to !== undefined && /^\d{4}-\d{2}-\d{2}/u.test(edtf);
}

function hasValues(fields: FieldValues): boolean {
  return fields.lead.length + fields.coordinating.length + fields.outputs.length > 0 || fields.timeline !== undefined;
}

/** Where an item ends, with everything under it. */
function endOf(node: Section): number {
  const last = node.items.at(-1);
  if (last === undefined) return sourceSpan(node.head).end;
  return isSection(last) ? endOf(last) : last.kind === "grid" ? last.end : sourceSpan(last.prose).end;
}
