/**
 * Sets an article page with a timeline in it: one file that opens from anywhere, asks nobody for anything, is complete
 * without script, and comes alive with it.
 */
export function article({ timeline, inputs, script, figure }) {
  const title = escape(timeline.title ?? "A timeline");
  return `<!doctype html>
<html lang="${escape(timeline.language ?? "en")}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 1120px; font: 17px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; background: light-dark(#fff, #141619); color: light-dark(#1b1b1b, #ececec); }
main > :not(figure) { max-width: 680px; margin-inline: auto; }
h1 { font-size: 2rem; line-height: 1.15; margin-block: 1rem 0.4rem; text-wrap: balance; }
.stand { font-size: 1.15rem; opacity: 0.8; }
a { color: light-dark(#1b4f8f, #8db9f2); }
</style>
<main>
<h1>${title}</h1>
<p class="stand">${escape(timeline.description ?? "")}</p>
<p>${timeline.events.length} events are told by ${timeline.sources.length} reports. Each entry names who says so, in which words, and how sure the date is: where a report gives no day, the timeline draws the stretch of time that it leaves open.</p>
${figure}
<p>Small raised numbers lead to the reports. Choose an event, with a pointer or with Tab, the arrow keys and Enter, to read what each of them says of it. Without script, the list under the picture holds the same.</p>
</main>
<script type="application/json" id="inputs">${JSON.stringify(inputs).replaceAll("<", "\\u003c")}</script>
<script>${script}</script>
<script>
attested.mount("#attested", JSON.parse(document.getElementById("inputs").textContent), { widths: [1120, 680, 360], heading: 0 });
</script>
</html>
`;
}

function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
