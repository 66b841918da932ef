package vn.phaodai.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.SystemTask;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.imports.ImportTarget;

/**
 * The rules of the architecture, by name. They are written for a root package, so that the same
 * rules run over the product and over the fixtures that break them.
 */
final class Rules {

    /** Which capabilities a module may use beside itself. */
    private static final Map<String, List<String>> ALLOWED =
            Map.of(
                    "kernel", List.of(),
                    "force", List.of("kernel"),
                    "reporting", List.of("kernel"),
                    "web", List.of("kernel", "force", "reporting"));

    private static final Set<String> READING =
            Set.of(
                    "createQuery",
                    "createNativeQuery",
                    "createNamedQuery",
                    "createStoredProcedureQuery",
                    "find",
                    "getReference",
                    "getCriteriaBuilder",
                    "unwrap");
    private static final Set<String> JDBC =
            Set.of("getConnection", "prepareStatement", "createStatement", "prepareCall");
    private static final Set<String> BEYOND_SCOPE = Set.of("system", "scopeOf");
    private static final String[] OLD_JAVAX =
            Stream.of(
                            "activation annotation batch decorator ejb el enterprise faces inject interceptor"
                                    .split(" "),
                            "jms json mail persistence resource security.auth.message servlet validation"
                                    .split(" "),
                            "websocket ws xml.bind xml.ws".split(" "))
                    .flatMap(Arrays::stream)
                    .map(name -> "javax." + name + "..")
                    .toArray(String[]::new);

    private final String root;
    private final Map<String, ArchRule> rules = new LinkedHashMap<>();

