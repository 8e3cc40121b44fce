// Every form of date in each language: the words are a speaker's, the patterns of day, month and year those of CLDR.
import { describe, expect, test } from "@jest/globals";
import { formatDate } from "../../src/time/format.ts";
import { parseDate } from "../../src/time/parse.ts";
import { reshape } from "../../src/time/reshape.ts";
import { toEDTF } from "../../src/time/edtf/write.ts";
import ar from "../../src/words/ar/index.ts";
import de from "../../src/words/de/index.ts";
import en from "../../src/words/en/index.ts";
import es from "../../src/words/es/index.ts";
import fr from "../../src/words/fr/index.ts";
import ja from "../../src/words/ja/index.ts";
import type { Messages } from "../../src/words/messages.ts";
import uk from "../../src/words/uk/index.ts";

/** Words with all blanks plain, one kind of apostrophe, and without marks of direction. */
function say(text: string, messages: Messages, length: "short" | "medium" | "long" = "medium"): string {
  const { when } = parseDate(text);
  if (when === undefined) throw new Error(`${text} is not read`);
  return formatDate(when, { messages, length })
    .replaceAll(/[\u2009\u202F\u00A0]/g, " ")
    .replaceAll(/[\u200E\u200F\u2066-\u2069]/g, "");
}

type Row = readonly [text: string, de: string, fr: string, es: string, uk: string, ar: string, ja: string];

