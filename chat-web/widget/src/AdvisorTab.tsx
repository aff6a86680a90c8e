import { useEffect, useRef, useState } from "preact/hooks";
import { MessageText } from "../../app/src/text/MessageText";
import { type Parts, Writing } from "./parts";
import { onceSeen } from "./seen";
import { visitTime } from "./times";

/** Asking for an advisor, waiting for one, and talking. */
export function AdvisorTab(parts: Parts) {
  const { store } = parts;
  if (store.talk.value) return <Talk {...parts} />;
  switch (store.request.value?.status) {
    case "pending":
      return <InLine {...parts} />;
    case "left":
      return <Left {...parts} />;
    default:
      return <Asking {...parts} />;
  }
}

/** What one left, until somebody answers. */
function Left({ store, t }: Parts) {
  return (
    <div class="entry">
      <h3>{t.left}</h3>
      <p class="meta left">{store.request.value?.text}</p>
      {store.advisors.value > 0 && (
        <button class="btn main" type="button" onClick={() => void store.requestAdvice("")}>
          {t.ask}
        </button>
      )}
      <button class="btn" type="button" onClick={() => void store.cancelAdvice()}>
        {t.takeBack}
      </button>
    </div>
  );
}

/** Nobody is there: a message for whoever comes. */
function Leaving({ store, t, locale }: Parts) {
  const text = store.panel.drafts.value.left ?? "";
  const back = store.opensAt.value;
  const zone = store.zone.value;
  return (
    <form
      class="entry"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") void store.leaveMessage(text).then((left) => left && store.panel.write("left", ""));
      }}
    >
      {back && zone && <p class="note">{t.backAt(visitTime(back, zone, locale))}</p>}
      <label for="left">{t.leaveLabel}</label>
      <textarea
        class="input"
        id="left"
        rows={3}
        value={text}
        dir="auto"
        maxLength={4000}
        onInput={(event) => store.panel.write("left", event.currentTarget.value)}
      />
      <button class="btn" type="submit" disabled={text.trim() === ""}>
        {t.leave}
      </button>
    </form>
  );
}

function Asking(parts: Parts) {
  const { store, t } = parts;
  const topic = store.panel.drafts.value.topic ?? "";
  const request = store.request.value;
  const nobody = store.advisors.value === 0;
  const asking = (
    <form
      class="entry"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void store.requestAdvice(topic).then((asked) => asked && store.panel.write("topic", ""));
      }}
    >
      {request?.status === "refused" && (
        <p class="note" role="status">
          <b>{t.refused}</b> {request.reason}
        </p>
      )}
      <label for="topic">{t.topic}</label>
      <input
        class="input"
        id="topic"
        value={topic}
        dir="auto"
        maxLength={200}
        onInput={(event) => store.panel.write("topic", event.currentTarget.value)}
      />
      <button class="btn main" type="submit" disabled={nobody} aria-describedby={nobody ? "nobody" : undefined}>
        {t.ask}
      </button>
      {nobody && (
        <p class="meta" id="nobody">
          {t.nobody}
        </p>
      )}
    </form>
  );
  return (
    <>
      {asking}
      {nobody && store.status.value.state === "online" && <Leaving {...parts} />}
    </>
  );
}

function InLine({ store, t }: Parts) {
  const { position, estimate } = store.request.value!;
  const minutes = (seconds: number) => Math.max(1, Math.ceil(seconds / 60));
  return (
    <div class="entry" role="status">
      <p class="stone" aria-hidden="true">
        {position ?? "…"}
      </p>
      <h3>{t.waiting(position)}</h3>
      {estimate && <p class="meta">{t.range(minutes(estimate.fromSeconds), minutes(estimate.toSeconds))}</p>}
      <button class="btn" type="button" onClick={() => void store.cancelAdvice()}>
        {t.leaveLine}
      </button>
    </div>
  );
}

