package taskmaster.dist;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A display that nobody looks at, for programs with windows. */
final class Screen implements AutoCloseable {
    private final Process server;
    private final String display;

    private Screen(Process server, String display) {
        this.server = server;
        this.display = display;
    }

    /** The server itself chooses a number that is free. */
    static Screen open(Path xvfb) throws IOException {
        Process server = new ProcessBuilder(
                        xvfb.toString(), "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader told = server.inputReader(StandardCharsets.US_ASCII);
        String number = told.readLine();
        if (number == null) {
            throw new IOException(xvfb + " does not start");
        }
        return new Screen(server, ":" + number.strip());
    }

    /** What DISPLAY says. */
    String display() {
        return display;
    }

    @Override
    public void close() {
        server.destroy();
    }
}
