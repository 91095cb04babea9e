import type { Rule } from "../define.ts";
import { abolishedBody } from "./bodies/abolished-body.ts";
import { abolishedPlace } from "./bodies/abolished-place.ts";
import { bodyNotInRecipients } from "./bodies/body-not-in-recipients.ts";
import { inconsistentBodyName } from "./bodies/inconsistent-body-name.ts";
import { prematureBody } from "./bodies/premature-body.ts";
import { articleOrder } from "./citations/article-order.ts";
import { basisNotInForce } from "./citations/basis-not-in-force.ts";
import { basisPunctuation } from "./citations/basis-punctuation.ts";
import { citationAfterPlan } from "./citations/citation-after-plan.ts";
import { commaBeforeDate } from "./citations/comma-before-date.ts";
import { fullCitationAgain } from "./citations/full-citation-again.ts";
import { incompleteBasis } from "./citations/incomplete-basis.ts";
import { inconsistentCitation } from "./citations/inconsistent-citation.ts";
import { malformedSymbol } from "./citations/malformed-symbol.ts";
import { spacedSymbol } from "./citations/spaced-symbol.ts";
import { wrongCitation } from "./citations/wrong-citation.ts";
import { wrongSymbol } from "./citations/wrong-symbol.ts";
import { yearMismatch } from "./citations/year-mismatch.ts";
import { amountInWords } from "./consistency/amount-in-words.ts";
import { attachmentMismatch } from "./consistency/attachment-mismatch.ts";
import { brokenReference } from "./consistency/broken-reference.ts";
import { conflictingTask } from "./consistency/conflicting-task.ts";
import { impossibleShare } from "./consistency/impossible-share.ts";
import { otherPlace } from "./consistency/other-place.ts";
import { scheduleMismatch } from "./consistency/schedule-mismatch.ts";
import { titleMismatch } from "./consistency/title-mismatch.ts";
import { wrongBreakdown } from "./consistency/wrong-breakdown.ts";
import { wrongCount } from "./consistency/wrong-count.ts";
import { wrongProduct } from "./consistency/wrong-product.ts";
import { wrongTotal } from "./consistency/wrong-total.ts";
import { abbreviatedIssuer } from "./form/abbreviated-issuer.ts";
import { appendixNumerals } from "./form/appendix-numerals.ts";
import { appendixWithoutReference } from "./form/appendix-without-reference.ts";
import { asAboveRecipient } from "./form/as-above-recipient.ts";
import { authorityOfficeMismatch } from "./form/authority-office-mismatch.ts";
import { issuerSymbolMismatch } from "./form/issuer-symbol-mismatch.ts";
import { lowercaseTypeLine } from "./form/lowercase-type-line.ts";
import { malformedAuthority } from "./form/malformed-authority.ts";
import { malformedNumber } from "./form/malformed-number.ts";
import { malformedPlaceDate } from "./form/malformed-place-date.ts";
import { malformedRecipientsHeading } from "./form/malformed-recipients-heading.ts";
import { malformedSignerName } from "./form/malformed-signer-name.ts";
import { malformedTitle } from "./form/malformed-title.ts";
import { misplacedPageNumber } from "./form/misplaced-page-number.ts";
import { missingArchiveLine } from "./form/missing-archive-line.ts";
import { missingClosingMark } from "./form/missing-closing-mark.ts";
import { missingCollectiveAuthority } from "./form/missing-collective-authority.ts";
import { missingRecipients } from "./form/missing-recipients.ts";
import { missingSignature } from "./form/missing-signature.ts";
import { needlessCollectiveAuthority } from "./form/needless-collective-authority.ts";
import { overlongCollectiveAuthority } from "./form/overlong-collective-authority.ts";
import { placeNotOfIssuer } from "./form/place-not-of-issuer.ts";
import { recipientPunctuation } from "./form/recipient-punctuation.ts";
import { repeatedClosingMark } from "./form/repeated-closing-mark.ts";
import { repeatedRecipient } from "./form/repeated-recipient.ts";
import { unfilledLetterhead } from "./form/unfilled-letterhead.ts";
import { wrongBodyCapitals } from "./form/wrong-body-capitals.ts";
import { wrongIndent } from "./form/wrong-indent.ts";
import { wrongMargins } from "./form/wrong-margins.ts";
import { wrongMotto } from "./form/wrong-motto.ts";
import { wrongPaperSize } from "./form/wrong-paper-size.ts";
import { wrongSpacing } from "./form/wrong-spacing.ts";
import { wrongTextSize } from "./form/wrong-text-size.ts";
import { wrongTypeSymbol } from "./form/wrong-type-symbol.ts";
import { wrongTypeface } from "./form/wrong-typeface.ts";
import { confusedWord } from "./language/confused-word.ts";
import { conversionDamage } from "./language/conversion-damage.ts";
import { deviatingTerm } from "./language/deviating-term.ts";
import { doubledWord } from "./language/doubled-word.ts";
import { extraSpaces } from "./language/extra-spaces.ts";
import { impossibleSyllable } from "./language/impossible-syllable.ts";
import { lookalikeLetter } from "./language/lookalike-letter.ts";
import { missingSpaceAfterMark } from "./language/missing-space-after-mark.ts";
import { misspeltFormula } from "./language/misspelt-formula.ts";
import { misspeltWord } from "./language/misspelt-word.ts";
import { mixedSpelling } from "./language/mixed-spelling.ts";
import { repeatedMark } from "./language/repeated-mark.ts";
import { spaceBeforeMark } from "./language/space-before-mark.ts";
import { straySyllable } from "./language/stray-syllable.ts";
import { unclosedBracket } from "./language/unclosed-bracket.ts";
import { undefinedAbbreviation } from "./language/undefined-abbreviation.ts";
import { unfinishedSentence } from "./language/unfinished-sentence.ts";
import { emptySection } from "./structure/empty-section.ts";
import { foreignLetter } from "./structure/foreign-letter.ts";
import { missingAppendix } from "./structure/missing-appendix.ts";
import { missingPurpose } from "./structure/missing-purpose.ts";
import { missingRequirements } from "./structure/missing-requirements.ts";
import { missingTasks } from "./structure/missing-tasks.ts";
import { notAPlan } from "./structure/not-a-plan.ts";
import { numberingDisorder } from "./structure/numbering-disorder.ts";
import { numberingGap } from "./structure/numbering-gap.ts";
import { numberingRepeat } from "./structure/numbering-repeat.ts";
import { repeatedSection } from "./structure/repeated-section.ts";
import { rowNumbering } from "./structure/row-numbering.ts";
import { sectionOutOfOrder } from "./structure/section-out-of-order.ts";
import { unannouncedAppendix } from "./structure/unannounced-appendix.ts";
import { unfilledBlank } from "./structure/unfilled-blank.ts";
import { collectiveLead } from "./tasks/collective-lead.ts";
import { leadAlsoCoordinates } from "./tasks/lead-also-coordinates.ts";
import { repeatedTask } from "./tasks/repeated-task.ts";
import { severalLeads } from "./tasks/several-leads.ts";
import { taskBeyondAuthority } from "./tasks/task-beyond-authority.ts";
import { taskInLeadField } from "./tasks/task-in-lead-field.ts";
import { taskWithoutLead } from "./tasks/task-without-lead.ts";
import { taskWithoutOutput } from "./tasks/task-without-output.ts";
import { taskWithoutTime } from "./tasks/task-without-time.ts";
import { vagueTime } from "./tasks/vague-time.ts";
import { dayOff } from "./time/day-off.ts";
import { deadlineAfterParent } from "./time/deadline-after-parent.ts";
import { deadlineBeforeIssue } from "./time/deadline-before-issue.ts";
import { impossibleDate } from "./time/impossible-date.ts";
import { lateContribution } from "./time/late-contribution.ts";
import { periodAlreadyOver } from "./time/period-already-over.ts";
import { periodBackwards } from "./time/period-backwards.ts";
import { recurringWithoutDay } from "./time/recurring-without-day.ts";
import { timeAfterPeriod } from "./time/time-after-period.ts";
import { wrongWeekday } from "./time/wrong-weekday.ts";
import { zeroPadding } from "./time/zero-padding.ts";

