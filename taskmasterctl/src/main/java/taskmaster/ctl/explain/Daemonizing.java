package taskmaster.ctl.explain;

import java.util.Optional;

/** Programs that go to the background by themselves: what was started ends at once, and well, and somebody else goes on. */
final class Daemonizing {
    /** How the daemon tells of processes that came of one, and are still there. */
    static final String LEFT_BEHIND = "left behind: ";

    private Daemonizing() {}

    static Optional<Cause> cause(Facts facts) {
        if (!facts.endedTooSoon() || facts.exitCode() != 0 && !facts.reason().contains("exit status 0")) {
            return Optional.empty();
        }
        Optional<String> foreground = foreground(facts);
        Optional<String> left = facts.toldOf(LEFT_BEHIND);
        if (left.isPresent()) {
            return Optional.of(new Cause(
                    "background",
                    "it goes to the background by itself, where it cannot be supervised: " + left.get(),
                    "let it stay in the foreground: " + foreground.orElse("its manual tells the option")
                            + "; end what goes on now; then update " + facts.name()));
        }
        String why = "it ended well, but before startsecs"
                + (foreground.isPresent()
                        ? ": it goes to the background, where it cannot be supervised"
                        : ": a program that does its work and ends, or one that goes to the background by itself");
        String next = foreground.isPresent()
                ? "let it stay in the foreground: " + foreground.get() + "; then update " + facts.name()
                : "for a job that ends, startsecs=0 and autorestart=unexpected; else look for its option to stay in the foreground";
        return Optional.of(new Cause("ended-too-soon", why, next));
    }

    /** How well-known programs are kept in the foreground. */
    private static Optional<String> foreground(Facts facts) {
        return switch (facts.program()) {
            case "nginx" -> Optional.of("nginx -g 'daemon off;'");
            case "apachectl", "apache2ctl" -> Optional.of("apachectl -DFOREGROUND");
            case "httpd", "apache2" -> Optional.of(facts.program() + " -DFOREGROUND");
            case "redis-server" -> Optional.of("redis-server --daemonize no");
            case "sshd" -> Optional.of("sshd -D");
            case "cron" -> Optional.of("cron -f");
            case "crond" -> Optional.of("crond -n");
            case "rsyslogd" -> Optional.of("rsyslogd -n");
            case "php-fpm" -> Optional.of("php-fpm -F");
            case "memcached" -> Optional.of("memcached without -d");
            case "gunicorn" -> Optional.of("gunicorn without --daemon");
            case "uwsgi" -> Optional.of("uwsgi without --daemonize");
            case "mongod" -> Optional.of("mongod without --fork");
            case "haproxy" -> Optional.of("haproxy -db");
            case "postfix" -> Optional.of("postfix start-fg");
            case "service", "systemctl" -> Optional.of("the program itself, not the command that starts its service");
            default -> Optional.empty();
        };
    }
}
