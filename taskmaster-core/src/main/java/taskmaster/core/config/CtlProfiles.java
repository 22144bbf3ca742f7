package taskmaster.core.config;

import java.util.List;

/** {@code [taskmasterctl:NAME]}: ways to other daemons, for {@code connect NAME} and {@code -s NAME}. */
public final class CtlProfiles {

    private CtlProfiles() {}

    /**
     * Whether a word is the name of a profile and not a URL: letters, digits and {@code . _ -}, and not a number alone, which is a
     * port.
     */
    public static boolean isName(String word) {
        boolean number = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
            number &= c >= '0' && c <= '9';
        }
        return !number;
    }

    /** Those of a file, in its order. */
    static List<String> names(Sections sections) {
        return sections.of(SectionKind.CTL).stream()
                .map(Section::title)
                .filter(CtlProfiles::isName)
                .toList();
    }

    /** Reports what only a profile can have wrong. */
    static void check(SectionValues ctl) {
        Section section = ctl.section();
        if (section.name().indexOf(':') < 0) {
            return;
        }
        if (!isName(section.title())) {
            ctl.warning("cannot be named; expected letters, digits and . _ - after the colon, and not digits alone");
        }
        if (!ctl.has(ServerKeys.SERVERURL)) {
            ctl.warning("leads nowhere without serverurl");
        }
    }
}
