import type { Messages } from "../messages.ts";
import { datePhrases } from "./dates.ts";
import { picture } from "./picture.ts";

/** Arabic. */
const ar: Messages = {
  language: "ar",
  dates: datePhrases,
  axis: {
    // isolated: the number stands before its unit, as science writes both
    ago: (amount, unit) => `\u2066${amount} ${unit}\u2069`,
    ahead: (amount, unit) => `\u2066+${amount} ${unit}\u2069`,
    present: "الحاضر",
  },
  picture,
  card: {
    close: "إغلاق",
    several: picture.events,
    back: (n) => `العودة إلى الكل (${n})`,
  },
  zoom: {
    group: "التكبير",
    larger: "تكبير (+)",
    smaller: "تصغير (−)",
    all: "إظهار الكل (0)",
    shown: (n, of) => `الأحداث الظاهرة: ${n} من ${of}`,
  },
  references: {
    stop: ".",
    gap: " ",
    authors: (name) => `${name} وآخرون`,
    published: (publisher, date) => `\u2068${publisher}\u2069، ${date}`,
    publishedUndated: (publisher) => `\u2068${publisher}\u2069، بلا تاريخ`,
    undated: "بلا تاريخ",
    unknownPublisher: "الناشر غير معروف",
    archived: "نسخة مؤرشفة",
    archivedOn: (date) => `، ${date}`,
    accessed: (date) => `تاريخ الاطلاع: ${date}`,
    basedOn: (numbers) => `استنادًا إلى ${numbers}`,
    translationOf: (number) => `ترجمة ${number}`,
  },
  element: {
    notLoaded: "تعذر تحميل الخط الزمني.",
    notRead: "تعذرت قراءة الخط الزمني.",
  },
};

export default ar;