    private Rules(String root) {
        this.root = root;
        ALLOWED.forEach((module, allowed) -> rules.put("dependenciesOf_" + module, uses(module)));
        rules.put("noPackageCycles", slices().matching(root + ".(**)").should().beFreeOfCycles());
        rules.put(
                "entitiesStayInTheirPackage",
                classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate());
        rules.put(
                "repositoriesStayInTheirPackage",
                classes()
                        .that()
                        .haveSimpleNameEndingWith("Repository")
                        .should()
                        .bePackagePrivate());
        rules.put("entityManagerOnlyInRepositories", entityManagerOnlyInRepositories());
        rules.put("queriesTakeTheScope", queriesTakeTheScope());
        rules.put("noPlainJdbcBesideTheScope", noPlainJdbc());
        rules.put("onlySystemTasksActAsTheSystem", onlySystemTasksActAsTheSystem());
        rules.put("openBeansReadOnlyOpenData", openBeansReadOnlyOpenData());
        rules.put("useCasesNameTheirRoles", useCasesNameTheirRoles());
        rules.put(
                "facesOnlyInWeb",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(module("web"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.faces..", "org.primefaces.."));
        rules.put(
                "noPersistenceInWeb",
                noClasses()
                        .that()
                        .resideInAPackage(module("web"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.persistence..", "org.hibernate.."));
        rules.put(
                "noJavaxOfOldJavaEE",
                noClasses().should().dependOnClassesThat().resideInAnyPackage(OLD_JAVAX));
        rules.put("namesSayWhatThingsAre", namesSayWhatThingsAre());
        rules.put("daysAreThoseOfTheCity", daysAreThoseOfTheCity());
        rules.put("resourcesAreReached", classes().should(new Reached()));
        rules.put("beansAreCalledByTheirPublicMethods", beansAreCalledByTheirPublicMethods());
    }

    static Map<String, ArchRule> of(String root) {
        return Map.copyOf(new Rules(root).rules);
    }

    private String module(String name) {
        return root + "." + name + "..";
    }

    private ArchRule uses(String module) {
        String[] others =
                ALLOWED.keySet().stream()
                        .filter(other -> !other.equals(module))
                        .filter(other -> !ALLOWED.get(module).contains(other))
                        .map(this::module)
                        .toArray(String[]::new);
        if (others.length == 0) {
            return noClasses()
                    .that(resideInAPackage(module(module)))
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage(root + "..")
                                    .and(
                                            resideOutsideOfPackages(
                                                    ALLOWED.keySet().stream()
                                                            .map(this::module)
                                                            .toArray(String[]::new))));
        }
        return noClasses()
                .that(resideInAPackage(module(module)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(others));
    }

    private static ArchRule entityManagerOnlyInRepositories() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .and()
                .doNotBelongToAnyOf(ListQuery.class, SqlChange.class, Scope.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class);
    }

    private static ArchRule queriesTakeTheScope() {
        return classes()
                .that(not(isOneOf(ListQuery.class, SqlChange.class, Scope.class)))
                .should(
                        accessOnlyWhere(
                                "read through Scope, or say with @Unscoped why not",
                                access ->
                                        (access.getTargetOwner().isAssignableTo(EntityManager.class)
                                                        && READING.contains(access.getName()))
                                                || (isOneOf(ListQuery.class, SqlChange.class)
                                                                .test(access.getTargetOwner())
                                                        && access.getName().equals("<init>")),
                                Rules::isUnscoped));
    }

    private static ArchRule noPlainJdbc() {
        return classes()
                .should(
                        accessOnlyWhere(
                                "use no JDBC of their own, or say with @Unscoped why",
                                access ->
                                        JDBC.contains(access.getName())
                                                && (access.getTargetOwner()
                                                                .isAssignableTo(Connection.class)
                                                        || access.getTargetOwner()
                                                                .isAssignableTo(DataSource.class)
                                                        || access.getTargetOwner()
                                                                .isEquivalentTo(
                                                                        java.sql.DriverManager
                                                                                .class)),
                                Rules::isUnscoped));
    }

    private static ArchRule onlySystemTasksActAsTheSystem() {
        return classes()
                .that(not(isOneOf(Callers.class)))
                .should(
                        accessOnlyWhere(
                                "act as the system only when marked @SystemTask",
                                access ->
                                        access.getTargetOwner().isEquivalentTo(Callers.class)
                                                && BEYOND_SCOPE.contains(access.getName()),
                                origin -> outermost(origin).isAnnotatedWith(SystemTask.class)));
    }

    /** A bean without roles is open to everybody, so it may only read what everybody may see. */
    private static ArchRule openBeansReadOnlyOpenData() {
        return classes()
                .that()
                .arePublic()
                .and(
                        not(
                                describe(
                                        "are use cases, registers that Imports guards, or system tasks",
                                        Rules::isGuarded)))
                .should(
                        new ArchCondition<JavaClass>("use only @Unscoped repositories") {
                            @Override
                            public void check(JavaClass bean, ConditionEvents events) {
                                bean.getDirectDependenciesFromSelf().stream()
                                        .filter(
                                                use ->
                                                        use.getTargetClass()
                                                                .getSimpleName()
                                                                .endsWith("Repository"))
                                        .filter(
                                                use ->
                                                        !use.getTargetClass()
                                                                .isAnnotatedWith(Unscoped.class))
                                        .forEach(
                                                use ->
                                                        events.add(
                                                                SimpleConditionEvent.violated(
                                                                        bean,
                                                                        use.getDescription())));
                            }
                        });
    }

    private static ArchRule useCasesNameTheirRoles() {
        return methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(describe("are session beans", Rules::isSessionBean))
                .and(
                        describe(
                                "are no timeouts",
                                (JavaMethod method) ->
                                        !method.isAnnotatedWith(jakarta.ejb.Timeout.class)
                                                && !method.isAnnotatedWith(
                                                        jakarta.ejb.Schedule.class)))
                .should(
                        new ArchCondition<JavaMethod>("say who may call them") {
                            @Override
                            public void check(JavaMethod method, ConditionEvents events) {
                                if (!saysRoles(method)) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    method,
                                                    method.getFullName()
                                                            + " says no role, on itself or its class"));
                                }
                            }
                        });
    }

    /**
     * The server's view of a session bean has no other methods: calling one fails, but only there.
     */
    private static ArchRule beansAreCalledByTheirPublicMethods() {
        return classes()
                .should(
                        new ArchCondition<JavaClass>("call session beans by public methods") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                type.getMethodCallsFromSelf().stream()
                                        .filter(call -> isSessionBean(call.getTargetOwner()))
                                        .filter(
                                                call ->
                                                        !call.getTargetOwner()
                                                                .equals(
                                                                        outermost(
                                                                                call.getOrigin())))
                                        .filter(
                                                call ->
                                                        call.getTarget()
                                                                .resolveMember()
                                                                .filter(Rules::isHiddenFromOthers)
                                                                .isPresent())
                                        .forEach(
                                                call ->
                                                        events.add(
                                                                SimpleConditionEvent.violated(
                                                                        type,
                                                                        call.getDescription())));
                            }
                        });
    }

