package taskmaster.core.output;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import taskmaster.core.posix.NativeBuffer;

/** A store whose files can be made to refuse bytes, or to be opened. */
final class FakeStore implements Store {
    private final Store real;

    /** How many more bytes all files take together. */
    long space = Long.MAX_VALUE;

    /** What a full file answers. */
    int refusal;

    @Nullable
    String openFailure;

    boolean cannotTruncate;

    FakeStore(Store real) {
        this.real = real;
    }

    @Override
    public Storage open(Path path, boolean confidential) throws OutputException {
        if (openFailure != null) {
            throw new OutputException(openFailure);
        }
        return new FakeStorage(real.open(path, confidential));
    }

    @Override
    public boolean isInUse(Path path) {
        return real.isInUse(path);
    }

    private final class FakeStorage implements Storage {
        private final Storage file;

        FakeStorage(Storage file) {
            this.file = file;
        }

        @Override
        public int write(NativeBuffer from, int offset, int length) {
            if (space == 0) {
                return refusal;
            }
            int result = file.write(from, offset, (int) Math.min(space, length));
            space -= Math.max(0, result);
            return result;
        }

        @Override
        public boolean isRegular() {
            return file.isRegular();
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public int truncate() {
            return cannotTruncate ? -1 : file.truncate();
        }

        @Override
        public boolean isAt(Path path) {
            return file.isAt(path);
        }

        @Override
        public Path readable() {
            return file.readable();
        }

        @Override
        public void close() {
            file.close();
        }
    }
}
