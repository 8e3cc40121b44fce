// A page whose dates are in a language that the page has not brought the words of.
import { readdirSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { catalogues } from "../../src/browser/wordless.ts";
import { useBrowser } from "./harness.ts";
import { openRoom } from "./pages.ts";

const open = useBrowser();

test("knows every language that there are words of", () => {
  const folders = readdirSync(new URL("../../src/words/", import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(["en", ...catalogues].toSorted()).toEqual(folders.toSorted());
});

test("tells the console once a language, when nobody has brought the words within a second", async () => {
  const { page, errors } = await openRoom(open);
  await page.evaluate(
    async ([element, french]) => {
      const { mount } = window.attested;
      const events = [{ date: "2022-02-18", title: "Ein Anruf" }];
      await import(element);
      const { default: fr } = (await import(french)) as { default: object };
      const put = (name: string): HTMLElement => {
        const box = document.createElement(name);
        document.querySelector("#room")?.append(box);
        return box;
      };
      for (const locale of ["de", "de-AT", "en-GB", "it"]) mount(put("div"), events, { locale });
      mount(put("div"), { language: "ja", events });
      mount(put("div"), events, { locale: "es", messages: {} });
      mount(put("div"), events, { locale: "fr" }).update(undefined, { messages: fr });
      mount(put("div"), events).update(undefined, { locale: "ar" });
      Object.assign(put("attested-timeline"), { locale: "uk", data: events });
      await new Promise((done) => setTimeout(done, 1500));
    },
    ["/dist/element.js", "/dist/locales/fr.js"] as const,
  );
  expect(errors.toSorted()).toEqual(
    ["ar", "de", "ja", "uk"].map(
      (language) =>
        expect.stringMatching(`^attested: warning: .*“${language}”.*attested/locales/${language}`) as unknown,
    ),
  );
});
