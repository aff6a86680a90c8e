package dev.paddock.sse;

import dev.paddock.contract.Documents;
import java.util.List;

/** The documents of the interface, for people and their tools. */
final class DocumentCalls {
    private static final String FOR_A_WHILE = "public, max-age=300";

    private final byte[] openApi = Documents.openApi();
    private final byte[] asyncApi = Documents.asyncApi();

    List<Route> routes() {
        return List.of(
                Route.get(Route.API + "/openapi.json", Access.ANYONE, call -> document(openApi)),
                Route.get(Route.API + "/asyncapi.json", Access.ANYONE, call -> document(asyncApi)));
    }

    private static Answer document(byte[] json) {
        return Answer.of(200, "application/json", json).with("Cache-Control", FOR_A_WHILE);
    }
}
