import "./palette.css";
import type { Member } from "@paddock/client/staff";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Face } from "../../design/ui";
import { useModal } from "../../design/use-modal";
import { t } from "../../i18n/i18n";
import { me } from "../../live/session";
import { admin } from "../desk";
import { st } from "../i18n/i18n";
import { mayOpen } from "../routes";
import { groups, type Hit, hitsFor } from "./hits";
import { atHand, memberHits } from "./sources";

/** Finds people, rooms, pages and actions by a few letters; Enter goes there or puts in, and nothing is sent. */
export function Palette({ onHelp, onDone }: { onHelp: () => void; onDone: () => void }) {
  const texts = st().palette;
  const dialog = useModal();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const found = useMembers(typed);
  const hits = hitsFor(typed, withoutTwins([...atHand(onHelp), ...memberHits(found)]));
  const chosen = hits[Math.min(at, hits.length - 1)];
  const take = (hit: Hit | undefined) => {
    if (!hit) return;
    onDone();
    setTimeout(hit.act); // when the dialog is gone, and the focus where it was
  };
  useEffect(() => {
    dialog.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [chosen?.id]);
  const keys = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || (by === undefined && event.key !== "Enter")) return;
    event.preventDefault();
    if (by === undefined) take(chosen);
    else if (hits.length > 0) setAt((Math.min(at, hits.length - 1) + by + hits.length) % hits.length);
  };
  return (
    <dialog
      class="palette"
      ref={dialog}
      aria-label={texts.title}
      onCancel={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <div class="seek">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          autofocus
          autocomplete="off"
          spellcheck={false}
          value={typed}
          placeholder={texts.search}
          aria-label={texts.search}
          aria-expanded={hits.length > 0}
          aria-controls="palette-hits"
          aria-autocomplete="list"
          aria-activedescendant={chosen && `hit-${chosen.id}`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={keys}
        />
        <button class="btn --s" type="button" onClick={onDone}>
          {t().close}
        </button>
      </div>
      <div class="hits" id="palette-hits" role="listbox" aria-label={texts.title}>
        {groups.map((group) => {
          const some = hits.filter((hit) => hit.group === group);
          return some.length === 0 ? null : (
            <div role="group" aria-label={texts.groups[group]} key={group}>
              <p class="label" aria-hidden="true">
                {texts.groups[group]}
              </p>
              {some.map((hit) => (
                <Option hit={hit} chosen={hit === chosen} onTake={() => take(hit)} key={hit.id} />
              ))}
            </div>
          );
        })}
      </div>
      <p class={hits.length > 0 ? "vh" : "meta nothing"} role="status">
        {hits.length > 0 ? texts.found(hits.length) : texts.none(typed.trim())}
      </p>
      <footer aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {texts.choose}
        </span>
        <span>
          <kbd>↵</kbd> {texts.open}
        </span>
        <span>
          <kbd>&gt;</kbd> {texts.onlyActions}
        </span>
      </footer>
    </dialog>
  );
}

function Option({ hit, chosen, onTake }: { hit: Hit; chosen: boolean; onTake: () => void }) {
  return (
    // biome-ignore lint/a11y: the box keeps the focus, and its keys choose
    <div class="opt" role="option" id={`hit-${hit.id}`} aria-selected={chosen} onClick={onTake}>
      {hit.face ? <Face id={hit.face} name={hit.title} size="s" /> : <Icon name={hit.icon ?? "chevron-right"} />}
      <span>
        {hit.title}
        {hit.text && <small>{hit.text}</small>}
      </span>
      {hit.keys && <kbd>{hit.keys}</kbd>}
    </div>
  );
}

/** One who waits or talks is not found a second time among everybody. */
function withoutTwins(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ group, face }) => {
    if (group !== "people" || !face) return true;
    const first = !seen.has(face);
    seen.add(face);
    return first;
  });
}

/** Everybody of the house whose name fits, for those who may see them, once the person pauses. */
function useMembers(typed: string): readonly Member[] {
  const [found, setFound] = useState<readonly Member[]>([]);
  const part = typed.trim();
  useEffect(() => {
    if (part.length < 2 || part.startsWith(">") || !me.value || !mayOpen("people", me.value.role)) {
      setFound([]);
      return;
    }
    const asking = new AbortController();
    const soon = setTimeout(() => {
      admin.people(part, {}, { signal: asking.signal }).then(
        ({ people }) => setFound(people),
        () => undefined,
      ); // what is at hand is found all the same
    }, 200);
    return () => {
      clearTimeout(soon);
      asking.abort();
    };
  }, [part]);
  return found;
}
