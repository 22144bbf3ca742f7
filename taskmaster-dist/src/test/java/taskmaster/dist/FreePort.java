package taskmaster.dist;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A TCP port for a server of a test. */
final class FreePort {
    private FreePort() {}

    /** One that is free now and no outgoing connection takes. Zabbix's gateway takes none above 32767. */
    static int find() throws IOException {
        while (true) {
            try (ServerSocket free =
                    new ServerSocket(ThreadLocalRandom.current().nextInt(21_000, 32_000))) {
                return free.getLocalPort();
            } catch (BindException taken) {
                // the next one
            }
        }
    }
}
