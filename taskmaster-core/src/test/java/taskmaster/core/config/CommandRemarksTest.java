package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about a command that will hardly do what was meant. */
class CommandRemarksTest {

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nginx",
                "/usr/sbin/nginx -q",
                "apache2ctl start",
                "/usr/sbin/httpd -k start",
                "php-fpm7.4 -y /etc/fpm.conf",
                "/usr/sbin/php-fpm",
                "/usr/sbin/sshd",
                "cron",
                "crond -l 8",
                "rsyslogd",
                "redis-server /etc/redis.conf --daemonize yes",
                "memcached -m 64 -d",
                "mongod --fork --logpath /x",
                "gunicorn --daemon app:app",
                "uwsgi --daemonize=/var/log/u.log",
                "celery multi start w1",
                "pg_ctl -D /data start",
                "pg_ctlcluster 15 main start",
                "dbus-daemon --system",
                "service mysql start",
                "systemctl start nginx",
                "/etc/init.d/nginx start",
                "docker run -d nginx",
                "docker run --rm -it -d nginx",
                "docker-compose up -d",
                "catalina.sh start",
                "/opt/kafka/bin/kafka-server-start.sh -daemon server.properties",
                "supervisord -c /etc/supervisord.conf",
                "sh -c '/srv/app &'",
                "/bin/bash -lc 'cd /srv && ./app &'",
                "sh -c 'mkdir -p /run/nginx; exec nginx'",
                "env A=1 nice -n 5 nginx",
                "gosu www nginx",
                "bash -c \"sh -c 'nginx'\"",
            })
    void goesToTheBackground(String command) {
        assertThat(report(command)).contains("warning: [program:x] command: ").contains("expected ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nginx -c /etc/own.conf",
                "nginx -g 'daemon off;'",
                "nginx -g 'daemon  off; master_process on;'",
                "apache2ctl -D FOREGROUND",
                "/usr/sbin/apachectl -DFOREGROUND",
                "php-fpm -F",
                "php-fpm8.2 --nodaemonize --fpm-config x",
                "/usr/sbin/sshd -D -e",
                "sshd -De",
                "cron -f",
                "crond -n",
                "crond -f -l 8",
                "rsyslogd -n",
                "redis-server",
                "redis-server --daemonize no",
                "memcached -m 64",
                "mongod --dbpath /data",
                "gunicorn -b :80 app:app",
                "celery -A app worker",
                "postgres -D /data",
                "pg_ctlcluster 15 main start --foreground",
                "dbus-daemon --system --nofork",
                "docker run --rm nginx",
                "docker-compose up",
                "catalina.sh run",
                "supervisord -n",
                "sh -c '/srv/app & wait'",
                "sh -c 'a && b'",
                "sh -c 'nginx; sleep 1000'",
                "bash /srv/nginx.sh -c nginx",
                "python -m service start",
                "/srv/mynginx",
                "cat",
            })
    void staysInTheForeground(String command) {
        assertThat(report(command)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat | sort", "a && b", "a &", "a > /tmp/x", "a >> x", "a 2>&1"})
    void noShellIsRun(String command) {
        assertThat(report(command))
                .contains("as an argument, since no shell is run; expected sh -c '...' around the whole");
    }

    @Test
    void aQuotedOperatorInAShellIsFine() {
        assertThat(report("sh -c 'a | b > c'")).isEmpty();
    }

    @Test
    void aCommentCutsACommand() {
        assertThat(report("make ; make install"))
                .isEqualTo(
                        "3:14: warning: [program:x] command: '; make install' is a comment, not a part of the command,"
                                + " since a blank and then ; or # starts one; two blanks before it say that it is meant");
        assertThat(report("curl http://h/ #top")).contains("'#top' is a comment");
        assertThat(report("sh -c 'a ; b'")).contains("a ' that is not closed").contains("even between quotes");
        assertThat(report(" ; nothing")).contains("the command is empty; the program cannot start; a blank and then ;");
    }

    @Test
    void aCommentThatIsSetOffIsMeant() {
        assertThat(report("/bin/cat              ; the program (relative uses PATH)"))
                .isEmpty();
        assertThat(report("/bin/cat\t# the program")).isEmpty();
        assertThat(report("sh -c 'a;b'")).isEmpty();
    }

    @Test
    void theSameIsSaidOnceForManyProcesses() {
        assertThat(report("nginx\nnumprocs=3\nprocess_name=x%(process_num)d").lines())
                .hasSize(1);
    }

    private String report(String command) {
        return new Reports(folder).text("[taskmasterd]\n[program:x]\ncommand=" + command + "\n");
    }
}
