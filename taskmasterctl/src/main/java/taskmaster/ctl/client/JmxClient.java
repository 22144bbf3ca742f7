package taskmaster.ctl.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;
import taskmaster.jmx.api.LogPiece;
import taskmaster.jmx.api.Names;
import taskmaster.jmx.api.TerminalPiece;

/** The daemon over JMX. Calls attributes and operations by name: an MXBean proxy would cost a one-shot command its start-up time. */
final class JmxClient extends Beans implements Client {
    private static final String[] NONE = {};
    private static final String[] TEXT = {"java.lang.String"};
    private static final String[] NUMBER = {"long"};
    private static final String[] TEXT_AND_NUMBER = {"java.lang.String", "int"};
    private static final String[] TWO_TEXTS = {"java.lang.String", "java.lang.String"};
    private static final String[] MAIN_LOG = {"long", "int"};
    private static final String[] TERMINAL = {"long", "int", "int"};
    private static final String[] WATCH = {"long", "long", "int", "int"};
    private static final String[] PROCESS_LOG = {"java.lang.String", "java.lang.String", "long", "int"};

    private static final String[] CAPTURE_TIMES = {"java.lang.String", "long"};

    private static final int PING_SECONDS = 5;
    private static final int CLOSE_SECONDS = 2;

    private final Session server;
    private final Calls calls;

    JmxClient(Session server, Calls calls) {
        super(server, calls);
        this.server = server;
        this.calls = calls;
    }

    @Override
    public String[] statusRows() throws ClientException {
        return (String[]) attribute("StatusRows");
    }

    @Override
    public String[] detailRows() throws ClientException {
        return (String[]) attribute("DetailRows");
    }

    @Override
    public String[] explain(String name) throws ClientException {
        return (String[]) invoke("explain", TEXT, name);
    }

    @Override
    public String[] events(long after, int most) throws ClientException {
        Object[] arguments = {after, most};
        return (String[])
                quick(() -> server.invoke(Names.events(), "since", arguments, MAIN_LOG), Failures::unsupported);
    }

    @Override
    public long newestEvent() throws ClientException {
        return (Long) quick(() -> server.getAttribute(Names.events(), "Newest"), Failures::unsupported);
    }

    @Override
    public long begin(String verb, String names) throws ClientException {
        return (Long) invoke(verb + "Job", TEXT, names);
    }

    @Override
    public List<String> attributes(String group, String name, List<String> attributes) throws ClientException {
        String[] wanted = attributes.toArray(String[]::new);
        AttributeList found = quick(() -> server.getAttributes(Names.process(group, name), wanted), Failures::notOurs);
        Map<String, String> values = new HashMap<>();
        for (Attribute attribute : found.asList()) {
            values.put(attribute.getName(), text(attribute.getValue()));
        }
        return attributes.stream()
                .map(attribute -> values.getOrDefault(attribute, ""))
                .toList();
    }

    @Override
    public String[] whoami() throws ClientException {
        return (String[]) invoke("whoami", NONE);
    }

    @Override
    public String configFile() throws ClientException {
        return (String) attribute("ConfigFile");
    }

    @Override
    public String[] start(String names) throws ClientException {
        return (String[]) invoke("start", TEXT, names);
    }

    @Override
    public String[] stop(String names) throws ClientException {
        return (String[]) invoke("stop", TEXT, names);
    }

    @Override
    public String[] restart(String names) throws ClientException {
        return (String[]) invoke("restart", TEXT, names);
    }

    @Override
    public String[] signal(String signal, String names) throws ClientException {
        return (String[]) invoke("signal", TWO_TEXTS, signal, names);
    }

    @Override
    public String[] clear(String names) throws ClientException {
        return (String[]) invoke("clear", TEXT, names);
    }

    @Override
    public String[] reread() throws ClientException {
        return (String[]) invoke("reread", NONE);
    }

    @Override
    public String[] update(String groups) throws ClientException {
        return (String[]) invoke("update", TEXT, groups);
    }