/** How it was, asked once: five stars, three words. */
function Rating({ store, t }: Pick<Parts, "store" | "t">) {
  const [score, setScore] = useState(0);
  const [words, setWords] = useState<readonly string[]>([]);
  const talk = store.rateable.value;
  if (!talk) return null;
  return (
    <form
      class="entry rate"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (score) void store.rate(score, words.join(", "));
      }}
    >
      <fieldset>
        <legend>{t.howWasIt}</legend>
        {[1, 2, 3, 4, 5].map((star) => (
          <label key={star}>
            <input type="radio" name="score" checked={star === score} onChange={() => setScore(star)} />
            <span class="vh">{t.stars(star)}</span>
            <span class="star" aria-hidden="true">
              {star <= score ? "★" : "☆"}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend class="vh">{t.inAWord}</legend>
        {t.rateWords.map((word) => (
          <label class="word" key={word}>
            <input
              type="checkbox"
              checked={words.includes(word)}
              onChange={(event) =>
                setWords(event.currentTarget.checked ? [...words, word] : words.filter((one) => one !== word))
              }
            />
            {word}
          </label>
        ))}
      </fieldset>
      <button class="btn main" type="submit" disabled={score === 0}>
        {t.rate}
      </button>
      <button class="bare" type="button" onClick={() => void store.rate()}>
        {t.notNow}
      </button>
    </form>
  );
}

function Talk({ store, t }: Parts) {
  const talk = store.talk.value!;
  const mine = store.user.value?.id;
  const messages = store.messages.value;
  const waiting = store.outbox.value.filter(
    (one) => !messages.some((message) => message.clientId === one.clientId && message.from.id === mine),
  );
  const wrote = messages.findLast(({ from }) => from.role !== "customer");
  const handed = talk.with && wrote && wrote.from.id !== talk.with.id;
  const newest = useRef<HTMLLIElement>(null);
  useEffect(() => (newest.current ? onceSeen(newest.current, store.read) : undefined), [messages]);
  return (
    <>
      <div class="scroll" tabIndex={0} role="log" aria-label={t.conversation}>
        <ol class="log">
          {messages.map((message, i) => (
            <li
              class={message.from.id === mine ? "msg me" : "msg"}
              ref={i === messages.length - 1 ? newest : undefined}
              key={message.seq}
            >
              {message.from.id !== mine && (
                <span class="who">
                  {message.from.name}
                  {message.from.role !== "customer" && <span class="staff">{t.staff}</span>}
                </span>
              )}
              <div class="bub" dir="auto">
                {message.removed ? (
                  <i>{t.removed}</i>
                ) : message.text ? (
                  <MessageText text={message.text} words={t.fold} />
                ) : null}
                {!message.removed && (message.attachments || !message.text) && (
                  <i>
                    {message.text && <br />}
                    {t.photos(message.attachments?.length ?? 0)}
                  </i>
                )}
                {message.editedAt && !message.removed && <small class="edited"> {t.edited}</small>}
              </div>
            </li>
          ))}
          {waiting.map(({ clientId, text, state }) => (
            <li class="msg me" key={clientId}>
              <div class="bub waiting" dir="auto">
                <MessageText text={text} words={t.fold} />
              </div>
              {state === "failed" ? (
                <p class="under">
                  {t.failed}{" "}
                  <button type="button" onClick={() => store.retry(clientId)}>
                    {t.retry}
                  </button>
                </p>
              ) : (
                <p class="under">{t.sending}</p>
              )}
            </li>
          ))}
          {talk.open && handed && <li class="closed">{t.handed(talk.with!.name)}</li>}
          {!talk.open && <li class="closed">{t.over}</li>}
        </ol>
      </div>
      {talk.open ? (
        <>
          <Writing store={store} box="message" t={t} label={t.message} onSend={store.send} />
          <button class="bare" type="button" onClick={() => void store.endTalk()}>
            {t.end}
          </button>
        </>
      ) : (
        <>
          <Rating {...{ store, t }} />
          <button class="btn" type="button" onClick={store.putAside}>
            {t.ask}
          </button>
        </>
      )}
    </>
  );
}
