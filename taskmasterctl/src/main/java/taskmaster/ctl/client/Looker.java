package taskmaster.ctl.client;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import taskmaster.jmx.rmi.Glance;

/** Asks a daemon on this machine by {@link Glance}, which costs a one-shot command half of what RMI does. */
final class Looker {
    private Looker() {}

    /**
     * The rows of status; empty: ask by RMI, which will also tell what is wrong, if anything is.
     *
     * @throws ClientException if the daemon says nothing for so long, or does not let us in
     */
    static Optional<Look> look(Path socket, int patienceSeconds) throws ClientException {
        try (Watchdog dog = Watchdog.over(patienceSeconds)) {
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
                channel.write(ByteBuffer.wrap((Glance.STATUS + "\n").getBytes(StandardCharsets.US_ASCII)));
                return rows(all(channel));
            } catch (IOException | RuntimeException failed) {
                if (dog.hasBitten()) {
                    throw Failures.mute(patienceSeconds);
                }
                return Optional.empty();
            }
        }
    }

    private static String all(SocketChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        while (channel.read(buffer) >= 0) {
            if (!buffer.hasRemaining()) {
                buffer = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), buffer.capacity() * 4))
                        .position(buffer.position());
            }
        }
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
    }

    /** Empty for what is no answer, or not a whole one. */
    private static Optional<Look> rows(String answer) throws ClientException {
        int end = answer.indexOf('\n');
        if (answer.startsWith(Glance.REFUSED) && end > 0) {
            throw Failures.notLetIn(answer.substring(Glance.REFUSED.length(), end));
        }
        if (!answer.startsWith(Glance.ROWS) || end < 0) {
            return Optional.empty();
        }
        String[] numbers = answer.substring(Glance.ROWS.length(), end).split(" ");
        OptionalInt pending = numbers.length > 1 ? OptionalInt.of(Integer.parseInt(numbers[1])) : OptionalInt.empty();
        String[] rows = new String[Integer.parseInt(numbers[0])];
        for (int i = 0; i < rows.length; i++) {
            int next = answer.indexOf('\n', end + 1);
            if (next < 0) {
                return Optional.empty();
            }
            rows[i] = answer.substring(end + 1, next);
            end = next;
        }
        return Optional.of(new Look(rows, pending));
    }
}
