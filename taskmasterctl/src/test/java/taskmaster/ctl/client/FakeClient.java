package taskmaster.ctl.client;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import taskmaster.jmx.api.LogPiece;
import taskmaster.jmx.api.TerminalPiece;

/** Answers as told, and keeps what it was asked. */
public final class FakeClient implements Client {
    private int pending;
    private final List<List<JobRow>> jobs = new CopyOnWriteArrayList<>();
    private final Map<String, long[]> runs = new HashMap<>();
    private final Map<String, long[]> captured = new ConcurrentHashMap<>();
    private final Map<String, String[]> answers = new HashMap<>();
    private final Map<String, String[]> later = new HashMap<>();
    private final Map<String, ClientException> failures = new HashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final FakeLog log = new FakeLog();
    private final FakeScreen screen = new FakeScreen();
    private final Map<String, FakeLog> logs = new ConcurrentHashMap<>();
    private final List<String> discarded = new CopyOnWriteArrayList<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private volatile boolean alive = true;

    /** What a method answers; the name alone, whatever it is asked. */
    public FakeClient answers(String method, String... lines) {
        answers.put(method, lines);
        return this;
    }

    /** What it answers from the second time on. */
    public FakeClient then(String method, String... lines) {
        later.put(method, lines);
        return this;
    }

    public FakeClient fails(String method, ClientException.Kind kind, String message) {
        failures.put(method, new ClientException(kind, message));
        return this;
    }

    /** The daemon is of a time when there was no such method. */
    public FakeClient lacks(String method) {
        return fails(method, ClientException.Kind.UNSUPPORTED, "older");
    }

    /** And now it is not. */
    public FakeClient has(String method) {
        failures.remove(method);
        return this;
    }

    /** Rows of namespec, state and description; pid 100 where there is a child. */
    public FakeClient shows(String... namesStatesAndDescriptions) {
        String[] rows = new String[namesStatesAndDescriptions.length / 3];
        for (int i = 0; i < rows.length; i++) {
            String spec = namesStatesAndDescriptions[3 * i];
            String state = namesStatesAndDescriptions[3 * i + 1];
            int colon = spec.indexOf(':');
            String group = colon < 0 ? spec : spec.substring(0, colon);
            String name = colon < 0 ? spec : spec.substring(colon + 1);
            String pid = state.equals("RUNNING") || state.equals("STARTING") ? "100" : "-1";
            rows[i] = String.join(
                    "\t", spec, group, name, state, "20", pid, "1", "0", "", namesStatesAndDescriptions[3 * i + 2]);
        }
        return answers("statusRows", rows);
    }

    /** The log of every stream that has none of its own. */
    public FakeLog log() {
        return log;
    }

    /** The log of one stream. */
    public FakeLog log(String name, String stream) {
        return logs.computeIfAbsent(name + " " + stream, unknown -> new FakeLog());
    }

    /** A stream that is kept nowhere. */
    public FakeClient discards(String name, String stream) {
        discarded.add(name + " " + stream);
        return this;
    }

    public List<String> calls() {
        return calls;
    }

    /** The methods that were called, answered or not yet. */
    public List<String> begun() {
        return begun;
    }

    /** The method does not answer until the latch opens. */
    public FakeClient holds(String method, CountDownLatch latch) {
        held.put(method, latch);
        return this;
    }

    /** The daemon went away. */
    public void die() {
        alive = false;
    }

