package taskmaster.jmx.mbean;

import java.time.Instant;
import java.util.Optional;
import taskmaster.core.output.CapturedLog;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.jmx.api.ProcessFigures;

/** The numbers of one process, made from a picture of it and from what its child uses. */
abstract class Figures extends Consumption implements ProcessFigures {

    /** The picture. */
    abstract ProcessStatus now();

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

    private static long bytes(Optional<CapturedLog> log) {
        return log.map(CapturedLog::bytesCaptured).orElse(0L);
    }

    private static long lines(Optional<CapturedLog> log) {
        return log.map(CapturedLog::linesCaptured).orElse(0L);
    }
}
