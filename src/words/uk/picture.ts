import type { PictureWords } from "../en/picture.ts";
import { plurals } from "../plural.ts";

const choose = plurals("uk");
const events = (n: number): string => `${n} ${choose(n, { one: "подія", few: "події", other: "подій" })}`;
const sources = (n: number): string => `${n} ${choose(n, { one: "джерело", few: "джерела", other: "джерел" })}`;

const PARTS = { year: "точний рік", month: "місяць", day: "день" } as const;

/** The words of a picture in Ukrainian. */
export const picture: PictureWords = {
  legend: {
    some: "колись у цьому проміжку",
    span: "від – до",
    within: "початок і кінець десь у цьому проміжку",
    ends: "блідий край: точний початок або кінець невідомий",
    approximate: "приблизно тоді",
    uncertain: "дата непевна",
    open: "відкрито: раніше або пізніше",
    openBefore: "відкрито: раніше",
    openAfter: "відкрито: пізніше",
    beganEarlier: "почалося раніше",
    goesOn: "триває далі",
    startUnknown: "початок невідомий",
    unknown: "кінець невідомий",
    oneOf: "одна з цих дат",
    allOf: "кожна з цих дат",
    unspecified: (parts) => `не вказано: ${parts.map((part) => PARTS[part]).join(" або ")}`,
    times: (zone) => (zone.startsWith("UTC") ? `час за ${zone}` : `час: ${zone}`),
    timesAsWritten: (zone) => `час, як зазначено; на осі: ${zone}`,
    conflict: "джерела розходяться: знак на кожну дату",
    column: (most) =>
      most === 1 ? "кожен стовпчик: подія без підпису" : `кожен стовпчик: події без підпису, у найвищому ${most}`,
    disputes: "≠ джерело, яке каже інше",
    notes: "підняті числа: джерела",
  },
  scale: {
    wider: (unit, factor) => `звідси ширина ${unit} × ${factor}`,
    narrower: (unit, factor) => `звідси ширина ${unit} ÷ ${factor}`,
    asMuch: (time, others) => `затінено: ${time} займає стільки ж місця, як ${others.join(" і ")}`,
    before: (time) => `${time} перед тим`,
    after: (time) => `${time} після того`,
    enlarged: (factor) => `затінено: час розтягнуто до ${factor} ×`,
    units: {
      second: "секунди",
      minute: "хвилини",
      hour: "години",
      day: "дня",
      month: "місяця",
      year: "року",
    },
  },
  columnOf: (all, dates) => `${all}, ${dates}`,
  inColumns: (n) => `у стовпчиках: ${n}`,
  sources: "Джерела",
  untitled: "Хронологія",
  description: (parts) => parts.join(", "),
  lanes: (n, names, more) =>
    `у ${n} ${choose(n, { one: "доріжці", few: "доріжках", other: "доріжках" })}: ${names}${more > 0 ? ` і ще ${more}` : ""}`,
  events,
  sourceCount: sources,
  withoutDate: "Без дати",
  undated: (n) => `${events(n)} без дати`,
  noEvents: "Немає подій",
  eventName: (date, title) => `${date}: ${title}`,
  eventSources: (numbers) => (numbers.includes(",") ? `джерела ${numbers}` : `джерело ${numbers}`),
  noteName: (n, title) => `Джерело ${n}: ${title}`,
  readings: (dates) => `джерела розходяться: ${dates}`,
  list: {
    all: (n) => (n === 1 ? "Подія списком" : `Усі події списком (${n})`),
    dated: (date, wording) =>
      wording === undefined ? `наведена дата: ${date}` : `наведена дата: ${date} («${wording}»)`,
    worded: (wording) => `словами джерела «${wording}»`,
    disputes: "заперечує це",
    mentions: "лише згадує",
    basis: (source) => `день або рік узято з: ${source}`,
    undated: "Дата невідома",
    conflict: "Джерела розходяться щодо дати:",
    support: (n) =>
      n === 0
        ? "наведено лише для заперечення"
        : `${n} ${choose(n, { one: "незалежне джерело", few: "незалежні джерела", other: "незалежних джерел" })}`,
    exact: "читати дослівно",
    open: "читати",
  },
};