    private String[] call(String method, String... arguments) throws ClientException {
        begun.add(method);
        try {
            held.getOrDefault(method, new CountDownLatch(0)).await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
        return answer(method, arguments);
    }

    private synchronized String[] answer(String method, String... arguments) throws ClientException {
        calls.add((method + " " + String.join(" ", arguments)).strip());
        ClientException failure = failures.get(method);
        if (failure != null) {
            throw failure;
        }
        if (!alive) {
            throw new ClientException(ClientException.Kind.LOST, "");
        }
        String[] lines = answers.getOrDefault(method, new String[0]);
        if (later.containsKey(method)) {
            answers.put(method, later.remove(method));
        }
        return lines.clone();
    }

    private String one(String method, String... arguments) throws ClientException {
        String[] lines = call(method, arguments);
        return lines.length == 0 ? "" : lines[0];
    }

    @Override
    public String[] statusRows() throws ClientException {
        return call("statusRows");
    }

    @Override
    public String[] detailRows() throws ClientException {
        return call("detailRows");
    }

    /** So many changes are not applied. */
    public FakeClient pending(int changes) {
        pending = changes;
        return this;
    }

    @Override
    public java.util.OptionalInt pendingChanges() {
        return java.util.OptionalInt.of(pending);
    }

    /** Where the runs of a process begin. */
    public FakeClient runs(String name, String stream, long... starts) {
        runs.put(name + " " + stream, starts);
        return this;
    }

    @Override
    public long[] runStarts(String group, String process, String stream) throws ClientException {
        String name = group.equals(process) ? group : group + ":" + process;
        if (discarded.contains(name + " " + stream)) {
            throw new ClientException(ClientException.Kind.FAILED, "no log file");
        }
        return runs.getOrDefault(name + " " + stream, new long[0]);
    }

    /** When what stands in a log was captured, as pairs of position and milliseconds. */
    public FakeClient captured(String name, String stream, long... pairs) {
        captured.put(name + " " + stream, pairs);
        return this;
    }

    @Override
    public long[] captureTimes(String name, String stream, long position) throws ClientException {
        call("captureTimes", name, stream, Long.toString(position));
        return captured.getOrDefault(name + " " + stream, new long[0]);
    }

    @Override
    public String[] explain(String name) throws ClientException {
        return call("explain", name);
    }

    @Override
    public String[] events(long after, int most) throws ClientException {
        return call("events", Long.toString(after), Integer.toString(most));
    }

    @Override
    public long newestEvent() throws ClientException {
        String number = one("newestEvent");
        return number.isEmpty() ? 0 : Long.parseLong(number);
    }

    @Override
    public long begin(String verb, String names) throws ClientException {
        call("begin", verb, names);
        return 7;
    }

    /** As answered for {@code attributes}: lines of name, blank, value. */
    @Override
    public List<String> attributes(String group, String name, List<String> attributes) throws ClientException {
        Map<String, String> values = new HashMap<>();
        for (String line : call("attributes", group, name)) {
            int blank = line.indexOf(' ');
            values.put(line.substring(0, blank), line.substring(blank + 1));
        }
        return attributes.stream()
                .map(attribute -> values.getOrDefault(attribute, ""))
                .toList();
    }

    @Override
    public String configFile() throws ClientException {
        return one("configFile");
    }

    @Override
    public String[] start(String names) throws ClientException {
        return call("start", names);
    }

    @Override
    public String[] stop(String names) throws ClientException {
        return call("stop", names);
    }

    @Override
    public String[] restart(String names) throws ClientException {
        return call("restart", names);
    }

    @Override
    public String[] signal(String signal, String names) throws ClientException {
        return call("signal", signal, names);
    }

    @Override
    public String[] clear(String names) throws ClientException {
        return call("clear", names);
    }

    @Override
    public String[] reread() throws ClientException {
        return call("reread");
    }

    @Override
    public String[] update(String groups) throws ClientException {
        return call("update", groups);
    }

    @Override
    public String[] plan(String groups) throws ClientException {
        return call("plan", groups);
    }

    @Override
    public String[] apply(String plan, String groups) throws ClientException {
        return call("apply", plan, groups);
    }

    @Override
    public long beginApply(String plan, String groups) throws ClientException {
        call("beginApply", plan, groups);
        return 7;
    }

    @Override
    public String[] scale(String program, int numprocs) throws ClientException {
        return call("scale", program, Integer.toString(numprocs));
    }

    @Override
    public long beginScale(String program, int numprocs) throws ClientException {
        call("beginScale", program, Integer.toString(numprocs));
        return 7;
    }

    @Override
    public String[] planScale(String program, int numprocs) throws ClientException {
        return call("planScale", program, Integer.toString(numprocs));
    }

    /** Jobs as they are when asked for the first time, the second, and from then on. */
    @SafeVarargs
    @SuppressWarnings("varargs") // copied
    public final FakeClient jobs(List<JobRow>... pictures) {
        jobs.clear();
        jobs.addAll(Arrays.asList(pictures));
        return this;
    }

    @Override
    public List<JobRow> jobs() throws ClientException {
        call("jobs");
        return jobs.isEmpty() ? List.of() : jobs.size() == 1 ? jobs.getFirst() : jobs.removeFirst();
    }

    @Override
    public String[] job(long id) throws ClientException {
        return call("job", Long.toString(id));
    }

    @Override
    public String cancelJob(long id) throws ClientException {
        return one("cancelJob", Long.toString(id));
    }

    @Override
    public String[] effective(String names) throws ClientException {
        return call("effective", names);
    }

    @Override
    public String add(String group) throws ClientException {
        return one("add", group);
    }

    @Override
    public String remove(String group) throws ClientException {
        return one("remove", group);
    }

    @Override
    public String[] avail() throws ClientException {
        return call("avail");
    }

    @Override
    public LogPiece mainLog(long position, int bytes) throws ClientException {
        call("mainLog");
        return log.read(position, bytes);
    }

    @Override
    public LogPiece processLog(String name, String stream, long position, int bytes) throws ClientException {
        call("processLog", name, stream);
        if (discarded.contains(name + " " + stream)) {
            throw new ClientException(ClientException.Kind.FAILED, "no log file");
        }
        return logs.getOrDefault(name + " " + stream, log).read(position, bytes);
    }

    /** The terminal of every process. */
    public FakeScreen screen() {
        return screen;
    }

    @Override
    public TerminalPiece terminal(String name, long position, int bytes, int waitMillis) throws ClientException {
        if (waitMillis == 0) {
            call("terminal", name);
        }
        return screen.read(position, bytes, waitMillis, false);
    }

    @Override
    public TerminalPiece watch(String name, long attachment, long position, int bytes, int waitMillis)
            throws ClientException {
        return screen.read(position, bytes, waitMillis, true);
    }

    @Override
    public long attach(String name, int columns, int rows) throws ClientException {
        call("attach", name);
        return 77;
    }

    @Override
    public int type(String name, long attachment, byte[] keys) throws ClientException {
        call("type", name, Long.toString(attachment));
        return screen.type(keys);
    }

    @Override
    public void resize(String name, long attachment, int columns, int rows) throws ClientException {
        call("resize", name, columns + "x" + rows);
    }

    @Override
    public void detach(String name, long attachment) throws ClientException {
        call("detach", name, Long.toString(attachment));
    }

    @Override
    public void sendLine(String name, String line) throws ClientException {
        call("sendLine", name, line);
    }

    @Override
    public String shutdown() throws ClientException {
        return one("shutdown");
    }

    /** An admin, unless it was told otherwise. */
    @Override
    public String[] whoami() throws ClientException {
        String[] told = call("whoami");
        return told.length > 0 ? told : new String[] {"root", "admin", ""};
    }

    @Override
    public String version() throws ClientException {
        call("version");
        return "1.2.3";
    }

    @Override
    public long pid() throws ClientException {
        call("pid");
        return 4711;
    }

    @Override
    public long startMillis() throws ClientException {
        call("startMillis");
        return 1_700_000_000_000L;
    }

    @Override
    public long uptimeMillis() throws ClientException {
        call("uptimeMillis");
        return 61_000;
    }

    @Override
    public boolean isAlive() {
        return alive;
    }

    /** The daemon stays, and can be connected to anew. */
    @Override
    public void close() {
        calls.add("close");
    }
}
