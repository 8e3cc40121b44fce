import type { HTMLOptions, Input } from "attested";
import ar from "attested/locales/ar";
import de from "attested/locales/de";
import ja from "attested/locales/ja";
import uk from "attested/locales/uk";

/** A picture: what is drawn, and how. */
export interface Case {
  readonly input: Input | readonly Input[];
  readonly options: HTMLOptions;
}

const sources = [
  {
    id: "a",
    title: "Readout of the call",
    publisher: "Ministry A",
    published: "2022-10-23",
    url: "https://a.example/readout",
  },
  { id: "b", title: "A week of calls", publisher: "Agency B", published: "2022-10-24", basedOn: ["a"] },
  {
    id: "c",
    title: "What was said",
    publisher: "Daily C",
    published: "2022-10-25",
    archived: "https://archive.example/c",
  },
];

/** Words too long for a line, some of which may be broken at certain places only. */
const longWords: Input = {
  title: "Lange Wörter",
  language: "de",
  events: [
    { date: "1999-07-02", title: "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" },
    { date: "2003-01-27", title: "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung tritt in Kraft" },
    { date: "2005-03", title: "Donau\u00ADdampfschifffahrts\u00ADelektrizitätenhauptbetriebswerk" },
    { date: "2007-11-09", title: "Vorratsdatenspeicherung" },
    { date: "2010", title: "Telekommunikationsüberwachungsverordnung geändert" },
    { date: "2013-05-29", title: "Aufhebung", annotation: "Rinderkennzeichnungsfleischetikettierungsüberwachung" },
    { date: "2014-02-02", title: "https://www.example.org/path/to/averylongaddresswithoutanybreak.html" },
    { date: "2015-06-30", title: "Kraftfahrzeughaftpflichtversicherung" },
  ],
};

/** Every form of date that is drawn in a way of its own, each with its name. */
const forms = [
  ["2022-03-14", "A day"],
  ["2022-02", "A month"],
  ["2022-01-10/2022-02-20", "From – to"],
  ["2022-03~/2022-05-20", "From about March to a day"],
  ["2022-04~", "About April"],
  ["2022-05?", "May, uncertain"],
  ["2022-06%", "About June, uncertain"],
  ["2022-07-14?", "A day, uncertain"],
  ["2022-07-20~", "About a day"],
  ["2022-08-01/..", "From August, open"],
  ["../2022-02-10", "Open, until February"],
  ["2022-09-01/", "From September, end unknown"],
  ["[2022-10-03,2022-10-21,2022-11-08]", "One of three days"],
  ["{2022-06-03,2022-06-21}", "Two days"],
  ["2022-XX-08", "The 8th of some month"],
  ["2022-11-XX", "Some day of November"],
  ["before 2022-03-01", "Before March"],
  ["after 2022-10-31", "After October"],
  ["mid-November 2022", "Mid-November"],
] as const;

const arabic: Input = {
  title: "إبقاء الخط مفتوحًا",
  description: "اتصالات بين وزيري الدفاع كما ترويها التقارير",
  language: "ar",
  types: { call: "مكالمة هاتفية", statement: "تصريح" },
  sources: [{ id: "a", title: "بيان عن المكالمة", publisher: "الوزارة", published: "2022-10-23" }],
  events: [
    { date: "2022-02-18", type: "call", title: "أوستن وشويغو يتحدثان قبل الحرب", citations: ["a"] },
    { date: "2022-05-13", type: "call", title: "أول مكالمة منذ بدء الغزو", importance: 2, citations: ["a"] },
    { date: "2022-10", type: "statement", title: "تصريح في أكتوبر", citations: ["a"] },
    { date: "2022-10-21", type: "call", title: "أوستن يتصل بشويغو", citations: ["a"] },
    { date: "2022-10-23", type: "call", title: "شويغو يعاود الاتصال", citations: ["a"] },
  ],
};