const table: readonly Row[] = [
  ["1985", "1985", "1985", "1985", "1985", "1985", "1985年"],
  ["2022-10", "Oktober 2022", "octobre 2022", "octubre de 2022", "жовтень 2022 р.", "أكتوبر 2022", "2022年10月"],
  [
    "2022-10-08",
    "8. Oktober 2022",
    "8 octobre 2022",
    "8 de octubre de 2022",
    "8 жовтня 2022 р.",
    "8 أكتوبر 2022",
    "2022年10月8日",
  ],
  [
    "2022-10-01",
    "1. Oktober 2022",
    "1er octobre 2022",
    "1 de octubre de 2022",
    "1 жовтня 2022 р.",
    "1 أكتوبر 2022",
    "2022年10月1日",
  ],
  [
    "-0043-03-15",
    "15. März 44 v. Chr.",
    "15 mars 44 av. J.-C.",
    "15 de marzo de 44 a. C.",
    "15 березня 44 р. до н. е.",
    "15 مارس 44 ق.م",
    "紀元前44年3月15日",
  ],
  [
    "2022-10-21/2022-10-23",
    "21.–23. Oktober 2022",
    "21–23 octobre 2022",
    "21–23 de octubre de 2022",
    "21–23 жовтня 2022 р.",
    "21–23 أكتوبر 2022",
    "2022年10月21日～23日",
  ],
  [
    "2022-10-21/2022-11-02",
    "21. Oktober – 2. November 2022",
    "21 octobre – 2 novembre 2022",
    "21 de octubre – 2 de noviembre de 2022",
    "21 жовтня – 2 листопада 2022 р.",
    "21 أكتوبر – 2 نوفمبر 2022",
    "2022年10月21日～11月2日",
  ],
  ["1964/2008", "1964–2008", "1964–2008", "1964–2008", "1964–2008", "1964–2008", "1964年～2008年"],
  ["1348~", "um 1348", "vers 1348", "c. 1348", "бл. 1348 р.", "نحو 1348", "1348年頃"],
  [
    "2022-10~",
    "etwa Oktober 2022",
    "vers octobre 2022",
    "hacia octubre de 2022",
    "бл. жовтня 2022 р.",
    "نحو أكتوبر 2022",
    "2022年10月頃",
  ],
  ["1985?", "1985?", "1985 ?", "¿1985?", "1985?", "1985؟", "1985年？"],
  ["1985%", "um 1985?", "vers 1985 ?", "¿c. 1985?", "бл. 1985 р.?", "نحو 1985؟", "1985年頃？"],
  ["1985/..", "seit 1985", "depuis 1985", "desde 1985", "з 1985 р.", "منذ 1985", "1985年から"],
  [
    "2022-10-21/..",
    "seit dem 21. Oktober 2022",
    "depuis le 21 octobre 2022",
    "desde el 21 de octubre de 2022",
    "з 21 жовтня 2022 р.",
    "منذ 21 أكتوبر 2022",
    "2022年10月21日から",
  ],
  [
    "1985/",
    "1985 – unbekannt",
    "1985 – inconnu",
    "1985 – desconocido",
    "1985 – невідомо",
    "1985 – غير معروف",
    "1985年～不明",
  ],
  [
    "../1985-04",
    "bis April 1985",
    "jusqu’en avril 1985",
    "hasta abril de 1985",
    "аж до квітня 1985 р.",
    "حتى أبريل 1985",
    "1985年4月まで",
  ],
  [
    "../1985-04-03",
    "bis zum 3. April 1985",
    "jusqu’au 3 avril 1985",
    "hasta el 3 de abril de 1985",
    "аж до 3 квітня 1985 р.",
    "حتى 3 أبريل 1985",
    "1985年4月3日まで",
  ],
  [
    "../198X",
    "bis zu den 1980er Jahren",
    "jusqu’aux années 1980",
    "hasta los años 1980",
    "аж до 1980-х рр.",
    "حتى عقد 1980",
    "1980年代まで",
  ],
  ["201X", "2010er Jahre", "années 2010", "años 2010", "2010-ті рр.", "عقد 2010", "2010年代"],
  [
    "2004-XX",
    "ein Monat im Jahr 2004",
    "un mois de 2004",
    "un mes de 2004",
    "один із місяців 2004 р.",
    "شهر ما في 2004",
    "2004年のある月",
  ],
  [
    "1985-04-XX",
    "ein Tag im April 1985",
    "un jour d’avril 1985",
    "un día de abril de 1985",
    "один із днів квітня 1985 р.",
    "يوم ما في أبريل 1985",
    "1985年4月のある日",
  ],
  [
    "XXXX-12-25",
    "25. Dezember, Jahr unbekannt",
    "25 décembre, année inconnue",
    "25 de diciembre, año desconocido",
    "25 грудня, рік невідомий",
    "25 ديسمبر، السنة غير معروفة",
    "12月25日（年不明）",
  ],
  [
    "156X-12-25",
    "einer von 10 Tagen zwischen dem 25. Dezember 1560 und dem 25. Dezember 1569",
    "l’un des 10 jours possibles entre le 25 décembre 1560 et le 25 décembre 1569",
    "uno de 10 días entre el 25 de diciembre de 1560 y el 25 de diciembre de 1569",
    "один із 10 днів у проміжку від 25 грудня 1560 р. до 25 грудня 1569 р.",
    "أحد 10 أيام بين 25 ديسمبر 1560 و25 ديسمبر 1569",
    "1560年12月25日から1569年12月25日までの10通りの日のいずれか",
  ],
  [
    "1560-X2",
    "einer von 2 Monaten zwischen Februar und Dezember 1560",
    "l’un des 2 mois possibles entre février et décembre 1560",
    "uno de 2 meses entre febrero y diciembre de 1560",
    "один із 2 місяців у проміжку від лютого до грудня 1560 р.",
    "أحد شهرين بين فبراير وديسمبر 1560",
    "1560年2月から12月までの2通りの月のいずれか",
  ],
  ["2001-21", "Frühling 2001", "printemps 2001", "primavera de 2001", "весна 2001 р.", "ربيع 2001", "2001年春"],
  [
    "2003-24",
    "Winter 2003/04",
    "hiver 2003–04",
    "invierno de 2003–04",
    "зима 2003–04 рр.",
    "شتاء 2003–04",
    "2003年～04年冬",
  ],
  [
    "2001-30",
    "Sommer 2001/02 (Südhalbkugel)",
    "été 2001–02 (hémisphère Sud)",
    "verano de 2001–02 (hemisferio sur)",
    "літо 2001–02 рр. (Південна півкуля)",
    "صيف 2001–02 (نصف الكرة الجنوبي)",
    "2001年～02年夏（南半球）",
  ],
  [
    "2001-35",
    "3. Quartal 2001",
    "3e trimestre 2001",
    "tercer trimestre de 2001",
    "III квартал 2001 р.",
    "الربع الثالث من 2001",
    "2001年第3四半期",
  ],
  [
    "2001-37",
    "1. Drittel 2001",
    "1er tiers de 2001",
    "primer tercio de 2001",
    "1-ша третина 2001 р.",
    "الثلث الأول من 2001",
    "2001年第1期（4か月）",
  ],
  [
    "2001-41",
    "2. Halbjahr 2001",
    "2e semestre 2001",
    "segundo semestre de 2001",
    "II півріччя 2001 р.",
    "النصف الثاني من 2001",
    "2001年下半期",
  ],
  [
    "[1667,1668,1670..1672]",
    "1667, 1668 oder 1670–1672",
    "1667, 1668 ou 1670–1672",
    "1667, 1668 o 1670–1672",
    "1667, 1668 або 1670–1672",
    "1667 أو 1668 أو 1670–1672",
    "1667年、1668年、または1670年～1672年",
  ],
  [
    "{1960,1961-12}",
    "1960 und Dezember 1961",
    "1960 et décembre 1961",
    "1960 y diciembre de 1961",
    "1960 і грудень 1961 р.",
    "1960 وديسمبر 1961",
    "1960年、1961年12月",
  ],
  [
    "between 8 and 21 October 2022",
    "zwischen dem 8. und dem 21. Oktober 2022",
    "entre le 8 et le 21 octobre 2022",
    "entre el 8 y el 21 de octubre de 2022",
    "у проміжку від 8 до 21 жовтня 2022 р.",
    "بين 8 و21 أكتوبر 2022",
    "2022年10月8日から21日までの間",
  ],
  [
    "between February and May 2022",
    "zwischen Februar und Mai 2022",
    "entre février et mai 2022",
    "entre febrero y mayo de 2022",
    "у проміжку від лютого до травня 2022 р.",
    "بين فبراير ومايو 2022",
    "2022年2月から5月までの間",
  ],
  ["before 1928", "vor 1928", "avant 1928", "antes de 1928", "до 1928 р.", "قبل 1928", "1928年より前"],
  [
    "before 21 October 2022",
    "vor dem 21. Oktober 2022",
    "avant le 21 octobre 2022",
    "antes del 21 de octubre de 2022",
    "до 21 жовтня 2022 р.",
    "قبل 21 أكتوبر 2022",
    "2022年10月21日より前",
  ],
  [
    "after October 2022",
    "nach Oktober 2022",
    "après octobre 2022",
    "después de octubre de 2022",
    "після жовтня 2022 р.",
    "بعد أكتوبر 2022",
    "2022年10月より後",
  ],
  [
    "by 1928",
    "spätestens 1928",
    "au plus tard en 1928",
    "a más tardar en 1928",
    "не пізніше 1928 р.",
    "في موعد أقصاه 1928",
    "1928年以前",
  ],
  [
    "[..1760-12-03]",
    "spätestens am 3. Dezember 1760",
    "au plus tard le 3 décembre 1760",
    "a más tardar el 3 de diciembre de 1760",
    "не пізніше 3 грудня 1760 р.",
    "في موعد أقصاه 3 ديسمبر 1760",
    "1760年12月3日以前",
  ],
  [
    "[1760-12..]",
    "Dezember 1760 oder später",
    "décembre 1760 ou après",
    "diciembre de 1760 o después",
    "не раніше грудня 1760 р.",
    "ديسمبر 1760 أو بعد ذلك",
    "1760年12月以降",
  ],
  [
    "early October 2022",
    "Anfang Oktober 2022",
    "début octobre 2022",
    "principios de octubre de 2022",
    "початок жовтня 2022 р.",
    "أوائل أكتوبر 2022",
    "2022年10月上旬",
  ],
  ["mid-2022", "Mitte 2022", "mi-2022", "mediados de 2022", "середина 2022 р.", "منتصف 2022", "2022年半ば"],
  [
    "late 1990s",
    "Ende der 1990er Jahre",
    "fin des années 1990",
    "finales de los años 1990",
    "кінець 1990-х рр.",
    "أواخر عقد 1990",
    "1990年代後期",
  ],
  [
    "early 19th century",
    "Anfang des 19. Jahrhunderts",
    "début du XIXe siècle",
    "principios del siglo XIX",
    "початок XIX ст.",
    "أوائل القرن التاسع عشر",
    "19世紀前期",
  ],
  [
    "late summer 2022",
    "Ende des Sommers 2022",
    "fin de l’été 2022",
    "finales del verano de 2022",
    "кінець літа 2022 р.",
    "أواخر صيف 2022",
    "2022年夏の終わり",
  ],
  [
    "earlier in October 2022",
    "früher im Oktober 2022",
    "plus tôt en octobre 2022",
    "antes, en octubre de 2022",
    "раніше в межах жовтня 2022 р.",
    "في وقت سابق من أكتوبر 2022",
    "2022年10月のより早い時期",
  ],
  [
    "5th century BC",
    "5. Jahrhundert v. Chr.",
    "Ve siècle av. J.-C.",
    "siglo V a. C.",
    "V ст. до н. е.",
    "القرن الخامس ق.م",
    "紀元前5世紀",
  ],
  [
    "2nd millennium BC",
    "2. Jahrtausend v. Chr.",
    "IIe millénaire av. J.-C.",
    "II milenio a. C.",
    "II тис. до н. е.",
    "الألفية الثانية ق.م",
    "紀元前第2千年紀",
  ],
  [
    "66 Ma",
    "vor 66 Millionen Jahren",
    "il y a 66 millions d’années",
    "hace 66 millones de años",
    "66 млн років тому",
    "قبل 66 مليون سنة",
    "6600万年前",
  ],
  [
    "66.04±0.05 Ma",
    "vor 66,04 ± 0,05 Millionen Jahren",
    "il y a 66,04 ± 0,05 millions d’années",
    "hace 66,04 ± 0,05 millones de años",
    "66,04 ± 0,05 млн років тому",
    "قبل 66.04 ± 0.05 مليون سنة",
    "66.04 ± 0.05 Ma（現在より前）",
  ],
  [
    "3 ka",
    "vor 3 Tausend Jahren",
    "il y a 3 milliers d’années",
    "hace 3 mil años",
    "3 тис. років тому",
    "قبل 3 آلاف سنة",
    "3000年前",
  ],
  [
    "Y-13800000000",
    "vor 13,8 Milliarden Jahren",
    "il y a 13,8 milliards d’années",
    "hace 13,8 mil millones de años",
    "13,8 млрд років тому",
    "قبل 13.8 مليار سنة",
    "138億年前",
  ],
  [
    "1950S2",
    "1950 (zwischen 1900 und 1999)",
    "1950 (entre 1900 et 1999)",
    "1950 (entre 1900 y 1999)",
    "1950 (від 1900 до 1999 р.)",
    "1950 (بين 1900 و1999)",
    "1950年（1900年から1999年までの間）",
  ],
  ["0079", "79 n. Chr.", "79 ap. J.-C.", "79 d. C.", "79 н. е.", "79 م", "西暦79年"],
];

