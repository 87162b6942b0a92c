# The one place for what every target of ours is compiled with.
add_library(attache_strict INTERFACE)
target_compile_options(attache_strict INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Werror)
target_compile_definitions(attache_strict INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS
    QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    # The session extension is what the journal stands on.
    SQLITE_ENABLE_SESSION=1
    SQLITE_ENABLE_PREUPDATE_HOOK=1)

if(ATTACHE_SANITIZE)
    target_compile_options(attache_strict INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(attache_strict INTERFACE -fsanitize=address,undefined)
    # For tests that hold the program to limits no sanitizer keeps.
    target_compile_definitions(attache_strict INTERFACE ATTACHE_SANITIZED)
endif()
