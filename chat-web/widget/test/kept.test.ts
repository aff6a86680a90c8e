import { describe, expect, it } from "vitest";
import { assistantState } from "../src/assistant-state";
import { panelState } from "../src/panel-state";
import { shelfIn } from "../src/shelf";

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}
const turn = (step: string, ...messages: string[]) => ({
  dialog: "d",
  step,
  messages,
  prompt: { kind: "choice" as const, options: [] },
  ended: false,
});

describe("what an answer was taken for", () => {
  it("stands beside it, on the next page too, unless the answer says so itself", async () => {
    const shelf = shelfIn(storage(), "w");
    const way = { shelf, give: async () => true, giveBack: () => undefined };
    const before = assistantState(way);
    before.online(true);
    before.take(turn("ask-last-service", "Quand ?"), true);
    await before.answers.add("hier", "hier");
    before.take(
      { ...turn("ask-kilometres", "Combien ?"), understood: { value: "2026-11-29", label: "29 novembre 2026" } },
      true,
    );
    await before.answers.add("5000", "5 000 km");
    before.take({ ...turn("ask-wants-service", "Oui ?"), understood: { value: "5000", label: "5 000 km" } }, true);

    const after = assistantState(way);
    after.recall();
    expect(after.said.value.filter((one) => one.mine)).toEqual([
      { mine: true, text: "hier", understood: "29 novembre 2026" },
      { mine: true, text: "5 000 km" },
    ]);
  });
});

describe("the panel", () => {
  it("is after a change of page as it was, with what was typed", () => {
    const [tab, site] = [storage(), storage()];
    const before = panelState(shelfIn(tab, "w"), shelfIn(site, "w"));
    before.setOpen(true);
    before.setTab("advisor");
    before.write("message", "à moitié");

    const after = panelState(shelfIn(tab, "w"), shelfIn(site, "w"));
    expect([after.open.value, after.tab.value, after.drafts.value.message]).toEqual([true, "advisor", "à moitié"]);
    const elsewhere = panelState(shelfIn(storage(), "w"), shelfIn(site, "w"));
    expect([elsewhere.open.value, elsewhere.drafts.value.message]).toEqual([false, "à moitié"]);
  });
  it("does without storage, and with what others wrote there", () => {
    const shelf = shelfIn(undefined, "w");
    shelf.write("drafts", { name: "Zoé" });
    expect(panelState(shelf, shelf).drafts.value.name).toBe("Zoé");
    const foreign = storage();
    foreign.setItem("w.tab", '"nowhere"');
    foreign.setItem("w.open", "{");
    const state = panelState(shelfIn(foreign, "w"), shelfIn(foreign, "w"));
    expect([state.open.value, state.tab.value]).toEqual([false, "assistant"]);
  });
});

describe("the conversation with the assistant", () => {
  const said = (state: ReturnType<typeof assistantState>) =>
    state.said.value.map(({ mine, text }) => `${mine ? "me" : "it"}: ${text}`);
  const begin = (shelf: ReturnType<typeof shelfIn>, give: (value: string) => Promise<boolean>) => {
    const back: string[] = [];
    const state = assistantState({ shelf, give, giveBack: (text) => void back.push(text) });
    state.recall();
    state.online(true);
    return { state, back };
  };

  it("is after a change of page what it was, and says nothing twice", async () => {
    const shelf = shelfIn(storage(), "w");
    const { state } = begin(shelf, async () => true);
    state.take(turn("ask-help", "Bonjour."), false);
    await state.answers.add("maintenance", "Entretien");
    state.take(turn("ask-year", "L'année ?"), true);

    const { state: after } = begin(shelf, async () => true);
    after.take(turn("ask-year", "L'année ?"), false);
    expect(said(after)).toEqual(["it: Bonjour.", "me: Entretien", "it: L'année ?"]);
  });

  it("takes what is typed while it answers, and gives it when its turn has come", async () => {
    const given: string[] = [];
    const answered: ((ok: boolean) => void)[] = [];
    const { state } = begin(shelfIn(storage(), "w"), (value) => {
      given.push(value);
      return new Promise((done) => answered.push(done));
    });
    state.take(turn("ask-help", "Bonjour."), false);
    void state.answers.add("a", "a");
    void state.answers.add("b", "b");
    expect([given, state.answers.waiting.value.map(({ text }) => text)]).toEqual([["a"], ["b"]]);

    state.take(turn("ask-year", "L'année ?"), true);
    answered[0]!(true);
    await new Promise((later) => setTimeout(later));
    expect(given).toEqual(["a", "b"]);
    expect(said(state)).toEqual(["it: Bonjour.", "me: a", "it: L'année ?", "me: b"]);
  });

  it("keeps what did not get there, to be given again by hand", async () => {
    let works = false;
    const { state } = begin(shelfIn(storage(), "w"), async () => works);
    state.take(turn("ask-help", "Bonjour."), false);
    await state.answers.add("a", "a");
    expect([state.answers.stuck.value, state.answers.waiting.value.length, said(state)]).toEqual([
      true,
      1,
      ["it: Bonjour."],
    ]);
    works = true;
    await state.answers.again();
    expect(said(state)).toEqual(["it: Bonjour.", "me: a"]);
  });

  it("gives back what nobody asks for any more", () => {
    const { state, back } = begin(shelfIn(storage(), "w"), () => new Promise(() => undefined));
    state.take(turn("ask-contact", "Comment ?"), false);
    void state.answers.add("email", "e-mail");
    void state.answers.add("b", "encore");
    state.take({ ...turn("ask-contact", "Au revoir."), ended: true }, true);
    expect([back, state.answers.waiting.value]).toEqual([["encore"], []]);
  });
});