test.each(table)("%s", (text, ...words) => {
  expect([de, fr, es, uk, ar, ja].map((messages) => say(text, messages))).toEqual(words);
});

test("from a time to a time of one day, the day once and the clock as it is written alone", () => {
  const span = "2022-10-21T14:05/2022-10-21T16:30";
  expect(say(span, ja)).toBe("2022年10月21日 14:05～16:30");
  expect(say(span, ja, "short")).toBe("2022年10月21日 14:05～16:30");
  expect(say(span, de)).toBe("21. Oktober 2022, 14:05–16:30 Uhr");
  expect(say(span, uk)).toBe("21 жовтня 2022 р., 14:05–16:30");
  expect(say("2022-10-21T14:05Z/2022-10-21T16:30Z", ja)).toBe("2022年10月21日 14:05～16:30 UTC");
});

test.each<readonly [Messages, readonly string[]]>([
  [en, ["all of 2022", "all of October 2022", "all of October 21, 2022", "all of the 1990s", "all of c. 2022"]],
  [
    de,
    [
      "das ganze Jahr 2022",
      "den ganzen Oktober 2022",
      "den ganzen 21. Oktober 2022",
      "die ganzen 1990er Jahre",
      "um 2022, durchgehend",
    ],
  ],
  [
    fr,
    [
      "toute l’année 2022",
      "tout le mois d’octobre 2022",
      "toute la journée du 21 octobre 2022",
      "toutes les années 1990",
      "vers 2022, du début à la fin",
    ],
  ],
  [
    es,
    [
      "todo 2022",
      "todo octubre de 2022",
      "todo el 21 de octubre de 2022",
      "todos los años 1990",
      "c. 2022, de principio a fin",
    ],
  ],
  [
    uk,
    [
      "від початку до кінця 2022 р.",
      "від початку до кінця жовтня 2022 р.",
      "від початку до кінця 21 жовтня 2022 р.",
      "від початку до кінця 1990-х рр.",
      "від початку до кінця бл. 2022 р.",
    ],
  ],
  [ar, ["طوال 2022", "طوال أكتوبر 2022", "طوال 21 أكتوبر 2022", "طوال عقد 1990", "طوال نحو 2022"]],
  [ja, ["2022年を通して", "2022年10月を通して", "2022年10月21日を通して", "1990年代を通して", "2022年頃を通して"]],
])("what lasted all of a date, in $language", (messages, said) => {
  const words = ["2022", "2022-10", "2022-10-21", "1990s", "2022~"].map((text) => {
    const { when } = parseDate(text);
    const span = when && reshape(when, "span", "utc");
    return span && formatDate(span, { messages }).replaceAll(/[\u00A0\u202F]/g, " ");
  });
  expect(words).toEqual(said);
});

