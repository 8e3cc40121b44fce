import type { PictureWords } from "../en/picture.ts";
import { plurals } from "../plural.ts";

const choose = plurals("ar");

const events = (n: number): string =>
  choose(n, {
    zero: "لا أحداث",
    one: "حدث واحد",
    two: "حدثان",
    few: `${n} أحداث`,
    many: `${n} حدثًا`,
    other: `${n} حدث`,
  });
const sources = (n: number): string =>
  choose(n, {
    zero: "لا مصادر",
    one: "مصدر واحد",
    two: "مصدران",
    few: `${n} مصادر`,
    many: `${n} مصدرًا`,
    other: `${n} مصدر`,
  });

const PARTS = { year: "السنة بالضبط", month: "الشهر", day: "اليوم" } as const;

/** The words of a picture in Arabic. */
export const picture: PictureWords = {
  legend: {
    some: "في وقت ما من هذه الفترة",
    span: "من – إلى",
    within: "البداية والنهاية في وقت ما من هذه الفترة",
    ends: "الطرف الباهت: البداية أو النهاية غير معروفة بدقة",
    approximate: "نحو هذا التاريخ",
    uncertain: "تاريخ غير مؤكد",
    open: "مفتوح: قبل ذلك أو بعده",
    openBefore: "مفتوح: قبل ذلك",
    openAfter: "مفتوح: بعده",
    beganEarlier: "بدأ قبل ذلك",
    goesOn: "مستمر",
    startUnknown: "البداية غير معروفة",
    unknown: "النهاية غير معروفة",
    oneOf: "أحد هذه التواريخ",
    allOf: "كل من هذه التواريخ",
    unspecified: (parts) => `غير مذكور: ${parts.map((part) => PARTS[part]).join(" أو ")}`,
    times: (zone) => (zone.startsWith("UTC") ? `الأوقات بتوقيت ${zone}` : `الأوقات: \u2068${zone}\u2069`),
    timesAsWritten: (zone) => `الأوقات كما ذُكرت، وعلى المحور: \u2068${zone}\u2069`,
    conflict: "المصادر مختلفة: علامة لكل تاريخ",
    column: (most) => (most === 1 ? "كل عمود: حدث بلا تسمية" : `كل عمود: أحداث بلا تسمية، وفي أعلاها ${most}`),
    disputes: "≠ مصدر يقول غير ذلك",
    notes: "الأرقام المرتفعة: المصادر",
  },
  scale: {
    wider: (unit, factor) => `من هنا: عرض ${unit} × ${factor}`,
    narrower: (unit, factor) => `من هنا: عرض ${unit} ÷ ${factor}`,
    asMuch: (time, others) => `المظلل: طول ${time} كطول ${others.join(" و")}`,
    before: (time) => `${time} قبله`,
    after: (time) => `${time} بعده`,
    enlarged: (factor) => `المظلل: الزمن ممدود حتى ${factor} ×`,
    units: {
      second: "الثانية",
      minute: "الدقيقة",
      hour: "الساعة",
      day: "اليوم",
      month: "الشهر",
      year: "السنة",
    },
  },
  columnOf: (all, dates) => `${all}، ${dates}`,
  inColumns: (n) => `منها في أعمدة: ${n}`,
  sources: "المصادر",
  untitled: "خط زمني",
  description: (parts) => parts.join("، "),
  lanes: (n, names, more) => `المسارات (${n}): ${names}${more > 0 ? ` و${more} غيرها` : ""}`,
  events,
  sourceCount: sources,
  withoutDate: "بلا تاريخ",
  undated: (n) => `${events(n)} بلا تاريخ`,
  noEvents: "لا أحداث للعرض",
  eventName: (date, title) => `${date}: \u2068${title}\u2069`,
  eventSources: (numbers) => (numbers.includes(",") ? `المصادر ${numbers}` : `المصدر ${numbers}`),
  noteName: (n, title) => `المصدر ${n}: \u2068${title}\u2069`,
  readings: (dates) => `المصادر مختلفة: ${dates}`,
  list: {
    all: (n) => (n === 1 ? "الحدث في قائمة" : `جميع الأحداث في قائمة (${n})`),
    dated: (date, wording) =>
      wording === undefined ? `التاريخ المذكور: ${date}` : `التاريخ المذكور: ${date} («\u2068${wording}\u2069»)`,
    worded: (wording) => `بعبارته «\u2068${wording}\u2069»`,
    disputes: "ينفي ذلك",
    mentions: "يذكره فقط",
    basis: (source) => `اليوم أو السنة من \u2068${source}\u2069`,
    undated: "التاريخ غير معروف",
    conflict: "المصادر غير متفقة على التاريخ:",
    support: (n) =>
      choose(n, {
        zero: "مذكور للنفي فقط",
        one: "مصدر مستقل واحد",
        two: "مصدران مستقلان",
        few: `${n} مصادر مستقلة`,
        many: `${n} مصدرًا مستقلًا`,
        other: `${n} مصدر مستقل`,
      }),
    exact: "اقرأ النص الأصلي",
    open: "اقرأ",
  },
};
