import type { User } from "@paddock/client";
import type { Member, MemberPage } from "@paddock/client/staff";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { FormDialog } from "../../design/FormDialog";
import { Icon } from "../../design/Icon";
import { Empty, Face } from "../../design/ui";
import { humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { toast } from "../../live/toasts";
import { admin } from "../desk";
import { st } from "../i18n/i18n";
import { useLoaded } from "../load";
import { staffPath } from "../routes";
import { Content } from "../ui";
import { ResetLink } from "./ResetLink";
import { RoleDialog } from "./RoleDialog";
import { sought } from "./sought";

/** Everybody with an account: their role, and whether they may come in. */
export function People({ user }: { user: User }) {
  const texts = st().people;
  const [query, setQuery] = useState(sought.value);
  const [asked, setAsked] = useState(sought.value);
  const [promoting, setPromoting] = useState<{ member: Member; changed: Changed }>();
  const [linking, setLinking] = useState<Member>();
  const [blocking, setBlocking] = useState<{ member: Member; changed: Changed }>();
  useEffect(() => {
    if (sought.value !== "") setQuery(sought.value);
    sought.value = "";
  }, [sought.value]);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(query.trim()), 250);
    return () => clearTimeout(timer);
  }, [query]);
  const found = useLoaded((signal) => admin.people(asked, {}, { signal }), [asked]);

  async function change(
    member: Member,
    wished: Parameters<typeof admin.changePerson>[1],
    done: string,
    changed: Changed,
  ) {
    changed({ ...member, ...(await admin.changePerson(member.id, wished)) });
    toast("go", done, member.name);
  }
  const orTell = (doing: Promise<void>) =>
    void doing.catch((error: unknown) => {
      found.reload();
      toast("stop", t().entry.problem, humanError(error));
    });

  return (
    <>
      <header class="bar">
        <h1>{texts.title}</h1>
        <span class="grow" />
        <a class="btn --s" href={staffPath("mails")}>
          {st().nav.mails}
        </a>
      </header>
      <div class="scroll">
        <div class="sheet --wide">
          <label class="affix">
            <span class="vh">{texts.search}</span>
            <Icon name="search" />
            <input
              class="input"
              type="search"
              placeholder={texts.search}
              value={query}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
          </label>
          <Content of={found}>
            {(first) =>
              first.people.length === 0 ? (
                <Empty icon="users" text={texts.none} />
              ) : (
                <Pages first={first} query={asked} key={asked}>
                  {(member, changed) => (
                    <Row
                      member={member}
                      self={member.id === user.id}
                      onRole={() => setPromoting({ member, changed })}
                      onLink={() => setLinking(member)}
                      onBlock={() => setBlocking({ member, changed })}
                      onUnblock={() => orTell(change(member, { blocked: false }, texts.unblocked, changed))}
                    />
                  )}
                </Pages>
              )
            }
          </Content>
        </div>
      </div>
      {promoting && (
        <RoleDialog
          member={promoting.member}
          key={promoting.member.id}
          onDone={() => setPromoting(undefined)}
          onChange={async (role, proof) => {
            await change(promoting.member, { role, ...proof }, texts.roleDone(texts.roles[role]), promoting.changed);
            setPromoting(undefined);
          }}
        />
      )}
      {linking && <ResetLink member={linking} key={linking.id} onDone={() => setLinking(undefined)} />}
      {blocking && (
        <FormDialog
          title={texts.blockTitle(blocking.member.name)}
          text={texts.blockText}
          keep={texts.keep}
          act={texts.block}
          destroys
          onKeep={() => setBlocking(undefined)}
          onAct={async () => {
            await change(blocking.member, { blocked: true }, texts.blocked, blocking.changed);
            setBlocking(undefined);
          }}
        />
      )}
    </>
  );
}

type Changed = (member: Member) => void;

type PagesProps = {
  first: MemberPage;
  query: string;
  children: (member: Member, changed: Changed) => ComponentChildren;
};

/** The first page, and what was asked for after it. */
function Pages({ first, query, children }: PagesProps) {
  const texts = st().people;
  const [{ people, more }, setFound] = useState(first);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const changed = (now: Member) =>
    setFound((found) => ({ ...found, people: found.people.map((one) => (one.id === now.id ? now : one)) }));
  async function next() {
    const after = people.at(-1)?.id;
    if (busy || after === undefined) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const page = await admin.people(query, { after });
      setFound({ people: [...people, ...page.people], more: page.more });
    } catch (error) {
      setProblem(humanError(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <ul class="members" aria-label={texts.title}>
        {people.map((member) => (
          <li key={member.id}>{children(member, changed)}</li>
        ))}
      </ul>
      {problem && (
        <p class="wrong" role="alert">
          <Icon name="circle-alert" size="s" />
          <span>{problem}</span>
        </p>
      )}
      {more && (
        <button class="btn" type="button" disabled={busy} onClick={() => void next()}>
          {texts.more}
        </button>
      )}
    </>
  );
}

type RowProps = {
  member: Member;
  self: boolean;
  onRole: () => void;
  onLink: () => void;
  onBlock: () => void;
  onUnblock: () => void;
};

function Row({ member, self, onRole, onLink, onBlock, onUnblock }: RowProps) {
  const texts = st().people;
  const { id, name, email, role, blocked, guest } = member;
  return (
    <article class="member" aria-label={name}>
      <Face id={id} name={name} house={role !== "customer"} gone={!name} />
      <p class="grow">
        <b class="cut">{name || t().rooms.deletedUser}</b>
        <span class="meta cut">{email ?? (guest ? t().guest : "")}</span>
      </p>
      {blocked && <span class="tag --stop">{texts.isBlocked}</span>}
      {guest ? (
        <span class="tag --line">{t().guest}</span>
      ) : (
        <>
          <span class={role === "customer" ? "meta" : "tag --line"}>{texts.roles[role]}</span>
          <button class="btn --s" type="button" disabled={self} aria-label={texts.roleOf(name)} onClick={onRole}>
            {texts.roleChange}
          </button>
          <button class="btn --s" type="button" aria-label={texts.linkOf(name)} onClick={onLink}>
            {texts.link}
          </button>
        </>
      )}
      <button
        class={blocked ? "btn --s" : "btn --s --stop --bare"}
        type="button"
        disabled={self}
        aria-label={blocked ? texts.unblockLong(name) : texts.blockLong(name)}
        onClick={blocked ? onUnblock : onBlock}
      >
        {blocked ? texts.unblock : texts.block}
      </button>
    </article>
  );
}
