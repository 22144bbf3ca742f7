package taskmaster.core.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taskmaster.core.config.Problem.Kind;
import taskmaster.core.model.GroupSpec;
import taskmaster.core.model.ProcessSpec;

/** Puts programs into groups: those a {@code [group:x]} names, and every other program alone. */
final class GroupParser {

    private static final Comparator<ProcessSettings> BY_PRIORITY = Comparator.<ProcessSettings>comparingInt(
                    process -> process.spec().priority())
            .thenComparing(process -> process.spec().id().name());

    private final Sections sections;
    private final Function<Section, SectionValues> values;
    private final ProgramParser programs;
    private final List<String> programNames;
    private final Set<Section> members = new HashSet<>();

    GroupParser(Sections sections, Function<Section, SectionValues> values, ProgramParser programs) {
        this.sections = sections;
        this.values = values;
        this.programs = programs;
        this.programNames = Stream.of(SectionKind.PROGRAM, SectionKind.FCGI_PROGRAM)
                .flatMap(kind -> sections.of(kind).stream())
                .map(Section::title)
                .toList();
    }

    /** All groups in order of (priority, name); event listeners and fcgi programs too. */
    List<GroupSettings> parse() {
        List<GroupSettings> groups = new ArrayList<>();
        for (Section group : sections.of(SectionKind.GROUP)) {
            groups.add(group(values.apply(group)));
        }
        for (Section section : sections.all()) {
            switch (section.kind()) {
                case PROGRAM, FCGI_PROGRAM -> {
                    if (!members.contains(section)) {
                        groups.add(alone(values.apply(section), ProgramKeys.PRIORITY));
                    }
                }
                case EVENTLISTENER -> groups.add(alone(values.apply(section), ProgramKeys.LISTENER_PRIORITY));
                default -> {}
            }
        }
        groups.sort(Comparator.comparingInt(GroupSettings::priority).thenComparing(GroupSettings::name));
        return groups;
    }

    /** What of them is run: all but event listeners; those of one name become one. */
    static List<GroupSpec> runnable(List<GroupSettings> groups) {
        Map<String, GroupSettings> firsts = new LinkedHashMap<>();
        Map<String, Map<String, ProcessSettings>> all = new LinkedHashMap<>();
        for (GroupSettings group : groups) {
            if (group.kind() == SectionKind.EVENTLISTENER) {
                continue;
            }
            @Nullable GroupSettings earlier = firsts.putIfAbsent(group.name(), group);
            if (earlier != null) {
                group.origin()
                        .warning("there is also a group " + Shown.value(group.name()) + " at "
                                + earlier.origin().section().pos() + "; the two are taken as one");
            }
            Map<String, ProcessSettings> processes = all.computeIfAbsent(group.name(), name -> new LinkedHashMap<>());
            group.processes().stream()
                    .filter(ProcessSettings::isRun)
                    .forEach(process -> add(process, processes, group));
        }
        List<GroupSpec> specs = new ArrayList<>(firsts.size());
        firsts.forEach((name, group) ->
                specs.add(new GroupSpec(name, group.priority(), sorted(all.getOrDefault(name, Map.of())))));
        return specs;
    }

    private static void add(ProcessSettings process, Map<String, ProcessSettings> processes, GroupSettings group) {
        String name = process.spec().id().name();
        @Nullable ProcessSettings earlier = processes.putIfAbsent(name, process);
        if (earlier != null) {
            SourcePos first = earlier.section().pos();
            String where = first.equals(process.section().pos()) ? "in the same section" : "at " + first;
            group.origin()
                    .of(process.section())
                    .error(
                            ProgramKeys.PROCESS_NAME,
                            "a second process " + Shown.value(name) + " in group " + Shown.value(group.name())
                                    + "; the first is " + where);
        }
    }

    private static List<ProcessSpec> sorted(Map<String, ProcessSettings> processes) {
        return processes.values().stream()
                .sorted(BY_PRIORITY)
                .map(ProcessSettings::spec)
                .toList();
    }

    private GroupSettings alone(SectionValues section, ConfigKey<Integer> priority) {
        String name = section.section().title();
        int groupPriority = section.with(
                        section.names().with("program_name", name).with("group_name", name))
                .get(priority);
        return new GroupSettings(name, section, groupPriority, programs.parse(section, name));
    }

    private GroupSettings group(SectionValues group) {
        String name = group.section().title();
        ItemName.problem(name).ifPresent(group::error);
        List<ProcessSettings> processes = new ArrayList<>();
        Set<String> listed = new LinkedHashSet<>();
        for (String member : group.find(ProgramKeys.GROUP_PROGRAMS).orElse(List.of())) {
            if (listed.add(member)) {
                member(group, member).ifPresent(section -> {
                    members.add(section);
                    processes.addAll(programs.parse(values.apply(section), name));
                });
            } else {
                group.say(Kind.WARNING, ProgramKeys.GROUP_PROGRAMS, member, Shown.value(member) + " is listed twice");
            }
        }
        if (listed.isEmpty()) {
            group.warning("the group has no programs");
        }
        return new GroupSettings(name, group, group.get(ProgramKeys.GROUP_PRIORITY), processes);
    }

    private Optional<Section> member(SectionValues group, String name) {
        Optional<Section> program = sections.find(SectionKind.PROGRAM, name);
        Optional<Section> fcgi = sections.find(SectionKind.FCGI_PROGRAM, name);
        if (program.isPresent() && fcgi.isPresent()) {
            group.say(
                    Kind.ERROR,
                    ProgramKeys.GROUP_PROGRAMS,
                    name,
                    Shown.value(name) + " is ambiguous: there is a program at "
                            + program.get().pos() + " and an fcgi-program at "
                            + fcgi.get().pos());
            return Optional.empty();
        }
        if (program.isEmpty() && fcgi.isEmpty()) {
            String meant = group.problems().meant(name, programNames);
            group.say(Kind.ERROR, ProgramKeys.GROUP_PROGRAMS, name, "there is no program " + Shown.value(name) + meant);
        }
        return program.or(() -> fcgi);
    }
}
