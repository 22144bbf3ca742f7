package taskmaster.ctl.command;

import taskmaster.ctl.client.Connector;

/**
 * A daemon that commands can go to.
 *
 * @param prompt how the shell names it, without the {@code > } behind
 * @param connector makes a connection; nothing is sent before
 */
public record Server(Place place, String prompt, Connector connector) {}
