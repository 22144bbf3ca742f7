package taskmaster.ctl.client;

import java.util.OptionalInt;

/**
 * What a look at the daemon shows.
 *
 * @param rows of status
 * @param pending how many changes of the files are not applied; -1: the files cannot be used; empty: not asked
 */
public record Look(String[] rows, OptionalInt pending) {}
