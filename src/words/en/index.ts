import type { Messages } from "../messages.ts";
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
