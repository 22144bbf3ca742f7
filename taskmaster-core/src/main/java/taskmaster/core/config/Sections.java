package taskmaster.core.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All sections of all files, merged by name; reports doubles and everything unknown. */
final class Sections {

    private static final String STAR = "program:*";

    private final Problems problems;
    private final Map<String, Section> byName = new LinkedHashMap<>();
    private final Map<String, IniEntry> defaults = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();

    private Sections(Problems problems) {
        this.problems = problems;
    }

    static Sections merge(List<IniDocument> documents, Problems problems) {
        Sections sections = unchecked(documents, problems);
        sections.byName.values().forEach(sections::checkKeys);
        return sections;
    }

    /** Without a look at the keys, which costs more than to read a few sections. */
    static Sections unchecked(List<IniDocument> documents, Problems problems) {
        Sections sections = new Sections(problems);
        for (IniDocument document : documents) {
            document.sections().forEach(sections::add);
        }
        sections.takeStarAsDefaults();
        return sections;
    }

    /** Whether the main section is ours: then forms that supervisord does not have may have a meaning. */
    boolean isOurs() {
        return only(SectionKind.DAEMON).map(section -> !section.isAlias()).orElse(false);
    }

    Collection<Section> all() {
        return byName.values();
    }

    List<Section> of(SectionKind kind) {
        return byName.values().stream()
                .filter(section -> section.kind() == kind)
                .toList();
    }

    /** A section of a kind of which there is one. */
    Optional<Section> only(SectionKind kind) {
        return Optional.ofNullable(byName.get(kind.word()));
    }

    Optional<Section> find(SectionKind kind, String title) {
        return Optional.ofNullable(byName.get(kind.word() + ":" + title));
    }

    /** Keys and sections that mean nothing: {@code program:web.comand}, {@code [progam:web]}. */
    List<String> unknown() {
        return unknown;
    }

    /** Another number of processes than is written. */
    void scale(Scale scale) {
        @Nullable
        Section program = find(SectionKind.PROGRAM, scale.program())
                .or(() -> find(SectionKind.FCGI_PROGRAM, scale.program()))
                .orElse(null);
        String key = ProgramKeys.NUMPROCS.name();
        Path origin = Path.of(scale.origin());
        if (program == null) {
            problems.error(SourcePos.of(origin), "program:" + scale.program(), "", "no such program");
            return;
        }
        ValuePlaces nowhere = new ValuePlaces(origin, List.of(new ValuePlaces.Piece(0, 0, 0)), 0);
        String number = Integer.toString(scale.numprocs());
        program.entries()
                .put(key, new IniEntry(program.name(), key, number, SourcePos.of(origin), nowhere, Optional.empty()));
    }

    private void add(IniSection written) {
        Optional<SectionKind> kind = SectionKind.of(written.name());
        if (kind.isEmpty()) {
            unknownSection(written);
        } else {
            add(new Section(written.name(), kind.get(), written.pos(), defaults), written.entries());
        }
    }

    private void add(Section section, Collection<IniEntry> entries) {
        @Nullable Section earlier = byName.putIfAbsent(canonical(section), section);
        if (earlier != null) {
            problems.warning(
                    section.pos(), section.name(), "", "stands at " + earlier.pos() + " too; the two are taken as one");
        }
        Map<String, IniEntry> target =
                section.kind() == SectionKind.DEFAULT ? defaults : (earlier != null ? earlier : section).entries();
        for (IniEntry entry : entries) {
            @Nullable IniEntry before = target.put(entry.key(), entry);
            if (before != null) {
                problems.warning(
                        entry.pos(), section.name(), entry.key(), "set at " + before.pos() + " too; this one counts");
            }
        }
    }

    /**
     * {@code [program:*]} means all programs, but for supervisord it is a program with that name. It would refuse one without a
     * command, so that is never the meaning of a file written for it.
     */
    private void takeStarAsDefaults() {
        @Nullable Section star = byName.get(STAR);
        if (star != null && (isOurs() || !star.entries().containsKey(ProgramKeys.COMMAND.name()))) {
            byName.remove(STAR);
            add(
                    new Section(star.name(), SectionKind.DEFAULTS, star.pos(), defaults),
                    star.entries().values());
        }
    }

    /** Sections of one meaning get one name: {@code [supervisord]} and {@code [taskmasterd]} are the same. */
    private static String canonical(Section section) {
        String name = section.name();
        int colon = name.indexOf(':');
        String word = section.kind().word();
        if (section.kind() == SectionKind.DEFAULTS) {
            return word;
        }
        boolean named = section.kind().isNamed() || section.kind() == SectionKind.CTL;
        return colon < 0 ? word : word + ":" + (named ? section.title() : name.substring(colon + 1));
    }

    private void unknownSection(IniSection written) {
        unknown.add("[" + written.name() + "]");
        String name = Blanks.strip(written.name());
        int colon = name.indexOf(':');
        String head = colon < 0 ? name : Blanks.strip(name, 0, colon);
        String found = written.name().equals(name) ? "unknown section" : "unknown section, blanks count in its name";
        problems.warning(
                written.pos(), written.name(), "", found + meant(head, colon < 0 ? "" : name.substring(colon)));
    }

    private String meant(String head, String tail) {
        List<String> words = new ArrayList<>();
        for (SectionKind kind : SectionKind.values()) {
            if (head.equals(kind.word()) || head.equals(kind.alias())) {
                String name = tail.isEmpty() ? ":NAME" : Shown.name(tail);
                return "; expected [" + head + (kind.isNamed() ? name : "") + "]";
            }
            words.add(kind.word());
            if (!kind.alias().isEmpty()) {
                words.add(kind.alias());
            }
        }
        return problems.nearest(head, words)
                .map(word -> ", did you mean [" + word + Shown.name(tail) + "]?")
                .orElse("");
    }

    private void checkKeys(Section section) {
        Set<String> known = ConfigKeys.names(section.kind());
        if (known.isEmpty()) {
            return;
        }
        for (IniEntry entry : section.entries().values()) {
            if (!known.contains(entry.key())) {
                unknown.add(section.name() + "." + entry.key());
                String meant = problems.meant(entry.key(), known);
                problems.warning(entry.pos(), entry.section(), entry.key(), "unknown key" + meant);
            }
        }
    }
}
