package taskmaster.core.config;

import java.nio.file.Path;
import java.util.Optional;
import taskmaster.core.config.LogTarget.Kind;
import taskmaster.core.model.OutputSpec;

/** Reads the keys of one output stream. */
final class StreamParser {

    private final StreamKeys keys;
    private final Places places;

    StreamParser(StreamKeys keys, Places places) {
        this.keys = keys;
        this.places = places;
    }

    /** @param merged whether the stream goes where stdout goes, so that its own keys do not count */
    StreamSettings parse(SectionValues values, boolean merged) {
        LogTarget written = values.get(keys.logfile());
        LogTarget target =
                written.kind() == Kind.FILE ? new LogTarget(Kind.FILE, places.withHome(written.path())) : written;
        StreamSettings settings = new StreamSettings(
                target,
                output(values, target, merged),
                values.get(keys.maxbytes()),
                values.get(keys.backups()),
                values.get(keys.captureMaxbytes()),
                values.get(keys.eventsEnabled()),
                values.get(keys.syslog()) || target.kind() == Kind.SYSLOG);
        warnOfWhatIsNotDone(values, settings);
        return settings;
    }

    private OutputSpec output(SectionValues values, LogTarget target, boolean merged) {
        if (merged) {
            if (target.kind() == Kind.FILE) {
                String why = values.get(ProgramKeys.TTY) ? "tty=true" : "redirect_stderr=true";
                values.warning(keys.logfile(), "not used: " + why + " sends stderr where stdout goes");
            }
            return new OutputSpec.Merged();
        }
        if (target.kind() == Kind.NONE || target.kind() == Kind.SYSLOG) {
            if (values.raw(keys.logfile()).orElse("-").isEmpty()) {
                values.warning(keys.logfile(), "no value, taken as NONE");
            }
            return new OutputSpec.Discard();
        }
        long maxBytes = values.get(keys.maxbytes());
        Optional<Path> path = Optional.empty();
        if (target.kind() == Kind.FILE) {
            path = Optional.of(places.plain(target.path()));
            path.filter(file -> !places.hasDirectory(file))
                    .ifPresent(file -> values.note(
                            keys.logfile(), "no such directory: " + file.getParent() + "; the program cannot start"));
        } else if (maxBytes == 0) {
            values.warning(keys.maxbytes(), "the AUTO log is never rotated and may fill the disk");
        }
        return new OutputSpec.ToFile(path, maxBytes, values.get(keys.backups()));
    }

    private void warnOfWhatIsNotDone(SectionValues values, StreamSettings settings) {
        if (settings.target().kind() == Kind.SYSLOG) {
            values.warning(keys.logfile(), "syslog is not done by this version; the output is thrown away");
        } else if (settings.syslog()) {
            values.warning(keys.syslog(), "not done by this version");
        }
        if (settings.captureMaxBytes() > 0) {
            values.warning(keys.captureMaxbytes(), "capture mode is not done by this version");
        }
        if (settings.eventsEnabled()) {
            values.warning(keys.eventsEnabled(), "not done by this version");
        }
    }
}
