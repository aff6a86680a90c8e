import type { Report } from "@paddock/client/staff";
import { useState } from "preact/hooks";
import { Empty } from "../../design/ui";
import { f, t } from "../../i18n/i18n";
import { rooms } from "../../live/session";
import { admin, reportsChanged } from "../desk";
import { st } from "../i18n/i18n";
import { useLoaded } from "../load";
import { staffPath } from "../routes";
import { Content } from "../ui";
import { Case } from "./Case";
import { roomName } from "./place";
import { RoomReader } from "./RoomReader";
import "./moderation.css";

/** What was reported, one case at a time, and what is said in each room. */
export function Moderation({ room }: { room?: string | undefined }) {
  const texts = st().moderation;
  const [chosen, setChosen] = useState<string>();
  const list = useLoaded(
    async (signal) => {
      const [open, closed] = await Promise.all([
        admin.reports({ status: "open", limit: 100 }, { signal }),
        admin.reports({ status: "closed", limit: 20 }, { signal }),
      ]);
      return { open, closed };
    },
    [reportsChanged.value],
  );
  const all = [...(list.value?.open ?? []), ...(list.value?.closed ?? [])];
  const report = room ? undefined : (all.find(({ id }) => id === chosen) ?? list.value?.open[0]);
  const shown = room !== undefined || chosen !== undefined;
  return (
    <div class={shown ? "mod is-case" : "mod"}>
      <section class="reports" aria-labelledby="mod-title">
        <header class="bar">
          <h1 id="mod-title">{texts.title}</h1>
        </header>
        <div class="scroll">
          <Content of={list}>
            {({ open, closed }) => (
              <>
                <h2 class="label">{texts.toJudge(open.length)}</h2>
                {open.length === 0 && <Empty icon="circle-check" title={texts.none} text={texts.noneText} />}
                <Rows reports={open} chosen={report?.id} onChoose={setChosen} />
                {closed.length > 0 && <h2 class="label">{texts.judged}</h2>}
                <Rows reports={closed} chosen={report?.id} onChoose={setChosen} />
              </>
            )}
          </Content>
          <h2 class="label">{texts.rooms}</h2>
          <ul class="list">
            {rooms.value?.map((one) => (
              <li key={one.id}>
                <a
                  class="rep"
                  href={staffPath("moderation", one.id)}
                  aria-current={one.id === room ? "true" : undefined}
                >
                  <b class="name cut">{one.name}</b>
                  <span class="num">
                    {one.members} / {one.capacity}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      </section>
      {room !== undefined ? (
        <RoomReader id={room} key={room} />
      ) : report ? (
        <Case report={report} reports={all} onBack={() => setChosen(undefined)} key={report.id} />
      ) : (
        <section class="case" aria-label={texts.pick}>
          <Empty icon="flag" title={texts.pick} text={texts.pickText} />
        </section>
      )}
    </div>
  );
}

function Rows({
  reports,
  chosen,
  onChoose,
}: {
  reports: readonly Report[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}) {
  const texts = st().moderation;
  return (
    <ol class="list">
      {reports.map((report) => {
        const { id, from, text, at, reason, action, room } = report;
        return (
          <li key={id}>
            <a
              class={action ? "rep is-done" : "rep"}
              href={staffPath("moderation")}
              aria-current={id === chosen ? "true" : undefined}
              onClick={() => onChoose(id)}
            >
              <b class="name cut">{from.name || t().rooms.deletedUser}</b>
              <time dateTime={at}>{f().when(at)}</time>
              <span class="q">{text}</span>
              <span class="why2">
                {room ? (roomName(room) ?? t().rooms.unknown) : texts.inTalk}
                {" · "}
                {action ? (action === "remove" ? texts.wasRemoved : texts.wasDismissed) : (reason ?? texts.noReason)}
              </span>
            </a>
          </li>
        );
      })}
    </ol>
  );
}
