import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { interFile, readAdvances, tableFile, tableModule } from "../../../scripts/metrics.js";
import { boldMargin, guarded, measureByTable, type Measure, type TextStyle } from "../../../src/layout/text/measure.ts";
import { codePoint } from "../../codepoint.ts";

const em: TextStyle = { size: 1, weight: 400 };
const width = (text: string, style: TextStyle = em): number => measureByTable(text, style);

const fonts = [
  { weight: 400, margin: 1, advance: readAdvances(interFile("400Regular")) },
  { weight: 600, margin: boldMargin, advance: readAdvances(interFile("600SemiBold")) },
  { weight: 700, margin: boldMargin, advance: readAdvances(interFile("700Bold")) },
] as const;

/** What the font file says, in em, without kerning. */
const setWidth = (text: string, advance: (code: number) => number | undefined): number =>
  Array.from(text.normalize("NFC")).reduce((sum, c) => sum + (advance(c.codePointAt(0) ?? 0) ?? NaN), 0);

const texts = [
  "Shoigu calls Austin back",
  "23 October 2022, 09:45",
  "The quick brown fox jumps over the lazy dog",
  "ILLICIT TRILLION (WAXY) & “quoted” – no",
  "Bundeskanzler Scholz telefoniert mit dem Präsidenten: groß",
  "Le ministre s’entretient avec son homologue français, à Orléans",
  "Prezydent Polski spotkał się z ministrem w Łodzi",
  "Příliš žluťoučký kůň úpěl ďábelské ódy",
  "Türkiye Cumhurbaşkanı Erdoğan",
  "Bộ trưởng Quốc phòng Nga điện đàm",
  "Þórður Ægir Øystein łódź ħŋœſ",
  "Министр обороны России провёл телефонный разговор",
  "Міністр оборони України поговорив із їхнім ґречним колегою",
  "Қазақстан әскері өңірде үш күн",
  "Ο υπουργός Άμυνας μίλησε στο τηλέφωνο",
  "ΥΠΟΥΡΓΕΊΟ ΕΞΩΤΕΡΙΚΏΝ",
];

describe("the table", () => {
  test("is what its script writes", () => {
    expect(readFileSync(tableFile, "utf8")).toBe(tableModule());
  });

  test("comes from a font file that is read as browsers read it", () => {
    // at 1000 px, canvas with fontKerning "none" in Chromium 147:
    const { advance } = fonts[0];
    expect(Array.from("AMi…Жω").map((c) => Math.round(1000 * (advance(c.codePointAt(0) ?? 0) ?? NaN)))).toEqual([
      690, 903, 242, 864, 960, 805,
    ]);
  });

  test.each(fonts)("gives the widths of Inter $weight within half a pixel or 1 %", ({ weight, margin, advance }) => {
    for (const text of texts) {
      // the digit 1 and the en dash are wider on purpose
      const plain = text.replace(/[1–]/g, "");
      for (const size of [10, 13.5, 20]) {
        const real = size * margin * setWidth(plain, advance);
        expect(Math.abs(width(plain, { size, weight }) - real)).toBeLessThan(Math.max(0.5, 0.01 * real));
      }
    }
  });

  test("has digits of about one width, as dates need", () => {
    for (const weight of [400, 600, 700] as const) {
      const digits = Array.from("0123456789").map((digit) => width(digit, { size: 1, weight }));
      expect(Math.min(...digits)).toBeGreaterThan(0.55); // Arial: 0.556 for each
    }
  });

  test.each([
    ["Latin, to Extended-A", 0x21, 0x17f],
    ["Greek", 0x384, 0x3ce],
    ["Cyrillic", 0x400, 0x45f],
    ["Cyrillic of other languages", 0x490, 0x4f9],
    ["dashes and quotes", 0x2010, 0x2027],
  ])("is never below a character's width by more than a hundredth of an em: %s", (_, first, last) => {
    for (const { weight, advance } of fonts)
      for (let code = first; code <= last; code++) {
        const real = advance(code) ?? 0;
        const expected = Math.min(real, 1.1) - 0.01; // 1.1 em is the widest the table can say; a few ligatures are 1.13
        if (code !== 0xad)
          expect([code, width(String.fromCodePoint(code), { size: 1, weight }) > expected]).toEqual([code, true]);
      }
  });
});

