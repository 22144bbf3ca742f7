package taskmaster.core.posix;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The memory that posix_spawn wants: the path of the program, the directory, the terminal, and {@code argv} and {@code envp}, two arrays of
 * pointers to texts that end in a null pointer. One block is filled again and again and grows when it must, so that creating a
 * child allocates nothing native.
 */
final class ArgumentBlock {
    private static final int POINTER = Long.BYTES;

    /** A char takes at most so many bytes in UTF-8. */
    private static final int WIDEST = 3;

    private NativeBuffer memory = NativeBuffer.allocate(16 * 1024);
    private int nextText;
    private int nextPointer;
    private long environment;
    private long program;
    private long directory;
    private long terminal;

    /** Puts everything in. */
    void fill(SpawnOrder order) {
        String path = order.program();
        String start = order.directory().orElse("");
        String device = order.terminal().orElse("");
        List<String> words = order.words();
        Map<String, String> variables = order.environment();
        makeRoom(WIDEST * (path.length() + start.length() + device.length() + 3L) + atMost(words, variables));
        nextPointer = 0;
        nextText = (words.size() + variables.size() + 2) * POINTER;
        program = text(path);
        directory = text(start);
        terminal = text(device);
        for (int i = 0; i < words.size(); i++) {
            pointTo(text(words.get(i)));
        }
        pointTo(0);
        environment = memory.address() + nextPointer;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            pointTo(memory.address() + nextText);
            put(variable.getKey(), '=');
            put(variable.getValue(), '\0');
        }
        pointTo(0);
    }

    /** The address of the program's path. */
    long program() {
        return program;
    }

    /** The address of the directory's path. */
    long directory() {
        return directory;
    }

    /** The address of the terminal's path. */
    long terminal() {
        return terminal;
    }

    /** The address of {@code argv}. */
    long arguments() {
        return memory.address();
    }

    /** The address of {@code envp}. */
    long environment() {
        return environment;
    }

    private long text(String text) {
        long start = memory.address() + nextText;
        put(text, '\0');
        return start;
    }

    private void pointTo(long address) {
        memory.bytes().putLong(nextPointer, address);
        nextPointer += POINTER;
    }

    private void put(String text, char end) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        memory.bytes().put(nextText, encoded);
        nextText += encoded.length;
        memory.bytes().put(nextText++, (byte) end);
    }

    private void makeRoom(long size) {
        if (size > memory.size()) {
            memory = NativeBuffer.allocate(Math.toIntExact(Math.max(size, 2L * memory.size())));
        }
    }

    private static long atMost(List<String> words, Map<String, String> variables) {
        long pointers = words.size() + variables.size() + 2L;
        long chars = words.size() + 2L * variables.size();
        for (int i = 0; i < words.size(); i++) {
            chars += words.get(i).length();
        }
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            chars += variable.getKey().length() + variable.getValue().length();
        }
        return pointers * POINTER + WIDEST * chars;
    }
}
