package taskmaster.jmx.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordHashTest {
    private static final int FEW = 10;

    @Test
    void aHashFitsItsPasswordAndNoOther() {
        String stored = PasswordHash.of("s3cret \u20ac", FEW);
        assertThat(stored).startsWith("$pbkdf2-sha512$10$").doesNotContain("s3cret");
        assertThat(PasswordHash.matches(stored, "s3cret \u20ac")).isTrue();
        assertThat(PasswordHash.matches(stored, "s3cret")).isFalse();
        assertThat(PasswordHash.matches(stored, "")).isFalse();
    }

    @Test
    void isSaltedAndSlowAsItIsMade() {
        assertThat(PasswordHash.of("x", FEW)).isNotEqualTo(PasswordHash.of("x", FEW));
        assertThat(PasswordHash.of("x")).startsWith("$pbkdf2-sha512$210000$");
    }

    /** Computed with another implementation: password, salt "saltsalt", 1 round. */
    @Test
    void isTheStandardFunction() {
        assertThat(PasswordHash.matches(
                        "$pbkdf2-sha512$1$c2FsdHNhbHQ$y99Aqyh+xt2ovbJvGRltovGpWf8SfKJATk5ELfdRhStwvGAd6YSOUD0tNyMyqMpAiaYf7puolRhDkqtkfsdXOA",
                        "password"))
                .isTrue();
    }

    @Test
    void supervisordsUnsaltedFormIsUnderstoodInEitherCase() {
        String stored = "{SHA}5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8";
        assertThat(PasswordHash.matches(stored, "password")).isTrue();
        assertThat(PasswordHash.matches("{SHA}5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8", "password"))
                .isTrue();
        assertThat(PasswordHash.matches(stored, "passwort")).isFalse();
        assertThat(PasswordHash.matches(stored, stored)).isFalse();
    }

    @Test
    void plainIsComparedAsItStands() {
        assertThat(PasswordHash.matches("open sesame", "open sesame")).isTrue();
        assertThat(PasswordHash.matches("open sesame", "open sesam")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$pbkdf2-sha512$",
                "$pbkdf2-sha512$10$c2FsdA",
                "$pbkdf2-sha512$0$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$pbkdf2-sha512$-5$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$pbkdf2-sha512$2000000000$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$pbkdf2-sha512$many$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$pbkdf2-sha512$10$c2FsdHNhbHQ$***",
                "$pbkdf2-sha512$10$c2FsdHNhbHQ$",
                "{SHA}",
                "{SHA}xyz"
            })
    void whatIsSpoiltFitsNothing(String stored) {
        assertThat(PasswordHash.matches(stored, "")).isFalse();
        assertThat(PasswordHash.matches(stored, stored)).isFalse();
        assertThat(PasswordHash.matches(stored, "password")).isFalse();
    }

    @Test
    void aDecoyIsAsSlowAsTheRealOneAndFitsNothing() {
        String real = PasswordHash.of("x", FEW);
        String decoy = PasswordHash.decoy(real);
        assertThat(PasswordHash.isSlow(decoy)).isTrue();
        assertThat(decoy).startsWith("$pbkdf2-sha512$10$");
        assertThat(PasswordHash.matches(decoy, "x")).isFalse();
        assertThat(PasswordHash.matches(PasswordHash.decoy(""), "")).isFalse();
    }

    @Test
    void formsAreToldApart() {
        assertThat(PasswordHash.isPlain("x")).isTrue();
        assertThat(PasswordHash.isPlain("{SHA}5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8"))
                .isFalse();
        assertThat(PasswordHash.isPlain(PasswordHash.of("x", FEW))).isFalse();
    }
}
