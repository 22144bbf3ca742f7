package taskmaster.core.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the values of one section by the table of keys: expands, checks, takes defaults; what is wrong is reported. */
final class SectionValues {

    private final Section section;
    private final Names names;
    private final Problems problems;

    SectionValues(Section section, Names names, Problems problems) {
        this.section = section;
        this.names = names;
        this.problems = problems;
    }

    Section section() {
        return section;
    }

    Names names() {
        return names;
    }

    /** The same section, with other names for expansions. */
    SectionValues with(Names others) {
        return new SectionValues(section, others, problems);
    }

    /** Another section, under the same names. */
    SectionValues of(Section other) {
        return new SectionValues(other, names, problems);
    }

    /** The value of a key that has a default. */
    <T> T get(ConfigKey<T> key) {
        return find(key).or(key::fallback).orElseThrow();
    }

    /** The value of a key if it is set and right. */
    <T> Optional<T> find(ConfigKey<T> key) {
        Optional<IniEntry> entry = section.find(key.name());
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(key.form().parse(expand(entry.get())));
        } catch (ValueException e) {
            fail(entry.get(), e);
            return Optional.empty();
        }
    }

    /** The value of a key that must be set. */
    <T> Optional<T> required(ConfigKey<T> key) {
        if (!has(key)) {
            problems.error(section.pos(), section.name(), key.name(), "missing; expected " + key.name() + "=...");
        }
        return find(key);
    }

    boolean has(ConfigKey<?> key) {
        return section.find(key.name()).isPresent();
    }

    /** The text as written, before expansion. */
    Optional<String> raw(ConfigKey<?> key) {
        return section.find(key.name()).map(IniEntry::value);
    }

    /** A value of the {@code environment} form; empty if unset or wrong. */
    Map<String, String> environment(ConfigKey<String> key) {
        Optional<String> text = find(key);
        if (text.isEmpty()) {
            return Map.of();
        }
        try {
            return EnvironmentList.parse(text.get(), remark -> warning(key, remark));
        } catch (ValueException e) {
            error(key, e.getMessage() + hintOfCut(key));
            return Map.of();
        }
    }

    /** What to add to a message about an open quote when a comment is to blame; else empty. */
    String hintOfCut(ConfigKey<?> key) {
        boolean cut = section.find(key.name()).map(IniEntry::cut).orElse(false);
        return cut ? "; a blank and then ; or # starts a comment, even between quotes" : "";
    }

    void error(ConfigKey<?> key, String text) {
        problems.error(pos(key), section.name(), key.name(), text);
    }

    void lacking(ConfigKey<?> key, String text) {
        problems.lacking(pos(key), section.name(), key.name(), text);
    }

    void warning(ConfigKey<?> key, String text) {
        problems.warning(pos(key), section.name(), key.name(), text);
    }

    void note(ConfigKey<?> key, String text) {
        problems.note(pos(key), section.name(), key.name(), text);
    }

    /** Says something about the section as a whole. */
    void warning(String text) {
        problems.warning(section.pos(), section.name(), "", text);
    }

    void error(String text) {
        problems.error(section.pos(), section.name(), "", text);
    }

    private SourcePos pos(ConfigKey<?> key) {
        return section.find(key.name()).map(IniEntry::pos).orElse(section.pos());
    }

    private String expand(IniEntry entry) throws ValueException {
        if (entry.value().indexOf('%') < 0) {
            return entry.value();
        }
        @Nullable Path folder = entry.pos().file().toAbsolutePath().getParent();
        Names here = names.with("here", folder == null ? "/" : folder.toString());
        return Expansion.expand(
                entry.value(), here, remark -> problems.warning(entry.pos(), section.name(), entry.key(), remark));
    }

    private void fail(IniEntry entry, ValueException e) {
        String text = String.valueOf(e.getMessage());
        if (e.isLacking()) {
            problems.lacking(entry.pos(), section.name(), entry.key(), text);
        } else {
            problems.error(entry.pos(), section.name(), entry.key(), text);
        }
    }
}
