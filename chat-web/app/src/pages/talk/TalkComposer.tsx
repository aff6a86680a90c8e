import type { Room } from "@paddock/client";
import { useEffect, useRef, useState } from "preact/hooks";
import { Composer, type Suggestions } from "../../design/Composer";
import { Icon } from "../../design/Icon";
import { errorText, humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { useBar } from "../../live/order/bars";
import { useSlow } from "../../live/order/slow";
import { sendTray, trayOf } from "../../live/photo/tray";
import { chat, me } from "../../live/session";
import { editMessage, type Talk, talkOf } from "../../live/talks";
import { toast } from "../../live/toasts";
import { useDraft } from "../../live/use-draft";
import { Muted } from "./Barred";
import { AddPhotos, TrayPhotos, take } from "./photo/PhotoTray";
import type { TalkWords } from "./talk-words";

const longest = 4_000;

type TalkComposerProps = {
  talk: Talk;
  words: TalkWords;
  /** Where the draft is kept. */
  place: string;
  gone?: boolean;
  /** The room it is in, where there is one. */
  room?: Room | undefined;
  /** What could take the place of a draft. */
  suggest?: ((draft: string, put: (text: string) => void) => Suggestions) | undefined;
};

/** Where one writes into a talk; once its room is gone, what was typed stays to be copied. */
export function TalkComposer({ talk, words, place, gone = false, room, suggest }: TalkComposerProps) {
  const [text, setText, forget] = useDraft(me.value?.id, place);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (talk.returned.value === "") return;
    setText([text, talk.returned.value].filter(Boolean).join("\n"));
    talk.returned.value = "";
    box.current?.querySelector("textarea")?.focus();
  }, [talk.returned.value]);
  const over = [...text].length - longest;
  const changing = talk.editing.value;
  const bar = useBar(room?.id ?? "");
  const pace = me.value?.role === "customer" ? (room?.slowSeconds ?? 0) : 0;
  const left = useSlow(talk.messages.value ?? [], me.value?.id ?? "", pace);
  const tray = trayOf(talk.conversation);
  const chosen = tray.photos.value;
  async function sendAll() {
    if (chosen.length === 0) chat().send(talk.conversation, text.trim());
    else if (!(await sendTray(tray, text.trim()))) return;
    forget();
  }
  if (gone) return <Rescued text={[...unsent(talk), text].filter(Boolean).join("\n")} />;
  if (bar)
    return (
      <footer ref={box}>
        <Muted bar={bar} kept={text.trim() !== ""} />
      </footer>
    );
  return (
    <footer ref={box}>
      <TypingLine talk={talk} />
      {changing ? (
        <Editing talk={talk} words={words} seq={changing.seq} text={changing.text} key={changing.seq} />
      ) : (
        <Composer
          label={words.to}
          placeholder={words.write}
          send={t().rooms.send}
          value={text}
          suggest={suggest?.(text, setText)}
          error={over > 0 ? t().rooms.tooLong(over) : undefined}
          hint={
            left > 0
              ? t().rooms.slowWait(pauseWords(left))
              : tray.code.value && t().photos.notSent(errorText(tray.code.value))
          }
          off={left > 0 || tray.sending.value}
          photos={{
            button: <AddPhotos tray={tray} />,
            tray: <TrayPhotos tray={tray} />,
            state: chosen.length === 0 ? "none" : chosen.every(({ state }) => state === "ready") ? "ready" : "coming",
            take: (files) => take(tray, files),
          }}
          onValue={(typed) => {
            setText(typed);
            if (typed.trim() !== "") chat().typing(talk.conversation);
          }}
          onSend={() => void sendAll()}
        />
      )}
    </footer>
  );
}

/** A pause in words: minutes from two on. */
export const pauseWords = (seconds: number) =>
  seconds < 120 ? t().rooms.seconds(seconds) : t().rooms.minutes(Math.ceil(seconds / 60));

/** The box while one's own message is being changed; a draft waits until that is done. */
function Editing({ talk, words, seq, text }: { talk: Talk; words: TalkWords; seq: number; text: string }) {
  const box = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const texts = t().rooms;
  const over = [...text].length - longest;
  useEffect(() => box.current?.querySelector("textarea")?.focus(), []);
  const end = () => (talk.editing.value = undefined);
  async function keep() {
    setBusy(true);
    setProblem(undefined);
    try {
      await editMessage(talk, seq, text.trim());
      end();
    } catch (error) {
      setProblem(humanError(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a second way to the button
    <div
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.isComposing) return;
        event.preventDefault();
        end();
      }}
    >
      <p class="replying">
        <span class="cut">
          <b>{texts.editing}</b>
        </span>
        <button class="ib --s" type="button" aria-label={texts.editStop} title={texts.editStop} onClick={end}>
          <Icon name="x" />
        </button>
      </p>
      <Composer
        label={words.to}
        placeholder={words.write}
        send={texts.editDone}
        value={text}
        off={busy}
        error={over > 0 ? texts.tooLong(over) : problem}
        onValue={(typed) => {
          setProblem(undefined);
          talk.editing.value = { seq, text: typed };
        }}
        onSend={() => void keep()}
      />
    </div>
  );
}

const unsent = (talk: Talk) => talk.outbox.value.filter(({ state }) => state !== "sent").map((message) => message.text);

function Rescued({ text }: { text: string }) {
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      toast("go", t().rooms.copied);
    } catch {
      toast("stop", t().rooms.copyFailed);
    }
  }
  if (text === "") {
    return (
      <footer>
        <p class="composer is-shut">
          <a href="/app/rooms">{t().rooms.showAll}</a>
        </p>
      </footer>
    );
  }
  return (
    <footer>
      <div class="composer">
        <label class="note" for="rescued">
          {t().rooms.deletedKept}
        </label>
        <textarea class="input" id="rescued" readOnly rows={2} value={text} />
        <button class="ib" type="button" aria-label={t().rooms.copy} title={t().rooms.copy} onClick={copy}>
          <Icon name="copy" />
        </button>
      </div>
    </footer>
  );
}

function TypingLine({ talk }: { talk: Talk }) {
  const names = talk.typing.value.map((id) => nameIn(talk, id)).filter((name) => name !== undefined);
  const [first, second] = names;
  const texts = t().rooms;
  const line =
    first === undefined
      ? ""
      : second === undefined
        ? texts.typingOne(first)
        : names.length === 2
          ? texts.typingTwo(first, second)
          : texts.typingMany(names.length);
  return (
    <p class="typing-line">
      {line && (
        <span class="typing" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      )}
      {line}
    </p>
  );
}

function nameIn(talk: Talk, id: string): string | undefined {
  return (
    talk.members.value.find((member) => member.id === id)?.name ??
    talkOf(talk.conversation).messages.value?.findLast(({ from }) => from.id === id)?.from.name
  );
}
