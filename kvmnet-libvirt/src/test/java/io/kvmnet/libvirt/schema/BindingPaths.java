package io.kvmnet.libvirt.schema;

import jakarta.xml.bind.annotation.XmlAnyAttribute;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementRef;
import jakarta.xml.bind.annotation.XmlElementRefs;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Walks classes that JAXB binds, by their annotations, and notes each element and attribute. */
public final class BindingPaths {

  private static final String DEFAULT = "##default";

  private final SortedSet<String> paths = new TreeSet<>();

  /** The classes that the walk is in, so that recursion ends. */
  private final Deque<Class<?>> inside = new ArrayDeque<>();

  private BindingPaths() {}

  /**
   * Returns the paths of all that a class binds, written as {@link NetworkSchema#paths()} does. A
   * property for elements, or attributes, of any name shows as a {@code *}.
   *
   * @throws IllegalArgumentException if the class, or one that a reference leads to, is no root
   *     element
   */
  public static SortedSet<String> of(Class<?> root) {
    BindingPaths walk = new BindingPaths();
    walk.rootElement(root, "");
    return Collections.unmodifiableSortedSet(walk.paths);
  }

  private void rootElement(Class<?> type, String path) {
    XmlRootElement root = type.getAnnotation(XmlRootElement.class);
    if (root == null) {
      throw new IllegalArgumentException(type + " is not a root element");
    }
    element(path, root.namespace(), root.name(), type.getSimpleName(), type, type);
  }

  private void type(Class<?> type, String path) {
    if (inside.contains(type) || BoundProperty.isSimple(type)) {
      return;
    }
    inside.push(type);
    for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
      BoundProperty.of(at).forEach(property -> property(property, path));
    }
    inside.pop();
  }

  private void property(BoundProperty property, String path) {
    if (property.has(XmlValue.class)) {
      return;
    }
    if (property.has(XmlAttribute.class)) {
      attribute(property, path);
    } else if (property.has(XmlAnyAttribute.class)) {
      paths.add(path + "/@*");
    } else {
      elements(property, path);
    }
  }

  private void attribute(BoundProperty property, String path) {
    XmlAttribute attribute = property.get(XmlAttribute.class);
    String name = attribute.name().equals(DEFAULT) ? property.name() : attribute.name();
    String uri = attribute.namespace().equals(DEFAULT) ? "" : attribute.namespace();
    paths.add(path + "/@" + Namespaces.prefix(uri) + name);
  }

  private void elements(BoundProperty property, String path) {
    String parent = wrapper(property, path);
    if (property.has(XmlAnyElement.class)) {
      paths.add(parent + "/*");
    }
    if (property.has(XmlElementRef.class)) {
      reference(property, property.get(XmlElementRef.class), parent);
    } else if (property.has(XmlElementRefs.class)) {
      Stream.of(property.get(XmlElementRefs.class).value())
          .forEach(reference -> reference(property, reference, parent));
    } else if (property.has(XmlElements.class)) {
      Stream.of(property.get(XmlElements.class).value())
          .forEach(element -> element(property, element, parent));
    } else if (property.has(XmlElement.class)) {
      element(property, property.get(XmlElement.class), parent);
    } else if (!property.has(XmlAnyElement.class)) {
      element(parent, DEFAULT, DEFAULT, property.name(), property.declaring(), property.itemType());
    }
  }

  private String wrapper(BoundProperty property, String path) {
    if (!property.has(XmlElementWrapper.class)) {
      return path;
    }
    XmlElementWrapper wrapper = property.get(XmlElementWrapper.class);
    return element(
        path,
        wrapper.namespace(),
        wrapper.name(),
        property.name(),
        property.declaring(),
        String.class);
  }

  private void reference(BoundProperty property, XmlElementRef reference, String path) {
    rootElement(
        reference.type() == XmlElementRef.DEFAULT.class ? property.itemType() : reference.type(),
        path);
  }

  private void element(BoundProperty property, XmlElement element, String path) {
    element(
        path,
        element.namespace(),
        element.name(),
        property.name(),
        property.declaring(),
        element.type() == XmlElement.DEFAULT.class ? property.itemType() : element.type());
  }

  private String element(
      String parent,
      String namespace,
      String name,
      String otherwise,
      Class<?> declaring,
      Class<?> type) {
    String uri = namespace.equals(DEFAULT) ? BoundProperty.namespace(declaring) : namespace;
    String path = parent + "/" + Namespaces.prefix(uri) + (name.equals(DEFAULT) ? otherwise : name);
    paths.add(path);
    if (type.getPackageName().equals("org.w3c.dom")) {
      paths.add(path + "/*");
    }
    type(type, path);
    return path;
  }
}
