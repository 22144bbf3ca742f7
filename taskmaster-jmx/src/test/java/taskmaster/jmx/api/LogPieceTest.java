package taskmaster.jmx.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LogPieceTest {

    @Test
    void nobodyCanChangeItsBytes() {
        byte[] bytes = {1, 2, 3};
        LogPiece piece = new LogPiece(7, 10, bytes);
        bytes[0] = 9;
        piece.getBytes()[1] = 9;
        assertThat(piece.getBytes()).containsExactly(1, 2, 3);
        assertThat(piece.getStart()).isEqualTo(7);
        assertThat(piece.getEnd()).isEqualTo(10);
    }
}
