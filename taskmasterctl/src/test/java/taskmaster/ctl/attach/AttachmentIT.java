package taskmaster.ctl.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import taskmaster.ctl.attach.Attachment.End;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.client.ClientException.Kind;
import taskmaster.ctl.client.FakeClient;
import taskmaster.ctl.client.FakeScreen;

/** A program's terminal on that of a person, both of them fakes. */
@Timeout(60)
final class AttachmentIT {
    private static final String DETACH = "\035";

    private final FakeClient client = new FakeClient();
    private final FakeScreen screen = client.screen();
    private final FakeSeat seat = new FakeSeat();

    private CompletableFuture<End> attach(boolean readOnly) {
        CompletableFuture<End> end = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                end.complete(new Attachment(client, seat, "web", readOnly, DetachKey.USUAL).run());
            } catch (ClientException | RuntimeException failed) {
                end.completeExceptionally(failed);
            }
        });
        return end;
    }

    private static End end(CompletableFuture<End> attachment) throws Exception {
        return attachment.get(30, TimeUnit.SECONDS);
    }

    private void awaitSeen(String text) {
        await().alias("seen: " + text).until(() -> seat.shown().contains(text));
    }

    @Test
    void whoComesSeesWhatWasThereAndWhatComes() throws Exception {
        screen.show("$ \033[6nmake\r\n");
        CompletableFuture<End> attachment = attach(false);
        awaitSeen("[attached to web; Ctrl-] detaches, twice types it]\r\n$ make\r\n");
        screen.show("done\r\n");
        awaitSeen("done\r\n");
        seat.type(DETACH);
        assertThat(end(attachment)).isEqualTo(End.DETACHED);
        assertThat(client.calls()).contains("attach web", "detach web 77");
        assertThat(seat.isTaken()).isFalse();
    }

    @Test
    void onlyWhoAnswersIsShownWhatTheProgramAsks() throws Exception {
        CompletableFuture<End> attachment = attach(false);
        awaitSeen("attached");
        screen.show("one\033[6n two\033[c\r\n");
        awaitSeen("one\033[6n two\033[c\r\n");
        screen.answering(false);
        screen.show("three\033[6n four\033]11;?\007 \033[1mfive\033[");
        awaitSeen("three four \033[1mfive");
        screen.answering(true);
        screen.show("c six\r\n");
        awaitSeen("five\033[c six");
        seat.type(DETACH);
        end(attachment);
    }

    @Test
    void whoOnlyWatchesIsAskedNothing() throws Exception {
        CompletableFuture<End> attachment = attach(true);
        awaitSeen("watching");
        screen.show("one\033[6n two\r\n");
        awaitSeen("one two\r\n");
        seat.type("q");
        end(attachment);
    }

    @Test
    void keysGoToTheProgramAndControlCToo() throws Exception {
        CompletableFuture<End> attachment = attach(false);
        awaitSeen("attached");
        seat.type("ls\r\003\034");
        await().alias("typed").until(() -> screen.typed().equals("ls\r\003\034"));
        seat.type(DETACH + DETACH);
        await().alias("typed").until(() -> screen.typed().endsWith(DETACH));
        seat.type(DETACH);
        assertThat(end(attachment)).isEqualTo(End.DETACHED);
    }

    @Test
    void whatTheProgramDoesNotTakeAtOnceIsTypedLaterAndOneCanLeaveMeanwhile() throws Exception {
        screen.room(3);
        CompletableFuture<End> attachment = attach(false);
        awaitSeen("attached");
        seat.type("abcdef");
        await().alias("some").until(() -> screen.typed().equals("abc"));
        screen.room(Integer.MAX_VALUE);
        await().alias("the rest").until(() -> screen.typed().equals("abcdef"));
        screen.room(0);
        seat.type("x");
        seat.type(DETACH);
        assertThat(end(attachment)).isEqualTo(End.DETACHED);
    }

    @Test
    void aLongPasteArrivesWhole() throws Exception {
        CompletableFuture<End> attachment = attach(false);
        awaitSeen("attached");
        String paste = "0123456789".repeat(2_000);
        seat.type(paste);
        await().alias("pasted").until(() -> screen.typed().equals(paste));
        seat.type(DETACH);
        end(attachment);
    }

    @Test
    void theSizeIsToldAtTheBeginningAndWhenItChanges() throws Exception {
        CompletableFuture<End> attachment = attach(false);
        await().alias("size").until(() -> client.calls().contains("resize web 80x24"));
        seat.resize(132, 43);
        await().alias("size").until(() -> client.calls().contains("resize web 132x43"));
        seat.type(DETACH);
        end(attachment);
    }

    @Test
    void anEditorIsAskedToDrawItselfAndItsModesAreTakenBack() throws Exception {
        screen.show("\033[?1049h\033[?25lold picture");
        CompletableFuture<End> attachment = attach(false);
        await().alias("sizes")
                .until(() -> client.calls().contains("resize web 80x23")
                        && client.calls().contains("resize web 80x24"));
        screen.show("new picture");
        awaitSeen("\033[?1049h\033[H\033[2J\033[?25lnew picture");
        seat.type(DETACH);
        end(attachment);
        assertThat(seat.shown()).endsWith("\033[0m\033[?25h\033[?1049l").doesNotContain("old picture");
    }

    @Test
    void whoOnlyWatchesTypesNothingAndChangesNoSize() throws Exception {
        screen.show("\033[?1049hpicture");
        CompletableFuture<End> attachment = attach(true);
        awaitSeen("[watching web; Ctrl-], q or Ctrl-C leaves]\r\n\033[?1049hpicture");
        seat.type("xyz");
        screen.show("more");
        awaitSeen("more");
        seat.type("q");
        assertThat(end(attachment)).isEqualTo(End.DETACHED);
        assertThat(client.calls())
                .noneMatch(call -> call.startsWith("type")
                        || call.startsWith("resize")
                        || call.startsWith("attach")
                        || call.startsWith("detach"));
    }

    @Test
    void theEndOfTheProgramIsTheEndAndItsLastBytesAreShown() throws Exception {
        CompletableFuture<End> attachment = attach(false);
        awaitSeen("attached");
        screen.show("last words").finish();
        assertThat(end(attachment)).isEqualTo(End.ENDED);
        assertThat(seat.shown()).endsWith("last words\033[0m");
    }

    @Test
    void whereNothingRunsThereIsNothingToAttachTo() throws Exception {
        screen.finish();
        assertThat(end(attach(false))).isEqualTo(End.NOT_RUNNING);
        assertThat(seat.shown()).isEmpty();
    }

    @Test
    void aDaemonThatDiesGivesTheTerminalBack() {
        CompletableFuture<End> attachment = attach(false);
        awaitSeen("attached");
        screen.show("\033[?1000h");
        awaitSeen("\033[?1000h");
        screen.lose();
        assertThatThrownBy(() -> end(attachment))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        ClientException.class, lost -> assertThat(lost.kind()).isEqualTo(Kind.LOST));
        assertThat(seat.shown()).endsWith("\033[0m\033[?1000l");
        assertThat(seat.isTaken()).isFalse();
    }

    @Test
    void whoseDaemonDoesNotAnswerCanLeaveAllTheSame() {
        CountDownLatch never = new CountDownLatch(1);
        client.holds("type", never);
        CompletableFuture<End> attachment = attach(false);
        awaitSeen("attached");
        seat.type("x");
        await().alias("hangs").until(() -> client.begun().contains("type"));
        seat.type(DETACH);
        assertThatThrownBy(() -> end(attachment)).cause().hasMessage("taskmasterd has said nothing for 2 s");
        assertThat(seat.isTaken()).isFalse();
        never.countDown();
    }

    @Test
    void aTerminalThatHangsUpLeaves() throws Exception {
        CompletableFuture<End> attachment = attach(false);
        awaitSeen("attached");
        seat.hangUp();
        assertThat(end(attachment)).isEqualTo(End.DETACHED);
    }
}
