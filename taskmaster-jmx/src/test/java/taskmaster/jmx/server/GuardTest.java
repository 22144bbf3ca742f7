package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static taskmaster.jmx.mbean.Pictured.pictured;
import static taskmaster.jmx.server.Fixed.as;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectInstance;
import javax.management.ObjectName;
import javax.management.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import taskmaster.core.model.Role;
import taskmaster.jmx.api.Names;
import taskmaster.jmx.mbean.PlatformBeans;
import taskmaster.jmx.mbean.Tree;

final class GuardTest {
    /** What is done with a method of MBeanServer. */
    private enum Decision {
        /** By the caller's role, and as if beans that are not his were not there. */
        JUDGED,
        /** For nobody. */
        REFUSED,
        /** No client can reach it; the connector needs it. */
        INSIDE
    }

    private static final String LISTENER = "javax.management.NotificationListener";

    /** Every method there is; whoever meets a new one in a later JDK has to decide. */
    private static final Map<String, Decision> DECIDED = decisions();

    private static Map<String, Decision> decisions() {
        Map<String, Decision> decided = new TreeMap<>();
        for (String judged : new String[] {
            "getAttribute(ObjectName,String)",
            "getAttributes(ObjectName,String[])",
            "setAttribute(ObjectName,Attribute)",
            "setAttributes(ObjectName,AttributeList)",
            "invoke(ObjectName,String,Object[],String[])",
            "getObjectInstance(ObjectName)",
            "queryMBeans(ObjectName,QueryExp)",
            "queryNames(ObjectName,QueryExp)",
            "isRegistered(ObjectName)",
            "getMBeanCount()",
            "getDefaultDomain()",
            "getDomains()",
            "getMBeanInfo(ObjectName)"
        }) {
            decided.put(judged, Decision.JUDGED);
        }
        for (String refused : new String[] {
            "createMBean(String,ObjectName)",
            "createMBean(String,ObjectName,ObjectName)",
            "createMBean(String,ObjectName,Object[],String[])",
            "createMBean(String,ObjectName,ObjectName,Object[],String[])",
            "registerMBean(Object,ObjectName)",
            "unregisterMBean(ObjectName)",
            "addNotificationListener(ObjectName,ObjectName,NotificationFilter,Object)",
            "removeNotificationListener(ObjectName,ObjectName)",
            "removeNotificationListener(ObjectName,ObjectName,NotificationFilter,Object)",
            "instantiate(String)",
            "instantiate(String,ObjectName)",
            "instantiate(String,Object[],String[])",
            "instantiate(String,ObjectName,Object[],String[])",
            "deserialize(ObjectName,byte[])",
            "deserialize(String,byte[])",
            "deserialize(String,ObjectName,byte[])"
        }) {
            decided.put(refused, Decision.REFUSED);
        }
        for (String inside : new String[] {
            "addNotificationListener(ObjectName,NotificationListener,NotificationFilter,Object)",
            "removeNotificationListener(ObjectName,NotificationListener)",
            "removeNotificationListener(ObjectName,NotificationListener,NotificationFilter,Object)",
            "isInstanceOf(ObjectName,String)",
            "getClassLoaderFor(ObjectName)",
            "getClassLoader(ObjectName)",
            "getClassLoaderRepository()"
        }) {
            decided.put(inside, Decision.INSIDE);
        }
        return decided;
    }

    static Set<String> methods() {
        return methodsByName().keySet();
    }

    private static Map<String, Method> methodsByName() {
        Map<String, Method> methods = new TreeMap<>();
        for (Method method : MBeanServer.class.getMethods()) {
            methods.put(
                    method.getName()
                            + Arrays.stream(method.getParameterTypes())
                                    .map(Class::getSimpleName)
                                    .collect(Collectors.joining(",", "(", ")")),
                    method);
        }
        return methods;
    }

    private static final ObjectName API = Names.process("web", "api");
    private static final ObjectName CRON = Names.process("cron", "cron");
    private static final ObjectName RUNTIME = Names.pattern("java.lang:type=Runtime");

