import type { PictureWords } from "../en/picture.ts";
import { plurals } from "../plural.ts";

const choose = plurals("fr");
const events = (n: number): string => choose(n, { one: `${n} événement`, other: `${n} événements` });

const PARTS = { year: "année exacte", month: "mois", day: "jour" } as const;

/** The words of a picture in French. */
export const picture: PictureWords = {
  legend: {
    some: "à un moment de cet intervalle",
    span: "de – à",
    within: "début et fin quelque part dans cet intervalle",
    ends: "bout pâle : début ou fin exacts inconnus",
    approximate: "vers cette date",
    uncertain: "date incertaine",
    open: "ouvert : avant ou après",
    openBefore: "ouvert : avant",
    openAfter: "ouvert : après",
    beganEarlier: "commencé plus tôt",
    goesOn: "se poursuit",
    startUnknown: "début inconnu",
    unknown: "fin inconnue",
    oneOf: "l’une de ces dates",
    allOf: "chacune de ces dates",
    unspecified: (parts) => `${parts.map((part) => PARTS[part]).join(" ou ")} : non précisé`,
    times: (zone) => (zone.startsWith("UTC") ? `heures ${zone}` : `heures : ${zone}`),
    timesAsWritten: (zone) => `heures comme indiquées, sur l’axe : ${zone}`,
    conflict: "sources en désaccord : une marque par date",
    column: (most) =>
      most === 1
        ? "chaque colonne : un événement sans étiquette"
        : `chaque colonne : événements sans étiquette, ${most} dans la plus haute`,
    disputes: "≠ une source qui dit autre chose",
    notes: "chiffres en exposant : sources",
  },
  scale: {
    wider: (unit, factor) => `à partir d’ici, ${unit} est ${factor} × plus large`,
    narrower: (unit, factor) => `à partir d’ici, ${unit} est ${factor} × moins large`,
    asMuch: (time, others) => `ombré : ${time} occupe autant de place que ${others.join(" et ")}`,
    before: (time) => `${time} avant`,
    after: (time) => `${time} après`,
    enlarged: (factor) => `ombré : temps étiré jusqu’à ${factor} ×`,
    units: {
      second: "une seconde",
      minute: "une minute",
      hour: "une heure",
      day: "un jour",
      month: "un mois",
      year: "une année",
    },
  },
  columnOf: (all, dates) => `${all}, ${dates}`,
  inColumns: (n) => `${n} en colonnes`,
  sources: "Sources",
  untitled: "Frise chronologique",
  description: (parts) => parts.join(", "),
  lanes: (n, names, more) =>
    `sur ${n === 1 ? "1 ligne" : `${n} lignes`} : ${names}${more > 0 ? ` et ${more} de plus` : ""}`,
  events,
  sourceCount: (n) => choose(n, { one: `${n} source`, other: `${n} sources` }),
  withoutDate: "Sans date",
  undated: (n) => `${events(n)} sans date`,
  noEvents: "Aucun événement à montrer",
  eventName: (date, title) => `${date} : ${title}`,
  eventSources: (numbers) => (numbers.includes(",") ? `sources ${numbers}` : `source ${numbers}`),
  noteName: (n, title) => `Source ${n} : ${title}`,
  readings: (dates) => `sources en désaccord : ${dates}`,
  list: {
    all: (n) => (n === 1 ? "L’événement sous forme de liste" : `Les ${n} événements sous forme de liste`),
    dated: (date, wording) =>
      wording === undefined ? `date donnée : ${date}` : `date donnée : ${date} (« ${wording} »)`,
    worded: (wording) => `selon ses termes « ${wording} »`,
    disputes: "le conteste",
    mentions: "ne fait que le mentionner",
    basis: (source) => `jour ou année repris de ${source}`,
    undated: "Date inconnue",
    conflict: "Les sources ne s’accordent pas sur la date :",
    support: (n) =>
      n === 0
        ? "donnée seulement pour être contestée"
        : choose(n, { one: `${n} source indépendante`, other: `${n} sources indépendantes` }),
    exact: "lire le passage exact",
    open: "lire",
  },
};
