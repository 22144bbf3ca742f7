package taskmaster.core.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import taskmaster.core.config.Problem.Kind;

/** The main file and the files it includes, in the order in which supervisord reads them. */
final class SourceFiles {

    /** Together they may not be larger than one file may be many times over; a pattern can match anything. */
    private static final int MAX_FILES = 10_000;

    private final Names names;
    private final boolean here;
    private final Problems problems;
    private final List<IniDocument> documents = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    private SourceFiles(Names names, boolean here, Problems problems) {
        this.names = names;
        this.here = here;
        this.problems = problems;
    }

    /**
     * Reads them all; none if the main file cannot be read.
     *
     * @param names what patterns may use: {@code here}, {@code host_node_name}, {@code ENV_X}
     * @param here whether the daemon is to run on this machine
     */
    static List<IniDocument> read(Path main, Names names, boolean here, Problems problems) {
        SourceFiles files = new SourceFiles(names, here, problems);
        files.add(main);
        if (!files.documents.isEmpty()) {
            List<IniSection> sections = files.documents.getFirst().sections();
            sections.stream()
                    .filter(section -> section.name().equals(SectionKind.INCLUDE.word()))
                    .reduce(SourceFiles::merged)
                    .ifPresent(section -> files.include(section, main));
        }
        return files.documents;
    }

    private static IniSection merged(IniSection first, IniSection second) {
        List<IniEntry> entries = new ArrayList<>(first.entries());
        entries.addAll(second.entries());
        return new IniSection(first.name(), first.pos(), entries);
    }

    private void add(Path file) {
        seen.add(identity(file));
        FileText.read(file, problems).ifPresent(text -> {
            problems.text(file, text);
            documents.add(IniReader.read(text, file, problems));
        });
    }

    private void include(IniSection written, Path main) {
        Section section = new Section(written.name(), SectionKind.INCLUDE, written.pos(), Map.of());
        written.entries().forEach(entry -> section.entries().put(entry.key(), entry));
        boolean ours = documents.getFirst().sections().stream()
                .anyMatch(each -> each.name().equals(SectionKind.DAEMON.word()));
        SectionValues values = new SectionValues(section, names.withBraces(ours), problems, Lacks.ofDaemon(here));
        Path folder = Optional.ofNullable(main.toAbsolutePath().getParent()).orElse(Path.of("/"));
        for (String pattern : values.required(DaemonKeys.FILES).orElse(List.of())) {
            include(pattern, folder, values);
        }
    }

    private void include(String pattern, Path folder, SectionValues values) {
        Optional<String> problem = PathText.problem(pattern);
        if (problem.isPresent()) {
            values.say(Kind.ERROR, DaemonKeys.FILES, pattern, problem.get());
            return;
        }
        Optional<List<Path>> matches = Glob.find(folder.resolve(pattern).normalize());
        if (matches.isEmpty()) {
            values.say(
                    Kind.ERROR,
                    DaemonKeys.FILES,
                    pattern,
                    Shown.value(pattern) + " looks through more than " + Glob.MAX_ENTRIES + " entries of folders");
            return;
        }
        if (matches.get().isEmpty()) {
            values.say(Kind.WARNING, DaemonKeys.FILES, pattern, "no file matches " + Shown.value(pattern));
        }
        matches.get().forEach(match -> includeOne(match, pattern, values));
    }

    private void includeOne(Path file, String pattern, SectionValues values) {
        if (Files.isDirectory(file)) {
            values.say(Kind.NOTE, DaemonKeys.FILES, pattern, file + " is a directory, not read");
        } else if (!Files.isRegularFile(file)) {
            values.say(Kind.WARNING, DaemonKeys.FILES, pattern, file + " is not a regular file, not read");
        } else if (seen.contains(identity(file))) {
            values.say(Kind.WARNING, DaemonKeys.FILES, pattern, file + " was read already, not read again");
        } else if (seen.size() > MAX_FILES) {
            values.error(DaemonKeys.FILES, "more than " + MAX_FILES + " files");
        } else {
            int before = documents.size();
            add(file);
            documents.subList(before, documents.size()).forEach(this::noFurther);
        }
    }

    private void noFurther(IniDocument document) {
        document.sections().removeIf(section -> {
            boolean include = section.name().equals(SectionKind.INCLUDE.word());
            if (include) {
                problems.warning(section.pos(), section.name(), "", "not used: an included file cannot include others");
            }
            return include;
        });
    }

    private static Path identity(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException ignored) {
            return file.toAbsolutePath().normalize(); // reading it will say what is wrong
        }
    }
}
