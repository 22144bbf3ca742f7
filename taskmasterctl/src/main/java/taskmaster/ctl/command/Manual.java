package taskmaster.ctl.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What there is to say about a command: {@code help}, completion and the manual page are made of it. Kept as a text per command
 * among the resources, so that a command that is run loads none of it.
 *
 * @param name of the command
 * @param names all its names, separated by commas
 * @param summary a line
 * @param group under which heading {@code help} lists it
 * @param takes what its arguments are, for completion: process, group, signal, stream, command, file, shell, server or none
 * @param forms how it is typed, and what that does
 * @param options what they are called, and what they do
 * @param examples lines to type after the program's name
 * @param codes exit codes that are its own
 * @param notes the rest, as paragraphs
 * @param signals what they make a daemon do
 * @param environment variables that are heeded
 */
public record Manual(
        String name,
        String names,
        String summary,
        String group,
        String takes,
        List<Entry> forms,
        List<Entry> options,
        List<String> examples,
        List<Entry> codes,
        List<String> notes,
        List<Entry> signals,
        List<Entry> environment) {

    /** A thing and what it means. */
    public record Entry(String term, String meaning) {}

    /** The manual of a command; empty for what is none. */
    public static Optional<Manual> find(String command) {
        Optional<Command> found = CommandTable.find(command);
        return found.isEmpty() ? Optional.empty() : Optional.of(of(CommandTable.canonical(command)));
    }

    /** All of them, in the order of {@code help}. */
    public static List<Manual> all() {
        List<Manual> all = new ArrayList<>();
        for (String name : CommandTable.NAMES) {
            if (CommandTable.canonical(name).equals(name)) {
                all.add(of(name));
            }
        }
        return all;
    }

    /** The names that exist in this manner. */
    public List<String> names(Manner manner) {
        return Stream.of(names.split(", "))
                .filter(word -> CommandTable.has(word, manner))
                .toList();
    }

    /** The manual of a program, or of the configuration: {@code taskmasterctl}, {@code taskmasterd}, {@code taskmaster.conf}. */
    public static Manual program(String name) {
        return of(name);
    }

    private static Manual of(String name) {
        Map<String, List<String>> blocks = new HashMap<>();
        for (String block : text("/taskmaster/ctl/manual/" + name + ".txt").split("\n\n")) {
            List<String> lines = block.strip().lines().toList();
            boolean head =
                    lines.getFirst().startsWith("names") || lines.getFirst().startsWith("summary");
            blocks.merge(head ? "head" : lines.getFirst(), head ? lines : lines.subList(1, lines.size()), Manual::join);
        }
        Map<String, String> head = new HashMap<>();
        entries(blocks, "head").forEach(entry -> head.put(entry.term(), entry.meaning()));
        return new Manual(
                name,
                head.getOrDefault("names", name),
                head.getOrDefault("summary", ""),
                head.getOrDefault("group", ""),
                head.getOrDefault("takes", "none"),
                entries(blocks, "forms"),
                entries(blocks, "options"),
                blocks.getOrDefault("examples", List.of()),
                entries(blocks, "codes"),
                blocks.getOrDefault("notes", List.of()),
                entries(blocks, "signals"),
                entries(blocks, "environment"));
    }

    private static List<String> join(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private static List<Entry> entries(Map<String, List<String>> blocks, String name) {
        List<Entry> entries = new ArrayList<>();
        for (String line : blocks.getOrDefault(name, List.of())) {
            int gap = line.indexOf("  ");
            entries.add(
                    gap < 0
                            ? new Entry(line, "")
                            : new Entry(
                                    line.substring(0, gap), line.substring(gap).strip()));
        }
        return entries;
    }

    private static String text(String resource) {
        try (InputStream stream = Manual.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("not in the jar: " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("not readable in the jar: " + resource, unreadable);
        }
    }
}
