import type { Frame } from "../layout/framed.ts";
import { printable } from "../layout/text/printable.ts";
import type { ReferenceLine } from "../layout/sheet/footer.ts";
import { plane, type Box } from "../layout/plane.ts";
import { drawAxis } from "./axis.ts";
import { drawCuts } from "./cut.ts";
import type { Drawing } from "./drawing.ts";
import { drawCount } from "./count.ts";
import { drawEvent, drawLeader, drawPasses } from "./event.ts";
import { drawGaps } from "./gap.ts";
import { clipId, sourceId } from "./ids.ts";
import { drawLanes } from "./lane.ts";
import { drawLegend } from "./legend.ts";
import { boxed } from "./path.ts";
import { pictureDescription } from "./names.ts";
import { node, round, type SceneNode } from "./node.ts";
import { paint, partsFor } from "./paint.ts";
import { themeClass } from "./scheme.ts";
import { style, type Place } from "./style.ts";
import { text } from "./text.ts";

/** The fonts of a file: those of the reader's system. */
const FONTS = "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/**
 * Draws a frame as a scene: adds paint, names and roles; every size is the frame's.
 *
 * @param place - whether the picture is a file of its own, with a ground and its references in it, or part of a page
 */
export function draw(frame: Frame, place: Place): SceneNode {
  const { prepared, width, height } = frame;
  const { settings, timeline } = prepared;
  const ground = settings.theme === "dark" ? "dark" : "light";
  const drawing: Drawing = { prepared, ground };
  const on = plane(frame.orientation, frame.mirrored, frame.origin);
  const clipped = frame.clip && `url(#${clipId(prepared)})`;
  const title = printable(timeline.title ?? prepared.words.untitled);
  return node(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: `attested attested-${frame.orientation}${place === "file" ? ` ${themeClass(settings.theme)}` : ""}`,
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      width,
      height,
      role: "graphics-document",
      "aria-roledescription": prepared.words.untitled.toLocaleLowerCase(prepared.locale),
      "aria-label": `${title}. ${pictureDescription(frame)}`,
      lang: prepared.locale,
      direction: "ltr",
      "font-family": FONTS,
    },
    [
      place === "file" &&
        node("style", {}, [
          style([settings.theme], place, {
            lanes: frame.lanes !== undefined || frame.spans !== undefined || prepared.namesLanes === true,
            ...partsFor(prepared),
          }),
        ]),
      place === "file" &&
        node("rect", { class: "attested-ground", width: "100%", height: "100%", fill: paint("ground", ground) }),
      frame.header.length > 0 &&
        node(
          "g",
          { class: "attested-header" },
          frame.header.map((line) => text(line, drawing)),
        ),
      frame.legend.length > 0 && drawLegend(frame.legend, drawing),
      drawAxis(frame, drawing),
      frame.lanes !== undefined && drawLanes(frame.lanes, frame.orientation, drawing),
      frame.clip !== undefined && drawClip(frame.clip, drawing),
      frame.counts.length > 0 &&
        node(
          "g",
          { class: "attested-counts", "clip-path": clipped },
          frame.counts.map((count) => drawCount(count, on, drawing)),
        ),
      // leaders lie under all marks, so that none is crossed out by another event's leader; upright, they go on over bars
      node(
        "g",
        { class: "attested-leaders", "clip-path": clipped },
        frame.events.map(
          (event) =>
            event.label !== undefined &&
            event.label.leader.length > 0 &&
            drawLeader(event.event.event.id, event.label, drawing),
        ),
      ),
      node("g", { class: "attested-events", "clip-path": clipped }, [
        ...frame.events.map((event) => drawEvent(event, on, drawing)),
        ...drawGaps(frame.events, on, drawing),
        frame.orientation === "vertical" && drawPasses(frame.events, on, drawing),
      ]),
      drawCuts(frame, on, drawing, clipped),
      frame.empty !== undefined && text(frame.empty, drawing),
      frame.references.length > 0 && drawReferences(frame, drawing),
    ],
  );
}

function drawClip(box: Box, { prepared }: Drawing): SceneNode {
  return node("clipPath", { id: clipId(prepared) }, [node("rect", boxed(box))]);
}

function drawReferences(frame: Frame, drawing: Drawing): SceneNode {
  const { ground } = drawing;
  const { prepared, references, rule, margin } = frame;
  return node("g", { class: "attested-references" }, [
    rule !== undefined &&
      node("path", {
        class: "attested-rule",
        d: `M${round(margin)},${round(rule)}H${round(frame.width - margin)}`,
        stroke: paint("line", ground),
        "stroke-width": 0.8,
      }),
    ...linked(references, (line, index) => {
      const begins = line.source !== undefined && line.source !== references[index - 1]?.source;
      const number = begins ? prepared.references.numberOf.get(line.source) : undefined;
      return text(line, drawing, {
        id: number === undefined ? undefined : sourceId(prepared, number),
        "font-style": line.slant,
        ...(line.href !== undefined && { fill: paint("link", ground) }),
      });
    }),
  ]);
}

/** Draws lines; those that follow each other and lead to one address are one link, so that it is written once. */
function linked(
  lines: readonly ReferenceLine[],
  drawLine: (line: ReferenceLine, index: number) => SceneNode,
): readonly SceneNode[] {
  const groups: { readonly href: string | undefined; readonly words: SceneNode[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const last = groups.at(-1);
    const word = drawLine(line, index);
    if (last !== undefined && last.href === line.href) last.words.push(word);
    else groups.push({ href: line.href, words: [word] });
  }
  return groups.flatMap(({ href, words }) => (href === undefined ? words : [node("a", { href }, words)]));
}
