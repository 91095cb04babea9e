/** Which plans a question is about. */
export interface DocumentFilter {
  /** Words of the issuer's name. */
  issuer?: string | undefined;
  /** Words of the title, or of a document the plan cites: its name or its number. */
  law?: string | undefined;
  year?: number | undefined;
  /** Kind of document (Kế hoạch, Chương trình …). */
  type?: string | undefined;
  /** Older versions and copies in other formats as well. */
  all?: boolean | undefined;
}

/** Which tasks a question is about. Days are ISO. */
export interface TaskFilter extends DocumentFilter {
  lead?: string | undefined;
  coordinating?: string | undefined;
  /** The last day in time is before this one. */
  dueBefore?: string | undefined;
  /** The last day in time is after this one. */
  dueAfter?: string | undefined;
  /** The last day in time is one of these, first and last included. */
  dueIn?: { first: string; last: string } | undefined;
  /** Ended before this day. */
  overdueOn?: string | undefined;
  recurring?: boolean | undefined;
  /** Given to a body that is not among the recipients. */
  untold?: boolean | undefined;
}
