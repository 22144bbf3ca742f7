package taskmaster.core.config;

import java.util.Map;

/** Where we differ from supervisord on purpose: the case, and the words that docs/CONFIG.md explains it with. */
final class CorpusDifferences {

    private static final String WHOLE_VALUE = "an unquoted value is taken whole";
    private static final String POSIX_QUOTES = "quotes mean what they mean in a POSIX shell";
    private static final String RANGE = "a negative number is an error where it means nothing";
    private static final String EMPTY_NAME = "an empty name is an error";

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
            Map.entry("bom", "byte order mark"),
            Map.entry("pct-bare", "the percent sign and letter stay as they stand"),
            Map.entry("pct-global-environment-escape", "expanded once"),
            Map.entry("stopsignal=RTMIN+3", "a real-time signal by its offset is accepted"),
            Map.entry("stopsignal=0", "signal 0 is an error"),
            Map.entry("stdout_logfile=", "taken as `NONE`, with a warning"),
            Map.entry("user empty", "an empty user is an error"),
            Map.entry("group same program twice", "listed once, with a warning"),
            Map.entry("rpcinterface without factory", "nothing in an rpcinterface section is looked at"));

    private CorpusDifferences() {}
}
