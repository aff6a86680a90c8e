package dev.paddock.ws.transport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.ws.EdgeRecorder;
import dev.paddock.ws.Timeouts;
import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import org.java_websocket.SocketChannelIOHelper;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.WebSocketListener;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.framing.CloseFrame;
import org.junit.jupiter.api.Test;

class PeerChannelTest {
    /** Read by the library's own reader, on which a fault of any other kind ends the server for everybody. */
    @Test
    void the_end_of_a_peer_that_was_cut_before_its_handshake_is_no_fault() throws IOException {
        try (var listening =
                        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                var client = SocketChannel.open(listening.getLocalAddress());
                var socket = listening.accept();
                var flusher = new Flusher(Duration.ofSeconds(1))) {
            var connection = new WebSocketImpl(deaf(), List.<Draft>of(new Draft_6455()));
            var peer = new Peer(connection, socket, InetAddress.getLoopbackAddress(), flusher, Timeouts.USUAL);
            var channel = new PeerChannel(peer, flusher, EdgeRecorder.SILENT);
            client.shutdownOutput();
            connection.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");

            assertThatThrownBy(() -> SocketChannelIOHelper.read(ByteBuffer.allocate(16), connection, channel))
                    .isInstanceOf(EOFException.class);
        }
    }

    private static WebSocketListener deaf() {
        return (WebSocketListener) Proxy.newProxyInstance(
                WebSocketListener.class.getClassLoader(),
                new Class<?>[] {WebSocketListener.class},
                (proxy, method, args) -> null);
    }
}
