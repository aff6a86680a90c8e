package dev.paddock.domain.shop;

import dev.paddock.domain.account.ResetPassword;
import dev.paddock.domain.appointment.MailVisits;
import dev.paddock.domain.mail.Errand;
import dev.paddock.domain.mail.MailCarrier;
import dev.paddock.domain.mail.Mailing;
import dev.paddock.domain.mail.ReviewMails;
import dev.paddock.domain.mail.RunErrands;
import dev.paddock.domain.mail.SendMails;
import org.jspecify.annotations.Nullable;

/** Mail: what is due is sent, and admins see what could not be. */
public record MailFeature(SendMails sendMails, ReviewMails reviewMails) {
    static Mailing mailing(Ports ports, Surroundings outside) {
        return new Mailing(ports.mails(), host(outside.mail()), outside.ids(), outside.clock());
    }

    static MailVisits visits(Ports ports, Surroundings outside, Mailing mailing) {
        return new MailVisits(
                ports.events(),
                ports.appointments(),
                ports.accounts(),
                ports.contactCards(),
                ports.mailTokens(),
                ports.mails(),
                mailing,
                outside.secrets(),
                outside.clock());
    }

    static MailFeature of(
            Ports ports, Surroundings outside, Mailing mailing, ResetPassword resetPassword, MailVisits mailVisits) {
        var mails = ports.mails();
        var clock = outside.clock();
        return new MailFeature(
                new SendMails(mails, outside.mail(), errands(resetPassword, mailVisits), ports.transactions(), clock),
                new ReviewMails(mails, mailing.isOn(), clock));
    }

    private static RunErrands errands(ResetPassword resetPassword, MailVisits mailVisits) {
        return errand -> {
            if (errand instanceof Errand.ResetWished wish) {
                resetPassword.grant(wish);
            } else if (errand instanceof Errand.ReminderDue due) {
                mailVisits.remind(due);
            }
        };
    }

    private static @Nullable String host(@Nullable MailCarrier carrier) {
        return carrier == null ? null : carrier.host();
    }
}
