package taskmaster.core.posix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LineEndsTest {
    private static final int SIZE = 64 * 1024;

    private final NativeBuffer buffer = NativeBuffer.allocate(SIZE);
    private final LineEnds lineEnds = new LineEnds();
    private final LineEnds inJava = new LineEnds(Optional.empty());

    private int count(int offset, int length) {
        int count = lineEnds.count(buffer, offset, length);
        assertThat(inJava.count(buffer, offset, length)).isEqualTo(count);
        return count;
    }

    private int slowly(int offset, int length) {
        int count = 0;
        for (int i = offset; i < offset + length; i++) {
            count += buffer.bytes().get(i) == '\n' ? 1 : 0;
        }
        return count;
    }

    private void fill(byte[] bytes) {
        buffer.bytes().put(0, bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 255})
    void blocksOfOneByteAreCounted(int octet) {
        byte[] all = new byte[SIZE];
        Arrays.fill(all, (byte) octet);
        fill(all);
        assertThat(count(0, SIZE)).isEqualTo(octet == '\n' ? SIZE : 0);
    }

    @Test
    void textIsCounted() {
        fill("one\ntwo\nthree".getBytes(StandardCharsets.UTF_8));
        assertThat(count(0, 13)).isEqualTo(2);
        assertThat(count(4, 4)).isEqualTo(1);
        assertThat(count(0, 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyPieceOfAnyBytesIsCounted(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[SIZE];
            int kinds = 1 + random.nextInt(250);
            for (int b = 0; b < SIZE; b++) {
                // near the line end and near the sign, where a carry would show
                bytes[b] = (byte) (random.nextInt(4) == 0 ? 9 + random.nextInt(3) : random.nextInt(kinds));
            }
            fill(bytes);
            int offset = random.nextInt(SIZE);
            int length = random.nextInt(SIZE - offset + 1);
            assertThat(count(offset, length)).isEqualTo(slowly(offset, length));
        }
        assertThat(count(0, SIZE)).isEqualTo(slowly(0, SIZE));
    }
}
