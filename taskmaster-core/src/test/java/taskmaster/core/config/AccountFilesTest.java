package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.model.UserGroup;
import taskmaster.core.model.UserSpec;

class AccountFilesTest {

    private final List<String> asked = new ArrayList<>();

    @TempDir
    Path folder = Path.of("");

    @Test
    void findsUsersByNameAndNumber() throws IOException {
        UserSpec app = new UserSpec("app", 500, 50, "/srv/app");
        assertThat(accounts().user("app")).contains(app);
        assertThat(accounts().user("500")).contains(app);
        assertThat(accounts().user("0500")).contains(app);
        assertThat(accounts().user("root")).map(UserSpec::uid).contains(0L);
        assertThat(asked).isEmpty();
    }

    @Test
    void findsGroupsByNameAndNumber() throws IOException {
        assertThat(accounts().group("staff")).contains(new UserGroup("staff", 50, List.of("app", "ann")));
        assertThat(accounts().group("50")).map(UserGroup::name).contains("staff");
        assertThat(accounts().group("root")).map(UserGroup::members).contains(List.of());
        assertThat(asked).isEmpty();
    }

    @Test
    void skipsLinesThatAreNone() throws IOException {
        assertThat(accounts().user("broken")).isEmpty();
        assertThat(accounts().user("")).isEmpty();
        assertThat(accounts().group("broken")).isEmpty();
    }

    @Test
    void asksTheNameServiceOnceForOthers() throws IOException {
        AccountFiles accounts = accounts();
        assertThat(accounts.user("ldap")).map(UserSpec::home).contains("/net/ldap");
        assertThat(accounts.user("ldap")).isPresent();
        assertThat(accounts.group("nobodies")).isEmpty();
        assertThat(asked).containsExactly("passwd ldap", "group nobodies");
    }

    @Test
    void doesNotAskThousandsOfTimes() throws IOException {
        AccountFiles accounts = accounts();
        for (int i = 0; i < 1_000; i++) {
            assertThat(accounts.user("nobody" + i)).isEmpty();
        }
        assertThat(asked).hasSize(100);
    }

    @Test
    void doesWithoutFiles() {
        Path none = folder.resolve("none");
        assertThat(new AccountFiles(none, none, this::answer).user("root")).isEmpty();
    }

    private AccountFiles accounts() throws IOException {
        Path passwd = Files.writeString(
                folder.resolve("passwd"),
                "root:x:0:0:root:/root:/bin/sh\nbroken:x:y:z\n\napp:x:500:50::/srv/app:/bin/sh\napp:x:501:51::/x:/bin/sh\n");
        Path group = Files.writeString(folder.resolve("group"), "root:x:0:\nstaff:x:50:app,ann\nbroken\n");
        return new AccountFiles(passwd, group, this::answer);
    }

    private Optional<String> answer(String database, String key) {
        asked.add(database + " " + key);
        return key.equals("ldap") ? Optional.of("ldap:*:900:900::/net/ldap:/bin/sh") : Optional.empty();
    }
}
