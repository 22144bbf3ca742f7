package taskmaster.jmx.mbean;

import java.util.Optional;
import javax.management.remote.JMXPrincipal;
import javax.security.auth.Subject;

/** Whom the call came from that the current thread serves. */
public final class CallerName {
    private CallerName() {}

    /** The name that was authenticated; empty for a call that did not come by a connector. */
    public static Optional<String> current() {
        return Optional.ofNullable(Subject.current())
                .flatMap(subject ->
                        subject.getPrincipals(JMXPrincipal.class).stream().findFirst())
                .map(JMXPrincipal::getName);
    }
}