    @Override
    public String[] plan(String groups) throws ClientException {
        return (String[])
                (groups.isEmpty()
                        ? invoke(Names.configuration(), "plan", NONE)
                        : invoke(Names.configuration(), "planGroups", TEXT, groups));
    }

    @Override
    public String[] apply(String plan, String groups) throws ClientException {
        return (String[]) invoke(Names.configuration(), "applyGroups", TWO_TEXTS, plan, groups);
    }

    @Override
    public long beginApply(String plan, String groups) throws ClientException {
        return (Long) invoke(Names.configuration(), "applyJob", TWO_TEXTS, plan, groups);
    }

    @Override
    public String[] scale(String program, int numprocs) throws ClientException {
        return (String[]) invoke(Names.configuration(), "scale", TEXT_AND_NUMBER, program, numprocs);
    }

    @Override
    public long beginScale(String program, int numprocs) throws ClientException {
        return (Long) invoke(Names.configuration(), "scaleJob", TEXT_AND_NUMBER, program, numprocs);
    }

    @Override
    public String[] planScale(String program, int numprocs) throws ClientException {
        return (String[]) invoke(Names.configuration(), "planScale", TEXT_AND_NUMBER, program, numprocs);
    }

    @Override
    public List<JobRow> jobs() throws ClientException {
        return Arrays.stream((CompositeData[]) attribute("Jobs"))
                .map(JobRow::of)
                .toList();
    }

    @Override
    public String[] job(long id) throws ClientException {
        return (String[]) invoke("job", NUMBER, id);
    }

    @Override
    public String cancelJob(long id) throws ClientException {
        return (String) invoke("cancelJob", NUMBER, id);
    }

    @Override
    public String[] effective(String names) throws ClientException {
        return (String[]) invoke(Names.configuration(), "effective", TEXT, names);
    }

    @Override
    public String add(String group) throws ClientException {
        return (String) invoke("add", TEXT, group);
    }

    @Override
    public String remove(String group) throws ClientException {
        return (String) invoke("remove", TEXT, group);
    }

    @Override
    public String[] avail() throws ClientException {
        return (String[]) invoke("avail", NONE);
    }

    @Override
    public LogPiece mainLog(long position, int bytes) throws ClientException {
        Object[] arguments = {position, bytes};
        return piece(
                quick(() -> server.invoke(Names.supervisor(), "readMainLog", arguments, MAIN_LOG), Failures::notOurs));
    }

    @Override
    public LogPiece processLog(String name, String stream, long position, int bytes) throws ClientException {
        Object[] arguments = {name, stream, position, bytes};
        return piece(quick(
                () -> server.invoke(Names.supervisor(), "readProcessLog", arguments, PROCESS_LOG), Failures::notOurs));
    }

    @Override
    public TerminalPiece terminal(String name, long position, int bytes, int waitMillis) throws ClientException {
        Object[] arguments = {position, bytes, waitMillis};
        return terminalPiece(readTerminal(name, "readTerminal", TERMINAL, arguments), false);
    }

    /** An older daemon does not say who answers: then all do. */
    @Override
    public TerminalPiece watch(String name, long attachment, long position, int bytes, int waitMillis)
            throws ClientException {
        Object[] arguments = {attachment, position, bytes, waitMillis};
        try {
            return terminalPiece(readTerminal(name, "watchTerminal", WATCH, arguments), false);
        } catch (ClientException failed) {
            if (failed.kind() != ClientException.Kind.UNSUPPORTED) {
                throw failed;
            }
            Object[] older = {position, bytes, waitMillis};
            return terminalPiece(readTerminal(name, "readTerminal", TERMINAL, older), true);
        }
    }

    /** Waits in the daemon for what is not there yet. */
    private Object readTerminal(String name, String operation, String[] signature, Object... arguments)
            throws ClientException {
        return patient(() -> server.invoke(process(name), operation, arguments, signature), Failures::noSuchProcess);
    }

