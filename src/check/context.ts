import type { Facts } from "../extract/index.ts";
import { LineIndex } from "../model/line-index.ts";
import type { Place, Span } from "../model/place.ts";
import type { Plan } from "../model/plan.generated.ts";
import type { ParsedSource } from "../model/tree.ts";
import type { Outline } from "../outline/index.ts";
import type { Role, Section } from "../outline/section.ts";
import { locator } from "../plan/locate.ts";
import type { bodyKey } from "../vi/agency/index.ts";
import { bodyKeys, givenBodies, type GivenBody } from "./bodies.ts";
import type { At } from "./define.ts";
import { kindOf, type PlanKind } from "./kind.ts";
import { lazy } from "./lazy.ts";
import { numberRuns, type NumberRun } from "./numbering.ts";
import { placeOfPointer } from "./pointer.ts";
import { tasksOf, type TaskEntry } from "./tasks.ts";
import { textsOf, type TextUnit } from "./texts.ts";

/** What the stages before have made of the document. */
export interface CheckInput {
  plan: Plan;
  outline: Outline;
  /** The normalised text that all offsets address. */
  text: string;
  facts: Facts;
  source: ParsedSource;
}

/** What rules see. Indexes are made when the first rule asks for them. */
export interface CheckContext extends CheckInput {
  readonly lines: LineIndex;
  /** Every task, groups before their members, in the order of the document. */
  readonly tasks: readonly TaskEntry[];
  /** Everything printed but furniture, paragraph by paragraph, in the order of the document. */
  readonly texts: readonly TextUnit[];
  /** The plan's own sections at the top: no letterhead, preamble, closing, appendix. */
  readonly sections: readonly Section[];
  /** Every body that is given work. */
  readonly bodies: readonly GivenBody[];
  readonly bodyKey: typeof bodyKey;
  /** Every row of printed numbers: I, II, III; a, b, c. */
  readonly numbering: readonly NumberRun[];
  readonly kind: PlanKind;
  /** Day of issue, ISO; undefined where the plan does not print one in full. */
  readonly date: string | undefined;
  /**
   * The earliest day the plan can be from: its date, or where that is blank the latest date among its legal bases.
   * Undefined where neither is known.
   */
  readonly notBefore: string | undefined;
  /** The last words before recipients and signature, appendices left out. */
  readonly bodyEnd: TextUnit | undefined;
  part(role: Role): Section | undefined;
  /** Place of a finding; undefined where a pointer leads to nothing that has words. */
  place(at: At): Place | undefined;
}

/** Parts of a document that are no sections of the plan. */
const PARTS: ReadonlySet<Role> = new Set<Role>(["furniture", "act", "letterhead", "type", "title", "preamble", "closing", "appendix"]);

export function createContext(input: CheckInput): CheckContext {
  const { plan, outline, text, source } = input;
  const lines = lazy(() => new LineIndex(text));
  const locate = lazy(() => locator(source.root));
  const spanPlace = ({ start, end }: Span): Place => ({ ...lines().place(start, Math.max(start, end)), ...locate()?.(start) });
  const tasks = lazy(() => tasksOf(plan, input.facts.tasks));
  const texts = lazy(() => textsOf(outline));
  const sections = lazy(() => outline.root.children.filter(({ role }) => !PARTS.has(role)));
  const bodies = lazy(() => givenBodies(tasks(), plan));
  const numbering = lazy(() => numberRuns(outline));
  const kind = lazy(() => kindOf(plan));
  const bodyEnd = lazy(() => {
    const own = new Set(["preamble", ...(sections().length === 0 ? ["title"] : [])]);
    return texts().findLast(({ part }) => own.has(part.role) || !PARTS.has(part.role));
  });
  return {
    ...input,
    get lines() {
      return lines();
    },
    get tasks() {
      return tasks();
    },
    get texts() {
      return texts();
    },
    get sections() {
      return sections();
    },
    get bodies() {
      return bodies();
    },
    bodyKey: bodyKeys(),
    get numbering() {
      return numbering();
    },
    get kind() {
      return kind();
    },
    date: plan.document.date,
    notBefore: plan.document.date ?? latestBasis(plan),
    get bodyEnd() {
      return bodyEnd();
    },
    part: (role) => outline.root.children.find((part) => part.role === role),
    place(at) {
      if (typeof at === "string") return placeOfPointer(plan, at);
      return typeof at.start === "number" ? spanPlace(at as Span) : (at as Place);
    },
  };
}

function latestBasis(plan: Plan): string | undefined {
  const dates = (plan.legalBases ?? []).flatMap(({ date }) => date ?? []);
  return dates.sort().at(-1);
}
