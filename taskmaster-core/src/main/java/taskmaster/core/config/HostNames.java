package taskmaster.core.config;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Addresses of hosts; each name is looked up once. */
final class HostNames {

    /** Each question may take seconds; a hostile file must not ask thousands. */
    private static final int MAX_QUESTIONS = 100;

    private final Map<String, Optional<InetAddress>> known = new HashMap<>();

    /** The address of a name or of an address as text; one of IPv4 if there is a choice. */
    Optional<InetAddress> address(String host) {
        return known.size() < MAX_QUESTIONS
                ? known.computeIfAbsent(host, HostNames::ask)
                : known.getOrDefault(host, Optional.empty());
    }

    private static Optional<InetAddress> ask(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host))
                    .min(Comparator.comparing(found -> !(found instanceof Inet4Address)));
        } catch (UnknownHostException ignored) {
            return Optional.empty();
        }
    }
}
