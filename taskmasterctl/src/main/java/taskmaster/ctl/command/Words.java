package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.List;

/** A typed line as words: separated by blanks, without quotes, as in supervisorctl. */
public final class Words {
    private Words() {}

    public static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean blank = i == line.length() || Character.isWhitespace(line.charAt(i)) || line.charAt(i) == 0;
            if (!blank && start < 0) {
                start = i;
            } else if (blank && start >= 0) {
                words.add(line.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /**
     * The words of a command line: as supervisorctl has it, blanks part words within an argument too ({@code 'signal HUP' web}).
     * By our own habits only the first argument is taken apart, for the others may mean their blanks.
     */
    public static List<String> ofArguments(List<String> arguments, Manner manner) {
        if (manner == Manner.SUPERVISORCTL) {
            return of(join(arguments));
        }
        if (arguments.isEmpty() || arguments.getFirst().indexOf(' ') < 0) {
            return arguments;
        }
        List<String> words = new ArrayList<>(of(arguments.getFirst()));
        words.addAll(arguments.subList(1, arguments.size()));
        return words;
    }

    public static String join(List<String> words) {
        return String.join(" ", words);
    }
}
