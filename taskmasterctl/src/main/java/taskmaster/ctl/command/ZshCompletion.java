package taskmaster.ctl.command;

import java.util.List;

/** The script for zsh, with descriptions. */
final class ZshCompletion {
    private ZshCompletion() {}

    static String of(List<Manual> manuals) {
        StringBuilder commands = new StringBuilder();
        StringBuilder cases = new StringBuilder();
        for (Manual manual : manuals) {
            for (String name : CompletionWords.offered(manual)) {
                commands.append("        ")
                        .append(described(name, manual.summary()))
                        .append('\n');
            }
            cases.append("        ")
                    .append(String.join("|", CompletionWords.names(manual)))
                    .append(") takes=")
                    .append(manual.takes())
                    .append("; options=(");
            CompletionWords.options(manual)
                    .forEach(option -> cases.append(described(option.term(), option.meaning()))
                            .append(' '));
            cases.append(") ;;\n");
        }
        StringBuilder globals = new StringBuilder();
        CompletionWords.globals()
                .forEach(option -> globals.append(described(option.term(), option.meaning()))
                        .append(' '));
        return TEMPLATE.replace("@COMMANDS@", commands.toString())
                .replace("@CASES@", cases.toString())
                .replace("@GLOBAL_WITH_VALUE@", CompletionWords.GLOBAL_WITH_VALUE)
                .replace("@GLOBALS@", globals.toString())
                .replace("@SIGNALS@", CompletionWords.SIGNALS)
                .replace("@OUTPUT@", CompletionWords.values("--output"))
                .replace("@SORT@", CompletionWords.values("--sort"))
                .replace("@FOR@", CompletionWords.values("--for"))
                .replace("@COLOR@", CompletionWords.values("--color"));
    }

    private static String described(String word, String meaning) {
        return CompletionWords.quoted(word + ":" + meaning.replace(":", "\\:"));
    }

    private static final String TEMPLATE = """
            #compdef taskmasterctl
            # zsh completion of taskmasterctl; made by: taskmasterctl completion zsh
            # Use: put it as _taskmasterctl into a folder of $fpath, or: source <(taskmasterctl completion zsh)
            _taskmasterctl_names() {
                local -a lines names
                lines=("${(@f)$($words[1] $reach $1 2>/dev/null)}")
                lines=(${lines:#})
                names=("${(@)lines//:/\\\\:}")
                names=("${(@)names/$'\\t'/:}")
                _describe -t names name names
            }
            _taskmasterctl() {
                local command= takes= at=2 count=0
                local -a reach options commands globals
                commands=(
            @COMMANDS@    )
                while ((at < CURRENT)); do
                    case $words[at] in
                        @GLOBAL_WITH_VALUE@) reach+=($words[at] $words[at+1]); ((at++)) ;;
                        -*) ;;
                        *) command=$words[at]; count=$((CURRENT - 1 - at)); break ;;
                    esac
                    ((at++))
                done
                case $words[CURRENT-1] in
                    -c|--configuration|-r|--history-file) _files; return ;;
                    -o|--output) compadd @OUTPUT@; return ;;
                    --sort) compadd @SORT@; return ;;
                    --for) compadd @FOR@; return ;;
                    --color) compadd @COLOR@; return ;;
                esac
                if [[ -z $command ]]; then
                    globals=(@GLOBALS@)
                    if [[ $words[CURRENT] == -* ]]; then _describe -t options option globals; else _describe -t commands command commands; fi
                    return
                fi
                case $command in
            @CASES@    esac
                if [[ $words[CURRENT] == -* ]]; then
                    _describe -t options option options
                    return
                fi
                case $takes in
                    process) _taskmasterctl_names __names ;;
                    group) _taskmasterctl_names __groups ;;
                    signal) if ((count == 0)); then compadd @SIGNALS@; else _taskmasterctl_names __names; fi ;;
                    stream) if ((count == 0)) || [[ $words[CURRENT-1] == -* ]]; then _taskmasterctl_names __names; else compadd stdout stderr; fi ;;
                    command) _describe -t commands command commands ;;
                    shell) compadd bash zsh fish ;;
                    file) _files ;;
                esac
            }
            if [[ ${funcstack[1]} == _taskmasterctl ]]; then _taskmasterctl "$@"; else compdef _taskmasterctl taskmasterctl; fi
            """;
}
