import { describeReference } from "../evidence/describe.ts";
import { frame } from "../layout/frame/frame.ts";
import type { Frame, Part } from "../layout/framed.ts";
import { inReadingOrder } from "../layout/prepare/beginning.ts";
import type { Prepared, PreparedEvent } from "../layout/prepare/prepare.ts";
import { rowedIn } from "../layout/marks/rowed.ts";
import type { TimelineEvent } from "../model/timeline.ts";
import { citationList, evidenceNodes } from "./citations.ts";
import { draw } from "./draw.ts";
import { eventId, sourceId } from "./ids.ts";
import { inline } from "./inline.ts";
import { description } from "./names.ts";
import { node, type SceneNode } from "./node.ts";
import { partsFor } from "./paint.ts";
import { themeClass } from "./scheme.ts";
import { figureStyle, style } from "./style.ts";

/**
 * A timeline as part of a page: heading, a picture for each width of which CSS shows the widest that fits, the events as
 * a list, and the references. Complete without script.
 *
 * @param widths - widths of the pictures in px, ascending, each once
 * @param pictureAt - the picture of a width, where it is not drawn here
 */
export function figure(
  prepared: Prepared,
  widths: readonly number[],
  pictureAt: (width: number) => SceneNode = (width) => picture(pictureFrame(prepared, width)),
): SceneNode {
  const { settings, timeline, words } = prepared;
  const level = settings.heading;
  const themes = settings.theme === "auto" ? [] : [settings.theme];
  const title = timeline.title !== undefined && level > 0 ? timeline.title : undefined;
  return node(
    "figure",
    {
      class: ["attested-figure", ...themes.map(themeClass)].join(" "),
      id: settings.id,
      lang: prepared.locale,
      dir: prepared.direction === "rtl" ? "rtl" : undefined,
      "aria-labelledby": title === undefined ? undefined : `${settings.id}-title`,
      "aria-label": title === undefined ? (timeline.title ?? words.untitled) : undefined,
    },
    [
      node("style", {}, [
        style(themes, "page", {
          lanes: prepared.lanes.length > 0 || rowedIn(prepared, true).length > 0,
          ...partsFor(prepared),
        }) + figureStyle(widths, settings.id),
      ]),
      title !== undefined && node(`h${level}`, { class: "attested-heading", id: `${settings.id}-title` }, [title]),
      level > 0 &&
        timeline.description !== undefined &&
        node("p", { class: "attested-description" }, [timeline.description]),
      ...widths.map(pictureAt),
      eventList(prepared),
      settings.references !== "none" && referenceList(prepared),
    ],
  );
}

/**
 * The frame of one picture of a figure, which has title and references beside it, or of an enlarged part of that.
 *
 * @param before - the frame that stood there before the data changed
 */
export function pictureFrame(prepared: Prepared, width: number, part?: Part, before?: Frame): Frame {
  const { height, maxHeight, orientation, extent } = prepared.settings;
  return frame(prepared, {
    width,
    height,
    maxHeight,
    orientation,
    extent,
    heading: false,
    references: "none",
    margin: 1,
    part,
    before,
  });
}

/** A picture up to this height can be read when it is made so small that it has room on a page of paper, in px. */
const SHEET = 1600;

/** One picture of a figure. */
export function picture(framed: Frame): SceneNode {
  const drawn = draw(framed, "page");
  const sheet = framed.height <= SHEET ? " attested-sheet" : "";
  const classes = `${drawn.attributes["class"]}${sheet} attested-at-${Math.round(framed.width)}`;
  return { ...drawn, attributes: { ...drawn.attributes, class: classes } };
}

function eventList(prepared: Prepared): SceneNode {
  const { words, events, undated } = prepared;
  const count = events.length + undated.length;
  return node("details", { class: "attested-list" }, [
    node("summary", {}, [words.list.all(count)]),
    node("p", {}, [`${description(prepared)}.`]),
    node("ol", {}, [
      ...[...events].sort(inReadingOrder).map((event) => eventItem(prepared, event)),
      ...undated.map((event) =>
        node("li", { id: eventId(prepared, event.id), "data-event": event.id }, [
          node("span", { class: "attested-when" }, [words.list.undated]),
          " ",
          node("strong", { dir: "auto" }, [event.title]),
          undatedKind(prepared, event),
          ...(event.text === undefined ? [] : [node("p", { class: "attested-text", dir: "auto" }, inline(event.text))]),
          ...citationList(prepared, event.citations),
        ]),
      ),
    ]),
  ]);
}

function eventItem(prepared: Prepared, event: PreparedEvent): SceneNode {
  return node("li", { id: eventId(prepared, event.event.id), "data-event": event.event.id }, [
    node("span", { class: "attested-when" }, [event.dateInFull()]),
    " ",
    node("strong", { dir: "auto" }, [event.event.title]),
    kindOf(event),
    ...evidenceNodes(prepared, event),
  ]);
}

/** Type and lane of an event, in brackets. */
function kindOf({ type, lane }: PreparedEvent): string | undefined {
  const known = [type.label, lane?.label].filter((label) => label !== undefined && label !== "");
  return known.length === 0 ? undefined : ` (${known.join(", ")})`;
}

function undatedKind({ types, timeline }: Prepared, { type, lane }: TimelineEvent): string | undefined {
  const labels = [
    type === undefined ? undefined : (types.find(({ id }) => id === type)?.label ?? type),
    lane === undefined ? undefined : (timeline.lanes.find(({ id }) => id === lane)?.label ?? lane),
  ].filter((label) => label !== undefined);
  return labels.length === 0 ? undefined : ` (${labels.join(", ")})`;
}

function referenceList(prepared: Prepared): SceneNode | undefined {
  const { entries } = prepared.references;
  if (entries.length === 0) return undefined;
  const dates = { ...prepared.dates, zone: prepared.zone };
  return node("section", { class: "attested-sources" }, [
    node("p", { class: "attested-period" }, [prepared.words.sources]),
    node(
      "ol",
      { class: "attested-references" },
      entries.map((entry) =>
        node(
          "li",
          { id: sourceId(prepared, entry.number) },
          describeReference(entry, dates).map((run) => {
            const inner = run.italic ? node("cite", { lang: run.language, dir: "auto" }, [run.text]) : run.text;
            return run.href === undefined ? inner : node("a", { href: run.href }, [inner]);
          }),
        ),
      ),
    ),
  ]);
}
