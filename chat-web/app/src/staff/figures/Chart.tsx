import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { theme } from "../../theme";
import { emptyAt } from "./series";

interface Series {
  readonly label: string;
  /** The token whose colour it is drawn in. */
  readonly token: string;
  readonly bars?: boolean;
}

type ChartProps = {
  /** What one who can't see it is told. */
  summary: string;
  x: readonly number[];
  ys: readonly (readonly (number | null)[])[];
  series: readonly Series[];
  sayX: (x: number) => string;
  sayY: (y: number) => string;
};

const height = 220;

/** Figures over time, drawn in the page's own colours and drawn anew when the scheme or the width changes. */
export function Chart({ summary, x, ys, series, sayX, sayY }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const dark = useRef(matchMedia("(prefers-color-scheme: dark)"));
  const scheme = theme.value;
  useEffect(() => {
    const element = box.current!;
    let plot: uPlot | undefined;
    const draw = () => {
      plot?.destroy();
      plot = new uPlot(
        optionsFor(element, series, sayX, sayY),
        [[...x], ...ys.map((y) => [...y])] as uPlot.AlignedData,
        element,
      );
    };
    const resize = new ResizeObserver(() => plot?.setSize({ width: element.clientWidth, height }));
    draw();
    resize.observe(element);
    dark.current.addEventListener("change", draw);
    return () => {
      resize.disconnect();
      dark.current.removeEventListener("change", draw);
      plot?.destroy();
    };
  }, [x, ys, series, scheme]);
  return <div class="plot" ref={box} role="img" aria-label={summary} />;
}

/** A token's colour as the page shows it now: a canvas knows nothing of custom properties. */
function colour(element: HTMLElement, token: string): string {
  const probe = document.createElement("i");
  probe.style.setProperty("color", `var(${token})`);
  element.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

function optionsFor(
  element: HTMLElement,
  series: readonly Series[],
  sayX: (x: number) => string,
  sayY: (y: number) => string,
): uPlot.Options {
  const [ink, line] = [colour(element, "--ink-3"), colour(element, "--line")];
  const font = "13px Barlow, sans-serif";
  const axis = { stroke: ink, font, grid: { stroke: line, width: 1 }, ticks: { show: false } };
  return {
    width: Math.max(200, element.clientWidth),
    height,
    legend: { show: false },
    hooks: { drawClear: [(plot) => hatch(plot, series, line)] },
    cursor: { drag: { x: false, y: false }, y: false },
    scales: {
      x: { time: false, range: (_, min, max) => [min - 0.6, max + 0.6] },
      y: { range: (_, __, max) => [0, Math.max(1, max * 1.15)] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        values: (_, at) => at.map((each) => (Number.isInteger(each) ? sayX(each) : "")),
      },
      { ...axis, size: 56, values: (_, at) => at.map((each) => (Number.isInteger(each) ? sayY(each) : "")) },
    ],
    series: [{}, ...series.map((one) => drawnAs(one, colour(element, one.token)))],
  };
}

/** Hatches what nothing is known of, so that nobody takes a gap for a value, or a line through it for one. */
function hatch(plot: uPlot, series: readonly Series[], stroke: string) {
  const [x, ...all] = plot.data;
  const lines = all.filter((_, i) => !series[i]?.bars) as (number | null)[][];
  if (lines.length === 0) return;
  const { ctx, bbox } = plot;
  const half = Math.abs(plot.valToPos(1, "x", true) - plot.valToPos(0, "x", true)) / 2;
  ctx.save();
  ctx.strokeStyle = stroke;
  ctx.lineWidth = 1;
  for (const i of emptyAt(lines)) {
    const left = Math.max(bbox.left, plot.valToPos(x[i]!, "x", true) - half);
    const width = Math.min(bbox.left + bbox.width, left + 2 * half) - left;
    ctx.save();
    ctx.beginPath();
    ctx.rect(left, bbox.top, width, bbox.height);
    ctx.clip();
    ctx.beginPath();
    for (let at = left - bbox.height; at < left + width; at += 9) {
      ctx.moveTo(at, bbox.top + bbox.height);
      ctx.lineTo(at + bbox.height, bbox.top);
    }
    ctx.stroke();
    ctx.restore();
  }
  ctx.restore();
}

function drawnAs({ label, bars }: Series, stroke: string): uPlot.Series {
  const shared = { label, stroke, width: 2.25 };
  return bars
    ? { ...shared, width: 0, fill: stroke, paths: uPlot.paths.bars!({ size: [0.7, 40] }), points: { show: false } }
    : { ...shared, points: { show: true, size: 6, fill: stroke }, spanGaps: false };
}
