package taskmaster.ctl.attach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key that detaches, and what of the others is passed on. */
final class KeysTest {
    private static final String KEY = "\035";

    private final KeyWatch watch = new KeyWatch(DetachKey.USUAL);

    private String pass(String typed) {
        return new String(watch.pass(typed.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @Test
    void everythingElseIsPassedOn() {
        String keys = "ls -l\r\003\032\034\033[Aäöü\004";
        assertThat(pass(keys)).isEqualTo(keys);
        watch.pause();
        assertThat(watch.isDetached()).isFalse();
    }

    @Test
    void onceAndAPauseDetaches() {
        assertThat(pass("a" + KEY)).isEqualTo("a");
        assertThat(watch.isHalf()).isTrue();
        assertThat(watch.isDetached()).isFalse();
        watch.pause();
        assertThat(watch.isDetached()).isTrue();
    }

    @Test
    void onceAndAnotherKeyDetachesAndThatKeyIsNotTyped() {
        assertThat(pass(KEY + "xyz")).isEmpty();
        assertThat(watch.isDetached()).isTrue();
    }

    @Test
    void twiceTypesIt() {
        assertThat(pass("a" + KEY + KEY + "b")).isEqualTo("a" + KEY + "b");
        assertThat(pass(KEY)).isEmpty();
        assertThat(pass(KEY + "c")).isEqualTo(KEY + "c");
        watch.pause();
        assertThat(watch.isDetached()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\033[93;5u", "\033[27;5;93~"})
    void theLongFormsOfTheKeyAreTheKey(String form) {
        assertThat(pass("a" + form)).isEqualTo("a");
        watch.pause();
        assertThat(watch.isDetached()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"^A,1,Ctrl-A", "ctrl-a,1,Ctrl-A", "Ctrl-],29,Ctrl-]", "^],29,Ctrl-]", "^_,31,Ctrl-_", "^\\,28,Ctrl-\\"})
    void keysAreRead(String text, int code, String shown) {
        assertThat(DetachKey.parse(text)).contains(new DetachKey(code));
        assertThat(new DetachKey(code).text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "^", "^M", "^J", "^I", "^[", "^1", "^AB", "ctrl-", "ctrl-m", "F1"})
    void whatIsNoControlCharacterOrWouldBeMissedIsNone(String text) {
        assertThat(DetachKey.parse(text)).isEmpty();
    }
}
