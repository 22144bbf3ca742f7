package taskmaster.core.posix;

import java.lang.foreign.MemorySegment;

/**
 * Calls on pseudo-terminals (pty(7)), by their masters. Results are what C returns, or {@code -errno}. An instance belongs to one
 * thread at a time.
 */
public final class PseudoTerminals {
    private static final String MULTIPLEXER = "/dev/ptmx";
    private static final int SIGWINCH = 28;

    private static final long TIOCGPGRP = 0x540f;
    private static final long TIOCSWINSZ = 0x5414;
    private static final long TIOCGPTN = 0x80045430L;
    private static final long TIOCSPTLCK = 0x40045431L;

    private static final MemorySegment IOCTL = Libc.symbol("ioctl");
    private static final MemorySegment KILL = Libc.symbol("kill");
    private static final MemorySegment CHOWN = Libc.symbol("chown");

    private final Libc libc = new Libc();
    private final Descriptors descriptors = new Descriptors();
    private final NativeBuffer eight = NativeBuffer.allocate(8);

    /** Makes a terminal; returns its master, whose reads and writes do not wait. */
    public int open() {
        int master =
                descriptors.open(MULTIPLEXER, Descriptors.O_RDWR | Descriptors.O_NOCTTY | Descriptors.O_NONBLOCK, 0);
        if (master < 0) {
            return master;
        }
        eight.bytes().putInt(0, 0);
        int unlocked = libc.call(IOCTL, master, TIOCSPTLCK, eight.address(), 0, 0, 0);
        if (unlocked < 0) {
            descriptors.close(master);
            return unlocked;
        }
        return master;
    }

    /** The device that programs open. */
    public String path(int master) {
        eight.bytes().putInt(0, -1);
        libc.call(IOCTL, master, TIOCGPTN, eight.address(), 0, 0, 0);
        return "/dev/pts/" + eight.bytes().getInt(0);
    }

    /** Tells how large the window is; who is in the foreground gets SIGWINCH if that is news. */
    public int resize(int master, int columns, int rows) {
        eight.bytes().putShort(0, (short) rows);
        eight.bytes().putShort(2, (short) columns);
        eight.bytes().putInt(4, 0);
        return libc.call(IOCTL, master, TIOCSWINSZ, eight.address(), 0, 0, 0);
    }

    /** Sends SIGWINCH to the process group in the foreground, so that it draws itself anew though the window is as large as before. */
    public void askToRedraw(int master) {
        eight.bytes().putInt(0, 0);
        int asked = libc.call(IOCTL, master, TIOCGPGRP, eight.address(), 0, 0, 0);
        int group = eight.bytes().getInt(0);
        if (asked == 0 && group > 0) {
            libc.call(KILL, -group, SIGWINCH, 0, 0, 0, 0);
        }
    }

    /** Gives the device to the account that uses it; its group stays. */
    public int give(String path, long uid) {
        return libc.callWithText(CHOWN, path, uid, -1);
    }
}
