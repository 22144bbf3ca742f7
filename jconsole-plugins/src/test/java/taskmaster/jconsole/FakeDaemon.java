package taskmaster.jconsole;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.MBeanServerConnection;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import org.jspecify.annotations.Nullable;

/** A connection behind which a test stands. Any thread. */
final class FakeDaemon {
    private final List<String> calls = new ArrayList<>();
    private final Map<String, Callable<Object>> operations = new HashMap<>();
    private List<String> rows = List.of();
    private CompositeData[] jobs = {};
    private @Nullable Callable<Object> beforeAttributes;

    MBeanServerConnection connection() {
        return (MBeanServerConnection) Proxy.newProxyInstance(
                FakeDaemon.class.getClassLoader(),
                new Class<?>[] {MBeanServerConnection.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getAttributes" -> attributes();
                    case "invoke" -> invoke((String) arguments[1], (Object[]) arguments[2]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private AttributeList attributes() throws Exception {
        Callable<Object> first;
        synchronized (this) {
            calls.add("attributes");
            first = beforeAttributes;
        }
        if (first != null) {
            first.call();
        }
        synchronized (this) {
            AttributeList values = new AttributeList();
            values.add(new Attribute("Identifier", "tm"));
            values.add(new Attribute("Version", "1"));
            values.add(new Attribute("DetailRows", rows.toArray(String[]::new)));
            values.add(new Attribute("Jobs", jobs));
            return values;
        }
    }

    private Object invoke(String operation, Object[] arguments) throws Exception {
        Callable<Object> answer;
        synchronized (this) {
            calls.add(operation + List.of(arguments));
            answer = operations.get(operation);
        }
        if (answer == null) {
            throw new UnsupportedOperationException(operation);
        }
        return answer.call();
    }

    /** What was asked since this was last asked. */
    synchronized List<String> calls() {
        List<String> made = List.copyOf(calls);
        calls.clear();
        return made;
    }

    synchronized FakeDaemon processes(String state, String... names) {
        rows = new ArrayList<>(List.of("namespec\tstate\tpid"));
        for (String name : names) {
            rows.add(name + "\t" + state + "\t7");
        }
        return this;
    }

    FakeDaemon manyProcesses(int count) {
        return processes(
                "RUNNING",
                IntStream.range(0, count).mapToObj(number -> "p" + number).toArray(String[]::new));
    }

    synchronized FakeDaemon answers(String operation, Callable<Object> answer) {
        operations.put(operation, answer);
        return this;
    }

    FakeDaemon role(String role) {
        return answers("whoami", () -> new String[] {"me", role, ""});
    }

    /** Before the attributes are answered; may fail, or wait. */
    synchronized void onAttributes(@Nullable Callable<Object> first) {
        beforeAttributes = first;
    }

    synchronized void job(long id, String state, int done, int total) throws OpenDataException {
        Map<String, Object> values = Map.of("id", id, "state", state, "done", done, "total", total);
        jobs = new CompositeData[] {composite(values)};
    }

    static CompositeData log(String text) throws OpenDataException {
        return composite(Map.of("start", 0L, "bytes", text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static CompositeData composite(Map<String, Object> values) throws OpenDataException {
        String[] names = values.keySet().toArray(String[]::new);
        OpenType<?>[] types = values.values().stream()
                .map(FakeDaemon::type)
                .collect(Collectors.toList())
                .toArray(OpenType<?>[]::new);
        return new CompositeDataSupport(new CompositeType("t", "t", names, names, types), values);
    }

    private static OpenType<?> type(Object value) {
        try {
            return value instanceof Long
                    ? SimpleType.LONG
                    : value instanceof Integer
                            ? SimpleType.INTEGER
                            : value instanceof byte[]
                                    ? new javax.management.openmbean.ArrayType<>(SimpleType.BYTE, true)
                                    : SimpleType.STRING;
        } catch (OpenDataException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
