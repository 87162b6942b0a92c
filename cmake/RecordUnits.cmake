# Compiles what core/record/record_code.h makes of each record type into TARGET, a few types to a
# unit: one unit for all takes minutes, and a change of one type would compile every other again.
# The types are those of core/domain/record_list.h, and each stands in the header of its name.
function(attache_record_units target)
    set(types_in_unit 8)
    set(list ${PROJECT_SOURCE_DIR}/core/domain/record_list.h)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${list})
    file(READ ${list} text)
    string(REGEX MATCHALL "USE\\([A-Z][A-Za-z]*\\)" types "${text}")
    list(TRANSFORM types REPLACE "USE\\((.*)\\)" "\\1")
    # A type that refers to another needs its description, not a second instance of it.
    set(others "")
    foreach(type IN LISTS types)
        string(APPEND others "struct ${type};\nextern template const RecordType &recordTypeOf<${type}>();\n")
    endforeach()
    list(LENGTH types count)
    math(EXPR last "${count} - 1")
    foreach(first RANGE 0 ${last} ${types_in_unit})
        list(SUBLIST types ${first} ${types_in_unit} taken)
        set(includes "")
        set(instances "")
        foreach(type IN LISTS taken)
            string(REGEX REPLACE "(.)([A-Z])" "\\1_\\2" header ${type})
            string(TOLOWER ${header} header)
            string(APPEND includes "#include \"core/domain/${header}.h\"\n")
            string(APPEND instances "ATTACHE_INSTANTIATE_RECORD(${type})\n")
        endforeach()
        set(unit ${CMAKE_CURRENT_BINARY_DIR}/records_${first}.cpp)
        file(CONFIGURE OUTPUT ${unit} @ONLY CONTENT
"// Made by cmake/RecordUnits.cmake.
#include \"core/domain/birthday_codec.h\"
@includes@#include \"core/record/record_code.h\"

namespace attache {
@others@
@instances@} // namespace attache
")
        target_sources(${target} PRIVATE ${unit})
        set_source_files_properties(${unit} PROPERTIES SKIP_AUTOGEN ON)
    endforeach()
endfunction()
