package taskmaster.jconsole;

import java.util.List;

/**
 * What is told of the one process that is selected.
 *
 * @param stream stdout or stderr
 * @param log the last lines of it, or a sentence why there are none
 */
record Story(String name, String stream, List<String> explanation, String log) {}
