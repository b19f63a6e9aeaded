# libcanberra has a file for pkg-config and none for CMake; this finds it with either or none of them.

find_path(Canberra_INCLUDE_DIR canberra.h)
find_library(Canberra_LIBRARY NAMES canberra)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Canberra REQUIRED_VARS Canberra_LIBRARY Canberra_INCLUDE_DIR)
mark_as_advanced(Canberra_INCLUDE_DIR Canberra_LIBRARY)

if(Canberra_FOUND AND NOT TARGET Canberra::Canberra)
    add_library(Canberra::Canberra UNKNOWN IMPORTED)
    set_target_properties(Canberra::Canberra PROPERTIES
        IMPORTED_LOCATION "${Canberra_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${Canberra_INCLUDE_DIR}")
endif()
