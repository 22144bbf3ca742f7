package taskmaster.jconsole;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** The process beans of the connected daemon. Blocks on the network: never for the Swing thread. */
final class RemoteProcesses {
    private static final String[] ATTRIBUTES = {
        "Namespec", "State", "Pid", "UptimeMillis", "RestartCount", "Description"
    };

    private final MBeanServerConnection connection;

    RemoteProcesses(MBeanServerConnection connection) {
        this.connection = connection;
    }

    /** All processes by name; one that goes away meanwhile is left out. */
    List<ProcessRow> read() throws IOException {
        List<ProcessRow> rows = new ArrayList<>();
        for (ObjectName name : connection.queryNames(pattern("taskmaster:type=Process,*"), null)) {
            try {
                rows.add(row(connection.getAttributes(name, ATTRIBUTES).asList()));
            } catch (JMException ignored) {
                // gone since its name was read
            }
        }
        rows.sort(Comparator.comparing(ProcessRow::name));
        return rows;
    }

    /** Runs start, stop or restart on processes by name and returns the answers. */
    List<String> command(String verb, List<String> names) throws IOException, JMException {
        Object answers = connection.invoke(
                pattern("taskmaster:type=Supervisor"), verb, new Object[] {String.join(" ", names)}, new String[] {
                    String.class.getName()
                });
        return List.of((String[]) answers);
    }

    private static ProcessRow row(List<Attribute> attributes) {
        Map<String, Object> values = new HashMap<>();
        attributes.forEach(attribute -> values.put(attribute.getName(), attribute.getValue()));
        return new ProcessRow(
                String.valueOf(values.get("Namespec")),
                String.valueOf(values.get("State")),
                number(values, "Pid"),
                number(values, "UptimeMillis"),
                number(values, "RestartCount"),
                String.valueOf(values.get("Description")));
    }

    private static long number(Map<String, Object> values, String name) {
        return values.get(name) instanceof Number value ? value.longValue() : -1;
    }

    private static ObjectName pattern(String text) {
        try {
            return new ObjectName(text);
        } catch (MalformedObjectNameException impossible) {
            throw new IllegalArgumentException(text, impossible);
        }
    }
}
