package taskmaster.ctl.client;

import taskmaster.core.model.Secret;

/** Who we say we are, for daemons on TCP; over a UNIX socket the kernel says it. */
public record Credentials(String username, Secret password) {}
