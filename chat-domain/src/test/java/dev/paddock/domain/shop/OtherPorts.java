package dev.paddock.domain.shop;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;

/** Ports of which some are others, so that a test can watch them or have them fail. */
public final class OtherPorts {
    private OtherPorts() {}

    /** The ports of {@code ports}, but for each of {@code others} in the place of the port that it implements. */
    public static Ports in(Ports ports, Object... others) {
        var instead = List.of(others);
        return (Ports) Proxy.newProxyInstance(
                Ports.class.getClassLoader(), new Class<?>[] {Ports.class}, (proxy, accessor, none) -> {
                    for (var other : instead) {
                        if (accessor.getReturnType().isInstance(other)) {
                            return other;
                        }
                    }
                    try {
                        return accessor.invoke(ports);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
