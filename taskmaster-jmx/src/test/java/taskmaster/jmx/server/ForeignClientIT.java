package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.jmx.mbean.MemoryLog;
import taskmaster.jmx.mbean.Tree;

/** Everything we say and throw is understood by a JVM that has none of our classes. */
@Timeout(120)
final class ForeignClientIT {
    @TempDir
    Path directory;

    private String run(Tree tree, String... arguments) throws Exception {
        try (Doors doors = Doors.open(directory, tree)) {
            return ForeignClient.run(directory, List.of(), doors.port(), false, arguments);
        }
    }

    @Test
    void everyAttributeIsReadAndAnOperationAnswers() throws Exception {
        Tree tree = Tree.of(
                pictured("web").running(42, Instant.now()).stdout(MemoryLog.of("/x", "text")),
                pictured("cron").gaveUp(4).because("exit status 1"));
        assertThat(run(tree, "op", Doors.PASSWORD, "web", "restart"))
                .contains("result: web: started")
                .doesNotContain("failure:");
    }

    @Test
    void failuresAreUnderstood() throws Exception {
        Tree tree = Tree.of(pictured("web").running(42, Instant.now()));
        assertThat(run(tree, "op", Doors.PASSWORD, "web", "signal", "FOO"))
                .contains("failure: java.lang.IllegalArgumentException: BAD_SIGNAL: no signal FOO")
                .doesNotContain("ClassNotFoundException", "taskmaster.jmx");
        assertThat(run(Tree.of(pictured("web")), "op", "wrong", "web", "stop"))
                .contains("failure: java.lang.SecurityException: Authentication failed")
                .doesNotContain("ClassNotFoundException", "taskmaster.jmx");
    }
}
