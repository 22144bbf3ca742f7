package taskmaster.ctl.attach;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import taskmaster.ctl.render.Console;

/** Lines of a file or a pipe; read on a thread of its own, because nothing ends the waiting for one. */
public final class PipedLines implements Lines {
    private final Console console;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

    public PipedLines(InputStream input, Console console) {
        this.console = console;
        Thread.ofPlatform().daemon().name("lines").start(() -> read(input));
    }

    private void read(InputStream input) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(Optional.of(line));
            }
        } catch (IOException unreadable) {
            // then this is its end
        } finally {
            lines.add(Optional.empty());
        }
    }

    @Override
    public Optional<String> next() {
        try {
            return lines.take();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public synchronized void show(byte[] bytes) {
        console.write(bytes);
        console.flush();
    }

    @Override
    public void breakOff() {
        lines.add(Optional.empty());
    }

    @Override
    public void close() {
        // standard input is the program's, and ends with it
    }
}
