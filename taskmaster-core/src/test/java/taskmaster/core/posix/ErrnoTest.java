package taskmaster.core.posix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrnoTest {

    @Test
    void theSignDoesNotMatter() {
        assertThat(Errno.text(2)).isEqualTo("no such file or directory");
        assertThat(Errno.text(-2)).isEqualTo("no such file or directory");
    }

    @Test
    void anUnknownNumberIsShown() {
        assertThat(Errno.text(-4711)).isEqualTo("error 4711");
    }
}
