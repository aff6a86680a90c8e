package dev.paddock.app;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port that is free now: the edges must know of each other's ports before either listens. */
final class AnyFree {
    private AnyFree() {}

    static int portOn(String host) throws BindException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            var failure = new BindException("CHAT_HTTP_HOST: can't listen on " + host);
            failure.initCause(e);
            throw failure;
        }
    }
}
