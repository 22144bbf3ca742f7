package taskmaster.core.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The daemon itself: {@code [taskmasterd]}, or {@code [supervisord]} of a file written for supervisord.
 *
 * @param logfile its own log; empty: none
 * @param logfileMaxBytes the size at which the log is rotated; 0: never
 * @param nodaemon stays in the foreground
 * @param silent in the foreground, does not copy its log to stdout
 * @param minfds the least number of open files the daemon makes sure of
 * @param childlogdir where logs named {@code AUTO} are made
 * @param nocleanup keeps {@code AUTO} logs of earlier runs
 * @param user the account the daemon changes to after start
 */
public record DaemonSpec(
        Optional<Path> logfile,
        long logfileMaxBytes,
        int logfileBackups,
        LogLevel loglevel,
        Path pidfile,
        int umask,
        Optional<Path> directory,
        boolean nodaemon,
        boolean silent,
        int minfds,
        int minprocs,
        boolean nocleanup,
        Path childlogdir,
        Optional<UserSpec> user,
        String identifier,
        boolean stripAnsi,
        LauncherChoice launcher) {}
