const inputs = `Inputs are JSON or CSV; several are merged into one timeline; - is standard input.
      --date-order <order>  dmy, mdy or ymd: how dates such as 03/04/2022 are meant`;

const drawing = `  -o, --output <file>       where to write, may be repeated; - is standard output, the default
      --format <format>     svg, html or png, where the file's name does not say it; default svg
      --title <text>        the heading, and
      --description <text>  the line under it, instead of those of the inputs; a table has neither
      --width <px>          width of the picture; default 680
      --height <px>         height; default: the least that shows everything
      --max-height <px>     greatest height that the picture takes by itself; default 1200, or
                            150 a lane; upright 12000, or 2400 from some 290 events on
      --orientation <way>   horizontal, vertical or auto; default auto
      --extent <date>       the stretch of time to show, as in 2022-01/2022-06; default: all events
      --no-folds            keep one scale: compress no stretch with few events
      --ages, --no-ages     count millennia back from today (12 ka), or name their years
      --references <kind>   list, notes or none; default list
      --direction <way>     ltr or rtl, the way time and text run; default: that of the language
      --theme <theme>       light, dark or auto; default auto
      --locale <language>   language, such as de or en-GB; default: that of the input; words
                            are there in ar, de, en, es, fr, ja and uk
      --calendar <name>     calendar of days and of the axis, such as persian; default gregory
      --zone <zone>         time zone in which times are shown, such as Europe/Kyiv or +04:00
      --heading <0-6>       level of the title; 0 leaves title and description out
      --id <name>           prefix of every id in the markup

HTML
      --fragment            the figure alone, to be set into a page
      --widths <px,px>      widths for which a picture is drawn; default: the width and 360

PNG (needs the package @resvg/resvg-js)
      --scale <number>      pixels for each px; default 2
      --font <file>         font to set text in, instead of the system's; may be repeated`;

const listing = `      --format <format>     text or json; default text`;

const documents = `      --documents <dir>     folder with the text of each source: <its id>.txt, .md, .html or .htm`;

const common = `  -h, --help                help; after a verb, that of the verb
      --version             the version`;

const ending = `Exit status: 0 done, 1 check or verify found errors, 2 an input or the usage is unusable.
Colour: on a terminal; NO_COLOR and FORCE_COLOR are heeded.`;

/** What `--help` prints: by itself, and after a verb. */
export const help: Readonly<Record<"all" | "render" | "check" | "verify", string>> = {
  all: `attested turns a list of events into a timeline that shows its sources.

  attested events.csv -o timeline.svg             draw; .svg, .html or .png by the ending
  attested check events.json                      list what is wrong, one issue a line
  attested verify events.json --documents dir     does each quote stand in its source document?

${inputs}

Drawing (attested [render] <inputs…>)
${drawing}

Checking and verifying (attested check <inputs…>, attested verify <inputs…> --documents <dir>)
${listing}
${documents}

${common}

${ending}
`,
  render: `attested [render] <inputs…> [-o <file>]… draws the inputs, merged, as one timeline.

${inputs}

${drawing}

${common}

${ending}
`,
  check: `attested check <inputs…> lists what is wrong, one issue a line: file:line:column path code message.

${inputs}

${listing}

${common}

Exit status: 0 no errors (there may be warnings), 1 errors, 2 an input or the usage is unusable.
`,
  verify: `attested verify <inputs…> --documents <dir> looks up each quote in the document of its source.

${inputs}

${documents}
${listing}

${common}

Exit status: 0 every quote stands there, 1 one does not, 2 an input or the usage is unusable.
`,
};
