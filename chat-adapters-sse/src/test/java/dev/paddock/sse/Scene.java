package dev.paddock.sse;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.advice.AcceptOutcome;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SomeCalendars;
import dev.paddock.domain.conversation.PhotoId;
import dev.paddock.domain.notification.Offer;
import dev.paddock.domain.notification.OfferId;
import dev.paddock.domain.notification.OfferText;
import dev.paddock.domain.photo.SomePrints;
import dev.paddock.domain.readyanswer.AnswerText;
import dev.paddock.domain.readyanswer.AnswerTitle;
import dev.paddock.domain.readyanswer.ReadyAnswer;
import dev.paddock.domain.readyanswer.ReadyAnswerId;

/** Things that belong to somebody, made when they are asked for; each answers the thing's id. */
final class Scene {
    private final TestEdge edge;
    private int hours;

    Scene(TestEdge edge) {
        this.edge = edge;
    }

    String appointment(Account owner) {
        var appointment = SomeCalendars.appointment(edge.world, Category.ROAD, owner, ++hours);
        edge.world.appointments().book(appointment, 1);
        return appointment.id().value();
    }

    /** A request that waits; a member of staff can't have one, so theirs is a customer's. */
    String waiting(Account owner) {
        return edge.staff.ask(customerFor(owner), "brakes").id().value();
    }

    /** A request that somebody accepted: its owner, or another advisor if that is a customer. */
    String accepted(Account owner) {
        return accept(owner).id().value();
    }

    /** The talk between an advisor and a customer, of whom one is its owner. */
    String talk(Account owner) {
        return accept(owner).talk().value();
    }

    String session(Account owner) {
        return edge.session(owner).digest().value();
    }

    String room(Account ignored) {
        return edge.world.room("Room " + edge.world.ids().next(), 5).id().value();
    }

    /** A photo in a room that its owner sits in alone. */
    String photo(Account owner) {
        var room = edge.world.room("Room " + edge.world.ids().next(), 5);
        edge.world.seat(room, owner);
        var id = new PhotoId(edge.world.ids().next());
        var print = SomePrints.of(100, 1);
        edge.world
                .photos()
                .add(id, room.conversation(), owner.id(), edge.world.clock().instant(), print, print);
        return id.value();
    }

    /** An offer that is still to be sent. */
    String offer(Account ignored) {
        var at = edge.world.clock().instant().plusSeconds(60);
        var id = new OfferId(edge.world.ids().next());
        var text = new OfferText("Pneus", "x", null);
        edge.world.offers().add(new Offer(id, text, at, Offer.Status.SCHEDULED, 0, 0));
        return id.value();
    }

    String answer(Account ignored) {
        var id = new ReadyAnswerId(edge.world.ids().next());
        edge.world
                .readyAnswers()
                .add(new ReadyAnswer(id, new AnswerTitle("Devis"), new AnswerText("Bientôt."), Language.FRENCH));
        return id.value();
    }

    String person(Account owner) {
        return owner.id().value();
    }

    /** A customer: its owner, or one of their own if that is staff. */
    String customer(Account owner) {
        return customerFor(owner).id().value();
    }

    private AdviceRequest accept(Account owner) {
        var advisor = owner.role().isStaff() && !owner.blocked()
                ? owner
                : edge.world.advisor("advisor-" + edge.world.ids().next());
        var request = edge.staff.ask(customerFor(owner), "brakes");
        var accepted = edge.staff.decideRequest().accept(request.id(), advisor.person());
        return ((AcceptOutcome.Accepted) accepted).request();
    }

    private Account customerFor(Account owner) {
        return owner.role().isStaff()
                ? edge.world.customer("customer-" + edge.world.ids().next())
                : owner;
    }
}
