package dev.kinora.gateway.routing;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Answers a path that is not a file with the single page, whose router handles it; a missing file is still 404. */
class SinglePageResolver extends PathResourceResolver {

    private static final String PAGE = "index.html";

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        Resource file = super.getResource(path, location);
        if (file != null) {
            return file;
        }
        boolean named = path.substring(path.lastIndexOf('/') + 1).contains(".");
        return named || ApiAccess.isApi("/" + path) ? null : super.getResource(PAGE, location);
    }
}
