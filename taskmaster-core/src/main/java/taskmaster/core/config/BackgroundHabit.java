package taskmaster.core.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How one program gets into the background. The facts are those of the manual of each.
 *
 * @param program its name, as a pattern
 * @param leaves sought in its arguments, which stand between blanks: sends it to the background
 * @param stays sought there too: keeps it in the foreground
 * @param expected what to write instead
 */
record BackgroundHabit(Pattern program, Pattern leaves, Pattern stays, String expected) {

    /** As much of the arguments as is looked at. */
    private static final int MAX_ARGUMENTS = 500;

    private static final String ALWAYS = "";
    private static final String NEVER = "(?!)";

    private static final List<BackgroundHabit> ALL = List.of(
            // a configuration of its own may say it, and is not read here
            unless("nginx|openresty", "daemon +off| -c", "-g 'daemon off;', or daemon off; in its own configuration"),
            unless(
                    "apache2|httpd|apache2ctl|apachectl",
                    " -D ?(FOREGROUND|NO_DETACH|ONE_PROCESS) | -X ",
                    "-D FOREGROUND"),
            unless(
                    "php-fpm.*|php[0-9.]+-fpm",
                    " (-[a-zA-Z]*F|--nodaemonize) ",
                    "-F, or daemonize = no in its own configuration"),
            unless("sshd", " -[a-zA-Z0-9]*[DdtTi]", "-D"),
            unless("cron", " -[a-zA-Z]*f", "-f"),
            unless("crond", " -[a-zA-Z]*[fnd]", "-n (cronie) or -f (BusyBox)"),
            unless("rsyslogd", " -[a-zA-Z]*n", "-n"),
            unless("syslog-ng", " (-[a-zA-Z]*F|--foreground)", "-F"),
            unless("supervisord", " (-[a-zA-Z]*n|--nodaemon)", "-n"),
            unless("taskmasterd", " -[a-zA-Z]*n", "-n"),
            unless("dnsmasq", " (-[a-zA-Z]*[kd]|--keep-in-foreground|--no-daemon)", "-k"),
            unless("named", " -[a-zA-Z0-9]*[fg]", "-f"),
            unless("unbound", " -[a-zA-Z]*d", "-d"),
            unless("slapd", " -d", "-d 0"),
            unless("ntpd", " -[a-zA-Z]*[nd]|--nofork", "-n"),
            unless("chronyd", " -[a-zA-Z]*[dnQq]", "-d"),
            unless("lighttpd", " -[a-zA-Z]*D", "-D"),
            unless("vsftpd", "background=NO", "-obackground=NO"),
            unless("proftpd", " (-[a-zA-Z]*n|--nodaemon)", "-n"),
            unless("smbd|nmbd|winbindd", " (-[a-zA-Z]*[Fi]|--foreground|--interactive)", "-F"),
            with("avahi-daemon", " (-[a-zA-Z]*D|--daemonize) ", "no -D"),
            unless("dovecot", " -[a-zA-Z]*F", "-F"),
            unless("opendkim", " -[a-zA-Z]*f", "-f"),
            unless("atd", " -[a-zA-Z]*[fd]", "-f"),
            unless("xinetd", "-dontfork|-d ", "-dontfork"),
            unless("varnishd", " -[a-zA-Z]*[Fd]", "-F"),
            unless("squid", " (-[a-zA-Z]*N|--foreground)", "-N"),
            unless("fail2ban-server", " -[a-zA-Z]*f", "-f"),
            of("dbus-daemon", "--(system|fork)", "--nofork", "--nofork"),
            with("redis-server|valkey-server", " --daemonize +yes ", "--daemonize no"),
            with("memcached", " (-[a-zA-Z]*d|--daemon) ", "no -d"),
            with("mongod|mongos", " --fork ", "no --fork"),
            with("mysqld|mariadbd", " (-D|--daemonize) ", "no --daemonize"),
            with("gunicorn.*", " (-D|--daemon) ", "no --daemon"),
            with("uwsgi.*", " (-d|--daemonize|--daemonize2)[ =]", "no --daemonize"),
            with("celery", " (multi +start|--detach) ", "celery worker without --detach"),
            with("haproxy", " -[a-zA-Z]*D ", "no -D"),
            with("puma|unicorn.*|thin|sidekiq", " (-d|-D|--daemon|--daemonize) ", "no --daemon"),
            with("pg_ctl", " start ", "postgres itself"),
            of("pg_ctlcluster", " start ", "--foreground", "--foreground"),
            with("postfix", " start ", "postfix start-fg"),
            with("exim4?", " -bd", "-bdf"),
            with("spamd|freshclam", " (-d|--daemonize|--daemon) ", "no -d"),
            with("rabbitmq-server", " -detached ", "no -detached"),
            with("elasticsearch", " (-d|--daemonize) ", "no -d"),
            with(".*-server-start(\\.sh)?", " -daemon ", "no -daemon"),
            with("zkServer(\\.sh)?", " start ", "start-foreground"),
            with("catalina(\\.sh)?", " start ", "run"),
            with("startup\\.sh", "", "catalina.sh run"),
            with("caddy", " start ", "caddy run"),
            with("pm2", " (start|restart|resurrect) ", "pm2-runtime"),
            with("forever", " start ", "forever without start, or node itself"),
            with("docker|podman", " run .*(-[a-zA-Z]*d[a-zA-Z]*|--detach) | start ", "run without -d"),
            with("docker-compose", " up .*(-d|--detach) ", "up without -d"),
            with("service|systemctl|rc-service|invoke-rc\\.d", " (start|restart) ", "the program itself"),
            with("start-stop-daemon", " (-[a-zA-Z]*b|--background) ", "no --background"),
            with("daemonize", "", "the program itself"),
            with("screen", " -[a-zA-Z]*dm", "-D -m"),
            with("tmux", " (new|new-session) .*-[a-zA-Z]*d", "the program itself"));

    /** Below this folder are scripts that start services and end. */
    private static final String INIT_SCRIPTS = "/etc/init.d/";

    /** In the background, unless told to stay. */
    private static BackgroundHabit unless(String program, String stays, String expected) {
        return of(program, ALWAYS, stays, expected);
    }

    /** In the foreground, unless told to leave. */
    private static BackgroundHabit with(String program, String leaves, String expected) {
        return of(program, leaves, NEVER, expected);
    }

    private static BackgroundHabit of(String program, String leaves, String stays, String expected) {
        return new BackgroundHabit(Pattern.compile(program), Pattern.compile(leaves), Pattern.compile(stays), expected);
    }

    /**
     * What to say about a program with these arguments.
     *
     * @param words the program and its arguments
     */
    static Optional<String> of(String name, List<String> words) {
        String all = " " + String.join(" ", words.subList(1, words.size())) + " ";
        String arguments = all.substring(0, Math.min(all.length(), MAX_ARGUMENTS));
        if (words.getFirst().startsWith(INIT_SCRIPTS) && arguments.contains(" start ")) {
            return Optional.of(text(name, "the program itself"));
        }
        return ALL.stream()
                .filter(habit -> habit.program.matcher(name).matches())
                .filter(habit -> habit.leaves.matcher(arguments).find()
                        && !habit.stays.matcher(arguments).find())
                .findFirst()
                .map(habit -> text(name, habit.expected));
    }

    private static String text(String name, String expected) {
        return Shown.name(name) + " goes to the background by itself, where it is not supervised; expected " + expected;
    }
}
