package taskmaster.jmx.mbean;

import java.time.Instant;
import java.util.Optional;
import taskmaster.core.output.CapturedLog;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.jmx.api.ProcessFigures;
import taskmaster.jmx.usage.Usage;

/** The numbers of one process, made from a picture of it and from what its child uses. */
abstract class Figures implements ProcessFigures {

    /** The picture. */
    abstract ProcessStatus now();

    abstract Usage usage();

    @Override
    public int getStateCode() {
        return now().state().code();
    }

    @Override
    public long getUptimeMillis() {
        return StatusText.uptimeMillis(now(), Instant.now());
    }

    @Override
    public long getStartCount() {
        return now().startCount();
    }

    @Override
    public long getRestartCount() {
        return now().restartCount();
    }

    @Override
    public long getUnexpectedExitCount() {
        return now().unexpectedExits();
    }

    @Override
    public int getTries() {
        return now().tries();
    }

    @Override
    public long getStdoutBytes() {
        return bytes(now().stdoutLog());
    }

    @Override
    public long getStderrBytes() {
        return bytes(now().stderrLog());
    }

    @Override
    public long getStdoutLines() {
        return lines(now().stdoutLog());
    }

    @Override
    public long getStderrLines() {
        return lines(now().stderrLog());
    }

    @Override
    public long getCpuNanos() {
        return Math.max(0, usage().cpuNanos());
    }

    @Override
    public double getCpuPercent() {
        return usage().cpuPercent();
    }

    @Override
    public long getRssBytes() {
        return usage().rssBytes();
    }

    @Override
    public int getThreadCount() {
        return usage().threads();
    }

    @Override
    public int getOpenFileCount() {
        return usage().openFiles();
    }

    @Override
    public int getTreeSize() {
        return usage().processes();
    }

    private static long bytes(Optional<CapturedLog> log) {
        return log.map(CapturedLog::bytesCaptured).orElse(0L);
    }

    private static long lines(Optional<CapturedLog> log) {
        return log.map(CapturedLog::linesCaptured).orElse(0L);
    }
}
