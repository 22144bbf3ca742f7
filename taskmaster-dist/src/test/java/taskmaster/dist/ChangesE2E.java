package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.dist.Distribution.Result;

/** Changes of the configuration that are left behind as jobs, and numbers of processes that are changed while the daemon runs. */
class ChangesE2E {
    private static final String[] TEXT = {"java.lang.String"};
    private static final String[] SCALE = {"java.lang.String", "int"};

    @TempDir
    Path directory;

    private int port;

    @BeforeEach
    void findAPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    private String configuration(String programs) {
        return """
                [inet_jmx_server]
                port=127.0.0.1:%d
                [user:boss]
                password=secret word
                role=admin
                [user:half]
                password=other word
                role=admin
                programs=worker
                """.formatted(port) + programs;
    }

    private static String worker(int numprocs) {
        return """
                [program:worker]
                command=sleep 600
                process_name=%%(process_num)d
                numprocs=%d
                startsecs=0
                [group:pool]
                programs=worker
                """.formatted(numprocs);
    }

    @SuppressWarnings("BanJNDI") // the URL that JConsole and exporters use is the point
    private JMXConnector connect(String user, String password) throws IOException {
        return JMXConnectorFactory.connect(
                new JMXServiceURL("service:jmx:rmi:///jndi/rmi://127.0.0.1:" + port + "/jmxrmi"),
                Map.of(JMXConnector.CREDENTIALS, new String[] {user, password}));
    }

    private static ObjectName bean(String type) throws Exception {
        return new ObjectName("taskmaster:type=" + type);
    }

    private static CompositeData job(MBeanServerConnection beans, long id) throws Exception {
        for (CompositeData job : (CompositeData[]) beans.getAttribute(bean("Supervisor"), "Jobs")) {
            if ((Long) job.get("id") == id) {
                return job;
            }
        }
        throw new AssertionError("no job " + id);
    }

    private static CompositeData ended(MBeanServerConnection beans, long id) throws Exception {
        await().until(() -> job(beans, id).get("state"), state -> !state.equals("RUNNING"));
        return job(beans, id);
    }

    @Test
    void anUpdateIsAJobAndARefusedOneHasFailedWithTheReason() throws Exception {
        String slow =
                "[program:slow]\ncommand=sh -c \"trap '' TERM; while :; do sleep 1; done\"\nstartsecs=0\nstopwaitsecs=3\n";
        try (TestDaemon daemon = TestDaemon.start(directory, configuration(slow));
                JMXConnector connector = connect("boss", "secret word")) {
            MBeanServerConnection beans = connector.getMBeanServerConnection();
            daemon.configure(configuration("[program:new]\ncommand=sleep 600\nstartsecs=0\n"));
            long id = (Long) beans.invoke(bean("Supervisor"), "updateJob", new Object[] {""}, TEXT);
            CompositeData begun = job(beans, id);
            assertThat(begun.get("state")).isEqualTo("RUNNING");
            assertThat(begun.get("by")).isEqualTo("boss");
            assertThatThrownBy(() ->
                            beans.invoke(bean("Supervisor"), "cancelJob", new Object[] {id}, new String[] {"long"}))
                    .hasStackTraceContaining("cannot be taken back");
            CompositeData done = ended(beans, id);
            assertThat(done.get("state")).isEqualTo("DONE");
            assertThat(done.get("done")).isEqualTo(2);
            assertThat(done.get("total")).isEqualTo(2);
            assertThat((String[]) beans.invoke(bean("Supervisor"), "job", new Object[] {id}, new String[] {"long"}))
                    .containsExactly("slow\tstopped", "slow\tremoved process group", "new\tadded process group");
            daemon.configure(configuration("[program:new]\ncomand=sleep 600\n"));
            long wrong = (Long) beans.invoke(bean("Supervisor"), "updateJob", new Object[] {""}, TEXT);
            CompositeData failed = ended(beans, wrong);
            assertThat(failed.get("state")).isEqualTo("FAILED");
            assertThat((String) failed.get("reason")).contains("error: [program:new] command: missing");
            assertThat(daemon.ctl("jobs").out())
                    .containsPattern("1  DONE +2/2  boss  .*  update\n")
                    .containsPattern("2  FAILED +0/0  boss  .*  update\n");
            Result told = daemon.ctl("jobs", "2");
            assertThat(told.code()).isEqualTo(1);
            assertThat(told.out()).startsWith("ERROR: CANT_REREAD: ").contains("command: missing");
            assertThat(daemon.ctl("jobs", "1").out())
                    .isEqualTo("slow: stopped\nslow: removed process group\nnew: added process group\n");
        }
    }

