package taskmaster.dist;

import java.nio.file.Files;
import java.nio.file.Path;
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

    /** A file that a package of this machine brings. */
    static Path file(String file) {
        if (!Files.exists(Path.of(file))) {
            throw missing(file + " is not installed");
        }
        return Path.of(file);
    }

    private static Path found(Stream<Path> places, String name) {
        return places.filter(Files::isExecutable).findFirst().orElseThrow(() -> missing(name + " is not installed"));
    }

    /** The end of a test that cannot run: a failure where that is required, else a skip that says so. */
    static RuntimeException missing(String what) {
        if (Boolean.getBoolean("taskmaster.requireRealDaemons")) {
            throw new AssertionError(what + ", and here it must be");
        }
        return new TestAbortedException("SKIPPED: " + what);
    }
}
