package dev.paddock.sse.staff;

import dev.paddock.domain.mail.DeadMail;
import dev.paddock.domain.mail.Mail;
import dev.paddock.domain.mail.MailId;
import dev.paddock.domain.mail.ReviewMails;
import dev.paddock.domain.mail.SendAgainOutcome;
import dev.paddock.domain.staff.StaffActions;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** REST calls by which admins see the mails that could not be sent, and have one sent again. */
public final class MailCalls {
    private final ReviewMails mails;
    private final StaffActions actions;

    public MailCalls(ReviewMails mails, StaffActions actions) {
        this.mails = mails;
        this.actions = actions;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/admin/mails", Access.ADMIN, this::list),
                HttpRoute.post("/admin/mails/{id}/send", Access.ADMIN, this::sendAgain));
    }

    private HttpAnswer list(Call call) {
        var figures = mails.figures();
        var oldest = figures.oldestDue();
        return HttpAnswer.ok(new All(
                mails.dead().stream().map(DeadView::of).toList(),
                figures.waiting(),
                oldest == null ? null : oldest.toString()));
    }

    private HttpAnswer sendAgain(Call call) {
        var id = call.id(MailId::new, new SendAgainOutcome.NoSuchMail());
        RefusalException.require(SendAgainOutcome.Queued.class, actions.sendMailAgain(call.account(), id));
        return HttpAnswer.noContent();
    }

    /**
     * @param waitingSince since when the one that waits longest is waiting, null if none waits
     */
    private record All(
            List<DeadView> mails, int waiting, @Nullable String waitingSince) {}

    /** A mail that could not be sent, without what it says. */
    private record DeadView(String id, String to, String kind, String at, String diedAt, int tries, String reason) {
        static DeadView of(DeadMail dead) {
            Mail mail = dead.mail();
            var to = mail.to();
            return new DeadView(
                    mail.id().value(),
                    to == null ? "" : to.value(),
                    kind(mail),
                    mail.madeAt().toString(),
                    dead.diedAt().toString(),
                    mail.tries(),
                    dead.reason());
        }

        /** Such as {@code password-to-reset}. */
        private static String kind(Mail mail) {
            return mail.contents()
                    .getClass()
                    .getSimpleName()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT);
        }
    }
}
