package taskmaster.core.config;

import java.util.Optional;

/** The kinds of sections there are, under our name and, for some, the one in files written for supervisord. */
enum SectionKind {
    DAEMON("taskmasterd", "supervisord", false),
    CTL("taskmasterctl", "supervisorctl", false),
    UNIX_SERVER("unix_jmx_server", "unix_http_server", false),
    INET_SERVER("inet_jmx_server", "inet_http_server", false),
    USER("user", "", true),
    PROGRAM("program", "", true),
    FCGI_PROGRAM("fcgi-program", "", true),
    EVENTLISTENER("eventlistener", "", true),
    /** Has the keys of a program and is not run: others extend it. */
    TEMPLATE("template", "", true),
    /** Keys for all programs; also {@code [program:*]}. */
    DEFAULTS("defaults", "", false),
    GROUP("group", "", true),
    INCLUDE("include", "", false),
    RPCINTERFACE("rpcinterface", "", true),
    CTLPLUGIN("ctlplugin", "", true),
    /** supervisord's INI reader takes its keys as defaults for all sections. */
    DEFAULT("DEFAULT", "", false);

    private final String word;
    private final String alias;
    private final boolean named;

    SectionKind(String word, String alias, boolean named) {
        this.word = word;
        this.alias = alias;
        this.named = named;
    }

    /** {@code program} of {@code [program:x]}. */
    String word() {
        return word;
    }

    /** supervisord's name for it; empty: the same. */
    String alias() {
        return alias;
    }

    /** Whether a name follows after a colon. */
    boolean isNamed() {
        return named;
    }

    /** {@code [program:x]} or {@code [taskmasterd]}, as in a manual. */
    String shown() {
        return named ? "[" + word + ":x]" : "[" + word + "]";
    }

    static Optional<SectionKind> of(String section) {
        int colon = section.indexOf(':');
        String head = colon < 0 ? section : section.substring(0, colon);
        for (SectionKind kind : values()) {
            boolean match = head.equals(kind.word) || !kind.alias.isEmpty() && head.equals(kind.alias);
            // several servers, and ways to them, may be told apart by a name: [inet_http_server:second],
            // [taskmasterctl:prod]
            boolean several = kind == UNIX_SERVER || kind == INET_SERVER || kind == CTL && head.equals(kind.word);
            if (match && (kind.named == colon >= 0 || several)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
