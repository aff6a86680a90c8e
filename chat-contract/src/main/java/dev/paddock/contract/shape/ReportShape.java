package dev.paddock.contract.shape;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.moderation.Report;
import tools.jackson.core.JsonGenerator;

/** A report as staff see it: with the text as it was then. */
public final class ReportShape {
    private ReportShape() {}

    public static Shape of(Report report, Language reader) {
        return json -> write(json, report, reader);
    }

    private static void write(JsonGenerator json, Report report, Language reader) {
        json.writeStartObject();
        json.writeStringProperty("id", report.id().value());
        if (report.inRoom()) {
            json.writeStringProperty("room", report.conversation().value());
        }
        json.writeStringProperty("conversation", report.conversation().value());
        json.writeNumberProperty("seq", report.seq());
        json.writeStringProperty("text", report.text().value());
        writeAuthor(json, report.from(), reader);
        json.writeStringProperty("postedAt", report.postedAt().toString());
        json.writeName("reporter");
        PersonShape.write(json, report.reporter(), reader);
        var reason = report.reason();
        if (reason != null) {
            json.writeStringProperty("reason", reason.value());
        }
        json.writeStringProperty("at", report.at().toString());
        json.writeStringProperty("status", report.isOpen() ? "open" : "closed");
        var verdict = report.verdict();
        if (verdict != null) {
            json.writeStringProperty("action", verdict.wireName());
        }
        json.writeEndObject();
    }

    private static void writeAuthor(JsonGenerator json, Person author, Language reader) {
        json.writeName("from");
        json.writeStartObject();
        PersonShape.writeFields(json, author, author.nameFor(reader));
        json.writeStringProperty("role", author.role().wireName());
        json.writeEndObject();
    }
}
