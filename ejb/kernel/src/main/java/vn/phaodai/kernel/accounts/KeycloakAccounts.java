package vn.phaodai.kernel.accounts;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.VietnameseText;

/** Keycloak by its admin API, as the service account. */
@ApplicationScoped
class KeycloakAccounts implements Accounts {

    private static final String UNIT = "unit";
    private static final int CONNECT_SECONDS = 3;
    private static final int READ_SECONDS = 10;
    private static final int PROVIDER_PRIORITY = 100;
    private static final int PAGE = 500;
    private static final Logger LOG = Logger.getLogger(KeycloakAccounts.class);

    private final KeycloakSettings settings;
    private Keycloak keycloak;

    KeycloakAccounts() {
        this(KeycloakSettings.of(System.getenv()));
    }

    KeycloakAccounts(KeycloakSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean moveToUnit(String username, String unitCode) {
        return user(username, user -> setUnit(user, unitCode)).isPresent();
    }

    @Override
    public Optional<String> mailOf(String username) {
        return user(username, user -> Optional.ofNullable(user.toRepresentation().getEmail()))
                .flatMap(Function.identity());
    }

    private static boolean setUnit(UserResource user, String unitCode) {
        UserRepresentation account = user.toRepresentation();
        Map<String, List<String>> attributes =
                account.getAttributes() == null
                        ? new HashMap<>()
                        : new HashMap<>(account.getAttributes());
        if (unitCode == null) {
            attributes.remove(UNIT);
        } else {
            attributes.put(UNIT, List.of(unitCode));
        }
        account.setAttributes(attributes);
        user.update(account);
        user.logout();
        return true;
    }

    @Override
    public void stand(AccountStanding standing) {
        RealmResource realm = keycloak().realm(settings.realm());
        if (standing.enabled() && find(realm, standing.username()).isEmpty()) {
            open(realm, standing);
        }
        find(realm, standing.username())
                .ifPresent(found -> change(realm, realm.users().get(found.getId()), standing));
    }

    private static Optional<UserRepresentation> find(RealmResource realm, String username) {
        return realm.users().searchByUsername(username, true).stream().findFirst();
    }

    /** Without a password: the holder gets one from an administrator. */
    private static void open(RealmResource realm, AccountStanding standing) {
        UserRepresentation account = new UserRepresentation();
        account.setUsername(standing.username());
        account.setEnabled(true);
        account.setEmail(standing.mail());
        name(account, standing.name());
        if (standing.unitCode() != null) {
            account.setAttributes(Map.of(UNIT, List.of(standing.unitCode())));
        }
        try (Response answer = realm.users().create(account)) {
            boolean there = answer.getStatus() == Response.Status.CONFLICT.getStatusCode();
            if (!there && answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
                throw new IllegalStateException(
                        "Keycloak opened no account: " + answer.getStatus());
            }
        }
    }

    private static void name(UserRepresentation account, String name) {
        if (name != null) {
            account.setFirstName(VietnameseText.givenName(name));
            int given = name.lastIndexOf(' ');
            account.setLastName(given < 0 ? "" : name.substring(0, given));
        }
    }

    private static void change(RealmResource realm, UserResource user, AccountStanding standing) {
        UserRepresentation account = user.toRepresentation();
        boolean changed = account.isEnabled() != standing.enabled();
        account.setEnabled(standing.enabled());
        boolean described = describe(account, standing);
        if (changed || described) {
            user.update(account);
        }
        if (standing.role() != null) {
            changed |= giveRole(realm, user, standing.role());
        }
        if (changed) {
            user.logout();
        }
    }

    /**
     * Name and mail address as they should be.
     *
     * @return whether the account had others
     */
    private static boolean describe(UserRepresentation account, AccountStanding standing) {
        if (standing.name() == null) {
            return false;
        }
        boolean renamed = !standing.name().equals(nameOf(account));
        if (renamed) {
            name(account, standing.name());
        }
        String mail = standing.mail() == null ? "" : standing.mail();
        boolean readdressed =
                !mail.equalsIgnoreCase(account.getEmail() == null ? "" : account.getEmail());
        if (readdressed) {
            account.setEmail(mail);
        }
        return renamed || readdressed;
    }

    /** Family name first; null if there is none. */
    private static String nameOf(UserRepresentation account) {
        return VietnameseText.clean(
                Stream.of(account.getLastName(), account.getFirstName())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")));
    }

    /**
     * @return whether it had other roles
     */
    private static boolean giveRole(RealmResource realm, UserResource user, String role) {
        List<RoleRepresentation> held = user.roles().realmLevel().listAll();
        if (held.stream().anyMatch(each -> AccountState.BY_HAND.contains(each.getName()))) {
            return false;
        }
        List<RoleRepresentation> others =
                held.stream()
                        .filter(each -> AccountState.BY_POSITION.contains(each.getName()))
                        .filter(each -> !each.getName().equals(role))
                        .toList();
        boolean lacks = held.stream().noneMatch(each -> each.getName().equals(role));
        if (lacks) {
            user.roles().realmLevel().add(List.of(realm.roles().get(role).toRepresentation()));
        }
        if (!others.isEmpty()) {
            user.roles().realmLevel().remove(others);
        }
        return lacks || !others.isEmpty();
    }

    @Override
    public List<AccountState> all() {
        try {
            RealmResource realm = keycloak().realm(settings.realm());
            Map<String, Set<String>> roles = new HashMap<>();
            Stream.concat(AccountState.BY_HAND.stream(), AccountState.BY_POSITION.stream())
                    .forEach(
                            role ->
                                    pages(
                                                    (first, most) ->
                                                            realm.roles()
                                                                    .get(role)
                                                                    .getUserMembers(first, most))
                                            .forEach(
                                                    user ->
                                                            roles.computeIfAbsent(
                                                                            user.getUsername(),
                                                                            any -> new HashSet<>())
                                                                    .add(role)));
            return pages((first, most) -> realm.users().list(first, most)).stream()
                    .filter(user -> user.getServiceAccountClientId() == null)
                    .map(
                            user ->
                                    new AccountState(
                                            user.getUsername(),
                                            nameOf(user),
                                            VietnameseText.clean(user.getEmail()),
                                            Boolean.TRUE.equals(user.isEnabled()),
                                            user.firstAttribute(UNIT),
                                            roles.getOrDefault(user.getUsername(), Set.of())))
                    .sorted(Comparator.comparing(AccountState::username))
                    .toList();
        } catch (ProcessingException | WebApplicationException down) {
            LOG.warn("Keycloak cannot be asked for its accounts", down);
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.accounts.unreachable");
        }
    }

    private static List<UserRepresentation> pages(
            BiFunction<Integer, Integer, List<UserRepresentation>> read) {
        List<UserRepresentation> all = new ArrayList<>();
        List<UserRepresentation> page;
        do {
            page = read.apply(all.size(), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    private <T> Optional<T> user(String username, Function<UserResource, T> work) {
        UsersResource users = keycloak().realm(settings.realm()).users();
        return users.searchByUsername(username, true).stream()
                .findFirst()
                .map(found -> work.apply(users.get(found.getId())));
    }

    private synchronized Keycloak keycloak() {
        if (!settings.isComplete()) {
            throw new IllegalStateException("PHAODAI_KEYCLOAK_ADMIN_SECRET is not set");
        }
        if (keycloak == null) {
            Client client =
                    ClientBuilder.newBuilder()
                            .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                            .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                            .register(JacksonProvider.class, PROVIDER_PRIORITY)
                            .build();
            keycloak =
                    KeycloakBuilder.builder()
                            .serverUrl(settings.url())
                            .realm(settings.realm())
                            .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                            .clientId(settings.client())
                            .clientSecret(settings.secret())
                            .resteasyClient(client)
                            .build();
        }
        return keycloak;
    }

    @PreDestroy
    synchronized void close() {
        if (keycloak != null) {
            keycloak.close();
        }
    }
}
