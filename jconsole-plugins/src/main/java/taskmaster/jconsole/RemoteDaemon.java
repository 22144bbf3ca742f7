package taskmaster.jconsole;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanException;
import javax.management.MBeanServerConnection;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.ReflectionException;
import javax.management.RuntimeMBeanException;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;

/**
 * The daemon at the other end, asked in the JDK's own types. Every method blocks on the network for as long as it takes: never for
 * the Swing thread.
 */
final class RemoteDaemon {
    private static final ObjectName SUPERVISOR = supervisor();
    private static final String[] ATTRIBUTES = {"Identifier", "Version", "DetailRows", "Jobs"};
    private static final String TEXT = String.class.getName();
    private static final int LAST_BYTES = 16_384;

    private final MBeanServerConnection connection;

    RemoteDaemon(MBeanServerConnection connection) {
        this.connection = connection;
    }

    private static ObjectName supervisor() {
        try {
            return new ObjectName("taskmaster:type=Supervisor");
        } catch (MalformedObjectNameException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Everything that the table shows, however many processes there are, in two calls. */
    Picture picture(Set<Long> jobs) throws IOException, JMException {
        Map<String, Object> values = new HashMap<>();
        for (Attribute attribute :
                connection.getAttributes(SUPERVISOR, ATTRIBUTES).asList()) {
            values.put(attribute.getName(), attribute.getValue());
        }
        if (!(values.get("DetailRows") instanceof String[] rows)) {
            throw new IllegalStateException("This daemon is too old for this tab: it has no attribute DetailRows.");
        }
        return new Picture(
                String.valueOf(values.get("Identifier")),
                String.valueOf(values.get("Version")),
                rights(),
                DetailRows.parse(rows),
                progress(values.get("Jobs"), jobs));
    }

    private Rights rights() throws IOException, JMException {
        try {
            return Rights.of((String[]) connection.invoke(SUPERVISOR, "whoami", new Object[0], new String[0]));
        } catch (ReflectionException | SecurityException notTold) {
            return Rights.UNKNOWN;
        }
    }

    private Map<Long, JobProgress> progress(@Nullable Object jobs, Set<Long> wanted) throws IOException, JMException {
        Map<Long, JobProgress> progress = new HashMap<>();
        if (jobs instanceof CompositeData[] all) {
            for (CompositeData job : all) {
                long id = (Long) job.get("id");
                if (wanted.contains(id)) {
                    boolean ended = !"RUNNING".equals(job.get("state"));
                    progress.put(
                            id,
                            new JobProgress(
                                    ended,
                                    (Integer) job.get("done"),
                                    (Integer) job.get("total"),
                                    ended ? lines("job", new Object[] {id}, "long") : List.of()));
                }
            }
        }
        return progress;
    }

    /** Begins to start, stop or restart processes and returns at once. @return the number of the job */
    long begin(String verb, List<String> names) throws IOException, JMException {
        return (Long) connection.invoke(
                SUPERVISOR, verb + "Job", new Object[] {String.join(" ", names)}, new String[] {TEXT});
    }

    /** Sends a signal. @return one line for each process: namespec, code word and text, with tabs between them */
    List<String> signal(String signal, List<String> names) throws IOException, JMException {
        return lines("signal", new Object[] {signal, String.join(" ", names)}, TEXT, TEXT);
    }

    private List<String> lines(String operation, Object[] arguments, String... types) throws IOException, JMException {
        return List.of((String[]) connection.invoke(SUPERVISOR, operation, arguments, types));
    }

    /** Why a process is as it is, and the end of one of its logs. */
    Story story(String name, String stream) throws IOException, JMException {
        List<String> explanation = lines("explain", new Object[] {name}, TEXT);
        return new Story(name, stream, explanation, log(name, stream));
    }

    private String log(String name, String stream) throws IOException, JMException {
        try {
            CompositeData piece = (CompositeData) connection.invoke(
                    SUPERVISOR,
                    "readProcessLog",
                    new Object[] {name, stream, -(long) LAST_BYTES, LAST_BYTES},
                    new String[] {TEXT, TEXT, "long", "int"});
            String text = LogText.of((byte[]) piece.get("bytes"), (Long) piece.get("start") > 0);
            return text.isBlank() ? "(" + stream + " is empty)" : text;
        } catch (MBeanException | RuntimeMBeanException notKept) {
            return "(nothing of " + stream + " is kept: " + Trouble.of(notKept) + ")";
        }
    }
}
