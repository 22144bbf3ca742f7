package taskmaster.jconsole;

import java.util.List;

/**
 * How far an order has come that the daemon carries out in the background.
 *
 * @param lines once it has ended, one for each process: namespec, code word and text, with tabs between them
 */
record JobProgress(boolean ended, int done, int total, List<String> lines) {}
