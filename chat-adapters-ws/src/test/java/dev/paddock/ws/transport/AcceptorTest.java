package dev.paddock.ws.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.contract.address.Proxies;
import dev.paddock.ws.EdgeRecorder;
import dev.paddock.ws.Timeouts;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketOption;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.WebSocketListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcceptorTest {
    private static final int FAILURES = 3;
    private static final OutboxBudget NO_BOUND = new OutboxBudget(Long.MAX_VALUE / 2);

    @Test
    void an_accept_that_fails_is_tried_again_until_those_who_wait_are_in() throws Exception {
        var peers = new LinkedBlockingQueue<SocketChannel>();
        try (var listening = new FullOfFiles();
                var reader = new SocketReader(1, EdgeRecorder.SILENT);
                var flusher = new Flusher(Duration.ofSeconds(1), NO_BOUND)) {
            var acceptor = new Acceptor(
                    listening,
                    (socket, its) -> {
                        peers.add(socket);
                        var connection = new WebSocketImpl(noEvents(), List.of(new GuardedDraft()));
                        return new Peer(
                                connection,
                                socket,
                                InetAddress.getLoopbackAddress(),
                                flusher,
                                its,
                                Timeouts.USUAL,
                                NO_BOUND);
                    },
                    new Strangers(Proxies.NONE, 10, 10),
                    List.of(reader));
            assertThat(acceptor.isFailing()).isFalse();

            acceptor.start();
            try (var client = SocketChannel.open(listening.getLocalAddress())) {
                assertThat(listening.failed.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
                assertThat(listening.failed.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
                assertThat(acceptor.isFailing()).isTrue();

                var accepted = peers.poll(10, TimeUnit.SECONDS);

                assertThat(accepted).isNotNull();
                assertThat(accepted.getRemoteAddress()).isEqualTo(client.getLocalAddress());
                assertThat(acceptor.isFailing()).isFalse();
                accepted.close();
            }
        }
    }

    private static WebSocketListener noEvents() {
        return (WebSocketListener) Proxy.newProxyInstance(
                WebSocketListener.class.getClassLoader(),
                new Class<?>[] {WebSocketListener.class},
                (proxy, method, args) -> null);
    }

    /** A port whose first accepts fail as they do in a process that may open no more files. */
    private static final class FullOfFiles extends ServerSocketChannel {
        final LinkedBlockingQueue<Integer> failed = new LinkedBlockingQueue<>();
        private final AtomicInteger tries = new AtomicInteger();
        private final ServerSocketChannel real = ServerSocketChannel.open();

        FullOfFiles() throws IOException {
            super(SelectorProvider.provider());
            real.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }

        @Override
        public SocketChannel accept() throws IOException {
            int attempt = tries.incrementAndGet();
            if (attempt <= FAILURES) {
                failed.add(attempt);
                throw new SocketException("Too many open files");
            }
            return real.accept();
        }

        @Override
        public ServerSocketChannel bind(@Nullable SocketAddress local, int backlog) throws IOException {
            return real.bind(local, backlog);
        }

        @Override
        public <T> ServerSocketChannel setOption(SocketOption<T> name, T value) throws IOException {
            return real.setOption(name, value);
        }

        @Override
        public <T> T getOption(SocketOption<T> name) throws IOException {
            return real.getOption(name);
        }

        @Override
        public Set<SocketOption<?>> supportedOptions() {
            return real.supportedOptions();
        }

        @Override
        public ServerSocket socket() {
            return real.socket();
        }

        @Override
        public SocketAddress getLocalAddress() throws IOException {
            return real.getLocalAddress();
        }

        @Override
        protected void implCloseSelectableChannel() throws IOException {
            real.close();
        }

        @Override
        protected void implConfigureBlocking(boolean block) throws IOException {
            real.configureBlocking(block);
        }
    }
}