const german: Input = {
  title: "Eine offene Leitung",
  description: "Gespräche der Verteidigungsminister, wie Berichte sie wiedergeben",
  language: "de",
  types: { call: "Telefonat", statement: "Erklärung" },
  sources: [
    { id: "a", title: "Mitteilung zum Gespräch", publisher: "Ministerium A", published: "2022-10-23" },
    { id: "b", title: "Eine Woche am Telefon", publisher: "Agentur B", published: "2022-10", basedOn: "a" },
    { id: "c", title: "Was gesagt wurde", accessed: "2022-11-01", url: "https://c.example/a" },
  ],
  events: [
    { date: "2022-02-18", type: "call", title: "Austin und Schoigu sprechen vor dem Krieg", citations: ["a"] },
    { date: "mid-May 2022", type: "call", title: "Erstes Gespräch seit Beginn der Invasion", citations: ["b"] },
    { date: "before August 2022", type: "statement", title: "Eine Erklärung ohne Tag", citations: ["c"] },
    {
      type: "call",
      title: "Austin ruft Schoigu an",
      citations: [
        { source: "a", says: "2022-10-21" },
        { source: "c", says: "2022-10-23" },
      ],
    },
    { date: "2022-10-24~", type: "statement", title: "Eine Antwort", citations: ["b"] },
    { date: "2022-11-01/..", type: "statement", title: "Die Leitung bleibt offen" },
  ],
};

const ukrainian: Input = {
  title: "Відкрита лінія",
  description: "Розмови міністрів оборони за повідомленнями",
  language: "uk",
  types: { call: "Телефонна розмова", statement: "Заява" },
  sources: [
    { id: "a", title: "Повідомлення про розмову", publisher: "Міністерство А", published: "2022-10-23" },
    { id: "b", title: "Тиждень дзвінків", publisher: "Агенція Б", published: "2022-10", basedOn: "a" },
  ],
  events: [
    { date: "2022-02-18", type: "call", title: "Остін і Шойгу говорять перед війною", citations: ["a"] },
    { date: "mid-May 2022", type: "call", title: "Перша розмова від початку вторгнення", citations: ["b"] },
    { date: "before August 2022", type: "statement", title: "Заява без дня", citations: ["b"] },
    { date: "2022-10-08/2022-10-21", type: "statement", title: "Низка заяв" },
    { date: "2022-10-24~", type: "statement", title: "Відповідь", citations: ["b"] },
    { date: "2022-11-01/..", type: "statement", title: "Лінія лишається відкритою" },
  ],
};

/** A repeatable sequence of numbers in [0, 1): Park and Miller's minimal standard generator. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function many(n: number, cluster: boolean): Input {
  const random = sequence(n);
  const types = ["call", "statement", "strike"];
  return {
    title: `${n} events`,
    events: Array.from({ length: n }, (_, i) => {
      const t = cluster ? Math.floor(random() * 4) / 4 + random() ** 3 * 0.2 : random();
      return {
        id: `e${i}`,
        date: new Date(Date.UTC(1990, 0, 1) + t * 30 * 365.25 * 86_400_000).toISOString().slice(0, 10),
        type: types[Math.floor(random() * 3)] ?? "call",
        title: `Event ${i} with ${["a short name", "a name of middling length", "a name that takes its time to say"][i % 3]}`,
        importance: i % 50 === 0 ? 3 : 1,
      };
    }),
  };
}

/** By file name. */
/** Two expeditions, roughly as they went. */
const expeditions: Input = {
  title: "Two roads to the South Pole",
  types: { camp: "Ships and depots", way: "On the way", death: "Deaths" },
  lanes: [
    { id: "amundsen", label: "Roald Amundsen's party" },
    { id: "scott", label: "Robert Falcon Scott's party" },
  ],
  events: (
    [
      ["1911-10-20", "amundsen", "way", "Five men set out from Framheim"],
      ["1911-11-01", "scott", "way", "The ponies set out from Cape Evans"],
      ["1911-11-17/1911-11-21", "amundsen", "way", "Up the Axel Heiberg Glacier"],
      ["1911-12-09", "scott", "camp", "The last ponies are shot at Shambles Camp"],
      ["1911-12-10/1911-12-21", "scott", "way", "Up the Beardmore Glacier"],
      ["1911-12-14", "amundsen", "way", "At the Pole"],
      ["1912-01-04", "scott", "way", "The last supporting party turns back; five go on"],
      ["1912-01-17", "scott", "way", "At the Pole, and second"],
      ["1912-01-25", "amundsen", "camp", "Back at Framheim"],
      ["1912-02-17", "scott", "death", "Edgar Evans dies"],
      ["1912-03-07", "amundsen", "camp", "Fram reaches Hobart"],
      ["1912-03-17~", "scott", "death", "Oates leaves the tent"],
      ["1912-03-29", "scott", "death", "The last entry in the diary"],
    ] as const
  ).map(([date, lane, type, title]) => ({ date, lane, type, title, importance: title.startsWith("At the") ? 2 : 1 })),
};

