package taskmaster.jmx.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmaster.core.config.Configurations;
import taskmaster.core.config.EffectiveConfig;
import taskmaster.core.config.Loaded;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.supervisor.InvalidConfigurationException;

final class InForceTest {
    private static final String SERVER = """
            [taskmasterd]
            [program:web]
            command=/bin/sleep 600
            process_name=%(program_name)s_%(process_num)d
            env_file=-%(process_num)d.env
            [program:one]
            command=/bin/sleep 600
            [program:a]
            command=/bin/sleep 600
            process_name=a%(process_num)d
            [group:pool]
            programs=a
            """;

    @TempDir
    Path folder;

    private Loaded load(String text) throws Exception {
        return Configurations.view(Files.writeString(folder.resolve("server"), text), Map.of());
    }

    private static List<String> names(Loaded loaded) {
        return loaded.spec().groups().stream()
                .flatMap(group -> group.processes().stream())
                .map(process -> process.id().toString())
                .sorted()
                .toList();
    }

    @Test
    void aScaledProgramHasSoManyProcessesWhateverTheFilesSayByNow() throws Exception {
        InForce inForce = new InForce(load(SERVER));
        load("[taskmasterd]\n");
        Files.writeString(folder.resolve("2.env"), "OF_TWO=yes\n");
        inForce.adopt(inForce.scaled("web", 3, "root"), Set.of());
        inForce.adopt(inForce.scaled("a", 2, "root"), Set.of());
        assertThat(names(inForce.loaded()))
                .containsExactly("one", "pool:a0", "pool:a1", "web:web_0", "web:web_1", "web:web_2");
        assertThat(EffectiveConfig.rows(inForce.loaded(), subject -> subject.equals("web:web_2")))
                .anySatisfy(row -> {
                    assertThat(row.key()).isEqualTo("numprocs");
                    assertThat(row.value()).isEqualTo("3");
                    assertThat(row.origin()).matches("scale, by root at \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
                })
                .anySatisfy(row -> assertThat(row.key()).isEqualTo("environment[OF_TWO]"));
        inForce.adopt(inForce.scaled("web", 0, ""), Set.of());
        assertThat(names(inForce.loaded())).containsExactly("one", "pool:a0", "pool:a1");
        inForce.adopt(inForce.scaled("web", 1, ""), Set.of());
        assertThat(names(inForce.loaded())).contains("web:web_0");
    }

    @Test
    void whatDoesNotDifferIsTheSameObject() throws Exception {
        InForce inForce = new InForce(load(SERVER));
        Loaded scaled = inForce.scaled("web", 2, "");
        Set<ProcessSpec> before = Collections.newSetFromMap(new IdentityHashMap<>());
        before.addAll(processes(inForce.loaded()));
        assertThat(processes(scaled).stream().filter(before::contains)).hasSize(3);
    }

    private static List<ProcessSpec> processes(Loaded loaded) {
        return loaded.spec().groups().stream()
                .flatMap(group -> group.processes().stream())
                .toList();
    }

    @Test
    void anUpdateGoesBackToTheFilesForTheGroupsThatFollowThem() throws Exception {
        Loaded files = load(SERVER);
        InForce inForce = new InForce(files);
        inForce.adopt(inForce.scaled("web", 2, ""), Set.of());
        inForce.adopt(inForce.scaled("a", 2, ""), Set.of());
        inForce.adopt(files, Set.of("pool"));
        assertThat(names(inForce.loaded())).containsExactly("one", "pool:a0", "web:web_0", "web:web_1");
        inForce.adopt(files, Set.of());
        assertThat(names(inForce.loaded())).containsExactly("one", "pool:a0", "web:web_0");
    }

    @Test
    void whatNoLongerMakesSenseIsForgotten() throws Exception {
        InForce inForce = new InForce(load(SERVER));
        inForce.adopt(inForce.scaled("web", 2, ""), Set.of());
        inForce.adopt(load("[taskmasterd]\n[program:other]\ncommand=/bin/true\n"), Set.of("other"));
        assertThat(names(inForce.loaded())).containsExactly("other");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "nosuch 3 => cannot scale nosuch to 3: no such program",
                "pool 3 => cannot scale pool to 3: no such program",
                "one 2 => cannot scale one to 2: process_name: must contain %(process_num)d when numprocs is 2; expected"
                        + " process_name=%(program_name)s_%(process_num)02d",
                "web -1 => cannot scale web to -1: numprocs: '-1' is out of range; expected a whole number from 0 to 10000",
                "web 60000 => cannot scale web to 60000: numprocs: '60000' is out of range; expected a whole number from 0 to"
                        + " 10000",
            })
    void whatCannotBeIsRefusedInOneLine(String order, String refusal) throws Exception {
        InForce inForce = new InForce(load(SERVER));
        String[] words = order.split(" ");
        assertThatThrownBy(() -> inForce.scaled(words[0], Integer.parseInt(words[1]), "root"))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage(refusal);
    }
}
