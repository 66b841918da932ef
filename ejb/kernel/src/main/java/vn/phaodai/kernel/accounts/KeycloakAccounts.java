package vn.phaodai.kernel.accounts;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.UserRepresentation;

/** Keycloak by its admin API, as the service account. */
@ApplicationScoped
class KeycloakAccounts implements Accounts {

    private static final String UNIT = "unit";
    private static final int CONNECT_SECONDS = 3;
    private static final int READ_SECONDS = 10;
    private static final int PROVIDER_PRIORITY = 100;

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
        attributes.put(UNIT, List.of(unitCode));
        account.setAttributes(attributes);
        user.update(account);
        user.logout();
        return true;
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
