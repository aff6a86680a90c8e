import type { Report } from "@paddock/client/staff";
import { useState } from "preact/hooks";
import { FormDialog, Wrong } from "../../design/FormDialog";
import { Icon } from "../../design/Icon";
import { Face } from "../../design/ui";
import { humanError } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { toast } from "../../live/toasts";
import { admin } from "../desk";
import { st } from "../i18n/i18n";
import { useLoaded } from "../load";
import { staffPath } from "../routes";
import { Content } from "../ui";
import { Back, roomName } from "./place";
import { Said } from "./Said";
import { Tools } from "./Tools";

const times = [60, 1_440, 10_080, 0] as const;

/** One report: the text as it was, who reported it, what stands around it, and what is decided. */
export function Case({ report, reports, onBack }: { report: Report; reports: readonly Report[]; onBack: () => void }) {
  const texts = st().moderation;
  const who = report.from.name || t().rooms.deletedUser;
  const same = reports.filter(({ conversation, seq }) => conversation === report.conversation && seq === report.seq);
  const place = report.room ? texts.inRoom(roomName(report.room) ?? t().rooms.unknown) : texts.inTalk;
  return (
    <>
      <section class="case" aria-label={texts.about(who)}>
        <header class="bar">
          <Back href={staffPath("moderation")} onBack={onBack} />
          <div class="grow">
            <h2 class="cut">
              {who}, {place}
            </h2>
            <p class="meta">{texts.reported(same.length)}</p>
          </div>
        </header>
        <div class="scroll" tabIndex={0} role="region" aria-label={texts.about(who)}>
          <div class="casebody">
            <section class="frozen">
              <div class="by">
                <Face id={report.from.id} name={who} gone={report.from.erased} />
                <b>{who}</b>
                <span class="seal">{texts.frozen(`${f().dayHere(report.at)}, ${f().stamp(report.at)}`)}</span>
              </div>
              <blockquote>{report.text}</blockquote>
              <p class="after">{texts.frozenText}</p>
            </section>
            {same.map((one) => (
              <p class="reporter" key={one.id}>
                {texts.by(one.reporter.name || t().rooms.deletedUser, one.reason ?? texts.noReason)}{" "}
                <span class="meta">{texts.unnamed}</span>
              </p>
            ))}
            {report.room && roomName(report.room) && <Around room={report.room} seq={report.seq} />}
          </div>
        </div>
        {report.status === "open" && <Judge report={report} who={who} />}
      </section>
      {report.room && roomName(report.room) && <Tools id={report.room} />}
    </>
  );
}

function Around({ room, seq }: { room: string; seq: number }) {
  const texts = st().moderation;
  const page = useLoaded(
    async (signal) => (await admin.roomMessages(room, { after: Math.max(0, seq - 4), limit: 7 }, { signal })).messages,
    [room, seq],
  );
  return (
    <section class="around" aria-labelledby="around">
      <header>
        <h3 id="around">{texts.around}</h3>
        <a class="btn --s --bare" href={staffPath("moderation", room)}>
          {texts.whole}
        </a>
      </header>
      <Content of={page} rows={2}>
        {(messages) => (
          <ol class="log">
            {messages.map((message) => (
              <Said message={message} reported={message.seq === seq} key={message.seq} />
            ))}
          </ol>
        )}
      </Content>
    </section>
  );
}

function Judge({ report, who }: { report: Report; who: string }) {
  const texts = st().moderation;
  const [minutes, setMinutes] = useState<number>(1_440);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [banning, setBanning] = useState(false);
  const { room, from } = report;
  const barrable = room !== undefined && roomName(room) !== undefined && from.role === "customer" && !from.erased;
  const bar = (kind: "mute" | "ban") => admin.setBar(room!, from.id, { kind, minutes: minutes || undefined });
  async function act(what: () => Promise<unknown>, done: string) {
    setBusy(true);
    setProblem(undefined);
    try {
      await what();
      toast("go", done);
    } catch (error) {
      setProblem(humanError(error));
    } finally {
      setBusy(false);
    }
  }
  const remove = () => admin.resolveReport(report.id, "remove");
  return (
    <div class="judge">
      {barrable && (
        <div class="for">
          <span id="for-how">{texts.forHow}</span>
          <div class="seg" role="group" aria-labelledby="for-how">
            {times.map((time) => (
              <button type="button" aria-pressed={time === minutes} onClick={() => setMinutes(time)} key={time}>
                {texts.times[time]}
              </button>
            ))}
          </div>
        </div>
      )}
      {problem && <Wrong text={problem} />}
      <div class="acts">
        <button class="btn --strong" type="button" disabled={busy} onClick={() => void act(remove, texts.removed)}>
          {texts.remove}
        </button>
        {barrable && (
          <button
            class="btn"
            type="button"
            disabled={busy}
            onClick={() =>
              void act(async () => {
                await bar("mute");
                await remove();
              }, texts.muted(who))
            }
          >
            {texts.removeAndMute}
          </button>
        )}
        {barrable && (
          <button class="btn --stop" type="button" disabled={busy} onClick={() => setBanning(true)}>
            <Icon name="ban" size="s" />
            {texts.ban}
          </button>
        )}
        <button
          class="btn --bare"
          type="button"
          disabled={busy}
          onClick={() => void act(() => admin.resolveReport(report.id, "dismiss"), texts.dismissed)}
        >
          {texts.dismiss}
        </button>
      </div>
      {banning && (
        <FormDialog
          title={texts.banTitle(who, roomName(room) ?? "")}
          text={texts.banText}
          keep={texts.banKeep}
          act={texts.ban}
          destroys
          onKeep={() => setBanning(false)}
          onAct={async () => {
            await bar("ban");
            await remove();
            toast("go", texts.banned(who));
            setBanning(false);
          }}
        />
      )}
    </div>
  );
}
