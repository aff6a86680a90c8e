import type { User } from "@paddock/client";
import type { Member } from "@paddock/client/staff";
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
import { Content } from "../ui";
import { RoleDialog } from "./RoleDialog";

/** Everybody with an account: their role, and whether they may come in. */
export function People({ user }: { user: User }) {
  const texts = st().people;
  const [query, setQuery] = useState("");
  const [asked, setAsked] = useState("");
  const [blocking, setBlocking] = useState<Member>();
  const [promoting, setPromoting] = useState<Member>();
  useEffect(() => {
    const timer = setTimeout(() => setAsked(query.trim()), 250);
    return () => clearTimeout(timer);
  }, [query]);
  const found = useLoaded((signal) => admin.people(asked, { signal }), [asked]);

  async function change(member: Member, wished: Parameters<typeof admin.changePerson>[1], done: string) {
    await admin.changePerson(member.id, wished);
    toast("go", done, member.name);
    found.reload();
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
            {(people) =>
              people.length === 0 ? (
                <Empty icon="users" text={texts.none} />
              ) : (
                <ul class="members" aria-label={texts.title}>
                  {people.map((member) => (
                    <li key={member.id}>
                      <Row
                        member={member}
                        self={member.id === user.id}
                        onRole={() => setPromoting(member)}
                        onBlock={() => setBlocking(member)}
                        onUnblock={() => orTell(change(member, { blocked: false }, texts.unblocked))}
                      />
                    </li>
                  ))}
                </ul>
              )
            }
          </Content>
        </div>
      </div>
      {promoting && (
        <RoleDialog
          member={promoting}
          key={promoting.id}
          onDone={() => setPromoting(undefined)}
          onChange={async (role, proof) => {
            await change(promoting, { role, ...proof }, texts.roleDone(texts.roles[role]));
            setPromoting(undefined);
          }}
        />
      )}
      {blocking && (
        <FormDialog
          title={texts.blockTitle(blocking.name)}
          text={texts.blockText}
          keep={texts.keep}
          act={texts.block}
          destroys
          onKeep={() => setBlocking(undefined)}
          onAct={async () => {
            await change(blocking, { blocked: true }, texts.blocked);
            setBlocking(undefined);
          }}
        />
      )}
    </>
  );
}

type RowProps = {
  member: Member;
  self: boolean;
  onRole: () => void;
  onBlock: () => void;
  onUnblock: () => void;
};

function Row({ member, self, onRole, onBlock, onUnblock }: RowProps) {
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
