package taskmaster.jmx.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ExitCodeTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| [^|]+ \\|$");

    @Test
    void thePageForOperatorsListsThemAllAndNoMore() throws IOException {
        String page = Files.readString(Path.of("../docs/OPERATIONS.md"));
        List<Integer> listed = ROW.matcher(page)
                .results()
                .map((MatchResult row) -> Integer.valueOf(row.group(1)))
                .toList();
        assertThat(listed)
                .containsExactlyElementsOf(
                        Arrays.stream(ExitCode.values()).map(ExitCode::code).toList());
    }
}
