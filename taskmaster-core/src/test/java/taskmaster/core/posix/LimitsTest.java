package taskmaster.core.posix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import taskmaster.core.posix.Limits.Limit;
import taskmaster.core.posix.Limits.Resource;

@EnabledIf("taskmaster.core.posix.Posix#available")
class LimitsTest {
    private final Limits limits = new Limits();

    @Test
    void aLoweredLimitHoldsUntilItIsRaisedAgain() {
        Limit before = limits.get(Resource.OPEN_FILES);
        Limit lower = new Limit(before.soft() == -1 ? 1000 : before.soft() - 1, before.hard());
        try {
            assertThat(limits.set(Resource.OPEN_FILES, lower)).isZero();
            assertThat(limits.get(Resource.OPEN_FILES)).isEqualTo(lower);
        } finally {
            assertThat(limits.set(Resource.OPEN_FILES, before)).isZero();
        }
    }

    @Test
    void theSoftLimitCannotExceedTheHardOne() {
        assertThat(limits.set(Resource.OPEN_FILES, new Limit(2000, 1000))).isEqualTo(-Errno.EINVAL);
    }
}
