package taskmaster.ctl.command;

import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.log.Channel;
import taskmaster.ctl.log.LastBytes;
import taskmaster.ctl.render.Console;
import taskmaster.ctl.render.HarmlessBytes;
import taskmaster.jmx.api.LogPiece;

/**
 * Follows a log by position, so that no byte is lost or repeated, whatever is rotated meanwhile. Asks again at once while there is
 * more, soon after something came, and ever more seldom while nothing does.
 */
final class Follower {
    static final long SOON_MILLIS = 100;
    static final long SELDOM_MILLIS = 1000;
    private static final int FIRST_BYTES = 1024;

    private final Channel channel;
    private final Console console;
    private final Operator operator;
    private final HarmlessBytes harmless;
    private long position;
    private long pause = SOON_MILLIS;

    Follower(Channel channel, Console console, Operator operator) {
        this.channel = channel;
        this.console = console;
        this.operator = operator;
        this.harmless = HarmlessBytes.on(console);
    }

    /** Returns when the operator has seen enough or nobody reads any more. */
    void run() throws ClientException {
        LogPiece first = channel.read(-FIRST_BYTES, FIRST_BYTES);
        operator.follows();
        console.print("==> Press Ctrl-C to exit <==\n");
        byte[] bytes = first.getBytes();
        console.write(harmless.pass(bytes.length < FIRST_BYTES ? bytes : LastBytes.withoutBrokenStart(bytes)));
        console.flush();
        position = first.getEnd();
        long wait = SOON_MILLIS;
        while (!console.isBroken() && operator.waits(wait)) {
            wait = step();
        }
    }

    /** Shows what is new, and returns how long to wait before the next time. */
    private long step() throws ClientException {
        LogPiece piece = channel.read(position, Channel.MAX_BYTES);
        if (piece.getEnd() < position) {
            console.print("==> File truncated <==\n");
            position = 0;
            return 0;
        }
        if (piece.getStart() > position) {
            console.print("==> " + (piece.getStart() - position) + " bytes were rotated away unread <==\n");
        }
        position = piece.getEnd();
        byte[] bytes = piece.getBytes();
        console.write(harmless.pass(bytes));
        console.flush();
        pause = bytes.length > 0 ? SOON_MILLIS : Math.min(pause * 3 / 2, SELDOM_MILLIS);
        return bytes.length >= Channel.MAX_BYTES ? 0 : pause;
    }
}
