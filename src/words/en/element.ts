/** The words that stand in the place of the element `<attested-timeline>`. */
export const element = {
  /** Where the file at the address that `src` names did not come; why is told on the console. */
  notLoaded: "The timeline could not be loaded.",
  /** Where the data came but are not a timeline; why is told on the console. */
  notRead: "The timeline could not be read.",
};

/** The words of the element; another language has the same keys. */
export type ElementWords = typeof element;

/** What the element, and `mount`, say on the console. */
export const elementConsole = {
  loading: (address: string, reason: string): string => `attested: error: ${address} could not be loaded: ${reason}`,
  status: (code: number, text: string): string => `the server answered ${text === "" ? code : `${code} ${text}`}`,
  noFiles:
    "A page that is opened from the file system cannot load files: put the data into the element, within a script.",
  attribute: (reason: string): string => `attested: warning: an attribute of attested-timeline is left out: ${reason}`,
  nearMiss: (name: string, near: string): string =>
    `attested: warning: attested-timeline has no attribute ${name}${name === "width" ? ": it is as wide as its box, which is for CSS to say" : `; did you mean ${near}?`}`,
  extent: (text: string): string =>
    `extent must be a date that has both ends, such as 2022-01/2022-06, or two times in ms with a comma, not ${JSON.stringify(text)}`,
  noWords: (language: string): string =>
    `attested: warning: dates are in “${language}” and the words around them in English: give \`messages\` what attested/locales/${language} exports`,
  noData:
    "attested: warning: attested-timeline has no data: expected the property `data`, the attribute `src`, or a child script of type application/json or text/csv",
} as const;
