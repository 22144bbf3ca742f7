package taskmaster.core.config;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The one table of keys. */
final class ConfigKeys {

    /** Every key, section by section. */
    static final List<ConfigKey<?>> ALL = Stream.of(DaemonKeys.ALL, ServerKeys.ALL, ProgramKeys.all())
            .flatMap(List::stream)
            .toList();

    private static final Map<SectionKind, Map<String, ConfigKey<?>>> BY_KIND = byKind();

    private ConfigKeys() {}

    /** The names of the keys that a section of this kind may have; empty where anything goes. */
    static Set<String> names(SectionKind kind) {
        return BY_KIND.getOrDefault(kind, Map.of()).keySet();
    }

    /** The keys that a section of this kind may have. */
    static Collection<ConfigKey<?>> of(SectionKind kind) {
        return BY_KIND.getOrDefault(kind, Map.of()).values();
    }

    private static Map<SectionKind, Map<String, ConfigKey<?>>> byKind() {
        Map<SectionKind, Map<String, ConfigKey<?>>> all = new EnumMap<>(SectionKind.class);
        for (ConfigKey<?> key : ALL) {
            put(all, key.kind(), key);
            if (key.kind() == SectionKind.PROGRAM) {
                put(all, SectionKind.FCGI_PROGRAM, key);
                put(all, SectionKind.EVENTLISTENER, key);
                put(all, SectionKind.TEMPLATE, key);
                put(all, SectionKind.DEFAULTS, key);
            }
        }
        return all;
    }

    private static void put(Map<SectionKind, Map<String, ConfigKey<?>>> all, SectionKind kind, ConfigKey<?> key) {
        all.computeIfAbsent(kind, k -> new LinkedHashMap<>()).putIfAbsent(key.name(), key);
    }
}
