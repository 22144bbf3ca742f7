package taskmaster.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UnixSignalTest {

    /** The numbers of signal(7) for x86_64 and aarch64. */
    @ParameterizedTest
    @CsvSource({
        "HUP,1",
        "INT,2",
        "QUIT,3",
        "ILL,4",
        "TRAP,5",
        "ABRT,6",
        "BUS,7",
        "FPE,8",
        "KILL,9",
        "USR1,10",
        "SEGV,11",
        "USR2,12",
        "PIPE,13",
        "ALRM,14",
        "TERM,15",
        "STKFLT,16",
        "CHLD,17",
        "CONT,18",
        "STOP,19",
        "TSTP,20",
        "TTIN,21",
        "TTOU,22",
        "URG,23",
        "XCPU,24",
        "XFSZ,25",
        "VTALRM,26",
        "PROF,27",
        "WINCH,28",
        "IO,29",
        "PWR,30",
        "SYS,31",
        "RTMIN,34",
        "RTMIN+1,35",
        "RTMIN+15,49",
        "RTMIN+30,64"
    })
    void isReadFromItsNameInAnyFormAndFromItsNumber(String name, int number) {
        Optional<UnixSignal> signal = Optional.of(new UnixSignal(name, number));
        assertThat(UnixSignal.parse(name)).isEqualTo(signal);
        assertThat(UnixSignal.parse("SIG" + name)).isEqualTo(signal);
        assertThat(UnixSignal.parse(("sig" + name).toLowerCase(Locale.ROOT))).isEqualTo(signal);
        assertThat(UnixSignal.parse("  " + name + "\t")).isEqualTo(signal);
        assertThat(UnixSignal.parse(Integer.toString(number))).isEqualTo(signal);
        assertThat(signal.orElseThrow()).hasToString("SIG" + name);
    }

    @ParameterizedTest
    @CsvSource({"IOT,ABRT", "SIGCLD,CHLD", "poll,IO"})
    void isKnownByItsOtherName(String other, String name) {
        assertThat(UnixSignal.parse(other)).isEqualTo(UnixSignal.parse(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "SIG",
                "TERMS",
                "ERM",
                "TE RM",
                "SIGSIGTERM",
                "SIG15",
                "0",
                "-1",
                "+9",
                "32",
                "33",
                "65",
                "999",
                "99999999999999",
                "1.5",
                "0x9",
                "RTMIN-1",
                "RTMIN+",
                "RTMIN+31",
                "RTMIN+99",
                "RTMIN+100",
                "RTMIN + 1",
                "TERM;KILL",
                "TERM\u0000",
                "\u0661\u0665"
            })
    void isNotReadFromAnythingElse(String junk) {
        assertThat(UnixSignal.parse(junk)).isEmpty();
    }

    /** A Turkish machine writes a capital i with a dot; a signal name must not care. */
    @Test
    void isReadAlikeInEveryLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr"));
        try {
            assertThat(UnixSignal.parse("sigint")).contains(UnixSignal.INT);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void withoutANameIsCalledByItsNumber() {
        assertThat(UnixSignal.of(32)).hasToString("SIG32");
        assertThat(UnixSignal.of(65)).hasToString("SIG65");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void hasAPositiveNumber(int number) {
        assertThatThrownBy(() -> UnixSignal.of(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a signal number: " + number);
    }

    @Test
    void constantsAreWhatTheySay() {
        assertThat(UnixSignal.parse("HUP")).contains(UnixSignal.HUP);
        assertThat(UnixSignal.parse("INT")).contains(UnixSignal.INT);
        assertThat(UnixSignal.parse("QUIT")).contains(UnixSignal.QUIT);
        assertThat(UnixSignal.parse("KILL")).contains(UnixSignal.KILL);
        assertThat(UnixSignal.parse("USR1")).contains(UnixSignal.USR1);
        assertThat(UnixSignal.parse("USR2")).contains(UnixSignal.USR2);
        assertThat(UnixSignal.parse("TERM")).contains(UnixSignal.TERM);
        assertThat(UnixSignal.parse("CONT")).contains(UnixSignal.CONT);
    }
}