describe("short and long", () => {
  test.each([
    [de, "21. Okt. 2022", "Freitag, 21. Oktober 2022"],
    [fr, "21 oct. 2022", "vendredi 21 octobre 2022"],
    [es, "21 oct 2022", "viernes, 21 de octubre de 2022"],
    [uk, "21 жовт. 2022 р.", "пʼятниця, 21 жовтня 2022 р."],
    [ar, "21 أكتوبر 2022", "الجمعة، 21 أكتوبر 2022"],
    [ja, "2022年10月21日", "2022年10月21日金曜日"],
  ])("a day, %#", (messages, short, long) => {
    expect([say("2022-10-21", messages, "short"), say("2022-10-21", messages, "long")]).toEqual([short, long]);
  });

  test.each([
    [de, "11. Juni 2004 (Jahr unsicher, Tag ungefähr)", "1985 (unsicher)", "Q3 2001"],
    [fr, "11 juin 2004 (année incertaine, jour approximatif)", "1985 (date incertaine)", "T3 2001"],
    [es, "11 de junio de 2004 (año dudoso, día aproximado)", "1985 (fecha dudosa)", "T3 2001"],
    [uk, "11 червня 2004 р. (рік непевний, день приблизний)", "1985 (дата непевна)", "III кв. 2001 р."],
    [ar, "11 يونيو 2004 (السنة غير مؤكدة، اليوم تقريبي)", "1985 (غير مؤكد)", "الربع الثالث من 2001"],
    [ja, "2004年6月11日（年は不確実、日はおおよそ）", "1985年（不確実）", "2001年第3四半期"],
  ])("what is uncertain, and a quarter, %#", (messages, parts, year, quarter) => {
    expect(say("2004?-06-~11", messages, "long")).toBe(parts);
    expect(say("1985?", messages, "long")).toBe(year);
    expect(say("2001-35", messages, "short")).toBe(quarter);
  });
});

