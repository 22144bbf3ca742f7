package taskmaster.core.config;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes wrong files out of right ones. The same seed makes the same file. */
final class Mutator {

    private static final List<String> POISON = List.of(
            "[",
            "]",
            "=",
            ":",
            ";",
            " ;",
            "#",
            "%",
            "%%",
            "%(",
            ")s",
            "%(ENV_X)s",
            "%(here)s",
            "${",
            "}",
            "${X:-${Y}}",
            "\"",
            "'",
            "\\",
            ",",
            "*",
            "..",
            "/",
            "~",
            "\n",
            "\r",
            "\r\n",
            "\t",
            " ",
            "\n ",
            "\u0000",
            "\u00a0",
            "\u202e",
            "\ufeff",
            "\uffff",
            "\ud83d\ude00",
            "9".repeat(180),
            "-1",
            "0x7fffffff",
            "[include]\nfiles=taskmaster.ini\n",
            "[include]\nfiles=*\n",
            "[taskmasterd]\n",
            "[supervisord]\n",
            "[program:*]\n",
            "[defaults]\n",
            "extends=a\n",
            "env_file=taskmaster.ini\n",
            "inherit_env=A*\n",
            "numprocs=3\n",
            "process_name=%(process_num)d\n",
            "A=1,B=\"2",
            "\n[group:g]\nprograms=a,b\n");

    private final Random random;
    private final List<byte[]> samples;

    Mutator(long seed, List<byte[]> samples) {
        this.random = new Random(seed);
        this.samples = samples;
    }

    byte[] next() {
        String text = sample();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text = random.nextBoolean() ? byLines(text) : byCharacters(text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(20) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private String sample() {
        return new String(samples.get(random.nextInt(samples.size())), StandardCharsets.UTF_8);
    }

    private String byLines(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return poison();
        }
        int at = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size()), lines.get(at));
            case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 3 -> lines.set(at, " ".repeat(random.nextInt(4)) + lines.get(at));
            case 4 -> lines.addAll(at, sample().lines().limit(20).toList());
            default -> lines.add(at, poison());
        }
        return String.join(random.nextInt(10) == 0 ? "\r\n" : "\n", lines) + "\n";
    }

    private String byCharacters(String text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(8));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, at) + poison() + text.substring(at);
            case 2 -> text.substring(0, at) + poison() + text.substring(end);
            default -> random.nextInt(5) == 0 ? text.substring(0, at) : text + text.substring(at, end);
        };
    }

    private String poison() {
        return POISON.get(random.nextInt(POISON.size()));
    }
}
