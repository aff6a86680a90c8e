import type { OwnSession } from "@paddock/client/account";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Ask, Skeleton } from "../../design/ui";
import { humanError } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { toast } from "../../live/toasts";
import { account } from "./own-account";
import { useAsked } from "./use-asked";

/** Where one is signed in, each place with the way to end it. */
export function OwnSessions() {
  const texts = t().me;
  const [sessions, setSessions] = useState<readonly OwnSession[]>();
  const [problem, setProblem] = useState<string>();
  const load = () => {
    setProblem(undefined);
    return account.sessions().then(setSessions, (error: unknown) => setProblem(humanError(error)));
  };
  useEffect(() => void load(), []);
  return (
    <>
      <p class="meta">{texts.sessionsText}</p>
      {problem && (
        <p class="wrong" role="alert">
          <Icon name="circle-alert" size="s" />
          <span>{problem}</span>
          <button class="btn --bare" type="button" onClick={() => void load()}>
            {t().retry}
          </button>
        </p>
      )}
      {!sessions && !problem && <Skeleton rows={2} />}
      {sessions && (
        <ul class="own-sessions" aria-label={texts.sessionsList}>
          {sessions.map((session) => (
            <One session={session} onEnded={load} key={session.id} />
          ))}
        </ul>
      )}
    </>
  );
}

function One({ session, onEnded }: { session: OwnSession; onEnded: () => Promise<void> }) {
  const texts = t().me;
  const client = session.client === "Unknown" ? texts.sessionUnknown : session.client;
  const end = useAsked(async () => {
    await account.endSession(session.id);
    toast("go", texts.sessionEnded);
    await onEnded();
  });
  const at = (instant: string) => `${f().dayHere(instant)}, ${f().hourHere(instant)}`;
  return (
    <li class="row --wrap">
      <div class="grow">
        <p>
          <b>{client}</b> {session.current && <span class="tag">{texts.sessionHere}</span>}
        </p>
        <p class="meta">
          {texts.sessionOpened} <time dateTime={session.openedAt}>{at(session.openedAt)}</time>
        </p>
        <p class="meta">
          {texts.sessionSeen} <time dateTime={session.lastSeenAt}>{at(session.lastSeenAt)}</time>
        </p>
      </div>
      {!session.current && (
        <button class="btn --bare --stop" type="button" onClick={end.ask} aria-label={texts.sessionEndOf(client)}>
          {texts.sessionEnd}
        </button>
      )}
      {end.open && (
        <Ask
          title={texts.sessionEndTitle}
          text={texts.sessionEndText(client)}
          keep={texts.sessionKeep}
          act={texts.sessionEnd}
          destroys
          {...end.dialog}
        />
      )}
    </li>
  );
}
