package taskmaster.core.config;

import java.util.Optional;
import java.util.OptionalLong;

/** A value like {@code user} or {@code user:group}, taken apart. */
record OwnerNames(String user, Optional<String> group) {

    static OwnerNames of(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new OwnerNames(Blanks.strip(text), Optional.empty())
                : new OwnerNames(
                        Blanks.strip(text.substring(0, colon)), Optional.of(Blanks.strip(text.substring(colon + 1))));
    }

    /** The group's id; empty if none is named, or this machine has none of that name. */
    OptionalLong gid(Machine machine) {
        return group.flatMap(machine::group)
                .map(found -> OptionalLong.of(found.gid()))
                .orElse(OptionalLong.empty());
    }
}
