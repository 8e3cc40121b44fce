import { cli as words } from "../words/en/cli.ts";

/** What the user can mend: ends the program with one line and exit status 2. */
export class Failure extends Error {}

/** What the system said of a file, as a failure; what did not come from the system is thrown on. */
export function systemFailure(path: string, error: unknown): Failure {
  const { code, message } = error as NodeJS.ErrnoException;
  if (typeof code !== "string") throw error;
  if (code === "ENOENT") return new Failure(words.noFile(path));
  if (code === "EISDIR") return new Failure(words.folder(path));
  if (code === "ERR_STRING_TOO_LONG" || code === "ERR_FS_FILE_TOO_LARGE") return new Failure(words.tooLarge(path));
  return new Failure(words.systemFault(path, words.system[code] ?? message));
}
