package taskmaster.ctl.render;

import java.util.List;

/** Takes the answers of one command and shows them, each at once (text) or all at the end (JSON). */
public interface Report {

    void add(Answer answer);

    void status(List<StatusRow> rows);

    /** A piece of a log. */
    void log(String name, byte[] bytes);

    /** Says that the command is over. */
    void finish();

    /** Whether answers are for people, so that a stream without end makes sense. */
    boolean isText();
}
