package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("JavaUtilDate") // the type of certificates
final class SelfSignedTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    @Test
    void vouchesForItselfUnderAllItsNames() throws Exception {
        SelfSigned made = SelfSigned.create(List.of("build.example.org", "localhost", "127.0.0.1", "::1"), NOW);
        assertThatCode(() -> made.certificate().verify(made.certificate().getPublicKey()))
                .doesNotThrowAnyException();
        assertThat(made.certificate().getSubjectAlternativeNames())
                .extracting(entry -> String.valueOf(entry.get(1)))
                .containsExactlyInAnyOrder("build.example.org", "localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(made.certificate().getSubjectX500Principal().getName())
                .isEqualTo("CN=taskmasterd on build.example.org");
        assertThat(made.certificate().getBasicConstraints()).isZero();
        assertThat(made.certificate().getVersion()).isEqualTo(3);
        assertThat(made.certificate().getSigAlgName()).isEqualTo("SHA256withECDSA");
    }

    @Test
    void isValidFromNowOnForTenYears() throws Exception {
        SelfSigned made = SelfSigned.create(List.of("x"), NOW);
        made.certificate().checkValidity(Date.from(NOW));
        made.certificate().checkValidity(Date.from(NOW.plus(Duration.ofDays(3649))));
        assertThat(made.certificate().getNotAfter()).isEqualTo(Date.from(NOW.plus(Duration.ofDays(3650))));
    }

    @Test
    void noTwoAreAlike() throws Exception {
        SelfSigned one = SelfSigned.create(List.of("x"), NOW);
        SelfSigned two = SelfSigned.create(List.of("x"), NOW);
        assertThat(one.certificate().getSerialNumber())
                .isPositive()
                .isNotEqualTo(two.certificate().getSerialNumber());
        assertThat(one.key()).isNotEqualTo(two.key());
    }
}
