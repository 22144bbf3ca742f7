package taskmaster.dist;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of modules and packages in docs/DESIGN.md, and the bans that keep the state machine pure. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPackages("taskmaster")
            .that(not(resideInAPackage("taskmaster.dist..")).forSubtype());

    /** What each package may use of the others. A package that is missing here fails a test: its place has to be decided. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            entry("core.model", List.of()),
            entry("core.time", List.of()),
            entry("core.posix", List.of()),
            entry("core.config", List.of("core.model")),
            entry("core.process", List.of("core.model")),
            entry("core.event", List.of("core.model", "core.process")),
            entry("core.launch", List.of("core.model")),
            entry("core.launch.command", List.of("core.launch", "core.model")),
            entry("core.launch.posix", List.of("core.launch", "core.launch.command", "core.model", "core.posix")),
            entry("core.launch.portable", List.of("core.launch", "core.launch.command", "core.model")),
            entry("core.launch.system", List.of("core.launch..", "core.model", "core.posix")),
            entry("core.output", List.of("core.launch", "core.model", "core.posix", "core.time")),
            entry(
                    "core.supervisor",
                    List.of("core.event", "core.launch", "core.model", "core.output", "core.process", "core.time")),
            entry("jmx.api", List.of()),
            entry("jmx.rmi", List.of()),
            entry("jmx.usage", List.of("core.time")),
            entry(
                    "jmx.mbean",
                    List.of(
                            "core.event",
                            "core.model",
                            "core.output",
                            "core.process",
                            "core.supervisor",
                            "jmx.api",
                            "jmx.usage")),
            entry("jmx.server", List.of("core.event", "core.model", "core.time", "jmx.api", "jmx.mbean", "jmx.rmi")),
            entry("jmx.daemon", List.of("core..", "jmx..")),
            entry("ctl.render", List.of()),
            entry("ctl.client", List.of("core.model", "jmx.api", "jmx.rmi")),
            entry("ctl.attach", List.of("ctl.client", "ctl.render", "jmx.api")),
            entry("ctl.doctor", List.of("core.config", "core.model")),
            entry("ctl.explain", List.of()),
            entry("ctl.log", List.of("ctl.client", "jmx.api")),
            entry(
                    "ctl.command",
                    List.of(
                            "core.config",
                            "core.model",
                            "ctl.attach",
                            "ctl.client",
                            "ctl.doctor",
                            "ctl.explain",
                            "ctl.log",
                            "ctl.render",
                            "jmx.api")),
            entry("ctl.top", List.of("ctl.client", "ctl.command", "ctl.render")),
            entry("ctl.shell", List.of("ctl.attach", "ctl.client", "ctl.command", "ctl.render", "ctl.top")),
            entry("ctl", List.of("core.config", "core.model", "ctl..")),
            entry("jconsole", List.of()));

    /** Where alone things from outside may be used. */
    static List<Arguments> foreignPackages() {
        return List.of(
                arguments("org.ini4j..", List.of("core.config")),
                arguments("org.apache.commons.exec..", List.of("core.launch.portable")),
                arguments("java.lang.foreign..", List.of("core.posix")),
                arguments("org.jline..", List.of("ctl.shell", "ctl.top")),
                arguments("ch.qos.logback..", List.of("jmx.daemon")),
                arguments("javax.management..", List.of("jmx..", "ctl.client", "jconsole")),
                arguments("java.rmi..", List.of("jmx..", "ctl.client")),
                arguments("sun.rmi..", List.of("jmx.server")));
    }

    static List<Arguments> packages() {
        return MAY_USE.entrySet().stream()
                .map(row -> arguments(row.getKey(), row.getValue()))
                .toList();
    }

    @Test
    void everyPackageHasItsPlaceInTheTable() {
        Set<String> found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring("taskmaster.".length()))
                .collect(Collectors.toSet());
        assertThat(found).isEqualTo(MAY_USE.keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packages")
    void aPackageUsesOnlyWhatTheTableAllows(String name, List<String> mayUse) {
        String[] allowed = Stream.concat(Stream.of(name), mayUse.stream())
                .map(ArchitectureTest::ours)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(ours(name))
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage("taskmaster..")).or(resideInAnyPackage(allowed)))
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("taskmaster.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("foreignPackages")
    void whatIsNotOursIsUsedInOnePlace(String name, List<String> places) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        places.stream().map(ArchitectureTest::ours).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(name)
                .check(CLASSES);
    }

    @Test
    void oneClassReadsIni() {
        noClasses()
                .that()
                .haveNameNotMatching("taskmaster\\.core\\.config\\.IniReader(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.ini4j..")
                .check(CLASSES);
    }

    @Test
    void theStateMachineAndWhatItStandsOnHaveNoThreadNoClockAndNoLog() {
        String[] pure = {ours("core.model"), ours("core.process"), ours("core.config")};
        noClasses()
                .that()
                .resideInAnyPackage(pure)
                .should()
                .callCodeUnitWhere(describe("it is about threads", ArchitectureTest::isAboutThreads))
                .orShould()
                .callCodeUnitWhere(describe("it reads a clock", ArchitectureTest::readsClock))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "java.util.logging..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Executor.class)
                .check(CLASSES);
    }

    /** Restoring an interrupt is not: it is what a call that waited has to do. */
    private static boolean isAboutThreads(JavaCall<?> call) {
        boolean restores = Set.of("currentThread", "interrupt").contains(call.getName());
        return call.getTargetOwner().isEquivalentTo(Thread.class) && !restores;
    }

    private static boolean readsClock(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(System.class)
                        && Set.of("nanoTime", "currentTimeMillis").contains(call.getName())
                || call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getName().equals("now");
    }

    @Test
    void noTestSleeps() throws IOException {
        List<Path> tests = new ArrayList<>();
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(Path.of(System.getProperty("basedir"), ".."))) {
            for (Path module : modules) {
                collectJava(module.resolve("src/test/java"), tests);
            }
        }
        List<Path> sleepers = new ArrayList<>();
        for (Path test : tests) {
            if (Files.readString(test).contains("Thread" + ".sleep(")) {
                sleepers.add(test);
            }
        }
        assertThat(tests).hasSizeGreaterThan(50);
        assertThat(sleepers).isEmpty();
    }

    private static void collectJava(Path folder, List<Path> into) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(into::add);
            }
        }
    }

    private static String ours(String name) {
        return "taskmaster." + name;
    }
}
