/** The words of the command line. Names of files and options come as they are written. */
export const cli = {
  /** What `attested --help` prints. */
  help: `attested turns a list of events into a timeline that shows its sources.

  attested events.csv -o timeline.svg             draw; .svg, .html or .png by the ending
  attested check events.json                      list what is wrong, one issue a line
  attested verify events.json --documents dir     does each quote stand in its source document?

Inputs are JSON or CSV; several are merged into one timeline; - is standard input.

Drawing (attested [render] <inputs…>)
  -o, --output <file>       where to write, may be repeated; - is standard output, the default
      --format <format>     svg, html or png, where the file's name does not say it; default svg
      --width <px>          width of the picture; default 680
      --height <px>         height; default: the least that shows everything
      --max-height <px>     greatest height that the picture takes by itself
      --orientation <way>   horizontal, vertical or auto; default auto
      --extent <date>       the stretch of time to show, as in 2022-01/2022-06; default: all events
      --no-folds            keep one scale: compress no empty stretch
      --references <kind>   list, notes or none; default list
      --theme <theme>       light, dark or auto; default auto
      --locale <language>   language of dates, such as en-GB; default: that of the input
      --zone <zone>         time zone in which times are shown, such as Europe/Kyiv
      --heading <0-6>       level of the title; 0 leaves title and description out
      --id <name>           prefix of every id in the markup

HTML
      --fragment            the figure alone, to be set into a page
      --widths <px,px>      widths for which a picture is drawn; default: the width and 360

PNG (needs the package @resvg/resvg-js)
      --scale <number>      pixels for each px; default 2
      --font <file>         font to set text in, instead of the system's; may be repeated

Verifying (attested verify <inputs…>)
      --documents <dir>     folder with the text of each source: <its id>.txt, .md or .html

  -h, --help                this help
      --version             the version

Exit status: 0 done, 1 check or verify found errors, 2 an input or the usage is unusable.
Colour: on a terminal; NO_COLOR and FORCE_COLOR are heeded.
`,
  usage: "attested <inputs…> -o timeline.svg; attested --help tells more",
  stdin: "<stdin>",
  stdout: "<stdout>",
  /** What stands before every line that is not about a place in an input. */
  program: "attested",
  fault: "A fault in attested itself. Please report it with these lines:",
  and: (rest: number, name: string): string => ` (and ${rest} more: attested check ${name})`,

  noInput: "no input; - reads standard input",
  twiceStdin: "standard input can be read only once",
  unknownOption: (name: string): string => `there is no option ${name}`,
  otherVerb: (name: string, verb: string): string => `${name} is no option of ${verb}`,
  missingValue: (name: string): string => `${name} needs a value`,
  noValue: (name: string): string => `${name} takes no value`,
  didYouMean: (name: string): string => `; did you mean ${name}?`,
  notNumber: (name: string, found: string): string => `${name} must be a number, such as 680, not “${found}”`,
  notExtent: (name: string, found: string): string =>
    `${name} must be a date or an interval with two ends, such as 2022-01/2022-06, not “${found}”`,
  notZone: (name: string, found: string): string =>
    `${name} must be utc or an IANA zone such as Europe/Kyiv, not “${found}”`,
  notFormat: (found: string): string => `--format must be svg, html or png, not “${found}”`,
  notScale: (found: string): string => `--scale must be more than 0 and at most 20, not “${found}”`,
  unknownEnding: (path: string): string => `${path}: a file ends in .svg, .html or .png, or --format says what it is`,
  twoFormats: (path: string, format: string): string => `${path}: the ending is not that of --format ${format}`,
  needsDocuments: "verify needs --documents <dir>, the folder with the text of each source",
  binaryToTerminal: "a PNG is not for a terminal: -o timeline.png writes a file",

  folder: (path: string): string => `${path}: is a folder`,
  notFolder: (path: string): string => `${path}: is not a folder`,
  noFile: (path: string): string => `${path}: there is no such file`,
  noSuchFolder: (path: string): string => `${path}: there is no such folder`,
  noFolder: (path: string, folder: string): string => `${path}: there is no folder ${folder}`,
  empty: (path: string): string => `${path}: is empty`,
  utf16: (path: string): string => `${path}: is UTF-16; save it as UTF-8 (in Excel “CSV UTF-8”)`,
  notUTF8: (place: string): string => `${place}: is not UTF-8, perhaps Windows-1252; save it as UTF-8`,
  notText: (path: string): string => `${path}: is not a text; expected JSON or CSV in UTF-8`,
  archive: (path: string): string => `${path}: is a spreadsheet or archive; save the table as CSV (UTF-8)`,
  pdf: (path: string): string => `${path}: is a PDF; expected JSON or CSV in UTF-8`,
  tooLarge: (path: string): string => `${path}: is too large to be read as one text`,
  systemFault: (path: string, what: string): string => `${path}: ${what}`,
  /** What systems call these faults, by their codes. */
  system: {
    EACCES: "permission denied",
    EPERM: "not permitted",
    EROFS: "the file system is read-only",
    ENOSPC: "no space is left on the device",
    EDQUOT: "the disk quota is used up",
    EFBIG: "the file would be too large",
    EIO: "the device failed to read or write",
    ELOOP: "too many symbolic links",
    ENOTDIR: "a part of the path is not a folder",
    ENAMETOOLONG: "the name is too long",
    EMFILE: "too many files are open",
    EBUSY: "is in use by another program",
  } as Readonly<Record<string, string>>,

  noResvg: "PNG needs the package @resvg/resvg-js beside attested: npm install @resvg/resvg-js",
  brokenResvg: (what: string): string => `@resvg/resvg-js cannot be loaded: ${what}`,
  noFonts: "no font was found, and the PNG would have no text; install one, or name one with --font",
  noText: (files: string): string => `${files}: no text can be set with this; expected a TTF or OTF font`,
  tooManyPixels: (found: number, most: number): string =>
    `the PNG would have ${found} million pixels, and ${most} million are the most; a smaller --scale may do`,

  counts: (events: number, sources: number, found: readonly [number, number, number]): string => {
    const several = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
    const [errors, warnings, notices] = found;
    const list = [several(errors, "error"), several(warnings, "warning"), several(notices, "notice")].join(", ");
    return `${several(events, "event")}, ${several(sources, "source")}: ${list}`;
  },
  verified: (found: number, all: number): string =>
    all === 0
      ? "there are no quotes to verify"
      : `${found} of ${all} quotes and wordings stand in the documents of their sources`,

  reading: "reading",
  drawing: (path: string): string => `drawing ${path}`,
  verifying: "verifying",
} as const;
