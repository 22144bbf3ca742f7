package taskmaster.ctl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import taskmaster.core.config.CtlProfiles;
import taskmaster.ctl.command.Server;
import taskmaster.ctl.command.Servers;
import taskmaster.ctl.command.UsageException;

/** The daemons that a configuration file knows the way to, and any whose URL is given. */
record Profiles(Setup first, Map<String, String> environment) implements Servers {

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(first.profiles());
        if (!names.contains(FIRST) && first.profile().isEmpty()) {
            names.addFirst(FIRST);
        }
        return names;
    }

    @Override
    public Server find(String nameOrUrl) throws UsageException {
        if (nameOrUrl.equals(FIRST) && !first.profiles().contains(FIRST)) {
            return first.server(environment);
        }
        return (CtlProfiles.isName(nameOrUrl) ? first.ofProfile(nameOrUrl, environment) : first.ofUrl(nameOrUrl))
                .server(environment);
    }
}
