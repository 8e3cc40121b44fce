/**
 * What others call the fields of the format, in the languages of the catalogues, in small letters without accents and
 * spaces: the fields that are meant, the likeliest first, and their names. A hint, never a reading.
 */
export const fieldNames: readonly (readonly [fields: readonly string[], names: string])[] = [
  [["date"], "when start startdate datestart year datum fecha дата تاريخ التاريخ 日付 年月日"],
  [["says", "published"], "date"],
  [["title"], "headline name label titel titulo titre назва заголовок عنوان العنوان タイトル 題名 見出し"],
  [["events", "title"], "event ereignis evento evenement подія حدث الحدث 出来事"],
  [["text"], "description body beschreibung descripcion опис وصف الوصف 説明"],
  [["type"], "category kind typ kategorie tipo categoria categorie тип نوع النوع 種類"],
  [["lane"], "group"],
  [["importance"], "weight priority"],
  [["citations", "source"], "sources citation citations reference references quelle quellen fuente fuentes"],
  [["citations", "source"], "джерело джерела مصدر المصدر المصادر 出典"],
  [["quote"], "zitat cita цитата"],
  [["url"], "link href uri enlace lien посилання رابط الرابط"],
  [["author"], "authors creator autor auteur المؤلف 著者"],
  [["archived"], "archive"],
  [["locator"], "page pages"],
  [["zone"], "timezone"],
  [["language"], "lang"],
  [["events"], "timeline items entries data"],
];
