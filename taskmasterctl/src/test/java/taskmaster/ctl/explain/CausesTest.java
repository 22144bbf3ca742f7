package taskmaster.ctl.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            command not found: 'crond', PATH was /bin                                 | command-not-found
            the command has a ' that is not closed                                   | comment-cut
            no such file: '/opt/web'                                                 | no-such-file
            '/etc/passwd' is not executable (mode 0644)                              | not-executable
            no permission to run '/opt/web' as user 'www'                            | not-executable
            interpreter '/usr/bin/python9' of script '/opt/web' does not exist       | bad-interpreter
            script '/opt/web' has DOS line ends: its interpreter is not found        | bad-interpreter
            no such directory: /srv/web                                              | bad-directory
            no permission for directory: /srv as user 'www'                          | bad-directory
            cannot become user 'www': only root may                                  | bad-user
            cannot run '/opt/web': not a program this system can run                 | wrong-format
            temporarily out of resources                                             | no-resources
            cannot listen on tcp://localhost:9000: address in use, somebody else …   | no-socket
            cannot listen on unix:///run/f/s: no such directory: /run/f              | no-socket
            cannot listen on unix:///run/f/s: too many open files                    | no-socket
            launcher=portable cannot give unix:///s to a child, since the JDK …      | wrong-launcher
            """)
    void whatKeptItFromStartingIsRecognised(String reason, String word) {
        assertThat(Causes.of(facts("FATAL", reason, "", "/opt/web")))
                .map(Cause::word)
                .contains(word);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)  | port-in-use
            Error: listen EADDRINUSE: address already in use :::3000                 | port-in-use
            sh: 1: Syntax error: Unterminated quoted string                          | comment-cut
            sh: 1: crontab-runner: not found                                         | command-not-found
            ModuleNotFoundError: No module named 'flask'                             | missing-module
            Error: Cannot find module 'express'                                      | missing-module
            java.lang.UnsupportedClassVersionError: Main                             | wrong-java
            write failed: No space left on device                                    | disk-full
            accept4: too many open files                                             | too-many-files
            java.lang.OutOfMemoryError: Java heap space                              | out-of-memory
            bind: permission denied                                                  | permission-denied
            dial tcp 127.0.0.1:5432: connect: connection refused                     | cannot-connect
            FileNotFoundError: [Errno 2] No such file or directory: 'config.yml'     | missing-file
            """)
    void whatProgramsSayIsRecognised(String line, String word) {
        assertThat(Causes.of(facts("FATAL", "Exited too quickly (exit status 1)", "exit status 1", "web", "x", line)))
                .map(Cause::word)
                .contains(word);
    }

    @ParameterizedTest
    @CsvSource({
        "terminated by SIGKILL,killed",
        "terminated by SIGSEGV (core dumped),crashed",
        "terminated by SIGABRT,aborted",
        "terminated by SIGTERM,signalled",
        "exit status 126,not-executable",
        "exit status 127,command-not-found",
        "exit status 137,signalled-inside",
        "exit status 1,silent"
    })
    void howItEndedIsALastResort(String exit, String word) {
        assertThat(Causes.of(facts("FATAL", "Exited too quickly (" + exit + ")", exit, "web")))
                .map(Cause::word)
                .contains(word);
    }

    @Test
    void aProgramThatGoesToTheBackgroundIsToldHowToStay() {
        Facts nginx =
                facts("FATAL", "Exited too quickly (exit status 0)", "exit status 0", "/usr/sbin/nginx -c /etc/n");
        assertThat(Causes.of(nginx).orElseThrow().next()).contains("nginx -g 'daemon off;'");
        Facts job = facts("BACKOFF", "Exited too quickly (exit status 0)", "exit status 0", "backup");
        assertThat(Causes.of(job).orElseThrow().next()).contains("startsecs=0");
    }

    @Test
    void whatIsStoppedOrDoneIsNoFault() {
        assertThat(Causes.of(facts("STOPPED", "", "", "web"))).map(Cause::word).contains("not-started");
        assertThat(Causes.of(facts("STOPPED", "", "terminated by SIGTERM", "web")))
                .map(Cause::word)
                .contains("stopped");
        assertThat(Causes.of(facts("EXITED", "", "exit status 0", "web")))
                .map(Cause::word)
                .contains("done");
        assertThat(Causes.of(facts("EXITED", "", "exit status 3", "web", "oops")))
                .map(Cause::word)
                .contains("failed");
        assertThat(Causes.of(facts("RUNNING", "", "", "web"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FATAL | Exited too quickly (exit status 0) | exit status 0 | left behind: pid 7 (web) came of it and goes on | background | pid 7 (web)
            FATAL | Exited too quickly (exit status 1) | exit status 1 | left behind: pid 7 (web) came of it and goes on | port-in-use | pid 7 (web)
            EXITED | | terminated by SIGKILL | memory: the kernel killed something | killed-for-memory | the kernel
            EXITED | | terminated by SIGKILL | last order: signal SIGKILL by anna at 12:00 | signalled | SIGKILL by anna
            EXITED | | terminated by SIGKILL | last order: signal SIGHUP by anna at 12:00 | killed | memory
            STOPPED | | terminated by SIGTERM | last order: stop by anna at 12:00 | stopped | stop by anna
            STOPPED | | terminated by SIGTERM | last order: start by anna at 12:00 | stopped | by command
            """)
    void whatTheDaemonFoundOutIsNoGuess(
            String state, @Nullable String reason, String exit, String told, String word, String why) {
        String line = word.equals("port-in-use") ? "address already in use" : "";
        Facts facts = new Facts(
                "web",
                state,
                reason == null ? "" : reason,
                exit,
                "web",
                true,
                "false",
                line.isEmpty() ? List.of() : List.of(line),
                List.of(told),
                name -> Optional.empty());
        assertThat(Causes.of(facts)).hasValueSatisfying(cause -> {
            assertThat(cause.word()).isEqualTo(word);
            assertThat(cause.why()).contains(why);
        });
    }

    @Test
    void aCommandThatIsOutsideOfThePathIsNamed() {
        Facts facts = new Facts(
                "web",
                "FATAL",
                "command not found: 'crond', PATH was /bin",
                "",
                "crond -n",
                true,
                "true",
                List.of(),
                List.of(),
                name -> Optional.of("/opt/cron/bin/" + name));
        assertThat(Causes.of(facts)).hasValueSatisfying(cause -> {
            assertThat(cause.why()).contains("it is in /opt/cron/bin, which the PATH of the process lacks");
            assertThat(cause.next()).startsWith("write its whole path, /opt/cron/bin/crond, into command=");
        });
    }

    private static Facts facts(String state, String reason, String exit, String command, String... lines) {
        return new Facts(
                "web",
                state,
                reason,
                exit,
                command,
                false,
                "unexpected",
                List.of(lines),
                List.of(),
                name -> Optional.empty());
    }
}
