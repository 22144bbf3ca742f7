package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What follows a command: options, anywhere, and names. What comes after {@code --} is a name.
 *
 * @param options by their long names; a switch has an empty value
 */
record Arguments(Map<String, String> options, List<String> names) {

    /**
     * Takes words apart. Called as supervisorctl, every word is a name.
     *
     * @param known the options there are, as {@link KnownOption} reads them, separated by blanks
     * @throws UsageException for an option that is not known, or lacks its value; exit code 2
     */
    static Arguments of(Context context, List<String> words, String known) throws UsageException {
        Arguments arguments = new Arguments(new HashMap<>(), new ArrayList<>());
        Iterator<String> rest = words.iterator();
        boolean options = !context.isSupervisorctl();
        while (rest.hasNext()) {
            String word = rest.next();
            if (options && word.equals("--")) {
                options = false;
            } else if (options && word.length() > 1 && word.charAt(0) == '-') {
                arguments.take(word, rest, known);
            } else {
                arguments.names.add(word);
            }
        }
        return arguments;
    }

    /** For a command that takes nothing. */
    static void none(String command, List<String> words) throws UsageException {
        if (!words.isEmpty()) {
            throw new UsageException(command + " accepts no arguments");
        }
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    /** The value of an option; empty if it is not there, or has none. */
    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option)).filter(value -> !value.isEmpty());
    }

    /** A whole number that an option gives, not below the least that makes sense. */
    int number(String option, int byDefault, int least) throws UsageException {
        Optional<String> text = value(option);
        if (text.isEmpty()) {
            return byDefault;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw wrong(option + ": found " + text.get() + ", expected a whole number from " + least + " on");
    }

    /** A mistake in options; exit code 2. */
    static UsageException wrong(String text) {
        return new UsageException(text, ExitCode.INVALID_ARGUMENTS);
    }

    private void take(String word, Iterator<String> rest, String known) throws UsageException {
        int equals = word.indexOf('=');
        boolean isLong = word.startsWith("--");
        int end = !isLong ? 2 : equals < 0 ? word.length() : equals;
        String name = word.substring(0, end);
        String attached = word.substring(isLong && equals >= 0 ? end + 1 : end);
        Optional<KnownOption> found = KnownOption.find(known, name);
        if (found.isEmpty()) {
            throw wrong("option " + name + " not recognized");
        }
        KnownOption option = found.get();
        if (option.value() == KnownOption.Value.NONE && end < word.length()) {
            throw wrong("option " + name + " takes no value");
        }
        if (option.value() == KnownOption.Value.NEEDED && attached.isEmpty()) {
            if (!rest.hasNext()) {
                throw wrong("option " + name + " needs a value");
            }
            attached = rest.next();
        }
        options.put(option.longName(), attached);
    }
}
