package vn.phaodai.kernel;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.PrintWriter;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.matcher.ElementMatchers;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.TestCallers;

/**
 * As much of a container as use cases need to run against a {@link TestDatabase}: injection by
 * type, entity managers of several persistence units on one connection, a transaction around every
 * call of a stateless bean, events with their phases. Roles are not checked: that is what the tests
 * of the whole system are for.
 */
public final class TestContainer implements AutoCloseable {

    private static final Logger QUIET = Logger.getLogger("org.hibernate");

    static {
        QUIET.setLevel(Level.SEVERE);
    }

    private static final Map<String, EntityManagerFactory> FACTORIES = new ConcurrentHashMap<>();
    private static final ThreadLocal<Deque<Work>> OPEN = ThreadLocal.withInitial(ArrayDeque::new);

    private final TestDatabase database;
    private final Map<Class<?>, Object> beans = new LinkedHashMap<>();
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final TestCallers callers = new TestCallers();

    public TestContainer(TestDatabase database) {
        this.database = database;
        beans.put(Callers.class, callers);
        inject(callers, Callers.class);
    }

    /** The bean of this type, made on first use with all it injects. */
    public synchronized <T> T get(Class<T> type) {
        Object known = beans.get(type);
        if (known == null) {
            known =
                    beans.values().stream()
                            .filter(type::isInstance)
                            .findFirst()
                            .orElseGet(() -> make(type));
            beans.put(type, known);
        }
        return type.cast(known);
    }

    /** Uses this object wherever the type is injected; before anything that needs it is made. */
    public synchronized <T> T put(Class<T> type, T bean) {
        beans.put(type, bean);
        inject(bean, bean.getClass());
        return bean;
    }

    /** From now on this is who calls. */
    public TestContainer as(Caller caller) {
        callers.become(caller);
        return this;
    }

    /** Everything fired so far. */
    public <T> List<T> fired(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Runs it in the current transaction, or in one of its own. */
    public <T> T call(Callable<T> work) {
        return OPEN.get().isEmpty() ? callInNew(work) : quietly(work);
    }

    public void run(Runnable work) {
        call(
                () -> {
                    work.run();
                    return null;
                });
    }

    /** Runs it in a transaction of its own. */
    public <T> T callInNew(Callable<T> work) {
        Work mine = new Work();
        OPEN.get().push(mine);
        T result;
        try {
            result = quietly(work);
            mine.commit();
        } catch (RuntimeException | Error failed) {
            mine.rollback();
            throw failed;
        } finally {
            OPEN.get().pop();
            mine.close();
        }
        mine.afterSuccess.forEach(Runnable::run);
        return result;
    }

    /** Forgets its beans. */
    @Override
    public void close() {
        beans.clear();
    }

    private <T> Object make(Class<T> type) {
        Class<? extends T> made = isManaged(type) ? managed(type) : type;
        try {
            Constructor<? extends T> constructor = made.getDeclaredConstructor();
            constructor.setAccessible(true);
            T bean = constructor.newInstance();
            beans.put(type, bean);
            inject(bean, type);
            return bean;
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(type.getName(), failed);
        }
    }

    private static boolean isManaged(Class<?> type) {
        return type.isAnnotationPresent(Stateless.class)
                || type.isAnnotationPresent(Transactional.class)
                || Stream.of(type.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(Transactional.class));
    }

    private <T> Class<? extends T> managed(Class<T> type) {
        try {
            return new ByteBuddy()
                    .subclass(type)
                    .method(
                            ElementMatchers.not(ElementMatchers.isDeclaredBy(Object.class))
                                    .and(ElementMatchers.not(ElementMatchers.isPrivate())))
                    .intercept(MethodDelegation.to(new Transactions()))
                    .make()
                    .load(
                            type.getClassLoader(),
                            ClassLoadingStrategy.UsingLookup.of(
                                    MethodHandles.privateLookupIn(type, MethodHandles.lookup())))
                    .getLoaded();
        } catch (IllegalAccessException failed) {
            throw new IllegalStateException(type.getName(), failed);
        }
    }

    /**
     * Does what the container does around a call. What needs no transaction gets one all the same,
     * for the sake of the connection.
     */
    public final class Transactions {

        @RuntimeType
        public Object around(@SuperCall Callable<?> call, @Origin Method method) throws Exception {
            return switch (rule(method)) {
                case "REQUIRES_NEW" -> callInNew(call);
                case "NOT_SUPPORTED", "NONE" -> call.call();
                case "MANDATORY" -> {
                    current();
                    yield call.call();
                }
                default -> TestContainer.this.call(call);
            };
        }

        private static String rule(Method method) {
            Class<?> type = method.getDeclaringClass();
            if (type.isAnnotationPresent(Stateless.class)) {
                TransactionAttribute own = method.getAnnotation(TransactionAttribute.class);
                TransactionAttribute rule =
                        own == null ? type.getAnnotation(TransactionAttribute.class) : own;
                return rule == null ? "REQUIRED" : rule.value().name();
            }
            Transactional own = method.getAnnotation(Transactional.class);
            Transactional rule = own == null ? type.getAnnotation(Transactional.class) : own;
            return rule == null ? "NONE" : rule.value().name();
        }
    }

    private void inject(Object bean, Class<?> declared) {
        for (Class<?> type = declared; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Object value = valueFor(field);
                if (value != null) {
                    try {
                        field.setAccessible(true);
                        field.set(bean, value);
                    } catch (IllegalAccessException failed) {
                        throw new IllegalStateException(field.toString(), failed);
                    }
                }
            }
        }
    }

