package taskmaster.ctl.client;

import taskmaster.jmx.rmi.Glance;

/**
 * What a daemon answers to a {@link Glance}.
 *
 * @param head the first line
 * @param body the lines after it, in UTF-8; ready to be printed, if a table was asked for
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record Reply(String head, byte[] body) {

    /** Of a table: whether none of its processes is down. */
    public boolean allUp() {
        return head.equals(Glance.LINES + "0");
    }
}
