package taskmaster.core.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    private List<Section> bases = List.of();

    /** @param defaults entries that count where nothing else has any: those of {@code [DEFAULT]} */
    Section(String name, SectionKind kind, SourcePos pos, Map<String, IniEntry> defaults) {
        this.name = name;
        this.kind = kind;
        this.pos = pos;
        this.defaults = defaults;
    }

    /** Takes what this section does not set from others, the nearest first. */
    void inherit(List<Section> others) {
        bases = List.copyOf(others);
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

    /** The entry that counts. */
    Optional<IniEntry> find(String key) {
        @Nullable IniEntry found = entries.get(key);
        for (int i = 0; found == null && i < bases.size(); i++) {
            found = bases.get(i).entries.get(key);
        }
        return Optional.ofNullable(found != null ? found : defaults.get(key));
    }

    /** This section after those it takes keys from, the nearest last: for keys whose values add up. */
    List<Section> layers() {
        List<Section> layers = new ArrayList<>(bases.reversed());
        layers.add(this);
        return layers;
    }

    /** The entry of this section itself. */
    Optional<IniEntry> own(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Whether it stands in a file written for supervisord, under a name of supervisord's. */
    boolean isAlias() {
        return !kind.alias().isEmpty() && name.startsWith(kind.alias());
    }
}
