package taskmaster.core.config;

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

    private final Problems problems;
    private final Map<String, Section> byName = new LinkedHashMap<>();
    private final Map<String, IniEntry> defaults = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();

    private Sections(Problems problems) {
        this.problems = problems;
    }

    static Sections merge(List<IniDocument> documents, Problems problems) {
        Sections sections = new Sections(problems);
        for (IniDocument document : documents) {
            document.sections().forEach(sections::add);
        }
        sections.byName.values().forEach(sections::checkKeys);
        return sections;
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

    private void add(IniSection written) {
        Optional<SectionKind> kind = SectionKind.of(written.name());
        if (kind.isEmpty()) {
            unknownSection(written);
            return;
        }
        Section section = new Section(written.name(), kind.get(), written.pos(), defaults);
        @Nullable Section earlier = byName.putIfAbsent(canonical(section), section);
        if (earlier != null) {
            problems.warning(
                    written.pos(), written.name(), "", "stands at " + earlier.pos() + " too; the two are taken as one");
        }
        Section target = earlier != null ? earlier : section;
        for (IniEntry entry : written.entries()) {
            @Nullable
            IniEntry before = (kind.get() == SectionKind.DEFAULT ? defaults : target.entries()).put(entry.key(), entry);
            if (before != null) {
                problems.warning(
                        entry.pos(), written.name(), entry.key(), "set at " + before.pos() + " too; this one counts");
            }
        }
    }

    /** Sections of one meaning get one name: {@code [supervisord]} and {@code [taskmasterd]} are the same. */
    private static String canonical(Section section) {
        String name = section.name();
        int colon = name.indexOf(':');
        String word = section.kind().word();
        return colon < 0 ? word : word + ":" + (section.kind().isNamed() ? section.title() : name.substring(colon + 1));
    }

    private void unknownSection(IniSection written) {
        unknown.add("[" + written.name() + "]");
        String name = Blanks.strip(written.name());
        int colon = name.indexOf(':');
        String head = colon < 0 ? name : Blanks.strip(name, 0, colon);
        List<String> words = new ArrayList<>();
        for (SectionKind kind : SectionKind.values()) {
            words.add(kind.word());
            if (!kind.alias().isEmpty()) {
                words.add(kind.alias());
            }
        }
        String meant = Nearest.to(head, words)
                .map(word -> ", did you mean [" + word + (colon < 0 ? "" : Shown.name(name.substring(colon))) + "]?")
                .orElse("");
        String found = written.name().equals(name) ? "unknown section" : "unknown section, blanks count in its name";
        problems.warning(written.pos(), written.name(), "", found + meant);
    }

    private void checkKeys(Section section) {
        Set<String> known = ConfigKeys.names(section.kind());
        if (known.isEmpty()) {
            return;
        }
        for (IniEntry entry : section.entries().values()) {
            if (!known.contains(entry.key())) {
                unknown.add(section.name() + "." + entry.key());
                String meant = Nearest.to(entry.key(), known)
                        .map(key -> ", did you mean " + key + "?")
                        .orElse("");
                problems.warning(entry.pos(), section.name(), entry.key(), "unknown key" + meant);
            }
        }
    }
}
