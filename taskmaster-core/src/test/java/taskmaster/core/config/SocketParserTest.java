package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.model.GroupSpec;
import taskmaster.core.model.Owner;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.model.SocketSpec;

/** From {@code [fcgi-program:x]} to what is run. */
class SocketParserTest {
    private static final String MAIN = "[taskmasterd]\n";
    private static final String PROGRAM = MAIN + "[fcgi-program:f]\ncommand=/bin/f\n";

    @TempDir
    Path folder = Path.of("");

    private Reports reports = new Reports(Path.of(""));

    @BeforeEach
    void inFolder() {
        reports = new Reports(folder);
        reports.machine().user("app", 7).group("www", 8);
    }

    private SocketSpec socket(String keys) {
        return process(keys).socket().orElseThrow();
    }

    private ProcessSpec process(String keys) {
        return reports.load(PROGRAM + keys + "\n")
                .spec()
                .groups()
                .getFirst()
                .processes()
                .getFirst();
    }

    private static SocketSpec unix(int mode, Optional<Owner> owner) {
        return new SocketSpec.Unix(Path.of("/run/f.sock"), mode, owner, OptionalInt.empty());
    }

    @Test
    void aUnixSocketIsPrivateAndTheDaemonsWithoutFurtherKeys() {
        assertThat(socket("socket=unix:///run/f.sock")).isEqualTo(unix(0700, Optional.empty()));
    }

    @Test
    void itsOwnerIsTheProgramsUserUnlessAnotherIsNamed() {
        assertThat(socket("socket=unix:///run/f.sock\nuser=app"))
                .isEqualTo(unix(0700, Optional.of(new Owner(7, OptionalLong.of(7)))));
        assertThat(socket("socket=unix:///run/f.sock\nuser=app\nsocket_owner=root:www\nsocket_mode=0660"))
                .isEqualTo(unix(0660, Optional.of(new Owner(0, OptionalLong.of(8)))));
        assertThat(socket("socket=unix:///run/f.sock\nsocket_owner=app"))
                .isEqualTo(unix(0700, Optional.of(new Owner(7, OptionalLong.empty()))));
    }

    @Test
    void aTcpSocketHasAnAddressOfThisMachine() {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        assertThat(socket("socket=tcp://localhost:9000\nsocket_backlog=9"))
                .isEqualTo(new SocketSpec.Tcp("localhost", loopback, 9000, OptionalInt.of(9)));
        assertThat(socket("socket=tcp://*:9000").address().toString()).isEqualTo("/0.0.0.0:9000");
        assertThat(socket("socket=tcp://[::1]:9000").address().toString()).endsWith(":9000");
    }

    @Test
    void allProcessesHaveTheSameAlsoInAGroup() {
        GroupSpec group = reports.load(PROGRAM
                        + "socket=unix:///run/%(program_name)s.sock\nnumprocs=2\nprocess_name=%(process_num)d\n"
                        + "[group:g]\nprograms=f\n")
                .spec()
                .groups()
                .getFirst();
        assertThat(group.name()).isEqualTo("g");
        assertThat(group.processes())
                .hasSize(2)
                .allSatisfy(process -> assertThat(process.socket()).contains(unix(0700, Optional.empty())));
    }

    @Test
    void otherProgramsHaveNoSocket() {
        assertThat(reports.load(MAIN + "[program:p]\ncommand=/bin/p\n")
                        .spec()
                        .groups()
                        .getFirst()
                        .processes()
                        .getFirst()
                        .socket())
                .isEmpty();
    }

    @Test
    void nothingIsSaidAboutOneThatIsRight() {
        assertThat(reports.of((PROGRAM + "socket=unix:///run/f.sock\n").getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void whatThisMachineLacksKeepsOnlyThisProgramDown() {
        assertThat(process("socket=tcp://no.such.host:1").exec().command().problem())
                .contains("no address of host 'no.such.host' is known on this machine");
        assertThat(process("socket=unix:///s\nsocket_owner=ghost")
                        .exec()
                        .command()
                        .problem())
                .contains("no user 'ghost' on this machine");
        assertThat(process("socket=unix:///s\nsocket_owner=app:ghosts")
                        .exec()
                        .command()
                        .problem())
                .contains("no group 'ghosts' on this machine");
    }

    @Test
    void aPathThatIsTooLongIsAnError() {
        assertThat(reports.text(PROGRAM + "socket=unix:///" + "x".repeat(107) + "\n"))
                .contains("longer than 107 bytes, the limit for a socket");
        assertThat(socket("socket=unix:///" + "x".repeat(106)).url()).hasSize(114);
    }

    @Test
    void aMissingDirectoryIsANote() {
        reports.machine().without("/run/f");
        assertThat(reports.text(PROGRAM + "socket=unix:///run/f/s\n"))
                .isEqualTo(
                        "4:8: note: [fcgi-program:f] socket: no such directory: /run/f; it is looked for again at each start");
    }

    @Test
    void twoProgramsWithOneSocketShareItWithAWarning() {
        String second = "[fcgi-program:g]\ncommand=/bin/g\nsocket=tcp://127.0.0.1:1\n";
        assertThat(reports.text(PROGRAM + "socket=tcp://localhost:1\n" + second))
                .isEqualTo("7:8: warning: [fcgi-program:g] socket: also the socket of [fcgi-program:f] at 2; a"
                        + " connection goes to a process of either");
    }

    @Test
    void aProgramInTwoGroupsSharesItsSocketWithItself() {
        assertThat(reports.text(PROGRAM + "socket=unix:///s\n[group:a]\nprograms=f\n[group:b]\nprograms=f\n"))
                .isEmpty();
    }

    @Test
    void keysOfTheSocketAreCheckedAlsoWithoutAProcess() {
        assertThat(reports.text(PROGRAM + "numprocs=0\nsocket=udp://x:1\n"))
                .contains("'udp://x:1' is not a socket; expected unix:///path or tcp://host:port");
    }
}
