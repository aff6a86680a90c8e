package dev.paddock.sse.account;

import dev.paddock.contract.shape.BarShape;
import dev.paddock.contract.shape.PhotoShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.contract.shape.UserShape;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Consents;
import dev.paddock.domain.account.ContactCard;
import dev.paddock.domain.account.Session;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.assistant.StoredDialog;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.direct.Approaches.Approach;
import dev.paddock.domain.moderation.Report;
import dev.paddock.domain.notification.Offer;
import dev.paddock.domain.privacy.ExportData;
import dev.paddock.sse.http.HttpJson;
import dev.paddock.sse.view.AppointmentView;
import dev.paddock.sse.view.ConversationView;
import dev.paddock.sse.view.RatingView;
import dev.paddock.sse.view.RequestView;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** All that is kept about a person, as one JSON object. */
final class ExportFile {
    private ExportFile() {}

    /** Message by message: nobody's chattiness must fill the memory of the server. */
    static void write(ExportData.Export export, OutputStream out) {
        try (var json = HttpJson.generator(out);
                var messages = export.messages()) {
            json.writeStartObject();
            json.writeStringProperty("at", export.at().toString());
            json.writePOJOProperty("user", UserShape.of(export.account(), export.dealer()));
            json.writePOJOProperty("account", AccountView.of(export.account(), export.card()));
            writeLists(export, json);
            writeDialog(export.dialog(), json);
            json.writeArrayPropertyStart("messages");
            messages.map(WrittenView::of).forEach(json::writePOJO);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void writeLists(ExportData.Export export, JsonGenerator json) {
        var language = export.account().language();
        json.writePOJOProperty(
                "sessions", export.sessions().stream().map(UsedView::of).toList());
        json.writePOJOProperty("conversations", ConversationView.shapes(export.conversations(), language, Set.of()));
        json.writePOJOProperty("adviceRequests", RequestView.shapes(export.requests(), language));
        json.writePOJOProperty("ratings", RatingView.all(export.ratings()));
        json.writePOJOProperty("appointments", AppointmentView.shapes(export.appointments()));
        json.writePOJOProperty(
                "consents", export.consents().stream().map(ConsentView::of).toList());
        json.writePOJOProperty(
                "offers", export.offers().stream().map(ReceivedView::of).toList());
        json.writePOJOProperty(
                "blocked", export.blocked().stream().map(UserId::value).sorted().toList());
        json.writePOJOProperty(
                "bars",
                export.bars().stream()
                        .map(bar -> (Shape) to -> BarShape.write(to, bar))
                        .toList());
        json.writePOJOProperty(
                "reports", export.reports().stream().map(ReportedView::of).toList());
        json.writePOJOProperty(
                "approaches", export.approaches().stream().map(ApproachView::of).toList());
    }

    private static void writeDialog(@Nullable StoredDialog dialog, JsonGenerator json) {
        if (dialog != null) {
            json.writePOJOProperty("dialog", new DialogView(dialog.id().value(), dialog.text()));
        }
    }

    /** A dialog with the assistant, as it is kept. */
    private record DialogView(String id, String text) {}

    private record AccountView(
            @Nullable String email,
            @Nullable Boolean emailVerified,
            @Nullable String pendingEmail,
            @Nullable String phone,
            String createdAt) {
        static AccountView of(Account account, ContactCard card) {
            var email = account.email();
            var pending = card.pending();
            var phone = card.phone();
            return new AccountView(
                    email == null ? null : email.value(),
                    email == null ? null : card.verified(),
                    pending == null ? null : pending.value(),
                    phone == null ? null : phone.value(),
                    account.createdAt().toString());
        }
    }

    /** A session as its owner may know it: without what it is known by. */
    private record UsedView(String openedAt, String lastSeenAt, String client) {
        static UsedView of(Session session) {
            return new UsedView(
                    session.openedAt().toString(),
                    session.lastSeenAt().toString(),
                    session.client().value());
        }
    }

    private record ConsentView(
            boolean given,
            String at,
            String textVersion,
            @Nullable String address) {
        static ConsentView of(Consents.Consent consent) {
            return new ConsentView(consent.given(), consent.at().toString(), consent.textVersion(), consent.address());
        }
    }

    private record ApproachView(
            String conversation, String at, @Nullable String address) {
        static ApproachView of(Approach approach) {
            return new ApproachView(
                    approach.conversation().value(), approach.at().toString(), approach.address());
        }
    }

    private record ReceivedView(
            String id, String title, String body, @Nullable String url, String at) {
        static ReceivedView of(Offer offer) {
            var text = offer.text();
            var url = text.url();
            return new ReceivedView(
                    offer.id().value(),
                    text.title(),
                    text.body(),
                    url == null ? null : url.toString(),
                    offer.at().toString());
        }
    }

    /** What the person reported: which message, and why. */
    private record ReportedView(
            String conversation,
            long seq,
            String at,
            @Nullable String reason) {
        static ReportedView of(Report report) {
            var reason = report.reason();
            return new ReportedView(
                    report.conversation().value(),
                    report.seq(),
                    report.at().toString(),
                    reason == null ? null : reason.value());
        }
    }

    private record WrittenView(
            String conversation,
            long seq,
            String at,
            @Nullable String text,
            String clientId,
            @Nullable String editedAt,
            @Nullable Boolean removed,
            @Nullable List<Shape> attachments) {
        static WrittenView of(Message message) {
            var editedAt = message.editedAt();
            return new WrittenView(
                    message.conversation().value(),
                    message.seq(),
                    message.at().toString(),
                    message.isRemoved() ? null : message.text().value(),
                    message.clientId().value(),
                    editedAt == null ? null : editedAt.toString(),
                    message.isRemoved() ? true : null,
                    message.photos().isEmpty()
                            ? null
                            : message.photos().stream().map(PhotoShape::of).toList());
        }
    }
}
