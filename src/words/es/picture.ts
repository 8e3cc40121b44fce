import type { PictureWords } from "../en/picture.ts";

const events = (n: number): string => (n === 1 ? "1 acontecimiento" : `${n} acontecimientos`);

const PARTS = { year: "año exacto", month: "mes", day: "día" } as const;

/** The words of a picture in Spanish. */
export const picture: PictureWords = {
  legend: {
    some: "en algún momento de este intervalo",
    span: "de – a",
    within: "comienzo y final en algún punto de este intervalo",
    ends: "extremo tenue: comienzo o final exacto desconocido",
    approximate: "por entonces",
    uncertain: "fecha dudosa",
    open: "abierto: antes o después",
    openBefore: "abierto: antes",
    openAfter: "abierto: después",
    beganEarlier: "empezó antes",
    goesOn: "continúa",
    startUnknown: "comienzo desconocido",
    unknown: "final desconocido",
    oneOf: "una de estas fechas",
    allOf: "cada una de estas fechas",
    unspecified: (parts) => `sin indicar: ${parts.map((part) => PARTS[part]).join(" o ")}`,
    times: (zone) => (zone.startsWith("UTC") ? `horas en ${zone}` : `horas: ${zone}`),
    timesAsWritten: (zone) => `horas como se indican, en el eje: ${zone}`,
    conflict: "las fuentes discrepan: una marca por fecha",
    column: (most) =>
      most === 1
        ? "cada columna: un acontecimiento sin rótulo"
        : `cada columna: acontecimientos sin rótulo, ${most} en la más alta`,
    disputes: "≠ una fuente que dice otra cosa",
    notes: "números volados: fuentes",
  },
  scale: {
    wider: (unit, factor) => `desde aquí ${unit} ocupa ${factor} × más de ancho`,
    narrower: (unit, factor) => `desde aquí ${unit} ocupa ${factor} × menos de ancho`,
    asMuch: (time, others) => `sombreado: ${time} ocupa tanto como ${others.join(" y ")}`,
    before: (time) => `${time} antes`,
    after: (time) => `${time} después`,
    enlarged: (factor) => `sombreado: tiempo ampliado hasta ${factor} ×`,
    units: {
      second: "un segundo",
      minute: "un minuto",
      hour: "una hora",
      day: "un día",
      month: "un mes",
      year: "un año",
    },
  },
  columnOf: (all, dates) => `${all}, ${dates}`,
  inColumns: (n) => `${n} en columnas`,
  sources: "Fuentes",
  untitled: "Cronología",
  description: (parts) => parts.join(", "),
  lanes: (n, names, more) =>
    `en ${n === 1 ? "1 carril" : `${n} carriles`}: ${names}${more > 0 ? ` y ${more} más` : ""}`,
  events,
  sourceCount: (n) => (n === 1 ? "1 fuente" : `${n} fuentes`),
  withoutDate: "Sin fecha",
  undated: (n) => `${events(n)} sin fecha`,
  noEvents: "No hay acontecimientos que mostrar",
  eventName: (date, title) => `${date}: ${title}`,
  eventSources: (numbers) => (numbers.includes(",") ? `fuentes ${numbers}` : `fuente ${numbers}`),
  noteName: (n, title) => `Fuente ${n}: ${title}`,
  readings: (dates) => `las fuentes discrepan: ${dates}`,
  list: {
    all: (n) => (n === 1 ? "El acontecimiento como lista" : `Los ${n} acontecimientos como lista`),
    dated: (date, wording) => (wording === undefined ? `fecha dada: ${date}` : `fecha dada: ${date} («${wording}»)`),
    worded: (wording) => `en sus palabras «${wording}»`,
    disputes: "lo niega",
    mentions: "solo lo menciona",
    basis: (source) => `día o año tomado de ${source}`,
    undated: "Fecha desconocida",
    conflict: "Las fuentes no coinciden en la fecha:",
    support: (n) =>
      n === 0 ? "dada solo para negarla" : n === 1 ? "1 fuente independiente" : `${n} fuentes independientes`,
    exact: "leer las palabras exactas",
    open: "leer",
  },
};
