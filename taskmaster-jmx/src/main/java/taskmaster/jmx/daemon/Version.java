package taskmaster.jmx.daemon;

import java.util.Optional;

/** The version, as the build writes it into the jar. */
final class Version {
    private Version() {}

    static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
