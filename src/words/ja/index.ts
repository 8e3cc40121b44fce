import type { Messages } from "../messages.ts";
import { datePhrases } from "./dates.ts";
import { picture } from "./picture.ts";

/** Japanese. */
const ja: Messages = {
  language: "ja",
  dates: datePhrases,
  axis: {
    ago: (amount, unit) => `${amount} ${unit}`,
    ahead: (amount, unit) => `+${amount} ${unit}`,
    present: "現在",
  },
  picture,
  card: {
    close: "閉じる",
    several: picture.events,
    back: (n) => `全${n}件に戻る`,
  },
  zoom: {
    group: "拡大と縮小",
    larger: "拡大 (+)",
    smaller: "縮小 (−)",
    all: "すべて表示 (0)",
    shown: (n, of) => `${of}件中${n}件`,
  },
  references: {
    stop: "。",
    gap: "",
    authors: (name) => `${name}ほか`,
    published: (publisher, date) => `${publisher}、${date}`,
    publishedUndated: (publisher) => `${publisher}、日付なし`,
    undated: "日付なし",
    unknownPublisher: "発行者不明",
    archived: "アーカイブ版",
    archivedOn: (date) => `、${date}`,
    accessed: (date) => `閲覧日：${date}`,
    basedOn: (numbers) => `${numbers}に基づく`,
    translationOf: (number) => `${number}の翻訳`,
  },
  element: {
    notLoaded: "年表を読み込めませんでした。",
    notRead: "年表の内容を読み取れませんでした。",
  },
};

export default ja;
