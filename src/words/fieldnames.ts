/**
 * What others call the fields of the format, in the languages of the catalogues, in small letters without accents and
 * spaces: the fields that are meant, the likeliest first, and their names. A hint, never a reading.
 */
export const fieldNames: readonly (readonly [fields: readonly string[], names: string])[] = [
  [["date"], "when start startdate datestart year datum fecha дата تاريخ التاريخ 日付"],
  [["says", "published"], "date"],
  [["title"], "headline name label titel titulo titre назва заголовок عنوان العنوان タイトル"],
  [["events", "title"], "event ereignis evento evenement подія الحدث 出来事"],
  [["text"], "description body beschreibung descripcion опис الوصف 説明"],
  [["type"], "category kind typ kategorie tipo categoria categorie тип النوع 種類"],
  [["lane"], "group"],
  [["importance"], "weight priority"],
  [["citations", "source"], "sources citation citations reference references quelle quellen fuente"],
  [["citations", "source"], "джерело مصدر المصدر 出典"],
  [["url"], "link href uri"],
  [["author"], "authors creator autor auteur"],
  [["archived"], "archive"],
  [["locator"], "page pages"],
  [["zone"], "timezone"],
  [["language"], "lang"],
  [["events"], "timeline items entries data"],
];
