package dev.paddock.sse;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for advice as staff see it.
 *
 * @param position 1 for who is next; null, as the estimate, for a request that does not wait
 */
record RequestView(
        String id,
        PersonView customer,
        @Nullable String topic,
        String since,
        String status,
        @Nullable Integer position,
        @Nullable EstimateView estimate,
        @Nullable String reason,
        @Nullable PersonView advisor,
        @Nullable String conversation) {
    record All(List<RequestView> requests) {}

    /** Between how many seconds the wait will likely be. */
    record EstimateView(long fromSeconds, long toSeconds) {
        static EstimateView of(Estimate estimate) {
            return new EstimateView(estimate.from().toSeconds(), estimate.to().toSeconds());
        }
    }

    static All all(List<AdviceLine.Place> places, Language reader) {
        return new All(places.stream().map(place -> of(place, reader)).toList());
    }

    static RequestView of(AdviceLine.Place place, Language reader) {
        var request = place.request();
        var estimate = place.estimate();
        return view(
                request,
                place.position() == 0 ? null : place.position(),
                estimate == null ? null : EstimateView.of(estimate),
                reader);
    }

    /** A request without its place in line. */
    static RequestView of(AdviceRequest request, Language reader) {
        return view(request, null, null, reader);
    }

    private static RequestView view(
            AdviceRequest request, @Nullable Integer position, @Nullable EstimateView estimate, Language reader) {
        var topic = request.topic();
        var reason = request.reason();
        var conversation = request.conversation();
        return new RequestView(
                request.id().value(),
                PersonView.of(request.customer(), reader),
                topic == null ? null : topic.value(),
                request.since().toString(),
                request.status().wireName(),
                position,
                estimate,
                reason == null ? null : reason.value(),
                named(request.advisor(), reader),
                conversation == null ? null : conversation.value());
    }

    private static @Nullable PersonView named(@Nullable Person person, Language reader) {
        return person == null ? null : PersonView.of(person, reader);
    }
}
