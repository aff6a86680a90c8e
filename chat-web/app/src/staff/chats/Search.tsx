import { Icon } from "../../design/Icon";
import { folded } from "../../folded";
import { conversations } from "../../live/session";
import { talkOf } from "../../live/talks";
import { otherName } from "../../pages/talk/Talk";
import { st } from "../i18n/i18n";
import { staffPath } from "../routes";

/** Whether any of these contains what is searched for, whatever its case and accents; nothing searched for matches all. */
export function matches(query: string, ...texts: readonly (string | null | undefined)[]): boolean {
  const part = folded(query.trim());
  return texts.some((text) => folded(text ?? "").includes(part));
}

/** Where `/` leads: finds people in the line and among one's chats. */
export function Search({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  return (
    <div class="search-desk">
      <Icon name="search" />
      <input
        class="input --s"
        id="desk-search"
        type="search"
        value={query}
        aria-label={st().search.label}
        placeholder={st().search.short}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          onQuery("");
          event.currentTarget.blur();
        }}
      />
    </div>
  );
}

/** Chats, closed ones too, with somebody of that name or whose last message says so. */
export function FoundTalks({ query }: { query: string }) {
  if (query.trim() === "") return null;
  const found = conversations.value.filter(
    (one) => one.kind === "advice" && matches(query, otherName(one), talkOf(one.id).newest.value?.text),
  );
  if (found.length === 0) return null;
  return (
    <section class="found" aria-labelledby="found">
      <h2 class="label" id="found">
        {st().search.found}
      </h2>
      <ul>
        {found.map((one) => (
          <li key={one.id}>
            <a class="item" href={staffPath("chats", one.id)}>
              <span class="name cut">{otherName(one)}</span>
              {one.open && <span class="tag --go">{st().chats.isOpen}</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
