/** Compiles the examples of the READMEs as their readers would: in strict mode, each a module of its own, with what the text before it made. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What an example may use without making it, by name. */
const GIVEN = {
  api: 'import("@paddock/client").PaddockApi',
  chat: 'import("@paddock/client").Chat',
  user: 'import("@paddock/client").User',
  accessToken: "string",
  lastEventId: "string",
  room: "string",
  password: "string",
  button: "{ disabled: boolean }",
  refetch: '(api: import("@paddock/client").PaddockApi) => void',
  show: "(what: object | null) => void",
  tell: "(...words: unknown[]) => void",
};

const root = fileURLToPath(new URL("..", import.meta.url));
const place = fileURLToPath(new URL("../react/node_modules/.readme", import.meta.url));

rmSync(place, { recursive: true, force: true });
mkdirSync(place, { recursive: true });
const files = ["client", "react"].flatMap((name) => {
  const text = readFileSync(`${root}${name}/README.md`, "utf8");
  return [...text.matchAll(/```(tsx?)\n([\s\S]*?)```/g)].map(([, kind, code], at) => {
    const made = code.replace(/^(?!.*\b(const|let|function|import)\b).*$/gm, ""); // the lines that make something
    const makes = (word) =>
      new RegExp(`\\b(const|let|function|import) (?:(?!\\bof\\b)[^=;(])*\\b${word}\\b`).test(made);
    const given = Object.entries(GIVEN)
      .filter(([word]) => new RegExp(`\\b${word}\\b`).test(code) && !makes(word))
      .map(([word, type]) => `declare const ${word}: ${type};\n`);
    const file = `${name}-${at}.${kind}`;
    writeFileSync(`${place}/${file}`, `${given.join("")}${code}\nexport {};\n`);
    return file;
  });
});
writeFileSync(
  `${place}/ws.d.ts`,
  'declare module "ws" {\n  const Socket: typeof WebSocket;\n  export default Socket;\n}\n',
);
writeFileSync(
  `${place}/tsconfig.json`,
  JSON.stringify({
    extends: "../../../tsconfig.base.json",
    compilerOptions: {
      noEmit: true,
      jsx: "react-jsx",
      noUnusedLocals: false,
      noUnusedParameters: false,
      types: ["react"],
    },
    files: [...files, "ws.d.ts"],
  }),
);
const run = spawnSync("npx", ["tsc", "-p", place], {
  cwd: root,
  encoding: "utf8",
  shell: process.platform === "win32",
});
if (run.status !== 0) {
  console.error(
    `${run.stdout}${run.stderr}\nAn example of a README does not compile; its file is named after the README and its place there.`,
  );
  process.exit(1);
}
rmSync(place, { recursive: true, force: true });
console.log(`${files.length} examples of READMEs compile`);
