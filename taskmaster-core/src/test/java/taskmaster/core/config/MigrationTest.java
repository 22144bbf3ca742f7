package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
    @TempDir
    Path folder;

    @Test
    void namesAreOursAndAllElseStays() throws Exception {
        Migration migration = Migration.of(Files.writeString(folder.resolve("old"), """
                ; for the shop
                [unix_http_server]
                file=/run/s.sock   ; here

                [supervisord]
                logfile=/var/log/s.log
                [rpcinterface:supervisor]
                supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface

                [supervisorctl]
                serverurl=unix:///run/s.sock
                [program:web]
                command=sh -c 'echo ${HOME}'
                  [supervisord]
                """));
        assertThat(migration.text()).isEqualTo("""
                ; for the shop
                [unix_jmx_server]
                file=/run/s.sock   ; here

                [taskmasterd]
                identifier = supervisor
                pidfile = supervisord.pid
                logfile=/var/log/s.log
                ; [rpcinterface:supervisor]
                ; supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface

                [taskmasterctl]
                prompt = supervisor
                serverurl=unix:///run/s.sock
                [program:web]
                command=sh -c 'echo $${HOME}'
                  [supervisord]
                """);
        assertThat(migration.changes()).hasSize(8);
    }

    @Test
    void aFileOfOursStays() throws Exception {
        String ours = "[taskmasterd]\n[program:web]\ncommand=sh\n";
        Migration migration = Migration.of(Files.writeString(folder.resolve("ours"), ours));
        assertThat(migration.text()).isEqualTo(ours);
        assertThat(migration.changes()).isEmpty();
    }
}
