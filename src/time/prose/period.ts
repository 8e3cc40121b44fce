import { dateVocabulary } from "../../words/en/datewords.ts";
import type { Age, Period } from "../expression.ts";
import { hasRole, isNumber, next, readYearAfter } from "./reader.ts";
import type { FieldDraft, Reader } from "./reader.ts";

export function readPeriodUnit(reader: Reader): Period["unit"] | undefined {
  const dash = next(reader)?.text === "-" ? 1 : 0;
  if (next(reader)?.text === "c") {
    reader.at++;
    return "century";
  }
  for (const unit of ["century", "millennium"] as const) {
    if (hasRole(reader, unit, dash)) {
      reader.at += dash + 1;
      return unit;
    }
  }
  return undefined;
}

/** “winter 1978–79”, “spring of 2022”. */
export function readSeason(reader: Reader, draft: FieldDraft): boolean {
  const season = dateVocabulary.seasons.get(next(reader)?.text ?? "");
  if (season === undefined) return false;
  draft.season = season;
  reader.at++;
  if (!readYearAfter(reader, draft) || season !== "24") return true;
  const following = next(reader, 1);
  const turn = /^[-–‑/]$/.test(next(reader)?.text ?? "") && isNumber(following) ? Number(following.text) : undefined;
  const year = (draft.year ?? 0) + 1;
  if (turn === year || (following?.text.length === 2 && turn === year % 100)) reader.at += 2;
  return true;
}

/** Codes before the first of the quarters (33) and halves (40). */
const SHARES: Readonly<Record<string, readonly [before: number, count: number]>> = { q: [32, 4], h: [39, 2] };

/** “Q3 2023”, “H1 2023”. */
export function readShare(reader: Reader, draft: FieldDraft): boolean {
  if (!readShareOf(reader, draft)) return false;
  readYearAfter(reader, draft);
  return true;
}

export function readShareOf(reader: Reader, draft: FieldDraft): boolean {
  const letter = next(reader)?.text ?? "";
  const share = Object.hasOwn(SHARES, letter) ? SHARES[letter] : undefined;
  const number = Number(next(reader, 1)?.text);
  if (share === undefined || !next(reader, 1)?.joined || !(number >= 1 && number <= share[1])) return false;
  draft.season = String(share[0] + number);
  reader.at += 2;
  return true;
}

/** “2nd half of 2022”, “third quarter of 2022”. */
export function readWrittenShare(reader: Reader, draft: FieldDraft, number: number): boolean {
  const [before, count] = dateVocabulary.shares.get(next(reader)?.text ?? "") ?? [0, 0];
  if (number < 1 || number > count) return false;
  draft.season = String(before + number);
  reader.at++;
  readYearAfter(reader, draft);
  return true;
}

/** “66 Ma”, “66.04±0.05 Ma”, “12,000 BP”, “3 million years ago”. */
export function readAge(reader: Reader, draft: FieldDraft): boolean {
  const value = next(reader)?.text ?? "";
  const sign = next(reader, 1)?.text;
  const hasError = (sign === "±" || sign === "+/-") && next(reader, 2)?.kind === "number";
  const error = hasError ? next(reader, 2)?.text : undefined;
  const ahead = hasError ? 3 : 1;
  const [unit, size] = ageUnitAt(reader, ahead);
  if (unit === undefined || value.length > 15 || (error?.length ?? 0) > 15) return false;
  const age: Age = { kind: "age", value, unit, ...(error !== undefined && { error }) };
  draft.whole = age;
  reader.at += ahead + size;
  return true;
}

const MULTIPLES = [
  ["thousand", "ka"],
  ["million", "Ma"],
  ["billion", "Ga"],
] as const;

function ageUnitAt(reader: Reader, ahead: number): readonly [Age["unit"] | undefined, number] {
  const short = dateVocabulary.ages.get(next(reader, ahead)?.text ?? "");
  if (short) return [short, 1];
  const multiple = MULTIPLES.find(([role]) => hasRole(reader, role, ahead));
  if (!multiple || !hasRole(reader, "years", ahead + 1) || !hasRole(reader, "ago", ahead + 2)) return [undefined, 0];
  return [multiple[1], 3];
}
