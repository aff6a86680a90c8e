package dev.paddock.sse.view;

import dev.paddock.contract.shape.RequestShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.advice.AdviceRequest;
import java.util.List;

/** Requests for advice as staff see them, as bodies of answers. */
public final class RequestView {
    private RequestView() {}

    public static Shape all(List<AdviceLine.Place> places, Language reader) {
        return Shape.list("requests", inLine(places, reader));
    }

    public static List<Shape> inLine(List<AdviceLine.Place> places, Language reader) {
        return places.stream()
                .map(place -> RequestShape.forStaff(place, reader))
                .toList();
    }

    /** Requests without their place in line. */
    public static List<Shape> shapes(List<AdviceRequest> requests, Language reader) {
        return requests.stream()
                .map(request -> RequestShape.forStaff(request, reader))
                .toList();
    }
}
