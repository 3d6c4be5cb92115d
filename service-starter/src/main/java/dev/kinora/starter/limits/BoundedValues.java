package dev.kinora.starter.limits;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.CollectionType;

/**
 * Enforces {@link Size} while JSON is read: a list fails at the first excess element, before the rest takes memory.
 * Strings must be well-formed Unicode, because an unpaired surrogate can be neither stored nor hashed.
 */
class BoundedValues extends SimpleModule {

    private static final long serialVersionUID = 1L;

    BoundedValues() {
        super("kinora-bounded-values");
        setDeserializerModifier(new Modifier());
    }

    private static int most(@Nullable BeanProperty property, int otherwise) {
        Size size = property == null ? null : property.getAnnotation(Size.class);
        return size == null ? otherwise : size.max();
    }

    private static ProblemException invalid(String message) {
        return new ProblemException(CommonProblem.VALIDATION_FAILED, message);
    }

    private static final class Modifier extends ValueDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config,
                CollectionType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> deserializer) {
            Class<?> raw = type.getRawClass();
            boolean plain = raw.isAssignableFrom(BoundedList.class) || raw.isAssignableFrom(BoundedSet.class);
            return plain ? new BoundedCollection(deserializer, type, Integer.MAX_VALUE) : deserializer;
        }

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
            return description.getBeanClass() == String.class
                    ? new BoundedString(deserializer, Integer.MAX_VALUE)
                    : deserializer;
        }
    }

    private static final class BoundedCollection extends DelegatingDeserializer {

        private final CollectionType type;
        private final int most;

        private BoundedCollection(ValueDeserializer<?> delegate, CollectionType type, int most) {
            super(delegate);
            this.type = type;
            this.most = most;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
            return new BoundedCollection(delegate, type, most);
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            var contextual = (BoundedCollection) super.createContextual(context, property);
            // The lists inside of a list are read with the property of the outer one.
            boolean own = property != null
                    && type.getContentType().equals(property.getType().getContentType());
            return new BoundedCollection(
                    contextual.getDelegatee(), type, own ? most(property, most) : Integer.MAX_VALUE);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
            if (most == Integer.MAX_VALUE || !parser.isExpectedStartArrayToken()) {
                return super.deserialize(parser, context);
            }
            Collection<Object> into = type.getRawClass().isAssignableFrom(BoundedList.class)
                    ? new BoundedList(most)
                    : new BoundedSet(most);
            try {
                return super.deserialize(parser, context, into);
            } catch (JacksonException e) {
                if (e.getCause() instanceof ProblemException tooMany && into.size() == most) {
                    throw tooMany;
                }
                throw e;
            }
        }
    }

    private static final class BoundedString extends DelegatingDeserializer {

        private final int most;

        private BoundedString(ValueDeserializer<?> delegate, int most) {
            super(delegate);
            this.most = most;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
            return new BoundedString(delegate, most);
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            boolean own = property != null && property.getType().hasRawClass(String.class);
            return own ? new BoundedString(getDelegatee(), most(property, most)) : this;
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
            Object value = super.deserialize(parser, context);
            if (value instanceof String text) {
                if (text.length() > most) {
                    throw invalid("must have at most " + most + " characters");
                }
                if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
                    throw invalid("must be well-formed Unicode");
                }
            }
            return value;
        }
    }

    private static final class BoundedList extends ArrayList<Object> {

        private static final long serialVersionUID = 1L;

        private final int most;

        private BoundedList(int most) {
            this.most = most;
        }

        @Override
        public boolean add(Object element) {
            if (size() == most) {
                throw invalid("must have at most " + most + " elements");
            }
            return super.add(element);
        }
    }

    private static final class BoundedSet extends LinkedHashSet<Object> {

        private static final long serialVersionUID = 1L;

        private final int most;

        private BoundedSet(int most) {
            this.most = most;
        }

        @Override
        public boolean add(Object element) {
            boolean added = super.add(element);
            if (size() > most) {
                remove(element);
                throw invalid("must have at most " + most + " elements");
            }
            return added;
        }
    }
}
