package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectiveConfigTest {

    private static final String TEXT = """
            [taskmasterd]
            environment=LANG="C",API_TOKEN="hunter2"
            minfds=2048
            [inet_jmx_server]
            port=127.0.0.1:9700
            username=admin
            password=hunter2
            tls_certificate=/etc/tls.crt
            tls_key=/etc/tls.key
            [defaults]
            priority=5
            [template:t]
            stopwaitsecs=9
            [program:web]
            command=/bin/web --port %(process_num)d
            process_name=%(program_name)s_%(process_num)02d
            numprocs=2
            extends=t
            stopwaitsecs=5min
            stopasgroup=true
            env_file=web.env
            environment=DB_URL="postgres://app:hunter2@db/app",LANG="de"
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyValueHasItsPlace() throws IOException {
        List<ConfigRow> rows = rows();
        assertThat(rows)
                .contains(
                        row("taskmasterd", "minfds", "2048", "3"),
                        row("taskmasterd", "loglevel", "info", "default"),
                        row("taskmasterd", "pidfile", folder + "/taskmasterd.pid", "default"),
                        row("taskmasterd", "environment[LANG]", "C", "2"),
                        row("unix_jmx_server", "file", folder + "/taskmasterd.sock", "default"),
                        row("inet_jmx_server", "port", "127.0.0.1:9700", "5"),
                        row("web:web_01", "command", "/bin/web --port 1", "15"),
                        row("web:web_01", "process_name", "web_01", "16"),
                        row("web:web_01", "priority", "5", "11"),
                        row("web:web_01", "stopwaitsecs", "5min", "19"),
                        row("web:web_01", "startsecs", "1", "default"),
                        row("web:web_01", "killasgroup", "true", "default"),
                        row("web:web_00", "environment[LANG]", "de", "22"));
        assertThat(rows).contains(new ConfigRow("web:web_00", "environment[A]", "x", folder + "/web.env:1"));
    }

    @Test
    void noRowHoldsASecret() throws IOException {
        assertThat(rows()).noneMatch(row -> row.value().contains("hunter"));
        assertThat(rows())
                .contains(
                        row("inet_jmx_server", "password", "******", "7"),
                        row("inet_jmx_server", "tls_key", "/etc/tls.key", "9"),
                        row("web:web_00", "environment[API_TOKEN]", "******", "2"),
                        row("web:web_00", "environment[DB_URL]", "******", "22"))
                .contains(new ConfigRow("web:web_00", "environment[B_SECRET]", "******", folder + "/web.env:2"));
    }

    @Test
    void everyProcessAndKeyIsThereOnce() throws IOException {
        assertThat(rows().stream().map(row -> row.subject() + " " + row.key())).doesNotHaveDuplicates();
        assertThat(rows().stream().filter(row -> row.key().equals("command"))).hasSize(2);
    }

    @Test
    void subjectsCanBeChosen() throws IOException {
        List<ConfigRow> all = rows();
        Loaded loaded = new Reports(folder).load(TEXT);
        for (String subject : List.of("taskmasterd", "unix_jmx_server", "inet_jmx_server", "web:web_01", "nosuch")) {
            assertThat(EffectiveConfig.rows(loaded, subject::equals))
                    .isEqualTo(all.stream()
                            .filter(row -> row.subject().equals(subject))
                            .toList());
        }
    }

    /** What is in force is what was read, whatever the files have become since. */
    @Test
    void filesThatChangeLaterChangeNothing() throws IOException {
        Files.writeString(folder.resolve("more.ini"), "[include]\nfiles=x\n[program:more]\ncommand=/bin/more\n");
        Files.writeString(folder.resolve("web.env"), "A=x\n");
        Loaded loaded = new Reports(folder).load(TEXT + "env_file=web.env -absent.env\n[include]\nfiles=more.ini\n");
        List<ConfigRow> before = EffectiveConfig.rows(loaded);

        Files.writeString(folder.resolve("taskmaster.ini"), "[nonsense");
        Files.writeString(folder.resolve("absent.env"), "B=y\n");
        Files.writeString(folder.resolve("other.ini"), "[program:other]\ncommand=/bin/other\n");
        Files.delete(folder.resolve("more.ini"));
        Files.delete(folder.resolve("web.env"));

        assertThat(before).extracting(ConfigRow::value).contains("x", "/bin/more");
        assertThat(EffectiveConfig.rows(loaded)).isEqualTo(before);
    }

    private List<ConfigRow> rows() throws IOException {
        Files.writeString(folder.resolve("web.env"), "A=x\nB_SECRET=hunter2\n");
        return EffectiveConfig.rows(new Reports(folder).load(TEXT));
    }

    private ConfigRow row(String subject, String key, String value, String line) {
        String origin = line.equals("default") ? line : folder.resolve("taskmaster.ini") + ":" + line;
        return new ConfigRow(subject, key, value, origin);
    }
}
