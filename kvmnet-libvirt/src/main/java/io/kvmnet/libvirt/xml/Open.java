package io.kvmnet.libvirt.xml;

import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.NullUnmarked;

/** An element with room for what no field is bound to. */
@NullUnmarked
interface Open {

  /**
   * Returns the element's part of a path: its name and, in a list, the key that tells it from the
   * others.
   */
  String segment();

  /** Tells whether its parent has at most one. */
  default boolean isSingle() {
    return true;
  }

  /** Returns the attributes that no field is bound to; null for none. */
  Map<QName, String> otherAttributes();

  /** Replaces the attributes that no field is bound to. */
  void otherAttributes(Map<QName, String> attributes);
}
