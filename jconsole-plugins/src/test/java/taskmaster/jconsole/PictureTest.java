package taskmaster.jconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.jconsole.Rows.row;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PictureTest {
    private static Picture of(ProcessRow... rows) {
        return new Picture("tm", "1.2", new Rights("op", "operator", ""), List.of(rows), Map.of());
    }

    @Test
    void theMostUrgentStateComesFirst() {
        assertThat(of(
                                row("a", "RUNNING"),
                                row("b", "STOPPED"),
                                row("c", "FATAL"),
                                row("d", "RUNNING"),
                                row("e", "BACKOFF"))
                        .summary())
                .isEqualTo("5 processes: 1 FATAL, 1 BACKOFF, 2 RUNNING, 1 STOPPED");
    }

    @Test
    void oneAndNoneAreCountedToo() {
        assertThat(of(row("a", "WEIRD")).summary()).isEqualTo("1 process: 1 WEIRD");
        assertThat(of().summary()).isEqualTo("0 processes");
    }

    @Test
    void itIsSaidWhoTheDaemonIsAndWhoWeAre() {
        assertThat(of().identity()).isEqualTo("tm 1.2, as op (operator)");
        assertThat(new Picture("tm", "1.2", Rights.UNKNOWN, List.of(), Map.of()).identity())
                .isEqualTo("tm 1.2");
    }
}
