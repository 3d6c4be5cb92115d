package dev.kinora.video.comment;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Validates the text of a comment: well-formed Unicode, no control characters, at least one visible character. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CommentText.Rules.class)
@interface CommentText {

    /** Longest text, in UTF-16 code units, as browsers count. */
    int LONGEST = 1000;

    String message() default "is not a text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Rules implements ConstraintValidator<CommentText, String> {

        /** Letters and symbols that are invisible: Hangul fillers and the Braille blank. */
        private static final String BLANKS = "\u115F\u1160\u3164\uFFA0\u2800";

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            Optional<String> problem = problem(text == null ? "" : text);
            problem.ifPresent(message -> {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
            });
            return problem.isEmpty();
        }

        /** What is wrong with a text; empty if it is valid. */
        static Optional<String> problem(String text) {
            if (text.length() > LONGEST) {
                return Optional.of("must have at most " + LONGEST + " characters");
            }
            if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
                return Optional.of("must be proper Unicode: half of a surrogate pair is missing");
            }
            if (text.codePoints().anyMatch(Rules::isControl)) {
                return Optional.of("must not have control characters");
            }
            return text.codePoints().anyMatch(Rules::isVisible)
                    ? Optional.empty()
                    : Optional.of("must have something to see in it");
        }

        private static boolean isControl(int c) {
            return Character.getType(c) == Character.CONTROL && c != '\n' && c != '\r' && c != '\t';
        }

        private static boolean isVisible(int c) {
            return switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SPACE_SEPARATOR,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.NON_SPACING_MARK,
                        Character.ENCLOSING_MARK,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED -> false;
                default -> BLANKS.indexOf(c) < 0;
            };
        }
    }
}
