# Compiles the readings of Han characters, from the Unicode Han database as Debian's unicode-data
# has it, into TARGET as a table.
function(attache_han_table target)
    set(ATTACHE_UNIHAN_DIR "/usr/share/unicode" CACHE PATH "Where the Unicode Han database lies")
    find_package(Python3 REQUIRED COMPONENTS Interpreter)
    file(GLOB sources ${ATTACHE_UNIHAN_DIR}/Unihan_Readings.txt* ${ATTACHE_UNIHAN_DIR}/Unihan_Variants.txt*)
    if(NOT sources)
        message(FATAL_ERROR "No Unihan_Readings.txt under ${ATTACHE_UNIHAN_DIR}; is unicode-data installed?")
    endif()
    set(script ${PROJECT_SOURCE_DIR}/cmake/han_table.py)
    set(table ${CMAKE_CURRENT_BINARY_DIR}/han_table.cpp)
    add_custom_command(OUTPUT ${table}
        COMMAND Python3::Interpreter ${script} ${ATTACHE_UNIHAN_DIR} ${table}
        DEPENDS ${script} ${sources}
        COMMENT "Compiling the readings of Han characters" VERBATIM)
    target_sources(${target} PRIVATE ${table})
    set_source_files_properties(${table} PROPERTIES SKIP_AUTOGEN ON SKIP_PRECOMPILE_HEADERS ON)
endfunction()
