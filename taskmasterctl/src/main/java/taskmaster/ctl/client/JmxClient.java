package taskmaster.ctl.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;
import taskmaster.jmx.api.LogPiece;
import taskmaster.jmx.api.Names;
import taskmaster.jmx.api.TerminalPiece;

/** The daemon over JMX. Calls attributes and operations by name: an MXBean proxy would cost a one-shot command its start-up time. */
final class JmxClient implements Client {
    private static final ObjectName SUPERVISOR = Names.supervisor();
    private static final String[] NONE = {};
    private static final String[] TEXT = {"java.lang.String"};
    private static final String[] TWO_TEXTS = {"java.lang.String", "java.lang.String"};
    private static final String[] MAIN_LOG = {"long", "int"};
    private static final String[] PROCESS_LOG = {"java.lang.String", "java.lang.String", "long", "int"};

    private static final int PATIENCE_SECONDS = 10;
    private static final int CLOSE_SECONDS = 2;

    private final Session server;

    JmxClient(Session server) {
        this.server = server;
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
        try {
            return (String[]) server.invoke(eventsBean(), "since", new Object[] {after, most}, MAIN_LOG);
        } catch (InstanceNotFoundException older) {
            throw Failures.unsupported();
        } catch (JMException | IOException | RuntimeException failed) {
            throw Failures.ofCall(failed);
        }
    }

    @Override
    public long newestEvent() throws ClientException {
        try {
            return (Long) server.getAttribute(eventsBean(), "Newest");
        } catch (InstanceNotFoundException older) {
            throw Failures.unsupported();
        } catch (JMException | IOException | RuntimeException failed) {
            throw Failures.ofCall(failed);
        }
    }

    @Override
    public long begin(String verb, String names) throws ClientException {
        return (Long) invoke(verb + "Job", TEXT, names);
    }

    @Override
    public List<String> attributes(String group, String name, List<String> attributes) throws ClientException {
        try {
            AttributeList found = server.getAttributes(Names.process(group, name), attributes.toArray(String[]::new));
            Map<String, String> values = new HashMap<>();
            for (Attribute attribute : found.asList()) {
                values.put(attribute.getName(), text(attribute.getValue()));
            }
            return attributes.stream()
                    .map(attribute -> values.getOrDefault(attribute, ""))
                    .toList();
        } catch (JMException | IOException | RuntimeException failed) {
            throw Failures.ofCall(failed);
        }
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
    public String[] plan() throws ClientException {
        return (String[]) invoke(Names.configuration(), "plan", NONE);
    }

    @Override
    public String[] apply(String plan) throws ClientException {
        return (String[]) invoke(Names.configuration(), "apply", TEXT, plan);
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
        return piece(invoke("readMainLog", MAIN_LOG, position, bytes));
    }

    @Override
    public LogPiece processLog(String name, String stream, long position, int bytes) throws ClientException {
        return piece(invoke("readProcessLog", PROCESS_LOG, name, stream, position, bytes));
    }

    @Override
    public TerminalPiece terminal(String name, long position, int bytes, int waitMillis) throws ClientException {
        return terminalPiece(
                invokeProcess(name, "readTerminal", new String[] {"long", "int", "int"}, position, bytes, waitMillis),
                false);
    }

    /** An older daemon does not say who answers: then all do. */
    @Override
    public TerminalPiece watch(String name, long attachment, long position, int bytes, int waitMillis)
            throws ClientException {
        String[] signature = {"long", "long", "int", "int"};
        try {
            return terminalPiece(
                    invokeProcess(name, "watchTerminal", signature, attachment, position, bytes, waitMillis), false);
        } catch (ClientException failed) {
            if (failed.kind() != ClientException.Kind.UNSUPPORTED) {
                throw failed;
            }
            return terminalPiece(
                    invokeProcess(
                            name, "readTerminal", new String[] {"long", "int", "int"}, position, bytes, waitMillis),
                    true);
        }
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
        try {
            ObjectName bean = Names.process(Names.groupOf(name), Names.nameOf(name));
            return server.invoke(bean, operation, arguments, signature);
        } catch (InstanceNotFoundException gone) {
            throw new ClientException(ClientException.Kind.FAILED, "no such process");
        } catch (JMException | IOException | RuntimeException failed) {
            throw Failures.ofCall(failed);
        }
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
        return (long[]) invoke(Names.process(group, process), "runStarts", TEXT, stream);
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
            server.ping();
            return true;
        } catch (IOException broken) {
            return false;
        }
    }

    @Override
    public void close() {
        Watchdog dog = Watchdog.over(CLOSE_SECONDS);
        try {
            server.close();
        } catch (IOException gone) {
            // The daemon is gone, and with it the connection: closed is what was wanted.
        } finally {
            dog.close();
        }
    }

    /** Moments as milliseconds since 1970, so that their reader may choose the form. */
    @SuppressWarnings("JavaUtilDate") // the type of JMX attributes
    private static String text(@Nullable Object value) {
        return value instanceof Date moment ? Long.toString(moment.getTime()) : Objects.toString(value, "");
    }

    private static ObjectName eventsBean() {
        try {
            return new ObjectName(Names.DOMAIN + ":type=Events");
        } catch (MalformedObjectNameException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static LogPiece piece(Object data) {
        CompositeData piece = (CompositeData) data;
        return new LogPiece((Long) piece.get("start"), (Long) piece.get("end"), (byte[]) piece.get("bytes"));
    }

    /** Reading is never slow: a daemon that takes longer hangs. */
    private Object attribute(String name) throws ClientException {
        return attribute(SUPERVISOR, name);
    }

    private Object attribute(ObjectName bean, String name) throws ClientException {
        try (Watchdog dog = Watchdog.over(PATIENCE_SECONDS)) {
            try {
                return server.getAttribute(bean, name);
            } catch (JMException | IOException | RuntimeException failed) {
                throw dog.hasBitten() ? Failures.silence(PATIENCE_SECONDS) : Failures.ofCall(failed);
            }
        }
    }

    private Object invoke(String operation, String[] signature, Object... arguments) throws ClientException {
        return invoke(SUPERVISOR, operation, signature, arguments);
    }

    private Object invoke(ObjectName bean, String operation, String[] signature, Object... arguments)
            throws ClientException {
        Requests.refuseEndless(arguments);
        try {
            return server.invoke(bean, operation, arguments, signature);
        } catch (JMException | IOException | RuntimeException failed) {
            throw Failures.ofCall(failed);
        }
    }
}
