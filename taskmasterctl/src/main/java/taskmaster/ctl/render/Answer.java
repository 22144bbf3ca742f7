package taskmaster.ctl.render;

/**
 * One answer of a command.
 *
 * @param name the process, group or thing it is about; empty: the command as a whole
 * @param result a code word for programs
 * @param text for people
 * @param line what people are shown, without its end; may be several lines, and those after the first that begin with blanks only
 *     explain
 */
public record Answer(String name, String result, String text, String line) {

    /** An answer about nothing in particular: the line says it all. */
    public static Answer of(String result, String line) {
        return new Answer("", result, line, line);
    }

    /** An answer whose text is all there is to show. */
    public static Answer about(String name, String result, String text) {
        return new Answer(name, result, text, text);
    }
}
