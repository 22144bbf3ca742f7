package taskmaster.ctl.shell;

import java.util.HashMap;
import org.jline.reader.Completer;
import org.jline.reader.Parser;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal;

/**
 * JLine's reader, with bursts taken whole. It draws the line and keeps a copy for undo after every key, which for a line of n
 * characters costs n times n; a paste that the terminal does not mark as one would take minutes.
 */
final class BurstReader extends LineReaderImpl {
    private static final long NOW_MILLIS = 1;
    private static final int DELETE = 0x7f;

    BurstReader(Terminal terminal, String name, Parser parser, Completer completer) {
        super(terminal, name, new HashMap<>());
        setParser(parser);
        setCompleter(completer);
        setHistory(new DefaultHistory());
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
