package io.kvmnet.libvirt;

import io.kvmnet.error.Failure;
import io.kvmnet.libvirt.jna.LibvirtFunctions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The real library with an observer in front of it. */
final class InterceptedLibvirt {

  private InterceptedLibvirt() {}

  /** What stands between a caller and the library. */
  @FunctionalInterface
  interface Interception {

    /**
     * Takes a call in the place of the library.
     *
     * @param function the function's name
     * @param original makes the call
     * @return what the caller gets
     */
    @Nullable Object call(String function, Callable<@Nullable Object> original) throws Exception;
  }

  static LibvirtFunctions by(Interception interception) {
    LibvirtFunctions libvirt = LibvirtLibrary.load(Failure.of("load", "libvirt"));
    return (LibvirtFunctions)
        Proxy.newProxyInstance(
            InterceptedLibvirt.class.getClassLoader(),
            new Class<?>[] {LibvirtFunctions.class},
            (proxy, method, arguments) ->
                interception.call(
                    method.getName(),
                    () -> {
                      try {
                        return method.invoke(libvirt, arguments);
                      } catch (InvocationTargetException e) {
                        throw new IllegalStateException(e.getCause());
                      }
                    }));
  }
}
