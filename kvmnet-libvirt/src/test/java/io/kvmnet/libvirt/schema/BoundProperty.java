package io.kvmnet.libvirt.schema;

import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import jakarta.xml.bind.annotation.XmlTransient;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.beans.Introspector;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** A field or getter that JAXB binds. */
record BoundProperty(AnnotatedElement member, String name, Type type, Class<?> declaring) {

  private static final String JAXB = "jakarta.xml.bind.annotation";

  /** Returns the properties that a class declares itself, in no order. */
  static Stream<BoundProperty> of(Class<?> type) {
    return Stream.concat(fields(type), getters(type));
  }

  /** Tells whether values of a type are written as text, or whatever they are, but not by us. */
  static boolean isSimple(Class<?> type) {
    return type.isPrimitive()
        || type.isArray()
        || type.isEnum()
        || Stream.of("java.", "javax.", "org.w3c.dom").anyMatch(type.getName()::startsWith);
  }

  /** The namespace of elements that name none: that of the package if it says so. */
  static String namespace(Class<?> declaring) {
    XmlSchema schema = declaring.getPackage().getAnnotation(XmlSchema.class);
    boolean qualified = schema != null && schema.elementFormDefault() == XmlNsForm.QUALIFIED;
    return qualified ? schema.namespace() : "";
  }

  boolean has(Class<? extends Annotation> annotation) {
    return member.isAnnotationPresent(annotation);
  }

  <A extends Annotation> A get(Class<A> annotation) {
    return member.getAnnotation(annotation);
  }

  /** The class of the value, or of each value where there may be several. */
  Class<?> itemType() {
    return adapted().orElseGet(() -> item(type));
  }

  private Optional<Class<?>> adapted() {
    if (!has(XmlJavaTypeAdapter.class)) {
      return Optional.empty();
    }
    for (Class<?> at = get(XmlJavaTypeAdapter.class).value();
        at != Object.class;
        at = at.getSuperclass()) {
      if (at.getGenericSuperclass() instanceof ParameterizedType adapter
          && adapter.getRawType() == XmlAdapter.class) {
        return Optional.of(item(adapter.getActualTypeArguments()[0]));
      }
    }
    throw new IllegalArgumentException(name + " has an adapter of unknown types");
  }

  private static Class<?> item(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      Class<?> raw = (Class<?>) parameterized.getRawType();
      boolean holdsItems = Collection.class.isAssignableFrom(raw) || raw == JAXBElement.class;
      return holdsItems ? item(parameterized.getActualTypeArguments()[0]) : raw;
    }
    if (type instanceof WildcardType wildcard) {
      return item(wildcard.getUpperBounds()[0]);
    }
    if (type instanceof Class<?> raw) {
      return raw.isArray() && raw != byte[].class ? raw.getComponentType() : raw;
    }
    return Object.class;
  }

  private static Stream<BoundProperty> fields(Class<?> type) {
    return Stream.of(type.getDeclaredFields())
        .filter(field -> !isLeftOut(field, field))
        .filter(field -> isAnnotated(field) || isBound(field, XmlAccessType.FIELD))
        .map(field -> new BoundProperty(field, field.getName(), field.getGenericType(), type));
  }

  private static Stream<BoundProperty> getters(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> method.getName().matches("(get|is)[A-Z].*"))
        .filter(method -> !isLeftOut(method, method))
        .filter(method -> isAnnotated(method) || isBound(method, XmlAccessType.PROPERTY))
        .map(method -> getter(method, type));
  }

  private static BoundProperty getter(Method method, Class<?> type) {
    String name = Introspector.decapitalize(method.getName().replaceFirst("get|is", ""));
    return new BoundProperty(method, name, method.getGenericReturnType(), type);
  }

  private static boolean isLeftOut(Member member, AnnotatedElement annotated) {
    return member.isSynthetic()
        || Modifier.isStatic(member.getModifiers())
        || (member instanceof Field && Modifier.isTransient(member.getModifiers()))
        || annotated.isAnnotationPresent(XmlTransient.class);
  }

  private static boolean isAnnotated(AnnotatedElement member) {
    return Stream.of(member.getAnnotations())
        .anyMatch(annotation -> annotation.annotationType().getName().startsWith(JAXB));
  }

  private static boolean isBound(Member member, XmlAccessType kind) {
    Class<?> type = member.getDeclaringClass();
    XmlAccessorType ofType = type.getAnnotation(XmlAccessorType.class);
    XmlAccessorType said =
        ofType == null ? type.getPackage().getAnnotation(XmlAccessorType.class) : ofType;
    XmlAccessType access = said == null ? XmlAccessType.PUBLIC_MEMBER : said.value();
    return access == kind
        || (access == XmlAccessType.PUBLIC_MEMBER && Modifier.isPublic(member.getModifiers()));
  }
}
