/**
 * Every form of uncertainty: the date as it is written, what it is, and the stretch of time in which it is drawn.
 * A fourth entry is the zone in which it is read.
 */
export const groups = [
  {
    title: "As precise as it was written",
    text: "A date covers all of its unit. A day is a symbol while it is narrow; a month, a year or a century is a tinted bar with caps: some time in this stretch.",
    forms: [
      ["2022-10-21", "A day", "2022-10-01/2022-11-10"],
      ["2022-10-21T14:00Z", "A minute", "2022-10-21T06:00Z/2022-10-21T22:00Z"],
      ["2022-10", "A month", "2022-07/2023-01"],
      ["2001-22", "A season", "2001-01/2001-12"],
      ["2001-34", "A quarter", "2001-01/2001-12"],
      ["1985", "A year", "1980/1990"],
      ["1960s", "A decade", "1940/1990"],
      ["19th century", "A century", "1700/2000"],
    ],
  },
  {
    title: "From and to",
    text: "A span is solid where it certainly lasted, and tinted where its start or its end may lie. An open end goes on, as an arrow; of an unknown end nobody knows, and it ends in a question mark.",
    forms: [
      ["2022-10-08/2022-10-21", "From one day to another", "2022-10-01/2022-10-31"],
      ["1964/2008", "From year to year", "1955/2015"],
      ["2004-06-XX/2004-07-03", "From some day of June", "2004-05-15/2004-07-15"],
      ["1984~/2004-06", "From about 1984", "1975/2012"],
      ["1985/..", "From 1985, open", "1970/2010"],
      ["../1985-04", "Open, until April", "1970/1995"],
      ["1985-04-12/", "From a day, end unknown", "1985-03/1985-06"],
      ["/1985-04-12", "Start unknown, until a day", "1985-02/1985-05"],
    ],
  },
  {
    title: "Some time between",
    text: "One moment, and bounds for it. It has the hull of a span, and another meaning; so it has another drawing.",
    forms: [
      ["between 8 and 21 October 2022", "Between two days", "2022-10-01/2022-10-31"],
      ["mid-November 2022", "Mid-month", "2022-11-01/2022-11-30"],
      ["before 1928", "Before a year", "1910/1940"],
      ["after 1928", "After a year", "1915/1945"],
      ["[..1760-12-03]", "On a day or before", "1760-10-15/1760-12-31"],
      ["[1760-12..]", "In a month or later", "1760-09/1761-06"],
    ],
  },
  {
    title: "Approximate, uncertain, both",
    text: "`~` says about, `?` says perhaps, `%` says both. They move no bound, since nobody said by how much: the edges grow soft, the outline dashed.",
    forms: [
      ["2004-06~", "About June", "2004-03/2004-10"],
      ["1348~", "About 1348", "1340/1356"],
      ["1985?", "1985, uncertain", "1980/1990"],
      ["2004-06-11?", "A day, uncertain", "2004-05-25/2004-06-30"],
      ["2004-06-11~", "About a day", "2004-05-25/2004-06-30"],
      ["1348%", "About 1348, uncertain", "1340/1356"],
      ["2004?-06-~11", "Year uncertain, day approximate", "2004-05-25/2004-06-30"],
      ["1984?/2004~", "Either end with a doubt of its own", "1975/2012"],
    ],
  },
  {
    title: "Not stated",
    text: "`X` is a digit or a part that the source leaves out. What is left are a few possibilities, or a bracket around many.",
    forms: [
      ["201X", "A year of the 2010s", "2000/2030"],
      ["2004-XX", "Some month", "2003/2005"],
      ["1985-04-XX", "Some day of April", "1985-03/1985-05"],
      ["1985-XX-XX", "Some day of the year", "1984/1986"],
      ["1560-X2", "February or December", "1560-01/1561-01"],
      ["1985-0X-31", "The 31st of some month", "1985-01/1985-09"],
      ["156X-12-25", "Christmas in the 1560s", "1558/1572"],
    ],
  },
  {
    title: "One of several, and all of several",
    text: "Square brackets are a choice: ticks on a bracket. Braces mean every one of them: symbols on a line.",
    forms: [
      ["[1667,1668,1670..1672]", "One of five years", "1660/1680"],
      ["21 or 22 October 2022", "One of two days", "2022-10-10/2022-10-31"],
      ["{1960,1961-12}", "Both", "1958/1964"],
      [
        "2024-11-03T01:30",
        "A time that the clocks showed twice",
        "2024-11-03T02:00Z/2024-11-03T10:00Z",
        "America/New_York",
      ],
    ],
  },
  {
    title: "Estimates and ages",
    text: "`S2` says that two digits are significant. An age keeps its error; without one, half of its last digit.",
    forms: [
      ["1950S2", "About 1950, to the century", "1850/2050"],
      ["12,000 BP", "Before present", "Y-13000/-8000"],
      ["315±34 ka", "With an error", "Y-500000/Y-100000"],
      ["66.04±0.05 Ma", "The same, older", "Y-66499999/Y-65499999"],
      ["Y-17E7", "A year in millions", "Y-200000000/Y-140000000"],
    ],
  },
];

/** One of each, in one year. */
export const together = [
  { date: "2022-01-10", title: "A day" },
  { date: "2022-02", title: "A month" },
  { date: "2022-03-01/2022-04-10", title: "From – to" },
  { date: "2022-04-XX/2022-06-15", title: "From some day of April" },
  { date: "2022-05~", title: "About May" },
  { date: "2022-06?", title: "June, uncertain" },
  { date: "2022-07%", title: "About July, uncertain" },
  { date: "2022-08-14?", title: "A day, uncertain" },
  { date: "2022-08-28~", title: "About a day" },
  { date: "[2022-09-03,2022-09-12,2022-09-30]", title: "One of three days" },
  { date: "{2022-10-03,2022-10-21}", title: "Both days" },
  { date: "2022-11-XX", title: "Some day of November" },
  { date: "before 2022-02-10", title: "Before a day" },
  { date: "2022-09-20/..", title: "From a day, open" },
  { date: "2022-10-25/", title: "From a day, end unknown" },
];
