import type { Messages } from "../messages.ts";
import { datePhrases } from "./dates.ts";
import { picture } from "./picture.ts";

/** French. */
const fr: Messages = {
  language: "fr",
  dates: datePhrases,
  axis: {
    ago: (amount, unit) => `${amount} ${unit}`,
    ahead: (amount, unit) => `+${amount} ${unit}`,
    present: "présent",
  },
  picture,
  card: {
    close: "Fermer",
    several: picture.events,
    back: (n) => `Retour aux ${n}`,
  },
  zoom: {
    group: "Zoom",
    larger: "Agrandir (+)",
    smaller: "Réduire (−)",
    all: "Tout afficher (0)",
    shown: (n, of) => `${n} événement${n < 2 ? "" : "s"} sur ${of}`,
  },
  references: {
    stop: ".",
    gap: " ",
    authors: (name) => `${name} et al.`,
    published: (publisher, date) => `${publisher}, ${date}`,
    publishedUndated: (publisher) => `${publisher}, sans date`,
    undated: "Sans date",
    unknownPublisher: "Éditeur inconnu",
    archived: "Copie archivée",
    archivedOn: (date) => `, ${date}`,
    accessed: (date) => `Consulté le ${date}`,
    basedOn: (numbers) => `D’après ${numbers}`,
    translationOf: (number) => `Traduction de ${number}`,
  },
  element: {
    notLoaded: "La frise chronologique n’a pas pu être chargée.",
    notRead: "La frise chronologique n’a pas pu être lue.",
  },
};

export default fr;
