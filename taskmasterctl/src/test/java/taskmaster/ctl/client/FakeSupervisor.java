package taskmaster.ctl.client;

import java.io.IOException;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taskmaster.jmx.api.JobStatus;
import taskmaster.jmx.api.LogPiece;
import taskmaster.jmx.api.SupervisorMXBean;

/** A bean with fixed answers behind a real connector. */
@SuppressWarnings("JavaUtilDate") // the type of JMX attributes
public final class FakeSupervisor implements SupervisorMXBean {
    private final String[] rows;
    private final byte[] log;

    public FakeSupervisor(String[] rows, byte[] log) {
        this.rows = rows.clone();
        this.log = log.clone();
    }

    @Override
    public String getVersion() {
        return "1.2.3";
    }

    @Override
    public String getIdentifier() {
        return "fake";
    }

    @Override
    public long getPid() {
        return 4711;
    }

    @Override
    public String getState() {
        return "RUNNING";
    }

    @Override
    public int getStateCode() {
        return 1;
    }

    @Override
    public Date getStartTime() {
        return new Date(0);
    }

    @Override
    public long getUptimeMillis() {
        return 61_000;
    }

    @Override
    public String getConfigFile() {
        return "/fake";
    }

    @Override
    public Date getConfigTime() {
        return new Date(0);
    }

    @Override
    public int getProcessCount() {
        return rows.length;
    }

    @Override
    public int getRunningCount() {
        return rows.length;
    }

    @Override
    public Map<String, Integer> getStateCounts() {
        return Map.of();
    }

    @Override
    public String[] getStatusRows() {
        return rows.clone();
    }

    @Override
    public String[] start(String names) {
        return new String[] {names + "\tSTARTED\tstarted"};
    }

    @Override
    public String[] stop(String names) {
        return new String[] {names + "\tSTOPPED\tstopped"};
    }

    @Override
    public String[] restart(String names) {
        return start(names);
    }

    @Override
    public String[] signal(String signal, String names) {
        return new String[] {names + "\tSIGNALLED\t" + signal};
    }

    @Override
    public String[] clear(String names) {
        return new String[] {names + "\tCLEARED\tcleared"};
    }

    @Override
    public String[] reread() {
        return new String[] {"web\tchanged"};
    }

    @Override
    public String[] update(String groups) {
        throw new IllegalArgumentException("no such group: " + groups);
    }

    @Override
    public long updateJob(String groups) {
        return 1;
    }

    @Override
    public String add(String group) {
        return "added process group";
    }

    @Override
    public String remove(String group) {
        throw new SecurityException("admin only");
    }

    @Override
    public String[] avail() {
        return new String[0];
    }

    @Override
    public LogPiece readMainLog(long position, int bytes) throws IOException {
        throw new IOException("no log file");
    }

    @Override
    public LogPiece readProcessLog(String name, String stream, long position, int bytes) {
        int start = (int) (position < 0 ? Math.max(0, log.length + position) : Math.min(position, log.length));
        int end = Math.min(log.length, start + bytes);
        return new LogPiece(start, end, Arrays.copyOfRange(log, start, end));
    }

    @Override
    public String reopenLogs() {
        return "";
    }

    @Override
    public String shutdown() {
        return "";
    }

    @Override
    public long getStartCount() {
        return 0;
    }

    @Override
    public long getRestartCount() {
        return 0;
    }

    @Override
    public long getUnexpectedExitCount() {
        return 0;
    }

    @Override
    public long getCapturedBytes() {
        return 0;
    }

    @Override
    public long getCpuNanos() {
        return 0;
    }

    @Override
    public double getCpuPercent() {
        return 0;
    }

    @Override
    public long getRssBytes() {
        return 0;
    }

    @Override
    public int getThreadCount() {
        return 0;
    }

    @Override
    public long getCapturedLines() {
        return 0;
    }

    @Override
    public long getCertificateLeftMillis() {
        return -1;
    }

    @Override
    public String getReloadError() {
        return "";
    }

    @Override
    public @Nullable Date getReloadErrorTime() {
        return null;
    }

    @Override
    public long getReloadFailureCount() {
        return 0;
    }

    @Override
    public Map<String, Long> getRestartLatencyCounts() {
        return Map.of();
    }

    @Override
    public long getRestartLatencyNanos() {
        return 0;
    }

    @Override
    public int getOpenFileCount() {
        return 0;
    }

    @Override
    public int getTreeSize() {
        return 0;
    }

    @Override
    public long getLoopDelayMillis() {
        return 0;
    }

    @Override
    public long getReloadCount() {
        return 0;
    }

    @Override
    public int getSessionCount() {
        return 1;
    }

    @Override
    public long getLoginFailureCount() {
        return 0;
    }

    @Override
    public boolean isEncrypted() {
        return false;
    }

    @Override
    public @Nullable Date getCertificateNotAfter() {
        return null;
    }

    @Override
    public List<JobStatus> getJobs() {
        return List.of();
    }

    @Override
    public String[] getDetailRows() {
        return new String[] {"namespec"};
    }

    @Override
    public long startJob(String names) {
        return 1;
    }

    @Override
    public long stopJob(String names) {
        return 1;
    }

    @Override
    public long restartJob(String names) {
        return 1;
    }

    @Override
    public String[] job(long id) {
        return new String[0];
    }

    @Override
    public String cancelJob(long id) {
        return "";
    }

    @Override
    public String[] whoami() {
        return new String[] {"fake", "admin", ""};
    }

    @Override
    public String[] explain(String name) {
        return new String[] {name + " is RUNNING"};
    }
}
