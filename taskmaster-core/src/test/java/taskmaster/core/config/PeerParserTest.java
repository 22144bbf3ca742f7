package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.model.PeerGrant;
import taskmaster.core.model.ProgramPatterns;
import taskmaster.core.model.Role;

class PeerParserTest {

    private static final String UNIX = "[taskmasterd]\n[unix_jmx_server]\nfile=/s\n";

    @TempDir
    Path folder = Path.of("");

    @Test
    void aGroupStandsForItsMembersToo() {
        assertThat(grants("chmod=0666\nviewers=@staff"))
                .containsExactly(
                        new PeerGrant(Role.VIEWER, ProgramPatterns.ALL, Set.of("ann", "bob"), Set.of("staff")));
    }

    @Test
    void theGreaterRoleComesFirst() {
        assertThat(grants("chmod=0666\nviewers=ann\noperators=ann\nadmins=bob,@staff"))
                .extracting(PeerGrant::role)
                .containsExactly(Role.ADMIN, Role.OPERATOR, Role.VIEWER);
    }

    @Test
    void whoIsUnknownHereIsNotedAndLeftOut() {
        assertThat(reports().text(UNIX + "chmod=0666\noperators=ann, eve, @crew"))
                .isEqualTo("""
                        5:16: note: [unix_jmx_server] operators: no user 'eve' on this machine; it is left out
                        5:21: note: [unix_jmx_server] operators: no group 'crew' on this machine; it is left out""");
        assertThat(grants("chmod=0666\noperators=ann, eve, @crew"))
                .extracting(PeerGrant::users)
                .containsExactly(Set.of("ann"));
        assertThat(grants("chmod=0666\noperators=eve")).isEmpty();
    }

    @Test
    void saysThatAShutSocketKeepsThemOut() {
        assertThat(reports().text(UNIX + "operators=ann"))
                .isEqualTo(
                        "2:1: warning: [unix_jmx_server] chmod: with 0700 only the daemon's user can open the socket;"
                                + " expected 0666, or 0660 and chown");
        assertThat(reports().text(UNIX + "operators=ann\nchmod=0660\nchown=ann"))
                .isEmpty();
    }

    private List<PeerGrant> grants(String keys) {
        return reports().load(UNIX + keys).spec().unixServer().grants();
    }

    private Reports reports() {
        Reports reports = new Reports(folder);
        reports.machine().user("ann", 500).user("bob", 501).group("staff", 50, List.of("ann", "bob"));
        return reports;
    }
}
