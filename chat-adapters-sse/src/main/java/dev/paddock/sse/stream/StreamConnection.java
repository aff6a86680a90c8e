package dev.paddock.sse.stream;

import java.nio.ByteBuffer;
import org.eclipse.jetty.util.Callback;

/** The connection on which a stream's bytes go out. Nobody who writes is made to wait for the peer. */
interface StreamConnection {
    /** Begins to write; {@code done} hears when it is through, perhaps before this returns. Not to be called again before. */
    void write(ByteBuffer bytes, Callback done);

    /** True if the peer hung up, or sends what no reader of a stream sends; never waits. Of no use once the stream has ended. */
    boolean isAbandoned();

    /** Cuts the connection; a write under way fails by it. */
    void cut();
}
