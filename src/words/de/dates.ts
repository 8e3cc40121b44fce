import { turnsYear, utcOffset } from "../datephrases.ts";
import type { DateNoun, DatePhrases } from "../datephrases.ts";

const SEASONS: readonly string[] = ["Frühling", "Sommer", "Herbst", "Winter"];
const COMPONENTS = { year: "Jahr", month: "Monat", season: "Jahreszeit", day: "Tag" } as const;
const SIGNS = { "?": "unsicher", "~": "ungefähr", "%": "unsicher und ungefähr" } as const;

/** With the article that a day or a decade asks for after a preposition with the dative. */
function dative(date: string, noun: DateNoun): string {
  if (noun === "day" || noun === "century" || noun === "millennium" || noun === "season") return `dem ${date}`;
  return noun === "decade" ? `den ${date.replace("Jahre", "Jahren")}` : date;
}

/** “im Oktober”, “am 21. Oktober”, “in den 1990er Jahren”; a year stands alone. */
function within(date: string, noun: DateNoun): string {
  if (noun === "day") return `am ${date}`;
  if (noun === "decade") return `in ${dative(date, noun)}`;
  return noun === "year" || noun === "other" ? date : `im ${date}`;
}

/** What “Anfang” and the like ask for: months and years stand bare, the rest in the genitive. */
function genitive(date: string, noun: DateNoun): string {
  if (noun === "decade") return `der ${date}`;
  if (noun === "century" || noun === "millennium" || noun === "season" || noun === "share")
    return `des ${date.replace(/^(\d+\. )?(\p{L}+)/u, "$&s")}`;
  return date;
}

const year = (date: string, noun: DateNoun): string => (noun === "year" ? `Jahr ${date}` : date);

/** Of months and years “im”, as of all that is neuter or masculine. */
const inside = (date: string, noun: DateNoun): string =>
  noun === "decade" ? within(date, noun) : noun === "other" ? date : `im ${year(date, noun)}`;

const UNITS = { day: "einer von # Tagen", month: "einer von # Monaten", year: "eines von # Jahren" } as const;
const SOME = { day: "ein Tag", month: "ein Monat", year: "ein Jahr" } as const;

/** German. */
export const datePhrases: DatePhrases = {
  range: (first, last) => `${first} – ${last}`,
  before: (date, noun) => `vor ${dative(date, noun)}`,
  by: (date, noun) => `spätestens ${within(date, noun)}`,
  after: (date, noun) => `nach ${dative(date, noun)}`,
  from: (date) => `${date} oder später`,
  between: (pair, noun) => `zwischen ${dative(pair, noun)}`,
  and: (noun) => (noun === "day" || noun === "century" ? " und dem " : noun === "decade" ? " und den " : " und "),
  early: (date, noun) => `Anfang ${genitive(date, noun)}`,
  mid: (date, noun) => `Mitte ${genitive(date, noun)}`,
  late: (date, noun) => `Ende ${genitive(date, noun)}`,
  earlierIn: (date, noun) => `früher ${inside(date, noun)}`,
  laterIn: (date, noun) => `später ${inside(date, noun)}`,
  circa: (date, noun) => (noun === "year" || noun === "other" ? `um ${date}` : `etwa ${date}`),
  perhaps: (date) => `${date}?`,
  uncertain: (date) => `${date} (unsicher)`,
  qualified: (date, remarks) => `${date} (${remarks.join(", ")})`,
  remark: (component, sign) => `${COMPONENTS[component]} ${SIGNS[sign]}`,
  since: (date, noun) => `seit ${dative(date, noun)}`,
  until: (date, noun) => `bis ${dative(date, noun).replace(/^dem /, "zum ").replace(/^den /, "zu den ")}`,
  openStart: "Beginn offen",
  openEnd: "andauernd",
  unknown: "unbekannt",
  all: (dates) => `alle von ${dates}`,
  whole: (date, noun) => {
    if (noun === "other") return `${date}, durchgehend`;
    if (noun === "decade") return `die ganzen ${date}`;
    return noun === "day" || noun === "month" || noun === "season"
      ? `den ganzen ${date}`
      : `das ganze ${year(date, noun)}`;
  },
  yearUnknown: (date) => `${date}, Jahr unbekannt`,
  somewhere: (unit, date, noun) => `${SOME[unit]} ${inside(date, noun)}`,
  oneOf: (_, unit, pair, said) => `${UNITS[unit].replace("#", said)} zwischen ${unit === "day" ? "dem " : ""}${pair}`,
  estimate: (best, pair) => `${best} (zwischen ${pair})`,
  season: (code, of, following, short) => {
    const after = (name: string): string => (of === "" ? name : `${name} ${of}`);
    if (code < 33) {
      const side =
        code < 25 ? "" : code < 29 ? (short ? " (N)" : " (Nordhalbkugel)") : short ? " (S)" : " (Südhalbkugel)";
      const turned = turnsYear(code) && of !== "" ? `/${following}` : "";
      return after(SEASONS[(code - 21) % 4] ?? "") + turned + side;
    }
    if (code < 37) return after(short ? `Q${code - 32}` : `${code - 32}. Quartal`);
    return code < 40 ? after(`${code - 36}. Drittel`) : after(short ? `H${code - 39}` : `${code - 39}. Halbjahr`);
  },
  decade: (first) => `${first}er Jahre`,
  century: (number) => `${number}. Jahrhundert`,
  millennium: (number) => `${number}. Jahrtausend`,
  bce: (period) => `${period} v. Chr.`,
  age: ({ said, value, error }, unit, short) => {
    const number = error === undefined ? said : short ? `${said}±${error}` : `${said} ± ${error}`;
    if (short || unit === "BP") return `${number} ${unit}`;
    const isOne = value === 1 && error === undefined;
    const names = {
      ka: "Tausend",
      Ma: isOne ? "Million" : "Millionen",
      Ga: isOne ? "Milliarde" : "Milliarden",
    } as const;
    return `vor ${number} ${names[unit]} Jahren`;
  },
  offset: utcOffset,
};
