package taskmaster.core.config;

import java.util.ArrayList;
import java.util.List;

/**
 * One file in a value of {@code env_file}.
 *
 * @param path as written
 * @param optional whether it may be missing: a {@code -} stood before it
 */
record EnvFileName(String path, boolean optional) {

    /** The names between blanks or commas; quotes protect both. */
    static List<EnvFileName> list(String text) throws ValueException {
        List<EnvFileName> names = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        boolean inWord = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ',' : text.charAt(i);
            if (quote != 0 && i == text.length()) {
                throw new ValueException("a " + quote + " is not closed");
            }
            if (quote == 0 && (c == ',' || Blanks.isBlank(c))) {
                if (inWord) {
                    names.add(of(word.toString()));
                }
                word.setLength(0);
                inWord = false;
            } else if (c == quote || quote == 0 && (c == '"' || c == '\'')) {
                quote = c == quote ? 0 : c;
                inWord = true;
            } else {
                word.append(c);
                inWord = true;
            }
        }
        return names;
    }

    private static EnvFileName of(String word) throws ValueException {
        boolean optional = word.startsWith("-");
        return new EnvFileName(Forms.PATH.parse(optional ? word.substring(1) : word), optional);
    }
}
