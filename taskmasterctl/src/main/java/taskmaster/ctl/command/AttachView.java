package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.attach.Attachment;
import taskmaster.ctl.attach.DetachKey;
import taskmaster.ctl.attach.Seat;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.client.ClientException.Kind;
import taskmaster.ctl.render.StatusRow;

/** One attachment, and what there is to say when it is over. */
final class AttachView {
    private static final int LOOKS = 20;
    private static final long LOOK_MILLIS = 100;

    private final Context context;
    private final Seat seat;
    private final StatusRow before;

    AttachView(Context context, Seat seat, StatusRow before) {
        this.context = context;
        this.seat = seat;
        this.before = before;
    }

    int run(boolean readOnly, DetachKey key) throws ClientException {
        try {
            return switch (new Attachment(context.client(), seat, before.namespec(), readOnly, key).run()) {
                case NOT_RUNNING -> {
                    Outcomes.refused(context, before.namespec(), "NOT_RUNNING", "not running");
                    yield ExitCode.NOT_RUNNING;
                }
                case DETACHED -> said("DETACHED", readOnly ? "no longer watched" : "detached; it goes on");
                case ENDED -> said("ENDED", ending());
            };
        } catch (ClientException failed) {
            if (failed.kind() == Kind.NOT_ALLOWED && !readOnly) {
                String text = failed.text() + "; attach -r only watches";
                Outcomes.refused(context, before.namespec(), "NOT_ALLOWED", text);
                return ExitCode.GENERIC;
            }
            throw failed;
        }
    }

    private int said(String result, String text) {
        context.say(before.namespec(), result, text, "\n[" + before.namespec() + " " + text + "]");
        return ExitCode.OK;
    }

    /** The daemon sees the end of the child a moment after that of its terminal. */
    private String ending() throws ClientException {
        for (int i = 0; i < LOOKS; i++) {
            List<StatusRow> rows = Selection.of(
                            StatusRow.parse(context.client().statusRows()), List.of(before.namespec()))
                    .rows();
            if (rows.isEmpty()) {
                return "was removed";
            }
            StatusRow now = rows.getFirst();
            if (now.pid() != before.pid() || now.isDown()) {
                return ending(now);
            }
            context.operator().waits(LOOK_MILLIS);
        }
        return "has closed its terminal";
    }

    private static String ending(StatusRow now) {
        String how = now.lastExit().isEmpty() ? "has ended" : "has ended: " + now.lastExit();
        boolean again = now.pid() > 0;
        return how + "; " + (again ? "it runs again, pid " + now.pid() : "it is " + now.state());
    }
}
