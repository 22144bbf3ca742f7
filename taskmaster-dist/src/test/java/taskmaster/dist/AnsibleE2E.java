package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.dist.Distribution.Result;

/** Ansible's module for supervisorctl, against a link of that name: every state twice, of which the second changes nothing. */
class AnsibleE2E {
    /** Of Debian's package. */
    private static final String MODULE =
            "/usr/lib/python3/dist-packages/ansible_collections/community/general/plugins/modules/supervisorctl.py";

    private static final String WEB = """
            [program:web]
            command=sleep 600
            autostart=false
            startsecs=0
            """;

    @TempDir
    Path directory;

    private Path link = Path.of("");

    @BeforeEach
    void call() throws Exception {
        Installed.file(MODULE);
        link = Files.createSymbolicLink(directory.resolve("supervisorctl"), Distribution.program("taskmasterctl"));
    }

    @Test
    void everyStateIsReachedAndStays() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, WEB)) {
            twice(daemon, "web", "present", false);
            twice(daemon, "web", "started", true);
            assertThat(daemon.state("web")).isEqualTo("RUNNING");
            assertThat(ansible(daemon, "web", "restarted")).contains("\"changed\": true");
            assertThat(ansible(daemon, "web", "signalled")).contains("\"changed\": true");
            twice(daemon, "web", "stopped", true);
            daemon.configure(WEB + "[program:new]\ncommand=sleep 600\nstartsecs=0\n");
            twice(daemon, "new", "present", true);
            twice(daemon, "new", "started", false);
            twice(daemon, "new", "stopped", true);
            daemon.configure(WEB);
            twice(daemon, "new", "absent", true);
            assertThat(ansible(daemon, "nosuch", "started")).contains("\"failed\": true");
        }
    }

    /** @param changes whether the first time has something to do */
    private void twice(TestDaemon daemon, String name, String state, boolean changes) throws Exception {
        assertThat(ansible(daemon, name, state)).as(state).contains("\"changed\": " + changes);
        assertThat(ansible(daemon, name, state)).as(state + " again").contains("\"changed\": false");
    }

    private String ansible(TestDaemon daemon, String name, String state) throws Exception {
        String arguments = """
                {"ANSIBLE_MODULE_ARGS": {"name": "%s", "state": "%s", "signal": "HUP", "config": "%s", "supervisorctl_path": "%s"}}
                """.formatted(name, state, daemon.config(), link);
        // by runpy: its own folder, where a module is called pkgutil, is not to be searched
        String run = "import runpy; runpy.run_path('" + MODULE + "', run_name='__main__')";
        Result result = Distribution.run(directory, Map.of(), Path.of("/usr/bin/python3"), "-c", run, arguments);
        return result.all();
    }
}
