import type { Statistics } from "@paddock/client/staff";
import { Icon } from "../../design/Icon";
import { f, t } from "../../i18n/i18n";
import { toCsv } from "../audit/audit-csv";
import { st } from "../i18n/i18n";
import { clock } from "../use-now";

/** A line of either table: what it is about, and its figures as words. */
interface Line {
  readonly name: string;
  readonly cells: readonly string[];
}

type Counted = Pick<Statistics["days"][number], "waits" | "ratings">;

const cells = ({ waits, ratings }: Counted): readonly string[] => [
  f().number(waits.count),
  waits.count === 0 ? "–" : clock(waits.medianSeconds),
  f().number(ratings.count),
  ratings.mean === undefined ? "–" : f().number(Math.round(ratings.mean * 10) / 10),
];

/** The same figures by advisor and by day, as tables that can be taken along. */
export function Breakdown({ figures }: { figures: Statistics }) {
  const texts = st().ratings;
  const advisors = figures.advisors.map((one) => ({
    name: one.advisor.name || t().rooms.deletedUser,
    cells: cells(one),
  }));
  const days = figures.days.map((one) => ({ name: f().date(one.day), cells: cells(one) }));
  const heads = [texts.accepted, st().figures.median, texts.rated, texts.mean];
  return (
    <>
      <Table title={texts.advisors} first={texts.advisor} heads={heads} lines={advisors} file="paddock-advisors.csv" />
      <Table title={texts.days} first={texts.day} heads={heads} lines={days} file="paddock-days.csv" />
    </>
  );
}

type TableProps = { title: string; first: string; heads: readonly string[]; lines: readonly Line[]; file: string };

function Table({ title, first, heads, lines, file }: TableProps) {
  const texts = st().ratings;
  function save() {
    const rows = [[first, ...heads], ...lines.map(({ name, cells: words }) => [name, ...words])];
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([toCsv(rows)], { type: "text/csv;charset=utf-8" }));
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
  }
  return (
    <figure class="chart c6" aria-label={title}>
      <header>
        <h2>{title}</h2>
        {lines.length > 0 && (
          <button class="btn --s" type="button" aria-label={`${texts.csv}, ${title}`} onClick={save}>
            <Icon name="download" size="s" />
            {texts.csv}
          </button>
        )}
      </header>
      {lines.length === 0 ? (
        <p class="meta">{texts.nobody}</p>
      ) : (
        <div class="wide" tabIndex={0} role="region" aria-label={title}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{first}</th>
                {heads.map((head) => (
                  <th scope="col" class="r" key={head}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ name, cells: words }) => (
                <tr key={name}>
                  <td>{name}</td>
                  {words.map((word, i) => (
                    <td class="r num" key={heads[i]}>
                      {word}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </figure>
  );
}
