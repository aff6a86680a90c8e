package dev.paddock.app.settings;

/** The address a server listens at; port 0 means any free one. */
public record Address(String host, int port) {
    /** The host as it stands in a URL that somebody on this machine can open. */
    public String reachableHost() {
        if (host.equals("0.0.0.0") || host.equals("::") || host.equals("[::]")) {
            return "127.0.0.1";
        }
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
