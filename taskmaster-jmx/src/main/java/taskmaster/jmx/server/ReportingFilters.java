package taskmaster.jmx.server;

import java.io.ObjectInputFilter;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Has every filter of deserialization tell what it rejected, wherever in RMI it was set: in arguments, credentials, calls of the
 * registry and of the distributed garbage collection.
 */
final class ReportingFilters implements BinaryOperator<@Nullable ObjectInputFilter> {

    /** As the JDK's own: a filter that is set for a stream takes the place of the one for all. */
    @Override
    public @Nullable ObjectInputFilter apply(@Nullable ObjectInputFilter before, @Nullable ObjectInputFilter next) {
        return next == null || next instanceof Reporting ? next : new Reporting(next);
    }

    private record Reporting(ObjectInputFilter filter) implements ObjectInputFilter {
        @Override
        public Status checkInput(FilterInfo sent) {
            Status status = filter.checkInput(sent);
            if (status == Status.REJECTED) {
                Unwelcome.tell(Caller.address().orElse("inside"), "this is not read: " + what(sent));
            }
            return status;
        }

        private static String what(FilterInfo sent) {
            Class<?> type = sent.serialClass();
            return type == null
                    ? "depth " + sent.depth() + ", " + sent.references() + " objects, " + sent.streamBytes() + " bytes"
                    : sent.arrayLength() < 0
                            ? type.getTypeName()
                            : type.getTypeName() + " of length " + sent.arrayLength();
        }
    }
}
