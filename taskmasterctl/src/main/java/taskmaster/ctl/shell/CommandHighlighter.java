package taskmaster.ctl.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Shows while it is typed what is a command: bold; and red what can become neither a command nor the name of a process. */
final class CommandHighlighter implements Highlighter {
    private static final int LONGEST = 1000;
    private static final Pattern WORD = Pattern.compile("[^ ]+");
    private static final AttributedStyle WRONG = AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);

    private final WordCompleter completer;

    CommandHighlighter(WordCompleter completer) {
        this.completer = completer;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        return of(buffer);
    }

    AttributedString of(String buffer) {
        if (buffer.length() > LONGEST) {
            return new AttributedString(buffer);
        }
        AttributedStringBuilder line = new AttributedStringBuilder();
        List<String> words = new ArrayList<>();
        Matcher next = WORD.matcher(buffer);
        int end = 0;
        while (next.find()) {
            words.add(next.group());
            line.append(buffer.substring(end, next.start()));
            end = next.end();
            line.append(next.group(), style(words, end == buffer.length()));
        }
        return line.append(buffer.substring(end)).toAttributedString();
    }

    /** @param typed whether the last of the words is not complete yet */
    private AttributedStyle style(List<String> words, boolean typed) {
        if (words.size() > 1) {
            return completer.isStray(words, words.size() - 1, typed) ? WRONG : AttributedStyle.DEFAULT;
        }
        String command = words.getFirst();
        if (completer.isCommand(command)) {
            return AttributedStyle.BOLD;
        }
        return typed && completer.isBeginning(command) ? AttributedStyle.DEFAULT : WRONG;
    }
}