/** All rules, by group, in the order they are listed and run. */
export const rules: readonly Rule[] = [
  // structure
  notAPlan,
  missingPurpose,
  missingRequirements,
  missingTasks,
  emptySection,
  unfilledBlank,
  repeatedSection,
  sectionOutOfOrder,
  numberingGap,
  numberingRepeat,
  numberingDisorder,
  foreignLetter,
  rowNumbering,
  missingAppendix,
  unannouncedAppendix,
  // tasks
  taskWithoutLead,
  severalLeads,
  collectiveLead,
  leadAlsoCoordinates,
  taskWithoutTime,
  vagueTime,
  taskWithoutOutput,
  taskBeyondAuthority,
  taskInLeadField,
  repeatedTask,
  // time
  impossibleDate,
  wrongWeekday,
  deadlineBeforeIssue,
  periodAlreadyOver,
  timeAfterPeriod,
  periodBackwards,
  deadlineAfterParent,
  lateContribution,
  recurringWithoutDay,
  dayOff,
  zeroPadding,
  // bodies
  abolishedBody,
  prematureBody,
  abolishedPlace,
  bodyNotInRecipients,
  inconsistentBodyName,
  // citations
  malformedSymbol,
  spacedSymbol,
  wrongCitation,
  wrongSymbol,
  citationAfterPlan,
  yearMismatch,
  inconsistentCitation,
  basisNotInForce,
  incompleteBasis,
  basisPunctuation,
  fullCitationAgain,
  commaBeforeDate,
  articleOrder,
  // form
  wrongMotto,
  abbreviatedIssuer,
  malformedNumber,
  wrongTypeSymbol,
  issuerSymbolMismatch,
  unfilledLetterhead,
  malformedPlaceDate,
  placeNotOfIssuer,
  lowercaseTypeLine,
  malformedTitle,
  missingClosingMark,
  repeatedClosingMark,
  missingRecipients,
  malformedRecipientsHeading,
  recipientPunctuation,
  repeatedRecipient,
  asAboveRecipient,
  missingArchiveLine,
  missingSignature,
  malformedAuthority,
  authorityOfficeMismatch,
  needlessCollectiveAuthority,
  missingCollectiveAuthority,
  overlongCollectiveAuthority,
  malformedSignerName,
  wrongBodyCapitals,
  appendixNumerals,
  appendixWithoutReference,
  wrongPaperSize,
  wrongMargins,
  wrongTypeface,
  wrongTextSize,
  misplacedPageNumber,
  wrongIndent,
  wrongSpacing,
  // language
  impossibleSyllable,
  misspeltWord,
  misspeltFormula,
  deviatingTerm,
  confusedWord,
  straySyllable,
  doubledWord,
  unclosedBracket,
  repeatedMark,
  spaceBeforeMark,
  missingSpaceAfterMark,
  extraSpaces,
  undefinedAbbreviation,
  unfinishedSentence,
  lookalikeLetter,
  mixedSpelling,
  conversionDamage,
  // consistency
  titleMismatch,
  attachmentMismatch,
  conflictingTask,
  impossibleShare,
  scheduleMismatch,
  otherPlace,
  brokenReference,
  wrongCount,
  wrongTotal,
  wrongBreakdown,
  amountInWords,
  wrongProduct,
];
