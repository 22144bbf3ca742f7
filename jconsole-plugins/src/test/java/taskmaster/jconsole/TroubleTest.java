package taskmaster.jconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.rmi.UnmarshalException;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanException;
import javax.management.RuntimeMBeanException;
import org.junit.jupiter.api.Test;

class TroubleTest {
    @Test
    void aConnectionThatIsGoneIsSaidInOneSentence() {
        assertThat(Trouble.of(new UnmarshalException("Error unmarshaling return header; nested", new EOFException())))
                .isEqualTo("The connection is lost: the daemon has closed it.");
        assertThat(Trouble.of(new java.rmi.ConnectException(
                        "Connection refused to host; nested exception is: \n\tat x",
                        new ConnectException("Connection refused"))))
                .isEqualTo("The connection is lost: Connection refused.");
    }

    @Test
    void anotherProgramIsNoTaskmaster() {
        assertThat(Trouble.of(new InstanceNotFoundException("taskmaster:type=Supervisor")))
                .isEqualTo(Trouble.NO_DAEMON);
    }

    @Test
    void whatTheDaemonRefusesIsInItsOwnWords() {
        assertThat(Trouble.of(new SecurityException("startJob(web) needs the role operator")))
                .isEqualTo("startJob(web) needs the role operator");
        assertThat(Trouble.of(new RuntimeMBeanException(new IllegalArgumentException("NO_SUCH_PROCESS: web\n\tat x"))))
                .isEqualTo("NO_SUCH_PROCESS: web");
        assertThat(Trouble.of(new MBeanException(new IOException("no log file"))))
                .isEqualTo("no log file");
    }

    @Test
    void aFailureWithoutWordsHasItsName() {
        assertThat(Trouble.of(new IllegalStateException())).isEqualTo("IllegalStateException");
    }
}
