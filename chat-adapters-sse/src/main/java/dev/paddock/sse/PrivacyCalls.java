package dev.paddock.sse;

import dev.paddock.domain.Code;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.assistant.StoredDialog;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.privacy.EraseAccount;
import dev.paddock.domain.privacy.ExportData;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What people may ask for at any time: a copy of what is known of them, and to be forgotten. */
final class PrivacyCalls {
    private final ExportData exportData;
    private final EraseAccount eraseAccount;
    private final Limits limits;

    PrivacyCalls(ExportData exportData, EraseAccount eraseAccount, Limits limits) {
        this.exportData = exportData;
        this.eraseAccount = eraseAccount;
        this.limits = limits;
    }

    List<Route> routes() {
        return List.of(
                Route.get(Route.API + "/me/export", Access.PERSON, this::export),
                Route.delete("/me", Access.PERSON, this::erase));
    }

    private Answer export(Call call) {
        limits.export(call.caller().id());
        var export = exportData
                .of(call.caller().id())
                .orElseThrow(() -> Refused.because(Code.UNAUTHENTICATED, "This account no longer exists."));
        return Answer.streamed("application/json", out -> write(export, out))
                .with("Content-Disposition", "attachment; filename=\"paddock-export.json\"");
    }

    private Answer erase(Call call) {
        eraseAccount.erase(call.caller().id());
        return SessionCookie.clear(Answer.noContent());
    }

    /** Message by message: nobody's chattiness must fill the memory of the server. */
    private static void write(ExportData.Export export, OutputStream out) {
        try (var json = Json.generator(out);
                var messages = export.messages()) {
            json.writeStartObject();
            json.writeStringProperty("at", export.at().toString());
            json.writePOJOProperty("user", UserView.of(export.account()).user());
            json.writePOJOProperty("account", AccountView.of(export.account()));
            json.writePOJOProperty(
                    "appointments", AppointmentView.of(export.appointments()).appointments());
            var dialog = export.dialog();
            if (dialog != null) {
                json.writeStringProperty("assistant", dialog.text());
            }
            writeDialog(export.dialog(), json);
            json.writeArrayPropertyStart("messages");
            messages.map(MessageView::of).forEach(json::writePOJO);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void writeDialog(@Nullable StoredDialog dialog, JsonGenerator json) {
        if (dialog != null) {
            json.writePOJOProperty("dialog", new DialogView(dialog.id().value(), dialog.text()));
        }
    }

    /** What somebody told the assistant, as it is kept. */
    private record DialogView(String id, String text) {}

    private record AccountView(@Nullable String email, String createdAt) {
        static AccountView of(Account account) {
            var email = account.email();
            return new AccountView(
                    email == null ? null : email.value(), account.createdAt().toString());
        }
    }

    private record MessageView(String conversation, long seq, String at, String text, String clientId) {
        static MessageView of(Message message) {
            return new MessageView(
                    message.conversation().value(),
                    message.seq(),
                    message.at().toString(),
                    message.text().value(),
                    message.clientId().value());
        }
    }
}
