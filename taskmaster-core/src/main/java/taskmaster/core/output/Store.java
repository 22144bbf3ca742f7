package taskmaster.core.output;

import java.nio.file.Path;

/** Opens logs. Any thread; never waits for another process. */
interface Store {

    /**
     * Opens for appending, and creates what is not there.
     *
     * @param confidential whether it must be a new file that only its owner can read
     * @throws OutputException if that cannot be done, with path and reason
     */
    Storage open(Path path, boolean confidential) throws OutputException;

    /** Whether some daemon has this confidential file open; false if that cannot be found out. */
    boolean isInUse(Path path);
}
