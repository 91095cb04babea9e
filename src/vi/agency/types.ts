/** A body, office holder or person named in a text. Offsets are UTF-16 code units of the text that was read. */
export interface AgencySpan {
  /** As printed: `text.slice(start, end)`; a joining word ("và", "cùng", "với") and closing punctuation are not part of it. */
  name: string;
  start: number;
  end: number;
  /** A group of bodies: "các sở, ban, ngành", "UBND các xã, phường", "Thủ trưởng các đơn vị". */
  collective: boolean;
  /** What a bracket after the name says about its part: "chủ trì", "để báo cáo", "qua Công an xã". */
  note?: string;
  /** The head that a list shares: "Sở" for "Tư pháp" in "Các Sở: Tài chính, Tư pháp". */
  head?: string;
}

/** What one label value, table cell or clause says about who does the work. */
export interface Assignment {
  lead: AgencySpan[];
  coordinating: AgencySpan[];
  /** The rest: what is to be done. Absent where the text only names bodies. */
  action?: { start: number; end: number };
}

/**
 * How a sentence hands out work; "bare" is a body as the plain subject of a verb, "thuc-hien" one of whom no more is said than
 * that it does the work, "nhan-de" a body before a colon.
 */
export type SubjectFormula =
  | "giao"
  | "de-nghi"
  | "yeu-cau"
  | "co-trach-nhiem"
  | "chu-tri"
  | "phoi-hop"
  | "dau-moi"
  | "thuc-hien"
  | "bare"
  | "nhan-de";

/** The bodies a running sentence gives work to. */
export interface Subject {
  agencies: AgencySpan[];
  coordinating: AgencySpan[];
  /** Offset where the duty itself begins: after the formula and the coordinating bodies. */
  end: number;
  formula: SubjectFormula;
}

/** Level of government; "internal" is a part of one office or school, "person" somebody by name or post. */
export type AgencyLevel = "central" | "province" | "district" | "commune" | "sub-commune" | "internal" | "person" | "any";

/** A body looked up in the gazetteer. Dates are ISO, both inclusive, absent where open. */
export interface ResolvedAgency {
  /** Stable, kebab-case ASCII: "so-tu-phap". */
  id: string;
  canonical: string;
  level: AgencyLevel;
  /** "ministry", "so", "party", "vertical", "generic-group"…: see agencies.json. */
  kind: string;
  validFrom?: string;
  validTo?: string;
  /** Ids of the bodies that took over. */
  successors?: string[];
  /** Id of the row in agency-changes.json that ended it. */
  change?: string;
  /** Id of the province the name mentions ("binh-dinh"). */
  province?: string;
}
