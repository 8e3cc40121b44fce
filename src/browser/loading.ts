import { elementConsole as words } from "../words/en/element.ts";

/** The text of a file. */
export async function textAt(address: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(words.status(response.status, response.statusText));
  return response.text();
}

/** Why there is none, as a line for the console. */
export function loadingFault(address: string, reason: unknown): string {
  const line = words.loading(address, reason instanceof Error ? reason.message : String(reason));
  return location.protocol === "file:" ? `${line}. ${words.noFiles}` : line;
}
