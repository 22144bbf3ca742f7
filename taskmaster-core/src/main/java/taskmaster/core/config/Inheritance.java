package taskmaster.core.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a program takes from other sections: those it {@code extends}, the nearest first, then {@code [defaults]}. Event listeners
 * take nothing from {@code [defaults]}: what suits programs, such as {@code redirect_stderr}, would break their protocol.
 */
final class Inheritance {

    /** Nobody follows more in their head, and a chain of thousands would cost thousands of steps for each key. */
    private static final int MAX_CHAIN = 16;

    private final Sections sections;
    private final Problems problems;
    private final List<String> names = new ArrayList<>();

    private Inheritance(Sections sections, Problems problems) {
        this.sections = sections;
        this.problems = problems;
        for (SectionKind kind : List.of(SectionKind.TEMPLATE, SectionKind.PROGRAM)) {
            sections.of(kind).forEach(section -> names.add(section.title()));
        }
    }

    static void apply(Sections sections, Problems problems) {
        Inheritance inheritance = new Inheritance(sections, problems);
        Optional<Section> defaults = sections.only(SectionKind.DEFAULTS);
        defaults.ifPresent(inheritance::refuseExtends);
        for (Section section : sections.all()) {
            switch (section.kind()) {
                case PROGRAM, FCGI_PROGRAM, EVENTLISTENER, TEMPLATE -> {
                    List<Section> bases = inheritance.chain(section);
                    if (section.kind() != SectionKind.EVENTLISTENER) {
                        defaults.ifPresent(bases::add);
                    }
                    section.inherit(bases);
                }
                default -> {}
            }
        }
    }

    private void refuseExtends(Section defaults) {
        defaults.own(ProgramKeys.EXTENDS.name())
                .ifPresent(
                        entry -> error(entry, "not here: every program takes from [" + defaults.name() + "] anyway"));
    }

    private List<Section> chain(Section section) {
        List<Section> bases = new ArrayList<>();
        Set<Section> seen = new HashSet<>(Set.of(section));
        Optional<Section> next = base(section);
        while (next.isPresent()) {
            if (!seen.add(next.get())) {
                loop(section, bases, next.get());
                return bases;
            }
            if (bases.size() == MAX_CHAIN) {
                section.own(ProgramKeys.EXTENDS.name())
                        .ifPresent(entry -> error(entry, "a chain of more than " + MAX_CHAIN + " sections"));
                return bases;
            }
            bases.add(next.get());
            next = base(next.get());
        }
        return bases;
    }

    private void loop(Section section, List<Section> bases, Section again) {
        StringBuilder path = new StringBuilder(Shown.name(section.title()));
        bases.forEach(base -> path.append(" extends ").append(Shown.name(base.title())));
        path.append(" extends ").append(Shown.name(again.title()));
        section.own(ProgramKeys.EXTENDS.name()).ifPresent(entry -> error(entry, "a loop: " + path));
    }

    /** The section that another one extends; empty if there is none, or that is wrong and reported. */
    private Optional<Section> base(Section section) {
        Optional<IniEntry> written = section.own(ProgramKeys.EXTENDS.name());
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String name = written.get().value();
        Optional<Section> template = sections.find(SectionKind.TEMPLATE, name);
        Optional<Section> program = sections.find(SectionKind.PROGRAM, name);
        if (template.isPresent() && program.isPresent()) {
            error(
                    written.get(),
                    Shown.value(name) + " is ambiguous: there is a template at "
                            + template.get().pos() + " and a program at "
                            + program.get().pos());
        } else if (template.isEmpty() && program.isEmpty()) {
            error(written.get(), "there is no template or program " + Shown.value(name) + problems.meant(name, names));
        }
        return template.or(() -> program);
    }

    private void error(IniEntry entry, String text) {
        problems.error(entry.places().at(0), entry.section(), entry.key(), text);
    }
}
