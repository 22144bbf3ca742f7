package taskmaster.ctl.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.LineReader;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.completer.NullCompleter;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Sets up JLine. */
final class Screen {
    private static final int HISTORY_SIZE = 2000;

    private Screen() {}

    /** The terminal of this process; a dumb one, without a word about it, where it is none. */
    static Terminal open() throws IOException {
        Terminal terminal = TerminalBuilder.builder()
                .name("taskmasterctl")
                .system(true)
                .providers("ffm,exec")
                .dumb(true)
                .encoding(StandardCharsets.UTF_8)
                .build();
        withoutQuit(terminal);
        return terminal;
    }

    /** Ctrl-\ would make the JVM print all its threads over the line being typed. The terminal gets its own back at the end. */
    private static void withoutQuit(Terminal terminal) {
        Attributes attributes = terminal.getAttributes();
        attributes.setControlChar(Attributes.ControlChar.VQUIT, 0);
        terminal.setAttributes(attributes);
    }

    /** For lines that are no commands of ours: nothing is completed or kept. */
    static BurstReader plainReader(Terminal terminal) {
        BurstReader reader = new BurstReader(terminal, "taskmasterctl", parser(), NullCompleter.INSTANCE);
        reader.setVariable(LineReader.DISABLE_HISTORY, true);
        reader.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        return reader;
    }

    private static DefaultParser parser() {
        DefaultParser parser = new DefaultParser();
        parser.setEscapeChars(new char[0]);
        parser.setQuoteChars(new char[0]);
        return parser;
    }

    static BurstReader reader(Terminal terminal, WordCompleter completer, Optional<Path> history, boolean colours) {
        BurstReader reader = new BurstReader(terminal, "taskmasterctl", parser(), completer);
        reader.setVariable(LineReader.HISTORY_SIZE, HISTORY_SIZE);
        reader.setVariable(LineReader.HISTORY_FILE_SIZE, HISTORY_SIZE);
        reader.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        reader.option(LineReader.Option.HISTORY_TIMESTAMPED, false);
        history.ifPresent(file -> reader.setVariable(LineReader.HISTORY_FILE, file));
        if (colours) {
            reader.setHighlighter(new CommandHighlighter(completer));
            reader.hint(completer::hint);
        }
        reader.getHistory().attach(reader);
        return reader;
    }
}
