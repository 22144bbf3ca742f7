package taskmaster.ctl.command;

import java.util.List;

/** The daemons that can be chosen from. */
public interface Servers {
    /** The name of the daemon that the shell was started for. */
    String FIRST = "first";

    /** The names there are. */
    List<String> names();

    /**
     * A daemon by its name, {@link #FIRST} or a URL. Reads the configuration as it is now.
     *
     * @throws UsageException if there is no such name, or the URL is none
     */
    Server find(String nameOrUrl) throws UsageException;
}
