package taskmaster.core.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of supervisord's, rewritten in our names so that it means the same. Line by line, so that comments, order and layout stay;
 * files that it includes need no rewriting.
 */
public final class Migration {
    /** What holds in supervisord's sections where nothing is said, and not in ours. */
    private static final Map<SectionKind, Map<String, String>> DEFAULTS = Map.of(
            SectionKind.DAEMON,
            Map.of("identifier", "supervisor", "logfile", "supervisord.log", "pidfile", "supervisord.pid"),
            SectionKind.CTL,
            Map.of("prompt", "supervisor"));

    private final IniDocument document;
    private final Map<Integer, IniSection> headers = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> changes = new ArrayList<>();
    private boolean dropped;

    private Migration(IniDocument document) {
        this.document = document;
        document.sections().forEach(section -> headers.put(section.pos().line(), section));
    }

    /**
     * Rewrites a file; writes nothing.
     *
     * @throws ConfigException if it cannot be read
     */
    public static Migration of(Path file) throws ConfigException {
        Problems problems = new Problems();
        String text = FileText.read(file, problems).orElse("");
        IniDocument document = IniReader.read(text, file, problems);
        if (problems.hasErrors()) {
            throw new ConfigException(problems.inFileOrder());
        }
        Migration migration = new Migration(document);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            migration.line(lines.get(i), Optional.ofNullable(migration.headers.get(i + 1)));
        }
        return migration;
    }

    /** The text of the new file. */
    public String text() {
        return text.toString();
    }

    /** What was rewritten, for people. */
    public List<String> changes() {
        return changes;
    }

    private void line(String line, Optional<IniSection> header) {
        if (header.isPresent()) {
            header(line, header.get());
        } else if (dropped) {
            add(line.isBlank() ? line : "; " + line);
        } else if (line.contains("${")
                && !line.stripLeading().startsWith(";")
                && !line.stripLeading().startsWith("#")) {
            changes.add("${...} is written $${...}, which leaves it to the program");
            add(line.replace("${", "$${"));
        } else {
            add(line);
        }
    }

    private void header(String line, IniSection section) {
        SectionKind kind = SectionKind.of(section.name()).orElse(SectionKind.PROGRAM);
        dropped = kind == SectionKind.RPCINTERFACE || kind == SectionKind.CTLPLUGIN;
        if (dropped) {
            changes.add("[" + section.name() + "] is Python code of supervisord's: made a comment");
            add("; " + line);
            return;
        }
        boolean alias = !kind.alias().isEmpty() && section.name().startsWith(kind.alias());
        if (!alias) {
            add(line);
            return;
        }
        String renamed =
                "[" + kind.word() + section.name().substring(kind.alias().length()) + "]";
        changes.add("[" + section.name() + "] is " + renamed);
        add(line.replace("[" + section.name() + "]", renamed));
        if (isFirst(section)) {
            DEFAULTS.getOrDefault(kind, Map.of()).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .filter(entry -> !isSet(section.name(), entry.getKey()))
                    .forEach(entry -> addDefault(entry.getKey(), entry.getValue(), renamed));
        }
    }

    private boolean isFirst(IniSection section) {
        Optional<IniSection> first = document.sections().stream()
                .filter(each -> each.name().equals(section.name()))
                .findFirst();
        return first.isPresent() && first.get().pos().equals(section.pos());
    }

    private void addDefault(String key, String value, String section) {
        changes.add(key + " = " + value + " is written out in " + section + ": the default there is another");
        add(key + " = " + value);
    }

    private boolean isSet(String section, String key) {
        return document.sections().stream()
                .filter(each -> each.name().equals(section))
                .flatMap(each -> each.entries().stream())
                .anyMatch(entry -> entry.key().equals(key));
    }

    private void add(String line) {
        text.append(line).append('\n');
    }
}
