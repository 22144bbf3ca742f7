package taskmaster.core.config;

import java.util.Map;

/** Where we differ from supervisord on purpose: the case and the reason, which docs/CONFIG.md gives at length. */
final class CorpusDifferences {

    private static final String WHOLE_VALUE =
            "an unquoted value is taken whole, with a warning, instead of losing its tail";
    private static final String POSIX_QUOTES = "quotes as in a POSIX shell, as supervisord 4.4 does";
    private static final String RANGE = "a negative number means nothing here";
    private static final String EMPTY_NAME = "an empty name cannot be used in any command";

    static final Map<String, String> BY_CASE = Map.ofEntries(
            Map.entry("030-lensesio-fast-data-dev.conf", WHOLE_VALUE),
            Map.entry("environment 07: A=x y", WHOLE_VALUE),
            Map.entry("environment 18: A=$HOME", WHOLE_VALUE),
            Map.entry("environment 20: A=http://x/y?z=1&q=2", WHOLE_VALUE),
            Map.entry("environment 42: A=~/x", WHOLE_VALUE),
            Map.entry("environment 16: A='say \"hi\"'", POSIX_QUOTES),
            Map.entry("environment 17: A=\"a\\\"b\"", POSIX_QUOTES),
            Map.entry("environment 34: \"A\"=\"1\"", POSIX_QUOTES),
            Map.entry("int startsecs=-1", RANGE),
            Map.entry("numprocs=-1", RANGE),
            Map.entry("bytes=-1", RANGE),
            Map.entry("program name <>", EMPTY_NAME),
            Map.entry("program name < >", EMPTY_NAME),
            Map.entry("bom", "a byte order mark is harmless"),
            Map.entry("pct-bare", "supervisord puts all its variables into the command; kept as it stands"),
            Map.entry("pct-global-environment-escape", "expanded once, as supervisord 4.4 does"),
            Map.entry("stopsignal=RTMIN+3", "a real-time signal by its offset is a signal"),
            Map.entry("stopsignal=0", "signal 0 stops nothing"),
            Map.entry("stdout_logfile=", "an empty path is taken as NONE, which is shown as null"),
            Map.entry("user empty", "no account has an empty name"),
            Map.entry("group same program twice", "listed once; supervisord's second copy replaces the first at start"),
            Map.entry("rpcinterface without factory", "the section is not used, so nothing in it can be wrong"));

    private CorpusDifferences() {}
}
