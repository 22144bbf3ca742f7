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
        Optional<Reply> reply = ask(Glance.STATUS, socket, patienceSeconds);
        try {
            return reply.isPresent() && reply.get().head().startsWith(Glance.ROWS)
                    ? rows(reply.get())
                    : Optional.empty();
        } catch (NumberFormatException foreign) {
            return Optional.empty();
        }
    }

    /** The table of status; empty: look for the rows. @throws ClientException as {@link #look} does */
    static Optional<Reply> table(Path socket, int patienceSeconds) throws ClientException {
        Optional<Reply> reply = ask(Glance.TABLE, socket, patienceSeconds);
        return reply.isPresent() && reply.get().head().startsWith(Glance.LINES) ? reply : Optional.empty();
    }

    /** Empty for what is no answer, or not a whole one. */
    private static Optional<Reply> ask(String question, Path socket, int patienceSeconds) throws ClientException {
        try (Watchdog dog = Watchdog.over(patienceSeconds)) {
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
                channel.write(ByteBuffer.wrap((question + "\n").getBytes(StandardCharsets.US_ASCII)));
                return reply(all(channel));
            } catch (IOException | RuntimeException failed) {
                if (dog.hasBitten()) {
                    throw Failures.mute(patienceSeconds);
                }
                return Optional.empty();
            }
        }
    }

    private static byte[] all(SocketChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        while (channel.read(buffer) >= 0) {
            if (!buffer.hasRemaining()) {
                buffer = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), buffer.capacity() * 4))
                        .position(buffer.position());
            }
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static Optional<Reply> reply(byte[] answer) throws ClientException {
        int end = 0;
        while (end < answer.length && answer[end] != '\n') {
            end++;
        }
        if (end == answer.length || answer[answer.length - 1] != '\n') {
            return Optional.empty();
        }
        String head = new String(answer, 0, end, StandardCharsets.UTF_8);
        if (head.startsWith(Glance.REFUSED)) {
            throw Failures.notLetIn(head.substring(Glance.REFUSED.length()));
        }
        return Optional.of(new Reply(head, Arrays.copyOfRange(answer, end + 1, answer.length)));
    }

    private static Optional<Look> rows(Reply reply) {
        String[] numbers = reply.head().substring(Glance.ROWS.length()).split(" ");
        OptionalInt pending = numbers.length > 1 ? OptionalInt.of(Integer.parseInt(numbers[1])) : OptionalInt.empty();
        String[] rows = new String[Integer.parseInt(numbers[0])];
        String text = new String(reply.body(), StandardCharsets.UTF_8);
        int from = 0;
        for (int i = 0; i < rows.length; i++) {
            int end = text.indexOf('\n', from);
            if (end < 0) {
                return Optional.empty();
            }
            rows[i] = text.substring(from, end);
            from = end + 1;
        }
        return Optional.of(new Look(rows, pending));
    }
}
