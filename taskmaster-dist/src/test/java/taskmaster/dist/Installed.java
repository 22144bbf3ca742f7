package taskmaster.dist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** Programs of other people that some tests need. */
final class Installed {
    private Installed() {}

    /** The program, or the end of the test: a failure where they are required, else a skip that says so. */
    static Path find(String name, String... more) {
        Stream<String> places = Stream.concat(Stream.of(System.getenv("PATH").split(":", -1)), Stream.of(more));
        return found(places.map(place -> Path.of(place, name)), name);
    }

    /** A program of the JDK that runs the tests; one of another JDK would be another program. */
    static Path inJdk(String name) {
        return found(Stream.of(Path.of(System.getProperty("java.home"), "bin", name)), name);
    }

    private static Path found(Stream<Path> places, String name) {
        Optional<Path> found = places.filter(Files::isExecutable).findFirst();
        if (found.isEmpty() && Boolean.getBoolean("taskmaster.requireRealDaemons")) {
            throw new AssertionError(name + " is not installed, and here it must be");
        }
        return found.orElseThrow(() -> new TestAbortedException("SKIPPED: " + name + " is not installed"));
    }
}
