import { renderHTML, renderSVG } from "attested";

/** The picture as a file of its own. */
export function svgOf(subject, { width, look }) {
  return renderSVG(subject, { ...look, width });
}

/** The picture as part of a page, complete without script. */
export function htmlOf(subject, { width, look }) {
  return renderHTML(subject, { ...look, width });
}

/**
 * The markup of `<attested-timeline>` with the data in it. One input stands in it as data, which the strictest policy of
 * a page allows; several, or one with what would end a script, or with a title of the page's own, are set by a script.
 */
export function embedOf(texts, { title, look }) {
  const attributes = Object.entries(look).map(([name, value]) => ` ${name}="${value}"`);
  const start = `<script src="attested.standalone.js"></script>\n<attested-timeline${attributes.join("")}>`;
  const [text] = texts;
  if (texts.length === 1 && title === "" && isJSON(text))
    return `${start}\n<script type="application/json">\n${inScript(text.trim())}\n</script>\n</attested-timeline>\n`;
  if (texts.length === 1 && title === "" && !/<\/?script|<!--/i.test(text))
    return `${start}\n<script type="text/csv">\n${text.trim()}\n</script>\n</attested-timeline>\n`;
  const inputs = title === "" ? texts : [{ title, events: [] }, ...texts];
  const data = inScript(JSON.stringify(inputs, null, 1));
  return `${start}</attested-timeline>\n<script>\ndocument.currentScript.previousElementSibling.data = ${data};\n</script>\n`;
}

/** As `read` tells JSON from a table. */
function isJSON(text) {
  return /^\s*(?:[[{]|\/[/*])/.test(text);
}

function inScript(json) {
  return json.replaceAll("<", "\\u003c");
}

/** A file name from a title, or from the name of an input. */
export function fileName(title, name) {
  const words = (title || name.replace(/\.\w+$/, ""))
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return `${words.slice(0, 60) || "timeline"}.svg`;
}
