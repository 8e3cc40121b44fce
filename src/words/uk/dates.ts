import { roman, turnsYear, utcOffset } from "../datephrases.ts";
import type { DateNoun, DatePhrases } from "../datephrases.ts";
import { plurals } from "../plural.ts";

const choose = plurals("uk");

const SEASONS: readonly string[] = ["весна", "літо", "осінь", "зима"];
const COMPONENTS = { year: "рік", month: "місяць", season: "пора року", day: "день" } as const;
const AGES = { ka: "тис.", Ma: "млн", Ga: "млрд" } as const;

/** First words in the genitive; months come in it from `Intl`, and “ст.”, “тис.” do not change. */
const GENITIVES: ReadonlyMap<string, string> = new Map([
  ["весна", "весни"],
  ["літо", "літа"],
  ["осінь", "осені"],
  ["зима", "зими"],
  ["початок", "початку"],
  ["середина", "середини"],
  ["кінець", "кінця"],
  ["третина", "третини"],
  ["квартал", "кварталу"],
  ["півріччя", "півріччя"],
]);

/** A date as it stands after “до”, “після”, “початок”; a bare year has its “р.”. */
function genitive(date: string, noun: DateNoun): string {
  if (noun === "year") return `${date} р.`;
  if (noun === "decade") return date.replace("-ті рр.", "-х рр.");
  return date
    .replace("-ша третина", "-ї третини")
    .replace("-га третина", "-ї третини")
    .replace("-тя третина", "-ї третини")
    .split(" ")
    .map((word) => GENITIVES.get(word) ?? word)
    .join(" ");
}

const units = {
  day: { one: "дня", other: "днів" },
  month: { one: "місяця", other: "місяців" },
  year: { one: "року", other: "років" },
} as const;
const some = { day: "один із днів", month: "один із місяців", year: "один із років" } as const;

/** Ukrainian. */
export const datePhrases: DatePhrases = {
  range: (first, last) => `${first} – ${last}`,
  before: (date, noun) => `до ${genitive(date, noun)}`,
  by: (date, noun) => `не пізніше ${genitive(date, noun)}`,
  after: (date, noun) => `після ${genitive(date, noun)}`,
  from: (date, noun) => `не раніше ${genitive(date, noun)}`,
  between: (pair, noun) => `у проміжку від ${genitive(pair, noun)}`,
  and: () => " до ",
  early: (date, noun) => `початок ${genitive(date, noun)}`,
  mid: (date, noun) => `середина ${genitive(date, noun)}`,
  late: (date, noun) => `кінець ${genitive(date, noun)}`,
  earlierIn: (date, noun) => `раніше в межах ${genitive(date, noun)}`,
  laterIn: (date, noun) => `пізніше в межах ${genitive(date, noun)}`,
  circa: (date, noun) => `бл. ${genitive(date, noun)}`,
  perhaps: (date) => `${date}?`,
  uncertain: (date) => `${date} (дата непевна)`,
  qualified: (date, remarks) => `${date} (${remarks.join(", ")})`,
  remark: (component, sign) => {
    const ending = component === "season" ? "а" : "ий";
    const [uncertain, approximate] = [`непевн${ending}`, `приблизн${ending}`];
    const said = sign === "?" ? uncertain : sign === "~" ? approximate : `${uncertain} і ${approximate}`;
    return `${COMPONENTS[component]} ${said}`;
  },
  since: (date, noun) => `з ${genitive(date, noun)}`,
  until: (date, noun) => `аж до ${genitive(date, noun)}`,
  openStart: "початок відкритий",
  openEnd: "триває",
  unknown: "невідомо",
  all: (dates) => `усі дати ${dates}`,
  whole: (date, noun) => `від початку до кінця ${genitive(date, noun)}`,
  yearUnknown: (date) => `${date}, рік невідомий`,
  somewhere: (unit, date, noun) => `${some[unit]} ${genitive(date, noun)}`,
  oneOf: (count, unit, pair, said) =>
    `один із ${said} ${choose(count, units[unit])} у проміжку від ${pair}${unit === "year" ? " р." : ""}`,
  estimate: (best, pair) => `${best} (від ${pair} р.)`,
  season: (code, year, following, short) => {
    const after = (name: string, end = "р."): string => (year === "" ? name : `${name} ${year} ${end}`);
    if (code < 33) {
      const side =
        code < 25
          ? ""
          : code < 29
            ? short
              ? " (Пн.)"
              : " (Північна півкуля)"
            : short
              ? " (Пд.)"
              : " (Південна півкуля)";
      const name = SEASONS[(code - 21) % 4] ?? "";
      return (turnsYear(code) && year !== "" ? `${name} ${year}–${following} рр.` : after(name)) + side;
    }
    if (code < 37) return after(`${roman(code - 32)} ${short ? "кв." : "квартал"}`);
    if (code < 40) return after(`${["1-ша", "2-га", "3-тя"][code - 37]} третина`);
    return after(`${roman(code - 39)} півріччя`);
  },
  decade: (first) => `${first}-ті рр.`,
  century: (number) => `${roman(number)} ст.`,
  millennium: (number) => `${roman(number)} тис.`,
  bce: (period) => `${period} до н. е.`,
  age: ({ said, error }, unit, short) => {
    const number = error === undefined ? said : short ? `${said}±${error}` : `${said} ± ${error}`;
    return short || unit === "BP" ? `${number} ${unit}` : `${number} ${AGES[unit]} років тому`;
  },
  offset: utcOffset,
  monthBesideDay: true,
};
