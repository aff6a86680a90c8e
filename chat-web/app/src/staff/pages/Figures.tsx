import type { Statistics } from "@paddock/client/staff";
import { useEffect, useState } from "preact/hooks";
import { f, t } from "../../i18n/i18n";
import { admin, advisorsAvailable, requests } from "../desk";
import { st } from "../i18n";
import { useLoaded } from "../load";
import { Content } from "../ui";
import { clock, useNow } from "../use-now";

type Range = "today" | "week" | "month";
const ranges: readonly Range[] = ["today", "week", "month"];
const againMs = 30_000;

/** What the day, week or month is like, in figures. */
export function Figures() {
  const texts = st().figures;
  const [range, setRange] = useState<Range>("today");
  const loaded = useLoaded((signal) => admin.statistics(range, { signal }), [range]);
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === "visible" && loaded.reload(), againMs);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <header class="bar">
        <h1>{texts.title}</h1>
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
  const { waits, chats, messagesPerMinute, waitsPerHour, appointments } = figures;
  const waiting = requests.value ?? [];
  const longest = (useNow() - Date.parse(waiting[0]?.since ?? "")) / 1000;
  const nothing = waits.count === 0;
  return (
    <>
      <section class="stats" aria-label={texts.title}>
        <Stat what={texts.waiting} big={f().number(waiting.length)} note={waiting.length > 0 ? texts.longest(clock(longest)) : texts.advisors(advisorsAvailable.value)} hot={waiting.length > 0} />
        <Stat what={texts.median} big={nothing ? "–" : clock(waits.medianSeconds)} note={texts.of(waits.count)} />
        <Stat what={texts.p90} big={nothing ? "–" : clock(waits.p90Seconds)} />
        <Stat what={texts.chats} big={f().number(chats)} />
        <Stat what={texts.messages} big={f().number(Math.round(messagesPerMinute * 10) / 10)} />
      </section>
      <section class="charts">
        <figure class="chart c7">
          <h2>{texts.perHour}</h2>
          {waitsPerHour.length === 0 ? (
            <p class="meta">{texts.noWaits}</p>
          ) : (
            <div class="wide">
              <table class="table">
                <thead>
                  <tr>
                    <th scope="col">{texts.hour}</th>
                    {[texts.chats, texts.median, texts.p90].map((head) => (
                      <th scope="col" class="r" key={head}>
                        {head}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {waitsPerHour.map(({ hour, waits: each }) => (
                    <tr key={hour}>
                      <td class="num">{texts.hours(hour)}</td>
                      <td class="r">{f().number(each.count)}</td>
                      <td class="r">{clock(each.medianSeconds)}</td>
                      <td class="r">{clock(each.p90Seconds)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </figure>
        <figure class="chart c5">
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
