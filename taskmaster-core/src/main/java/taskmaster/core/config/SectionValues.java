package taskmaster.core.config;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taskmaster.core.config.Problem.Kind;

/** Reads the values of one section by the table of keys: expands, checks, takes defaults; what is wrong is reported. */
final class SectionValues {

    /** How far into a value a part is looked for, to show its place. */
    private static final int MAX_SEARCHED = 4_000;

    private final Section section;
    private final Names names;
    private final Problems problems;
    private final Lacks lacks;

    SectionValues(Section section, Names names, Problems problems, Lacks lacks) {
        this.section = section;
        this.names = names;
        this.problems = problems;
        this.lacks = lacks;
    }

    Section section() {
        return section;
    }

    Names names() {
        return names;
    }

    Problems problems() {
        return problems;
    }

    Lacks lacks() {
        return lacks;
    }

    /** The same section, with other names for expansions. */
    SectionValues with(Names others) {
        return new SectionValues(section, others, problems, lacks);
    }

    /** Another section, under the same names. */
    SectionValues of(Section other) {
        return new SectionValues(other, names, problems, lacks);
    }

    /** The value of a key that has a default. */
    <T> T get(ConfigKey<T> key) {
        return find(key).or(key::fallback).orElseThrow();
    }

    /** The value of a key if it is set and right. */
    <T> Optional<T> find(ConfigKey<T> key) {
        return section.find(key.name()).flatMap(entry -> read(entry, key));
    }

    /** The value of an entry if it is right. */
    <T> Optional<T> read(IniEntry entry, ConfigKey<T> key) {
        SectionValues allowed = key.perProcess() || entry.value().indexOf('%') < 0 ? this : with(names.ofProgram());
        try {
            return Optional.of(key.form().parse(allowed.expand(entry)));
        } catch (ValueException e) {
            fail(entry, e);
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

    /** The text of an entry, expanded. */
    String expand(IniEntry entry) throws ValueException {
        if (!Expansion.isIn(entry.value(), names)) {
            return entry.value();
        }
        @Nullable Path folder = entry.pos().file().toAbsolutePath().getParent();
        Names here = names.with("here", folder == null ? "/" : folder.toString());
        return Expansion.expand(
                entry.value(),
                here,
                remark -> problems.warning(entry.places().at(0), entry.section(), entry.key(), remark));
    }

    /** What to add to a message about an open quote when a comment is to blame; else empty. */
    static String hintOfCut(IniEntry entry) {
        return entry.comment().isPresent() ? "; a blank and then ; or # starts a comment, even between quotes" : "";
    }

    void error(ConfigKey<?> key, String text) {
        say(Kind.ERROR, key, "", text);
    }

    /** Says something about a part of the value; empty: the whole. */
    void say(Kind kind, ConfigKey<?> key, String part, String text) {
        Optional<IniEntry> entry = section.find(key.name());
        SourcePos pos = entry.map(found -> found.places().at(place(found.value(), part)))
                .orElse(section.pos());
        problems.add(kind, pos, entry.map(IniEntry::section).orElse(section.name()), key.name(), text);
    }

    private static int place(String value, String part) {
        return Math.max(0, value.indexOf(part, 0, Math.min(value.length(), MAX_SEARCHED)));
    }

    void lacking(ConfigKey<?> key, String text) {
        say(lacks.kind(), key, "", lacks.add(text));
    }

    void warning(ConfigKey<?> key, String text) {
        say(Kind.WARNING, key, "", text);
    }

    void note(ConfigKey<?> key, String text) {
        say(Kind.NOTE, key, "", text);
    }

    /** Says something about the section as a whole. */
    void warning(String text) {
        problems.warning(section.pos(), section.name(), "", text);
    }

    void error(String text) {
        problems.error(section.pos(), section.name(), "", text);
    }

    /** Reports what is wrong with an entry, at its place. */
    void fail(IniEntry entry, ValueException e) {
        String text = String.valueOf(e.getMessage());
        SourcePos pos = entry.places().at(e.offset());
        if (e.isLacking()) {
            problems.add(lacks.kind(), pos, entry.section(), entry.key(), lacks.add(text));
        } else {
            problems.error(pos, entry.section(), entry.key(), text);
        }
    }
}
