# A room is a folder of core/ or ui/ and a library of its own. It can include its own headers and
# those of the rooms it links, and no others: the sources' root is nobody's include folder. Each
# room instead offers a folder in the build in which it stands alone, as a link: in
# build/include/attache_deck there is core/deck and nothing else.

# Lets TARGET (and, unless SCOPE is PRIVATE, whoever links it) include "FOLDER/…".
function(attache_offer_headers target scope folder)
    set(view ${PROJECT_BINARY_DIR}/include/${target})
    cmake_path(GET folder PARENT_PATH parent)
    file(MAKE_DIRECTORY ${view}/${parent})
    file(CREATE_LINK ${PROJECT_SOURCE_DIR}/${folder} ${view}/${folder} SYMBOLIC)
    target_include_directories(${target} ${scope} ${view})
endfunction()

# attache_room(TARGET FOLDER USES room… [LINKS library…] [PRIVATE library…] [PCH header|room])
# USES names the rooms that may be included. They have to exist already, so no arrow can run back.
# LINKS names the libraries our headers need, PRIVATE those our sources need. Sources are all in
# FOLDER, not in folders below. A room without sources is headers alone. PCH is either a header to
# compile once, or the room that has compiled it.
function(attache_room target folder)
    cmake_parse_arguments(ROOM "" "PCH" "USES;LINKS;PRIVATE" ${ARGN})
    foreach(room IN LISTS ROOM_USES)
        if(NOT TARGET ${room})
            message(FATAL_ERROR "${target} uses ${room}, which is no room or not below it.")
        endif()
    endforeach()
    set(place ${PROJECT_SOURCE_DIR}/${folder})
    file(GLOB files CONFIGURE_DEPENDS ${place}/*.cpp ${place}/*.h)
    set(sources ${files})
    list(FILTER sources INCLUDE REGEX "\\.cpp$")
    if(NOT sources)
        add_library(${target} INTERFACE)
        attache_offer_headers(${target} INTERFACE ${folder})
        target_link_libraries(${target} INTERFACE ${ROOM_USES} ${ROOM_LINKS})
        return()
    endif()
    add_library(${target} STATIC ${files})
    attache_offer_headers(${target} PUBLIC ${folder})
    target_link_libraries(${target} PUBLIC ${ROOM_USES} ${ROOM_LINKS} PRIVATE attache_strict ${ROOM_PRIVATE})
    if(TARGET "${ROOM_PCH}")
        target_precompile_headers(${target} REUSE_FROM ${ROOM_PCH})
    elseif(ROOM_PCH)
        target_precompile_headers(${target} PRIVATE ${ROOM_PCH})
    endif()
endfunction()
