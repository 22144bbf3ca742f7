package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.ctl.command.Bench.Result;

class MigrateTest {
    private static final String OLD = """
            [supervisord]
            [rpcinterface:supervisor]
            supervisor.rpcinterface_factory = x:y
            [program:web]
            command=sleep ${N}
            """;

    @TempDir
    Path folder;

    private final Bench bench = new Bench();
    private Path old = Path.of("");

    @BeforeEach
    void write() throws Exception {
        old = Files.writeString(folder.resolve("old.conf"), OLD);
    }

    @Test
    void withoutATargetItOnlyTells() throws Exception {
        Result result = bench.run("migrate " + old);
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains(old + ": runs as it is, 1 process in 1 group: taskmasterd -c " + old)
                .contains("not used: JMX stands in its place")
                .contains("migrate " + old + " -o NEW");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(old));
    }

    @Test
    void theNewFileMeansTheSame() throws Exception {
        Path target = folder.resolve("new.conf");
        Result result = bench.run("migrate " + old + " -o " + target);
        assertThat(result.code()).isZero();
        assertThat(result.out()).endsWith(target + ": written, and means the same\n");
        assertThat(target).content().contains("[taskmasterd]").contains("sleep $${N}");
        assertThat(old).hasContent(OLD);
        assertThat(bench.run("migrate " + old + " -o " + target).out())
                .contains("is there already, and stays as it is");
        assertThat(bench.run("migrate " + old + " -o " + folder.resolve("no/such"))
                        .code())
                .isEqualTo(1);
    }

    @Test
    void whatIsRelativeToTheFolderIsNoticed() throws Exception {
        Files.writeString(old, "[program:y]\ncommand=sh %(here)s/x\n[supervisord]\n");
        Path target = Files.createDirectory(folder.resolve("sub")).resolve("new.conf");
        Result result = bench.run("migrate " + old + " -o " + target);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("y does not mean the same").contains("written, but does not mean the same");
    }

    @Test
    void aFileWithErrorsIsNotMigrated() throws Exception {
        Files.writeString(old, "[supervisord]\n[program:x]\n");
        assertThat(bench.run("migrate " + old + " -o " + folder.resolve("new")).code())
                .isEqualTo(78);
        assertThat(folder.resolve("new")).doesNotExist();
        assertThat(bench.run("migrate").code()).isEqualTo(2);
    }
}
