package taskmaster.core.posix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import taskmaster.core.posix.SpawnOrder.Streams;

class ArgumentBlockTest {
    private final ArgumentBlock block = new ArgumentBlock();

    private void fill(List<String> words, Map<String, String> environment) {
        block.fill(new SpawnOrder(
                "/bin/ü",
                words,
                environment,
                Optional.of("/tmp"),
                OptionalInt.empty(),
                new Streams(3, 4, 5),
                Optional.of("/dev/pts/7")));
    }

    private static String text(long address) {
        return MemorySegment.ofAddress(address).reinterpret(Long.MAX_VALUE).getString(0, UTF_8);
    }

    private static List<String> texts(long array) {
        MemorySegment pointers = MemorySegment.ofAddress(array).reinterpret(Long.MAX_VALUE);
        List<String> all = new ArrayList<>();
        for (long i = 0; pointers.getAtIndex(ValueLayout.JAVA_LONG, i) != 0; i++) {
            all.add(text(pointers.getAtIndex(ValueLayout.JAVA_LONG, i)));
        }
        return all;
    }

    @Test
    void everythingStandsWhereItsAddressSays() {
        fill(List.of("a", "", "日本"), Map.of("N", "v=w"));

        assertThat(text(block.program())).isEqualTo("/bin/ü");
        assertThat(text(block.directory())).isEqualTo("/tmp");
        assertThat(texts(block.arguments())).containsExactly("a", "", "日本");
        assertThat(texts(block.environment())).containsExactly("N=v=w");
    }

    @Test
    void anEmptyEnvironmentIsAnEmptyArray() {
        fill(List.of("a"), Map.of());

        assertThat(texts(block.environment())).isEmpty();
    }

    @Test
    void itGrowsForTheWidestText() {
        String wide = "\u20ac".repeat(100_000);
        fill(List.of("a", wide), Map.of("N", wide));
        assertThat(texts(block.arguments())).containsExactly("a", wide);
        assertThat(texts(block.environment())).containsExactly("N=" + wide);

        fill(List.of("b"), Map.of("M", "1"));
        assertThat(texts(block.arguments())).containsExactly("b");
    }
}
