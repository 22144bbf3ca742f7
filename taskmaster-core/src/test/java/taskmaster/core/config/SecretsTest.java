package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "PGPASSWORD",
                "DB_PASS",
                "DB_PASSWD",
                "db.pwd",
                "SECRET_KEY_BASE",
                "GITHUB_TOKEN",
                "AWS_ACCESS_KEY_ID",
                "API_KEY",
                "apikey",
                "ENCRYPTION_KEY",
                "CREDENTIALS",
                "BASIC_AUTH",
                "SSH_PASSPHRASE"
            })
    void theNameTells(String name) {
        assertThat(Secrets.isSecret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATH",
                "PWD",
                "HOME",
                "PASSENGER_ENV",
                "COMPASS",
                "AUTHOR",
                "SSH_AUTH_SOCK",
                "KEYBOARD",
                "MONKEY",
                "DB_PASSWORD_FILE",
                "password_file"
            })
    void otherNamesTellNothing(String name) {
        assertThat(Secrets.isSecret(name)).isFalse();
    }

    @Test
    void hidesWhatIsSecret() {
        assertThat(Secrets.shown("TOKEN", "x")).isEqualTo("******");
        assertThat(Secrets.shown("URL", "postgres://app:x@db/app")).isEqualTo("******");
        assertThat(Secrets.shown("URL", "http://db:5432/app")).isEqualTo("http://db:5432/app");
    }

    @Test
    void aReferenceIsNoSecret() {
        assertThat(Secrets.mayBeIn("environment=A=\"%(ENV_PASSWORD)s\",B=${TOKEN:-}"))
                .isFalse();
        assertThat(Secrets.mayBeIn("environment=PASSWORD=\"%(ENV_X)s\"")).isTrue();
    }
}