    private static TerminalPiece terminalPiece(Object data, boolean answering) {
        CompositeData piece = (CompositeData) data;
        return new TerminalPiece(
                (Integer) piece.get("run"),
                (Long) piece.get("start"),
                (Long) piece.get("end"),
                (byte[]) piece.get("bytes"),
                (Boolean) piece.get("over"),
                answering || piece.containsKey("answering") && (Boolean) piece.get("answering"));
    }

    @Override
    public long attach(String name, int columns, int rows) throws ClientException {
        return (Long) invokeProcess(name, "attach", new String[] {"int", "int"}, columns, rows);
    }

    @Override
    public int type(String name, long attachment, byte[] keys) throws ClientException {
        String text = new String(keys, StandardCharsets.ISO_8859_1);
        return (Integer) invokeProcess(name, "type", new String[] {"long", "java.lang.String"}, attachment, text);
    }

    @Override
    public void resize(String name, long attachment, int columns, int rows) throws ClientException {
        invokeProcess(name, "resize", new String[] {"long", "int", "int"}, attachment, columns, rows);
    }

    @Override
    public void detach(String name, long attachment) throws ClientException {
        invokeProcess(name, "detach", new String[] {"long"}, attachment);
    }

    @Override
    public void sendLine(String name, String line) throws ClientException {
        invokeProcess(name, "sendLine", TEXT, line);
    }

    private Object invokeProcess(String name, String operation, String[] signature, Object... arguments)
            throws ClientException {
        Requests.refuseEndless(arguments);
        return quick(() -> server.invoke(process(name), operation, arguments, signature), Failures::noSuchProcess);
    }

    private static ObjectName process(String name) {
        return Names.process(Names.groupOf(name), Names.nameOf(name));
    }

    @Override
    public OptionalInt pendingChanges() throws ClientException {
        try {
            return OptionalInt.of((Integer) attribute(Names.configuration(), "PendingChanges"));
        } catch (ClientException failed) {
            if (failed.kind() == ClientException.Kind.UNSUPPORTED) {
                return OptionalInt.empty();
            }
            throw failed;
        }
    }

    @Override
    public long[] runStarts(String group, String process, String stream) throws ClientException {
        ObjectName bean = Names.process(group, process);
        return (long[]) quick(() -> server.invoke(bean, "runStarts", new Object[] {stream}, TEXT), Failures::notOurs);
    }

    @Override
    public long[] captureTimes(String name, String stream, long position) throws ClientException {
        return (long[]) invokeProcess(name, "captureTimes", CAPTURE_TIMES, stream, position);
    }

    @Override
    public String shutdown() throws ClientException {
        return (String) invoke("shutdown", NONE);
    }

    @Override
    public String version() throws ClientException {
        return (String) attribute("Version");
    }

    @Override
    public long pid() throws ClientException {
        return (Long) attribute("Pid");
    }

    @Override
    public long uptimeMillis() throws ClientException {
        return (Long) attribute("UptimeMillis");
    }

    @Override
    public long startMillis() throws ClientException {
        return Long.parseLong(text(attribute("StartTime")));
    }

    @Override
    public boolean isAlive() {
        try {
            return calls.quick(this::ping, PING_SECONDS);
        } catch (Exception broken) {
            return false;
        }
    }

    @Override
    public void close() {
        if (calls.isSilent()) {
            calls.leave(this::closed); // should it ever go on
            return;
        }
        try {
            calls.quick(this::closed, CLOSE_SECONDS);
        } catch (Exception gone) {
            // The daemon is gone, and with it the connection: closed is what was wanted.
        }
    }

    private boolean closed() throws IOException {
        server.close();
        return true;
    }

    /** Moments as milliseconds since 1970, so that their reader may choose the form. */
    @SuppressWarnings("JavaUtilDate") // the type of JMX attributes
    private static String text(@Nullable Object value) {
        return value instanceof Date moment ? Long.toString(moment.getTime()) : Objects.toString(value, "");
    }

    private static LogPiece piece(Object data) {
        CompositeData piece = (CompositeData) data;
        return new LogPiece((Long) piece.get("start"), (Long) piece.get("end"), (byte[]) piece.get("bytes"));
    }
}
