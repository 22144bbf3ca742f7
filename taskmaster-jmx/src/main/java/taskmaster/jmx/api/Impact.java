package taskmaster.jmx.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.management.DescriptorKey;

/** Whether an operation only reads or changes something; roles are derived from it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Impact {
    /** The field of the operation's descriptor that holds the kind. */
    String FIELD = "kind";

    /** The field that says {@link #wholeDaemon}. */
    String WHOLE_DAEMON = "wholeDaemon";

    /** The field that says {@link #told}. */
    String TOLD = "told";

    @DescriptorKey(FIELD)
    Kind value();

    /** Whether it is about all programs at once, so that an account for some of them may not call it. */
    @DescriptorKey(WHOLE_DAEMON)
    boolean wholeDaemon() default false;

    /** How much of a call is written down, where calls of its kind are. */
    @DescriptorKey(TOLD)
    Told told() default Told.WHOLE;

    /** {@code WHOLE} with its parameters, {@code NAME} without them, {@code NEVER}: only refusals are. */
    enum Told {
        WHOLE,
        NAME,
        NEVER
    }

    /** {@code INFO} reads, {@code ACTION} changes processes, {@code ADMIN} changes the daemon. */
    enum Kind {
        INFO,
        ACTION,
        ADMIN
    }
}