/** A company by its lines of business and its products: these crowd at the end of a long axis. */
const nokia: Input = {
  title: "Paper, boots and phones",
  types: { business: "Line of business", product: "Product", deal: "Deal" },
  events: [
    ["1865/1990", "Paper", "business"],
    ["1898/1988", "Rubber boots and tyres", "business"],
    ["1912/1996", "Cables", "business"],
    ["1960~/..", "Networks", "business"],
    ["1979/2014", "Mobile phones", "business"],
    ["1981/1991", "Computers", "business"],
    ["1967", "Three firms merge", "deal"],
    ["1982", "Mobira Senator, 9.8 kg", "product"],
    ["1987", "Cityman 900", "product"],
    ["1992-11-10", "Nokia 1011", "product"],
    ["1999", "3210", "product"],
    ["2000", "3310", "product"],
    ["2003", "N-Gage", "product"],
    ["2013-09-03", "Phones sold to Microsoft for €5.4bn", "deal"],
  ].map(([date = "", title = "", type = ""]) => ({ date, title, type })),
};

/** What ruled in France, and what was fought meanwhile: most are spans, and have rows. */
const regimes = (hasLanes: boolean): Input => ({
  title: "Regimes and wars",
  types: { regime: "Regime", war: "War" },
  events: [
    ["1830-08-09/1848-02-24", "regime", "July Monarchy", "France"],
    ["1848-02-24/1852-12-02", "regime", "Second Republic", "France"],
    ["1852-12-02/1870-09-04", "regime", "Second Empire", "France"],
    ["1870-09-04/..", "regime", "Third Republic", "France"],
    ["1861-03-17", "regime", "Kingdom of Italy proclaimed", "Italy"],
    ["1870-09-20", "regime", "Rome is taken", "Italy"],
    ["1848-03/1849-08", "war", "First War of Independence", "Italy"],
    ["1859-04/1859-07", "war", "Second War of Independence", "Italy"],
    ["1866-06/1866-08", "war", "Third War of Independence", "Italy"],
    ["1853-10~/1856-03-30", "war", "Crimean War", "France"],
    ["1870-07-19/1871-01-28", "war", "Franco-Prussian War", "France"],
  ].map(([date = "", type = "", title = "", lane = ""]) => ({ date, type, title, ...(hasLanes && { lane }) })),
});

/** The same from right to left. */
const arabicLanes: Input = {
  language: "ar",
  title: "مساران",
  lanes: ["المسار الأول", "المسار الثاني"],
  events: [0, 1, 2, 3, 4, 5].map((n) => ({
    date: `2022-0${n + 2}-1${n}`,
    title: "اتصال هاتفي بين الوزيرين",
    lane: n % 2 === 0 ? "المسار الأول" : "المسار الثاني",
  })),
};

