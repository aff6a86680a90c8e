package dev.paddock.sse.page;

import dev.paddock.contract.Documents;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Answer;
import dev.paddock.sse.http.Route;
import java.util.List;

/** The documents of the interface, for people and their tools. */
public final class DocumentCalls {
    private static final String FOR_A_WHILE = "public, max-age=300";

    private final byte[] openApi = Documents.openApi();
    private final byte[] asyncApi = Documents.asyncApi();

    public List<Route> routes() {
        return List.of(
                Route.get(Route.API + "/openapi.json", Access.ANYONE, call -> document(openApi)),
                Route.get(Route.API + "/asyncapi.json", Access.ANYONE, call -> document(asyncApi)));
    }

    private static Answer document(byte[] json) {
        return Answer.of(200, "application/json", json).with("Cache-Control", FOR_A_WHILE);
    }
}
