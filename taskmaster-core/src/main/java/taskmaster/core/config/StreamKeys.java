package taskmaster.core.config;

import static taskmaster.core.config.SectionKind.PROGRAM;

import java.util.List;

/** The keys that exist twice, for stdout and for stderr. */
record StreamKeys(
        ConfigKey<LogTarget> logfile,
        ConfigKey<Long> maxbytes,
        ConfigKey<Integer> backups,
        ConfigKey<Long> captureMaxbytes,
        ConfigKey<Boolean> eventsEnabled,
        ConfigKey<Boolean> syslog) {

    static final StreamKeys STDOUT = of("stdout");
    static final StreamKeys STDERR = of("stderr");

    private static StreamKeys of(String stream) {
        return new StreamKeys(
                ConfigKey.of(
                                PROGRAM,
                                stream + "_logfile",
                                Forms.LOG,
                                "AUTO",
                                "Where " + stream + " goes: a file, `AUTO` (a new file in childlogdir) or `NONE`.")
                        .forEachProcess(),
                ConfigKey.of(
                        PROGRAM,
                        stream + "_logfile_maxbytes",
                        Forms.BYTES,
                        "50MB",
                        "Size at which it is rotated; 0: never."),
                ConfigKey.of(
                        PROGRAM, stream + "_logfile_backups", Forms.COUNT, "10", "How many rotated files are kept."),
                ConfigKey.of(
                        PROGRAM,
                        stream + "_capture_maxbytes",
                        Forms.BYTES,
                        "0",
                        "Capture mode: read, not done by this version."),
                ConfigKey.of(
                        PROGRAM,
                        stream + "_events_enabled",
                        Forms.BOOL,
                        "false",
                        "PROCESS_LOG events: read, not done by this version."),
                ConfigKey.of(
                                PROGRAM,
                                stream + "_syslog",
                                Forms.BOOL,
                                "false",
                                "Copy to syslog: read, not done by this version.")
                        .forEachProcess());
    }

    List<ConfigKey<?>> all() {
        return List.of(logfile, maxbytes, backups, captureMaxbytes, eventsEnabled, syslog);
    }
}
