import { whenFromBounds } from "../time/bounds.ts";
import { parseEDTF } from "../time/edtf/edtf.ts";
import { FLAG, flagsOf } from "../time/edtf/flags.ts";
import { MOST_DATES } from "../model/citations.ts";
import type { Source, Timeline, TimelineEvent } from "../model/timeline.ts";
import type { Bounds, When } from "../time/when.ts";
import { agreeing, ascending, boxesOf, compareBoxes, hullOf, keyOf, meet } from "./reading.ts";
import type { Box } from "./reading.ts";
import { independentSupport } from "./support.ts";

/** One date that the sources of an event can be read to give, and who gives it. */
export interface Reading {
  /** Where all who support it agree; where that is bounded by nothing but how a rounded date is read, the narrowest of their dates. */
  readonly when: When;
  /** Ids of the sources whose dates agree with it, each once, in the order of citation; those that dispute the event too. */
  readonly sources: readonly string[];
  /**
   * How many of them support the event independently of each other: the most of which no two come from a common source by
   * `basedOn` or `translationOf`, however indirectly. Those that dispute the event do not count.
   */
  readonly support: number;
  /** Where all agree that the start lies. */
  readonly start: Bounds;
  /** Where all agree that the end lies. */
  readonly end: Bounds;
  /** Whether the date that is drawn is compatible with it. */
  readonly chosen: boolean;
}

/** What the sources of an event, taken together, say of its date. */
export interface Agreement {
  /** The date to draw: the editor's; else where all agree; else that of the reading with the most independent support (then one without “about” or doubt, then the narrowest, then the earliest). Absent where nobody gives one. */
  readonly when?: When;
  /** Who decided it: the editor; the sources, agreeing; the best supported of several readings; nobody. */
  readonly decided: "editor" | "agreement" | "conflict" | "none";
  /** Ascending in time. No two of them are compatible. */
  readonly readings: readonly Reading[];
  /** Whether there is disagreement to draw: several readings, too many claims to compare, or a reading that the editor's date does not meet. */
  readonly conflict: boolean;
  /** Whether the editor's date lies outside every reading there is. */
  readonly contradicted: boolean;
  /** Ids of the sources that dispute the event, each once, in the order of citation, whether or not they give a date. */
  readonly disputedBy: readonly string[];
  /** Whether there were too many different claims (more than 64) to be compared, and the one reading is the hull of them all. */
  readonly crowded: boolean;
}

/** More single possibilities than this, in all claims together, and sets are taken by their hulls. */
const MOST_BOXES = 512;

/** One citation's date. */
interface Claim {
  readonly when: When;
  readonly boxes: readonly Box[];
  /** Of the boxes. */
  readonly key: string;
  readonly source: string;
  /** Its place among the citations. */
  readonly order: number;
  readonly disputes: boolean;
}

/** The claims with the same boxes. */
interface Group {
  readonly boxes: readonly Box[];
  readonly claims: readonly Claim[];
}

/** A reading before its date is made. */
interface Draft {
  readonly region: readonly Box[];
  /** Those whose dates make it. */
  readonly makers: readonly Claim[];
  /** Those who dispute the event, and whose dates agree with it. */
  readonly joiners: readonly Claim[];
}

/**
 * Compares the dates that an event's citations give, and says which date to draw.
 *
 * A date claim is a box in the (start, end) plane. Claims agree where their boxes have a point in common; the readings are the maximal
 * sets of claims that do. Nothing depends on the order of the citations but the order of `sources`, and which of several equal dates
 * lends its words to a reading.
 *
 * - A citation without `says`, and one that only `mentions` the event, claims no date.
 * - A citation that `disputes` the event and gives a date joins the readings that it agrees with, without narrowing them and without
 *   counting as support; a date that agrees with none makes a reading of its own, with support 0. Without a date it is named in
 *   `disputedBy` alone.
 * - A source that gives two dates which cannot both be true stands in two readings.
 *
 * @param sources - all sources by id, for what they are based on
 * @param zone - the timeline's IANA zone, in whose days a date that no source gives in these words is written
 */
