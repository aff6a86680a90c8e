/**
 * A foreign shop on an origin of its own, which embeds the widget of a Paddock server:
 * `npm run demo --workspace widget -- http://localhost:8080` (the default); its port by `PORT` (8090), the server's sockets by `SOCKETS`.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const server = process.argv[2] ?? "http://localhost:8080";
const sockets = process.env.SOCKETS ?? "ws://localhost:8081";
const read = (name) => readFileSync(new URL(name, import.meta.url), "utf8");
const files = {
  "/": ["text/html; charset=utf-8", () => read("index.html").replaceAll("%SERVER%", server)],
  "/shop.css": ["text/css; charset=utf-8", () => read("shop.css")],
};

/** As strict as a shop may be: of its policy the widget needs the script and the connections, no style and no image. */
const policy = `default-src 'none'; style-src 'self'; img-src data:; script-src ${server}; connect-src ${server} ${sockets}; require-trusted-types-for 'script'; trusted-types 'none'`;

const shop = createServer((request, response) => {
  const [type, body] = files[new URL(request.url, "http://shop.example").pathname] ?? [];
  if (!body) return response.writeHead(404).end();
  response.writeHead(200, { "Content-Type": type, "Content-Security-Policy": policy }).end(body());
});
shop.listen(Number(process.env.PORT ?? 8090), "127.0.0.1", () => {
  const origin = `http://127.0.0.1:${shop.address().port}`;
  console.log(`shop=${origin} embeds ${server}, whose CHAT_ORIGINS has to hold ${origin}`);
});