    private final Tree tree = Tree.of(
            pictured("web:api").running(1, Instant.EPOCH),
            pictured("web:db"),
            pictured("cron"),
            pictured("site:web-front"));
    private final Fixed grants = new Fixed()
            .with("webmaster", Role.OPERATOR, "web")
            .with("half", Role.ADMIN, "web:api")
            .with("fronter", Role.VIEWER, "web-*", "program of db");
    private final Noted noted = new Noted();
    private final Guard guard = new Guard(grants, noted.audit(), new Pace(new Clock()));

    @BeforeEach
    void attach() {
        PlatformBeans.register(tree.server());
        guard.setMBeanServer(tree.server());
    }

    private @Nullable Object invoke(ObjectName bean, String operation) throws Exception {
        return guard.invoke(bean, operation, new Object[0], new String[0]);
    }

    private @Nullable Object supervisor(String operation, String argument) throws Exception {
        return guard.invoke(Names.supervisor(), operation, new Object[] {argument}, new String[] {"java.lang.String"});
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyMethodOfTheServerIsDecided(String method) {
        assertThat(DECIDED).containsKey(method);
        assertThatCode(() -> {
                    Method found = methodsByName().get(method);
                    assertThat(found).isNotNull();
                    Class<?> declaring = Guard.class
                            .getMethod(found.getName(), found.getParameterTypes())
                            .getDeclaringClass();
                    assertThat(declaring).isIn(Guard.class, Inside.class, NoCreation.class);
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void withoutACallerNothingIsDone(String method) {
        if (DECIDED.get(method) != Decision.INSIDE) {
            assertThatThrownBy(() -> call(method)).isInstanceOf(SecurityException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void whoeverHasNoAccountAnyMoreMayNothing(String method) {
        if (DECIDED.get(method) != Decision.INSIDE) {
            assertThatThrownBy(() -> as("stranger", () -> call(method))).isInstanceOf(SecurityException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void whatCreatesOrLoadsIsRefusedToAdmins(String method) {
        if (DECIDED.get(method) == Decision.REFUSED) {
            assertThatThrownBy(() -> as("admin", () -> call(method)))
                    .isInstanceOf(SecurityException.class)
                    .hasMessageContaining("refused to everybody");
            assertThat(noted.refusals()).hasSize(1);
        }
    }

    /** Calls a method with arguments that fit, on a guard in front of a server that fails whenever it is reached for a refused one. */
    private Object call(String name) throws Exception {
        Method method = methodsByName().get(name);
        assertThat(method).isNotNull();
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(GuardTest::argument)
                .toArray();
        try {
            return method.invoke(guard, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Exception failure) {
                throw failure;
            }
            throw thrown;
        }
    }

    private static @Nullable Object argument(Class<?> type) {
        return switch (type.getName()) {
            case "javax.management.ObjectName" -> API;
            case "java.lang.String" -> "State";
            case "javax.management.Attribute" -> new Attribute("State", "RUNNING");
            case "javax.management.AttributeList" -> new AttributeList();
            case "[Ljava.lang.String;" -> new String[0];
            case "[Ljava.lang.Object;" -> new Object[0];
            case "[B" -> new byte[0];
            case LISTENER ->
                Proxy.newProxyInstance(
                        GuardTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> null);
            default -> null;
        };
    }

    @Test
    void aViewerReadsAndChangesNothing() throws Exception {
        assertThat(as("viewer", () -> guard.getAttribute(API, "State"))).isEqualTo("RUNNING");
        assertThat(as("viewer", () -> invoke(API, "environment"))).isNotNull();
        for (String verb : new String[] {"start", "stop", "restart"}) {
            assertThatThrownBy(() -> as("viewer", () -> invoke(API, verb)))
                    .isInstanceOf(SecurityException.class)
                    .hasMessage(verb + "() needs the role operator");
        }
        assertThatThrownBy(() -> as("viewer", () -> supervisor("stop", "all"))).isInstanceOf(SecurityException.class);
        assertThat(tree.supervisor().asked()).isEmpty();
    }

    @Test
    void everybodyIsToldWhatHeMayDo() throws Exception {
        assertThat(as("viewer", () -> invoke(Names.supervisor(), "whoami")))
                .isEqualTo(new String[] {"viewer", "viewer", ""});
        assertThat(as("fronter", () -> invoke(Names.supervisor(), "whoami")))
                .isEqualTo(new String[] {"fronter", "viewer", "web-* program of db"});
        assertThat(noted.refusals()).isEmpty();
        assertThatThrownBy(() -> as("stranger", () -> invoke(Names.supervisor(), "whoami")))
                .isInstanceOf(SecurityException.class);
    }

    @Test
    void anOperatorCommandsProcessesAndNotTheDaemon() throws Exception {
        assertThat(as("operator", () -> invoke(API, "restart"))).isEqualTo("web:api: started");
        assertThatThrownBy(() -> as("operator", () -> invoke(Names.supervisor(), "shutdown")))
                .isInstanceOf(SecurityException.class)
                .hasMessage("shutdown() needs the role admin");
        assertThatThrownBy(() -> as("operator", () -> supervisor("update", ""))).isInstanceOf(SecurityException.class);
        assertThat(tree.control().asked()).isEmpty();
    }

    @Test
    void anAdminMayAllThatIsThere() throws Exception {
        assertThat(as("admin", () -> invoke(Names.supervisor(), "shutdown"))).isEqualTo("shutting down");
        assertThat(as("admin", () -> guard.getAttribute(RUNTIME, "InputArguments")))
                .isNotNull();
        assertThatCode(() -> as("admin", () -> invoke(Names.pattern("java.lang:type=Memory"), "gc")))
                .doesNotThrowAnyException();
    }

    @Test
    void anOperationThatDoesNotExistIsForNobodyToTry() {
        assertThatThrownBy(() -> as("operator", () -> invoke(API, "getClass"))).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> as(
                        "operator",
                        () -> guard.invoke(API, "start", new Object[] {"x"}, new String[] {"java.lang.String"})))
                .isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> as("viewer", () -> invoke(API, "getState"))).isInstanceOf(SecurityException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "operator", "half"})
    void howTheDaemonWasStartedIsForAdminsAlone(String user) throws Exception {
        System.setProperty("taskmaster.test.secret", "hunter2");
        for (String secret : new String[] {"ClassPath", "LibraryPath"}) {
            assertThat(as(user, () -> guard.getAttribute(RUNTIME, secret))).isEqualTo("");
            assertThat(as("admin", () -> guard.getAttribute(RUNTIME, secret))).isNotEqualTo("");
        }
        assertThat((String[]) as(user, () -> guard.getAttribute(RUNTIME, "InputArguments")))
                .isEmpty();
        assertThat(String.valueOf(as(user, () -> guard.getAttribute(RUNTIME, "SystemProperties"))))
                .contains("java.vm.name")
                .doesNotContain("hunter2", "java.class.path", "user.name");
        AttributeList seen =
                as(user, () -> guard.getAttributes(RUNTIME, new String[] {"ClassPath", "VmName", "SystemProperties"}));
        assertThat(seen.asList())
                .extracting(Attribute::getName)
                .containsExactly("ClassPath", "VmName", "SystemProperties");
        assertThat(seen.toString()).doesNotContain("hunter2");
        assertThat(String.valueOf(as("admin", () -> guard.getAttribute(RUNTIME, "SystemProperties"))))
                .contains("hunter2");
    }

    @Test
    void aQueryTellsNothingThatItsCallerMayNotRead() throws Exception {
        String classPath = (String) tree.server().getAttribute(RUNTIME, "ClassPath");
        var guess = Query.match(Query.attr("ClassPath"), Query.value(classPath.substring(0, 3) + "*"));
        assertThat(as("admin", () -> guard.queryNames(RUNTIME, guess))).hasSize(1);
        assertThat(as("viewer", () -> guard.queryNames(RUNTIME, guess))).isEmpty();
        assertThat(as("viewer", () -> guard.queryMBeans(RUNTIME, guess))).isEmpty();
    }

    @Test
    void queriesByAttributeWork() throws Exception {
        ObjectName all = Names.pattern("taskmaster:type=Process,*");
        assertThat(as("viewer", () -> guard.queryNames(all, Query.eq(Query.attr("State"), Query.value("RUNNING")))))
                .containsExactly(API);
        assertThat(as(
                        "viewer",
                        () -> guard.queryNames(all, Query.not(Query.gt(Query.attr("StateCode"), Query.value(0))))))
                .hasSize(3);
        assertThat(as("viewer", () -> guard.queryMBeans(all, Query.eq(Query.attr("Nothing"), Query.value(1)))))
                .isEmpty();
    }

    @Test
    void platformBeansAreWrittenByAdminsAlone() throws Exception {
        ObjectName threading = Names.pattern("java.lang:type=Threading");
        Attribute on = new Attribute("ThreadContentionMonitoringEnabled", false);
        assertThatThrownBy(() -> as("operator", () -> {
                    guard.setAttribute(threading, on);
                    return "";
                }))
                .isInstanceOf(SecurityException.class);
        assertThat(as("operator", () -> guard.setAttributes(threading, new AttributeList(List.of(on)))))
                .isEmpty();
        assertThat(as("admin", () -> guard.setAttributes(threading, new AttributeList(List.of(on)))))
                .hasSize(1);
        assertThat(noted.refusals()).hasSize(2);
    }

    @Test
    void consolesDrawThreadsForViewers() throws Exception {
        ObjectName threading = Names.pattern("java.lang:type=Threading");
        assertThat(as(
                        "viewer",
                        () -> guard.invoke(
                                threading, "getThreadInfo", new Object[] {new long[] {1}, 5}, new String[] {"[J", "int"
                                })))
                .isNotNull();
        assertThat(as("viewer", () -> invoke(threading, "findDeadlockedThreads")))
                .isNull();
        assertThatThrownBy(() -> as("viewer", () -> invoke(threading, "resetPeakThreadCount")))
                .isInstanceOf(SecurityException.class);
    }

    // --- accounts for some programs ---

    private Set<String> seenBy(String user) throws Exception {
        Set<String> seen = new TreeSet<>();
        for (ObjectName name : as(user, () -> guard.queryNames(Names.pattern("taskmaster:*"), null))) {
            seen.add(name.getKeyPropertyListString());
        }
        return seen;
    }

    @Test
    void onlyHisProgramsExistForAnAccountThatIsForSome() throws Exception {
        assertThat(seenBy("webmaster"))
                .contains("type=Group,name=web", "type=Process,group=web,name=api", "type=Process,group=web,name=db")
                .doesNotContain("type=Process,group=cron,name=cron", "type=Group,name=cron", "type=Group,name=site");
        assertThat(seenBy("fronter"))
                .contains("type=Process,group=site,name=web-front", "type=Process,group=web,name=db")
                .doesNotContain("type=Process,group=web,name=api");
        assertThat(as("webmaster", () -> guard.isRegistered(CRON))).isFalse();
        assertThat(as("webmaster", () -> guard.getMBeanCount())).isLessThan(as("viewer", () -> guard.getMBeanCount()));
        assertThat(as("webmaster", () -> guard.queryMBeans(CRON, null))).isEmpty();
        for (Callable<?> attempt : List.<Callable<?>>of(
                () -> guard.getAttribute(CRON, "State"),
                () -> guard.getAttributes(CRON, new String[] {"State"}),
                () -> guard.getMBeanInfo(CRON),
                () -> guard.getObjectInstance(CRON),
                () -> guard.isInstanceOf(CRON, "x"),
                () -> invoke(CRON, "stop"),
                () -> guard.setAttributes(CRON, new AttributeList()),
                () -> invoke(Names.group("cron"), "stop"))) {
            assertThatThrownBy(() -> as("webmaster", attempt))
                    .isInstanceOf(InstanceNotFoundException.class)
                    .hasMessageContaining("cron");
        }
        assertThat(tree.supervisor().asked()).isEmpty();
    }

    @Test
    void whatIsNotThereAndWhatIsNotHisAnswerAlike() throws Exception {
        ObjectName nothing = Names.process("cron", "none");
        Exception absent = failure("webmaster", () -> guard.getAttribute(nothing, "State"));
        Exception hidden = failure("webmaster", () -> guard.getAttribute(CRON, "State"));
        assertThat(hidden).hasSameClassAs(absent);
        assertThat(hidden.getMessage()).isEqualTo(CRON.toString());
        assertThat(absent.getMessage()).isEqualTo(nothing.toString());
    }

    private static Exception failure(String user, Callable<?> call) {
        try {
            as(user, call);
        } catch (Exception expected) {
            return expected;
        }
        throw new AssertionError("nothing was thrown");
    }

    @Test
    void theDaemonShowsAndCommandsOnlyHisPrograms() throws Exception {
        assertThat((String[]) as("webmaster", () -> guard.getAttribute(Names.supervisor(), "StatusRows")))
                .hasSize(2)
                .allMatch(row -> row.startsWith("web:"));
        assertThat(as("webmaster", () -> guard.getAttribute(Names.supervisor(), "ProcessCount")))
                .isEqualTo(2);
        assertThat((String[]) as("webmaster", () -> supervisor("stop", "all cron")))
                .containsExactly(
                        "cron\tNO_SUCH_PROCESS\tno such process",
                        "web:api\tSTOPPED\tstopped",
                        "web:db\tSTOPPED\tstopped");
        assertThat((String[]) as("half", () -> invoke(Names.group("web"), "stop")))
                .containsExactly("web:api\tSTOPPED\tstopped");
        assertThat(tree.supervisor().asked()).containsExactly("stop web:api web:db", "stop web:api");
    }

    @Test
    void whatConcernsAllProgramsIsNotForAnAccountForSome() {
        for (Callable<?> attempt : List.<Callable<?>>of(
                () -> invoke(Names.supervisor(), "shutdown"),
                () -> supervisor("update", ""),
                () -> invoke(Names.supervisor(), "reread"),
                () -> guard.invoke(
                        Names.supervisor(), "readMainLog", new Object[] {0L, 1}, new String[] {"long", "int"}))) {
            assertThatThrownBy(() -> as("half", attempt)).isInstanceOf(SecurityException.class);
        }
    }

    @Test
    void afterACallEverythingIsSeenAgainOnThatThread() throws Exception {
        as("webmaster", () -> guard.getAttribute(Names.supervisor(), "StatusRows"));
        assertThat((String[]) as("viewer", () -> guard.getAttribute(Names.supervisor(), "StatusRows")))
                .hasSize(4);
    }

    // --- the record of who did what ---

    @Test
    void everyCommandIsToldWithWhoFromWhereWhatAndOutcome() throws Exception {
        as("operator", () -> supervisor("stop", "web:api"));
        assertThat(noted.texts())
                .hasSize(2)
                .first()
                .isEqualTo("command: operator from a test: stop(web:api) on type=Supervisor");
        assertThat(noted.texts().getLast())
                .matches("command done: operator from a test: stop\\(web:api\\) on type=Supervisor: \\d+ ms");
    }

    @Test
    void refusalsAndFailuresAreTold() {
        assertThatThrownBy(() -> as("viewer", () -> invoke(API, "stop"))).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> as(
                "operator",
                () -> guard.invoke(API, "signal", new Object[] {"NO\nSUCH"}, new String[] {"java.lang.String"})));
        assertThat(noted.refusals())
                .containsExactly(
                        "command refused: viewer from a test: stop() on type=Process,group=web,name=api: "
                                + "needs the role operator",
                        "command failed: operator from a test: signal(NO\\u000aSUCH) on type=Process,group=web,"
                                + "name=api: BAD_SIGNAL: no signal NO\\u000aSUCH; expected a name, with or without"
                                + " SIG, or a number");
    }

    @Test
    void lookingIsNotRecorded() throws Exception {
        as("viewer", () -> guard.getAttribute(API, "State"));
        as("viewer", () -> invoke(API, "environment"));
        as("viewer", () -> guard.queryNames(null, null));
        assertThat(noted.texts()).isEmpty();
    }

    // --- the connector's own calls ---

    @Test
    void theConnectorHearsBeansThatComeWhenNobodyCalls() {
        assertThatCode(() -> guard.isInstanceOf(API, "javax.management.NotificationBroadcaster"))
                .doesNotThrowAnyException();
        assertThatCode(() -> guard.addNotificationListener(API, (heard, handback) -> {}, null, null))
                .doesNotThrowAnyException();
    }

    @Test
    void beansAreGivenOnce() {
        assertThatThrownBy(() -> guard.setMBeanServer(MBeanServerFactory.newMBeanServer()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Guard(grants, noted.audit(), new Pace(new Clock())).getMBeanServer())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void foundBeansAreToldWithTheirClass() throws Exception {
        assertThat(as("viewer", () -> guard.queryMBeans(API, null)))
                .extracting(ObjectInstance::getObjectName)
                .containsExactly(API);
    }
}