export function agreement(event: TimelineEvent, sources: ReadonlyMap<string, Source>, zone: string = "utc"): Agreement {
  const claims = event.citations.length === 0 ? [] : claimsOf(event);
  if (claims.length === 0) return unclaimed(event);
  const { drafts, crowded } = draftsOf(claims);
  const shared = sharedIn(drafts);
  const undecided = drafts.map((draft) => readingOf(draft, shared, sources, zone));
  const when = event.date ?? bestOf(undecided)?.when;
  const drawn = when === undefined ? [] : boxesOf(when);
  const readings = undecided.map((reading, i) => ({ ...reading, chosen: meet(drawn, drafts[i]?.region ?? []) }));
  const contradicted = event.date !== undefined && readings.length > 0 && !readings.some((reading) => reading.chosen);
  const split = readings.length > 1 || crowded;
  return {
    ...(when === undefined ? {} : { when }),
    decided: event.date ? "editor" : readings.length === 0 ? "none" : split ? "conflict" : "agreement",
    readings,
    conflict: split || contradicted,
    contradicted,
    disputedBy: disputersOf(event),
    crowded,
  };
}

/**
 * Compares the dates that the citations of each event give: the date that is drawn, and the readings with their sources.
 *
 * @returns by the ids of the events, in their order
 * @example
 * ```ts
 * import { agreements, read } from "attested";
 *
 * const { timeline } = read({
 *   sources: [{ id: "dod" }, { id: "tass" }],
 *   events: [{ id: "call", title: "The call", citations: [{ source: "dod", says: "October 2022" }, { source: "tass", says: "2022-10-23" }] }],
 * });
 * const found = agreements(timeline).get("call");
 * found?.when?.text; // => "2022-10-23"
 * found?.readings.map(({ sources, support }) => [sources, support]); // => [[["dod", "tass"], 2]]
 * ```
 */
export function agreements({ events, sources, zone }: Timeline): ReadonlyMap<string, Agreement> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return new Map(events.map((event) => [event.id, agreement(event, byId, zone)]));
}

/** Of an event whose citations claim no date, as most have it. */
function unclaimed(event: TimelineEvent): Agreement {
  const { date: when } = event;
  const disputedBy = disputersOf(event);
  // written out: adding fields to a copied object is slow
  return when === undefined
    ? { decided: "none", readings: [], conflict: false, contradicted: false, disputedBy, crowded: false }
    : { when, decided: "editor", readings: [], conflict: false, contradicted: false, disputedBy, crowded: false };
}

function disputersOf({ citations }: TimelineEvent): readonly string[] {
  if (citations.length === 0) return [];
  return distinct(citations.filter(({ stance }) => stance === "disputes").map(({ source }) => source));
}

function claimsOf(event: TimelineEvent): readonly Claim[] {
  return event.citations.flatMap(({ says, source, stance }, order) => {
    if (says === undefined || stance === "mentions") return [];
    const boxes = boxesOf(says);
    return [{ when: says, boxes, key: keyOf(boxes), source, order, disputes: stance === "disputes" }];
  });
}

/** Readings come from those who support the event; those who dispute it join them, and make their own where they agree with none. */
function draftsOf(claims: readonly Claim[]): { readonly drafts: readonly Draft[]; readonly crowded: boolean } {
  const supported = compareClaims(claims.filter((claim) => !claim.disputes));
  const disputing = claims.filter((claim) => claim.disputes);
  const drafts = supported.drafts.map((draft) => ({
    ...draft,
    joiners: disputing.filter((claim) => meet(claim.boxes, draft.region)),
  }));
  const joined = new Set(drafts.flatMap((draft) => draft.joiners));
  const apart = compareClaims(disputing.filter((claim) => !joined.has(claim)));
  return { drafts: [...drafts, ...apart.drafts].sort(byTime), crowded: supported.crowded || apart.crowded };
}

/** The readings of some claims; where there are too many to compare, the one that is their hull. */
function compareClaims(claims: readonly Claim[]): { readonly drafts: readonly Draft[]; readonly crowded: boolean } {
  const groups = groupsOf(claims);
  if (groups.length > MOST_DATES) {
    const region = [hullOf(groups.flatMap((group) => group.boxes))];
    return { drafts: [{ region, makers: claims, joiners: [] }], crowded: true };
  }
  const drafts = agreeing(groups.map((group) => group.boxes)).map(({ claims: members, region }) => ({
    region,
    makers: members.flatMap((index) => groups[index]?.claims ?? []),
    joiners: [],
  }));
  return { drafts, crowded: false };
}

