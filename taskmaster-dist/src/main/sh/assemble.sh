#!/bin/sh
# Makes dist/ of the jars that Maven built: a Java runtime of the modules we use, the programs, their start-up caches, the texts.
# Maven calls it in the package phase, with the JDK and the version; dist/ is replaced at the very end, as a whole.
set -eu
jdk=$1
version=$2
cd "$(dirname "$0")/../../.."
new=target/dist

# jdk.naming.rmi: service URLs with JNDI in taskmasterctl. jdk.management: CPU and memory as JConsole shows them.
modules=java.base,java.logging,java.management,java.management.rmi,java.naming,java.rmi,java.security.sasl
modules=$modules,jdk.management,jdk.naming.rmi,jdk.net,jdk.unsupported

link_runtime() {
    key="$modules
$(cat "$jdk/release" 2>/dev/null || "$jdk/bin/java" -version 2>&1)"
    if [ "$key" != "$(cat target/runtime.key 2>/dev/null)" ]; then
        rm -rf target/runtime target/runtime.key
        "$jdk/bin/jlink" --add-modules "$modules" --strip-java-debug-attributes --no-header-files --no-man-pages \
            --compress=zip-6 --output target/runtime
        printf '%s\n' "$key" >target/runtime.key
    fi
    cp -Rp target/runtime "$new/runtime"
}

install_programs() {
    # The only one there is in the runtime of this system.
    case $(uname -s) in
        Linux) provider=-Djava.nio.channels.spi.SelectorProvider=sun.nio.ch.EPollSelectorProvider ;;
        *) provider= ;;
    esac
    mv target/jars "$new/lib"
    mkdir "$new/bin"
    for program in taskmasterd taskmasterctl; do
        sed -e "s/@VERSION@/$version/" -e "s/@PROVIDER@/$provider/" "src/main/sh/$program" >"$new/bin/$program"
        chmod 755 "$new/bin/$program"
    done
}

copy_texts() {
    cp -R ../config_file ../docs ../README.md ../CHANGELOG.md ../LICENSE "$new"
}

# For man(1), which looks in share/man beside every bin of the PATH.
write_manual_pages() {
    for page in taskmasterctl.1 taskmaster.conf.5 taskmasterd.8; do
        mkdir -p "$new/share/man/man${page##*.}"
        "$new/bin/taskmasterctl" man $page >"$new/share/man/man${page##*.}/$page"
    done
}

# A start-up cache (AOT cache, JEP 483 and 514) holds the classes that a run of the program used. So one daemon supervises, and
# one taskmasterctl asks, what daemons and people usually do, and both are recorded.
train() {
    rm -rf "$work"
    mkdir "$work"
    cp src/main/training/server "$work/server"
    TASKMASTER_JAVA_OPTS="-XX:AOTCacheOutput=$work/taskmasterd.aot" \
        "$new/bin/taskmasterd" -n -c "$work/server" >"$work/taskmasterd.out" 2>&1 &
    daemon=$!
    tries=0
    until "$new/bin/taskmasterctl" -c "$work/server" pid >/dev/null 2>&1; do
        tries=$((tries + 1))
        if [ $tries -gt 100 ] || ! kill -0 $daemon 2>/dev/null; then
            end_daemon
            return 1
        fi
    done
    TASKMASTER_JAVA_OPTS="-XX:AOTCacheOutput=$work/taskmasterctl.aot" \
        "$new/bin/taskmasterctl" -c "$work/server" <src/main/training/commands >"$work/taskmasterctl.out" 2>&1 || true
    TASKMASTER_JAVA_OPTS="-XX:AOTCacheOutput=$work/taskmasterctl-status.aot" \
        "$new/bin/taskmasterctl" -c "$work/server" status 'po*' pair:steady crash nosuch >"$work/status.out" 2>&1 || true
    end_daemon
}

# Asks the daemon to end, and insists after a minute.
end_daemon() {
    [ -n "$daemon" ] || return 0
    kill -TERM "$daemon" 2>/dev/null || true
    (sleep 60 && kill -KILL "$daemon") >/dev/null 2>&1 &
    guard=$!
    wait "$daemon" || true
    kill $guard 2>/dev/null || true
    daemon=
}

# Takes a cache over if Java really starts with it: now and then the JVM writes one that it cannot use.
take() {
    [ -s "$new/lib/$1.aot" ] && return
    [ -s "$work/$1.aot" ] || return 1
    mv "$work/$1.aot" "$new/lib/$1.aot"
    # The word behind --version chooses the cache, and nothing else.
    look=${1#taskmaster*[dl]}
    TASKMASTER_JAVA_OPTS=-XX:AOTMode=on "$new/bin/${1%-status}" --version ${look:+"${look#-}"} >/dev/null 2>&1 || {
        rm "$new/lib/$1.aot"
        return 1
    }
}

make_caches() {
    for attempt in 1 2 3; do
        train || continue
        if take taskmasterd && take taskmasterctl && take taskmasterctl-status; then
            return
        fi
    done
    echo "no start-up caches from this JDK after $attempt attempts: programs start slower, nothing else; see" \
        "$PWD/target/training"
    cp -R "$work" target/training
}

unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS TASKMASTER_JAVA_OPTS TASKMASTER_CONFIG
daemon=
scratch=$(mktemp -d "${TMPDIR:-/tmp}/taskmaster.XXXXXX")
work=$scratch/w
trap 'end_daemon; rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

rm -rf $new target/dist.old target/training
mkdir -p $new
link_runtime
install_programs
copy_texts
write_manual_pages
make_caches
# What ./dev compares sources with: when this build began.
[ ! -e target/started ] || cp -p target/started $new/.built
[ ! -e ../dist ] || mv ../dist target/dist.old
mv $new ../dist
rm -rf target/dist.old
