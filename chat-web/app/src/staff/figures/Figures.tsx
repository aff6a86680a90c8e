import type { Statistics } from "@paddock/client/staff";
import { useEffect, useMemo, useState } from "preact/hooks";
import { f, t } from "../../i18n/i18n";
import { dealerships } from "../../i18n/zone";
import { admin, advisorsAvailable, appointmentsChanged, ownChats, requests, streaming } from "../desk";
import { st } from "../i18n/i18n";
import { useLoaded } from "../load";
import { Content } from "../ui";
import { clock, useNow } from "../use-now";
import { Breakdown } from "./Breakdown";
import { Chart } from "./Chart";
import { busiest, byHour, byMinute } from "./series";

type Range = "today" | "week" | "month";
const ranges: readonly Range[] = ["today", "week", "month"];
const againMs = 30_000;

/** What the day, week or month is like, in figures. */
export function Figures() {
  const texts = st().figures;
  const [range, setRange] = useState<Range>("today");
  const [shop, setShop] = useState<string>();
  const loaded = useLoaded(
    (signal) => admin.statistics(range, { ...(shop && { dealership: shop }) }, { signal }),
    [range, shop],
  );
  // What the event stream tells of is in the figures a moment later.
  const events = [requests.value?.length, appointmentsChanged.value, ownChats.value.length].join();
  useEffect(() => {
    const timer = setTimeout(loaded.reload, 800);
    return () => clearTimeout(timer);
  }, [events]);
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === "visible" && loaded.reload(), againMs);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <header class="bar">
        <h1>{texts.title}</h1>
        <p class="live-note meta" role="status">
          <i class={streaming.value ? "dot" : "dot --off"} aria-hidden="true" />
          {streaming.value ? st().charts.live : st().charts.stale}
        </p>
        {dealerships.value.length > 1 && (
          <div class="seg --scroll" role="group" aria-label={texts.shop}>
            {[undefined, ...dealerships.value].map((one) => (
              <button
                type="button"
                aria-pressed={one?.id === shop}
                onClick={() => setShop(one?.id)}
                key={one?.id ?? ""}
              >
                {one?.name ?? texts.allShops}
              </button>
            ))}
          </div>
        )}
        <div class="seg" role="group" aria-label={texts.range}>
          {ranges.map((one) => (
            <button type="button" aria-pressed={one === range} onClick={() => setRange(one)} key={one}>
              {texts.ranges[one]}
            </button>
          ))}
        </div>
      </header>
      <div class="scroll">
        <div class="dash">
          <Content of={loaded}>{(figures) => <Board figures={figures} />}</Content>
        </div>
      </div>
    </>
  );
}

function Stat({ what, big, note, hot = false }: { what: string; big: string; note?: string; hot?: boolean }) {
  return (
    <article class={hot ? "stat is-hot" : "stat"} aria-label={what}>
      <h2 class="what">{what}</h2>
      <p class="big">{big}</p>
      {note && <p class="vs">{note}</p>}
    </article>
  );
}

function Board({ figures }: { figures: Statistics }) {
  const texts = st().figures;
  const { waits, chats, messagesPerMinute, appointments, ratings, before } = figures;
  const than = texts.before[figures.range];
  const waiting = requests.value ?? [];
  const longest = (useNow() - Date.parse(waiting[0]?.since ?? "")) / 1000;
  const nothing = waits.count === 0;
  return (
    <>
      <section class="stats" aria-label={texts.title}>
        <Stat
          what={texts.waiting}
          big={f().number(waiting.length)}
          note={waiting.length > 0 ? texts.longest(clock(longest)) : texts.advisors(advisorsAvailable.value)}
          hot={waiting.length > 0}
        />
        <Stat
          what={texts.median}
          big={nothing ? "–" : clock(waits.medianSeconds)}
          note={before.waits.count === 0 ? texts.of(waits.count) : than(clock(before.waits.medianSeconds))}
        />
        <Stat
          what={texts.p90}
          big={nothing ? "–" : clock(waits.p90Seconds)}
          note={before.waits.count === 0 ? texts.of(waits.count) : than(clock(before.waits.p90Seconds))}
        />
        <Stat what={texts.chats} big={f().number(chats)} note={than(f().number(before.chats))} />
        <Stat
          what={st().ratings.title}
          big={ratings.mean === undefined ? "–" : f().number(Math.round(ratings.mean * 10) / 10)}
          note={ratings.count === 0 ? st().ratings.none : st().ratings.given(f().number(ratings.count))}
        />
        <Stat what={texts.messages} big={f().number(messagesPerMinute)} note={texts.lastMinute} />
      </section>
      <section class="charts">
        <Hours figures={figures} />
        <LastHour figures={figures} />
        <Breakdown figures={figures} />
        <figure class="chart c5" aria-label={texts.appointments}>
          <h2>{texts.appointments}</h2>
          <div>
            {appointments.map(({ category, booked, places }) => (
              <p class="hbar" key={category}>
                <span>{t().categories[category]}</span>
                <span class="t" aria-hidden="true">
                  <i style={{ "--part": String(places > 0 ? Math.min(1, booked / places) : 0) }} />
                </span>
                <span class="n">{texts.booked(f().number(booked), f().number(places))}</span>
              </p>
            ))}
          </div>
        </figure>
      </section>
    </>
  );
}

