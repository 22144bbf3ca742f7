package taskmaster.core.config;

import java.util.Locale;

/**
 * A value of {@code port}: {@code host:port}, or the port alone.
 *
 * @param host empty if none was given, {@code *} for every address
 */
record Address(String host, int port) {

    static Address of(String text) throws ValueException {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        String host = colon <= 0 ? "" : text.substring(0, colon);
        try {
            return new Address(
                    colon == 0 ? "*" : host.toLowerCase(Locale.ROOT), Numbers.whole(port, "a port", 1, 65_535));
        } catch (ValueException e) {
            throw new ValueException(
                    Shown.value(text) + " is not an address; expected host:port with a port from 1 to 65535");
        }
    }

    /** Whether only this machine can reach it. */
    boolean isLoopback() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("[::1]");
    }
}
