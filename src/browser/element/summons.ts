/**
 * The id of the event that an address leads to: `#<prefix>-event-<id>`, as its entry in the list of a figure has it.
 *
 * @param hash - with its `#`
 */
export function eventAt(hash: string, figure: Element): string | undefined {
  const raw = hash.slice(1);
  const ids = [raw, decoded(raw)].filter((id) => id.startsWith(`${figure.id}-event-`));
  const entries = figure.querySelectorAll(".attested-list [id][data-event]");
  return [...entries].find(({ id }) => ids.includes(id))?.getAttribute("data-event") ?? undefined;
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** The id of the event that a click asks for: by `data-attested-event` on what was clicked, or on something around it. */
export function eventClicked(event: MouseEvent): string | undefined {
  const id = clicked(event, "[data-attested-event]")?.getAttribute("data-attested-event");
  return id ?? undefined;
}

/** The address that a click leads to again, which changes nothing that the browser would tell. */
export function addressClicked(event: MouseEvent): string | undefined {
  const link = clicked(event, "a[href]");
  return link instanceof HTMLAnchorElement && link.href === location.href ? link.hash : undefined;
}

/** What was clicked plainly and matches; clicks with a modifier belong to the browser. */
function clicked(event: MouseEvent, selector: string): Element | undefined {
  const isPlain = event.button === 0 && !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
  if (!isPlain || event.defaultPrevented) return undefined;
  return event.composedPath().find((each): each is Element => each instanceof Element && each.matches(selector));
}
