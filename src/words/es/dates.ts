import { roman, turnsYear, utcOffset } from "../datephrases.ts";
import type { DateNoun, DatePhrases } from "../datephrases.ts";

const SEASONS: readonly string[] = ["primavera", "verano", "otoño", "invierno"];
const QUARTERS: readonly string[] = ["primer", "segundo", "tercer", "cuarto"];
const THIRDS: readonly string[] = ["primer", "segundo", "tercer"];
const COMPONENTS = { year: "año", month: "mes", season: "estación", day: "día" } as const;

/** With the article that all but months and years have. */
function withArticle(date: string, noun: DateNoun): string {
  if (noun === "month" || noun === "year" || noun === "other") return date;
  if (noun === "decade") return `los ${date}`;
  return noun === "season" && date.startsWith("primavera") ? `la ${date}` : `el ${date}`;
}

/** The same after “de”. */
const of = (date: string, noun: DateNoun): string => `de ${withArticle(date, noun)}`.replace(/^de el /, "del ");

const within = (date: string, noun: DateNoun): string =>
  noun === "day" ? withArticle(date, noun) : `en ${withArticle(date, noun)}`;

const some = { day: "un día", month: "un mes", year: "un año" } as const;
const units = { day: "uno de # días", month: "uno de # meses", year: "uno de # años" } as const;

/** Spanish. */
export const datePhrases: DatePhrases = {
  range: (first, last) => `${first} – ${last}`,
  before: (date, noun) => `antes ${of(date, noun)}`,
  by: (date, noun) => `a más tardar ${within(date, noun)}`,
  after: (date, noun) => `después ${of(date, noun)}`,
  from: (date) => `${date} o después`,
  between: (pair, noun) => `entre ${withArticle(pair, noun)}`,
  and: (noun) => (noun === "day" || noun === "century" ? " y el " : noun === "decade" ? " y los " : " y "),
  early: (date, noun) => `principios ${of(date, noun)}`,
  mid: (date, noun) => `mediados ${of(date, noun)}`,
  late: (date, noun) => `finales ${of(date, noun)}`,
  earlierIn: (date, noun) => `antes, ${within(date, noun)}`,
  laterIn: (date, noun) => `más tarde, ${within(date, noun)}`,
  circa: (date, noun) => (noun === "year" || noun === "other" ? `c. ${date}` : `hacia ${withArticle(date, noun)}`),
  perhaps: (date) => `¿${date}?`,
  uncertain: (date) => `${date} (fecha dudosa)`,
  qualified: (date, remarks) => `${date} (${remarks.join(", ")})`,
  remark: (component, sign) => {
    const a = component === "season" ? "a" : "o";
    const [uncertain, approximate] = [`dudos${a}`, `aproximad${a}`];
    const said = sign === "?" ? uncertain : sign === "~" ? approximate : `${uncertain} y ${approximate}`;
    return `${COMPONENTS[component]} ${said}`;
  },
  since: (date, noun) => `desde ${withArticle(date, noun)}`,
  until: (date, noun) => `hasta ${withArticle(date, noun)}`,
  openStart: "inicio abierto",
  openEnd: "en curso",
  unknown: "desconocido",
  all: (dates) => `todas las fechas ${dates}`,
  whole: (date, noun) => {
    const articled = withArticle(date, noun);
    if (noun === "other") return `${date}, de principio a fin`;
    return `${noun === "decade" ? "todos" : articled.startsWith("la ") ? "toda" : "todo"} ${articled}`;
  },
  yearUnknown: (date) => `${date}, año desconocido`,
  somewhere: (unit, date, noun) => `${some[unit]} ${of(date, noun)}`,
  oneOf: (_, unit, pair, said) => `${units[unit].replace("#", said)} entre ${unit === "day" ? "el " : ""}${pair}`,
  estimate: (best, pair) => `${best} (entre ${pair})`,
  season: (code, year, following, short) => {
    const after = (name: string, join = " de "): string => (year === "" ? name : `${name}${join}${year}`);
    if (code < 33) {
      const side =
        code < 25 ? "" : code < 29 ? (short ? " (N)" : " (hemisferio norte)") : short ? " (S)" : " (hemisferio sur)";
      const turned = turnsYear(code) && year !== "" ? `–${following}` : "";
      return after(SEASONS[(code - 21) % 4] ?? "") + turned + side;
    }
    if (code < 37) return short ? after(`T${code - 32}`, " ") : after(`${QUARTERS[code - 33]} trimestre`);
    if (code < 40) return after(`${THIRDS[code - 37]} tercio`);
    return short ? after(`S${code - 39}`, " ") : after(`${QUARTERS[code - 40]} semestre`);
  },
  decade: (first) => `años ${first}`,
  century: (number) => `siglo ${roman(number)}`,
  millennium: (number) => `${roman(number)} milenio`,
  bce: (period) => `${period} a. C.`,
  age: ({ said, value, error }, unit, short) => {
    const number = error === undefined ? said : short ? `${said}±${error}` : `${said} ± ${error}`;
    if (short || unit === "BP") return `${number} ${unit}`;
    if (unit === "ka") return `hace ${number} mil años`;
    const isOne = value === 1 && error === undefined;
    return `hace ${number} ${unit === "Ga" ? "mil millones" : isOne ? "millón" : "millones"} de años`;
  },
  offset: utcOffset,
};
