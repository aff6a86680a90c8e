package dev.paddock.sse.server;

import dev.paddock.domain.Code;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * The handler that reads a request's body in full before a thread is spent on the call. What was read of bodies that are not whole is
 * bounded for all of them together, as anybody can begin one without saying who they are; a body that is too long is read no further
 * than it takes to know that. A picture alone is left to its call, which knows who sends it. Safe for use by many threads.
 */
final class WholeBodies extends Handler.Wrapper {
    private static final int ENOUGH = Call.MAX_BODY_BYTES + 1;
    private static final String UPLOAD = HttpRoute.API + "/attachments";
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final long mostHeld;
    private final AtomicLong held = new AtomicLong();
    private final Set<Connection> waiting = ConcurrentHashMap.newKeySet();

    /** One that holds at most {@code mostHeld} bytes of bodies that are not whole. */
    WholeBodies(long mostHeld) {
        this.mostHeld = mostHeld;
    }

    /** Tells whether a body is on its way on {@code connection}. */
    boolean isAwaitedOn(Connection connection) {
        return waiting.contains(connection);
    }

    /** The number of bytes held of bodies that are not whole. */
    long held() {
        return held.get();
    }

    /** Tells whether {@code request} comes with a body. */
    static boolean isIn(Request request) {
        var headers = request.getHeaders();
        return headers.contains(HttpHeader.TRANSFER_ENCODING) || headers.getLongField(HttpHeader.CONTENT_LENGTH) > 0;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!isIn(request)) {
            return super.handle(request, response, callback);
        }
        if (isPicture(request)) {
            return super.handle(new Watched(request), response, callback);
        }
        new Arriving(request, response, callback).begin();
        return true;
    }

    private void pass(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable e) { // Jetty itself answers only what is thrown before the body was waited for
            Response.writeError(request, response, callback, e);
        }
    }

    /** Tells whether {@code request} brings a picture, which is read by the call itself, once it is known who calls. */
    private static boolean isPicture(Request request) {
        return HttpMethod.POST.is(request.getMethod()) && UPLOAD.equals(Request.getPathInContext(request));
    }

    /** A request whose body the call reads, while it is watched as all others are. */
    private final class Watched extends Request.Wrapper {
        private final Connection connection;

        Watched(Request request) {
            super(request);
            connection = request.getConnectionMetaData().getConnection();
            waiting.add(connection);
            Request.addCompletionListener(request, failure -> waiting.remove(connection));
        }

        @Override
        public Content.Chunk read() {
            var chunk = super.read();
            if (chunk != null && (chunk.isLast() || Content.Chunk.isFailure(chunk))) {
                waiting.remove(connection);
            }
            return chunk;
        }
    }

    /** A body on its way. Its content is asked for by one thread at a time. */
    private final class Arriving {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final Connection connection;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Arriving(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.connection = request.getConnectionMetaData().getConnection();
        }

        void begin() {
            waiting.add(connection);
            read();
        }

        private void read() {
            while (true) {
                var chunk = request.read();
                if (chunk == null) {
                    request.demand(this::read);
                    return;
                }
                if (Content.Chunk.isFailure(chunk)) {
                    end();
                    breakOff(chunk.getFailure());
                    return;
                }
                boolean last = chunk.isLast();
                boolean fits = keep(chunk);
                if (!fits || last || body.size() >= ENOUGH) {
                    end();
                    answer(fits, last);
                    return;
                }
            }
        }

        /** Copies what came, so that the buffer it came in serves others; returns whether there was room for it. */
        private boolean keep(Content.Chunk chunk) {
            try {
                var bytes = BufferUtil.toArray(chunk.getByteBuffer());
                int count = Math.min(bytes.length, ENOUGH - body.size());
                body.write(bytes, 0, count);
                return held.addAndGet(count) <= mostHeld;
            } finally {
                chunk.release();
            }
        }

        private void end() {
            held.addAndGet(-body.size());
            waiting.remove(connection);
        }

        private void breakOff(Throwable failure) {
            if (failure instanceof HttpException) {
                Response.writeError(request, response, callback, failure);
            } else { // nobody may be there to hear it
                Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
            }
        }

        private void answer(boolean fits, boolean whole) {
            if (!whole) {
                response.getHeaders().put(HttpHeader.CONNECTION, "close"); // the rest is not read
            }
            if (fits) {
                pass(new Read(request, body.toByteArray()), response, callback);
            } else {
                ServerProblems.refuse(
                        RefusalException.retryAfter(
                                A_MOMENT,
                                Code.UNAVAILABLE,
                                "Too many calls are on their way at once; nothing was done, try again shortly."),
                        request,
                        response,
                        callback);
            }
        }
    }

    /** A request whose body is there. */
    private static final class Read extends Request.Wrapper {
        private final Content.Source body;

        Read(Request request, byte[] body) {
            super(request);
            this.body = new ByteBufferContentSource(ByteBuffer.wrap(body));
        }

        @Override
        public Content.Chunk read() {
            return body.read();
        }

        @Override
        public void demand(Runnable demandCallback) {
            body.demand(demandCallback);
        }
    }
}
