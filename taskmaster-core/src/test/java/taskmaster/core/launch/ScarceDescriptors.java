package taskmaster.core.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import taskmaster.core.posix.Descriptors;
import taskmaster.core.posix.Errno;
import taskmaster.core.posix.Limits;
import taskmaster.core.posix.Limits.Limit;
import taskmaster.core.posix.Limits.Resource;

/** Takes every descriptor this process may still have, until it is closed. */
final class ScarceDescriptors implements AutoCloseable {
    private static final int ENOUGH_FOR_A_JVM = 512;

    private final Descriptors descriptors = new Descriptors();
    private final Limits limits = new Limits();
    private final Limit normal = limits.get(Resource.OPEN_FILES);
    private final Deque<Integer> taken = new ArrayDeque<>();

    void takeAll() {
        limits.set(Resource.OPEN_FILES, new Limit(ENOUGH_FOR_A_JVM, normal.hard()));
        int fd = open();
        while (fd >= 0) {
            taken.push(fd);
            fd = open();
        }
        assertThat(fd).isEqualTo(-Errno.EMFILE);
    }

    private int open() {
        return descriptors.open("/dev/null", Descriptors.O_RDONLY, 0);
    }

    @Override
    public void close() {
        taken.forEach(descriptors::close);
        limits.set(Resource.OPEN_FILES, normal);
    }
}
