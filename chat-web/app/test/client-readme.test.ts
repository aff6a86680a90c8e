import { readFileSync } from "node:fs";
import * as customers from "@paddock/client";
import * as account from "@paddock/client/account";
import * as embed from "@paddock/client/embed";
import * as programs from "@paddock/client/programs";
import * as staff from "@paddock/client/staff";
import * as timeline from "@paddock/client/timeline";
import { describe, expect, it } from "vitest";

const readme = readFileSync(new URL("../../client/README.md", import.meta.url), "utf8");
const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code!);
const exported: Record<string, object> = {
  "@paddock/client": customers,
  "@paddock/client/account": account,
  "@paddock/client/staff": staff,
  "@paddock/client/embed": embed,
  "@paddock/client/programs": programs,
  "@paddock/client/timeline": timeline,
};

describe("the README's examples", () => {
  it("import what there is", () => {
    const imports = examples.flatMap((code) => [...code.matchAll(/import \{ ([^}]+) \} from "(@paddock[^"]+)"/g)]);
    expect(imports.length).toBeGreaterThanOrEqual(3);
    for (const [, names, from] of imports)
      for (const name of names!.split(", ")) expect(exported[from!], from).toHaveProperty(name);
  });

  it("call what the classes have", () => {
    const called = examples.join("\n");
    const members = (type: { prototype: object }) => Object.getOwnPropertyNames(type.prototype);
    for (const [, name] of called.matchAll(/\bapi\.(\w+)\(/g)) expect(members(customers.PaddockApi)).toContain(name);
    for (const [, name] of called.matchAll(/\badmin\.(\w+)\(/g)) expect(members(staff.PaddockAdmin)).toContain(name);
    for (const [, name] of called.matchAll(/\baccount\.(\w+)\(/g))
      expect(members(account.PaddockAccount)).toContain(name);
    const chat = customers.createChat({ api: new customers.PaddockApi(), user: { id: "nobody" } });
    for (const [, name] of called.matchAll(/\bchat\.(\w+)\(/g)) expect(chat).toHaveProperty(name!);
  });

  it("are short", () => {
    for (const code of examples) expect(code.trim().split("\n").length).toBeLessThanOrEqual(10);
  });
});
