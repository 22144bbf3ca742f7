package taskmaster.ctl.client;

import java.nio.file.Path;

/** Where a daemon listens. */
public sealed interface Address {

    /** A control socket in the file system. */
    record Unix(Path path) implements Address {}

    /** JMX over TCP; the registry and the server share the port. */
    record Tcp(String host, int port) implements Address {}

    /** Any JMX service URL, as JConsole takes it. */
    record Service(String url) implements Address {}

    /**
     * Reads {@code unix:///path}, {@code host:port}, {@code http://host:port} (supervisord's form of the same) or
     * {@code service:jmx:...}.
     *
     * @throws IllegalArgumentException with the reason, for people
     */
    static Address parse(String url) {
        if (url.startsWith("unix://")) {
            String path = url.substring("unix://".length());
            if (path.isEmpty() || path.indexOf('\0') >= 0) {
                throw new IllegalArgumentException(expected(url));
            }
            return new Unix(Path.of(path));
        }
        if (url.startsWith("service:jmx:")) {
            return new Service(url);
        }
        return tcp(url);
    }

    private static Address tcp(String url) {
        String place = url.startsWith("http://") ? url.substring("http://".length()) : url;
        int slash = place.indexOf('/');
        if (slash >= 0 && place.length() < url.length()) {
            place = place.substring(0, slash);
        }
        int colon = place.lastIndexOf(':');
        String host = colon < 0 ? "" : place.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        } else if (host.indexOf(':') >= 0) {
            throw new IllegalArgumentException(expected(url));
        }
        int port = port(place.substring(colon + 1));
        if (port < 1 || host.indexOf('/') >= 0 || host.indexOf(' ') >= 0) {
            throw new IllegalArgumentException(expected(url));
        }
        return new Tcp(host.isEmpty() || host.equals("*") ? "localhost" : host, port);
    }

    /** The number of a port, or -1. */
    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            return port <= 65535 ? port : -1;
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    private static String expected(String url) {
        return "server URL: found \"" + url + "\", expected unix:///path, host:port or service:jmx:...";
    }
}
