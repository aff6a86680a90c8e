package dev.paddock.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A proxy as shops have them: it adds the address of who called to {@code X-Forwarded-For}, and passes all else on. */
final class ForwardingProxy implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ForwardingProxy.class);
    private static final String FORWARDED_FOR = "X-Forwarded-For: ";
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final ServerSocket listening;
    private final InetAddress itself;
    private final InetSocketAddress target;
    private final boolean ownLine;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** One that connects to {@code target} from the address {@code itself}; {@code ownLine} is whether it adds a line of its own. */
    ForwardingProxy(String itself, InetSocketAddress target, boolean ownLine) throws IOException {
        this.ownLine = ownLine;
        this.itself = InetAddress.getByName(itself);
        this.target = target;
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(listening.getInetAddress(), listening.getLocalPort());
    }

    private void accept() {
        try {
            while (true) {
                var client = listening.accept();
                threads.execute(() -> serve(client));
            }
        } catch (IOException e) { // it was closed
            threads.shutdown();
        }
    }

    private void serve(Socket client) {
        try (client;
                var server = new Socket()) {
            server.bind(new InetSocketAddress(itself, 0));
            server.connect(target);
            server.getOutputStream()
                    .write(withCaller(head(client.getInputStream()), client).getBytes(StandardCharsets.ISO_8859_1));
            threads.execute(() -> pass(server, client));
            pass(client, server);
        } catch (IOException e) {
            LOG.debug("one side is gone, and with it the other ({})", e.toString());
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException e) {
            LOG.debug("one side is gone, and with it the other ({})", e.toString());
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith(END_OF_HEAD)) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("gone before it asked for anything");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /** In a line of its own, or at the end of the one that is there: both are seen. */
    private String withCaller(String head, Socket client) {
        String caller = client.getInetAddress().getHostAddress();
        return ownLine || !head.contains(FORWARDED_FOR)
                ? head.replaceFirst(END_OF_HEAD, "\r\n" + FORWARDED_FOR + caller + END_OF_HEAD)
                : head.replaceFirst(FORWARDED_FOR + "([^\r]*)", FORWARDED_FOR + "$1, " + caller);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }
}
