package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElsewhereTest {

    @Test
    void commandsAreFoundInPackagesAndInThePathOfWhoeverAsks(@TempDir Path folder) throws IOException {
        Path cron = program(folder.resolve("cron/bin/crontab-runner"));
        Path own = program(folder.resolve("mine/own-tool"));
        Elsewhere elsewhere = new Elsewhere(folder, folder.resolve("mine").toString());
        assertThat(elsewhere.find("crontab-runner")).contains(cron.toString());
        assertThat(elsewhere.find("own-tool")).contains(own.toString());
        assertThat(elsewhere.find("sh")).isPresent();
        assertThat(elsewhere.find("no-such-tool")).isEmpty();
        assertThat(elsewhere.find("cron/bin/crontab-runner")).isEmpty();
        assertThat(new Elsewhere(folder.resolve("none"), null).find("crontab-runner"))
                .isEmpty();
    }

    private static Path program(Path file) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
