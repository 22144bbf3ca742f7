package taskmaster.core.config;

import java.util.List;
import java.util.Optional;
import taskmaster.core.model.AccountSpec;
import taskmaster.core.model.InetServerSpec;
import taskmaster.core.model.UnixServerSpec;

/** Who may reach the daemon, and how. */
record ServerSettings(UnixServerSpec unixServer, Optional<InetServerSpec> inetServer, List<AccountSpec> accounts) {}
