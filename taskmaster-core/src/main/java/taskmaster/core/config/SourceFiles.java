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

    private final Surroundings around;
    private final Problems problems;
    private final List<IniDocument> documents = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private final Set<Path> folders = new HashSet<>();

    private SourceFiles(Surroundings around, Problems problems) {
        this.around = around;
        this.problems = problems;
    }

    /** Reads them all; none if the main file cannot be read. */
    static SourceFiles read(Path main, Surroundings around, Problems problems) {
        SourceFiles files = new SourceFiles(around, problems);
        files.add(main);
        if (!files.documents.isEmpty()) {
            List<IniSection> sections = files.documents.getFirst().sections();
            sections.stream()
                    .filter(section -> section.name().equals(SectionKind.INCLUDE.word()))
                    .reduce(SourceFiles::merged)
                    .ifPresent(section -> files.include(section, main));
        }
        return files;
    }

    List<IniDocument> documents() {
        return documents;
    }

    /** The files, and the folders in which others may appear: when one of these changes, so may the configuration. */
    List<Path> watched() {
        List<Path> watched = new ArrayList<>(folders);
        documents.forEach(document -> watched.add(document.file()));
        return watched;
    }

    /** The same again of texts that were read before, the main file's first. */
    static List<IniDocument> parse(List<SourceText> texts, Problems problems) {
        List<IniDocument> documents = texts.stream()
                .map(source -> IniReader.read(source.text(), source.file(), problems))
                .toList();
        documents.stream().skip(1).forEach(included -> noFurther(included, problems));
        return documents;
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
        Names names = around.names(around.environment()).withBraces(ours);
        SectionValues values = new SectionValues(section, names, problems, Lacks.ofDaemon(around.here()));
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
        Optional.ofNullable(folder.resolve(pattern).normalize().getParent()).ifPresent(folders::add);
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
            documents.subList(before, documents.size()).forEach(included -> noFurther(included, problems));
        }
    }

    private static void noFurther(IniDocument document, Problems problems) {
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
