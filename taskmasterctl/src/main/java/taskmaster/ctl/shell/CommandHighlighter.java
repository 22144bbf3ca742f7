package taskmaster.ctl.shell;

import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Shows while it is typed whether the first word is a command: bold if it is, red once it can no longer become one. */
final class CommandHighlighter implements Highlighter {
    private static final int LONGEST = 1000;

    private final WordCompleter completer;

    CommandHighlighter(WordCompleter completer) {
        this.completer = completer;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        int start = 0;
        while (start < buffer.length() && buffer.charAt(start) == ' ') {
            start++;
        }
        int end = buffer.indexOf(' ', start);
        end = end < 0 ? buffer.length() : end;
        String word = buffer.substring(start, end);
        if (word.isEmpty() || buffer.length() > LONGEST) {
            return new AttributedString(buffer);
        }
        return new AttributedStringBuilder()
                .append(buffer.substring(0, start))
                .append(word, style(word, end < buffer.length()))
                .append(buffer.substring(end))
                .toAttributedString();
    }

    private AttributedStyle style(String word, boolean complete) {
        if (completer.isCommand(word)) {
            return AttributedStyle.BOLD;
        }
        boolean hopeful = !complete && completer.isBeginning(word);
        return hopeful ? AttributedStyle.DEFAULT : AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
    }
}
