package taskmaster.ctl.render;

import java.util.List;

/** Takes the answers of one command and shows them, each at once (text) or all at the end (JSON). */
public interface Report {

    void add(Answer answer);

    /** An answer that says more than {@link Answer} can: its fields for programs, its lines for people, harmless as they are. */
    void add(JsonObject fields, String lines);

    /** From now on answers come without end: programs get each at once, on a line of its own. */
    void stream();

    void status(List<StatusRow> rows);

    /** A piece of a log. */
    void log(String name, byte[] bytes);

    /**
     * Says that the command is over.
     *
     * @param command its name
     */
    void finish(String command, int exitCode);

    /** Whether answers are for people. */
    boolean isText();

    /** Whether only what went wrong is wanted, so that progress is not shown either. */
    default boolean isQuiet() {
        return false;
    }
}
