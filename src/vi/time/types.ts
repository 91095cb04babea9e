/** What the plan as a whole says about time; used for dates that leave the year out. */
export interface TimeContext {
  /** The year the plan is about (from its title); comes before the issue date. */
  planYear?: number;
  /** The first of the two years of a school year that the plan is about; its months from August on are in that year. */
  schoolYear?: number;
  /** ISO day on which the plan was signed. */
  issueDate?: string;
  /** ISO day named by the heading above, for entries that give hours alone (`7h00 - 7h15`). */
  day?: string;
}

/**
 * How a time binds: by a day (`deadline`), on or within a day, month, quarter or year (`date`), from one to another
 * (`period`), from one on (`open`), all the time (`ongoing`), again and again (`recurring`), on an event (`conditional`).
 */
export type TimeKind = "deadline" | "date" | "period" | "open" | "ongoing" | "recurring" | "conditional" | "other";

/** A word that was read as another, nearly alike one: `trường ngày 20` for `trước ngày 20`. */
export interface Slip {
  found: string;
  expected: string;
  start: number;
  end: number;
}

/** One of several times that words name for stages of the work: `đợt 1: trước ngày 15/6/2026`. */
export interface TimeStage extends Pick<TimeReading, "text" | "kind" | "edtf" | "from" | "to" | "inclusive" | "certainty"> {}

/** One time as printed and what it means. `text === input.slice(start, end)`. */
export interface TimeReading {
  text: string;
  start: number;
  end: number;
  kind: TimeKind;
  /**
   * ISO 8601-2 (EDTF): day `2024-07-01`, month, quarter `2024-33` to `-36`, half-year `2024-40`, `-41`, year, `a/b`, `a/..`;
   * a deadline as `../a` with the day as printed. Absent where the words name no date, no year, or a day that does not exist.
   */
  edtf?: string;
  /** First day in time, ISO. Absent when nothing bounds the start. */
  from?: string;
  /** Last day still in time, ISO: the day before D for "trước ngày D". Absent when nothing bounds the end. */
  to?: string;
  /** Of a deadline: whether the day (month, quarter …) it names is itself still in time. */
  inclusive?: boolean;
  /** RFC 5545 recurrence rules, without DTSTART; several hold together (half-yearly and yearly). */
  rrule?: string[];
  /** Where the words name several times, each by itself; the fields above are then those of the one that decides, mostly the last. */
  stages?: TimeStage[];
  /** `implied` when the year, or "from now", comes from the context. */
  certainty: "stated" | "implied";
  /** The rule that read the deciding words; its page stands beside it in `rules/`. */
  ruleId: string;
  /** Offsets of the deciding words, which in a long label value are only a part of `text`. */
  core: { start: number; end: number };
  /** `strong` for a formula that sets a time for the work, `weak` for a mere mention. */
  strength: "strong" | "weak";
  /** The words name a day, month, quarter or order of dates that cannot be: 31/6, tháng 13, quý 5. */
  impossible?: true;
  slip?: Slip;
}

export type Frequency = "weekly" | "monthly" | "quarterly" | "half-yearly" | "yearly" | "once" | "ad-hoc";

/** When a report falls due. `text === input.slice(start, end)`. */
export interface RecurrenceDue {
  text: string;
  start: number;
  end: number;
  rrule?: string[];
  /** For a report owed once. */
  edtf?: string;
  to?: string;
  inclusive?: boolean;
  impossible?: true;
}

/** How often something is due, one reading a frequency: "6 tháng, hằng năm" gives two. */
export interface RecurrenceReading {
  frequency: Frequency;
  /** The words that state the frequency and the due day together; shared by the readings of one list. */
  text: string;
  start: number;
  end: number;
  due?: RecurrenceDue;
  /** The bare rhythm, where there is one. `ad-hoc` carries it for rhythms without a name of their own (every day, every two years). */
  rrule?: string[];
  certainty: "stated" | "implied";
  slip?: Slip;
}
