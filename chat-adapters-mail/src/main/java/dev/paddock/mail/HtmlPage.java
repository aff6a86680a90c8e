package dev.paddock.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** A letter as a page of HTML: tables, styles in place, and nothing to be fetched from anywhere. */
final class HtmlPage {
    private static final String PAGE = read("page.html");
    private static final String TEXT = "Barlow,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
    private static final String TITLES = "'Barlow Condensed','Roboto Condensed','Arial Narrow',Arial,sans-serif";
    private static final String TABLE =
            "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" ";

    private final LetterDraft draft;

    HtmlPage(LetterDraft draft) {
        this.draft = draft;
    }

    @Override
    public String toString() {
        return PAGE.replace("{{language}}", escaped(draft.language()))
                .replace("{{subject}}", escaped(draft.subject()))
                .replace("{{preview}}", escaped(draft.preview()))
                .replace("{{title}}", escaped(draft.title()))
                .replace("{{foot}}", foot())
                .replace("{{blocks}}", blocks()); // last: what people wrote may look like a place
    }

    private String foot() {
        var off = draft.off();
        return escaped(draft.foot())
                + (off == null ? "" : " <a href=\"" + escaped(off.url()) + "\">" + escaped(off.label()) + "</a>.");
    }

    private String blocks() {
        var first = draft.blocks().stream()
                .filter(LetterDraft.Way.class::isInstance)
                .findFirst()
                .orElse(null);
        return draft.blocks().stream()
                .map(block -> html(block, Objects.equals(block, first)))
                .collect(Collectors.joining("\n"));
    }

    private static String html(LetterDraft.Block block, boolean main) {
        if (block instanceof LetterDraft.Paragraph paragraph) {
            return paragraph.quiet()
                    ? paragraph("t2", "15px/1.45", "#45474b", paragraph.text())
                    : paragraph("tx", "17px/1.45", "#191b1e", paragraph.text());
        }
        if (block instanceof LetterDraft.Quote quote) {
            return quote(quote);
        }
        if (block instanceof LetterDraft.Way way) {
            return way(way, main);
        }
        if (block instanceof LetterDraft.Plate plate) {
            return plate(plate);
        }
        return TABLE + "style=\"margin:0 0 18px\">"
                + ((LetterDraft.Facts) block)
                        .facts().stream().map(HtmlPage::fact).collect(Collectors.joining())
                + "</table>";
    }

    private static String paragraph(String name, String font, String colour, String text) {
        return "<p class=\"" + name + "\" style=\"margin:0 0 14px;font:400 " + font + " " + TEXT + ";color:" + colour
                + "\">" + lines(text) + "</p>";
    }

    private static String quote(LetterDraft.Quote quote) {
        return TABLE
                + "style=\"margin:0 0 18px\"><tr><td class=\"qt\" style=\"border-left:4px solid #191b1e;padding:2px 0 2px 14px\">"
                + "<p class=\"tx\" style=\"margin:0 0 4px;font:400 17px/1.45 " + TEXT + ";color:#191b1e\">"
                + lines(quote.words()) + "</p><p class=\"t2\" style=\"margin:0;font:400 14px/1.35 " + TEXT
                + ";color:#45474b\">" + escaped(quote.by()) + "</p></td></tr></table>";
    }

    private static String way(LetterDraft.Way way, boolean main) {
        var name = main ? "b1" : "b2";
        var back = main ? "#d2360a" : "#fcfbf8";
        var edge = main ? "#d2360a" : "#7d786d";
        var ink = main ? "#ffffff" : "#191b1e";
        return "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" class=\"" + name
                + "\" style=\"border-collapse:separate;margin:0 8px 10px 0;display:inline-table\"><tr><td style=\"background:"
                + back + ";border:2px solid " + edge + ";border-radius:8px\" class=\"" + name + "c\"><a href=\""
                + escaped(way.url()) + "\" style=\"display:inline-block;padding:12px 20px;font:600 16px/20px " + TEXT
                + ";color:" + ink + ";text-decoration:none\">" + escaped(way.label()) + "</a></td></tr></table>";
    }

    private static String plate(LetterDraft.Plate plate) {
        var name = plate.over() ? "plate-off" : "plate";
        var back = plate.over() ? "#e3e0d6" : "#262a2e";
        var ink = plate.over() ? "#605d55" : "#f7f5f0";
        var struck = plate.over() ? "text-decoration:line-through;" : "";
        return TABLE + "class=\"" + name + "\" style=\"background:" + back
                + ";border-radius:10px;border-collapse:separate\"><tr><td style=\"padding:5px\">" + TABLE + "class=\""
                + name + "-in\" style=\"border:2px solid " + ink
                + ";border-radius:6px;border-collapse:separate\"><tr><td width=\"48\" align=\"center\" bgcolor=\"#1a1d20\""
                + " style=\"background:#1a1d20;border-radius:4px 0 0 4px;padding:14px 0;font:bold 22px/1 " + TITLES
                + ";color:#f3f0e9\">P<div style=\"width:20px;height:4px;line-height:4px;font-size:0;background:#ff5c30;"
                + "border-radius:2px;margin:6px auto 0\">&nbsp;</div></td><td align=\"center\" class=\"" + name
                + "-tx big\" style=\"padding:12px 8px;font:bold 32px/1.1 " + TITLES + ";color:" + ink + ";" + struck
                + "\"><span style=\"white-space:nowrap\">" + escaped(plate.day())
                + "</span> <span class=\"dash\">&ndash;</span> <span style=\"white-space:nowrap\">"
                + escaped(plate.time()) + "</span></td></tr></table></td></tr></table>"
                + "<div style=\"height:18px;line-height:18px;font-size:0\">&nbsp;</div>";
    }

    private static String fact(LetterDraft.Fact fact) {
        return "<tr><td class=\"ln t2\" valign=\"top\" style=\"width:104px;padding:9px 12px 9px 0;border-top:1px solid #d8d4c9;"
                + "font:400 15px/1.35 " + TEXT + ";color:#45474b\">" + escaped(fact.label())
                + "</td><td class=\"ln tx\" style=\"padding:9px 0;border-top:1px solid #d8d4c9;font:400 16px/1.35 "
                + TEXT
                + ";color:#191b1e\">" + escaped(fact.value()) + "</td></tr>";
    }

    private static String lines(String text) {
        return escaped(text).replace("\n", "<br>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String read(String name) {
        try (var in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
