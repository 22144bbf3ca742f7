package taskmaster.ctl.shell;

import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jline.reader.Completer;
import org.jline.reader.Parser;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/**
 * JLine's reader, with bursts taken whole. It draws the line and keeps a copy for undo after every key, which for a line of n
 * characters costs n times n; a paste that the terminal does not mark as one would take minutes.
 */
final class BurstReader extends LineReaderImpl {
    private static final long NOW_MILLIS = 1;
    private static final int DELETE = 0x7f;

    private UnaryOperator<String> hints = line -> "";

    BurstReader(Terminal terminal, String name, Parser parser, Completer completer) {
        super(terminal, name, new HashMap<>());
        setParser(parser);
        setCompleter(completer);
        setHistory(new KeptHistory());
    }

    /** Shows behind the line, while it is typed, what the function says of it. */
    void hint(UnaryOperator<String> wanted) {
        hints = wanted;
        setAutosuggestion(SuggestionType.TAIL_TIP);
    }

    @Override
    public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> secondaryPrompts) {
        setTailTip(hints.apply(buf.toString()));
        return super.getDisplayedBufferWithPrompts(secondaryPrompts);
    }

    @Override
    protected boolean selfInsert() {
        boolean inserted = super.selfInsert();
        while (isText(bindingReader.peekCharacter(NOW_MILLIS))) {
            buf.write(bindingReader.readCharacter());
        }
        return inserted;
    }

    /** Not the end, not "nothing there yet", and no key that means something. */
    private static boolean isText(int character) {
        return character >= ' ' && character != DELETE;
    }
}
