package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import javax.management.remote.JMXPrincipal;
import javax.security.auth.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import taskmaster.core.model.AccountSpec;
import taskmaster.core.model.ProgramPatterns;
import taskmaster.core.model.Role;
import taskmaster.core.model.Secret;
import taskmaster.jmx.api.PasswordHash;

final class AccountsTest {
    private static final String REFUSED =
            "Authentication failed: a name and a password are needed, and they must be right";

    private final Noted noted = new Noted();
    private final Clock clock = new Clock();
    private final Accounts accounts = new Accounts(
            List.of(
                    new AccountSpec("op", new Secret("right"), Role.OPERATOR, new ProgramPatterns(List.of("web-*"))),
                    new AccountSpec("slow", new Secret(PasswordHash.of("right", 5)), Role.VIEWER),
                    new AccountSpec("old", new Secret("{SHA}5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8"), Role.ADMIN)),
            noted.audit(),
            clock,
            new Throttle(clock));

    private Subject login(String name, String password) {
        return accounts.authenticate(new String[] {name, password});
    }

    @Test
    void theRightPasswordGivesAPrincipalThatCannotBeChanged() {
        Subject subject = login("op", "right");
        assertThat(subject.isReadOnly()).isTrue();
        assertThat(subject.getPrincipals(JMXPrincipal.class))
                .extracting(JMXPrincipal::getName)
                .containsExactly("op");
        assertThat(subject.getPrivateCredentials()).isEmpty();
        assertThat(noted.texts()).containsExactly("login: op from here");
    }

    @Test
    void everyStoredFormIsUnderstood() {
        assertThat(login("slow", "right")).isNotNull();
        assertThat(login("old", "password")).isNotNull();
    }

    static Stream<Arguments> noCredentials() {
        return Stream.<@Nullable Object>of(
                        null,
                        "op:right",
                        new String[0],
                        new String[] {"op"},
                        new String[] {"op", "right", "more"},
                        new @Nullable String[] {"op", null},
                        new @Nullable String[] {null, "right"},
                        new Object[] {"op", "right"},
                        new HashMap<>(),
                        new String[] {"o".repeat(129), "right"},
                        new String[] {"op", "r".repeat(1025)})
                .map(credentials -> Arguments.of(new @Nullable Object[] {credentials}));
    }

    @ParameterizedTest
    @MethodSource("noCredentials")
    void whatIsNoNameAndPasswordFailsLikeAWrongOne(@Nullable Object credentials) {
        assertThatThrownBy(() -> accounts.authenticate(credentials))
                .isInstanceOf(SecurityException.class)
                .hasMessage(REFUSED);
        assertThat(noted.refusals())
                .containsExactly("login refused: nobody from here: no name and password were given");
    }

    @Test
    void allFailuresAreOneAnswer() {
        for (String name : List.of("op", "slow", "old", "nobody", "")) {
            assertThatThrownBy(() -> login(name, "wrong"))
                    .isInstanceOf(SecurityException.class)
                    .hasMessage(REFUSED);
        }
        assertThat(accounts.failures()).isEqualTo(5);
        assertThat(noted.refusals()).contains("login refused: nobody from here: wrong name or password");
    }

    @Test
    void aNameThatForgesALineIsMadeVisible() {
        assertThatThrownBy(() -> login("x\r\n2026-01-01 00:00:00,000 INFO login: admin", "y"))
                .isInstanceOf(SecurityException.class);
        assertThat(noted.refusals()).singleElement().asString().startsWith("login refused: x\\u000d\\u000a2026-");
    }

    @Test
    void whatAnAccountMayIsSaidByItsName() {
        assertThat(accounts.of("op")).contains(new Grant(Role.OPERATOR, new ProgramPatterns(List.of("web-*"))));
        assertThat(accounts.of("nobody")).isEmpty();
    }

    @Test
    void newAccountsCountFromNowOnAlsoForWhoIsIn() {
        assertThat(login("op", "right")).isNotNull();
        accounts.replace(List.of(new AccountSpec("op", new Secret("other"), Role.VIEWER)));
        assertThat(accounts.of("op")).contains(new Grant(Role.VIEWER, ProgramPatterns.ALL));
        assertThat(accounts.of("slow")).isEmpty();
        assertThatThrownBy(() -> login("op", "right")).isInstanceOf(SecurityException.class);
        assertThat(login("op", "other")).isNotNull();
    }

    @Test
    void guessingIsSlowedDownAndNobodyIsLockedOut() {
        Throttle throttle = new Throttle(clock);
        for (int i = 0; i < 3; i++) {
            throttle.failed("op", "10.0.0.1");
        }
        assertThat(throttle.delayNanos("op", "10.0.0.1"))
                .isEqualTo(Duration.ofMillis(250).toNanos());
        assertThat(throttle.delayNanos("op", "10.0.0.2")).isZero();
        assertThat(throttle.delayNanos("other", "10.0.0.1")).isZero();
        for (int i = 0; i < 100; i++) {
            throttle.failed("op", "10.0.0.1");
        }
        assertThat(throttle.delayNanos("op", "10.0.0.1"))
                .isEqualTo(Duration.ofSeconds(4).toNanos());
        assertThat(throttle.delayNanos("other", "10.0.0.1"))
                .isEqualTo(Duration.ofSeconds(4).toNanos());
        throttle.succeeded("op", "10.0.0.2");
        assertThat(throttle.delayNanos("op", "10.0.0.1")).isPositive();
        clock.pass(Duration.ofMinutes(11));
        assertThat(throttle.delayNanos("op", "10.0.0.1")).isZero();
        throttle.failed("op", "10.0.0.1");
        assertThat(throttle.delayNanos("op", "10.0.0.1")).isZero();
    }

    @Test
    void aSuccessEndsTheWaitOfThatName() {
        Throttle throttle = new Throttle(clock);
        for (int i = 0; i < 4; i++) {
            throttle.failed("op", "here");
        }
        throttle.succeeded("op", "here");
        assertThat(throttle.delayNanos("op", "here")).isZero();
    }

    @Test
    void anAttackerCannotMakeTheThrottleRemember() {
        Throttle throttle = new Throttle(clock);
        for (int i = 0; i < 10_000; i++) {
            throttle.failed("name " + i, "10.0.0." + i);
        }
        assertThat(throttle.remembered()).isLessThanOrEqualTo(2000);
    }

    @Test
    void aLoginThatWasRightIsRememberedForAWhile() {
        RecentLogins recent = new RecentLogins(clock);
        recent.add("op", "right");
        assertThat(recent.contains("op", "right")).isTrue();
        assertThat(recent.contains("op", "wrong")).isFalse();
        assertThat(recent.contains("other", "right")).isFalse();
        clock.pass(Duration.ofMinutes(9));
        assertThat(recent.contains("op", "right")).isTrue();
        clock.pass(Duration.ofMinutes(2));
        assertThat(recent.contains("op", "right")).isFalse();
        recent.add("op", "right");
        recent.forget();
        assertThat(recent.contains("op", "right")).isFalse();
    }

    @Test
    void anExporterThatLogsInAtEachScrapeIsToldOnce() {
        for (int i = 0; i < 10; i++) {
            assertThat(login("slow", "right")).isNotNull();
        }
        assertThat(noted.texts()).containsExactly("login: slow from here");
    }
}