/** A name that has no room, one that would be markup, a lane without events, and events without a lane. */
const oddLanes: Input = {
  lanes: ["A lane whose name goes on and on, and then some more of it, ".repeat(5).trim(), "<b>&amp;</b>", "Empty"],
  events: [
    { date: "2022-01-10", title: "Of no lane" },
    { date: "2022-03-10/2022-05-10", title: "One of two that overlap", lane: "<b>&amp;</b>" },
    { date: "2022-04-10/2022-06-10", title: "The other", lane: "<b>&amp;</b>" },
    { date: "2022-08", title: "Some time in August", lane: "<b>&amp;</b>" },
    {
      date: "2022-10-01",
      title: "In the long one",
      lane: "A lane whose name goes on and on, and then some more of it, ".repeat(5).trim(),
    },
  ],
};

export const cases: Readonly<Record<string, Case>> = {
  smallest: { input: [{ date: "2022-10-23", title: "Shoigu calls Austin back" }], options: {} },
  empty: { input: { title: "Nothing yet", events: [] }, options: {} },
  "empty-extent": {
    input: { title: "Later", events: [{ date: "2022-01-01", title: "A day of another year" }] },
    options: { width: 680, extent: [Date.UTC(2010, 0), Date.UTC(2011, 0)] },
  },
  "empty-extent-lanes": {
    input: { lanes: ["Here", "There"], events: [{ date: "2022-01-01", title: "A day of another year", lane: "Here" }] },
    options: { width: 360, orientation: "vertical", extent: [Date.UTC(2010, 0), Date.UTC(2011, 0)] },
  },
  "forms-wide": {
    input: { title: "Forms of dates", events: forms.map(([date, title]) => ({ date, title })) },
    options: { width: 1200 },
  },
  "forms-upright": {
    input: { title: "Forms of dates", events: forms.map(([date, title]) => ({ date, title })) },
    options: { width: 360 },
  },
  conflict: {
    input: {
      title: "Sources disagree",
      language: "en-GB",
      types: { call: "Call", strike: { label: "Strike", color: "#9a6412", symbol: "star" } },
      sources,
      events: [
        {
          id: "call",
          type: "call",
          title: "The call",
          citations: [
            { source: "a", says: "2022-10-21" },
            { source: "b", says: "2022-10-21" },
            { source: "c", says: "2022-10-23" },
          ],
        },
        {
          id: "strike",
          type: "strike",
          date: "2022-10-10",
          title: "The strike",
          citations: [
            { source: "a", says: "2022-10-10" },
            { source: "c", says: "2022-10-14" },
          ],
        },
        {
          id: "denied",
          type: "strike",
          date: "2022-10-18",
          title: "A strike that one denies",
          citations: ["a", { source: "c", stance: "disputes" }],
        },
        {
          id: "month",
          type: "call",
          title: "Both are right",
          citations: [
            { source: "a", says: "2022-10" },
            { source: "c", says: "2022-10-27" },
          ],
        },
      ],
    },
    options: { width: 680 },
  },
  "arabic-wide": { input: arabic, options: { width: 680, orientation: "horizontal", messages: ar } },
  "arabic-upright": { input: arabic, options: { width: 360, messages: ar } },
  german: { input: german, options: { width: 680, messages: de } },
  ukrainian: { input: ukrainian, options: { width: 680, messages: uk } },
  japanese: {
    input: {
      title: "年表",
      language: "ja",
      events: [
        { date: "1853-07-08", title: "ペリー艦隊が浦賀沖に来航する" },
        { date: "1867-11-09", title: "大政奉還" },
        { date: "1868-01-03", title: "王政復古の大号令が発せられる" },
        { date: "1889-02-11", title: "大日本帝国憲法が発布される" },
      ],
    },
    options: { width: 680, messages: ja },
  },
  scripts: {
    input: {
      title: "မြန်မာနိုင်ငံ လွတ်လပ်ရေးရရှိခဲ့သည်",
      description: "Each title in its own script and direction",
      sources: [
        { id: "a", title: "بيان وزارة الخارجية", publisher: "وكالة الأنباء", language: "ar" },
        { id: "b", title: "Readout of the call", publisher: "Press office" },
      ],
      events: [
        { date: "2012", title: "မြန်မာနိုင်ငံ လွတ်လပ်ရေးရရှိခဲ့သည်", annotation: "ရန်ကုန်မြို့တွင် ဆန္ဒပြပွဲများ" },
        { date: "2013", title: "ព្រះរាជពិធីបុណ្យអុំទូកនៅរាជធានីភ្នំពេញ", citations: ["b"] },
        { date: "2014", title: "འབྲུག་རྒྱལ་ཁབ་ཀྱི་རྩ་ཁྲིམས་ཆེན་མོ" },
        { date: "2015", title: "பாதுகாப்பு அமைச்சர் அமெரிக்க அமைச்சருடன் பேசினார்", importance: 2 },
        { date: "2016", title: "IBM توقع اتفاقا سريا مع وزارة الدفاع!", citations: ["a"] },
        { date: "2017", title: "הסכם עם IBM בשווי 1,000 ש״ח (חשאי)!" },
        { date: "2018", title: "საქართველოს დამოუკიდებლობის აღდგენის აქტი" },
      ],
    },
    options: { width: 680, orientation: "horizontal" },
  },
  antiquity: {
    input: {
      title: "From the founding of Rome",
      events: [
        { date: "-0752-04-21~", title: "Rome is founded, as tradition has it" },
        { date: "-0508", title: "The republic begins" },
        { date: "-0263/-0145", title: "Punic Wars" },
        { date: "-0043-03-15", title: "Caesar is killed" },
        { date: "0079-08-24?", title: "Vesuvius erupts" },
        { date: "0476", title: "The last emperor in the West is deposed" },
      ],
    },
    options: { width: 960 },
  },
  "deep-time": {
    input: {
      title: "Since the beginning",
      events: [
        { date: "Y-13800000000", title: "The universe begins" },
        { date: "Y-4540000000", title: "The Earth forms" },
        { date: "Y-66000000", title: "The dinosaurs die out" },
        { date: "1969-07-20", title: "People walk on the Moon" },
      ],
    },
    options: { width: 960 },
  },
  ties: {
    input: {
      title: "One day",
      events: Array.from({ length: 12 }, (_, i) => ({
        id: `t${i}`,
        date: "2022-10-23",
        title: `Event number ${i + 1} of the day`,
      })),
    },
    options: { width: 960 },
  },
  "types-sixteen": {
    input: Array.from({ length: 16 }, (_, i) => [
      { date: `${1900 + 5 * i}/${1912 + 5 * i}`, title: "Reigns", type: `House ${i + 1}` },
      { date: `${1904 + 5 * i}-05-01`, title: "Crowned", type: `House ${i + 1}` },
    ]).flat(),
    options: { width: 960, theme: "dark" },
  },
  hours: {
    input: {
      title: "A night",
      zone: "Europe/Kyiv",
      events: [
        { date: "2022-10-23T22:05+03:00", title: "First call" },
        { date: "2022-10-23T23:40+03:00", title: "Second call" },
        { date: "2022-10-24T01:15+03:00", title: "Third call" },
        { date: "2022-10-24", title: "Statement of the day" },
      ],
    },
    options: { width: 680 },
  },
  low: {
    input: {
      title: "Bank run in five days",
      types: { bank: "Bank", state: "State" },
      events: [
        { date: "2023-03-08", title: "Bank sells bonds at a loss", type: "bank" },
        { date: "2023-03-08", title: "Share offering announced", type: "bank" },
        { date: "2023-03-09", title: "Forty billion are withdrawn in a day", type: "bank", importance: 3 },
        { date: "2023-03-10", title: "Regulator closes the bank", type: "state", importance: 3 },
        { date: "2023-03-10", title: "Deposits frozen", type: "state" },
        { date: "2023-03-11", title: "White House told", type: "state" },
        { date: "2023-03-12", title: "All deposits guaranteed", type: "state", importance: 3 },
        { date: "2023-03-17", title: "Parent files for bankruptcy" },
      ],
    },
    options: { width: 600, height: 260 },
  },
  "long-titles": {
    input: {
      title: "Long titles",
      events: [
        {
          date: "2021-04-03",
          title: "The committee votes by nine to eight to send the amended bill back to the plenary session",
        },
        {
          date: "2021-04-06",
          title: "A spokesman says that the ambassador was recalled for consultations only, and will be back",
        },
        {
          date: "2021-04-12",
          title: "The president signs the decree in a televised ceremony without any minister being present",
        },
        {
          date: "2021-04-21",
          title: "The army says in two sentences that it will not take sides in a political dispute",
        },
      ],
    },
    options: { width: 1000 },
  },
  "many-uniform": { input: many(100, false), options: { width: 1200, height: 600 } },
  "many-close": { input: many(60, true), options: { width: 1200, height: 600 } },
  "many-clustered": { input: many(1000, true), options: { width: 1200, height: 600 } },
  hostile: {
    input: {
      title: "<script>alert(1)</script>\"'&",
      description: "]]> --> ${x} \u202Ereversed\u202C \u0000\u0008 control",
      types: { 'x"><style>*{}</style>': "<b>type</b>" },
      sources: [
        { id: "s", title: "</style><img src=x onerror=alert(1)>", url: "javascript:alert(1)", note: "<!-- note -->" },
      ],
      events: [
        {
          id: '"><svg onload=alert(1)>',
          type: 'x"><style>*{}</style>',
          date: "2022-10-21",
          title: "<img src=x onerror=alert(1)>",
          text: "[go](javascript:alert(1)) **bold**",
          citations: [{ source: "s", quote: "</q><script>" }],
        },
        { date: "2022-10-22", title: "W".repeat(400) },
        { date: "2022-10-23", title: "Zalgo " + "a\u0301\u0302\u0303".repeat(30) },
      ],
    },
    options: { width: 680 },
  },
  "words-wide": { input: longWords, options: { width: 1200 } },
  "words-upright": { input: longWords, options: { width: 320 } },
  "lanes-wide": { input: expeditions, options: { width: 1000 } },
  "spans-wide": { input: regimes(false), options: { width: 1000 } },
  "spans-mixed": { input: nokia, options: { width: 360 } },
  "spans-mixed-rtl": { input: nokia, options: { width: 900, direction: "rtl", theme: "dark" } },
  "spans-rtl": { input: regimes(false), options: { width: 900, direction: "rtl", theme: "dark" } },
  "spans-lanes": { input: regimes(true), options: { width: 1000 } },
  "lanes-columns": { input: expeditions, options: { width: 680, orientation: "vertical" } },
  "lanes-phone": { input: expeditions, options: { width: 360 } },
  "lanes-dark": { input: expeditions, options: { width: 680, theme: "dark" } },
  "lanes-rtl": { input: arabicLanes, options: { width: 680, messages: ar } },
  "lanes-odd": { input: oddLanes, options: { width: 680 } },
  faint: {
    input: {
      title: "Black and yellow",
      types: { black: { label: "Black", color: "#222" }, yellow: { label: "Yellow", color: "#ffe600" } },
      events: forms.map(([date, title], i) => ({ date, title, type: i % 2 === 0 ? "black" : "yellow" })),
    },
    options: { width: 1000 },
  },
  dark: {
    input: { title: "Dark", events: forms.slice(0, 6).map(([date, title]) => ({ date, title })) },
    options: { width: 680, theme: "dark" },
  },
};