describe("other scripts", () => {
  test("Chinese, Japanese and Korean characters are one em", () => {
    expect(width("漢字")).toBe(2);
    expect(width("かナー、。「」")).toBe(7);
    expect(width("한국어")).toBe(3);
    expect(width("한국어".normalize("NFD"))).toBe(3);
    expect(width("ＮＡＴＯ！")).toBe(5);
    expect(width("𠮷　")).toBe(2);
    expect(width("ｶﾅ")).toBe(1);
  });

  test.each([
    ["one", "😀"],
    ["a skin tone", "👍🏽"],
    ["a family", "👨‍👩‍👧‍👦"],
    ["a profession with a skin tone", "👩🏾‍🚀"],
    ["a flag", "🇺🇦"],
    ["a flag of tags", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
    ["a rainbow flag", "🏳️‍🌈"],
    ["a pirate flag", "🏴‍☠️"],
    ["a keycap", "1️⃣"],
    ["a text symbol shown as emoji", "❤️"],
    ["a sign shown as emoji", "©️"],
  ])("an emoji is 1.245 em: %s", (_, emoji) => {
    expect(width(emoji)).toBeCloseTo(1.245, 10);
    expect(width(`a${emoji}b`)).toBeCloseTo(width("ab") + 1.245, 10);
    expect(width(emoji + emoji)).toBeCloseTo(2.49, 10);
  });

  test("signs that are text stay text", () => {
    expect(width("©®™")).toBeLessThan(3);
    expect(width("→←")).toBeLessThan(2);
  });

  test("combining and invisible characters have no width", () => {
    expect(width("é".normalize("NFD"))).toBe(width("é"));
    expect(width("Ǭ")).toBeCloseTo(width("O"), 1);
    expect(width("a\u0301\u0323\u034F\u20DD")).toBe(width("a"));
    expect(width("a\u200B\u200C\u200D\u2060\uFEFF\u00AD\u2066\u2069\u202E\u0007b")).toBe(width("ab"));
  });

  test("Arabic letters are narrower where they are joined", () => {
    expect(width("سسس")).toBeLessThan(0.8 * 3 * width("س"));
    expect(width("دد")).toBe(2 * width("د")); // dal never joins the next letter
    expect(width("سَسَسَ")).toBe(width("سسس"));
    expect(width("پگ")).toBe(width("بك"));
    // Chromium with Noto Sans Arabic at 13.5 px, weight 400
    const real = [
      ["وزير الدفاع الروسي يتحدث هاتفيا مع نظيره الأمريكي", 271.6],
      ["تماس تلفنی وزیر دفاع روسیه با همتای آمریکایی", 249.5],
      ["بداية الحرب", 62.2],
      ["القاهرة", 35.9],
    ] as const;
    for (const [text, px] of real) {
      const table = width(text, { size: 13.5, weight: 400 });
      expect(px / table).toBeGreaterThan(0.85);
      expect(px / table).toBeLessThan(1.03);
    }
  });

  // Chromium 147 at 13.5 px, with Inter and the Noto Sans of the script (Tibetan: Noto Serif)
  // oxfmt-ignore
  test.each<[script: string, text: string, regular: number, bold: number]>([
    ["Armenian", "Հայաստանի Հանրապետության անկախության հռչակագիրը", 407.8, 434.6],
    ["Hebrew", "שר הביטחון שוחח עם מקבילו האמריקני על המצב באוקראינה", 346.0, 360.5],
    ["Arabic", "وزير الدفاع الروسي يتحدث هاتفياً مع نظيره الأمريكي بشأن الوضع في أوكرانيا", 399.8, 434.4],
    ["Arabic", "تماس تلفنی وزیر دفاع روسیه با همتای آمریکایی", 251.0, 273.7],
    ["Devanagari", "रक्षा मंत्री ने अमेरिकी समकक्ष से फोन पर बातचीत की", 253.9, 269.3],
    ["Bengali", "প্রতিরক্ষা মন্ত্রী মার্কিন প্রতিপক্ষের সঙ্গে ফোনে কথা বলেন", 298.3, 314.2],
    ["Gurmukhi", "ਅੰਮ੍ਰਿਤਸਰ ਵਿੱਚ ਜਲ੍ਹਿਆਂਵਾਲਾ ਬਾਗ਼ ਦਾ ਸਾਕਾ", 196.8, 208.7],
    ["Gujarati", "ગુજરાત રાજ્યની સ્થાપના અમદાવાદમાં", 182.5, 194.3],
    ["Oriya", "ଓଡ଼ିଶାରେ ମହାବାତ୍ୟା ଯୋଗୁଁ ବହୁ ଲୋକଙ୍କ ମୃତ୍ୟୁ", 238.1, 252.9],
    ["Tamil", "பாதுகாப்பு அமைச்சர் அமெரிக்க அமைச்சருடன் தொலைபேசியில் பேசினார்", 530.6, 578.4],
    ["Telugu", "హైదరాబాద్‌లో తెలంగాణ రాష్ట్ర ఆవిర్భావ వేడుకలు", 261.3, 280.7],
    ["Kannada", "ಕರ್ನಾಟಕ ರಾಜ್ಯದ ಏಕೀಕರಣ ಬೆಂಗಳೂರಿನಲ್ಲಿ ಘೋಷಣೆ", 284.4, 308.5],
    ["Malayalam", "കേരള സംസ്ഥാനം രൂപീകരിച്ചു തിരുവനന്തപുരത്ത് ചടങ്ങ്", 369.5, 405.5],
    ["Sinhala", "ශ්‍රී ලංකාවේ නිදහස ප්‍රකාශයට පත් කිරීම", 251.9, 259.4],
    ["Thai", "นายกรัฐมนตรีประกาศสถานการณ์ฉุกเฉินในกรุงเทพมหานคร", 316.6, 333.2],
    ["Lao", "ນາຍົກລັດຖະມົນຕີປະກາດສະພາວະສຸກເສີນໃນນະຄອນຫຼວງວຽງຈັນ", 307.7, 311.9],
    ["Myanmar", "မြန်မာနိုင်ငံ လွတ်လပ်ရေးရရှိခဲ့သည်", 199.8, 201.7],
    ["Georgian", "საქართველოს დამოუკიდებლობის აღდგენის აქტი", 356.5, 369.0],
    ["Khmer", "នាយករដ្ឋមន្ត្រីកម្ពុជាបានជួបប្រជុំជាមួយប្រធានាធិបតី", 254.0, 269.2],
    ["Ethiopic", "የኢትዮጵያ ፌዴራላዊ ዴሞክራሲያዊ ሪፐብሊክ ሕገ መንግሥት ጸደቀ", 311.0, 330.3],
    ["Noto Serif Tibetan", "འབྲུག་རྒྱལ་ཁབ་ཀྱི་རྩ་ཁྲིམས་ཆེན་མོ", 157.5, 171.3],
    ["Cherokee", "ᏣᎳᎩ ᎠᏰᎵ ᎠᏂᎩᏚᏩᎩ", 134.0, 134.5],
    ["Canadian Aboriginal", "ᓄᓇᕗᑦ ᑲᒪᒋᔭᐅᖏᓐᓇᕐᓂᖓ", 154.0, 159.9],
    ["Tifinagh", "ⵜⴰⴳⵍⴷⵉⵜ ⵏ ⵍⵎⵖⵔⵉⴱ", 118.1, 116.9],
    ["Thaana", "ދިވެހިރާއްޖޭގެ ރައީސުލްޖުމްހޫރިއްޔާ", 142.9, 143.3],
    ["CJK JP", "防衛大臣が米国の国防長官と電話で会談", 243.0, 243.0],
    ["CJK KR", "국방부 장관이 미국 국방장관과 전화로 회담했다", 267.0, 264.0],
  ])("%s is hardly wider than the table has it, and not much narrower: %s", (_, text, regular, bold) => {
    for (const [weight, px] of [[400, regular], [700, bold]] as const) {
      const table = width(text, { size: 13.5, weight });
      expect(px / table).toBeGreaterThan(0.85);
      expect(px / table).toBeLessThan(1.05);
    }
    // fonts without a semibold are set in bold
    expect(bold / width(text, { size: 13.5, weight: 600 })).toBeLessThan(1.05);
  });

  test("squares are as wide in bold; letters that a non-joiner parts are not joined", () => {
    expect(width("漢字", { size: 1, weight: 700 })).toBe(2 * boldMargin);
    expect(width("می‌شود")).toBeGreaterThan(width("میشود"));
    expect(width("ن‌ن")).toBe(2 * width("ن"));
  });

  test("consonants of Devanagari are narrower where they merge", () => {
    expect(width("न्द")).toBeLessThan(width("नद"));
    expect(width("मि")).toBeGreaterThan(width("म"));
    expect(width("मु")).toBe(width("म"));
  });
});

describe("any text", () => {
  const anyText = fc.oneof(
    fc.string({ unit: codePoint }),
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary-ascii" }),
  );

  test("has a finite width that does not shrink when the font grows", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const regular = width(text, { size: 10, weight: 400 });
        expect(regular).toBeGreaterThanOrEqual(0);
        expect(regular).toBeLessThanOrEqual(20 * text.length);
        expect(width(text, { size: 20, weight: 400 })).toBeCloseTo(2 * regular, 6);
        expect(width(text, { size: 10, weight: 600 })).toBeGreaterThanOrEqual(0.85 * regular);
        expect(width(text, { size: 10, weight: 700 })).toBeGreaterThanOrEqual(0.85 * regular);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test("is as wide as its words and the spaces between them", () => {
    fc.assert(
      fc.property(fc.array(anyText.map((text) => text.replace(/\s/gu, "x"))), (words) => {
        const sum = words.reduce((total, word) => total + width(word), 0);
        expect(width(words.join(" "))).toBeCloseTo(sum + Math.max(0, words.length - 1) * width(" "), 6);
      }),
      { seed: 2 },
    );
  });
});

describe("guarded", () => {
  const style: TextStyle = { size: 12, weight: 700 };
  const answers = (answer: unknown): Measure => guarded(() => answer as number);

  test("takes what the measure says", () => {
    expect(answers(0)("abc", style)).toBe(0);
    expect(answers(42.5)("abc", style)).toBe(42.5);
    expect(guarded((text, { size }) => text.length * size)("abc", style)).toBe(36);
  });

  test.each([NaN, -1, Infinity, -Infinity, undefined, null, "12", {}, 5n])(
    "falls back to the table for %p",
    (answer) => {
      expect(answers(answer)("abc", style)).toBe(measureByTable("abc", style));
    },
  );

  test("falls back to the table where the measure throws", () => {
    const throwing = guarded(() => {
      throw new Error("no canvas");
    });
    expect(throwing("abc", style)).toBe(measureByTable("abc", style));
  });
});
