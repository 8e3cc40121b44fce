import { textFragment } from "../evidence/fragment.ts";
import type { Prepared, PreparedEvent } from "../layout/prepare/prepare.ts";
import type { Citation, Source } from "../model/timeline.ts";
import { sayer } from "../time/format.ts";
import type { When } from "../time/when.ts";
import { sourceId } from "./ids.ts";
import { inline } from "./inline.ts";
import { node, type SceneNode } from "./node.ts";

/** What is told of an event beside its picture, in the list and in the card: text, disagreement, and each source with its words. */
export function evidenceNodes(prepared: Prepared, event: PreparedEvent): readonly SceneNode[] {
  const { text } = event.event;
  return [
    ...(text === undefined ? [] : [node("p", { class: "attested-text", dir: "auto" }, inline(text))]),
    ...disagreement(prepared, event),
    ...citationList(prepared, event.event.citations),
  ];
}

/** The citations of an event as a list, by the numbers of their sources; nothing where it has none. */
export function citationList(prepared: Prepared, citations: readonly Citation[]): readonly SceneNode[] {
  const numberOf = (citation: Citation): number => prepared.references.numberOf.get(citation.source) ?? 0;
  const items = [...citations]
    .sort((a, b) => numberOf(a) - numberOf(b))
    .flatMap((citation) => {
      const source = prepared.sources.get(citation.source);
      return source === undefined ? [] : [citationItem(prepared, citation, source)];
    });
  return items.length === 0 ? [] : [node("ul", { class: "attested-citations" }, items)];
}

/** Dates on which sources disagree, each with the numbers of those who give it. */
function disagreement(prepared: Prepared, event: PreparedEvent): readonly SceneNode[] {
  if (!event.agreement.conflict) return [];
  const { list, eventSources } = prepared.words;
  const readings = event.agreement.readings.map(({ when, sources, support }) => {
    const said = eventSources(sources.map((id) => prepared.references.numberOf.get(id)).join(", "));
    // one source that gives a date is one: how many are independent is worth a word of several
    const isPlain = sources.length === 1 && support === 1;
    const date = sayer({ ...prepared.dates, length: "medium" })(when);
    return node("li", {}, [`${date} (${isPlain ? said : `${said}; ${list.support(support)}`})`]);
  });
  return [node("div", { class: "attested-conflict" }, [node("p", {}, [list.conflict]), node("ul", {}, readings)])];
}

function citationItem(prepared: Prepared, citation: Citation, source: Source): SceneNode {
  const { list } = prepared.words;
  const number = prepared.references.numberOf.get(source.id);
  const { quote, locator, says, wording, stance, basis, note } = citation;
  const exact = source.url !== undefined && quote !== undefined ? textFragment(source.url, quote) : source.url;
  const basisTitle = basis === undefined ? undefined : (prepared.sources.get(basis)?.title ?? basis);
  const details = [
    says && list.dated(asWritten(prepared, says), wording),
    says === undefined && wording !== undefined && list.worded(wording),
    stance === "disputes" && list.disputes,
    stance === "mentions" && list.mentions,
    basisTitle !== undefined && list.basis(basisTitle),
    note,
  ].filter((detail): detail is string => typeof detail === "string");
  return node("li", { class: `attested-citation attested-${stance}` }, [
    number !== undefined && sourceNumber(prepared, number),
    " ",
    node("cite", { lang: source.language, dir: "auto" }, [source.title]),
    locator !== undefined && `, ${locator}`,
    quote !== undefined && ": ",
    quote !== undefined && node("q", { lang: source.language, dir: "auto" }, [quote.exact]),
    exact !== undefined && " ",
    exact !== undefined &&
      node("a", { class: "attested-exact", href: exact }, [quote === undefined ? list.open : list.exact]),
    details.length > 0 &&
      node("span", { class: "attested-details" }, [
        ` ${details.map((detail) => sentence(detail, prepared.locale)).join(" ")}`,
      ]),
  ]);
}

/** Leads to the source in the reference list, where there is one. */
function sourceNumber(prepared: Prepared, number: number): SceneNode {
  const words = [String(number)];
  return prepared.settings.references === "none"
    ? node("span", { class: "attested-source" }, words)
    : node("a", { class: "attested-source", href: `#${sourceId(prepared, number)}` }, words);
}

/** As its source wrote it, unless a zone is asked for. */
function asWritten({ dates }: Prepared, when: When): string {
  return sayer({ ...dates, home: undefined, length: "medium" })(when);
}

function sentence(text: string, locale: string): string {
  const capital = text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
  return /[.!?…。]["”’»)]?$/u.test(capital) ? capital : `${capital}.`;
}
