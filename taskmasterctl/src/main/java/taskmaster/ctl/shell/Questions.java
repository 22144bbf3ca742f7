package taskmaster.ctl.shell;

import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;

/** What a command may ask the person at the prompt. Answers are not kept in the history. */
final class Questions {
    private static final char NO_ECHO = '\0';

    private Questions() {}

    /** Whether the answer is yes. */
    static boolean confirms(LineReader reader, String question) {
        String answer = ask(reader, question, false).strip();
        return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
    }

    /** A new password, typed twice; empty if there is none, or the two differ. */
    static Optional<String> newSecret(LineReader reader) {
        String once = ask(reader, "Password: ", true);
        return once.isEmpty() || !once.equals(ask(reader, "Again: ", true)) ? Optional.empty() : Optional.of(once);
    }

    private static String ask(LineReader reader, String question, boolean secret) {
        reader.setVariable(LineReader.DISABLE_HISTORY, true);
        try {
            return secret ? reader.readLine(question, NO_ECHO) : reader.readLine(question);
        } catch (UserInterruptException | EndOfFileException none) {
            return "";
        } finally {
            reader.setVariable(LineReader.DISABLE_HISTORY, false);
        }
    }
}
