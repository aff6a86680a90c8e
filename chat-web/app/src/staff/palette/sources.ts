import type { Conversation } from "@paddock/client";
import type { Member } from "@paddock/client/staff";
import { humanError } from "../../errors";
import { locale, t } from "../../i18n/i18n";
import { languages, locales } from "../../i18n/languages";
import { changeMe, conversations, me, rooms } from "../../live/session";
import { talkOf } from "../../live/talks";
import { toast } from "../../live/toasts";
import { otherName } from "../../pages/talk/Talk";
import { go, roomPath } from "../../router";
import { toggleTheme } from "../../theme";
import { answers, filled, inOrder } from "../answers/answers";
import { noting, transferring } from "../chats/moves";
import { availability, ownChats, requests, setAvailability } from "../desk";
import { st } from "../i18n/i18n";
import { sought } from "../people/sought";
import { inFront } from "../queue/front";
import { icons, mayOpen, pages, staffPath } from "../routes";
import type { Hit } from "./hits";

/** Everything the console has at hand; the people that were asked for come beside it. */
export function atHand(onHelp: () => void): readonly Hit[] {
  return [
    ...chats(),
    ...waiting(),
    ...roomHits(),
    ...pageHits(),
    ...withFront(),
    ...actions(onHelp),
    ...readyAnswers(),
  ];
}

const adviceWith = (id: string) => conversations.value.find((one) => one.kind === "advice" && one.with?.id === id);

function toChat(chat: Conversation) {
  const box = () => document.querySelector<HTMLElement>(`#chat-${CSS.escape(chat.id)} textarea`);
  if (box()) box()!.focus();
  else go(staffPath("chats", chat.id));
}

function chats(): Hit[] {
  return conversations.value
    .filter(({ kind }) => kind === "advice")
    .sort((a, b) => Number(b.open) - Number(a.open))
    .map((chat) => ({
      id: `chat-${chat.id}`,
      group: "chats",
      title: otherName(chat),
      text: chat.open ? st().chats.isOpen : undefined,
      face: chat.with?.id ?? chat.id,
      act: () => toChat(chat),
    }));
}

function waiting(): Hit[] {
  return (requests.value ?? []).map(({ id, customer, topic }) => ({
    id: `request-${id}`,
    group: "people",
    title: customer.name || t().rooms.deletedUser,
    text: topic ?? st().palette.waits,
    face: customer.id,
    act: () => go(staffPath("queue")),
  }));
}

/** People of the whole house, for those who may see them: to their talk where there is one, else to where people are looked after. */
export function memberHits(found: readonly Member[]): Hit[] {
  return found.map(({ id, name, email, guest }) => ({
    id: `person-${id}`,
    group: "people",
    title: name || t().rooms.deletedUser,
    text: email ?? (guest ? t().guest : undefined),
    face: id,
    act() {
      const chat = adviceWith(id);
      if (chat) return toChat(chat);
      sought.value = name;
      go(staffPath("people"));
    },
  }));
}

function roomHits(): Hit[] {
  return (rooms.value ?? []).map(({ id, name, members, capacity }) => ({
    id: `room-${id}`,
    group: "rooms",
    title: name,
    text: t().rooms.seats(String(members), String(capacity)),
    icon: "signpost",
    act: () => location.assign(roomPath(id)), // in the app: rooms are talked in there
  }));
}

function pageHits(): Hit[] {
  const role = me.value?.role;
  if (!role) return [];
  return pages
    .filter((page) => mayOpen(page, role))
    .map((page) => ({
      id: `page-${page}`,
      group: "pages",
      title: st().nav[page],
      icon: icons[page],
      act: () => go(staffPath(page)),
    }));
}

const orTell = (doing: Promise<unknown>) =>
  void doing.catch((error: unknown) => toast("stop", t().entry.problem, humanError(error)));

function actions(onHelp: () => void): Hit[] {
  const texts = st().palette;
  const mine = availability.value;
  const hits: Hit[] = [
    { id: "act-theme", group: "actions", title: t().theme.toggle, icon: "sun-moon", act: toggleTheme },
    { id: "act-keys", group: "actions", title: st().keys.title, icon: "keyboard", keys: "?", act: onHelp },
    ...locales()
      .filter((one) => one !== locale.value)
      .map((one) => ({
        id: `act-${one}`,
        group: "actions" as const,
        title: languages[one].name,
        act: () => orTell(changeMe({ locale: one })),
      })),
  ];
  if (mine)
    hits.unshift({
      id: "act-available",
      group: "actions",
      title: mine.available ? texts.pause : texts.resume,
      icon: "headset",
      act: () => orTell(setAvailability(!mine.available)),
    });
  return hits;
}

/** What can be done with the chat in front. */
function withFront(): Hit[] {
  const chat = frontChat();
  if (!chat) return [];
  const name = otherName(chat);
  const does = (what: { value: string | undefined }) => () => {
    toChat(chat);
    what.value = chat.id;
  };
  return [
    {
      id: "act-transfer",
      group: "actions",
      title: st().transfer.title(name),
      icon: "arrow-right-left",
      keys: "t",
      act: does(transferring),
    },
    {
      id: "act-note",
      group: "actions",
      title: st().notes.write(name),
      icon: "eye-off",
      keys: "n",
      act: does(noting),
    },
  ];
}

const frontChat = () => ownChats.value.find((one) => one.with?.id === inFront.value?.id);

/** They go into the box of the chat in front, to be read before they are sent. */
function readyAnswers(): Hit[] {
  const chat = frontChat();
  if (!chat) return [];
  return inOrder(answers.value ?? []).map(({ id, title, text }) => ({
    id: `answer-${id}`,
    group: "answers",
    title: `/ ${title}`,
    text: st().palette.into(otherName(chat)),
    act() {
      toChat(chat);
      talkOf(chat.id).returned.value = filled(text, otherName(chat));
    },
  }));
}
