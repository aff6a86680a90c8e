package dev.paddock.sse.page;

import dev.paddock.contract.Documents;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import java.net.URI;
import java.util.List;

/** The documents of the interface, for people and their tools. */
public final class DocumentCalls {
    private static final String FOR_A_WHILE = "public, max-age=300";

    private final byte[] openApi = Documents.openApi();
    private final byte[] asyncApi;

    /**
     * The documents of a server.
     *
     * @param webSocket where clients are told to connect to
     * @param origin where people find it
     */
    public DocumentCalls(String webSocket, String origin) {
        this.asyncApi = Documents.asyncApi(URI.create(webSocket), URI.create(origin));
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/openapi.json", Access.ANYONE, call -> document(openApi)),
                HttpRoute.get(HttpRoute.API + "/asyncapi.json", Access.ANYONE, call -> document(asyncApi)));
    }

    /** For pages of any site: readers of such documents and makers of clients run in browsers as well. */
    private static HttpAnswer document(byte[] json) {
        return HttpAnswer.of(200, "application/json", json)
                .with("Cache-Control", FOR_A_WHILE)
                .with("Cross-Origin-Resource-Policy", "cross-origin")
                .with("Access-Control-Allow-Origin", "*");
    }
}
