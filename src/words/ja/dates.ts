import { turnsYear, utcOffset } from "../datephrases.ts";
import type { DateNoun, DatePhrases } from "../datephrases.ts";

const SEASONS: readonly string[] = ["春", "夏", "秋", "冬"];
const COMPONENTS = { year: "年", month: "月", season: "季節", day: "日" } as const;
const SIGNS = { "?": "不確実", "~": "おおよそ", "%": "不確実かつおおよそ" } as const;
const COUNTERS = { day: "日", month: "月", year: "年" } as const;
/** Years of each unit, which Japanese counts by ten thousands. */
const YEARS = { ka: 1e3, Ma: 1e6, Ga: 1e9 } as const;

/** A month has ten-day parts of its own names. */
const parted =
  (month: string, period: string, year: string) =>
  (date: string, noun: DateNoun): string => {
    if (noun === "month") return `${date}${month}`;
    return noun === "decade" || noun === "century" || noun === "millennium"
      ? `${date}${period}`
      : `${date}${noun === "year" ? "" : "の"}${year}`;
  };

/** Japanese. */
export const datePhrases: DatePhrases = {
  range: (first, last) => `${first}～${last}`,
  before: (date) => `${date}より前`,
  by: (date) => `${date}以前`,
  after: (date) => `${date}より後`,
  from: (date) => `${date}以降`,
  between: (pair) => `${pair}までの間`,
  and: () => "から",
  early: parted("上旬", "前期", "初め"),
  mid: parted("中旬", "中期", "半ば"),
  late: parted("下旬", "後期", "終わり"),
  earlierIn: (date) => `${date}のより早い時期`,
  laterIn: (date) => `${date}のより遅い時期`,
  circa: (date) => `${date}頃`,
  perhaps: (date) => `${date}？`,
  uncertain: (date) => `${date}（不確実）`,
  qualified: (date, remarks) => `${date}（${remarks.join("、")}）`,
  remark: (component, sign) => `${COMPONENTS[component]}は${SIGNS[sign]}`,
  since: (date) => `${date}から`,
  until: (date) => `${date}まで`,
  openStart: "始まりなし",
  openEnd: "継続中",
  unknown: "不明",
  all: (dates) => `${dates}のすべて`,
  whole: (date) => `${date}を通して`,
  yearUnknown: (date) => `${date}（年不明）`,
  somewhere: (unit, within) => `${within}のある${COUNTERS[unit]}`,
  oneOf: (_, unit, pair, said) => `${pair}までの${said}通りの${COUNTERS[unit]}のいずれか`,
  estimate: (best, pair) => `${best}（${pair}までの間）`,
  season: (code, year, following) => {
    const until = following === "" || following.endsWith("年") ? following : `${following}年`;
    if (code < 33) {
      const side = code < 25 ? "" : code < 29 ? "（北半球）" : "（南半球）";
      const turned = turnsYear(code) && year !== "" ? `～${until}` : "";
      return `${year}${turned}${SEASONS[(code - 21) % 4]}${side}`;
    }
    if (code < 37) return `${year}第${code - 32}四半期`;
    return code < 40 ? `${year}第${code - 36}期（4か月）` : `${year}${code === 40 ? "上" : "下"}半期`;
  },
  decade: (first) => `${first}年代`,
  century: (number) => `${number}世紀`,
  millennium: (number) => `第${number}千年紀`,
  bce: (period) => `紀元前${period}`,
  age: ({ said, value, error }, unit, short) => {
    if (unit === "BP" || (short && error === undefined)) return `${said} ${unit}`;
    if (error !== undefined) return short ? `${said}±${error} ${unit}` : `${said} ± ${error} ${unit}（現在より前）`;
    const years = Number((value * YEARS[unit]).toPrecision(15));
    const digits = { notation: "compact", maximumFractionDigits: 12 } as const;
    return `${new Intl.NumberFormat("ja-u-nu-latn", digits).format(years)}年前`;
  },
  offset: utcOffset,
};
