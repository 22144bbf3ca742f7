package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.client.ClientException.Kind;
import taskmaster.ctl.client.FakeLog;
import taskmaster.ctl.command.Bench.Result;
import taskmaster.ctl.log.Channel;
import taskmaster.ctl.log.LastBytes;
import taskmaster.ctl.render.MemoryConsole;
import taskmaster.jmx.api.LogPiece;

class TailTest {
    private static final String HEAD = "==> Press Ctrl-C to exit <==\n";

    private final Bench bench = new Bench();

    @Test
    void theEndIsShownAndEndsWithALine() {
        bench.client.log().append("one\ntwo\nthree");
        assertThat(bench.run("tail web")).isEqualTo(new Result(0, "one\ntwo\nthree\n"));
        assertThat(bench.run("tail -5 web stderr").out()).isEqualTo("three\n");
        assertThat(bench.run("tail -0 web").out()).isEmpty();
        assertThat(bench.run("maintail -5").out()).isEqualTo("three\n");
        assertThat(bench.client.calls()).contains("processLog web stdout", "processLog web stderr", "mainLog");
    }

    @Test
    void moreThanOneAnswerHoldsIsReadToTheEnd() {
        String line = "0123456789abcde\n";
        bench.client.log().append(line.repeat(20_000));
        assertThat(bench.run("tail -200000 web").out()).isEqualTo(line.repeat(12_500));
        assertThat(bench.run("tail -999999 web").out()).hasSize(320_000);
    }

    @Test
    void aCharacterThatWasCutIsLeftOut() {
        bench.client.log().append("xü€𝄞end");
        assertThat(bench.run("tail -6 web").out()).isEqualTo("end\n");
        assertThat(bench.run("tail -7 web").out()).isEqualTo("𝄞end\n");
        assertThat(bench.run("tail -9 web").out()).isEqualTo("𝄞end\n");
        assertThat(bench.run("tail -10 web").out()).isEqualTo("€𝄞end\n");
    }

    @Test
    void bytesThatAreNoTextAreNotTouched() {
        byte[] binary = {(byte) 0x80, (byte) 0x81, (byte) 0x82, (byte) 0x83, (byte) 0x84};
        assertThat(LastBytes.withoutBrokenStart(binary)).isEqualTo(binary);
    }

