package taskmaster.core.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import taskmaster.core.model.DaemonSpec;

/**
 * The daemon's section, understood.
 *
 * @param environment variables for every program
 * @param base where relative paths of programs start: its directory, else the current one
 * @param logfile as written
 * @param childlogdir as written
 * @param directory as written
 * @param user as written
 */
record DaemonSettings(
        DaemonSpec spec,
        Map<String, String> environment,
        Path base,
        String logfile,
        String childlogdir,
        Optional<String> directory,
        Optional<String> user) {}
