package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmaster.ctl.command.ProcessNews.News;

class NewsOrderTest {

    private static News news(String name, long millis, String text) {
        return new News(name, Instant.ofEpochMilli(millis), text);
    }

    private static boolean isBefore(List<News> news, int at, String name, long captured) {
        return NewsOrder.isBefore(news, at, name, Optional.of(Instant.ofEpochMilli(captured)));
    }

    @ParameterizedTest
    @CsvSource({"999,false", "1000,true", "1001,true"})
    void aStartComesBeforeWhatIsWrittenFromThenOn(long captured, boolean before) {
        assertThat(isBefore(List.of(news("web", 1000, "started, pid 7")), 0, "web", captured))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"999,false", "1000,false", "1001,false", "1200,false", "1201,true"})
    void anEndWaitsForWhatWasLeftInThePipe(long captured, boolean before) {
        for (String end : List.of(
                "exited with code 1",
                "exited with code 1, restarting in 1 s (retry 1 of 2)",
                "gave up (FATAL) after 3 failed starts: x",
                "stopped (terminated by SIGTERM)")) {
            assertThat(isBefore(List.of(news("web", 1000, end)), 0, "web", captured))
                    .as(end)
                    .isEqualTo(before);
        }
    }

    @Test
    void butNotForWhatTheNextChildWrites() {
        List<News> news = List.of(
                news("web", 1000, "exited with code 1"),
                news("db", 1002, "started, pid 8"),
                news("web", 1005, "started, pid 9"));
        assertThat(isBefore(news, 0, "web", 1004)).isFalse();
        assertThat(isBefore(news, 0, "web", 1005)).isTrue();
        assertThat(isBefore(news, 2, "web", 1005)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"999,false", "1000,false", "1001,true"})
    void newsOfOthersAndOfAStopStandByTheirTime(long captured, boolean before) {
        assertThat(isBefore(List.of(news("db", 1000, "exited with code 1")), 0, "web", captured))
                .isEqualTo(before);
        assertThat(isBefore(List.of(news("web", 1000, "stopping with SIGTERM")), 0, "web", captured))
                .isEqualTo(before);
    }

    @Test
    void aLineOfUnknownTimeIsOlderThanAllNews() {
        assertThat(NewsOrder.isBefore(List.of(news("web", 1000, "started, pid 7")), 0, "web", Optional.empty()))
                .isFalse();
    }
}
