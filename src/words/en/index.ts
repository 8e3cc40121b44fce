import type { Messages, SomeMessages } from "../messages.ts";
import { axis } from "./axis.ts";
import { card } from "./card.ts";
import { datePhrases } from "./datephrases.ts";
import { element } from "./element.ts";
import { evidence } from "./evidence.ts";
import { picture } from "./picture.ts";
import { zoom } from "./zoom.ts";

/** English: the words where no others are given. */
const en: Messages = {
  language: "en",
  dates: datePhrases,
  axis,
  picture,
  card,
  zoom,
  references: evidence,
  element,
};

export default en;

/** A whole catalogue: what is left out is English. */
export function completed(messages: SomeMessages | undefined): Messages {
  if (messages === undefined) return en;
  return {
    language: messages.language ?? en.language,
    dates: { ...en.dates, ...messages.dates },
    axis: { ...en.axis, ...messages.axis },
    picture: { ...en.picture, ...messages.picture },
    card: { ...en.card, ...messages.card },
    zoom: { ...en.zoom, ...messages.zoom },
    references: { ...en.references, ...messages.references },
    element: { ...en.element, ...messages.element },
  };
}
