package taskmaster.ctl.attach;

import java.nio.charset.StandardCharsets;

/** What programs ask terminals. The terminal answers as if the answer were typed. */
final class TerminalQuestions {
    static final int ENQUIRY = 0x05;

    private TerminalQuestions() {}

    /** Whether a sequence, from its escape on, asks for an answer. */
    static boolean asks(byte[] sequence) {
        String text = new String(sequence, StandardCharsets.ISO_8859_1);
        return switch (text.length() < 2 ? ' ' : text.charAt(1)) {
            case '[' -> controlAsks(text.substring(2));
            case ']' -> text.contains(";?") || text.startsWith("\033]52;");
            case 'P' -> text.startsWith("\033P+q") || text.startsWith("\033P$q");
            case 'Z' -> true;
            default -> false;
        };
    }

    /** Of what follows the bracket: state, kind and version of the terminal, modes, sizes of windows and pictures, keyboards. */
    private static boolean controlAsks(String text) {
        return switch (text.isEmpty() ? ' ' : text.charAt(text.length() - 1)) {
            case 'n', 'c', 'x', 't' -> true;
            case 'q' -> text.startsWith(">");
            case 'p' -> text.endsWith("$p");
            case 'u', 'S' -> text.startsWith("?");
            default -> false;
        };
    }
}
