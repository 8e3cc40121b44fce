/** The element of the page with this id. */
export function byId(id) {
  return document.getElementById(id);
}

/** Makes an element: text is text, `undefined` attributes are left out. */
export function element(name, attributes = {}, children = []) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

/** The sign of a severity: a shape of its own, so that colour is not the only difference. */
export function sign(severity) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#sign-${severity}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

/** Lets the browser paint what was just said, before work that holds it up. */
export function painted() {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 100); // a page in the background is not painted
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
}

/** A number of bytes or characters, for people. */
export function size(bytes) {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** “1 event”, “2,000 events”. */
export function count(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
