import type { TimeRule } from "../define.ts";
import { afterEvent } from "./after-event.ts";
import { aheadOf } from "./ahead-of.ts";
import { andFollowing } from "./and-following.ts";
import { approximate } from "./approximate.ts";
import { bare } from "./bare.ts";
import { beforeRule } from "./before.ts";
import { byPlan } from "./by-plan.ts";
import { dayOfMonth } from "./day-of-month.ts";
import { dayOfYear } from "./day-of-year.ts";
import { doneBefore } from "./done-before.ts";
import { endOfEach } from "./end-of-each.ts";
import { every } from "./every.ts";
import { everyBy } from "./every-by.ts";
import { followingYears } from "./following-years.ts";
import { fromNow } from "./from-now.ts";
import { fromOn } from "./from-on.ts";
import { fromTo } from "./from-to.ts";
import { fromUntilEvent } from "./from-until-event.ts";
import { hours } from "./hours.ts";
import { issueTerm } from "./issue-term.ts";
import { list } from "./list.ts";
import { notLater } from "./not-later.ts";
import { onDemand } from "./on-demand.ts";
import { ongoing } from "./ongoing.ts";
import { partOfYear } from "./part-of-year.ts";
import { periodic } from "./periodic.ts";
import { relative } from "./relative.ts";
import { reportWindow } from "./report-window.ts";
import { sameDay } from "./same-day.ts";
import { session } from "./session.ts";
import { sinceIssue } from "./since-issue.ts";
import { term } from "./term.ts";
import { untilRule } from "./until.ts";
import { weekOfMonth } from "./week-of-month.ts";
import { weekday } from "./weekday.ts";
import { within } from "./within.ts";

/** All rules, in the order in which they are tried at one place. */
export const RULES: readonly TimeRule[] = [
  // a day or month that comes round: before the rules that would take its date for a single one
  reportWindow,
  dayOfYear,
  dayOfMonth,
  partOfYear,
  weekday,
  endOfEach,
  everyBy,
  // two ends, or one and no other
  fromUntilEvent,
  fromNow,
  sinceIssue,
  fromTo,
  andFollowing,
  // an end
  beforeRule,
  notLater,
  untilRule,
  fromOn,
  // on or within
  weekOfMonth,
  session,
  sameDay,
  approximate,
  list,
  within,
  // no date of their own
  issueTerm,
  term,
  aheadOf,
  doneBefore,
  afterEvent,
  every,
  periodic,
  ongoing,
  relative,
  byPlan,
  onDemand,
  followingYears,
  hours,
  bare,
];
