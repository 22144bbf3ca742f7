package taskmaster.ctl.shell;

import java.io.IOException;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * JLine's history, which where the file cannot be written, for a full disk or because somebody took it away, would print a stack trace
 * after every line: here it is only forgotten with the shell.
 */
final class KeptHistory extends DefaultHistory {
    private boolean isLost;

    @Override
    public void load() {
        try {
            super.load();
        } catch (IOException unreadable) {
            isLost = true;
        }
    }

    @Override
    public void save() {
        if (isLost) {
            return;
        }
        try {
            super.save();
        } catch (IOException unwritable) {
            isLost = true;
        }
    }
}
