import en from "./en/index.ts";
import type { Messages, SomeMessages } from "./messages.ts";

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
