package taskmaster.jmx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmaster.jmx.api.Doc;
import taskmaster.jmx.api.Impact;
import taskmaster.jmx.api.Metric;
import taskmaster.jmx.api.Name;
import taskmaster.jmx.api.Results;
import taskmaster.jmx.api.Unit;
import taskmaster.jmx.mbean.Faces;

/**
 * The tables in docs/JMX.md are made from the annotations of the interfaces. Run with {@code -Ddocs.rewrite=true} to write them
 * anew.
 */
final class JmxPageTest {
    private static final Path PAGE = Path.of("../docs/JMX.md");

    private static String block(String name) {
        return switch (name) {
            case "attributes" -> Faces.ALL.stream().map(JmxPageTest::attributes).collect(Collectors.joining("\n"));
            case "operations" ->
                Faces.ALL.stream()
                        .map(JmxPageTest::operations)
                        .filter(table -> !table.isEmpty())
                        .collect(Collectors.joining("\n"));
            default -> NotificationTypes.table();
        };
    }

    private static String title(Class<?> face) {
        return face.getSimpleName().replace("MXBean", "");
    }

    private static String attributes(Class<?> face) {
        List<String> rows = new ArrayList<>(
                List.of("### " + title(face) + "\n", "| attribute | type | meaning |", "|---|---|---|"));
        methods(face)
                .filter(JmxPageTest::isGetter)
                .map(getter -> "| `" + getter.getName().replaceFirst("^(get|is)", "") + "` | " + type(getter) + " | "
                        + doc(getter) + " |")
                .forEach(rows::add);
        return String.join("\n", rows) + "\n";
    }

    private static String operations(Class<?> face) {
        List<String> rows = methods(face)
                .filter(method -> !isGetter(method))
                .map(operation -> "| `" + operation.getName() + "(" + parameters(operation) + ")` | " + kind(operation)
                        + " | " + doc(operation) + " |")
                .toList();
        return rows.isEmpty()
                ? ""
                : "### " + title(face) + "\n\n| operation | role | does |\n|---|---|---|\n" + String.join("\n", rows)
                        + "\n";
    }

    private static java.util.stream.Stream<Method> methods(Class<?> face) {
        return Arrays.stream(face.getMethods())
                .sorted(Comparator.comparing(
                        (Method method) -> method.getName().replaceFirst("^(get|is)(?=[A-Z])", "")));
    }

    private static boolean isGetter(Method method) {
        return method.getParameterCount() == 0 && method.getName().matches("(get|is)[A-Z].*");
    }

    private static String type(Method getter) {
        String type = getter.getReturnType().getSimpleName();
        List<String> notes = new ArrayList<>();
        Optional.ofNullable(getter.getAnnotation(Unit.class)).map(Unit::value).ifPresent(notes::add);
        Optional.ofNullable(getter.getAnnotation(Metric.class))
                .map(Metric::value)
                .filter(metric -> metric.equals("counter"))
                .ifPresent(notes::add);
        return notes.isEmpty() ? type : type + ", " + String.join(", ", notes);
    }

    private static String doc(Method method) {
        return method.getAnnotation(Doc.class).value();
    }

    private static String parameters(Method operation) {
        return Arrays.stream(operation.getParameters())
                .map((Parameter parameter) ->
                        parameter.getAnnotation(Name.class).value())
                .collect(Collectors.joining(", "));
    }

    private static String kind(Method operation) {
        return switch (operation.getAnnotation(Impact.class).value()) {
            case INFO -> "look";
            case ACTION -> "act";
            case ADMIN -> "rule";
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"attributes", "operations", "notifications"})
    void theTablesSayWhatTheBeansSay(String name) throws IOException {
        String page = Files.readString(PAGE);
        Pattern place = Pattern.compile("(<!-- generated: " + name + " -->\n).*?(<!-- end -->)", Pattern.DOTALL);
        String wanted = place.matcher(page)
                .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + block(name) + found.group(2)));
        assertThat(page).contains("<!-- generated: " + name + " -->");
        if (Boolean.getBoolean("docs.rewrite")) {
            Files.writeString(PAGE, wanted);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(wanted);
    }

    @Test
    void everyCodeWordIsNamed() throws Exception {
        String page = Files.readString(PAGE);
        for (var field : Results.class.getFields()) {
            assertThat(page).contains("`" + field.get(null) + "`");
        }
    }

    @Test
    void everyBeanHasItsName() throws IOException {
        String page = Files.readString(PAGE);
        for (Class<?> face : Faces.ALL) {
            assertThat(page).contains("taskmaster:type=" + title(face));
            assertThat(page.toLowerCase(Locale.ROOT)).contains(title(face).toLowerCase(Locale.ROOT));
        }
    }
}
