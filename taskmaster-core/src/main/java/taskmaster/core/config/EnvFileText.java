package taskmaster.core.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the text of an {@code env_file}: lines {@code KEY=value}, as shells and containers have them. A value may stand in single
 * quotes, where everything is plain, or in double quotes, where a backslash keeps {@code " \ $ `} and makes {@code \n} a newline;
 * in quotes it may go on over several lines. {@code #} begins a comment, at the start of a line or after a blank. {@code export}
 * before the key is left out. Nothing is expanded. What is wrong is reported without showing a value.
 */
final class EnvFileText {

    private static final String EXPORT = "export";

    private final String text;
    private final Path file;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final LineIndex lines;
    private int at;

    private EnvFileText(String text, Path file) {
        this.text = text;
        this.file = file;
        this.lines = new LineIndex(text);
    }

    static Map<String, Variable> read(String text, Path file, Problems problems) {
        EnvFileText reader = new EnvFileText(text, file);
        while (reader.at < text.length()) {
            try {
                reader.line();
            } catch (ValueException e) {
                problems.error(reader.lines.at(file, e.offset()), "", "", String.valueOf(e.getMessage()));
            }
            reader.toNextLine();
        }
        return reader.variables;
    }

    private void line() throws ValueException {
        skipBlanks();
        if (isAtEnd() || text.charAt(at) == '#' || text.charAt(at) == ';') {
            return;
        }
        int start = at;
        String key = word();
        if (key.equals(EXPORT) && !isAtEnd() && text.charAt(at) != '=') {
            skipBlanks();
            start = at;
            key = word();
        }
        skipBlanks();
        if (key.isEmpty() || isAtEnd() || text.charAt(at) != '=') {
            throw new ValueException("expected KEY=value").at(start);
        }
        SourcePos pos = lines.at(file, start);
        at++;
        skipBlanks();
        String value = isAtEnd() || text.charAt(at) != '"' && text.charAt(at) != '\'' ? plain() : quoted();
        variables.put(key, new Variable(value, pos));
    }

    private String word() {
        int start = at;
        while (at < text.length() && isKeyChar(text.charAt(at), at == start)) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isKeyChar(char c, boolean first) {
        return Character.isLetter(c) || c == '_' || !first && (c >= '0' && c <= '9' || c == '.' || c == '-');
    }

    private String plain() {
        int start = at;
        while (!isAtEnd() && !(text.charAt(at) == '#' && at > 0 && Blanks.isBlank(text.charAt(at - 1)))) {
            at++;
        }
        return Blanks.strip(text, start, at);
    }

    private String quoted() throws ValueException {
        int start = at;
        char quote = text.charAt(at++);
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c == '\\' && quote == '"' && at < text.length()) {
                value.append(escaped(text.charAt(at++)));
            } else {
                value.append(c);
            }
        }
        if (at == text.length()) {
            throw new ValueException("a " + quote + " is not closed").at(start);
        }
        at++;
        int end = at;
        skipBlanks();
        if (!isAtEnd() && (text.charAt(at) != '#' || at == end)) {
            throw new ValueException("something follows the closing " + quote + "; expected the end of the line")
                    .at(end);
        }
        return value.toString().replace("\r\n", "\n");
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case '"', '\\', '$', '`' -> String.valueOf(c);
            default -> "\\" + c;
        };
    }

    private void skipBlanks() {
        while (!isAtEnd() && Blanks.isBlank(text.charAt(at))) {
            at++;
        }
    }

    private boolean isAtEnd() {
        return at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private void toNextLine() {
        while (!isAtEnd()) {
            at++;
        }
        at = Math.min(text.length(), at + (text.startsWith("\r\n", at) ? 2 : 1));
    }
}
