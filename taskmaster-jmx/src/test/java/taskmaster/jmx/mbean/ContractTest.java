package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import taskmaster.jmx.api.Doc;
import taskmaster.jmx.api.Impact;
import taskmaster.jmx.api.Metric;
import taskmaster.jmx.api.Name;
import taskmaster.jmx.api.Unit;

/** What every MXBean of ours promises to consoles, scripts and exporters. */
final class ContractTest {
    /** What JConsole can fill in from a text field. */
    private static final Set<Type> FILLABLE = Set.of(String.class, boolean.class, int.class, long.class);

    /** Words in the name of a number, and the unit they promise. */
    private static final Map<String, String> UNITS =
            Map.of("Millis", "ms", "Bytes", "bytes", "Secs", "s", "Nanos", "ns", "Percent", "%");

    static Stream<Class<?>> faces() {
        return Faces.ALL.stream();
    }

    static Stream<Method> methods() {
        return faces().flatMap(face -> Arrays.stream(face.getMethods()));
    }

    static Stream<Method> operations() {
        return methods().filter(method -> !isGetter(method));
    }

    static Stream<Method> attributes() {
        return methods().filter(ContractTest::isGetter);
    }

    private static boolean isGetter(Method method) {
        return method.getParameterCount() == 0
                && (method.getName().startsWith("get") || method.getName().startsWith("is"));
    }

    @ParameterizedTest
    @MethodSource("faces")
    void isPublicAndDescribed(Class<?> face) {
        assertThat(Modifier.isPublic(face.getModifiers())).isTrue();
        assertThat(face.getAnnotation(Doc.class)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("faces")
    void noTwoMethodsHaveOneName(Class<?> face) {
        assertThat(Arrays.stream(face.getMethods()).map(Method::getName)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everythingSaysInOneLineWhatItMeans(Method method) {
        assertSentence(method.getAnnotation(Doc.class));
    }

    private static void assertSentence(@org.jspecify.annotations.Nullable Doc doc) {
        assertThat(doc).isNotNull();
        assertThat(doc.value()).isNotBlank().doesNotContain("\n", "|").doesNotEndWith(".");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void operationsHaveAnImpact(Method operation) {
        assertThat(operation.getAnnotation(Impact.class)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void operationsAnswerSomething(Method operation) {
        assertThat(operation.getReturnType()).isNotEqualTo(void.class);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void operationsCanBeCalledFromAConsole(Method operation) {
        assertThat(operation.getParameterCount()).isLessThanOrEqualTo(4);
        for (Parameter parameter : operation.getParameters()) {
            assertThat(parameter.getType()).isIn(FILLABLE);
            assertThat(parameter.getAnnotation(Name.class)).isNotNull();
            assertSentence(parameter.getAnnotation(Doc.class));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void nothingOfOursIsThrown(Method method) {
        assertThat(method.getExceptionTypes())
                .allSatisfy(type -> assertThat(type.getName()).startsWith("java."));
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void attributesAreNeverWrittenAndNeverFail(Method getter) {
        assertThat(getter.getExceptionTypes()).isEmpty();
        assertThat(methods().map(Method::getName))
                .doesNotContain("set" + getter.getName().replaceFirst("^(get|is)", ""));
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void numbersSayWhetherTheyOnlyGrow(Method getter) {
        Metric metric = getter.getAnnotation(Metric.class);
        if (metric != null) {
            assertThat(metric.value()).isIn("counter", "gauge");
            assertThat(getter.getReturnType()).isIn(List.of(int.class, long.class, double.class, Map.class));
        }
        if (getter.getName().endsWith("Count")) {
            assertThat(metric).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void unitsAreInTheNameAndInTheDescriptor(Method getter) {
        Unit unit = getter.getAnnotation(Unit.class);
        UNITS.forEach((word, promised) -> {
            if (getter.getName().endsWith(word)) {
                assertThat(unit).as(getter.getName()).isNotNull();
                assertThat(unit.value()).isEqualTo(promised);
            }
        });
        if (unit != null) {
            assertThat(UNITS.keySet())
                    .anySatisfy(word -> assertThat(getter.getName()).endsWith(word));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void noCommandLineClassOrPathIsTakenFromOutside(Method method) {
        assertThat(Arrays.stream(method.getParameters())
                        .map(parameter -> parameter.getAnnotation(Name.class))
                        .map(name -> name == null ? "" : name.value()))
                .doesNotContain("command", "class", "file", "path", "url", "directory", "expression");
    }
}
