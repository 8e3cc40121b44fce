import { describe, expect, test } from "@jest/globals";
import { syllables } from "../../../src/layout/text/syllables.ts";

/** Words with all breaks that a dictionary of their language allows; */
const dictionaries: Record<string, string> = {
  English:
    "elec-tro-mag-ne-tism com-mu-ni-ca-tion in-for-ma-tion trans-for-ma-tion con-ti-nen-tal gov-ern-ment man-age-ment state-ment de-part-ment con-sti-tu-tion spec-tros-co-py in-ter-con-ti-nen-tal phos-pho-rus cor-re-spon-dent en-cy-clo-pe-dia re-con-struc-tion un-der-stand-ing set-tle-ment bank-rupt-cy pub-lish-ing high-er-most exact-ing Aus-tra-lia hos-pi-tal",
  German:
    "Bun-des-ver-fas-sungs-ge-richt Stra-ßen-ver-kehrs-ord-nung Do-nau-dampf-schiff-fahrts-ge-sell-schafts-ka-pi-täns-müt-zen-lie-fer-ver-zö-ge-rungs-mit-tei-lung Rind-fleisch-sup-pen Öf-fent-lich-keit Mög-lich-keit Wis-sen-schaft Mensch-heit Deutsch-land Ent-wick-lungs-hil-fe Nach-rich-ten Rechts-an-walts-kam-mer Bun-des-haus-halts-plan Mi-nis-te-ri-um Ge-spräch-lei-ter Be-stands-auf-nah-me Zu-stän-dig-keit Aus-stel-lung Ver-pflich-tung Glück-wunsch Städ-te-bau",
  French:
    "gou-ver-ne-ment ré-vo-lu-tion in-dé-pen-dance bi-blio-thèque ap-pren-tis-sage ren-sei-gne-ment phi-lo-so-phie ex-traor-di-naire tra-vailleurs mon-tagne syn-di-ca-lisme par-le-men-taire voya-geurs exa-mi-na-teur cham-pi-gnons",
  Spanish:
    "cons-ti-tu-ción in-de-pen-den-cia go-ber-na-dor pre-si-den-te re-pú-bli-ca mi-nis-te-rio fe-rro-ca-rril de-sa-rro-llo re-cien-te-men-te mu-cha-cho ad-mi-nis-tra-ción te-rri-to-rio ba-ta-lla exá-me-nes",
  Dutch:
    "ge-schie-de-nis re-ge-rings-be-leid ver-ze-ke-ring sa-men-wer-king on-af-han-ke-lijk-heid ver-ant-woor-de-lijk maat-schap-pij be-sluit-vor-ming par-tij-en-stel-sel ont-wik-ke-ling wij-zi-ging",
  Swedish:
    "uni-ver-si-tet in-for-ma-tion ut-bild-ning full-mäk-ti-ge myn-dig-het re-ge-ring-en be-skriv-ning-ar för-tjänst be-svär-ligt hus-håll-ning-ar ut-veck-ling",
  Russian: "на-ци-о-наль-ный ре-во-лю-ция пись-мен-ность со-гла-ше-ние го-су-дар-ст-во вой-на-ми",
  Ukrainian: "не-за-леж-ність рес-пуб-лі-ка під-пи-са-но",
  Greek: "Α-ντι-συ-νταγ-μα-τάρ-χη Χρι-στού-γεν-να άν-θρω-πος",
};

const placesIn = (word: string): number[] => {
  const parts = word.split("-");
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join("").length);
};

describe("syllables", () => {
  const languages = Object.entries(dictionaries);
  test.each(languages)("of %s begin where a dictionary has a word break", (_, words) => {
    for (const word of words.split(" ")) {
      const whole = word.replaceAll("-", "");
      const found = syllables(Array.from(whole, (letter) => letter.normalize("NFD").charAt(0).toLowerCase()).join(""));
      expect({ whole, wrong: found.filter((place) => !placesIn(word).includes(place)) }).toEqual({ whole, wrong: [] });
    }
  });
});
