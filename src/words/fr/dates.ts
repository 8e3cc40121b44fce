import { roman, turnsYear, utcOffset } from "../datephrases.ts";
import type { DateNoun, DatePhrases } from "../datephrases.ts";

const SEASONS: readonly string[] = ["printemps", "été", "automne", "hiver"];
const COMPONENTS = { year: "année", month: "mois", season: "saison", day: "jour" } as const;
const BRINGS = { ka: "millier", Ma: "million", Ga: "milliard" } as const;

const vowel = /^[aeéèêiouyhà]/i;

/** “d’octobre”, “de mars”. */
const of = (date: string): string => (vowel.test(date) ? `d’${date}` : `de ${date}`);

/** With the article that all but months and years have. */
function withArticle(date: string, noun: DateNoun): string {
  if (noun === "month" || noun === "year" || noun === "other") return date;
  if (noun === "decade") return `les ${date}`;
  return vowel.test(date) ? `l’${date}` : `le ${date}`;
}

/** The same after “de”. */
function ofArticle(date: string, noun: DateNoun): string {
  const with_ = withArticle(date, noun);
  if (with_.startsWith("les ")) return `des ${date}`;
  return with_.startsWith("le ") ? `du ${date}` : of(with_);
}

/** “le 21 octobre”, “en octobre”, “en 1928”, “au XIXe siècle”, “dans les années 1990”. */
function within(date: string, noun: DateNoun): string {
  if (noun === "day") return `le ${date}`;
  if (noun === "decade") return `dans les ${date}`;
  if (noun === "century" || noun === "millennium" || noun === "share") return `au ${date}`;
  if (noun === "season") return date.startsWith("printemps") ? `au ${date}` : `en ${date}`;
  return `en ${date}`;
}

const ordinal = (number: number): string => (number === 1 ? "1er" : `${number}e`);
const romanOrdinal = (number: number): string => `${roman(number)}${number === 1 ? "er" : "e"}`;

/** Of months and years bare, as “début octobre”; else as “début du XIXe siècle”. */
const part = (name: string, date: string, noun: DateNoun): string =>
  noun === "month" || noun === "year" ? `${name} ${date}` : `${name} ${ofArticle(date, noun)}`;

/** French. */
export const datePhrases: DatePhrases = {
  range: (first, last) => `${first} – ${last}`,
  before: (date, noun) => `avant ${withArticle(date, noun)}`,
  by: (date, noun) => `au plus tard ${within(date, noun)}`,
  after: (date, noun) => `après ${withArticle(date, noun)}`,
  from: (date) => `${date} ou après`,
  between: (pair, noun) => `entre ${withArticle(pair, noun)}`,
  and: (noun) => (noun === "day" || noun === "century" ? " et le " : noun === "decade" ? " et les " : " et "),
  early: (date, noun) => part("début", date, noun),
  mid: (date, noun) => (noun === "month" || noun === "year" ? `mi-${date}` : part("milieu", date, noun)),
  late: (date, noun) => part("fin", date, noun),
  earlierIn: (date, noun) => `plus tôt ${within(date, noun)}`,
  laterIn: (date, noun) => `plus tard ${within(date, noun)}`,
  circa: (date, noun) => `vers ${withArticle(date, noun)}`,
  perhaps: (date) => `${date}\u202f?`,
  uncertain: (date) => `${date} (date incertaine)`,
  qualified: (date, remarks) => `${date} (${remarks.join(", ")})`,
  remark: (component, sign) => {
    const e = component === "year" || component === "season" ? "e" : "";
    const [uncertain, approximate] = [`incertain${e}`, `approximati${e === "" ? "f" : "ve"}`];
    const said = sign === "?" ? uncertain : sign === "~" ? approximate : `${uncertain} et ${approximate}`;
    return `${COMPONENTS[component]} ${said}`;
  },
  since: (date, noun) => `depuis ${withArticle(date, noun)}`,
  until: (date, noun) =>
    `jusqu’${
      noun === "other"
        ? `à ${date}`
        : within(date, noun)
            .replace(/^le /, "au ")
            .replace(/^dans les /, "aux ")
    }`,
  openStart: "début ouvert",
  openEnd: "en cours",
  unknown: "inconnu",
  all: (dates) => `chacune des dates ${dates}`,
  whole: (date, noun) => {
    if (noun === "other") return `${date}, du début à la fin`;
    if (noun === "year") return `toute l’année ${date}`;
    if (noun === "month") return `tout le mois ${of(date)}`;
    if (noun === "day") return `toute la journée du ${date}`;
    return `${noun === "decade" ? "toutes" : "tout"} ${withArticle(date, noun)}`;
  },
  yearUnknown: (date) => `${date}, année inconnue`,
  somewhere: (unit, date, noun) =>
    `${unit === "year" ? "une année" : unit === "day" ? "un jour" : "un mois"} ${noun === "decade" ? ofArticle(date, noun) : of(date)}`,
  oneOf: (_, unit, pair, said) =>
    unit === "day"
      ? `l’un des ${said} jours possibles entre le ${pair}`
      : `${unit === "month" ? `l’un des ${said} mois` : `l’une des ${said} années`} possibles entre ${pair}`,
  estimate: (best, pair) => `${best} (entre ${pair})`,
  season: (code, year, following, short) => {
    const after = (name: string, join = " "): string => (year === "" ? name : `${name}${join}${year}`);
    if (code < 33) {
      const side =
        code < 25 ? "" : code < 29 ? (short ? " (N)" : " (hémisphère Nord)") : short ? " (S)" : " (hémisphère Sud)";
      const turned = turnsYear(code) && year !== "" ? `–${following}` : "";
      return after(SEASONS[(code - 21) % 4] ?? "") + turned + side;
    }
    if (code < 37) return after(short ? `T${code - 32}` : `${ordinal(code - 32)} trimestre`);
    return code < 40
      ? after(`${ordinal(code - 36)} tiers`, " de ")
      : after(short ? `S${code - 39}` : `${ordinal(code - 39)} semestre`);
  },
  decade: (first) => `années ${first}`,
  century: (number) => `${romanOrdinal(number)} siècle`,
  millennium: (number) => `${romanOrdinal(number)} millénaire`,
  bce: (period) => `${period} av. J.-C.`,
  age: ({ said, value, error }, unit, short) => {
    const number = error === undefined ? said : short ? `${said}±${error}` : `${said} ± ${error}`;
    if (short || unit === "BP") return `${number} ${unit}`;
    return `il y a ${number} ${BRINGS[unit]}${value < 2 ? "" : "s"} d’années`;
  },
  offset: utcOffset,
  day: (day) => (day === "1" ? "1er" : day),
};
