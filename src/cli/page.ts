import { escape } from "../render/escape.ts";

/**
 * A page around a figure: one file that opens from the file system and asks nobody for anything, which its policy also
 * forbids it.
 *
 * @param widest - px that the widest picture takes
 */
export function page(figure: string, title: string, language: string, widest: number): string {
  return `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title>
<style>
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 1rem; max-width: ${widest}px; font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; background: light-dark(#fff, #141619); color: light-dark(#1b1b1b, #ececec); }
</style>
</head>
<body>
${figure}
</body>
</html>
`;
}
