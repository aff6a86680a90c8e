package dev.paddock.domain.appointment;

import dev.paddock.domain.Transactions;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.dealer.Dealers;

/** Giving the first dealership what was made before anybody said which there are: calendars, and what is booked in them. */
public final class AdoptUnnamed {
    private final Dealers dealers;
    private final Calendars calendars;
    private final Appointments appointments;
    private final Transactions transactions;

    public AdoptUnnamed(Dealers dealers, Calendars calendars, Appointments appointments, Transactions transactions) {
        this.dealers = dealers;
        this.calendars = calendars;
        this.appointments = appointments;
        this.transactions = transactions;
    }

    /** To be called at each start, before anybody books. */
    public void adopt() {
        var first = dealers.first();
        if (dealers.find(DealerId.ONLY).isEmpty()) {
            transactions.run(() -> {
                calendars.adopt(DealerId.ONLY, first.id());
                appointments.adopt(DealerId.ONLY, first.dealer());
                return true;
            });
        }
    }
}
