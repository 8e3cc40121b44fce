import type { Prepared } from "../layout/prepare/prepare.ts";

/** The id of a source in the reference list. */
export function sourceId(prepared: Prepared, number: number): string {
  return `${prepared.settings.id}-source-${number}`;
}

/** Half of a character, which no address can hold. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The id of an event in the list; characters that an address would change are percent-encoded. */
export function eventId(prepared: Prepared, id: string): string {
  return `${prepared.settings.id}-event-${encodeURIComponent(id.replace(loneSurrogate, "\ufffd"))}`;
}

/** Id of what cuts a part of a picture at its edges. */
export function clipId({ settings }: Prepared): string {
  return `${settings.id}-clip`;
}
