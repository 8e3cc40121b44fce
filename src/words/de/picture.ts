import type { PictureWords } from "../en/picture.ts";

const events = (n: number): string => (n === 1 ? "1 Ereignis" : `${n} Ereignisse`);

const PARTS = { year: "genaues Jahr", month: "Monat", day: "Tag" } as const;

/** The words of a picture in German. */
export const picture: PictureWords = {
  legend: {
    some: "irgendwann in dieser Spanne",
    span: "von – bis",
    within: "Anfang und Ende irgendwo in dieser Spanne",
    ends: "blasses Stück: Anfang oder Ende nicht genau bekannt",
    approximate: "um diese Zeit",
    uncertain: "Datum unsicher",
    open: "offen: davor oder danach",
    openBefore: "offen: davor",
    openAfter: "offen: danach",
    beganEarlier: "begann früher",
    goesOn: "dauert an",
    startUnknown: "Anfang unbekannt",
    unknown: "Ende unbekannt",
    oneOf: "einer dieser Zeitpunkte",
    allOf: "jeder dieser Zeitpunkte",
    unspecified: (parts) => `${parts.map((part) => PARTS[part]).join(" oder ")} nicht genannt`,
    times: (zone) => (zone.startsWith("UTC") ? `Zeiten in ${zone}` : `Zeiten: ${zone}`),
    timesAsWritten: (zone) => `Zeiten wie angegeben, auf der Achse in ${zone}`,
    conflict: "Quellen uneins: ein Zeichen je Datum",
    column: (most) =>
      most === 1
        ? "jede Säule: ein Ereignis ohne Beschriftung"
        : `jede Säule: Ereignisse ohne Beschriftung, in der höchsten ${most}`,
    disputes: "≠ eine Quelle, die anderes sagt",
    notes: "hochgestellte Zahlen: Quellen",
  },
  scale: {
    wider: (unit, factor) => `ab hier ist ${unit} ${factor} × so breit`,
    narrower: (unit, factor) => `ab hier ist ${unit} ${factor} × schmaler`,
    asMuch: (time, others) => `getönt: ${time} nimmt so viel Platz ein wie ${others.join(" und ")}`,
    before: (time) => `${time} davor`,
    after: (time) => `${time} danach`,
    enlarged: (factor) => `getönt: Zeit bis zu ${factor} × gedehnt`,
    units: {
      second: "eine Sekunde",
      minute: "eine Minute",
      hour: "eine Stunde",
      day: "ein Tag",
      month: "ein Monat",
      year: "ein Jahr",
    },
  },
  columnOf: (all, dates) => `${all}, ${dates}`,
  inColumns: (n) => `${n} in Säulen`,
  sources: "Quellen",
  untitled: "Zeitleiste",
  description: (parts) => parts.join(", "),
  lanes: (n, names, more) => `in ${n === 1 ? "1 Spur" : `${n} Spuren`}: ${names}${more > 0 ? ` und ${more} mehr` : ""}`,
  events,
  sourceCount: (n) => (n === 1 ? "1 Quelle" : `${n} Quellen`),
  withoutDate: "Ohne Datum",
  undated: (n) => `${events(n)} ohne Datum`,
  noEvents: "Keine Ereignisse",
  eventName: (date, title) => `${date}: ${title}`,
  eventSources: (numbers) => (numbers.includes(",") ? `Quellen ${numbers}` : `Quelle ${numbers}`),
  noteName: (n, title) => `Quelle ${n}: ${title}`,
  readings: (dates) => `Quellen uneins: ${dates}`,
  list: {
    all: (n) => (n === 1 ? "Das Ereignis als Liste" : `Alle ${n} Ereignisse als Liste`),
    dated: (date, wording) =>
      wording === undefined ? `genanntes Datum: ${date}` : `genanntes Datum: ${date} („${wording}“)`,
    worded: (wording) => `im Wortlaut „${wording}“`,
    disputes: "bestreitet dies",
    mentions: "erwähnt es nur",
    basis: (source) => `Tag oder Jahr übernommen aus ${source}`,
    undated: "Kein Datum bekannt",
    conflict: "Die Quellen sind sich über das Datum nicht einig:",
    support: (n) =>
      n === 0 ? "nur bestritten genannt" : n === 1 ? "1 unabhängige Quelle" : `${n} unabhängige Quellen`,
    exact: "im Wortlaut lesen",
    open: "lesen",
  },
};
