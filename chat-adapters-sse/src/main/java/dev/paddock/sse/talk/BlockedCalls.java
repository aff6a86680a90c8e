package dev.paddock.sse.talk;

import dev.paddock.contract.shape.PersonShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.direct.FindPeople;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import java.util.List;

/** REST call for the people whom somebody keeps from writing to them. */
public final class BlockedCalls {
    private final FindPeople findPeople;

    public BlockedCalls(FindPeople findPeople) {
        this.findPeople = findPeople;
    }

    public List<HttpRoute> routes() {
        return List.of(HttpRoute.get(HttpRoute.API + "/people/blocked", Access.PERSON, this::blocked));
    }

    private HttpAnswer blocked(Call call) {
        var reader = call.account().language();
        var people = findPeople.blockedBy(call.caller().id()).stream()
                .map(person -> PersonShape.of(person, reader))
                .toList();
        return HttpAnswer.ok(Shape.list("people", people));
    }
}