    private Object valueFor(Field field) {
        PersistenceContext unit = field.getAnnotation(PersistenceContext.class);
        if (unit != null) {
            return proxy(
                    EntityManager.class,
                    (self, method, args) ->
                            invoke(current().entityManager(unit.unitName()), method, args));
        }
        if (!field.isAnnotationPresent(Inject.class)) {
            return null;
        }
        if (field.getType() == Event.class) {
            return proxy(
                    Event.class,
                    (self, method, args) -> {
                        fire(args[0]);
                        return null;
                    });
        }
        if (field.getType() == Instance.class) {
            Class<?> wanted =
                    (Class<?>)
                            ((ParameterizedType) field.getGenericType())
                                    .getActualTypeArguments()[0];
            return proxy(
                    Instance.class,
                    (self, method, args) ->
                            invoke(
                                    beans.values().stream()
                                            .filter(wanted::isInstance)
                                            .distinct()
                                            .toList(),
                                    method,
                                    args));
        }
        return get(field.getType());
    }

    private void fire(Object event) {
        events.add(event);
        for (Object bean : Set.copyOf(beans.values())) {
            for (Class<?> type = bean.getClass(); type != null; type = type.getSuperclass()) {
                if (!type.getName().contains("ByteBuddy")) {
                    for (Method method : type.getDeclaredMethods()) {
                        hear(bean, method, event);
                    }
                }
            }
        }
    }

    private void hear(Object bean, Method method, Object event) {
        for (Parameter parameter : method.getParameters()) {
            Observes observes = parameter.getAnnotation(Observes.class);
            if (observes != null && parameter.getType().isInstance(event)) {
                method.setAccessible(true);
                Runnable call = () -> quietly(() -> invoke(bean, method, new Object[] {event}));
                if (observes.during() == TransactionPhase.IN_PROGRESS || OPEN.get().isEmpty()) {
                    call.run();
                } else {
                    current().afterSuccess.add(call);
                }
            }
        }
    }

    private static Work current() {
        Work work = OPEN.get().peek();
        if (work == null) {
            throw new IllegalStateException("No transaction: use call or run");
        }
        return work;
    }

    private static Object invoke(Object target, Method method, Object[] args) throws Exception {
        try {
            if (target instanceof List<?> list && !method.getDeclaringClass().isInstance(list)) {
                return List.class.getMethod(method.getName()).invoke(list);
            }
            return method.invoke(target, args);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static <T> T quietly(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** One transaction: one connection, under all persistence units that take part. */
    private final class Work {

        private final Map<String, EntityManager> managers = new HashMap<>();
        private final List<Runnable> afterSuccess = new ArrayList<>();
        private Connection connection;

        EntityManager entityManager(String unit) {
            return managers.computeIfAbsent(
                    unit,
                    missing -> {
                        EntityManager made = factory(missing).createEntityManager();
                        made.getTransaction().begin();
                        return made;
                    });
        }

        Connection connection() throws SQLException {
            if (connection == null) {
                connection = database.app();
                connection.setAutoCommit(false);
            }
            Set<String> mine = Set.of("close", "commit", "rollback", "setAutoCommit", "abort");
            return proxy(
                    Connection.class,
                    (self, method, args) -> {
                        if (method.getName().startsWith("prepare")) {
                            StatementCount.heard((String) args[0]);
                        }
                        return mine.contains(method.getName())
                                        && (args == null || !method.getName().equals("rollback"))
                                ? null
                                : invoke(connection, method, args);
                    });
        }

        void commit() {
            managers.values().forEach(EntityManager::flush);
            managers.values().forEach(each -> each.getTransaction().commit());
            finish(true);
        }

        void rollback() {
            managers.values().stream()
                    .filter(each -> each.getTransaction().isActive())
                    .forEach(each -> each.getTransaction().rollback());
            finish(false);
        }

        private void finish(boolean keep) {
            try {
                if (connection != null && keep) {
                    connection.commit();
                } else if (connection != null) {
                    connection.rollback();
                }
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        void close() {
            managers.values().forEach(EntityManager::close);
            try {
                if (connection != null) {
                    connection.close();
                }
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    private static EntityManagerFactory factory(String unit) {
        return FACTORIES.computeIfAbsent(
                unit,
                missing ->
                        Persistence.createEntityManagerFactory(
                                missing,
                                Map.of(
                                        "jakarta.persistence.transactionType",
                                        "RESOURCE_LOCAL",
                                        "jakarta.persistence.jtaDataSource",
                                        new Source(),
                                        "jakarta.persistence.nonJtaDataSource",
                                        new Source(),
                                        "hibernate.type.json_format_mapper",
                                        new NoJson())));
    }

    /** Nothing is mapped to JSON here; without this a provider of JSON-B would be looked for. */
    private static final class NoJson implements FormatMapper {

        @Override
        public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
            throw new UnsupportedOperationException();
        }
    }

    /** Hands every persistence unit the connection of the current transaction. */
    private static final class Source implements DataSource {

        @Override
        public Connection getConnection() throws SQLException {
            return current().connection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {
            // nothing is written
        }

        @Override
        public void setLoginTimeout(int seconds) {
            // connections are local
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("Nothing is wrapped");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