/** Chats and waits by the hour: two drawings of one table. */
function Hours({ figures: { waitsPerHour } }: { figures: Statistics }) {
  const texts = st().charts;
  const heads = st().figures;
  const drawn = useMemo(() => byHour(waitsPerHour), [waitsPerHour]);
  const waits = useMemo(() => [drawn.median, drawn.p90], [drawn]);
  const chats = useMemo(() => [drawn.chats], [drawn]);
  const most = busiest(waitsPerHour);
  if (!most)
    return (
      <figure class="chart c7" aria-label={texts.waits}>
        <h2>{texts.waits}</h2>
        <p class="meta">{heads.noWaits}</p>
      </figure>
    );
  const summary = texts.summaryWaits(heads.hours(most.hour), clock(most.waits.medianSeconds));
  const hour = (x: number) => heads.hours(x);
  return (
    <>
      <figure class="chart c7" aria-label={texts.waits}>
        <header>
          <h2>{texts.waits}</h2>
          <p class="key" aria-hidden="true">
            <span>
              <i />
              {heads.median}
            </span>
            <span>
              <i class="--w" />
              {heads.p90}
            </span>
          </p>
        </header>
        <Chart summary={summary} x={drawn.x} ys={waits} series={waitSeries} sayX={hour} sayY={clock} />
        <details>
          <summary>{texts.table}</summary>
          <div class="wide" tabIndex={0} role="region" aria-label={texts.table}>
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">{heads.hour}</th>
                  {[heads.chats, heads.median, heads.p90].map((head) => (
                    <th scope="col" class="r" key={head}>
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {waitsPerHour.map(({ hour: at, waits: each }) => (
                  <tr key={at}>
                    <td class="num">{heads.hours(at)}</td>
                    <td class="r">{f().number(each.count)}</td>
                    <td class="r">{clock(each.medianSeconds)}</td>
                    <td class="r">{clock(each.p90Seconds)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      </figure>
      <figure class="chart c5" aria-label={texts.chats}>
        <h2>{texts.chats}</h2>
        <Chart summary={summary} x={drawn.x} ys={chats} series={chatSeries} sayX={hour} sayY={(y) => f().number(y)} />
      </figure>
    </>
  );
}

/** The messages of the last hour, whichever range one looks at. */
function LastHour({ figures: { lastHour } }: { figures: Statistics }) {
  const texts = st().charts;
  const drawn = useMemo(() => byMinute(lastHour, Date.now()), [lastHour]);
  const messages = useMemo(() => [drawn.messages], [drawn]);
  const total = drawn.messages.reduce((sum, each) => sum + each, 0);
  return (
    <figure class="chart c7" aria-label={texts.lastHour}>
      <h2>{texts.lastHour}</h2>
      {total === 0 ? (
        <p class="meta">{texts.quiet}</p>
      ) : (
        <>
          <p class="meta">{texts.summaryMessages(f().number(total), f().number(Math.max(...drawn.messages)))}</p>
          <Chart
            summary={texts.summaryMessages(f().number(total), f().number(Math.max(...drawn.messages)))}
            x={drawn.x}
            ys={messages}
            series={messageSeries}
            sayX={(x) => (x === 0 ? texts.now : `${x} min`)}
            sayY={(y) => f().number(y)}
          />
        </>
      )}
    </figure>
  );
}

const waitSeries = [
  { label: "median", token: "--ink" },
  { label: "p90", token: "--wait-ink" },
];
const chatSeries = [{ label: "chats", token: "--ink-3", bars: true }];
const messageSeries = [{ label: "messages", token: "--ink-3", bars: true }];
