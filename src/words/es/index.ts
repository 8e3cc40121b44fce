import type { Messages } from "../messages.ts";
import { datePhrases } from "./dates.ts";
import { picture } from "./picture.ts";

/** Spanish. */
const es: Messages = {
  language: "es",
  dates: datePhrases,
  axis: {
    ago: (amount, unit) => `${amount} ${unit}`,
    ahead: (amount, unit) => `+${amount} ${unit}`,
    present: "presente",
  },
  picture,
  card: {
    close: "Cerrar",
    several: picture.events,
    back: (n) => `Volver a los ${n}`,
  },
  zoom: {
    group: "Zoom",
    larger: "Ampliar (+)",
    smaller: "Reducir (−)",
    all: "Mostrar todo (0)",
    shown: (n, of) => `${n} de ${of} acontecimientos`,
  },
  references: {
    stop: ".",
    gap: " ",
    authors: (name) => `${name} y otros`,
    published: (publisher, date) => `${publisher}, ${date}`,
    publishedUndated: (publisher) => `${publisher}, sin fecha`,
    undated: "Sin fecha",
    unknownPublisher: "Editor desconocido",
    archived: "Copia archivada",
    archivedOn: (date) => `, ${date}`,
    accessed: (date) => `Consultado: ${date}`,
    basedOn: (numbers) => `Basado en ${numbers}`,
    translationOf: (number) => `Traducción de ${number}`,
  },
  element: {
    notLoaded: "No se ha podido cargar la cronología.",
    notRead: "No se ha podido leer la cronología.",
  },
};

export default es;
