// What the pages of the gallery are set with: text that is safe, panels that can be copied, a frame without network.

/** Text as markup: nothing in it is a tag, a reference, or the end of an attribute. */
export const escape = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Text in which `code` stands between backticks. */
export const prose = (text) => escape(text).replaceAll(/`([^`]+)`/g, "<code>$1</code>");

/** A file in a box that scrolls by itself; `copy.js` puts a button into its head. */
export const panel = (name, text) => `
      <div class="panel" data-copy>
        <p class="panel-head">${escape(name)}</p>
        <pre tabindex="0" role="region" aria-label="${escape(name)}"><code>${escape(text.trimEnd())}</code></pre>
      </div>`;

/** A page that asks nobody for anything: its style and scripts stand beside it. */
export const page = ({ title, description, body, scripts = [] }) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(title)}</title>
    <meta name="description" content="${escape(description)}" />
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="gallery.css" />
${[...scripts, "attested.standalone.js", "copy.js"].map((name) => `    <script src="${name}" defer></script>`).join("\n")}
  </head>
  <body>
${body}
  </body>
</html>
`;
