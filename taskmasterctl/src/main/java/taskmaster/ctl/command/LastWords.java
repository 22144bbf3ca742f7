package taskmaster.ctl.command;

import java.nio.charset.StandardCharsets;
import java.util.List;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.log.LastBytes;
import taskmaster.ctl.log.ProcessChannel;
import taskmaster.ctl.render.Printable;

/**
 * What a process wrote last, which is where the reason for its end most often stands.
 *
 * @param stream where it was found
 */
record LastWords(String stream, List<String> lines) {
    static final LastWords NONE = new LastWords("", List.of());

    private static final int BYTES = 2048;

    /** The last lines of stderr; of stdout, if there is no stderr or nothing in it; none, if nothing can be read. */
    static LastWords of(Client client, String name, int most) {
        for (String stream : List.of("stderr", "stdout")) {
            try {
                byte[] bytes = LastBytes.read(new ProcessChannel(client, name, stream), BYTES);
                List<String> lines = new String(bytes, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(Printable::of)
                        .toList();
                if (!lines.isEmpty()) {
                    return new LastWords(stream, lines.subList(Math.max(0, lines.size() - most), lines.size()));
                }
            } catch (ClientException noLog) {
                // The other stream may have one.
            }
        }
        return NONE;
    }
}
