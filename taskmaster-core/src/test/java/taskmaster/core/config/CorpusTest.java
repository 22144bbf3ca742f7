package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares with what supervisord's own parser makes of real configurations and of single points, where that collection lies
 * beside the repository. Known differences are listed with their reason; an unknown one fails.
 */
@SuppressWarnings("unchecked") // JSON has no types
class CorpusTest {

    private static final Map<String, String> DIFFERENT = CorpusDifferences.BY_CASE;

    @TempDir
    Path folder = Path.of("");

    @Test
    void realFilesMeanWhatSupervisordMakesOfThem() throws IOException {
        Path corpus = corpus();
        List<String> wrong = new ArrayList<>();
        List<Path> expectations;
        try (Stream<Path> files = Files.list(corpus.resolve("expected"))) {
            expectations = files.sorted().toList();
        }
        for (Path expectation : expectations) {
            Map<String, @Nullable Object> wanted = json(expectation);
            String file = (String) Objects.requireNonNull(wanted.get("file"));
            byte[] text = Files.readAllBytes(corpus.resolve(file));
            check(file, text, wanted).ifPresent(wrong::add);
        }
        report("real files", expectations.size(), wrong);
    }

    @Test
    void edgeCasesMeanWhatSupervisordMakesOfThem() throws IOException {
        Path corpus = corpus();
        List<String> wrong = new ArrayList<>();
        Object all = Objects.requireNonNull(MiniJson.read(Files.readString(corpus.resolve("edge-cases.json"))));
        List<Map<String, @Nullable Object>> cases = (List<Map<String, @Nullable Object>>) all;
        for (Map<String, @Nullable Object> edge : cases) {
            String text = (String) Objects.requireNonNull(edge.get("text"));
            boolean latin = "latin-1".equals(edge.get("bytes"));
            byte[] bytes = text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            check((String) Objects.requireNonNull(edge.get("name")), bytes, edge)
                    .ifPresent(wrong::add);
        }
        report("edge cases", cases.size(), wrong);
    }

    private static void report(String what, int count, List<String> wrong) {
        List<String> unknown = wrong.stream()
                .filter(line -> !DIFFERENT.containsKey(line.substring(0, line.indexOf(" | "))))
                .toList();
        System.out.printf(
                "%s: %d, as supervisord: %d, known differences: %d%n",
                what, count, count - wrong.size(), wrong.size() - unknown.size());
        assertThat(String.join("\n", unknown))
                .as("differences without a reason")
                .isEmpty();
    }

    private Optional<String> check(String name, byte[] text, Map<String, @Nullable Object> wanted) throws IOException {
        Path here = Files.createTempDirectory(folder, "case");
        Path file = Files.write(here.resolve("case.conf"), text);
        if ("fragment".equals(wanted.get("mode"))) {
            file = Files.writeString(here.resolve("main.conf"), "[supervisord]\n[include]\nfiles = case.conf\n");
        }
        Map<String, String> environment = new HashMap<>(Map.of(
                "PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                "HOME", "/root",
                "USER", "root",
                "LANG", "C.UTF-8",
                "HOSTNAME", "host.example"));
        environment.putAll((Map<String, String>) Objects.requireNonNull(wanted.get("env")));
        FakeMachine machine = new FakeMachine(here)
                .users((List<String>) Objects.requireNonNull(wanted.get("users")))
                .groups((List<String>) Objects.requireNonNullElse(wanted.get("unix_groups"), List.of()))
                .group("nogroup", 65534)
                .withAnyUid();
        boolean accepted = Boolean.TRUE.equals(wanted.get("accepted"));
        try {
            Loaded loaded = Configurations.view(file, environment, machine);
            if (!accepted) {
                return Optional.of(name + " | accepted here, refused there: " + wanted.get("error"));
            }
            String dump =
                    DumpConfig.of(loaded).replace(here.toString(), "/HERE").replace(folder.toString(), "/tmp");
            Map<String, @Nullable Object> found =
                    (Map<String, @Nullable Object>) Objects.requireNonNull(MiniJson.read(dump));
            return compare(wanted, found).map(difference -> name + " | " + difference);
        } catch (ConfigException e) {
            return accepted ? Optional.of(name + " | refused here: " + e.getMessage()) : Optional.empty();
        }
    }

    private static Optional<String> compare(Map<String, @Nullable Object> wanted, Map<String, @Nullable Object> found) {
        for (String part : List.of("supervisord", "groups", "unknown_keys", "supervisorctl")) {
            if (wanted.containsKey(part)) {
                Optional<String> difference =
                        difference(part, comparable(wanted.get(part)), comparable(found.get(part)));
                if (difference.isPresent()) {
                    return difference;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> difference(String path, Object there, Object here) {
        if (there instanceof Map<?, ?> a
                && here instanceof Map<?, ?> b
                && a.keySet().equals(b.keySet())) {
            return a.keySet().stream()
                    .flatMap(
                            key -> difference(
                                    path + "." + key,
                                    Objects.requireNonNull(a.get(key)),
                                    Objects.requireNonNull(b.get(key)))
                                    .stream())
                    .findFirst();
        }
        if (there instanceof List<?> a && here instanceof List<?> b && a.size() == b.size()) {
            return IntStream.range(0, a.size())
                    .boxed()
                    .flatMap(i -> difference(path + "[" + i + "]", a.get(i), b.get(i)).stream())
                    .findFirst();
        }
        return there.equals(here) ? Optional.empty() : Optional.of(path + ": there " + there + ", here " + here);
    }

    /** Without what is not ours to say: plug-ins, passwords, outer blank lines of a value. */
    private static Object comparable(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new TreeMap<>();
            map.forEach((key, each) -> copy.put((String) key, comparable(each)));
            copy.keySet().removeAll(List.of("password", "rpcinterfaces"));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(each -> copy.add(comparable(each)));
            return copy;
        }
        return value instanceof String text ? text.strip() : String.valueOf(value);
    }

    private static Map<String, @Nullable Object> json(Path file) throws IOException {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(MiniJson.read(Files.readString(file)));
    }

    private static Path corpus() {
        Optional<Path> found = Corpus.folder();
        assumeTrue(found.isPresent(), "no collection of configurations beside the repository");
        return found.get();
    }
}
