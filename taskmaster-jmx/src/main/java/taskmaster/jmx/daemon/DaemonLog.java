package taskmaster.jmx.daemon;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taskmaster.core.model.DaemonSpec;
import taskmaster.core.model.LogLevel;
import taskmaster.core.output.LogFile;
import taskmaster.core.output.OutputException;

/** The daemon's own log: a rotated file as those of the programs, and a copy on the terminal where somebody is watching. */
final class DaemonLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final LogLayout layout = new LogLayout();
    private final Optional<LogFile> file;
    private final Optional<PrintStream> copy;

    private DaemonLog(Optional<LogFile> file, Optional<PrintStream> copy) {
        this.file = file;
        this.copy = copy;
    }

    /**
     * Opens the file; from now on whatever is logged goes there.
     *
     * @param copy where a foreground daemon shows its log
     * @param errors where it is told that the file cannot be written
     */
    static DaemonLog open(DaemonSpec spec, Optional<PrintStream> copy, PrintStream errors) throws StartException {
        DaemonLog log = new DaemonLog(file(spec, errors), copy);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        log.setContext(context);
        log.layout.setContext(context);
        log.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        root.setLevel(level(spec.loglevel()));
        return log;
    }

    private static Optional<LogFile> file(DaemonSpec spec, PrintStream errors) throws StartException {
        if (spec.logfile().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LogFile.open(
                    spec.logfile().get(),
                    spec.logfileMaxBytes(),
                    spec.logfileBackups(),
                    warning -> errors.println("taskmasterd: " + warning)));
        } catch (OutputException failed) {
            throw new StartException(ExitCode.CANNOT_CREATE, failed.getMessage() + "; set logfile in [taskmasterd]");
        }
    }

    private static Level level(LogLevel level) {
        return switch (level) {
            case CRITICAL, ERROR -> Level.ERROR;
            case WARN -> Level.WARN;
            case INFO -> Level.INFO;
            case DEBUG -> Level.DEBUG;
            case TRACE, BLATHER -> Level.TRACE;
        };
    }

    /** The file, for those who read it over JMX; empty: there is none. */
    Optional<LogFile> file() {
        return file;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String line = layout.doLayout(event);
        file.ifPresent(log -> log.write(line.getBytes(StandardCharsets.UTF_8)));
        copy.ifPresent(terminal -> {
            terminal.print(line);
            terminal.flush();
        });
    }

    /** Opens the file anew if somebody has moved it away. */
    void reopen() {
        file.ifPresent(LogFile::reopen);
    }

    @Override
    public void close() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
        file.ifPresent(LogFile::close);
    }
}