/** Merges the claims with equal boxes; where sets have too many members, with equal hulls. */
function groupsOf(claims: readonly Claim[]): readonly Group[] {
  const groups = new Map<string, { boxes: readonly Box[]; claims: Claim[] }>();
  let size = 0;
  for (const claim of claims) {
    const group = groups.get(claim.key);
    if (group) group.claims.push(claim);
    else groups.set(claim.key, { boxes: claim.boxes, claims: [claim] });
    if (!group) size += claim.boxes.length;
  }
  if (size <= MOST_BOXES || size === groups.size) return [...groups.values()];
  return groupsOf(
    claims.map((claim) => {
      const boxes = [hullOf(claim.boxes)];
      return { ...claim, boxes, key: keyOf(boxes) };
    }),
  );
}

/** The claims that make several readings. */
function sharedIn(drafts: readonly Draft[]): ReadonlySet<Claim> {
  const once = new Set<Claim>();
  const shared = new Set<Claim>();
  for (const { makers } of drafts) for (const claim of makers) (once.has(claim) ? shared : once).add(claim);
  return shared;
}

function readingOf(
  { region, makers, joiners }: Draft,
  shared: ReadonlySet<Claim>,
  sources: ReadonlyMap<string, Source>,
  zone: string,
): Omit<Reading, "chosen"> {
  const cited = [...makers, ...joiners].sort((a, b) => a.order - b.order);
  const supporting = cited.filter((claim) => !claim.disputes).map((claim) => claim.source);
  return {
    when: whenOf(region, makers, shared, zone),
    sources: distinct(cited.map((claim) => claim.source)),
    support: independentSupport(supporting, sources),
    ...hullOf(region),
  };
}

/**
 * The date of a region: the claim that says exactly this, so that its words survive. Else, where rounded dates bound it,
 * the narrowest claim of this reading alone: what they share is a precision that no source has. Else one made from the
 * bounds, which sources did give.
 */
function whenOf(region: readonly Box[], claims: readonly Claim[], shared: ReadonlySet<Claim>, zone: string): When {
  const shape = claims.some((claim) => claim.when.shape === "span") ? "span" : "point";
  const key = keyOf(region);
  const exact = claims
    .filter((claim) => claim.key === key)
    .sort((a, b) => doubts(a.when, shape) - doubts(b.when, shape) || a.order - b.order)[0];
  if (exact) return exact.when;
  const own = claims.filter((claim) => !shared.has(claim)).sort(byWidth)[0];
  if (own && widthOf(hullOf(own.boxes)) < Infinity && claims.some(isRounded)) return own.when;
  const { start, end } = hullOf(region);
  const whole = whenFromBounds(shape, start, end, undefined, zone);
  return shape === "span" || region.length === 1 ? whole : (setOf(region, zone) ?? whole);
}

/** Whether nobody wrote the bounds of a date as such. */
function isRounded({ when }: Claim): boolean {
  return (flagsOf(when.expression) & (FLAG.rounded | FLAG.approximate)) > 0;
}

function byWidth(a: Claim, b: Claim): number {
  const [one, other] = [hullOf(a.boxes), hullOf(b.boxes)];
  return ascending(widthOf(one), widthOf(other)) || compareBoxes(one, other) || a.order - b.order;
}

/** “One of these”, in EDTF; absent where EDTF has no words for one of them. */
function setOf(region: readonly Box[], zone: string): When | undefined {
  const elements = region.map(({ start, end }) => whenFromBounds("point", start, end, undefined, zone).text);
  const { when } = parseEDTF(`[${elements.map((text) => text.replace(/^\[|\]$/g, "")).join()}]`, { zone });
  return when && keyOf(boxesOf(when)) === keyOf(region) ? when : undefined;
}

/** How many reservations a date carries: of equal dates, the plainest speaks for all. */
function doubts(when: When, shape: When["shape"]): number {
  const unknown = Number(when.from === "unknown") + Number(when.until === "unknown");
  return Number(when.shape !== shape) + unknown + Number(when.uncertain) + Number(when.approximate);
}

/** The reading with the most independent support, then one that is neither approximate nor uncertain, then the narrowest, then the earliest. */
function bestOf<T extends Omit<Reading, "chosen">>(readings: readonly T[]): T | undefined {
  return [...readings].sort(
    (a, b) =>
      b.support - a.support ||
      Number(isQualified(a)) - Number(isQualified(b)) ||
      ascending(widthOf(a), widthOf(b)) ||
      compareBoxes(a, b),
  )[0];
}

function isQualified({ when }: Pick<Reading, "when">): boolean {
  return when.approximate || when.uncertain;
}

function widthOf({ start, end }: Box): number {
  return end.latest - start.earliest;
}

function byTime(a: Draft, b: Draft): number {
  return compareBoxes(hullOf(a.region), hullOf(b.region));
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
