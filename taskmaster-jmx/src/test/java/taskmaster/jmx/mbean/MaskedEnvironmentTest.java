package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MaskedEnvironmentTest {

    private static String shown(String name, String value) {
        return MaskedEnvironment.of(Map.of(name, value)).getOrDefault(name, "missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DB_PASSWORD",
                "PGPASS",
                "MYSQL_PWD",
                "api_token",
                "ClientSecret",
                "AWS_ACCESS_KEY_ID",
                "GOOGLE_APPLICATION_CREDENTIALS",
                "BASIC_AUTH",
                "SENTRY_DSN",
                "SESSION_COOKIE"
            })
    void aNameThatSoundsSecretHidesItsValue(String name) {
        assertThat(shown(name, "hunter2")).isEqualTo("******");
    }

    @Test
    void otherValuesAreShown() {
        assertThat(shown("COLOUR", "blue")).isEqualTo("blue");
        assertThat(shown("PATH", "/usr/bin:/bin")).isEqualTo("/usr/bin:/bin");
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://app:s3cret@db:5432/x, postgres://app:******@db:5432/x",
        "redis://:s3cret@cache, redis://:******@cache",
        "amqp://a:p%40ss@one:1 amqp://b:q@two, amqp://a:******@one:1 amqp://b:******@two",
        "https://example.org:8080/a@b, https://example.org:8080/a@b",
        "'http://app:p/w@host/', 'http://app:******@host/'",
        "'jdbc:mysql://h/db?user=app&password=s3cret&x=1', 'jdbc:mysql://h/db?user=app&password=******&x=1'",
        "'--token=abc --level=3', '--token=****** --level=3'"
    })
    void passwordsWithinValuesAreHidden(String value, String expected) {
        assertThat(shown("LOCATION", value)).isEqualTo(expected);
    }

    @Test
    void namesAreSorted() {
        assertThat(MaskedEnvironment.of(Map.of("b", "", "a", "", "c", "")).keySet())
                .containsExactly("a", "b", "c");
    }
}
