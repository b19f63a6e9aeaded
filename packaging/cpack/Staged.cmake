# Run by cpack when a package's files are staged, before they are packed.
file(GLOB trees LIST_DIRECTORIES true "${CPACK_TEMPORARY_DIRECTORY}" "${CPACK_TEMPORARY_INSTALL_DIRECTORY}")

if(CPACK_GENERATOR STREQUAL "RPM")
    # Where the zsh of Fedora and openSUSE looks; Debian's looks in vendor-completions.
    file(GLOB_RECURSE completions LIST_DIRECTORIES true "${CPACK_TEMPORARY_DIRECTORY}/*/vendor-completions")
    foreach(folder IN LISTS completions)
        if(IS_DIRECTORY "${folder}")
            cmake_path(REPLACE_FILENAME folder site-functions OUTPUT_VARIABLE renamed)
            file(RENAME "${folder}" "${renamed}")
        endif()
    endforeach()
endif()

if(DEFINED ENV{SOURCE_DATE_EPOCH})
    execute_process(
        COMMAND find ${trees} -exec touch --no-dereference --date=@$ENV{SOURCE_DATE_EPOCH} {} +
        COMMAND_ERROR_IS_FATAL ANY)
endif()
