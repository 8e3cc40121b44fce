/**
 * Attested turns a typed list of events into a timeline that shows its sources: pure functions from data to SVG and HTML,
 * for Node, browsers, workers and the edge alike.
 *
 * @module
 */
export { defineTimeline } from "./model/define.ts";
export { read } from "./model/read.ts";
export { agreements } from "./evidence/agreement.ts";
export { renderSVG } from "./render/svg.ts";
export { renderHTML } from "./render/html.ts";
export { parseDate } from "./time/parse.ts";
export { formatDate } from "./time/format.ts";
export { toEDTF } from "./time/edtf/write.ts";
export type {
  ArchivedCopyInput,
  CitationInput,
  ClaimInput,
  DateInput,
  EventInput,
  EventTypeInput,
  Input,
  InputAmong,
  LaneInput,
  ReportInput,
  SourceInput,
  TimelineInput,
} from "./model/input.ts";
export type {
  ArchivedCopy,
  Author,
  Citation,
  EventType,
  Lane,
  Quote,
  Source,
  Stance,
  SymbolName,
  Timeline,
  TimelineEvent,
} from "./model/timeline.ts";
export type { Agreement, Reading } from "./evidence/agreement.ts";
export type { Issue, IssueCode } from "./model/issue.ts";
export type { ReadOptions, ReadResult } from "./model/read.ts";
export type { Measure, TextStyle } from "./layout/text/measure.ts";
export type { Options, Orientation, Theme } from "./layout/prepare/options.ts";
export type { HTMLOptions } from "./render/html.ts";
export type { Subject } from "./render/subject.ts";
export type { FormatDateOptions } from "./time/format.ts";
export type { ParseDateOptions } from "./time/parse.ts";
export type { DateIssue, DateIssueCode, DateResult, Severity } from "./time/result.ts";
export type { DateOrder } from "./time/prose/numeric.ts";
export type { Bounds, EndKind, Grain, When } from "./time/when.ts";
export type { AgeAmount, DateNoun, DatePhrases } from "./words/datephrases.ts";
export type { Messages, Some, SomeMessages } from "./words/messages.ts";
export type { AxisWords } from "./words/en/axis.ts";
export type { CardWords } from "./words/en/card.ts";
export type { ElementWords } from "./words/en/element.ts";
export type { EvidenceWords } from "./words/en/evidence.ts";
export type { PictureWords } from "./words/en/picture.ts";
export type { ZoomWords } from "./words/en/zoom.ts";
