package taskmaster.core.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A section after all places where it stands were taken together; of a key set more than once, the last counts. */
final class Section {

    private final String name;
    private final SectionKind kind;
    private final SourcePos pos;
    private final Map<String, IniEntry> entries = new LinkedHashMap<>();
    private final Map<String, IniEntry> defaults;

    /** @param defaults entries that count where the section has none: those of {@code [DEFAULT]} */
    Section(String name, SectionKind kind, SourcePos pos, Map<String, IniEntry> defaults) {
        this.name = name;
        this.kind = kind;
        this.pos = pos;
        this.defaults = defaults;
    }

    /** As written: {@code program:web}. */
    String name() {
        return name;
    }

    /** What stands after the colon: {@code web}. */
    String title() {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : Blanks.strip(name, colon + 1, name.length());
    }

    SectionKind kind() {
        return kind;
    }

    /** Where it stands first. */
    SourcePos pos() {
        return pos;
    }

    /** Its own entries by key, without defaults. */
    Map<String, IniEntry> entries() {
        return entries;
    }

    Optional<IniEntry> find(String key) {
        @Nullable IniEntry own = entries.get(key);
        return Optional.ofNullable(own != null ? own : defaults.get(key));
    }

    /** Whether it stands in a file written for supervisord, under a name of supervisord's. */
    boolean isAlias() {
        return !kind.alias().isEmpty() && name.startsWith(kind.alias());
    }
}
