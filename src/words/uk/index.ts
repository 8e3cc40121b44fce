import type { Messages } from "../messages.ts";
import { plurals } from "../plural.ts";
import { datePhrases } from "./dates.ts";
import { picture } from "./picture.ts";

const choose = plurals("uk");

/** Ukrainian. */
const uk: Messages = {
  language: "uk",
  dates: datePhrases,
  axis: {
    ago: (amount, unit) => `${amount} ${unit}`,
    ahead: (amount, unit) => `+${amount} ${unit}`,
    present: "сьогодення",
  },
  picture,
  card: {
    close: "Закрити",
    several: picture.events,
    back: (n) => `Назад до всіх (${n})`,
  },
  zoom: {
    group: "Масштаб",
    larger: "Збільшити (+)",
    smaller: "Зменшити (−)",
    all: "Показати все (0)",
    shown: (n, of) => `${n} із ${of} ${choose(of, { one: "події", other: "подій" })}`,
  },
  references: {
    stop: ".",
    gap: " ",
    authors: (name) => `${name} та ін.`,
    published: (publisher, date) => `${publisher}, ${date}`,
    publishedUndated: (publisher) => `${publisher}, без дати`,
    undated: "Без дати",
    unknownPublisher: "Видавець невідомий",
    archived: "Архівна копія",
    archivedOn: (date) => `, ${date}`,
    accessed: (date) => `Дата звернення: ${date}`,
    basedOn: (numbers) => `На основі: ${numbers}`,
    translationOf: (number) => `Переклад із: ${number}`,
  },
  element: {
    notLoaded: "Не вдалося завантажити хронологію.",
    notRead: "Не вдалося прочитати хронологію.",
  },
};

export default uk;
