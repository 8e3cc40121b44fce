import type { Theme } from "../layout/prepare/options.ts";
import { escape } from "../render/escape.ts";
import { schemeOf } from "../scene/scheme.ts";
import { paints, type Paint } from "../scene/theme.ts";

/**
 * A page around a figure: one file that opens from the file system and asks nobody for anything, which its policy also
 * forbids it.
 *
 * @param widest - px that the widest picture takes
 */
export function page(figure: string, title: string, language: string, widest: number, theme: Theme): string {
  return `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title>
<style>
:root { color-scheme: ${schemeOf(theme)}; }
body { margin: 0 auto; padding: 1rem; max-width: ${widest}px; font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; background: ${own(paints.ground)}; color: ${own(paints.ink)}; }
</style>
</head>
<body>
${figure}
</body>
</html>
`;
}

/** A colour of the page itself, which nobody else's style reaches. */
function own({ light, dark }: Paint): string {
  return `light-dark(${light}, ${dark})`;
}
