/** EDTF's codes before those of the first quarter and the first half of a year. */
const BEFORE: Readonly<Record<string, number>> = { q: 32, h: 39 };

const SHARE = /\b(?:(\d{4})[- ]?([QH][1-4])|([QH][1-4])[-/ ]?(\d{4}))\b/gi;

/** A text with its quarters and halves as EDTF writes them: `2025-33` for `2025-Q1`, `2025 Q1` and `Q1/2025`. */
export function withShareCodes(text: string): string {
  return text.replaceAll(
    SHARE,
    (_, year: string | undefined, share: string | undefined, first: string | undefined, behind: string | undefined) => {
      const [letter = "", number = ""] = share ?? first ?? "";
      return `${year ?? behind}-${(BEFORE[letter.toLowerCase()] ?? 0) + Number(number)}`;
    },
  );
}
