import { turnsYear, utcOffset } from "../datephrases.ts";
import type { DatePhrases } from "../datephrases.ts";
import { plurals } from "../plural.ts";

const choose = plurals("ar");

const SEASONS: readonly string[] = ["ربيع", "صيف", "خريف", "شتاء"];
const FIRST_FOUR: readonly string[] = ["الأول", "الثاني", "الثالث", "الرابع"];
const COMPONENTS = { year: "السنة", month: "الشهر", season: "الفصل", day: "اليوم" } as const;
/** One, two (in the construct), three to ten of each. */
const AGES = {
  ka: ["ألف", "ألفي", "آلاف"],
  Ma: ["مليون", "مليوني", "ملايين"],
  Ga: ["مليار", "ملياري", "مليارات"],
} as const;

const UNITS: readonly string[] = [
  "",
  "الحادي",
  "الثاني",
  "الثالث",
  "الرابع",
  "الخامس",
  "السادس",
  "السابع",
  "الثامن",
  "التاسع",
];
const TENS: readonly string[] = ["", "", "العشرون", "الثلاثون", "الأربعون", "الخمسون"];

/** “الخامس”, “التاسع عشر”, “الحادي والعشرون”; beyond 59 a number. */
function ordinal(number: number): string {
  const one = number % 10;
  if (number === 1) return "الأول";
  if (number < 10) return UNITS[number] ?? "";
  if (number === 10) return "العاشر";
  if (number < 20) return `${UNITS[one]} عشر`;
  const tens = TENS[Math.floor(number / 10)];
  if (tens === undefined) return String(number);
  return one === 0 ? tens : `${UNITS[one]} و${tens}`;
}

/** Of a feminine noun; beyond ten a number. */
const FEMININE: readonly string[] = [
  "",
  "الأولى",
  "الثانية",
  "الثالثة",
  "الرابعة",
  "الخامسة",
  "السادسة",
  "السابعة",
  "الثامنة",
  "التاسعة",
  "العاشرة",
];

/** “أحد 10 أيام”: two have a form of their own without a number. */
const possible = {
  day: (n: number, said: string) =>
    choose(n, { two: "أحد يومين", few: `أحد ${said} أيام`, many: `أحد ${said} يومًا`, other: `أحد ${said} يوم` }),
  month: (n: number, said: string) =>
    choose(n, { two: "أحد شهرين", few: `أحد ${said} أشهر`, many: `أحد ${said} شهرًا`, other: `أحد ${said} شهر` }),
  year: (n: number, said: string) =>
    choose(n, { two: "إحدى سنتين", few: `إحدى ${said} سنوات`, many: `إحدى ${said} سنة`, other: `إحدى ${said} سنة` }),
} as const;

const some = { day: "يوم ما", month: "شهر ما", year: "سنة ما" } as const;

/** Arabic. */
export const datePhrases: DatePhrases = {
  range: (first, last) => `${first} – ${last}`,
  before: (date) => `قبل ${date}`,
  by: (date) => `في موعد أقصاه ${date}`,
  after: (date) => `بعد ${date}`,
  from: (date) => `${date} أو بعد ذلك`,
  between: (pair) => `بين ${pair}`,
  and: () => " و",
  early: (date) => `أوائل ${date}`,
  mid: (date) => `منتصف ${date}`,
  late: (date) => `أواخر ${date}`,
  earlierIn: (date) => `في وقت سابق من ${date}`,
  laterIn: (date) => `في وقت لاحق من ${date}`,
  circa: (date) => `نحو ${date}`,
  perhaps: (date) => `${date}؟`,
  uncertain: (date) => `${date} (غير مؤكد)`,
  qualified: (date, remarks) => `${date} (${remarks.join("، ")})`,
  remark: (component, sign) => {
    const isFeminine = component === "year";
    const [uncertain, approximate] = isFeminine ? ["غير مؤكدة", "تقريبية"] : ["غير مؤكد", "تقريبي"];
    const said = sign === "?" ? uncertain : sign === "~" ? approximate : `${uncertain} و${approximate}`;
    return `${COMPONENTS[component]} ${said}`;
  },
  since: (date) => `منذ ${date}`,
  until: (date) => `حتى ${date}`,
  openStart: "بداية مفتوحة",
  openEnd: "مستمر",
  unknown: "غير معروف",
  all: (dates) => `جميع التواريخ ${dates}`,
  whole: (date) => `طوال ${date}`,
  yearUnknown: (date) => `${date}، السنة غير معروفة`,
  somewhere: (unit, within) => `${some[unit]} في ${within}`,
  oneOf: (count, unit, pair, said) => `${possible[unit](count, said)} بين ${pair}`,
  estimate: (best, pair) => `${best} (بين ${pair})`,
  season: (code, year, following) => {
    const after = (name: string, join = " "): string => (year === "" ? name : `${name}${join}${year}`);
    if (code < 33) {
      const side = code < 25 ? "" : code < 29 ? " (نصف الكرة الشمالي)" : " (نصف الكرة الجنوبي)";
      const turned = turnsYear(code) && year !== "" ? `–${following}` : "";
      return after(SEASONS[(code - 21) % 4] ?? "") + turned + side;
    }
    if (code < 37) return after(`الربع ${FIRST_FOUR[code - 33]}`, " من ");
    if (code < 40) return after(`الثلث ${FIRST_FOUR[code - 37]}`, " من ");
    return after(`النصف ${FIRST_FOUR[code - 40]}`, " من ");
  },
  decade: (first) => `عقد ${first}`,
  century: (number) => `القرن ${ordinal(number)}`,
  millennium: (number) => `الألفية ${FEMININE[number] ?? number}`,
  bce: (period) => `${period} ق.م`,
  age: ({ said, value, error }, unit) => {
    const number = error === undefined ? said : `${said} ± ${error}`;
    if (unit === "BP") return `${number} سنة قبل الحاضر`;
    const [one, two, few] = AGES[unit];
    if (error !== undefined) return `قبل ${number} ${one} سنة`;
    const counted = choose(value, { one, two, few: `${number} ${few}`, other: `${number} ${one}` });
    return `قبل ${counted} سنة`;
  },
  offset: (offset) => `\u2066${utcOffset(offset)}\u2069`,
};