    @ParameterizedTest
    @CsvSource({
        "tail,too few arguments",
        "tail -f,tail requires process name",
        "tail a stdout x,too many arguments",
        "tail a both,bad channel 'both'",
        "tail -x a,bad argument -x",
        "tail -99999999999 a,bad argument -99999999999",
        "maintail x,too many arguments",
        "maintail -y,bad argument -y"
    })
    void badArgumentsShowTheHelp(String line, String error) {
        Result result = bench.run(line);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).startsWith("Error: " + error + "\n").contains("tail -f");
    }

    @Test
    void errorsNameTheCause() {
        bench.client.shows("web", "RUNNING", "").fails("processLog", Kind.FAILED, "no log file");
        assertThat(bench.run("tail web")).isEqualTo(new Result(1, "web: ERROR (no log file)\n"));
        assertThat(bench.run("tail -f nosuch")).isEqualTo(new Result(1, "nosuch: ERROR (no such process name)\n"));
        assertThat(bench.run("tail web:*")).isEqualTo(new Result(1, "web:*: ERROR (no such process name)\n"));
        bench.client.fails("mainLog", Kind.FAILED, "no log file");
        assertThat(bench.run("maintail")).isEqualTo(new Result(1, "taskmasterd: ERROR (no log file)\n"));
    }

    @Test
    void followingAndJsonDoNotGoTogether() {
        assertThat(bench.json().run("tail -f web").code()).isEqualTo(2);
    }

    @Test
    void followingLosesAndRepeatsNothingOverRotations() throws ClientException {
        FakeLog log = new FakeLog();
        log.append("before\n");
        StringBuilder written = new StringBuilder("before\n");
        MemoryConsole console = new MemoryConsole();
        follow(log, console, turn -> {
            if (turn == 200) {
                return false;
            }
            String more = ("item " + turn + "\n").repeat(turn % 7);
            written.append(more);
            log.append(more);
            log.keepOnly(100);
            return true;
        });
        assertThat(console.text()).isEqualTo(HEAD + written);
    }

    @Test
    void aBusyLogIsReadOnWithoutAPauseAndAQuietOneEverMoreSeldom() throws ClientException {
        FakeLog log = new FakeLog();
        List<Long> pauses = new ArrayList<>();
        Pauses operator = new Pauses(pauses, turn -> {
            if (turn == 1) {
                log.append(new byte[3 * Channel.MAX_BYTES]);
            }
            return turn < 14;
        });
        new Follower(new LogChannel(log), new MemoryConsole(), operator).run();
        assertThat(pauses.subList(0, 5)).containsExactly(100L, 0L, 0L, 0L, 150L);
        assertThat(pauses.getLast()).isEqualTo(Follower.SELDOM_MILLIS);
        assertThat(pauses).allMatch(pause -> pause == 0 || pause >= Follower.SOON_MILLIS);
    }

    @Test
    void whatWasRotatedAwayUnreadIsTold() throws ClientException {
        FakeLog log = new FakeLog();
        MemoryConsole console = new MemoryConsole();
        follow(log, console, turn -> {
            log.append("0123456789");
            log.keepOnly(4);
            return turn < 1;
        });
        assertThat(console.text()).isEqualTo(HEAD);
        follow(log, console, turn -> {
            log.append("0123456789");
            log.keepOnly(4);
            return turn < 2;
        });
        assertThat(console.text()).contains("==> 6 bytes were rotated away unread <==\n6789");
    }

    @Test
    void aLogThatBeginsAnewIsFollowedFromItsBeginning() throws ClientException {
        FakeLog log = new FakeLog();
        log.append("old old old\n");
        MemoryConsole console = new MemoryConsole();
        follow(log, console, turn -> {
            if (turn == 1) {
                log.startAnew();
            } else if (turn == 2) {
                log.append("new\n");
            }
            return turn < 3;
        });
        assertThat(console.text()).isEqualTo(HEAD + "old old old\n==> File truncated <==\nnew\n");
    }

    @Test
    void followingEndsWhenNobodyReads() throws ClientException {
        FakeLog log = new FakeLog();
        log.append("x".repeat(100));
        follow(log, new MemoryConsole().breakAfter(50), turn -> {
            throw new AssertionError("went on");
        });
        assertThat(log.reads()).isEqualTo(1);
    }

    @Test
    void bytesPassUnchanged() throws ClientException {
        FakeLog log = new FakeLog();
        byte[] binary = new byte[256];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) i;
        }
        log.append(binary);
        MemoryConsole console = new MemoryConsole();
        follow(log, console, turn -> false);
        byte[] shown = console.bytes();
        assertThat(shown).endsWith(binary).hasSize(HEAD.getBytes(StandardCharsets.UTF_8).length + 256);
    }

    private static void follow(FakeLog log, MemoryConsole console, Turns turns) throws ClientException {
        new Follower(new LogChannel(log), console, new Pauses(new ArrayList<>(), turns)).run();
    }

    /** What happens while the follower waits. */
    private interface Turns {
        boolean next(int turn);
    }

    private record LogChannel(FakeLog log) implements Channel {
        @Override
        public String name() {
            return "web";
        }

        @Override
        public LogPiece read(long position, int bytes) {
            return log.read(position, bytes);
        }
    }

    private static final class Pauses implements Operator {
        private final List<Long> pauses;
        private final Turns turns;

        Pauses(List<Long> pauses, Turns turns) {
            this.pauses = pauses;
            this.turns = turns;
        }

        @Override
        public boolean confirms(String question) {
            return true;
        }

        @Override
        public boolean waits(long millis) {
            pauses.add(millis);
            return turns.next(pauses.size());
        }

        @Override
        public String typed(String command) {
            return command;
        }
    }
}
