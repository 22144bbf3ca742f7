package taskmaster.ctl.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmaster.ctl.command.Manual;

class ArgumentHintTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'start'           | ''",
                "'start '          | 'NAME...'",
                "'start we'        | ''",
                "'start web '      | '[NAME...]'",
                "'start --no-wait '| 'NAME...'",
                "'signal '         | 'SIGNAL NAME...'",
                "'signal HUP '     | 'NAME...'",
                "'tail '           | 'NAME [stderr]'",
                "'tail -f web '    | '[stderr]'",
                "'tail web stderr '| ''",
                "'version '        | ''"
            })
    void aCommandSaysWhatItStillWants(String line, String hint) {
        List<String> words = List.of(line.split(" ", -1));
        assertThat(ArgumentHint.of(Manual.find(words.getFirst()).orElseThrow(), words))
                .isEqualTo(hint);
    }
}
