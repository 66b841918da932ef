package vn.phaodai.web;

import java.util.Set;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;

/**
 * A line of the left menu.
 *
 * @param group where it stands
 * @param key bundle prefix of the page: its title is the text
 * @param path address below the context path, as {@code /units}
 * @param icon PrimeIcons name without its prefix, as {@code sitemap}
 * @param roles who sees it; empty for everybody
 */
public record MenuItem(MenuGroup group, String key, String path, String icon, Set<Role> roles) {

    public MenuItem {
        roles = Set.copyOf(roles);
    }

    public static MenuItem of(
            MenuGroup group, String key, String path, String icon, Role... roles) {
        return new MenuItem(group, key, path, icon, Set.of(roles));
    }

    boolean isFor(Caller caller) {
        return roles.isEmpty() || roles.stream().anyMatch(caller::is);
    }

    boolean covers(String address) {
        return address.equals(path) || (!path.equals("/") && address.startsWith(path + "/"));
    }
}