    @Test
    void theShellLeavesAnUpdateBehindAndTellsHowToLookAtIt() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, configuration(""))) {
            daemon.configure(configuration(worker(1)));
            assertThat(daemon.ctl("update", "--no-wait").out())
                    .isEqualTo("job 1 goes on in taskmasterd. What comes of it: taskmasterctl jobs 1\n");
            await().until(() -> daemon.ctl("jobs", "1").out(), "pool: added process group\n"::equals);
        }
    }

    private static List<Long> pids(TestDaemon daemon, int... numbers) {
        List<Long> pids = new ArrayList<>();
        for (int number : numbers) {
            pids.add(daemon.pidOf("pool:" + number));
        }
        return pids;
    }

    @Test
    void aProgramOfAGroupIsScaledUntilTheNextUpdate() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, configuration(worker(2)))) {
            String file = Files.readString(daemon.config());
            List<Long> before = pids(daemon, 0, 1);
            assertThat(daemon.ctl("scale", "worker", "3", "--dry-run").out())
                    .startsWith("~ pool:worker  numprocs  2 -> 3  start 1\n");
            assertThat(daemon.ctl("scale", "worker", "3").out()).isEqualTo("pool:2: added process\n");
            daemon.awaitState("pool:2", "RUNNING");
            assertThat(pids(daemon, 0, 1)).isEqualTo(before);
            assertThat(Files.readString(daemon.config())).isEqualTo(file);
            assertThat(daemon.ctl("config", "pool:2", "--origin").out())
                    .containsPattern("numprocs += 3 +; scale, by \\S+ at \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\n");
            Result drift = daemon.ctl("diff");
            assertThat(drift.code()).isEqualTo(3);
            assertThat(drift.out())
                    .containsPattern("~ pool:worker +numprocs +3 -> 2 +stop 1 \\(running, pid \\d+\\)\n");
            assertThat(daemon.ctl("scale", "worker", "1").out())
                    .isEqualTo("pool:1: removed process\npool:2: removed process\n");
            assertThat(pids(daemon, 0)).isEqualTo(before.subList(0, 1));
            assertThat(daemon.ctl("update").out()).isEqualTo("pool: updated process group\n");
            daemon.awaitState("pool:1", "RUNNING");
            assertThat(pids(daemon, 0)).isEqualTo(before.subList(0, 1));
            assertThat(daemon.ctl("diff").code()).isZero();
        }
    }

    @Test
    void whatCannotBeScaledIsRefusedInOneLineAndChangesNothing() throws Exception {
        String one = "[program:one]\ncommand=sleep 600\nstartsecs=0\n";
        try (TestDaemon daemon = TestDaemon.start(directory, configuration(worker(2) + one));
                JMXConnector connector = connect("half", "other word")) {
            for (String order : List.of("one 2", "nosuch 1", "worker 100000")) {
                Result refused = daemon.ctl(("scale " + order).split(" "));
                assertThat(refused.code()).as(order).isEqualTo(1);
                assertThat(refused.out()).startsWith("ERROR: cannot scale ").hasLineCount(1);
            }
            assertThatThrownBy(() -> connector
                            .getMBeanServerConnection()
                            .invoke(bean("Configuration"), "scale", new Object[] {"worker", 3}, SCALE))
                    .hasStackTraceContaining("is for accounts that are for all programs");
            assertThat(daemon.ctl("status").out()).hasLineCount(3);
            assertThat(daemon.ctl("diff").code()).isZero();
        }
    }

    @Test
    void aChangedEnvFileIsPendingUntilItIsApplied() throws Exception {
        Path variables = Files.writeString(directory.resolve("app.env"), "LEVEL=info\n");
        String app = "[program:app]\ncommand=sleep 600\nstartsecs=0\nenv_file=" + variables + ", -none.env\n";
        try (TestDaemon daemon = TestDaemon.start(directory, configuration(app));
                JMXConnector connector = connect("boss", "secret word")) {
            MBeanServerConnection beans = connector.getMBeanServerConnection();
            assertThat(beans.getAttribute(bean("Configuration"), "PendingChanges"))
                    .isEqualTo(0);
            Files.writeString(variables, "LEVEL=debug\nAPP_TOKEN=hunter2\n");
            await().until(
                            () -> beans.getAttribute(bean("Configuration"), "PendingChanges"),
                            Integer.valueOf(1)::equals);
            assertThat(daemon.ctl("diff").out())
                    .containsPattern("environment.LEVEL +\"info\" -> \"debug\" +restart\n")
                    .containsPattern("environment.APP_TOKEN +unset -> \\*{6}\n")
                    .doesNotContain("hunter2");
            long before = daemon.pidOf("app");
            assertThat(daemon.ctl("restart", "--apply", "app").out())
                    .isEqualTo("app: stopped\napp: updated process group\napp: started\n");
            assertThat(daemon.pidOf("app")).isNotEqualTo(before);
            assertThat(daemon.log()).containsOnlyOnce("stopping: app ");
            assertThat(daemon.ctl("diff").code()).isZero();
        }
    }
}