test("numbers that Arabic counts by form: one and two are words, three to ten plural, from eleven on singular", () => {
  expect(["1 Ma", "2 Ma", "5 Ma", "11 Ma", "103 Ma"].map((text) => say(text, ar))).toEqual([
    "قبل مليون سنة",
    "قبل مليوني سنة",
    "قبل 5 ملايين سنة",
    "قبل 11 مليون سنة",
    "قبل 103 ملايين سنة",
  ]);
  const centuries = ["1st century", "10th century", "12th century", "20th century", "21st century"];
  expect(centuries.map((text) => say(text, ar))).toEqual([
    "القرن الأول",
    "القرن العاشر",
    "القرن الثاني عشر",
    "القرن العشرون",
    "القرن الحادي والعشرون",
  ]);
});

test("Roman numerals of centuries", () => {
  const roman = ["I", "IV", "V", "IX", "XIV", "XIX", "XL", "XLIX", "XC", "C"];
  const numbers = [1, 4, 5, 9, 14, 19, 40, 49, 90, 100];
  expect(numbers.map((number) => fr.dates.century(number))).toEqual([
    "Ier siècle",
    ...roman.slice(1).map((numeral) => `${numeral}e siècle`),
  ]);
});

describe("a fraction of nothing but zeros, as programs write it, is not said", () => {
  const languages = { en, de, fr, es, uk, ar, ja };
  const lengths = ["short", "medium", "long"] as const;
  const dates = [
    "2022-10-21T10:00:00.000Z",
    "2022-10-21T00:00:00.000Z",
    "2022-10-21T10:00:07.000",
    "2022-10-21T10:00:00.000+02:00",
    "2022-10-21T10:00:00.000[Europe/Kyiv]",
    "2022-10-21T10:00:00.000Z/2022-10-21T12:00:00.000Z",
    "2022-10-21T10:00:00.000Z/2022-10-23T12:00:00.000Z",
    "[2022-10-21T10:00:00.000Z,2022-10-22T10:00:00.000Z]",
    "2022-10-21T10:00:00.000Z/..",
    "-0043-03-15T10:00:00.000Z",
  ];

  test.each(Object.entries(languages))("%s", (_, messages) => {
    for (const text of dates) {
      for (const length of lengths) {
        const said = say(text, messages, length);
        expect([text, length, said]).toEqual([text, length, say(text.replaceAll(".000", ""), messages, length)]);
        expect(said).not.toMatch(/000/);
      }
    }
    expect(say("2022-10-21T10:00:00.250Z", messages)).toMatch(/00[.,٫]250/);
  });

  test("but where the other end of a span has one that is", () => {
    const span = "2022-10-21T10:00:00.000Z/2022-10-21T10:00:00.250Z";
    expect(say(span, en, "short")).toBe("Oct 21, 2022, 10:00:00.000 AM – 10:00:00.250 AM");
    expect(say("2022-10-21T10:00:00.0Z", en, "short")).toBe("Oct 21, 2022, 10:00:00 AM");
    expect(say("2022-10-21T10:00:00.05Z", en, "short")).toBe("Oct 21, 2022, 10:00:00.05 AM");
  });

  test("and stays in the data and in EDTF", () => {
    const { when } = parseDate("2022-10-21T10:00:00.000Z");
    expect(when).toMatchObject({ grain: "millisecond", start: { latest: Date.UTC(2022, 9, 21, 10) + 1 } });
    expect(when && toEDTF(when)).toBe("2022-10-21T10:00:00.000Z");
  });
});
