package dev.paddock.sse.stream;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextResponse;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The response to a call, written to past the servlet's output stream, which would block or buffer. */
final class JettyConnection implements StreamConnection {
    private static final Logger LOG = LoggerFactory.getLogger(JettyConnection.class);
    /** The bytes that the kernel holds for a peer that does not read; left alone, Linux lets it grow to megabytes. */
    private static final int SEND_BUFFER = 64 * 1024;

    private final Response response;
    private final EndPoint endPoint;

    private JettyConnection(Response response, EndPoint endPoint) {
        this.response = response;
        this.endPoint = endPoint;
    }

    static JettyConnection of(HttpServletResponse response) {
        var core = ServletContextResponse.getServletContextResponse(response);
        var endPoint = core.getRequest().getConnectionMetaData().getConnection().getEndPoint();
        if (endPoint.getTransport() instanceof SocketChannel channel) {
            bound(channel);
        }
        return new JettyConnection(core, endPoint);
    }

    private static void bound(SocketChannel channel) {
        try {
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
        } catch (IOException e) {
            LOG.debug("a peer left while its stream was opened", e);
        }
    }

    @Override
    public void write(ByteBuffer bytes, Callback done) {
        response.write(false, bytes, done);
    }

    /** Jetty does not read while it answers, so that a peer's end would show in failing writes alone, two comments later. */
    @Override
    public boolean isAbandoned() {
        try {
            return endPoint.getTransport() instanceof SocketChannel channel
                    && channel.read(ByteBuffer.allocate(1)) != 0;
        } catch (IOException e) {
            return true; // reset by the peer
        }
    }

    @Override
    public void cut() {
        endPoint.close();
    }
}
