import type { Message } from "@paddock/client";
import { useEffect, useRef, useState } from "preact/hooks";
import { Wrong } from "../../design/FormDialog";
import { Icon } from "../../design/Icon";
import { Empty, Skeleton } from "../../design/ui";
import { humanError } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { placeMessages } from "../../live/messages";
import { around, type Found, marked, search } from "../../live/order/search";
import { conversations, me } from "../../live/session";
import { Line } from "./MessageLine";
import { nameOf, said } from "./talk-words";

const pauseMs = 250;

/** Finds what was said, here or in all of one's talks; a result shows what stands around it. */
export function SearchPane({
  conversation,
  place,
  onClose,
}: {
  conversation: string;
  place: string;
  onClose: () => void;
}) {
  const texts = t().rooms.find;
  const [query, setQuery] = useState("");
  const [everywhere, setEverywhere] = useState(false);
  const [found, setFound] = useState<Found>();
  const [problem, setProblem] = useState<string>();
  const box = useRef<HTMLInputElement>(null);
  const where = everywhere ? undefined : conversation;
  const asked = /[\p{L}\p{N}]/u.test(query) ? query.trim() : "";
  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    setProblem(undefined);
    if (asked === "") {
      setFound(undefined);
      return;
    }
    const asking = new AbortController();
    const timer = setTimeout(() => {
      search(asked, where, undefined, asking.signal).then(
        (fresh) => asking.signal.aborted || setFound(fresh),
        (error: unknown) => asking.signal.aborted || setProblem(humanError(error)),
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [asked, where]);
  async function more() {
    if (!found) return;
    try {
      const next = await search(asked, where, found);
      setFound({ ...next, messages: [...found.messages, ...next.messages] });
    } catch (error) {
      setProblem(humanError(error));
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a second way to the button
    <div
      class="finding"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div class="searchbar">
        <button class="ib" type="button" aria-label={texts.close} onClick={onClose}>
          <Icon name="arrow-left" />
        </button>
        <label class="affix">
          <span class="vh">{texts.open(place)}</span>
          <Icon name="search" />
          <input
            class="input"
            type="search"
            ref={box}
            value={query}
            maxLength={200}
            placeholder={texts.open(place)}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
      </div>
      <div class="foundhead">
        <p class="meta">{texts.hint}</p>
        <div class="seg" role="group" aria-label={texts.where}>
          <button type="button" aria-pressed={!everywhere} onClick={() => setEverywhere(false)}>
            {texts.here}
          </button>
          <button type="button" aria-pressed={everywhere} onClick={() => setEverywhere(true)}>
            {texts.everywhere}
          </button>
        </div>
      </div>
      <div class="scroll" tabIndex={0} role="region" aria-label={texts.results} aria-live="polite">
        {problem && <Wrong text={problem} />}
        {asked !== "" && !found && !problem && <Skeleton rows={3} />}
        {found?.messages.length === 0 && <Empty icon="search" title={texts.none} text={texts.noneText} />}
        <ul class="list">
          {found?.messages.map((message) => (
            <li key={`${message.conversation} ${message.seq}`}>
              <Result message={message} query={asked} named={everywhere} />
            </li>
          ))}
        </ul>
        {found?.more && (
          <button class="btn --bare" type="button" onClick={() => void more()}>
            {texts.more}
          </button>
        )}
      </div>
    </div>
  );
}

function Result({ message, query, named }: { message: Message; query: string; named: boolean }) {
  const [near, setNear] = useState<readonly Message[]>();
  const [problem, setProblem] = useState<string>();
  const place = named ? conversations.value.find(({ id }) => id === message.conversation)?.title : undefined;
  async function toggle() {
    if (near) return setNear(undefined);
    setProblem(undefined);
    try {
      setNear(await around(message));
    } catch (error) {
      setProblem(humanError(error));
    }
  }
  return (
    <>
      <button class="found-row" type="button" aria-expanded={near !== undefined} onClick={() => void toggle()}>
        <span class="l">
          <b>
            {nameOf(message)}
            {place && `, ${place}`}
          </b>
          <time dateTime={message.at}>
            {f().messageDay(message.at)}, {f().stamp(message.at)}
          </time>
        </span>
        <span dir="auto">
          {marked(said(message), query).map((piece, i) =>
            piece.hit ? <mark key={i}>{piece.text}</mark> : <span key={i}>{piece.text}</span>,
          )}
        </span>
      </button>
      {problem && <Wrong text={problem} />}
      {near && (
        <section aria-label={t().rooms.find.around}>
          <ol class="log">
            {placeMessages(near, {}).map((placed) => (
              <Line
                placed={placed}
                mine={placed.message.from.id === me.value?.id}
                newCount={0}
                key={placed.message.seq}
              />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
