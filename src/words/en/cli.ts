/** The words of the command line. Names of files and options come as they are written. */
export const cli = {
  usage: "attested <inputs…> -o timeline.svg; attested --help tells more",
  stdin: "<stdin>",
  stdout: "<stdout>",
  /** What stands before every line that is not about a place in an input. */
  program: "attested",
  fault: "A fault in attested itself. Please report it with these lines:",
  and: (rest: number, name: string): string => ` (and ${rest} more: attested check ${name})`,

  unknownVerb: (name: string): string => `${name}: there is no such file, and no such verb`,
  verbs: (names: readonly string[]): string => `; verbs are ${names.join(", ")}`,
  noInput: "no input; - reads standard input",
  twiceStdin: "standard input can be read only once",
  unknownOption: (name: string): string => `there is no option ${name}`,
  allOptions: "; attested --help lists all",
  otherVerb: (name: string, verb: string): string => `${name} is no option of ${verb}`,
  missingValue: (name: string): string => `${name} needs a value`,
  noValue: (name: string): string => `${name} takes no value`,
  didYouMean: (name: string): string => `; did you mean ${name}?`,
  notNumber: (name: string, found: string): string => `${name} must be a number, not “${found}”`,
  notExtent: (name: string, found: string): string =>
    `${name} must be a date or an interval with two ends, such as 2022-01/2022-06, not “${found}”`,
  emptyExtent: (name: string, value: string): string => `no event lies in ${name} ${value}`,
  notZone: (name: string, found: string): string =>
    `${name} must be utc, an IANA zone such as Europe/Kyiv or an offset such as +04:00, not “${found}”`,
  notFormat: (found: string): string => `--format must be svg, html or png, not “${found}”`,
  notReport: (found: string): string => `--format must be text or json, not “${found}”`,
  notScale: (found: string): string => `--scale must be more than 0 and at most 20, not “${found}”`,
  unknownOrder: (found: string): string => `--date-order must be dmy, mdy or ymd, not “${found}”`,
  unknownEnding: (path: string): string => `${path}: a file ends in .svg, .html or .png, or --format says what it is`,
  twoFormats: (path: string, format: string): string => `${path}: the ending is not that of --format ${format}`,
  otherFormat: (name: string, format: string): string => `${name} is for ${format.toUpperCase()}, and no output is`,
  noCatalogue: (language: string, known: readonly string[]): string =>
    `there are no words in “${language}”, so they are English; there are ${known.join(", ")}`,
  needsDocuments: "verify needs --documents <dir>, the folder with the text of each source",
  binaryToTerminal: "a PNG is not for a terminal: -o timeline.png writes a file",

  isOutput: (path: string): string => `${path}: is a picture or a page, and no input; -o ${path} writes it`,
  isInput: (path: string): string => `${path}: is an input, and would be overwritten`,
  twiceOutput: (path: string): string => `${path}: is to be written twice`,
  noName: "the name of an input is empty",
  folder: (path: string): string => `${path}: is a folder`,
  notFolder: (path: string): string => `${path}: is not a folder`,
  noFile: (path: string): string => `${path}: there is no such file`,
  noSuchFolder: (path: string): string => `${path}: there is no such folder`,
  noFolder: (path: string, folder: string): string => `${path}: there is no folder ${folder}`,
  utf16: (path: string): string =>
    `${path}: is UTF-16 without a byte order mark; save it as UTF-8 (in Excel “CSV UTF-8”)`,
  notUTF8: (place: string): string => `${place}: is not UTF-8, perhaps Windows-1252; save it as UTF-8`,
  notUTF16: (place: string): string => `${place}: is not UTF-16, though it begins so; save it as UTF-8`,
  notText: (path: string): string => `${path}: is not a text; expected JSON or CSV in UTF-8`,
  archive: (path: string): string => `${path}: is a spreadsheet or archive; save the table as CSV (UTF-8)`,
  pdf: (path: string): string => `${path}: is a PDF; expected JSON or CSV in UTF-8`,
  /** The same of what `verify` reads. */
  documents: {
    utf16: (path: string): string => `${path}: is UTF-16 without a byte order mark; save it as UTF-8`,
    notText: (path: string): string => `${path}: is not a text; save its text in UTF-8`,
    archive: (path: string): string => `${path}: is an archive or a file of an office program; save its text in UTF-8`,
    pdf: (path: string): string => `${path}: is a PDF; save its text in UTF-8`,
  },
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
    EAGAIN: "is not ready to be read or written",
    ENXIO: "no such device",
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
