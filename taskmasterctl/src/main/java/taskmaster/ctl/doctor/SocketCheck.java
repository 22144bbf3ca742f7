package taskmaster.ctl.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;

/** The control socket: whose it is, and who may use it. */
public final class SocketCheck {
    private SocketCheck() {}

    public static Finding of(Path socket) {
        try {
            PosixFileAttributes file = Files.readAttributes(socket, PosixFileAttributes.class);
            String text = socket + ": " + file.owner().getName() + ":"
                    + file.group().getName() + " " + PosixFilePermissions.toString(file.permissions());
            return file.permissions().contains(PosixFilePermission.OTHERS_WRITE)
                    ? Finding.warning("socket", text + ": every user of this machine may connect; is chmod meant so?")
                    : Finding.ok("socket", text);
        } catch (IOException | UnsupportedOperationException missing) {
            return Finding.failure("socket", socket + " is not there, or not to be looked at by you");
        }
    }
}