    private static boolean isHiddenFromOthers(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC);
    }

    private static ArchRule namesSayWhatThingsAre() {
        return classes()
                .should(
                        new ArchCondition<JavaClass>("have a name that says what they are") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                String name = type.getSimpleName();
                                if (name.matches(
                                        ".*(Impl|Manager|Helper|Utils?|DTO|Dto)|Base[A-Z].*|.*[a-z]Base")) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    type, type.getName() + " says nothing"));
                                }
                            }
                        });
    }

    private static ArchRule daysAreThoseOfTheCity() {
        return classes()
                .should(
                        accessOnlyWhere(
                                "take the day from BusinessClock, since the server's may be another",
                                access ->
                                        access.getName().equals("now")
                                                && (access.getTargetOwner()
                                                                .isEquivalentTo(LocalDate.class)
                                                        || access.getTargetOwner()
                                                                .isEquivalentTo(
                                                                        LocalDateTime.class))
                                                && access.getTarget()
                                                        instanceof
                                                        com.tngtech.archunit.core.domain
                                                                        .AccessTarget
                                                                        .MethodCallTarget
                                                                method
                                                && method.getRawParameterTypes().isEmpty(),
                                origin -> false));
    }

    private static ArchCondition<JavaClass> accessOnlyWhere(
            String description,
            java.util.function.Predicate<JavaAccess<?>> concerned,
            java.util.function.Predicate<JavaCodeUnit> allowed) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(concerned)
                        .filter(access -> !allowed.test(access.getOrigin()))
                        .forEach(
                                access ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type, access.getDescription())));
            }
        };
    }

    private static boolean isUnscoped(JavaCodeUnit origin) {
        return origin.isAnnotatedWith(Unscoped.class)
                || origin.getOwner().isAnnotatedWith(Unscoped.class)
                || outermost(origin).isAnnotatedWith(Unscoped.class);
    }

    private static JavaClass outermost(JavaCodeUnit origin) {
        JavaClass type = origin.getOwner();
        while (type.getEnclosingClass().isPresent()) {
            type = type.getEnclosingClass().get();
        }
        return type;
    }

    private static boolean isGuarded(JavaClass type) {
        return isSessionBean(type)
                || type.isAssignableTo(ImportTarget.class)
                || type.isAnnotatedWith(SystemTask.class)
                || !type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isSessionBean(JavaClass type) {
        return type.isAnnotatedWith(Stateless.class)
                || type.isAnnotatedWith(Singleton.class)
                || type.isAnnotatedWith(Stateful.class);
    }

    private static boolean saysRoles(JavaMethod method) {
        return Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class)
                .anyMatch(
                        roles ->
                                method.isAnnotatedWith(roles)
                                        || method.getOwner().isAnnotatedWith(roles));
    }

    private static DescribedPredicate<JavaClass> isOneOf(Class<?>... types) {
        return describe(
                "are " + Arrays.toString(types),
                type -> Arrays.stream(types).anyMatch(type::isEquivalentTo));
    }
}
