import type { Messages } from "../messages.ts";
import { datePhrases } from "./dates.ts";
import { picture } from "./picture.ts";

/** German. */
const de: Messages = {
  language: "de",
  dates: datePhrases,
  axis: {
    ago: (amount, unit) => `${amount} ${unit}`,
    ahead: (amount, unit) => `+${amount} ${unit}`,
    present: "heute",
  },
  picture,
  card: {
    close: "Schließen",
    several: picture.events,
    back: (n) => `Zurück zu allen ${n}`,
  },
  zoom: {
    group: "Zoom",
    larger: "Vergrößern (+)",
    smaller: "Verkleinern (−)",
    all: "Alles zeigen (0)",
    shown: (n, of) => `${n} von ${of} Ereignissen`,
  },
  references: {
    stop: ".",
    gap: " ",
    authors: (name) => `${name} und andere`,
    published: (publisher, date) => `${publisher}, ${date}`,
    publishedUndated: (publisher) => `${publisher}, ohne Datum`,
    undated: "Ohne Datum",
    unknownPublisher: "Herausgeber unbekannt",
    archived: "Archivierte Fassung",
    archivedOn: (date) => `, ${date}`,
    accessed: (date) => `Abgerufen: ${date}`,
    basedOn: (numbers) => `Beruht auf ${numbers}`,
    translationOf: (number) => `Übersetzung von ${number}`,
  },
  element: {
    notLoaded: "Die Zeitleiste konnte nicht geladen werden.",
    notRead: "Die Zeitleiste konnte nicht gelesen werden.",
  },
};

export default de;
